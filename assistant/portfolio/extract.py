"""The extract: frozen copies of the items she chose, and the terms under which they are handed over.

Nothing else is in it: no source, no origin, no count, no id that says where an item stood among others.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.portfolio.model import Item, Rubric


@dataclass(frozen=True, slots=True)
class Terms:
    """Days are ISO 8601 (`2026-11-22`)."""

    sender: str  # the name or pseudonym she signs with
    recipient: str  # the name of the conseiller, or of whoever receives it
    purpose: str
    made: str
    until: str  # last day on which it may be kept; three years after `made` at most


@dataclass(frozen=True, slots=True)
class Extract:
    """`rubrics` hold only chosen items. The id of an item is a key drawn for this extract; `sources`, `origin`, `shown`
    and `dropped` are empty."""

    terms: Terms
    rubrics: tuple[Rubric, ...]
    example: bool = False

    def items(self) -> tuple[Item, ...]:
        return tuple(i for r in self.rubrics for i in r.items)
