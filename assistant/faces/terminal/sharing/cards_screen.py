"""Whose cards she keeps: their six words, whether she compared them, and forgetting one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding

from assistant.faces import sharing
from assistant.faces.terminal import words as common
from assistant.faces.terminal.act_place import ActList
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.act_flow import ActFlow

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session


class CardsScreen(ActList, PlaceScreen):
    title_text = words.CARDS
    BINDINGS = [Binding("e", "forget", show=False)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._known: tuple[Known, ...] = ()

    def keys(self) -> Sequence[Key]:
        return (*(words.CARDS_KEYS if self._known else ()), common.BACK_KEY)

    def renew(self) -> None:
        self._known = sharing.conseillers(self._session)
        self._list.show([_entry(one) for one in self._known])
        self.refresh_keys()
        self.say("" if self._known else words.NO_CARDS, "muted")

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        known = self._known[event.index]
        self.begin(lambda: ActFlow(self.bilan, self._session).compare(known))

    def action_forget(self) -> None:
        if self._known:
            known = self._known[self._list.cursor]
            self.begin(lambda: ActFlow(self.bilan, self._session).forget(known))


def _entry(known: Known) -> Entry:
    card = known.card
    who = f"{card.name}, {card.organisme}" if card.organisme else card.name
    return Entry(who, words.COMPARED if known.compared else words.TO_COMPARE, "✓" if known.compared else "○")
