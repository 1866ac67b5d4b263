"""What the terminal face says of itself in the plan."""

from __future__ import annotations

from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal.words import BACK_KEY
from assistant.pack.cleaning import typography as _t

TITLE = "Mon plan d’action"
DONE = _t(
    "Faite quel jour ? Ajoutez une preuve si vous voulez : « hier, j’ai l’attestation ». Sans rien : aujourd’hui."
)
PUT_OFF = _t("Reportée à quel jour ? Par exemple : 12 mai. Votre réponse d’origine reste gardée.")
BLOCK = _t("Qu’est-ce qui bloque ? Avec vos mots. Sans rien : plus rien ne bloque.")

KEYS = (
    ("F", "Faite", 1),
    ("R", "Reporter", 3),
    ("C", "Commencée", 4),
    ("B", "Ce qui bloque", 5),
    ("L", "Laisser", 6),
    ("A", "À faire", 7),
    ("Entrée", "Lire", 8),
    ("?", "Touches", 2),
    BACK_KEY,
)
ALL_KEYS = _t(
    "F faite, C commencée, R reporter, B ce qui bloque, L laisser de côté, A à faire de nouveau, Entrée lire, "
    "E effacer ce qui est noté."
)
WRITING_KEYS = asked.FOOT_KEYS

ERASE_TITLE = asked.ERASE_TITLE
ERASE_WHAT = _t(
    "La preuve et ce qui bloque disparaissent du dossier et de ses sauvegardes. L’étape et son état restent."
)
KEEP, ERASE = asked.KEEP, asked.ERASE
