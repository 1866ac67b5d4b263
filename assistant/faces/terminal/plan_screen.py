"""The plan: its steps by date, where each one stands. A letter acts on the step under the cursor; a line at the foot takes
a day, a proof, or what blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.widget import Widget

from assistant.faces import plan
from assistant.faces.terminal import plan_words as words
from assistant.faces.terminal.ask_screen import Answer, AskScreen
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal, Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.guide.turn import Outcome, Tone
from assistant.portfolio import plan_words as said
from assistant.portfolio.plan import Step

if TYPE_CHECKING:
    from assistant.faces.session import Session

_YES = 1
_WIDE = 78


class Steps(RowList):
    """When the line at the foot takes its room, the step it is about stays in sight."""

    def on_resize(self) -> None:
        """Besides what the list does of it: Textual calls the handler of each class."""
        self.call_after_refresh(self.go, self.cursor)


class PlanScreen(PlaceScreen):
    CSS = """
    PlanScreen #ask { padding: 0 2; height: auto; }
    PlanScreen Line { margin: 0 2; padding: 0 1; background: $surface; }
    PlanScreen Line:focus { background: $panel; }
    """
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
        self._write: Callable[[str], Outcome] | None = None  # what becomes of the line at the foot

    def body(self) -> Sequence[Widget]:
        self._list = Steps()
        self._ask, self._line = Literal(id="ask"), Line()
        return (self._list, self._ask, self._line)

    def keys(self) -> Sequence[Key]:
        return words.WRITING_KEYS if self._write is not None else words.KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._line.when_sent = self._sent
        self._close()
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
        if self._write is None:
            super().action_back()
            return
        self._close()
        self.refresh_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._write is None or action == "back"

    # The line at the foot

    def _writing(self, ask: str, typed: str, then: Callable[[str], Outcome]) -> None:
        self._write = then
        self._ask.say(ask, "strong")
        self._ask.display = self._line.display = True
        self._line.write(typed)
        self._line.focus()
        self.say("")
        self.refresh_keys()

    def _close(self) -> None:
        self._write = None
        self._ask.display = self._line.display = False
        self._list.focus()

    def _sent(self, typed: str) -> None:
        if self._write is None:
            return
        outcome = self._write(typed.strip())
        if not outcome.events:  # nothing was recorded: her words stay in front of her
            self._tell(outcome)
            return
        self._close()
        self._told(outcome)

    # Acts on the step under the cursor

    def action_done(self) -> None:
        if (one := self.step) is not None:
            self._writing(words.DONE, "", lambda typed: plan.done(self._session, one, typed))

    def action_put_off(self) -> None:
        if (one := self.step) is not None:
            self._writing(words.PUT_OFF, "", lambda typed: plan.put_off(self._session, one, typed))

    def action_block(self) -> None:
        if (one := self.step) is not None:
            self._writing(words.BLOCK, one.mark.blocks, lambda typed: plan.block(self._session, one, typed))

    def action_begin(self) -> None:
        self._act(plan.begin)

    def action_lay_aside(self) -> None:
        self._act(plan.lay_aside)

    def action_take_up(self) -> None:
        self._act(plan.take_up)

    def _act(self, act: Callable[[Session, Step], Outcome]) -> None:
        if (one := self.step) is not None:
            self._told(act(self._session, one))

    def action_erase(self) -> None:
        one = self.step
        if one is None:
            return
        if not (one.mark.proof or one.mark.blocks):
            self.say(said.NOTHING_TO_FORGET, "muted")
            return
        screen = AskScreen(words.ERASE_TITLE, (one.text, words.ERASE_WHAT), (words.KEEP, words.ERASE))
        self.app.push_screen(screen, lambda answer: self._erased(answer, one))

    def _erased(self, answer: Answer | None, one: Step) -> None:
        if answer == _YES:
            self._told(plan.forget_notes(self._session, one))
            self.bilan.forget()

    def _told(self, outcome: Outcome) -> None:
        address = self.step.address if self.step else ""
        self._fill(address)
        self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        if outcome.says:
            refused = any(one.tone is Tone.WARNING for one in outcome.says)
            self.say(" ".join(one.text for one in outcome.says), "warning" if refused else "accent")


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
