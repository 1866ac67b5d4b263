"""What exactly was in a document: the frozen copy as its recipient reads it, a message, a reply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.faces import registre
from assistant.faces.registre import Line
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import LONGEST_LINE, Reading
from assistant.faces.terminal.sharing import words

if TYPE_CHECKING:
    from assistant.faces.session import Session


class LookScreen(PlaceScreen):
    title_text = words.TITLE

    def __init__(self, session: Session, line: Line) -> None:
        super().__init__()
        self._session, self._line = session, line

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(lambda width: self._rows(min(width, LONGEST_LINE)))
        return (self._page,)

    def _rows(self, width: int) -> list[Row]:
        rows = [*flow(self._line.text, width, "strong"), *flow(self._line.day, width, "muted"), ()]
        for text in registre.content(self._session, self._line, max(width, 20)):
            rows += flow(text, width)
        return rows

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()
