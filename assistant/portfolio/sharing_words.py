"""The French sentences of what she hands over: the extract as its recipient reads it, and why one cannot be made."""

from __future__ import annotations

NOTHING_CHOSEN = "Rien n’est choisi : il n’y a rien à remettre."
UNKNOWN_CHOICE = "Un élément choisi n’est plus dans le portefeuille. Choisissez de nouveau."
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
