"""What the places of the desk say by themselves. What its commands say too stands in `faces.plain.desk.words`."""

from __future__ import annotations

from pathlib import Path

from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal import words as common
from assistant.pack.cleaning import typography as _t

APP = "Mon bureau"
CLOSED = "Votre bureau est fermé"
OPENING = _t("Un instant : votre bureau s’ouvre.")
LOST = (
    "Si la phrase est perdue, tapez à sa place la clé de votre fiche de secours. "
    "Vous pourrez ensuite choisir une autre phrase, avec la commande : bilan phrase --dossier {folder}"
)
LEFT = _t("À bientôt. Ce qui a été fait à ce bureau est enregistré.")
TROUBLE = "Le bureau ne s’ouvre pas"
CRASH = (
    common.CRASH[0],
    _t("Ce qui avait été fait est enregistré. Relancez « bilan conseiller bureau » pour reprendre."),
    _t("Pour la personne qui répare (rien de ce que vous lisez ou écrivez n’y figure) :"),
)

# The desk
DUE_NONE = _t(plain.DUE_NONE)
DUE_ONE = _t("À détruire aujourd’hui : 1 partage")
DUE_MANY = _t("À détruire aujourd’hui : {count} partages")
DUE_SHARE = _t("Partage {short}, de « {person} »")
PEOPLE = "Personnes"
NOBODY = _t("Il n’y a encore personne. A propose des questionnaires, O ouvre un fichier reçu.")
WHAT_TO_DO = "Ce que vous pouvez faire"
OPEN = ("O", asked.RECEIVED)
ASSIGN = ("A", "Proposer des questionnaires")
DESTROY = ("P", "Détruire ce qui est à détruire")
ABOUT = ("M", "Voir mes six mots et ma carte")
HELP = ("?", "Voir l’aide")
NEVER_PROVED = _t("pas de preuve d’activité reçue")
PROVED = _t("preuve d’activité reçue le {day}")
UNTIL = _t("Partage {short}, à lire jusqu’au {until}")
GONE = _t("Partage {short}")
FOR = _t("Pour : {purpose}")
LEAVE_HOW = _t("Pour quitter : Ctrl+Q. Rien n’est à enregistrer.")


def progress(asked: int, finished: int, opened: int) -> str:
    """How far the questionnaires of an envoi are, as the latest proof tells."""
    said = f"{asked} questionnaire{'s' if asked > 1 else ''}"
    if finished:
        said += f", {finished} terminé{'s' if finished > 1 else ''}"
    if opened:
        said += f", {opened} commencé{'s' if opened > 1 else ''}"
    return said


OPEN_IT = ("Entrée", "Voir", 0)
DO_IT = ("Entrée", "Choisir", 0)
OPEN_KEY, ASSIGN_KEY = ("O", "Ouvrir", 2), ("A", "Proposer", 3)
REPLY_KEY, PAGE_KEY = ("R", "Répondre", 2), ("H", "HTML", 4)
DESTROY_KEY, DESTROY_ONE_KEY = ("P", "Détruire", 1), ("P", "Détruire", 3)
ABOUT_KEY, HELP_KEY = ("M", "Mes mots", 6), ("?", "Aide", 0)
READ_FIRST = _t("Placez-vous d’abord sur un partage qui peut être lu.")
NOTHING_DUE = _t(f"{plain.DUE_NONE} Pour détruire un partage avant sa fin : ouvrez-le, puis P.")
NOTHING_MORE = "Cette ligne dit tout ce que ce bureau en garde."

# A person
SENT_PART, SHARES_PART = "Ce que vous avez proposé", "Ce que vous avez reçu"
NOTHING_SENT = _t("Rien n’a encore été proposé à cette personne.")
SINCE = "Dans ce bureau depuis le {day}."
KNOWN = "Dans ce bureau depuis le {day}. Sa signature est retenue."

# A share
SHARE = "Partage"
RULE = "La règle"
RECEIVED_UNTIL = "Reçu le {received}, à lire jusqu’au {until}"
GONE_ALREADY = plain.ALREADY_GONE

# What every act asks
NONE_OK = "Entrée seule si vous n’en voulez pas."
SOMEONE_ELSE = "Une autre personne"
PSEUDONYM = "Son pseudonyme"
PSEUDONYM_HOW = "Vous seul ou vous seule saurez le relier à la personne."
WRITE = "Écrire"
WRITE_KEYS = (common.CONTINUE_KEY, asked.LINE_BREAK_KEY, ("Échap", "Revenir", 1))
WRITE_LEAVE = _t("Échap encore une fois pour laisser ce texte. Entrée le garde.")

# Opening a file
REFUSED = "Ce fichier n’est pas gardé"
ENOUGH = "Revenir au bureau"
FROM_WHOM = _t("De qui vient ce partage ?")
FROM_WHOM_HOW = _t("Rien ne le dit. Sous quel pseudonyme le ranger ?")
KEEPING = _t("Un instant : ce fichier est rangé.")
GOT_SHARE, GOT_PROOF, GOT_WITHDRAWAL = "Un partage", "Une preuve d’activité", "Un partage repris"

