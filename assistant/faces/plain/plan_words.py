"""What the plain face says of itself in the plan: its verbs, its lists."""

from __future__ import annotations

from assistant.faces import words as shared

STEP = "{text}. {told}"
GROUP = "{title} :"
HOW = "Pour dire où en est une étape : /plan 1 fait. Le reste : /plan aide"
WHICH = "De quelle étape s’agit-il ? Par exemple : /plan effacer 1"
HELP = (
    ("/plan", "vos étapes par date, avec leur numéro"),
    ("/plan 2", "lire l’étape 2 en entier"),
    ("/plan 2 fait", "elle est faite ; « /plan 2 fait hier, j’ai l’attestation » dit le jour et la preuve"),
    ("/plan 2 commencée", "elle est en route"),
    ("/plan 2 reporter 12 mai", "la déplacer à un autre jour ; votre réponse d’origine reste gardée"),
    ("/plan 2 bloque j’attends une réponse", "noter ce qui bloque ; /plan 2 débloque l’enlève"),
    ("/plan 2 laisser", "la laisser de côté"),
    ("/plan 2 reprendre", "la remettre à faire"),
    ("/plan 2 effacer", "effacer pour de bon la preuve et le blocage notés ; demandé deux fois"),
)
ERASE_ASK = (
    "Effacer pour de bon ce que vous avez noté pour « {text} », sauvegardes comprises ? L’étape et son état restent."
)
YES, NO = "Oui", shared.KEEP
KEPT = shared.NOT_ERASED_AT_ALL
