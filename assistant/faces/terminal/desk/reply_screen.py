"""A reply being written: a message on the whole, a note on any of the items, and the file at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces.terminal import words as common
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import Place
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.wrap import shorten
from assistant.pack.cleaning import one_line

WHOLE, END = 0, -1  # what may be wanted, beside the number of an item


class ReplyScreen(Place):
    """`wanted`: what to write next (WHOLE, an item from 1), END for the file, None to come back."""

    title_text = words.REPLY
    BINDINGS = [Binding("f", "end", show=False)]

    def __init__(self, titles: Sequence[str], notes: Mapping[int, str], at: int | None) -> None:
        super().__init__()
        self._notes, self._at = notes, at
        self._wants: list[int | None] = [WHOLE, None, *range(1, len(titles) + 1), END]
        self._entries = [
            self._entry(WHOLE, words.REPLY_WHOLE, "▸"),
            Entry(words.REPLY_ITEMS, heading=True, tone="muted"),
            *(self._entry(n, shorten(one_line(title), 120), f"{n}.") for n, title in enumerate(titles, 1)),
            Entry(words.REPLY_END, lead="F", tone="accent"),
        ]
        self.wanted: int | None = None

    def _entry(self, number: int, title: str, lead: str) -> Entry:
        text = self._notes.get(number, "")
        return Entry(title, text or words.NOT_WRITTEN, lead, bar=bool(text))

    def body(self) -> Sequence[Widget]:
        self._list = RowList(self._entries)
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return (*words.REPLY_KEYS, common.BACK_KEY)

    def on_mount(self) -> None:
        if self._at is not None:
            self._list.show(self._entries, self._wants.index(self._at))
        self._list.focus()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        self.wanted = self._wants[event.index]
        self.dismiss(None)

    def action_end(self) -> None:
        self.wanted = END
        self.dismiss(None)
