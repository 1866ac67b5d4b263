"""Whom she asked, where each stands, and the doors: ask, open, paste, read side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding

from assistant.faces import regards
from assistant.faces import regards_words as shared
from assistant.faces.regards_together import together
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.regards import words
from assistant.faces.terminal.row_list import Entry
from assistant.faces.terminal.sharing.doors import DoorList
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.regards import Request


class RegardsScreen(DoorList["Request"]):
    title_text = words.TITLE
    doors = ((words.NEW, "new"), (words.OPEN, "open"), (words.PASTE, "paste"), (words.READ, "read"))
    BINDINGS = [
        Binding("n", "new", show=False),
        Binding("o", "open", show=False),
        Binding("c", "paste", show=False),
        Binding("l", "read", show=False),
    ]

    def rows(self) -> list[tuple[Request | None, Entry]]:
        asked = regards.requests(self._session)
        if not asked:
            return [(None, Entry(typography(shared.WHAT), heading=True, tone="muted"))]
        lines = [(one, Entry(regards.line(one), lead="·" if one.regard is None else "◆")) for one in asked]
        return [(None, Entry(words.ASKED, heading=True)), *lines]

    def keys(self) -> Sequence[Key]:
        return (words.PICK_KEY, words.NEW_KEY, words.OPEN_KEY, words.PASTE_KEY, words.READ_KEY, common.BACK_KEY)

    def picked(self, line: Request) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        if not self.held():
            self.begin(lambda: ReturnFlow(self.bilan, self._session).person(line))

    def action_new(self) -> None:
        if not self.held():
            self.begin(self._ask)

    def action_open(self) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        if not self.held():
            self.begin(ReturnFlow(self.bilan, self._session).file)

    def action_paste(self) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        if not self.held():
            self.begin(ReturnFlow(self.bilan, self._session).pasted)

    def action_read(self) -> None:
        from assistant.faces.terminal.regards.read_screen import ReadScreen

        if not together(self._session):
            self.say(shared.NOTHING_YET, "muted")
            return
        self.app.push_screen(ReadScreen(self._session))

    async def _ask(self) -> None:
        from assistant.faces.terminal.regards.ask_flow import AskFlow

        flow = AskFlow(self.bilan, self._session, self._folder)
        if await flow.run():
            self._folder = flow.place
