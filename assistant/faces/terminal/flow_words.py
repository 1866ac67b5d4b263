"""What the pages of every act say, at her place and at the desk: where to write, what to open, what was done."""

from __future__ import annotations

from assistant.faces import words as shared
from assistant.pack.cleaning import typography as _t

DONE, NOT_DONE = "C’est fait", "Rien n’a été fait"
MISSING = _t("Il manque quelque chose : écrivez une réponse, ou Échap pour revenir.")
PAGE_DOWN = ("Page ↓", "Suite", 1)
LINE_BREAK_KEY = ("Ctrl+J", "Nouvelle ligne", 2)
ANSWER_KEYS = (("1, 2…", "puis Entrée", 2),)

# Erasing, and the line at the foot of a list
ERASE_TITLE = _t("Effacer pour de bon ?")
KEEP, ERASE = shared.KEEP, "Oui, effacer"
FOOT_KEYS = (("Entrée", "Valider", 0), ("Échap", "Ne rien changer", 1))

# Where a file goes
FOLDER = _t("Dans quel dossier écrire le fichier ?")
NO_FOLDER = "Ce dossier n’existe pas encore."
MAKE_FOLDER, OTHER_FOLDER = "Le créer", "En choisir un autre"
WRITE_NOTHING = "Non, ne rien écrire"

# Where one comes from
RECEIVED = "Ouvrir un fichier reçu"
RECEIVED_WHERE = _t("Où est ce fichier ? Vous pouvez aussi le glisser dans cette fenêtre.")
ANOTHER_FILE = "Ouvrir un autre fichier"

# Ticking
CHOOSE_KEYS = (("Espace", "Cocher", 1), ("R", "Toute la rubrique", 3), ("Entrée", "Continuer", 0))
CHOOSE_ONE_KEYS = (("Espace", "Cocher", 1), ("Entrée", "Continuer", 0))
NONE_TICKED = _t("Rien de coché : Espace coche la ligne.")
NO_RUBRIC_TICKED = _t("Rien de coché : Espace coche la ligne, R toute la rubrique.")
GUARDED = _t("Vous avez noté ne pas vouloir en parler. Espace encore une fois le coche quand même.")
GUARDED_LEFT = _t("Ce dont vous ne voulez pas parler n’est pas coché : il se coche seul, ligne par ligne.")
TICK_FIRST = _t("Rien n’est coché : Espace coche la ligne où vous êtes.")


def ticked(count: int, total: int, rubrics: bool = False) -> str:
    if not count:
        return NO_RUBRIC_TICKED if rubrics else NONE_TICKED
    return f"{count} {'coché' if count == 1 else 'cochés'} sur {total}"
