"""Every sentence of a table of notes and weights. Each line stands alone: it is read by ear too. No verdict, no percentage."""

from __future__ import annotations

ROW = "{name} (poids {weight})"
CELL = "{column} : note {note}, soit {weight} × {note} = {part}."
CELL_MISSING = "{column} : pas de note, soit entre {low} et {high}."
BARE = "{column} : note {note}."
BARE_MISSING = "{column} : pas de note."
SUMS = "Les sommes"
SUM = "{column} : {total}."
RANGE_ONE = "{column} : entre {low} et {high}, car il manque une note."
RANGE = "{column} : entre {low} et {high}, car il manque {count} notes."
SUM_WITHOUT = "{column} : {total}. Il manque une note, mais son poids est zéro."
FIRST_ONE = "Le plus grand nombre va à ceci : {column}."
FIRST_TIE = "Le plus grand nombre est le même pour {columns}."
FIRST_UNKNOWN = "Il manque des notes : on ne peut pas dire où est le plus grand nombre."
ALONE = "Il n’y a qu’une piste : rien n’est comparé."
NO_WEIGHTS = "Vous n’avez pas donné de poids : rien n’est additionné. Voici vos notes."
NOT_DECIDE = (
    "Ces nombres ne décident pas. Ils redisent vos notes et vos poids. "
    "Un seul critère peut compter plus que tous les autres."
)
WHAT_IF = "Et si un poids changeait ?"
OTHERS_STAY = "Un poids change à la fois, les autres restent."
SAME = "Deux fois moins ({half}) ou deux fois plus ({double}) : rien ne change."
HALVED = "Deux fois moins ({half}) : {result}."
DOUBLED = "Deux fois plus ({double}) : {result}."
NEAREST = "Le plus petit changement qui compte : {weight} au lieu de {present}. Alors, {result}."
NEVER = "Aucun autre poids n’y changerait rien."
RESULT_ONE = "le plus grand nombre va à ceci : {column}"
RESULT_TIE = "le plus grand nombre est le même pour {columns}"
RESULT_SAME = "rien ne change"
RESULT_UNKNOWN = "on ne peut plus le dire, il manque des notes"

# -- trying another weight
TRY_HOW = "Pour essayer d’autres poids : /essayer."
TRYING = "Poids essayés : {weights}. Rien n’est changé dans vos réponses."
TRY_ASK = "Quel poids essayez-vous ? Écrivez un critère et un nombre, par exemple « {name} {weight} »."
TRY_MINE = "Reprendre mes poids"
TRY_KEEP = "Garder ces poids comme réponse"
TRY_END = "Revenir à la question"
WEIGHTS_KEPT = "Vos poids sont changés. Le tableau suit, dans votre portefeuille."
NOTHING_TO_TRY = (
    "Il n’y a pas ici de tableau de poids à essayer. Il vient dans « Choisir entre mes pistes », après vos notes."
)
NO_SUCH = "Je ne reconnais pas ce critère. Les vôtres : {names}."
WHICH_ONE = "Lequel : {names} ? Écrivez un mot de plus."
TOO_HEAVY = "Essayez un nombre de {most} au plus."
