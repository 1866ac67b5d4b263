"""What is said of a parcours: its weeks, its hours, its follow-ups, the order of its entretiens."""

from __future__ import annotations

OPENS_ON = "à partir du {day}"
OPENS_AFTER = "{months} mois après « {title} »"
OPENS = "{label}, {when}"
ALL_DONE_SO_FAR = (
    "Tout est fait jusqu’ici. La suite : « {title} », {when}. "
    "Vous pouvez l’ouvrir avant, par « Choisir un autre questionnaire »."
)

WEEK = "Semaine {week} sur {weeks}."
WEEKS_TO_COME = "Ce parcours tient en {weeks} semaines au plus. Elles se comptent à partir de votre premier entretien."
WEEKS_FROM = "Ce parcours tient en {weeks} semaines au plus. Elles commencent avec votre premier entretien, le {day}."
WEEKS_PAST = (
    "Les {weeks} semaines prévues sont passées. Rien ne se ferme. "
    "Voyez avec votre conseiller ou votre conseillère comment finir ce qui reste."
)

MISPLACED = (
    "« {title} » est daté du {day}, avant « {earlier} » ({earlier_day}), qui vient plus tôt dans votre parcours."
)
MISPLACED_ASK = "{told} Est-ce bien ce jour-là ? C’est noté. Pour le changer, tapez /retour."

HOURS = "Heures avec votre conseiller ou votre conseillère : {told}."
HOURS_NONE = "aucune n’est notée pour l’instant"
HOURS_MAX = "{most} h au plus"
HOURS_MIN = "{least} h au moins"
HOURS_PLANNED = "{planned} h prévues"
HOURS_OVER = "C’est plus que prévu : parlez-en avec votre conseiller ou votre conseillère."
ALONE = "Votre travail personnel : environ {told}. Ce temps n’est montré qu’à vous."
