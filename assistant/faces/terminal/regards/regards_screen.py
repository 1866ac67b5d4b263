"""Whom she asked, where each stands, and the doors: ask, open, paste, read side by side."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import regards
from assistant.faces import regards_words as shared
from assistant.faces.sharing_words import READ_ONLY
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.regards import words
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.regards import Request
    from assistant.faces.session import Session

DOORS = ((words.NEW, "new"), (words.OPEN, "open"), (words.PASTE, "paste"), (words.READ, "read"))


class RegardsScreen(PlaceScreen):
    title_text = words.TITLE
    BINDINGS = [
        Binding("n", "new", show=False),
        Binding("o", "open", show=False),
        Binding("c", "paste", show=False),
        Binding("l", "read", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stops: list[Request | str | None] = []
        self._folder: Path | None = None
        self._busy = False

    def body(self) -> Sequence[Widget]:
        self._list = RowList()
        return (self._list,)

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        self._list.focus()

    def on_screen_resume(self) -> None:
        self._fill()

    def _fill(self) -> None:
        self._stops, entries = stops_and_entries(self._session)
        self._list.show(entries)

    def keys(self) -> Sequence[Key]:
        return (words.PICK_KEY, words.NEW_KEY, words.OPEN_KEY, words.PASTE_KEY, words.READ_KEY, common.BACK_KEY)

    def on_row_list_moved(self) -> None:
        self.say("")

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        stop = self._stops[event.index]
        if self._busy or stop is None:
            return
        if isinstance(stop, str):
            getattr(self, f"action_{stop}")()
        elif not self._held():
            self._begin(self._person(stop))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self._busy

    def _begin(self, act: Awaitable[object]) -> None:
        """The pages of an act, one after the other; the list is shown anew when they are done."""
        self._busy = True

        async def run() -> None:
            try:
                await act
            finally:
                self._busy = False
            self._fill()

        self.run_worker(run())

    def _held(self) -> bool:
        """In a window that only reads, nothing is asked that could not be done; true when that was said."""
        if self._session.read_only:
            self.say(typography(READ_ONLY), "warning")
        return self._session.read_only

    def action_new(self) -> None:
        if not self._held():
            self._begin(self._ask())

    def action_open(self) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        if not self._held():
            self._begin(ReturnFlow(self.bilan, self._session).file())

    def action_paste(self) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        if not self._held():
            self._begin(ReturnFlow(self.bilan, self._session).pasted())

    def action_read(self) -> None:
        from assistant.faces.terminal.regards.read_screen import ReadScreen

        if not regards.together(self._session):
            self.say(shared.NOTHING_YET, "muted")
            return
        self.app.push_screen(ReadScreen(self._session))

    async def _ask(self) -> None:
        from assistant.faces.terminal.regards.ask_flow import AskFlow

        flow = AskFlow(self.bilan, self._session, self._folder)
        if await flow.run():
            self._folder = flow.place

    async def _person(self, request: Request) -> None:
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        await ReturnFlow(self.bilan, self._session).person(request)


def stops_and_entries(session: Session) -> tuple[list[Request | str | None], list[Entry]]:
    stops: list[Request | str | None] = []
    entries: list[Entry] = []
    for (key, label), act in DOORS:
        stops.append(act)
        entries.append(Entry(label, lead=key))
    asked = regards.requests(session)
    stops.append(None)
    entries.append(
        Entry(words.ASKED if asked else typography(shared.WHAT), heading=True, tone="" if asked else "muted")
    )
    for request in asked:
        stops.append(request)
        entries.append(Entry(regards.line(request), lead="·" if request.regard is None else "◆"))
    return stops, entries
