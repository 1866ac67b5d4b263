"""What the places of sharing say by themselves; `faces.sharing_words` and the exchange say the rest."""

from __future__ import annotations

from assistant.faces import sharing_words as shared
from assistant.faces.terminal import flow_words as asked
from assistant.pack.cleaning import typography as _t

TITLE = "Partages"

# The registre
NEW = ("N", "Remettre une partie de mon portefeuille")
OPEN = ("O", asked.RECEIVED)
ACCORD = ("A", "Préparer un accord à signer")
KNOWN = ("C", "Les personnes dont je garde la carte")
REGARDS = ("G", _t("Regards pluriels : demander, lire ce qui est revenu"))
IN_FORCE = shared.IN_FORCE
RECEIVED_LINES, OVER, PAPERS = shared.RECEIVED, "Fini ou retiré", shared.PAPERS
NOTHING_YET = "Vous n’avez encore rien remis, et rien reçu."
PICK_KEY = ("Entrée", "Choisir", 1)
LOOK_KEY = ("Entrée", "Voir", 1)
NEW_KEY, OPEN_KEY = ("N", "Remettre", 4), ("O", "Ouvrir", 5)
WITHDRAW_KEY, PROVE_KEY = ("R", "Retirer", 2), ("P", "Prouver", 3)
NOTICE_KEY = ("R", "Réécrire l’avis", 2)
ACCORD_KEY, KNOWN_KEY = ("A", "Accord", 6), ("C", "Cartes", 7)
NOT_WITHDRAWABLE = _t("Seul un document remis peut être retiré : placez-vous d’abord sur sa ligne.")
NOT_PROVABLE = _t("Une preuve porte sur un envoi accepté : placez-vous d’abord sur sa ligne.")
NOTHING_MORE = "Cette ligne dit tout ce qui en est gardé."
NOTHING_TO_HAND = _t(shared.NOTHING_TO_HAND)

# Choosing
CHOOSE = "Choisir ce que vous remettez"
CHOOSE_FOR_ACCORD = "Choisir ce dont parle l’accord"
CHOOSE_ASKED = "Choisir ce que vous acceptez"

# The terms
TO_WHOM = _t("À qui le remettez-vous ?")
SOMEONE_ELSE = shared.SOMEONE_ELSE
TO_WHOM_NAME = _t("Le nom de cette personne, ou de cet organisme")
HOLDER = _t("Qui vous accompagne et pourra le transmettre ?")
YOUR_NAME = _t("Sous quel nom le remettez-vous ?")
YOUR_NAME_WHY = "Votre nom, ou celui sous lequel cette personne vous connaît. Il sera écrit dans le document."
PURPOSE = _t("Pourquoi le lui remettez-vous ?")
PURPOSE_WHY = _t("En une phrase. Par exemple : préparer notre prochain entretien.")
UNTIL = _t("Jusqu’à quand cette personne peut-elle le garder ?")
END = _t("{label} : {day}")
OTHER_END = "Une autre date"
UNTIL_TYPED = _t(shared.UNTIL_DAY)
HOW = _t(shared.FORM)
IN_CLEAR = "En clair"
IN_CLEAR_DETAIL = _t("Attention : toute personne qui reçoit ce fichier peut le lire.")
WHICH_CLEAR = _t("Quelle sorte de fichier ?")
CLEAR_WARNING = _t(
    "Attention : ce fichier ne sera pas chiffré. Toute personne qui le reçoit, le trouve ou le transmet peut le lire."
)

# The passphrase of a page
PHRASE_TITLE = shared.PHRASE_TITLE
PHRASE_HOW = _t("Quatre mots ou plus, à dire de vive voix, jamais avec le fichier. Le programme ne la garde pas.")
PHRASE = "La phrase de passe"
PHRASE_SHORT = _t("C’est trop court : {minimum} caractères au moins.")
PHRASE_DIFFERENT = "Les deux phrases ne sont pas les mêmes. Recommencez tranquillement."

# Seen before the yes
PREVIEW = "Avant de remettre"
PREVIEW_SAYS = _t("Voici exactement ce que vous remettez à {name}. Rien d’autre ne sort.")
YES_SHARE, NO_SHARE = "Oui, je le remets", "Non, je ne remets rien"
MAKING = _t("Un instant : la page se prépare.")
SHARED_TITLE, NOT_SHARED_TITLE = "Le fichier est prêt", "Rien n’a été remis"

