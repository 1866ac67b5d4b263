"""Every sentence on what fits in the time she has."""

HAVE_ONE = "Vous avez une minute. Voici ce qui est possible."
HAVE = "Vous avez {minutes} minutes. Voici ce qui est possible."
HAVE_BEFORE = "Vous avez {minutes} minutes. Voici ce qui est possible avant votre entretien, {day}."
YOUR_PACE = "Les durées suivent votre rythme."
TITLE = "Que voulez-vous faire ?"
FINISH = "Finir « {title} » (environ {minutes} min)"
ADVANCE = "Avancer dans « {title} » : environ {count}, sans finir (il reste environ {minutes} min)"
CLOSE = "Terminer « {title} » : plus aucune question n’attend"
PREPARE = "Préparer l’entretien du {day} : « {title} » (environ {minutes} min)"
PREPARE_PART = (
    "Préparer l’entretien du {day} : « {title} » (environ {minutes} min, plus que votre temps ; tout est gardé)"
)
BEGIN = "Commencer « {title} » (environ {minutes} min)"
BEGIN_PART = "Commencer « {title} » sans finir (environ {minutes} min, plus que votre temps ; tout est gardé)"
BACK = "Revenir où j’en étais"
NOTHING = "Rien n’attend avant la suite du parcours. Ces {minutes} minutes sont à vous."
HOW = "Dites combien de temps vous avez. Par exemple : /minutes 20"
