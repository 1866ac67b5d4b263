"""Under each question her own words, then theirs. Nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.faces.regards_together import together
from assistant.faces.regards_words import NOTHING_YET
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import LONGEST_LINE, Reading
from assistant.faces.terminal.regards import words
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.session import Session


class ReadScreen(PlaceScreen):
    title_text = words.TITLE

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(lambda width: side_by_side(self._session, min(width, LONGEST_LINE)))
        return (self._page,)

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()


def side_by_side(session: Session, width: int) -> list[Row]:
    rows: list[Row] = []
    for one in together(session):
        rows += [*flow(typography(one.question), width, "strong"), ()]
        for voice in one.voices:
            bar = ("▌ ", "accent") if voice.hers else ("  ", "")
            rows.append((bar, (voice.who, "muted")))
            rows += [(bar, *row) for line in voice.text.split("\n") for row in flow(line, width - 2) or [()]]
            rows.append(())
    return rows or [*flow(NOTHING_YET, width, "muted")]
