"""Things to tick, under their headings. All unticked at the start: what goes further is only what she ticked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from assistant.faces.terminal import flow_words as words
from assistant.faces.terminal import words as common
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import Place
from assistant.faces.terminal.row_list import Entry, RowList


@dataclass(frozen=True, slots=True)
class Tickable:
    """One line: a heading, or something to tick (`id`). `rubric` tells what goes together."""

    entry: Entry
    id: str = ""
    rubric: str = ""
    guarded: bool = False  # she does not want to speak of it: alone, and by two presses


class TickList(RowList):
    """Space or a click ticks, Enter goes on."""

    class Sent(Message):
        """Enter."""

    def on_key(self, event: events.Key) -> None:
        if event.key == "space" and self.entries:
            self.post_message(self.Picked(self.cursor))
        elif event.key == "enter":
            self.post_message(self.Sent())
        else:
            return
        event.stop()
        event.prevent_default()  # the list would take Enter for a choice of this line


class ChooseScreen(Place):
    """`chosen` once she went on, in the order of the list; None when she came back."""

    BINDINGS = [Binding("r", "rubric", show=False)]

    def __init__(self, title: str, lines: Sequence[Tickable], ticked: Collection[str] = ()) -> None:
        super().__init__()
        self.title_text = title
        self._lines = tuple(lines)
        self._ticked = set(ticked)
        self._asked = ""  # the guarded line that she pressed once
        self._rubrics = len({line.rubric for line in lines if line.id}) > 1
        self.chosen: tuple[str, ...] | None = None

    def body(self) -> Sequence[Widget]:
        self._list = TickList(self._entries(), short=True)
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return (*(words.CHOOSE_KEYS if self._rubrics else words.CHOOSE_ONE_KEYS), common.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        self._list.focus()
        self._count()

    def _entries(self) -> list[Entry]:
        return [
            replace(line.entry, lead="[x]" if line.id in self._ticked else "[ ]") if line.id else line.entry
            for line in self._lines
        ]

    def _count(self) -> None:
        total = sum(bool(line.id) for line in self._lines)
        self.say(words.ticked(len(self._ticked), total, self._rubrics))

    def _show(self) -> None:
        self._list.show(self._entries())
        self._count()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        line = self._lines[event.index]
        if line.guarded and line.id not in self._ticked and self._asked != line.id:
            self._asked = line.id
            self.say(words.GUARDED, "warning")
            return
        self._asked = ""
        self._ticked ^= {line.id}
        self._show()

    def action_rubric(self) -> None:
        """Tick the whole rubrique; where it is all ticked already, untick it."""
        if not self._rubrics:
            return
        here = self._lines[self._list.cursor].rubric
        ids = {line.id for line in self._lines if line.id and line.rubric == here and not line.guarded}
        self._ticked = self._ticked - ids if ids <= self._ticked else self._ticked | ids
        self._asked = ""
        self._show()
        if any(line.guarded and line.rubric == here for line in self._lines):
            self.say(words.GUARDED_LEFT, "warning")

    def on_tick_list_sent(self) -> None:
        if not self._ticked:
            self.say(words.TICK_FIRST, "warning")
            return
        self.chosen = tuple(line.id for line in self._lines if line.id in self._ticked)
        self.dismiss(None)
