"""Her answers in this questionnaire, to read again or to change. Enter goes back to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.faces.terminal import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.guide.turn import Reply

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.history import Exchange


class ReviewScreen(PlaceScreen):
    title_text = words.REVIEW

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def body(self) -> Sequence[Widget]:
        self._answers = list(self._session.guide.answered(self._session.state, self._session.clock()))
        entries = [Entry(f"{a.number}. {a.question}", a.answer, _sign(a), "muted", bar=True) for a in self._answers]
        self._list = RowList(entries, spaced=True)
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return (("↑ ↓", words.MOVE, 2), ("Entrée", words.CHANGE_IT, 1), words.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        self._list.focus()
        if self._answers:
            self._list.show(self._list.entries, len(self._answers) - 1)
        else:
            self.say(words.NOTHING_ANSWERED, "muted")

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        self.dismiss(None)
        self.bilan.send(Reply(text=f"/revoir {self._answers[event.index].number}"))


def _sign(one: Exchange) -> str:
    return words.MARK if one.marked else words.AVOIDED if one.avoided else ""
