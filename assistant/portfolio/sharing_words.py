"""The French sentences of what she hands over: the extract as its recipient reads it, and why one cannot be made."""

from __future__ import annotations

NOTHING_CHOSEN = "Rien n’est choisi : il n’y a rien à remettre."
UNKNOWN_CHOICE = "Un élément choisi n’est plus dans le portefeuille. Choisissez de nouveau."
CLOSED = "Un élément choisi est fermé jusqu’à sa date. Décochez-le, ou ouvrez-le d’abord avec /ouvrir-lettre."
WITHHELD = "Un élément choisi contient les mots d’une personne qui n’a pas donné son accord pour qu’on les montre. Décochez-le."
NO_SENDER = "Il manque le nom sous lequel vous remettez ce document."
NO_RECIPIENT = "Il manque le nom de la personne à qui vous remettez ce document."
NO_PURPOSE = "Il manque la raison pour laquelle vous remettez ce document."
TOO_LONG_NAME = "Un nom compte 80 caractères au plus."
TOO_LONG_PURPOSE = "La raison compte 500 caractères au plus."
BAD_DAY = "Une date n’est pas un jour du calendrier."
END_BEFORE = "La date de fin est avant le jour où le document est remis."
END_TOO_LATE = "La date de fin est trop loin : trois ans au plus, donc le {limit} au plus tard."
TOO_BIG = "Ce document serait trop long. Choisissez moins d’éléments."
NOT_AN_EXTRACT = "Ce contenu n’est pas un extrait que cette version sait lire."

SHARED_TITLE = "Extrait d’un portefeuille"
FROM = "Remis par"
TO = "Remis à"
WHY = "Pour"
MADE_ON = "Remis le"
UNTIL = "À garder jusqu’au"
UNTIL_DAY = "{day}, au plus tard"
ONLY_CHOSEN = "Cet extrait ne contient que ce que la personne qui le remet a choisi de montrer."
END = "Passé la date de fin, ce document et ses copies sont à détruire. La personne peut le demander plus tôt, à tout moment."
CANNOT_UNDO = "Ce qui a été lu ne peut plus être repris, ni ce qui a été copié ou imprimé."

# Regards pluriels: how the circle of someone she asked is called, and what stands beside words that are hers to read only.
CIRCLES = {"travail": "travail", "proches": "proches", "autre": "autre cercle"}
FOR_YOU_ALONE = "{name}, à ne montrer à personne"
