"""The portefeuille: its rubriques and their items. Enter opens one; single keys reword, mark, set aside, export."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import places
from assistant.faces.terminal import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.wrap import shorten

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.turn import Outcome
    from assistant.portfolio.model import Item, Portfolio

_TITLE = 160  # cells of a title: two lines on most screens


class PortfolioScreen(PlaceScreen):
    title_text = words.PORTFOLIO
    BINDINGS = [
        Binding("r", "reword", show=False),
        Binding("m", "mark", show=False),
        Binding("a", "talk('aborder')", show=False),
        Binding("n", "talk('eviter')", show=False),
        Binding("e", "drop", show=False),
        Binding("x", "export", show=False),
        Binding("p", "share", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._items: list[Item | None] = []  # one for each entry, None for a heading

    def body(self) -> Sequence[Widget]:
        self._list = RowList(short=True)
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return words.PORTFOLIO_KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        self._list.focus()

    def on_screen_resume(self) -> None:
        self._fill()

    def _fill(self) -> None:
        portfolio = places.portfolio(self._session)
        self._items, entries = items_and_entries(portfolio)
        self._list.show(entries)
        if not entries:
            self.say(words.PORTFOLIO_EMPTY, "muted")

    @property
    def item(self) -> Item | None:
        return self._items[self._list.cursor] if self._items else None

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        self._open()

    def on_row_list_moved(self) -> None:
        self.say("")

    def _open(self, rewording: bool = False) -> None:
        if (item := self.item) is not None:
            from assistant.faces.terminal.item_screen import ItemScreen

            self.app.push_screen(ItemScreen(self._session, item, rewording))

    def action_reword(self) -> None:
        self._open(rewording=True)

    def action_mark(self) -> None:
        if (item := self.item) is not None:
            self._told(places.show(self._session, item, not item.shown), words.marked(not item.shown))

    def action_talk(self, wish: str) -> None:
        if (item := self.item) is not None:
            self._told(places.talk(self._session, item, wish), words.TALK["" if item.talk == wish else wish])

    def action_drop(self) -> None:
        if (item := self.item) is not None:
            self._told(places.drop(self._session, item, not item.dropped), words.dropped(not item.dropped))

    def _told(self, outcome: Outcome, done: str) -> None:
        self._fill()
        if outcome.says:
            self.say(outcome.says[0].text, "warning")
        else:
            self.say(done)

    def action_export(self) -> None:
        from assistant.faces.terminal.export_screen import ExportScreen

        self.app.push_screen(ExportScreen(self._session))

    def action_share(self) -> None:
        self.bilan.open_sharing()


def items_and_entries(portfolio: Portfolio) -> tuple[list[Item | None], list[Entry]]:
    """Rubriques as headings, entretiens as headings under them; what is set aside stays in its place, said so."""
    items: list[Item | None] = []
    entries: list[Entry] = []
    for rubric in portfolio.rubrics:
        items.append(None)
        entries.append(Entry(rubric.title, heading=True))
        group = ""
        for item in rubric.items:
            if item.group != group and item.group:
                items.append(None)
                entries.append(Entry(item.group, heading=True, tone="muted"))
            group = item.group
            items.append(item)
            entries.append(_entry(item))
    return items, entries


def _entry(item: Item) -> Entry:
    text = item.name or item.under
    notes = words.item_notes(item.shown, item.dropped, item.reworded, item.talk)
    if item.stands:
        notes.append(item.stands[:1].lower() + item.stands[1:])
    if item.name and item.under:
        notes.append(" · ".join(line for line in item.under.split("\n") if line.strip()))
    lead = "–" if item.dropped else "◆" if item.shown else "·"
    return Entry(shorten(text, _TITLE), " · ".join(notes), lead, "muted" if item.dropped else "")
