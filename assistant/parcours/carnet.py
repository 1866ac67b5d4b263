"""The carnet de bord: what she does towards her project, one entry for each contact, application, interview, visit or
note, and what comes next. A pure reading of the events; nothing here asks the time.

An entry is one event, said again whole when it changes:

    {"quoi": "carnet", "entree": "e3", "genre": "contact", "jour": "2026-11-22", "texte": "Garage Martin",
     "qui": "Sophie", "suite": "rappeler", "suite_jour": "2026-11-24", "fait": true}
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assistant.dossier.events import Event, Kind, entry_number
from assistant.dossier.state import State
from assistant.parcours import values

NOTE = "note"
# What can be counted, then the note, which is not.
COUNTED = ("contact", "candidature", "embauche", "enquete", "visite")
KINDS = (*COUNTED, NOTE)
LONGEST = 500  # characters of a text: an entry is short
LONGEST_WHO = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """`day` and `next_day` are days; `next_day` is None where she said none, `next` may then still say what."""

    id: str
    kind: str
    day: date
    text: str
    who: str = ""  # a third person: seen in the carnet alone, in no document and no share
    next: str = ""
    next_day: date | None = None
    done: bool = False  # what came next is done

    @property
    def number(self) -> int:
        """What she calls it by; it never changes."""
        return entry_number(self.id)

    @property
    def month(self) -> str:
        return month_of(self.day)

    @property
    def awaits(self) -> bool:
        """Something comes next, and is not done."""
        return bool(self.next or self.next_day) and not self.done


def entries(state: State) -> tuple[Entry, ...]:
    """As they stand now, the latest day first; on one day, the latest written first."""
    found: dict[str, Entry] = {}
    for event in state.carnet:
        if event.kind is Kind.CARNET and (entry := _entry(event)):
            found[entry.id] = entry
    return tuple(sorted(found.values(), key=lambda one: (one.day, one.number), reverse=True))


def fresh(state: State) -> str:
    """The name of an entry to come."""
    return f"e{state.carnet_made + 1}"


def noted(entry: Entry, now: datetime) -> Event:
    """The event that says this entry, new or changed."""
    data: dict[str, Any] = {"entree": entry.id, "genre": entry.kind, "jour": entry.day.isoformat(), "texte": entry.text}
    more = {
        "qui": entry.who,
        "suite": entry.next,
        "suite_jour": entry.next_day and entry.next_day.isoformat(),
        "fait": entry.done,
    }
    data |= {key: value for key, value in more.items() if value}
    return Event(Kind.CARNET, now.isoformat(timespec="seconds"), data)


def month_of(day: date) -> str:
    """« 2026-11 »."""
    return f"{day.year:04d}-{day.month:02d}"


def month_before(month: str, count: int = 1) -> str:
    """The month so many months earlier (later, when negative), within the years that dates know."""
    at = int(month[:4]) * 12 + int(month[5:]) - 1 - count
    at = min(max(at, 12), 9999 * 12 + 11)
    return f"{at // 12:04d}-{at % 12 + 1:02d}"


def of_month(all: Iterable[Entry], month: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in all if entry.month == month)


def months(all: Sequence[Entry]) -> tuple[str, ...]:
    """Those that hold an entry, the latest first."""
    return tuple(sorted({entry.month for entry in all}, reverse=True))


def count(all: Iterable[Entry], month: str, kind: str, today: date) -> int:
    """How many of a kind took place in that month: what is still to come is no count."""
    return sum(1 for one in all if one.month == month and one.kind == kind and one.day <= today)


def coming(all: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """Those still to take place, and those that something follows: the nearest day first, those without a day last."""
    waiting = [entry for entry in all if entry.awaits or entry.day > today]
    days = {one.id: one.day if one.day > today else one.next_day or date.max for one in waiting}
    return tuple(sorted(waiting, key=lambda one: (days[one.id], one.number)))


def search(all: Iterable[Entry], words: str, named: dict[str, str] | None = None) -> tuple[Entry, ...]:
    """Those that hold every word, whatever its accents and capitals. `named`: what each kind is called."""
    wanted = _folded(words).split()
    if not wanted:
        return ()
    return tuple(one for one in all if all_in(wanted, _folded(_said(one, named or {}))))


def all_in(wanted: Sequence[str], text: str) -> bool:
    return all(word in text for word in wanted)


def people(all: Iterable[Entry], name: str) -> tuple[Entry, ...]:
    """The entries that name this person, written so or with other accents and capitals."""
    wanted = _folded(name)
    return tuple(one for one in all if wanted and _folded(one.who) == wanted)


def _said(entry: Entry, named: dict[str, str]) -> str:
    day = entry.day.isoformat()
    return " ".join((entry.text, entry.who, entry.next, named.get(entry.kind, entry.kind), day))


def _folded(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe").replace("Œ", "oe").casefold())
    return " ".join("".join(c for c in split if not unicodedata.combining(c)).split())


def _entry(event: Event) -> Entry | None:
    """None where it bears no name that could be called; a day that is none falls back on the day it was written."""
    data = event.data
    id, kind = data.get("entree"), data.get("genre")
    day = values.day(data.get("jour")) or values.day(event.at[:10])
    if not isinstance(id, str) or not entry_number(id) or id != f"e{entry_number(id)}" or day is None:
        return None
    return Entry(
        id,
        kind if kind in KINDS else NOTE,
        day,
        values.text(data.get("texte")),
        values.text(data.get("qui")),
        values.text(data.get("suite")),
        values.day(data.get("suite_jour")),
        data.get("fait") is True,
    )
