"""The plan: its steps by date, where each one stands. A letter acts on the step under the cursor; a line at the foot takes
a day, a proof, or what blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import plan
from assistant.faces.terminal import plan_words as words
from assistant.faces.terminal.foot_place import AboveALine, FootPlace
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.guide.turn import Outcome
from assistant.portfolio import plan_words as said
from assistant.portfolio.plan import Step

if TYPE_CHECKING:
    from assistant.faces.session import Session

_WIDE = 78


class PlanScreen(FootPlace):
    title_text = words.TITLE
    BINDINGS = [
        Binding("f", "done", show=False),
        Binding("c", "begin", show=False),
        Binding("r", "put_off", show=False),
        Binding("b", "block", show=False),
        Binding("l", "lay_aside", show=False),
        Binding("a", "take_up", show=False),
        Binding("e", "erase", show=False),
        Binding("question_mark", "keys", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: list[Step | None] = []  # None for a heading

    def body(self) -> Sequence[Widget]:
        return self.list_over_foot(AboveALine())

    def keys(self) -> Sequence[Key]:
        return words.WRITING_KEYS if self.writing else words.KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()

    # What is shown

    def _fill(self, address: str = "") -> None:
        """The plan as it stands; the cursor on the step of that address, which its state may have moved."""
        today = plan.today(self._session)
        self._rows, entries = [], []
        for group in plan.listed(self._session):
            self._rows.append(None)
            entries.append(Entry(group.title, heading=True))
            for one in group.steps:
                self._rows.append(one)
                entries.append(Entry(one.text, " ".join(said.lines(one, today)), f"{one.number}."))
        at = next((n for n, one in enumerate(self._rows) if one and one.address == address), None)
        self._list.show(entries, at)
        if not entries:
            self.say(said.EMPTY, "muted")
        self.refresh_keys()

    @property
    def step(self) -> Step | None:
        return self._rows[self._list.cursor] if self._rows else None

    def on_row_list_moved(self) -> None:
        self.say("")

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        if (one := self._rows[event.index]) is not None:
            self.app.push_screen(StepScreen(self._session, one))

    def action_keys(self) -> None:
        """What a narrow footer has no room for."""
        self.say(words.ALL_KEYS, "muted")

    def action_back(self) -> None:
        """The line at the foot first, then the place."""
        if not self.writing:
            super().action_back()
            return
        self.close()
        self.refresh_keys()

    # Acts on the step under the cursor

    def action_done(self) -> None:
        if (one := self.step) is not None:
            self.write(words.DONE, "", lambda typed: plan.done(self._session, one, typed))

    def action_put_off(self) -> None:
        if (one := self.step) is not None:
            self.write(words.PUT_OFF, "", lambda typed: plan.put_off(self._session, one, typed))

    def action_block(self) -> None:
        if (one := self.step) is not None:
            self.write(words.BLOCK, one.mark.blocks, lambda typed: plan.block(self._session, one, typed))

    def action_begin(self) -> None:
        self._act(plan.begin)

    def action_lay_aside(self) -> None:
        self._act(plan.lay_aside)

    def action_take_up(self) -> None:
        self._act(plan.take_up)

    def _act(self, act: Callable[[Session, Step], Outcome]) -> None:
        if (one := self.step) is not None:
            self.settle(act(self._session, one))

    def action_erase(self) -> None:
        one = self.step
        if one is None:
            return
        if not (one.mark.proof or one.mark.blocks):
            self.say(said.NOTHING_TO_FORGET, "muted")
            return
        said_of = (one.text, words.ERASE_WHAT)
        forget = partial(plan.forget_notes, self._session, one)
        self.erase(words.ERASE_TITLE, said_of, (words.KEEP, words.ERASE), forget)

    def settle(self, outcome: Outcome | None) -> None:
        self._fill(self.step.address if self.step else "")
        if outcome is not None:
            self.tell(outcome)


class StepScreen(PlaceScreen):
    """One step in full."""

    title_text = words.TITLE

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__()
        self._session, self._step = session, step

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(self._rows)
        return (self._page,)

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()

    def _rows(self, width: int) -> list[Row]:
        rows = [*flow(self._step.text, min(width, _WIDE), "strong"), ()]
        for line in said.whole(self._step, plan.today(self._session)):
            rows += flow(line, min(width, _WIDE))
        return rows
