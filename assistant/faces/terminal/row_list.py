"""A list to walk through with the arrows: places use it for their questionnaires, answers and items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from assistant.faces.terminal.literal import Lines, Row, flow, harmless
from assistant.faces.terminal.wrap import shorten


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. A heading is no place to stop at; `lead` is a short sign before the words."""

    text: str
    detail: str = ""
    lead: str = ""
    tone: str = ""
    heading: bool = False
    bar: bool = False  # `detail` is her answer: marked by a bar, in full ink


class RowList(Lines):
    """Arrows, Home, End, Page up and down move; Enter or a click picks. Long entries wrap."""

    DEFAULT_CSS = "RowList { height: 1fr; padding: 1 2 0 2; }"
    can_focus = True

    @dataclass
    class Picked(Message):
        index: int

    class Moved(Message):
        """The cursor stands on another entry."""

    def __init__(
        self, entries: Sequence[Entry] = (), *, spaced: bool = False, short: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._spaced = spaced  # a blank line after each entry
        self.short = short  # details cut to one line
        self.entries: tuple[Entry, ...] = tuple(entries)
        self._tops: list[int] = []
        self.cursor = self._next(-1, 1)

    def show(self, entries: Sequence[Entry], cursor: int | None = None) -> None:
        """Other entries; the cursor stays where it was unless told."""
        self.entries = tuple(entries)
        wanted = self.cursor if cursor is None else cursor
        self.cursor = self._next(min(wanted, len(self.entries)) - 1, 1)
        self.rebuild()
        self.call_after_refresh(self._show_cursor)

    def _next(self, start: int, step: int) -> int:
        """The next entry to stop at, or the last one met."""
        index = start + step
        while 0 <= index < len(self.entries) and self.entries[index].heading:
            index += step
        if 0 <= index < len(self.entries):
            return index
        stops = [i for i, entry in enumerate(self.entries) if not entry.heading]
        return min(max(start, stops[0]), stops[-1]) if stops else 0

    def build(self, width: int) -> list[Row]:
        lines: list[Row] = []
        self._tops = []
        for i, entry in enumerate(self.entries):
            under_another = entry.heading and i > 0 and self.entries[i - 1].heading
            if entry.heading and lines and lines[-1] and not under_another:
                lines.append(())
            self._tops.append(len(lines))
            lines.extend(self._entry(entry, i == self.cursor and self.has_focus, width))
        return lines

    def _entry(self, entry: Entry, here: bool, width: int) -> list[Row]:
        if entry.heading:
            return flow(entry.text, width, entry.tone or "strong")
        lead = f"{'›' if here else ' '} {entry.lead + ' ' if entry.lead else ''}"
        tone = "cursor" if here else entry.tone
        body = flow(entry.text, width, tone, (lead, "accent"))
        if entry.bar:
            bar = (" " * len(lead) + "▌ ", "accent")
            rows = flow(entry.detail, width, "strong" if here else "", bar)
            body += [(bar, *row[1:]) for row in rows]
        elif entry.detail:
            room = width - len(lead)
            detail = shorten(harmless(entry.detail), room) if self.short else entry.detail
            body += flow(detail, width, "muted", (" " * len(lead), ""))
        return [*body, ()] if self._spaced else body

    def on_key(self, event: events.Key) -> None:
        page = max(1, self.size.height // 2)
        moves = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        if event.key in moves:
            self.move(moves[event.key])
        elif event.key == "home":
            self.go(self._next(-1, 1))
        elif event.key == "end":
            self.go(self._next(len(self.entries), -1))
        elif event.key == "enter" and self.entries:
            self.post_message(self.Picked(self.cursor))
        else:
            return
        event.stop()
        event.prevent_default()

    def move(self, step: int) -> None:
        direction = 1 if step > 0 else -1
        target = min(max(self.cursor + step - direction, 0), len(self.entries) - 1)
        self.go(self._next(target, direction))

    def go(self, index: int) -> None:
        if self.entries and index != self.cursor:
            self.cursor = index
            self.rebuild()
            self.post_message(self.Moved())
        self._show_cursor()

    def _show_cursor(self) -> None:
        lines = self.lay_out(self.scrollable_content_region.width)
        if self.cursor >= len(self._tops):
            return
        first = self.cursor
        while first and self.entries[first - 1].heading:
            first -= 1  # the headings above stay in sight with their first entry
        self.keep_in_sight(self._tops[first], [*self._tops, len(lines)][self.cursor + 1])

    def on_focus(self) -> None:
        self.rebuild()

    def on_blur(self) -> None:
        self.rebuild()

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        index = sum(1 for top in self._tops if top <= line) - 1
        if 0 <= index < len(self.entries) and not self.entries[index].heading:
            self.go(index)
            self.post_message(self.Picked(index))
