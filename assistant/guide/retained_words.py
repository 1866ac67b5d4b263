"""What is said of the lines kept during an entretien. Plain spaces; `say` sets the no-break ones."""

from __future__ import annotations

KEPT = "À retenir de « {title} » : « {line} »."
FIRST = (
    "Cette ligne est dans votre dossier, pour vous. Vous la retrouverez après l’entretien, et dans votre portefeuille."
)
WHICH = "De quel entretien s’agit-il ? À retenir : « {line} »"
ONE_OF = "{title} ({day})"
UNDATED = "sans date"
NOT_KEPT = "Ne rien noter"
NO_ENTRETIEN = "Votre parcours n’a pas d’entretien. Pour garder cette phrase : /note, qui l’écrit dans votre carnet."
TOO_LONG = "C’est un peu long pour une ligne à retenir : {given} caractères, {most} au plus."
NOTHING = "Vous n’avez encore rien noté pendant un entretien. Pour garder une phrase : /retenir Deux séances suffisent."
OF = "À retenir : {title}"
LINE = "{number}. {line} ({day})"
HOW_TO_ERASE = "Pour effacer une ligne pour de bon : /retenir effacer {number}"
NO_SUCH = "Il n’y a pas de ligne {number}. Tapez /retenir pour voir la liste."
ERASE_ASK = "Effacer pour de bon cette ligne : « {line} » ? Elle disparaîtra aussi des sauvegardes."
BEFORE = "Pendant l’entretien, vous avez noté :"
QUOTED = "« {line} »"
