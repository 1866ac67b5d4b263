"""What is said of the days to come. Plain spaces: `said` sets the no-break ones. What has waited is asked about."""

from __future__ import annotations

FIRST = "Cette semaine : {line}"
MORE = "Et {count} autres. Pour tout voir : /semaine"
NOTHING = "Rien n’est noté pour les sept jours qui viennent."
TITLE = "Cette semaine"
HOW = "Pour dire où en est une étape : /plan. Pour votre carnet : /carnet"

MEETING = "{title}, {day}."
STEP = "étape « {text} », {day}."
STEP_DUE = "étape « {text} », prévue {day}. Toujours d’actualité ?"
STEPS_DUE = "{count} étapes étaient prévues avant aujourd’hui. Toujours d’actualité ? Pour les voir : /plan"
NEXT = "dans le carnet, « {text} », {day}."
NEXT_DUE = "dans le carnet, « {text} », prévu {day}. Toujours à faire ?"
ABOUT = "{next} ({text})"
FOLLOW_UP = "le moment de « {title} » est venu, si vous le voulez."
HOPED = "votre conseiller ou votre conseillère espère « {title} » pour {day}."
HOPED_PAST = "votre conseiller ou votre conseillère espérait « {title} » pour {day}."
