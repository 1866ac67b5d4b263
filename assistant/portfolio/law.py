"""The law the product may name: one reviewed table. No article number stands anywhere else.

Read on 27/03/2026 in the Code du travail. Whoever changes a line reads the article again and changes `READ_ON`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

READ_ON = date(2026, 3, 27)
CODE = "Code du travail"
LONGEST_YEARS = 3  # what R6313-7 allows for its two exceptions; also the most that any share of hers may last


@dataclass(frozen=True, slots=True)
class Article:
    """One article, told in one plain sentence that does not replace its text."""

    number: str
    since: date  # in force, in the wording that was read
    says: str


ARTICLES: dict[str, Article] = {
    article.number: article
    for article in (
        Article(
            "L6313-1",
            date(2019, 1, 1),
            "Le bilan de compétences est l’une des quatre actions qui concourent au développement des compétences.",
        ),
        Article(
            "L6313-4",
            date(2019, 1, 1),
            "Le bilan se fait avec le consentement de la personne. Elle seule reçoit les résultats détaillés et la "
            "synthèse, qui ne sont communiqués à quelqu’un d’autre qu’avec son accord.",
        ),
        Article(
            "R6313-4",
            date(2019, 1, 1),
            "Le bilan comprend trois phases : préliminaire, investigation et conclusion.",
        ),
        Article(
            "R6313-7",
            date(2023, 12, 31),
            "L’organisme détruit les documents du bilan dès la fin de l’action, sauf deux exceptions, pour trois ans au "
            "plus : la synthèse transmise au conseil en évolution professionnelle à la demande de la personne, et les "
            "documents qu’elle a accepté par écrit de laisser garder pour un suivi de sa situation.",
        ),
    )
}

RETENTION = ARTICLES["R6313-7"]
CONSENT = ARTICLES["L6313-4"]


def latest_end(made: date) -> date:
    """The last day until which something handed over on that day may be kept."""
    try:
        return made.replace(year=made.year + LONGEST_YEARS)
    except ValueError:  # a 29 February
        return made.replace(year=made.year + LONGEST_YEARS, day=28)
