"""Every sentence both faces say outside the guide: first start, passphrase, keyboard check, trouble with the dossier.

Plain spaces in source; a face that wants no-break spaces passes them through `pack.cleaning.typography`.
"""

from __future__ import annotations

from typing import NamedTuple


class Screen(NamedTuple):
    """A welcome screen: a title and a few short paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


WELCOME: tuple[Screen, ...] = (
    Screen(
        "Bienvenue",
        (
            "Ce programme vous accompagne pendant votre bilan de compétences. Il vous pose une question à la fois, "
            "dit pourquoi il la pose, et vous laisse le temps.",
            "De vos réponses naît peu à peu votre portefeuille : ce que vous avez vécu, ce que vous savez faire, "
            "ce qui compte pour vous, les pistes que vous voulez explorer.",
            "Il n’y a ni note, ni bonne réponse. Et rien ici ne remplace la personne qui vous accompagne : "
            "vous préparez vos rendez-vous, et vous en gardez la trace.",
        ),
    ),
    Screen(
        "Qui voit quoi",
        (
            "Tout reste sur cet ordinateur, dans un dossier à vous. Le programme ne se connecte pas à internet.",
            "Personne d’autre ne lit vos réponses : ni votre employeur, ni votre conseiller ou conseillère, ni nous.",
            "Ce que vous montrerez, et à qui, c’est vous qui le choisirez, élément par élément. "
            "Tant que vous n’avez rien remis, rien n’est parti.",
        ),
    ),
    Screen(
        "S’arrêter, passer, revenir",
        (
            "Chaque réponse est enregistrée avant la question suivante. Vous pouvez fermer la fenêtre à tout moment : "
            "vous vous retrouverez au même endroit.",
            "Aucune question n’oblige à répondre. Écrivez « je passe », « plus tard », « je ne sais pas » "
            "ou « je préfère ne pas répondre ».",
            "Écrivez « pourquoi » pour savoir à quoi sert une question, « revenir » pour changer une réponse, "
            "et /aide pour tout le reste.",
        ),
    ),
)

# Texts that wait for their day
CLOSED_ITEM = "Ce texte est fermé jusqu’à sa date. Pour l’ouvrir avant : /ouvrir-lettre, dans la conversation."

# Passphrase
PASSPHRASE_TITLE = "Votre phrase secrète"
PASSPHRASE_WHY = (
    "Votre dossier peut être chiffré : sans la phrase secrète, personne ne le lit, même avec l’ordinateur en main."
)
PASSPHRASE_FINAL = (
    "Attention : personne ne peut retrouver une phrase perdue. Ni nous, ni votre organisme, ni un informaticien. "
    "Seule votre fiche de secours, que vous seul ou vous seule détenez, rouvre le dossier."
)
PASSPHRASE_HOW = (
    "Une bonne phrase est longue et facile à retenir : quatre mots ou plus, qui ne se suivent dans aucun livre."
)
CHOOSE_OWN = "Je choisis ma phrase"
CHOOSE_DRAWN = "Proposez-moi une phrase"
CHOOSE_NONE = "Je fais sans phrase secrète"
PASSPHRASE_ASK = "Votre phrase secrète"
PASSPHRASE_AGAIN = "La même, une deuxième fois"
PASSPHRASE_DIFFERENT = "Les deux phrases ne sont pas les mêmes. Rien n’est enregistré, recommencez tranquillement."
PASSPHRASE_EMPTY = "La phrase est vide."
PASSPHRASE_TOO_SHORT = (
    "C’est trop court pour protéger quoi que ce soit : il faut au moins {minimum} signes. "
    "Si vous préférez faire sans phrase, c’est possible aussi."
)
PASSPHRASE_WEAK = (
    "Cette phrase est acceptée, mais elle est courte. Quatre mots ou plus résistent bien mieux. "
    "Vous pourrez la changer quand vous voudrez."
)
PASSPHRASE_REPEATED = (
    "Cette phrase est acceptée, mais elle se devine vite : toujours les mêmes signes, ou des signes qui se suivent."
)
PASSPHRASE_ACCENTS = "Elle contient des accents ou des signes particuliers : ils peuvent manquer sur un autre clavier."
PASSPHRASE_GOOD = "C’est une phrase solide."
PASSPHRASE_DRAWN = (
    "Voici une phrase de {count} mots, tirés au hasard parmi {size} : {phrase}",
    "Des milliers d’ordinateurs, à force d’essais, mettraient bien plus d’une vie à la deviner. "
    "Notez-la sur papier le temps de l’apprendre.",
)
NO_PASSPHRASE = (
    "Sans phrase secrète, toute personne qui ouvre votre session sur cet ordinateur peut lire votre dossier. "
    "Le programme le rappellera. Vous pourrez mettre une phrase à tout moment avec la commande : bilan phrase"
)
NO_PASSPHRASE_REMINDER = "Ce dossier n’a pas de phrase secrète. Pour en mettre une : bilan phrase"
DERIVING = "Un instant : la clé de votre dossier se prépare."
OPENING = "Un instant : votre dossier s’ouvre."
UNLOCK_ASK = "Votre phrase secrète"
UNLOCK_WRONG = "Cette phrase n’ouvre pas le dossier. Vérifiez les majuscules et la langue du clavier. Rien n’est perdu."
UNLOCK_LOST = (
    "Si la phrase est perdue, tapez à sa place la clé de votre fiche de secours. "
    "Vous pourrez ensuite choisir une autre phrase, avec la commande : bilan phrase"
)
UNLOCK_GIVE_UP = f"Le dossier reste fermé, et rien n’y a changé. Pour réessayer, relancez le programme. {UNLOCK_LOST}"

# Recovery sheet
SHEET_TITLE = "Votre fiche de secours"
SHEET_WHY = (
    "Cette fiche contient la clé de votre dossier, en clair, et les commandes qui l’ouvrent sans ce programme. "
    "Imprimez-la ou recopiez-la à la main, et rangez-la comme un papier d’identité : qui la tient peut lire le dossier."
)
SHEET_SHOW = "L’afficher maintenant"
SHEET_SAVE = "L’enregistrer dans un fichier, pour l’imprimer"
SHEET_LATER = "Plus tard"
SHEET_LATER_HOW = "Vous la retrouverez avec la commande : bilan fiche-de-secours"
SHEET_WHERE = "Dans quel fichier ? Par exemple sur une clé USB."
SHEET_WRITTEN = "La fiche est dans {path}. Une fois imprimée, effacez ce fichier."
SHEET_REFUSED = "Impossible d’écrire ce fichier : {reason}. Le dossier, lui, est en ordre."

# Keyboard
KEYBOARD_TITLE = "Votre clavier"
KEYBOARD_ASK = "Tapez ces signes, dans l’ordre que vous voulez : é ç @ € ê. Ou rien, pour passer cette vérification."
KEYBOARD_FINE = "Tout passe. Vous pouvez écrire en français."
KEYBOARD_SKIPPED = "D’accord. Si un accent manque un jour, écrivez sans : vos réponses se comprennent aussi."
KEYBOARD_MISSING = "Il manque : {signs}."
KEYBOARD_ELSEWHERE = "Essayez une autre fenêtre de terminal si ces signes vous manquent."
KEYBOARD_HARMLESS = "Cela n’empêche pas de continuer : le sens de vos réponses se comprend aussi sans accents."

# Choice of parcours
PARCOURS_TITLE = "Votre parcours"
PARCOURS_ASK = "Quel parcours suivez-vous ?"
PARCOURS_ONLY = "Vous suivrez le parcours « {title} »."
PARCOURS_NONE = (
    "Aucun parcours n’a été trouvé avec le programme, qui semble incomplet : réinstallez-le. "
    "Vos données ne sont pas en cause."
)
A_DESK = "Ceci est le bureau d’un conseiller ou d’une conseillère, et non le dossier d’une personne en bilan."
A_DESK_REMEDY = "Il s’ouvre avec : bilan conseiller bureau --bureau CHEMIN. Rien n’a été modifié."
PARCOURS_UNKNOWN = "Ce dossier suit un parcours que le programme ne connaît pas : {name}."
ASTRAY = (
    "Le programme n’a pas pu reprendre là où vous en étiez. C’est lui qui est en cause, pas vous : vos réponses sont "
    "intactes. Choisissez autre chose en attendant, et mettez le programme à jour ou réinstallez-le."
)
ASTRAY_MENU = "Que voulez-vous faire ?"
WAY_OUT_PORTFOLIO = "Regarder mon portefeuille"
WAY_OUT_PAUSE = "M’arrêter là pour aujourd’hui"
REPLY_FAILED = (
    "Le programme n’a pas su traiter ce que vous venez d’écrire : rien n’en a été enregistré. C’est lui qui est en "
    "cause, pas vous. Ce qui précède est intact."
)
PLACE_FAILED = "Cela n’a pas pu s’ouvrir. C’est le programme qui est en cause, pas vous : vos réponses sont intactes."
PARCOURS_INSTEAD = "Vos réponses sont intactes. Le parcours du programme est montré à sa place."
PARCOURS_UNKNOWN_REMEDY = "Mettez le programme à jour, ou réinstallez-le. Rien n’a été modifié."
FIRST_READY = "Votre dossier est prêt. Il se trouve dans {folder}"

# Session
READ_ONLY = (
    "Ce dossier est déjà ouvert dans une autre fenêtre. Ici vous pouvez lire, mais rien ne s’enregistre. "
    "Fermez l’autre fenêtre, puis relancez le programme pour continuer."
)
READ_ONLY_REFUSED = (
    "Rien n’a été enregistré : cette fenêtre est en lecture seule. Votre texte n’est pas perdu, il est encore là."
)
NOT_SAVED = "Votre réponse n’a pas pu être enregistrée, mais elle est encore là. {reason}"
NOT_ERASED = "L’effacement n’a pas pu se faire. {reason}"
HANDED_STAYS = (
    "Vous l’aviez remis à quelqu’un : votre registre n’en garde plus le texte, mais cette personne l’a toujours. Pour "
    "qu’elle le détruise, retirez-le dans vos partages."
)
NOTHING_ERASED = "Rien n’a été effacé : votre dossier ne garde plus de texte sous cette question."
EXAMPLE_REMINDER = "Ceci est un exemple : la personne est inventée, et rien de ce que vous écrivez ici n’est gardé."
EXAMPLE_PREPARING = "Un instant : l’exemple se prépare. Cela prend quelques secondes."
EXAMPLE_MISSING = "L’exemple n’a pas été trouvé avec le programme : le dossier d’essai est vide."

GOODBYE = "À bientôt."
ENDING_SAVED = "Tout ce que vous avez validé est enregistré."
ENDING_UNSAVED = (
    "Ce que cette fenêtre n’a pas pu enregistrer n’est pas gardé. Tout ce qui avait été validé avant est enregistré."
)
ENDING_READ_ONLY = "Cette fenêtre était en lecture seule : rien de nouveau n’y a été enregistré."
ENDING_EXAMPLE = "C’était un exemple : rien n’a été gardé."
PAUSED = f"{GOODBYE} {ENDING_SAVED}"
PAUSED_EXAMPLE = f"{GOODBYE} {ENDING_EXAMPLE}"
NOTHING_CREATED = "Vous vous êtes arrêté ou arrêtée avant la création du dossier : rien n’a été enregistré."

# Asked of her
KEEP = "Non, je garde"
NOT_ERASED_AT_ALL = "Rien n’a été effacé."
PORTFOLIO_EMPTY = "Votre portefeuille est encore vide. Il se remplira avec vos réponses."
EXPORT_CLEAR = "Ces documents ne sont pas chiffrés : rangez-les comme des papiers personnels."

PASSPHRASE_CHOICE = "Comment voulez-vous protéger votre dossier ?"
SHEET_CHOICE = "Que faire de votre fiche de secours ?"

EXPORT_CREATE = "Entrée encore une fois le crée et y écrit vos documents."

# What the system says, in French
REASONS = {
    "EEXIST": "un fichier de ce nom existe déjà",
    "ENOENT": "ce dossier n’existe pas",
    "ENOTDIR": "ce dossier n’existe pas",
    "EACCES": "vous n’avez pas le droit d’écrire à cet endroit",
    "EPERM": "vous n’avez pas le droit d’écrire à cet endroit",
    "EROFS": "cet endroit est en lecture seule",
    "ENOSPC": "il n’y a plus de place sur le disque",
    "EISDIR": "c’est un dossier, il faut un nom de fichier",
    "ENAMETOOLONG": "ce nom est trop long",
}
REASON_OTHER = "le système a refusé"
