"""Where she is, on one line: parcours, phase, questionnaire. On a narrow screen the nearest one stays."""

from __future__ import annotations

from rich.cells import cell_len

from assistant.faces.terminal.literal import Lines, Row, harmless
from assistant.faces.terminal.wrap import shorten
from assistant.guide.turn import Where


class Header(Lines):
    DEFAULT_CSS = "Header { dock: top; height: 1; padding: 0 2; background: $surface; scrollbar-gutter: auto; }"

    def __init__(self, *places: str, note: str = "", tone: str = "warning", id: str | None = None) -> None:
        super().__init__(id=id)
        self._tone = tone
        self._places: tuple[str, ...] = places
        self._note = note

    def show(self, *places: str, note: str = "") -> None:
        """`places` from the widest to the nearest; `note` stands at the right when there is room, and warns."""
        if (places, note) != (self._places, self._note):
            self._places, self._note = places, note
            self.rebuild()

    def show_where(self, where: Where, note: str = "") -> None:
        self.show(*(place for place in (where.parcours, where.phase, where.questionnaire) if place), note=note)

    def build(self, width: int) -> list[Row]:
        places = [harmless(place) for place in self._places]
        note = harmless(self._note)
        room = width - (cell_len(note) + 2 if note else 0)
        while len(places) > 1 and cell_len(" › ".join(places)) > room:
            places.pop(0)
        *before, here = places or [""]
        lead = "".join(f"{place} › " for place in before)
        here = shorten(here, max(room - cell_len(lead), 8))
        gap = " " * max(width - cell_len(lead) - cell_len(here) - cell_len(note), 1)
        return [((lead, "muted"), (here, "strong"), (gap, ""), (note, self._tone))]
