"""Every French sentence of the calendar. Plain spaces: `said` sets the no-break ones."""

from __future__ import annotations

# What a day is called where nothing private may be read.
ENTRETIEN = "Entretien"
STEP = "Étape"
NEXT = "À faire"
APPOINTMENT = "Rendez-vous"
LETTER = "Lettre à relire"
REMOTE = {"visio": "À distance", "telephone": "Au téléphone"}
STEP_OF = "Étape : {text}"
ABOUT = "{next} ({text})"
NEXT_OF = "{kind} : {text}"
HOUR_AS_SAID = "Heure : {hour}"
REMINDER = "Demain : {title}"
NAME = "Calendrier"

WRITTEN = "Écrit : {path}"
HOW_MANY = "{count} dates y sont : vos entretiens, vos étapes et ce que vous avez prévu de faire."
ONE = "Une date y est."
NONE = (
    "Aucune date n’est encore notée. Rien n’a été écrit. "
    "Une date se donne en préparant un entretien, ou dans le plan d’action."
)
UNDATED = "Sans date, un entretien n’y est pas. Préparez-le pour en donner une."
SYNCHRONISED = (
    "Un calendrier est souvent recopié ailleurs : téléphone, internet, travail. D’autres peuvent alors le lire."
)
TITLES_ONLY = (
    "Vos mots n’y sont donc pas : seulement « Entretien » ou « Étape », le jour et l’heure. Pour les y mettre : {how}"
)
WITH_DETAILS = "Les titres, les adresses et vos mots y sont, comme vous l’avez demandé."
AGAIN = "Si une date change, refaites ce fichier : les calendriers reconnaissent les mêmes rendez-vous."
HOW_COMMAND = "la même commande avec --details."
NO_FOLDER = "Je ne trouve pas le dossier « {folder} ». Donnez son chemin entier, ou un dossier qui existe déjà."
HOW_SLASH = "/calendrier {folder} détails"
ASK = (
    "Dites dans quel dossier écrire. Par exemple : /calendrier Documents. "
    "Ajoutez « détails » pour y mettre vos mots, « rappel » pour être prévenu ou prévenue la veille."
)