# Withdrawing
WITHDRAW = "Retirer"
WITHDRAWING = _t("Vous retirez ce que vous avez remis à {name}, pour : {purpose}")
WITHDRAW_WRITES = _t("Un avis de retrait sera écrit dans {folder} : vous l’enverrez à cette personne.")
WITHDRAW_ALOUD = _t("Ce document n’est pas scellé : vous demanderez vous-même à cette personne de le supprimer.")
WITHDRAW_LIMIT = "Ce que cette personne a déjà lu, elle l’a lu."
NOTICE = _t("Écrire de nouveau l’avis")
NOTICE_OF = _t("Vous avez retiré ce que vous aviez remis à {name}, pour : {purpose}")
NOTICE_WRITES = _t("L’avis de retrait sera écrit de nouveau dans {folder} : vous l’enverrez à cette personne.")
YES_NOTICE, NO_NOTICE = "Oui, l’écrire", asked.WRITE_NOTHING
YES_WITHDRAW, NO_WITHDRAW = "Oui, je le retire", "Non, je ne change rien"
ELSEWHERE = "Oui, dans un autre dossier"

# The proof of activity
PROVE = "Preuve d’activité"
PROVE_WRITES = _t("Le fichier sera écrit dans {folder}.")
YES_PROVE, NO_PROVE = "Oui, écrire cette preuve", asked.WRITE_NOTHING

# The accord
ACCORD_TITLE = "Un accord à signer"
ACCORD_WHICH = _t("Pour quoi faire ?")
ACCORD_SORTS = (
    (
        "Laisser garder mes documents après le bilan",
        _t("Accord de conservation : trois ans au plus."),
    ),
    (
        "Laisser transmettre mes résultats à quelqu’un",
        _t("Accord de communication : quoi, à qui, pourquoi, jusqu’à quand."),
    ),
)
ACCORD_SEEN = _t("L’accord nommera ceci, et rien d’autre de votre portefeuille :")
ACCORD_TO_KEEP = _t("Qui pourra les garder ?")
ACCORD_TO_READ = _t("À qui pourra-t-on les transmettre ?")
ACCORD_YOUR_NAME = _t("Quel est votre nom ?")
ACCORD_YOUR_NAME_WHY = "Il sera écrit dans l’accord."
ACCORD_PURPOSE = _t("Dans quel but ?")
ACCORD_UNTIL_WHEN = _t("Jusqu’à quand ?")
ACCORD_FOR = _t("Pour : {name}")
ACCORD_WHY = _t("Raison : {purpose}")
ACCORD_UNTIL = _t("Jusqu’au {day}")
YES_ACCORD, NO_ACCORD = "Oui, écrire cet accord", asked.WRITE_NOTHING

# What comes in
REFUSED_FILE = "Ce fichier n’est pas repris"
ENOUGH = "Revenir aux partages"
WHO = "Qui vous écrit"
SIX_WORDS = "Ses six mots"
SAME_WORDS, NOT_COMPARED, OTHER_WORDS = (
    "Ce sont les mêmes mots",
    "Pas encore comparés",
    _t("Un mot diffère : je refuse"),
)
WORDS_DIFFER = (
    "Vous avez bien fait de comparer. Rien de ce fichier n’a été repris, et rien n’a changé dans votre dossier.",
    _t("Il ne vient sans doute pas de cette personne : dites-le-lui, et demandez-lui un autre fichier."),
)
ASKED = "Ce qui vous est proposé"
ACCEPT_ONE, ACCEPT_ALL, ACCEPT_SOME = "J’accepte", "J’accepte tout", "Je choisis lesquels"
REFUSE = "Je refuse"
CARD = "Une carte reçue"
KEEP_CARD, NO_CARD = shared.CARD_YES, shared.CARD_NO
REPLY = "Une réponse reçue"
KEEP_REPLY, NO_REPLY = "Garder cette réponse", shared.CARD_NO

# Whom she knows
CARDS = "Les cartes gardées"
NO_CARDS = _t("Vous ne gardez encore aucune carte. Une personne vous envoie la sienne : O, dans les partages, l’ouvre.")
CARDS_KEYS = (("Entrée", "Ses six mots", 1), ("E", "Oublier", 2))
COMPARED, TO_COMPARE = "six mots comparés", "six mots pas encore comparés"
WORDS_NOW = _t("Appelez cette personne et comparez ces six mots avec les siens, de vive voix.")
COMPARED_BEFORE = "Vous avez comparé ces six mots avec les siens."
BACK_TO_CARDS = "Revenir aux cartes"
FORGET = "Oublier une carte"
FORGETTING = _t("Vous ne garderez plus cette carte : {name}.")
FORGETTING_MEANS = (
    "Vous ne pourrez plus lui sceller de document avant d’avoir reçu une autre carte. "
    "Ce que vous avez reçu et remis reste dans vos partages."
)
YES_FORGET, NO_FORGET = shared.FORGET_YES, shared.FORGET_NO

# Beside an item
SHARED_WITH = _t("Partagé avec {name} jusqu’au {day}")
