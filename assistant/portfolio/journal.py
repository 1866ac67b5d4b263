"""The entries of the carnet as items of the portefeuille, each under its own name. Who is named in an entry stays in the
carnet: a third person stands in no document and leaves with no share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.dossier.events import CARNET
from assistant.dossier.state import State
from assistant.guide import carnet_words as words
from assistant.guide.wording import date_in_words
from assistant.parcours import carnet
from assistant.parcours.carnet import Entry
from assistant.portfolio.model import Item, Source

RUBRIC = "carnet"


def journal(state: State) -> Iterator[Item]:
    """In the order of their days, the earliest first."""
    written = {str(e.data.get("entree")): e.at for e in state.carnet}
    for entry in reversed(carnet.entries(state)):
        yield _item(entry, written.get(entry.id, ""))


def _item(entry: Entry, at: str) -> Item:
    title = f"{words.KINDS[entry.kind]}, {_day(entry.day)}"
    lines = ((words.NEXT, _next(entry)),) if entry.next or entry.next_day else ()
    source = Source(CARNET, entry.id, title, entry.text, at)
    return Item(f"{CARNET}#{entry.id}", RUBRIC, title, entry.text, lines=lines, sources=(source,))


def _next(entry: Entry) -> str:
    told = ", ".join(filter(None, (entry.next, _day(entry.next_day) if entry.next_day else "")))
    return f"{told} {words.DONE}" if entry.done else told


def _day(day: date) -> str:
    return date_in_words(day.isoformat())
