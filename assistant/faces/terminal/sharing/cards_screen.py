"""Whose cards she keeps: their six words, whether she compared them, and forgetting one."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import sharing
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.act_flow import ActFlow

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session


class CardsScreen(PlaceScreen):
    title_text = words.CARDS
    BINDINGS = [Binding("e", "forget", show=False)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._known: tuple[Known, ...] = ()
        self._busy = False

    def body(self) -> Sequence[Widget]:
        self._list = RowList()
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return (*(words.CARDS_KEYS if self._known else ()), common.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        self._list.focus()

    def _fill(self) -> None:
        self._known = sharing.conseillers(self._session)
        self._list.show([_entry(one) for one in self._known])
        self.refresh_keys()
        self.say("" if self._known else words.NO_CARDS, "muted")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self._busy

    def _begin(self, act: Awaitable[object]) -> None:
        self._busy = True

        async def run() -> None:
            try:
                await act
            finally:
                self._busy = False
            self._fill()

        self.run_worker(run())

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        if not self._busy:
            self._begin(ActFlow(self.bilan, self._session).compare(self._known[event.index]))

    def action_forget(self) -> None:
        if self._known:
            self._begin(ActFlow(self.bilan, self._session).forget(self._known[self._list.cursor]))


def _entry(known: Known) -> Entry:
    card = known.card
    who = f"{card.name}, {card.organisme}" if card.organisme else card.name
    return Entry(who, words.COMPARED if known.compared else words.TO_COMPARE, "✓" if known.compared else "○")
