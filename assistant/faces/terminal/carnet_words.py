"""What the terminal face says of itself in the carnet."""

from __future__ import annotations

from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal.words import BACK_KEY
from assistant.pack.cleaning import typography as _t

TITLE = "Carnet"
EMPTY = _t("Rien n’est noté ce mois-ci. La touche A note une ligne.")
FOUND_NONE = _t("Rien dans votre carnet ne contient ces mots.")
THIS_MONTH = "Ce mois-ci"
COMING = "À suivre"  # what comes, and what was to come and is not said done
NOTHING = "rien de noté"
MONTHS = "Mois par mois"
NO_NEXT = "Rien ne suit cette ligne."
NO_PERSON = _t("Cette ligne ne dit pas avec qui. Si un nom est dans le texte, Entrée change la ligne.")

ADD = _t("Quoi de neuf ? Par exemple : contact Garage Martin, rappeler mardi")
CHANGE = _t("La ligne, comme elle doit être. Avec un seul mot comme « visite », elle change de genre.")
SEARCH = _t("Quels mots chercher ?")
AIM = _t("Combien par mois ? Par exemple : 8 contacts. Avec 0, l’objectif s’en va.")

KEYS = (
    ("A", "Noter", 1),
    ("Entrée", "Changer", 3),
    ("← →", "Mois", 4),
    ("C", "Chercher", 5),
    ("O", "Objectif", 6),
    ("E", "Effacer", 8),
    ("F", "Fait", 7),
    ("?", "Touches", 2),
    BACK_KEY,
)
ALL_KEYS = _t(
    "A noter, Entrée changer, F fait, C chercher, ← → un autre mois, M mois par mois, O objectif, E effacer, "
    "P oublier la personne."
)
MONTH_KEYS = (("↑ ↓", "Choisir", 2), ("Entrée", "Ouvrir", 1), BACK_KEY)
WRITING_KEYS = asked.FOOT_KEYS

ERASE_TITLE = asked.ERASE_TITLE
ERASE_WHAT = _t("Cette ligne disparaît du dossier et de ses sauvegardes, avec ce qui en a été redit ou remis.")
FORGET_TITLE = _t("Oublier cette personne ?")
FORGET_WHAT = _t(
    "Ce nom disparaît de toutes les lignes et des sauvegardes. Le reste des lignes reste. "
    "S’il est aussi dans un texte, changez ce texte."
)
KEEP, ERASE, FORGET = asked.KEEP, asked.ERASE, "Oui, oublier"
