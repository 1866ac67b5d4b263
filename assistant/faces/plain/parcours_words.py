"""The sentences of `/parcours` in the plain face."""

from __future__ import annotations

STEP = "{number}. {title} : {stage}"
STAGES = {"a_faire": "à faire, environ {minutes} min", "commence": "commencé", "termine": "terminé"}
HOW = "Pour ouvrir une étape : /parcours 1. Pour changer ce parcours : /parcours changer"
MAXIMUM = "Il n’y a pas d’étape {number}. Tapez /parcours pour voir la liste."
NO_PHASE = "Il n’y a pas de phase {number}. La liste des phases : /parcours changer"
PHASES = "Les phases :"
PHASE = "phase {number} : {title}"
WHERE = "Dites où : après 3, avant 3, ou phase 2. Les phases : /parcours changer"
ADD_HOW = "Dites quoi : /parcours ajouter entretien, /parcours ajouter questionnaire, ou /parcours ajouter phase"
ENTRETIEN_HOW = "Dites où, puis le titre : /parcours ajouter entretien après 3 Point sur mes pistes"
PHASE_HOW = "Dites après laquelle, puis le titre : /parcours ajouter phase 2 Une pause"
QUESTIONNAIRES = "Les questionnaires que votre parcours n’a pas :"
QUESTIONNAIRE_HOW = "Pour en ajouter un : /parcours ajouter questionnaire 1 après 3"
NO_QUESTIONNAIRE = "Votre parcours a déjà tous les questionnaires du programme."
MOVE_HOW = "Dites quelle étape, puis où : /parcours deplacer 5 après 3"
OUT_HOW = "Dites quelle étape, ou quelle phase : /parcours retirer 5, /parcours retirer phase 2"
WEEKS_HOW = "Dites combien de semaines : /parcours rythme 8. Sans limite : /parcours rythme 0"
MONTHS_HOW = "Dites quel suivi, puis combien de mois : /parcours suivi {number} 4"
MONTHS_NONE = "Ce parcours n’a pas de suivi."
NO_FOLLOW_UP = "L’étape {number} n’est pas un suivi."
HOURS_HOW = "Dites combien d’heures sont prévues : /parcours heures 16. Pour l’enlever : /parcours heures 0"
FOLLOW_HOW = "Pour en suivre un autre, en gardant vos réponses : /parcours choisir 1"
FOLLOW_FILE_HOW = "Pour celui d’un fichier que l’on vous a remis : /parcours choisir mon-parcours.yaml"
NO_PARCOURS = "Il n’y a pas de parcours {number}."
UNDO_HOW = "Pour revenir en arrière : /parcours annuler"
CHANGES = "Vos changements, le dernier d’abord :"
CHANGE = "{number}. {told}"
CHANGES_HOW = "Pour annuler le dernier : /parcours annuler. Pour en annuler un autre : /parcours annuler {number}"
FORGET_HOW = "Dites quel changement : /parcours effacer 1. La liste : /parcours changements"
FORGET_ASK = "Effacer pour de bon le titre que vous avez donné, sauvegardes comprises ? {told}"
FORGET_TEXT = "Ce que vous avez ajouté reste, avec ses réponses."
YES, NO = "Oui", "Non, je garde"
KEPT = "Rien n’a été effacé."
HELP = (
    ("/parcours 3", "ouvrir l’étape 3"),
    (
        "/parcours ajouter entretien après 3 Point sur mes pistes",
        "ajouter un entretien, et dire où ; aussi « phase 2 »",
    ),
    ("/parcours ajouter questionnaire", "voir ceux que vous pouvez ajouter"),
    ("/parcours ajouter phase 2 Une pause", "ajouter une phase après la phase 2"),
    ("/parcours deplacer 5 après 3", "déplacer une étape ; aussi « avant 3 », « phase 2 »"),
    ("/parcours retirer 5, /parcours retirer phase 2", "retirer ce qui n’est pas commencé"),
    ("/parcours rythme 8", "le nombre de semaines"),
    ("/parcours suivi", "le mois d’un suivi"),
    ("/parcours renouveler, /parcours renouveler 3", "ajouter les mois prévus, ou seulement trois"),
    ("/parcours heures 16", "les heures prévues avec votre conseiller ou votre conseillère"),
    ("/parcours choisir", "suivre un autre parcours, en gardant toutes vos réponses"),
    ("/parcours changements", "voir ce que vous avez changé"),
    ("/parcours annuler", "annuler votre dernier changement"),
    ("/parcours origine", "revenir au parcours comme il est écrit"),
    ("/parcours effacer 1", "effacer pour de bon un titre que vous avez donné"),
)
