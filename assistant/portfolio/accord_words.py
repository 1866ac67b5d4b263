"""The French sentences of the two written accords. She signs them, or not: nothing is signed in her place."""

from __future__ import annotations

KEEP_TITLE = "Accord de conservation"
KEEP = "J’accepte que {recipient} garde, après la fin de mon bilan de compétences, les éléments ci-dessous."
SEND_TITLE = "Accord de communication"
SEND = "J’accepte que {holder} communique à {recipient} les éléments ci-dessous de mon bilan de compétences."
HOLDER = "la personne qui m’accompagne"

WHAT = "Ce que cela concerne"
ONLY = "Rien d’autre. Tout le reste demande un autre accord."
WHY = "Pour"
UNTIL = "Jusqu’au"
KEEP_UNTIL = "{day} au plus tard. Passé ce jour, tout est détruit."
SEND_UNTIL = "{day} au plus tard. Passé ce jour, plus rien n’est communiqué, et ce qui l’a été est à détruire."
RIGHTS = "Ce que je sais"
KEEP_RIGHTS = (
    "Je peux refuser cet accord : mon bilan n’en dépend pas.",
    "Un mot écrit à {recipient} suffit pour le retirer, à tout moment et sans dire pourquoi. Les éléments sont alors détruits.",
    "Sans accord, ils sont détruits dès la fin du bilan.",
)
SEND_RIGHTS = (
    "Je peux refuser cet accord : mon bilan n’en dépend pas.",
    "Un mot écrit à {holder} suffit pour le retirer, à tout moment et sans dire pourquoi.",
    "Ce qui a déjà été communiqué et lu ne peut plus être repris.",
)
LAW = "Ce que dit la loi"
ARTICLE = "{code}, article {number}, en vigueur depuis le {since} (lu le {read})."
SUMMARY = "En résumé : {says}"

SIGN = "À remplir à la main"
NAME = "Nom et prénom"
PLACE = "Fait à"
DAY = "Le"
SIGNATURE = "Signature"
PREPARED = "Préparé par {sender} le {day}. Sans date ni signature, ce document ne vaut pas accord."

NOTHING = "Aucun élément n’est choisi : l’accord ne porterait sur rien."
