"""What the places of regards pluriels say by themselves; `faces.regards_words` and the exchange say the rest."""

from __future__ import annotations

from assistant.faces import regards_words as shared
from assistant.pack.cleaning import typography as _t

TITLE = "Regards pluriels"
NEW = ("N", "Demander son regard à quelqu’un")
OPEN = ("O", "Ouvrir le petit fichier que l’on m’a renvoyé")
PASTE = ("C", "Coller le texte que l’on m’a renvoyé")
READ = ("L", "Lire mes mots et les leurs, côte à côte")
ASKED = "À qui j’ai demandé"
PICK_KEY = ("Entrée", "Choisir", 1)
NEW_KEY, OPEN_KEY = ("N", "Demander", 2), ("O", "Ouvrir", 3)
PASTE_KEY, READ_KEY = ("C", "Coller", 4), ("L", "Lire", 5)

# Asking
WHO = _t("À qui voulez-vous demander ?")
WHO_WHY = _t("Un prénom ou des initiales, pas plus. Ce nom reste dans votre dossier.")
CIRCLE = _t(shared.CIRCLE)
SIGN = _t("Sous quel nom vous connaît-elle ?")
SIGN_WHY = _t("Un prénom ou des initiales suffisent. Ce nom sera écrit dans la page.")
WORD = "Écrivez-lui un mot"
WORD_WHY = _t("Dites-lui pourquoi son regard compte pour vous. Sans mot, tapez simplement Entrée.")
QUESTIONS = _t(shared.QUESTIONS)
PREVIEW = "Ce que cette personne lira"
YES_ASK, NO_ASK = "Écrire la page et le texte", "Revenir"
ASKED_DONE, NOT_ASKED = "La page est prête", "La page n’est pas écrite"

# What comes back
RECEIVED = _t("Quel fichier ouvrir ?")
RECEIVED_WHERE = _t("Son chemin ; vous pouvez glisser le fichier dans la fenêtre.")
PASTE_TITLE = "Collez le texte reçu"
PASTE_WHY = _t("Tout le texte, jusqu’à la ligne « FIN DU REGARD ». Puis tapez Entrée.")
ANSWER = "Une réponse à votre demande"
KEEP, NO_KEEP = shared.KEEP_YES, shared.KEEP_NO
REFUSED = "Cette réponse n’est pas gardée"

# One person
OPEN_AGAIN = "Écrire de nouveau la page"
COPY = "Recopier moi-même sa réponse"
COPY_WHY = _t("Ce que cette personne a répondu par mail ou de vive voix. Entrée sans rien écrire passe la question.")
COPY_ACCORD = _t(shared.COPY_ACCORD)
COPY_NO, COPY_YES = shared.COPY_NO, shared.COPY_YES
RESERVE = "Ses mots ne doivent plus être montrés"
ERASE = "Effacer pour de bon"
BACK = "Revenir"
ERASE_ASK = _t("Effacer cette demande et ces mots ?")
ERASE_WHY = _t("Personne ne pourra les faire revenir. Les autres regards restent.")
YES_ERASE, NO_ERASE = shared.ERASE_YES, "Non, les garder"