# Assigning
TO_WHOM = _t("À qui proposer des questionnaires ?")
WHICH = _t("Proposer à « {pseudonym} »")
OFFER_KEYS = (("Espace", "Cocher", 1), ("F", "Mon fichier", 2), ("Entrée", "Continuer", 0))
OWN_PART, SHIPPED_PART = "De vous", "Livrés avec le programme"
MINUTES = "environ {minutes} min"
OWN_FILE = "Un fichier de vos propres questionnaires"
OWN_WHERE = _t("Où est-il ? Vous pouvez aussi le glisser dans cette fenêtre.")
WHEN = _t("Pour quel jour ?")
WHEN_HOW = _t("Par exemple : {example}. Entrée seule si vous n’en voulez pas.")
INTERVIEW = _t("Quel entretien cela prépare-t-il ?")
NO_INTERVIEW, OTHER_INTERVIEW = "Aucun", "Un autre"
INTERVIEW_TITLE = "Le titre de cet entretien"
MESSAGE = "Votre message à la personne"
MESSAGE_HOW = "La personne le lira avant d’accepter. Entrée seule si vous n’en voulez pas."
CHECK = "Avant d’écrire l’envoi"
CHECK_TO = _t("Pour « {pseudonym} »")
CHECK_DUE = "Pour le {day}"
CHECK_INTERVIEW = _t("Prépare : {title}")
CHECK_MESSAGE = "Votre message"
CHECK_FOLDER = _t("Le fichier sera écrit dans {folder}")
YES_ASSIGN, NO_ASSIGN = "Oui, écrire cet envoi", asked.WRITE_NOTHING
ENVOI_DONE = "L’envoi est prêt"

# Replying
REPLY = "Répondre"
REPLY_WHOLE = "Votre message sur l’ensemble"
REPLY_ITEMS = _t("Une note sur un élément : placez-vous dessus, puis Entrée")
REPLY_END = "Écrire le fichier de la réponse"
NOT_WRITTEN = "rien pour l’instant"
REPLY_KEYS = (("Entrée", "Écrire", 0), ("F", "Finir", 2))
NOTE = _t("Votre note sur « {title} »")
REPLY_DROP = _t("Laisser cette réponse ?")
REPLY_DROP_SAYS = "Ce que vous venez d’écrire n’est gardé nulle part."
DROP, KEEP_ON = "Oui, je la laisse", "Non, je continue"
REPLY_DONE = "La réponse est prête"

# Destroying
DESTROY_TITLE = "Détruire"
DESTROYING = _t("Un instant : le contenu est détruit, ici et dans les sauvegardes.")
YES_DESTROY, YES_DESTROY_ONE, NO_DESTROY = "Oui, les détruire", "Oui, le détruire", plain.PURGE_NO
DESTROY_ASK = _t("Détruire leur contenu ? Il ne reviendra pas.")
DESTROY_ASK_ONE = _t(plain.PURGE_ASK_ONE)
BEFORE_END = _t("Sa fin n’est pas passée : ce sera noté « à votre demande ».")

# The HTML of a share
PAGE = "Écrire ce partage en HTML"
PAGE_DONE = "Le document est écrit"

# About
ABOUT_TITLE = "À propos de ce bureau"
ABOUT_KEYS = (("C", "Écrire ma carte", 1),)
SIX_WORDS = "Vos six mots"
WHERE_PART = "Où est ce bureau"
WHERE = "Sur cet ordinateur, dans {folder}"
SEALED = _t("Tout y est chiffré : sans votre phrase secrète ou votre fiche de secours, personne ne peut le lire.")
NOT_SEALED = _t(plain.NO_PHRASE)
KEEPS = _t("Il ne garde que des pseudonymes, des dates, et les partages que l’on vous a remis, chacun jusqu’à sa fin.")
COMMANDS = (
    "Fiche de secours : bilan fiche-de-secours --dossier {folder}",
    "Changer de phrase secrète : bilan phrase --dossier {folder}",
    "Copier ce bureau ailleurs : bilan sauvegarder --dossier {folder}",
)
COMMANDS_PART = "Fiche de secours, phrase secrète, copie"
CARD = "Écrire ma carte"
CARD_DONE = "Votre carte est prête"


def folder_note(sealed: bool) -> str:
    return SEALED if sealed else NOT_SEALED


def where(folder: Path) -> str:
    return WHERE.format(folder=folder)


# Help
HELP_TITLE = "Aide"
HELP_PARTS = (
    (
        "Aller et venir",
        (
            ("↑ ↓ Page Début Fin", "se déplacer dans une liste ou dans un texte"),
            ("Entrée", "voir une personne ou un partage"),
            ("Échap", "revenir"),
            ("F10", "couleurs claires ou sombres"),
            ("Ctrl+Q", _t("quitter ; rien n’est à enregistrer")),
        ),
    ),
    (
        "Agir",
        (
            ("O", _t("ouvrir un fichier reçu : un partage, une preuve d’activité, un retrait")),
            ("A", "proposer des questionnaires à une personne, dans un fichier signé"),
            ("R", _t("répondre au partage où vous êtes : un message, des notes sur ses éléments")),
            ("H", "écrire en HTML le partage où vous êtes, pour l’imprimer"),
            ("P", _t("détruire ce qui est à détruire ; sur un partage ouvert, le détruire avant sa fin")),
            ("M", "voir vos six mots, écrire votre carte"),
        ),
    ),
    (
        "Ce que disent les signes",
        (
            ("◆", "un partage qui peut être lu"),
            ("!", _t("un partage à détruire : il n’est plus montré")),
            ("–", _t("un partage détruit : il n’en reste que la date")),
            ("·", "des questionnaires que vous avez proposés"),
        ),
    ),
)
HELP_TEXT = _t("Pour un lecteur d’écran, ou dans un script : bilan conseiller bureau --texte")
