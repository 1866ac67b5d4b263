"""The carnet de bord: a month, its objectives, its lines and what comes next. One line at the foot to add and to change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import carnet
from assistant.faces.terminal import carnet_words as words
from assistant.faces.terminal.bars import progress_bars
from assistant.faces.terminal.foot_place import AboveALine, FootPlace
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Literal, Row, flow
from assistant.faces.terminal.row_list import Entry as Shown
from assistant.faces.terminal.row_list import RowList
from assistant.guide import carnet_words as said
from assistant.guide.turn import Outcome
from assistant.guide.understanding.folding import fold
from assistant.parcours.carnet import Entry, month_before

if TYPE_CHECKING:
    from assistant.faces.session import Session

_TALL = 20  # lines of a window from which the kind word has its place


class Listed(AboveALine):
    DEFAULT_CSS = "Listed { height: 1fr; padding: 1 2 0 2; }"


class CarnetScreen(FootPlace):
    CSS = f"{FootPlace.CSS} #month {{ padding: 1 2 0 2; height: auto; }}"
    title_text = words.TITLE
    BINDINGS = [
        Binding("a", "add", show=False),
        Binding("c,slash", "search", show=False),
        Binding("o", "aim", show=False),
        Binding("f", "done", show=False),
        Binding("e", "erase", show=False),
        Binding("p", "forget", show=False),
        Binding("m", "months", show=False),
        Binding("question_mark", "keys", show=False),
        Binding("left", "month(1)", show=False),
        Binding("right", "month(-1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._month = ""  # the one shown, "" for this one
        self._searched = ""  # words looked for, "" for none
        self._listing = False  # the months, one under the other
        self._rows: list[Entry | str | None] = []  # an entry, a month, or None for a heading

    def body(self) -> Sequence[Widget]:
        self._top = Literal(id="month")
        return (self._top, *self.list_over_foot(Listed(short=True)))

    def keys(self) -> Sequence[Key]:
        if self.writing:
            return words.WRITING_KEYS
        return words.MONTH_KEYS if self._listing else words.KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()

    def on_resize(self) -> None:
        self._top.rebuild()

    # What is shown

    def _fill(self, cursor: int | None = None) -> None:
        self._top.write(self._above)
        rows = self._months_listed() if self._listing else self._lines()
        self._rows = [row for row, _ in rows]
        self._list.short = not self._listing  # what was done in a month is its figures: none is left out
        self._list.show([shown for _, shown in rows], cursor)
        self.refresh_keys()

    def _above(self, width: int) -> list[Row]:
        if self._listing or self._searched:
            return flow(words.MONTHS if self._listing else f"« {self._searched} »", width, "strong")
        month = carnet.month(self._session, self._month)
        title = month.title[:1].upper() + month.title[1:]
        rows = [*flow(title, width, "strong"), *progress_bars(month.objectives, width)]
        kindly = month.kindly if self.size.height >= _TALL else ""
        if not month.entries and not kindly:
            kindly = words.EMPTY if not self._month else ""
        return [*rows, *(flow(kindly, width, "muted") if kindly else ())]

    def _lines(self) -> list[tuple[Entry | str | None, Shown]]:
        if self._searched:
            return [self._shown(one) for one in carnet.search(self._session, self._searched)]
        month = carnet.month(self._session, self._month)
        here = [self._shown(one) for one in carnet.listed(self._session, month)]
        coming = [] if self._month else [self._shown(one, True) for one in carnet.coming(self._session)]
        if not coming:
            return here
        headed = [(None, Shown(words.THIS_MONTH, heading=True)), *here] if here else []
        return [(None, Shown(words.COMING, heading=True)), *coming, *headed]

    def _shown(self, one: Entry, coming: bool = False) -> tuple[Entry | str | None, Shown]:
        if coming:
            return one, Shown(*carnet.ahead(self._session, one), "→")
        today = carnet.today(self._session)
        after = said.comes_next(one, today)
        parts = [said.kind(one), said.day(one.day, today), one.who, f"{after} {said.DONE}" if one.done else after]
        return one, Shown(one.text, " · ".join(part for part in parts if part), f"{one.number}.")

    def _months_listed(self) -> list[tuple[Entry | str | None, Shown]]:
        return [
            (month.id, Shown(month.title, " · ".join(month.told) or words.NOTHING, "·"))
            for month in carnet.months(self._session)
        ]

    @property
    def entry(self) -> Entry | None:
        row = self._rows[self._list.cursor] if self._rows else None
        return row if isinstance(row, Entry) else None

    # Going about

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        row = self._rows[event.index]
        if isinstance(row, str):
            this_month = carnet.month(self._session).id
            self._listing, self._month = False, "" if row == this_month else row
            self._fill(0)
        elif row is not None:
            self.write(words.CHANGE, carnet.line_of(row), lambda typed: self._change(row, typed))

    def on_row_list_moved(self) -> None:
        self.say("")

    def action_month(self, step: int) -> None:
        if self._listing or self._searched:
            return
        this_month = carnet.month(self._session).id
        wanted = month_before(self._month or this_month, step)
        self._month = "" if wanted == this_month else wanted
        self.say("")
        self._fill(0)

    def action_months(self) -> None:
        self._listing, self._searched = True, ""
        self.say("")
        self._fill(0)

    def action_keys(self) -> None:
        """What a narrow footer has no room for."""
        self.say(words.ALL_KEYS, "muted")

    def action_back(self) -> None:
        """One step back at a time: the line at the foot, the search, the list of months, the place."""
        if self.writing:
            self.close()
            self.refresh_keys()
        elif self._searched or self._listing:
            self.say("")
            self._searched, self._listing = "", False
            self._fill(0)
        else:
            super().action_back()

    # The line at the foot

    def settle(self, outcome: Outcome | None) -> None:
        self._fill(0 if outcome is None else None)
        if outcome is not None:
            self.tell(outcome)

    def action_add(self) -> None:
        self.write(words.ADD, "contact ", lambda typed: carnet.add_line(self._session, typed))

    def _change(self, one: Entry, typed: str) -> Outcome:
        kind = carnet.KIND_NAMES.get(fold(typed))
        if kind:
            return carnet.change_kind(self._session, one, kind)
        return carnet.change(self._session, one, typed)

    def action_search(self) -> None:
        self.write(words.SEARCH, self._searched, self._search)

    def _search(self, typed: str) -> None:
        self._searched, self._listing = typed, False
        if typed and not carnet.search(self._session, typed):
            self.say(words.FOUND_NONE, "muted")

    def action_aim(self) -> None:
        held = carnet.month(self._session).objectives
        known = said.counted(held[0].kind, held[0].wanted) if len(held) == 1 else ""
        self.write(words.AIM, known, lambda typed: carnet.aim_line(self._session, typed))

    # Acts on one line

    def action_done(self) -> None:
        one = self.entry
        if one is None:
            return
        if not (one.next or one.next_day):
            self.say(words.NO_NEXT, "muted")
            return
        self.tell(carnet.done(self._session, one, not one.done))
        self._fill()

    def action_erase(self) -> None:
        if (one := self.entry) is not None:
            said_of = (said.told(one, carnet.today(self._session)), words.ERASE_WHAT)
            self.erase(words.ERASE_TITLE, said_of, (words.KEEP, words.ERASE), lambda: carnet.erase(self._session, one))

    def action_forget(self) -> None:
        one = self.entry
        if one is None:
            return
        if not one.who:
            self.say(words.NO_PERSON, "muted")
            return
        said_of = (one.who, words.FORGET_WHAT)
        self.erase(
            words.FORGET_TITLE, said_of, (words.KEEP, words.FORGET), lambda: carnet.forget_person(self._session, one)
        )
