"""What she keeps of an entretien while it takes place, one line at a time. A pure reading of the events.

{"quoi": "a_retenir", "ligne": "e3", "entretien": "investigation-pistes", "jour": "2026-11-22", "texte": "…"}
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from assistant.dossier.events import Event, Kind, entry_number
from assistant.dossier.state import State

LONGEST = 300  # characters: it is noted while someone speaks


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    entretien: str
    day: date
    text: str

    @property
    def number(self) -> int:
        """What she calls it by; it never changes."""
        return entry_number(self.id)


def lines(state: State, entretien: str = "") -> tuple[Line, ...]:
    """Those of an entretien, or all of them, in the order they were written."""
    found = (line for event in state.retained if (line := _line(event)))
    return tuple(line for line in found if not entretien or line.entretien == entretien)


def kept(state: State, entretien: str, text: str, now: datetime) -> Event:
    """The event of a new line."""
    data = {
        "ligne": f"e{state.retained_made + 1}",
        "entretien": entretien,
        "jour": now.date().isoformat(),
        "texte": text,
    }
    return Event(Kind.RETAINED, now.isoformat(timespec="seconds"), data)


def _line(event: Event) -> Line | None:
    """None where it bears no name, or no text; a day that is none is the day it was written."""
    id, entretien, text = (event.data.get(name) for name in ("ligne", "entretien", "texte"))
    if not (isinstance(id, str) and entry_number(id) and isinstance(text, str) and text):
        return None
    try:
        day = date.fromisoformat(str(event.data.get("jour")))
    except ValueError:
        day = datetime.fromisoformat(event.at).date()
    return Line(id, str(entretien), day, text)
