"""The lines she kept during her entretiens as items of the portefeuille, each under its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.dossier.events import RETAINED
from assistant.dossier.state import State
from assistant.guide.wording import date_in_words
from assistant.parcours.retained import lines
from assistant.portfolio import words
from assistant.portfolio.model import Item, Source

if TYPE_CHECKING:
    from assistant.parcours.model import Parcours

RUBRIC = "entretiens"


def retained(state: State, parcours: Parcours | None) -> Iterator[Item]:
    """In the order she wrote them."""
    written = {str(event.data.get("ligne")): event.at for event in state.retained}
    names = {one.id: one.title for _, one in parcours.entretiens()} if parcours else {}
    for line in lines(state):
        title = words.said(words.TO_RETAIN, day=date_in_words(line.day.isoformat()))
        source = Source(RETAINED, line.id, title, line.text, written.get(line.id, ""))
        group = names.get(line.entretien, "")
        yield Item(f"{RETAINED}#{line.id}", RUBRIC, title, line.text, sources=(source,), group=group)


def by_entretien(items: Sequence[Item]) -> list[Item]:
    """The lines kept of an entretien with what else was written for it, under one heading."""
    mine = [item for item in items if item.id.startswith(f"{RETAINED}#")]
    if not mine:
        return list(items)
    others = [item for item in items if not item.id.startswith(f"{RETAINED}#")]
    last = {item.group: rank for rank, item in enumerate(others) if item.rubric == RUBRIC and item.group}
    after: dict[int, list[Item]] = {}
    for item in mine:
        after.setdefault(last.get(item.group, len(others) - 1), []).append(item)
    found = [*after.get(-1, ())]
    for rank, item in enumerate(others):
        found += [item, *after.get(rank, ())]
    return found
