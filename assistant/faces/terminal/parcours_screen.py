"""The parcours: its phases, their questionnaires, what is done and what is not, its weeks and its hours. Enter opens one;
keys change it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding
from textual.widget import Widget

from assistant.dossier.events import Kind
from assistant.faces import parcours
from assistant.faces.parcours import Line
from assistant.faces.parcours_words import NOTHING_HERE
from assistant.faces.terminal import parcours_words as own
from assistant.faces.terminal import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Literal, flow
from assistant.faces.terminal.parcours_flow import Answer, ParcoursFlow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.side_panel import SIGNS
from assistant.guide.menus import dated
from assistant.guide.turn import Outcome, Tone

if TYPE_CHECKING:
    from assistant.faces.session import Session

_TALL = 20  # lines of a window from which all is said above the list


class ParcoursScreen(PlaceScreen):
    CSS = "ParcoursScreen #facts { padding: 1 2 0 2; height: auto; max-height: 9; }"
    BINDINGS = [
        Binding("a", "add", show=False),
        Binding("d", "move", show=False),
        Binding("x", "take_out", show=False),
        Binding("r", "adjust", show=False),
        Binding("c", "changes", show=False),
        Binding("u", "undo", show=False),
        Binding("question_mark", "keys", show=False),
    ]
    title_text = words.PARCOURS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: Sequence[Line | None] = ()  # one for each entry, None for a heading
        self._moving: Line | None = None

    def body(self) -> Sequence[Widget]:
        self._facts, self._list = Literal(id="facts"), RowList()
        return (self._facts, self._list)

    def keys(self) -> Sequence[Key]:
        return own.MOVING_KEYS if self._moving else own.KEYS

    def on_mount(self) -> None:
        super().on_mount()
        self._fill()
        current = self._session.state.current
        here = next((i for i, line in _rows(self._lines) if line.row and line.row.passation == current), None)
        if here is None:
            here = next((i for i, line in _rows(self._lines) if line.row and line.row.stage != "termine"), 0)
        self._list.show(self._list.entries, here)
        self._list.focus()

    def on_resize(self) -> None:
        if self._lines:
            self._fill()

    # What is shown

    def _fill(self, name: str = "") -> None:
        """The cursor goes to the step of that name, or stays where it was."""
        here = self.line if self._lines else None
        told = parcours.facts(self._session)
        above = len(told) if self.size.height >= _TALL else 1
        self._facts.display = bool(told)
        self._facts.write(lambda width: [row for fact in told[:above] for row in flow(fact, width, "muted")])
        self._lines, entries = lines_and_entries(parcours.lines(self._session))
        # In a small window, the rest goes with the list.
        first = [Entry(fact, heading=True, tone="muted") for fact in told[above:]]
        self._lines = [*(None for _ in first), *self._lines]
        self._list.show([*first, *entries], self._place_of(name, here))
        self.refresh_keys()

    def _place_of(self, name: str, here: Line | None) -> int | None:
        for i, line in _rows(self._lines):
            if name and line.step and line.step.name == name:
                return i
            if not name and here and here.row and line.row and here.row.passation == line.row.passation:
                return i
        return None

    @property
    def line(self) -> Line | None:
        return self._lines[self._list.cursor] if self._list.cursor < len(self._lines) else None

    # Going about

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        line = self._lines[event.index]
        if line is None:
            return
        if self._moving is not None:
            self._put(line, event.index)
        elif line.row is not None:
            outcome = self._session.record([self._session.event(Kind.OPENED, passation=line.row.passation)])
            if outcome.says:
                self.say(outcome.says[0].text, "warning")
            else:
                self.dismiss(None)

    def on_row_list_moved(self) -> None:
        if self._moving is None:
            self.say("")

    def action_keys(self) -> None:
        self.say(own.ALL_KEYS, "muted")

    def action_back(self) -> None:
        if self._moving is None:
            super().action_back()
            return
        self._moving = None
        self.say("")
        self.refresh_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._moving is None or action == "back"

    # Changing

    def action_move(self) -> None:
        if (line := self.line) is None or line.step is None:
            self.say(own.NOT_A_STEP, "muted")
            return
        self._moving = line
        self.say(own.MOVING.format(title=parcours.title(self._session, line.step)))
        self.refresh_keys()

    def _put(self, line: Line, index: int) -> None:
        """It takes the place of that step: before it on the way up, after it on the way down."""
        moved, self._moving = self._moving, None
        assert moved is not None and moved.step is not None
        self.say("")
        if line.step is moved.step:
            self.refresh_keys()
            return
        down = index > next(i for i, one in _rows(self._lines) if one.step is moved.step)
        spot = parcours.after(line) if down else parcours.before(line)
        self._done(parcours.move(self._session, moved.step, spot), moved.step.name)

    def action_take_out(self) -> None:
        if (line := self.line) is not None:
            self._done(parcours.take_out(self._session, line))

    def action_undo(self) -> None:
        self._done(parcours.undo(self._session), undo=False)

    def action_add(self) -> None:
        self._ask(ParcoursFlow.add)

    def action_adjust(self) -> None:
        self._ask(ParcoursFlow.adjust)

    def action_changes(self) -> None:
        self._ask(ParcoursFlow.changes, undo=False)

    @work
    async def _ask(self, act: Callable[[ParcoursFlow], Awaitable[Answer]], undo: bool = True) -> None:
        if (line := self.line) is None:
            return
        outcome = await act(ParcoursFlow(self.bilan, self._session, line))
        if outcome is not None:
            self._done(outcome, undo=undo)

    def _done(self, outcome: Outcome, name: str = "", undo: bool = True) -> None:
        """Show the parcours as it now is, the cursor on the step of that name, and say what was done or why not."""
        self._fill(name)
        refused = any(one.tone is Tone.WARNING for one in outcome.says)
        told = [one.text for one in outcome.says] + ([own.UNDO_KEY] if outcome.events and undo else [])
        self.say(" ".join(told), "warning" if refused else "accent")


def _rows(lines: Sequence[Line | None]) -> list[tuple[int, Line]]:
    return [(i, line) for i, line in enumerate(lines) if line is not None]


def lines_and_entries(lines: Sequence[Line]) -> tuple[list[Line | None], list[Entry]]:
    """Phases as headings, their questionnaires below."""
    shown: list[Line | None] = []
    entries: list[Entry] = []
    phase = None
    for line in lines:
        if line.phase.id != phase:
            phase = line.phase.id
            shown.append(None)
            entries.append(Entry(line.phase.title, heading=True))
        shown.append(line)
        entries.append(_entry(line))
    return shown, entries


def _entry(line: Line) -> Entry:
    row = line.row
    if row is None:
        return Entry(NOTHING_HERE, "", "·", "muted")
    title = f"{row.title} — {row.entretien}" if row.entretien else row.title
    tone = "muted" if row.stage == "termine" else ""
    return Entry(title, dated(words.stage(row.stage, row.minutes), row), SIGNS[row.stage], tone)
