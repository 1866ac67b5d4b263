"""What both faces say of what comes in and of what leaves, on her side."""

from __future__ import annotations

from assistant.exchange.model import Form

READABLE_BY_ALL = "Toute personne qui reçoit ce fichier peut le lire."

# The five forms: what to call each, and what to know before choosing it.
FORMS: dict[Form, tuple[str, str]] = {
    Form.SEALED: (
        "Scellé pour un conseiller ou une conseillère",
        "Seule cette personne peut l’ouvrir, avec ce programme.",
    ),
    Form.PAGE: (
        "Page à phrase de passe",
        "S’ouvre dans un navigateur, sans ce programme, avec une phrase que vous choisissez et que vous dites de vive "
        "voix.",
    ),
    Form.HTML: ("Page lisible par tous", READABLE_BY_ALL),
    Form.MARKDOWN: ("Texte lisible par tous", READABLE_BY_ALL),
    Form.JSON: ("Données lisibles par tous", "Toute personne ou tout logiciel qui reçoit ce fichier peut le lire."),
}

ENDS = (("dans un mois", 1), ("dans trois mois", 3), ("dans six mois", 6), ("dans un an", 12))
END_LATEST = "dans trois ans, le plus tard possible"

READ_ONLY = "Ce dossier est ouvert en lecture seule : rien n’en sort et rien n’y entre. Fermez l’autre fenêtre d’abord."
PINNED = "La carte de {name} est gardée."
PINNED_COMPARED = "La carte de {name} est gardée, et vous avez comparé ses six mots."
ACCEPTED = "C’est accepté : {titles}. Cela vous attend dans votre parcours."
REFUSED = "C’est refusé. Rien n’en a été repris."
TAKEN = "C’est gardé. Vous trouverez ces remarques dans votre portefeuille, à côté de ce dont elles parlent."
FORGOTTEN = "La carte de {name} est oubliée. Ce que vous avez reçu et remis reste dans votre registre."
UNKNOWN_CARD = "Vous ne gardez pas cette carte."

SHARED = "Le fichier est écrit : {path}"
SHARED_SEALED = "Envoyez-le à {name}, par courriel ou sur une clé USB. Personne d’autre ne peut l’ouvrir, sauf vous."
SHARED_PAGE = "Envoyez-le à {name}, et dites-lui la phrase de passe autrement : par téléphone ou face à face."
SHARED_CLEAR = READABLE_BY_ALL
IN_LEDGER = "C’est noté dans votre registre : vous pouvez revoir ce que vous avez remis, et le retirer."
NOT_PLACED = (
    "C’est noté dans votre registre, mais le fichier n’a pas pu être mis à sa place : {path}. Le support a peut-être été "
    "retiré. Remettez de nouveau si vous ne le trouvez pas."
)
NOT_RECORDED = "Rien n’a été remis : le fichier a été supprimé, car le registre n’a pas pu être tenu."
NOT_REMOVED = "Le registre n’a pas pu être tenu. Supprimez vous-même ce fichier : {path}"

WITHDRAWN = "C’est retiré : c’est noté dans votre registre."
WITHDRAWN_FILE = (
    "Envoyez ce fichier à {name} : en l’ouvrant, son bureau détruit ce que vous aviez remis. Le fichier : {path}"
)
WITHDRAWN_ALOUD = "Demandez à {name} de supprimer ce fichier et ses copies : {file}"
NOTICE_AGAIN = "L’avis de retrait est écrit de nouveau."
UNREAD = "Ce qui a été lu reste lu : le retrait n’efface pas une mémoire, ni une copie déjà faite."
UNREAD_BEFORE = "Vous pourrez le retirer ; mais ce qui aura été lu ou copié le restera."
NOT_COMPARED = "Vous n’avez pas encore comparé les six mots de {name} : {words}. Un appel suffit."

PROOF_ASKED = "Voici tout ce que dirait cette preuve. Elle ne contient aucune réponse."
PROOF_LINE = "{title} : {opened}, {finished}"
PROOF_LINE_NONE = "{title} : pas encore ouvert"
PROOF_OPENED = "ouvert le {day}"
PROOF_FINISHED, PROOF_NOT_FINISHED = "terminé le {day}", "pas terminé"
PROOF_FOR = "Pour {name}, qui vous connaît sous le nom « {to} »."
PROVED = "La preuve est écrite. Le fichier à envoyer à {name} : {path}"

ACCORD_WRITTEN = "L’accord est écrit : {path}. Il est à imprimer et à signer."

# Asked of her
NOTHING_TO_HAND = "Votre portefeuille est encore vide : il n’y a rien à remettre."
SOMEONE_ELSE = "À quelqu’un d’autre"
UNTIL_DAY = "Quel jour ? Par exemple : {example}"
FORM = "Sous quelle forme ?"
PHRASE_TITLE = "La phrase de passe de cette page"
CARD_YES, CARD_NO = "Garder cette carte", "Ne pas la garder"
FORGET_NO, FORGET_YES = "Non, la garder", "Oui, l’oublier"

# The lines of the registre
IN_FORCE, RECEIVED, PAPERS = "Remis, en cours", "Reçu", "Preuves et accords"
LINE_SHARED = "Remis à {name}, pour : {purpose}"
LINE_UNTIL = "jusqu’au {day}"
LINE_ENDED = "fin le {day} : cette personne ne doit plus l’avoir"
LINE_WITHDRAWN = "retiré le {day}"
LINE_COUNT_ONE, LINE_COUNT = "un élément", "{count} éléments"
LINE_ERASED_ONE, LINE_ERASED = "un effacé depuis", "{count} effacés depuis"
LINE_ENVOI = "Reçu de {name} : {titles}"
LINE_ENVOI_REFUSED = "Reçu de {name} et refusé"
LINE_DUE = "à faire avant le {day}"
LINE_COMMENT = "Réponse de {name}"
LINE_PROOF = "Preuve d’activité envoyée à {name}"
LINE_ACCORD = "Accord préparé pour {name}, jusqu’au {day}"
ALL_ERASED = "Vous avez effacé depuis tout ce que ce document contenait."
MESSAGE_FROM = "Message de {name} :"
COMMENT_FROM = "Réponse de {name}, le {day} :"
COMMENT_ON, COMMENT_ON_GONE = "À propos de « {title} » :", "À propos d’un élément que vous n’avez plus :"
