"""Every French sentence of the fiche of an entretien. Plain spaces: `said` and `typography` set the no-break ones."""

from __future__ import annotations

OVER = "Ma fiche d’entretien"
NO_DAY = "Date à fixer"
HOUR = "{day}, {hour}"
SAY, AVOID, ASK, SHOW = "À aborder", "À ne pas aborder", "Mes questions", "Ce que je montre"
STAND, PREPARED = "Où j’en suis", "Ce que j’ai préparé"
RETAIN, AFTER = "À retenir", "Après l’entretien"
WANTS = "{subject} ({wish})"
FIRST = "{subject}, d’abord"
LABEL = "{label} : {text}"
MORE = "… suite dans le portefeuille"
FOR_ME = "Cette page est à vous. Elle ne part nulle part toute seule."
NOTHING = "rien de noté"

# What both faces and the command say.
NO_ENTRETIEN = "Votre parcours n’a pas d’entretien."
UNKNOWN = "Je ne connais pas l’entretien « {typed} »."
UNKNOWN_HERE = "Je ne trouve ni dossier ni entretien « {typed} »."
WHICH = "Écrivez son numéro : {names}."
NUMBERED = "{number}, {title}"
EMPTY = "La fiche « {title} » est vide pour l’instant. Elle se remplit en préparant l’entretien."
WRITTEN = "Écrit : {path}"
ONE_PAGE = "La page s’imprime sur une seule feuille."
CUT = "Tout n’y tient pas : la suite est dans votre portefeuille, et dans le fichier .md."
LIMITS_OUT = (
    "Ce que vous ne voulez pas aborder n’y est pas : une feuille peut rester sur une table. "
    "Pour l’imprimer aussi : {how}"
)
LIMITS_IN = "Ce que vous ne voulez pas aborder y est, comme vous l’avez demandé. Gardez cette feuille pour vous."
CLEAR = "Ces fichiers ne sont pas chiffrés : rangez-les comme des papiers personnels."
HOW_COMMAND = "la même commande avec --limites."
HOW_SLASH = "/fiche {folder} limites"
HOW_TO_PRINT = "Pour l’imprimer sur une page : /fiche Documents"
HOW_TO_CHANGE_HERE = "Pour changer une réponse : /revoir"
HOW_TO_CHANGE = "Pour changer une réponse, passez par « Choisir un autre questionnaire »."
