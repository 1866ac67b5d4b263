"""A place that is a list, with a line at its foot that opens to write on: what becomes of it is up to who opened it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.widget import Widget

from assistant.faces.terminal.ask_screen import Answer, AskScreen
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import RowList
from assistant.guide.turn import Outcome, Tone

_YES = 1

Written = Callable[[str], Outcome | None]


class AboveALine(RowList):
    """When the line at the foot takes its room, the entry it is about stays in sight."""

    def on_resize(self) -> None:
        """Besides what the list does of it: Textual calls the handler of each class."""
        self.call_after_refresh(self.go, self.cursor)


class FootPlace(PlaceScreen):
    """Subclasses say in `settle` what is shown once something was written."""

    CSS = """
    #ask { padding: 0 2; height: auto; }
    Line { margin: 0 2; padding: 0 1; background: $surface; }
    Line:focus { background: $panel; }
    """
    _write: Written | None = None  # what becomes of the line at the foot

    def list_over_foot(self, listed: AboveALine) -> Sequence[Widget]:
        """The list and the foot, for `body`."""
        self._list, self._ask, self._line = listed, Literal(id="ask"), Line()
        return (self._list, self._ask, self._line)

    def on_mount(self) -> None:
        super().on_mount()
        self._line.when_sent = self._sent
        self.close()

    def settle(self, outcome: Outcome | None) -> None:
        """Show what came of the line; None for what records nothing by its nature, as a search."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._write is None or action == "back"

    @property
    def writing(self) -> bool:
        return self._write is not None

    def write(self, ask: str, typed: str, then: Written) -> None:
        self._write = then
        self._ask.say(ask, "strong")
        self._ask.display = self._line.display = True
        self._line.write(typed)
        self._line.focus()
        self.say("")
        self.refresh_keys()

    def close(self) -> None:
        self._write = None
        self._ask.display = self._line.display = False
        self._list.focus()

    def _sent(self, typed: str) -> None:
        if self._write is None:
            return
        outcome = self._write(typed.strip())
        if outcome is not None and not outcome.events:  # nothing was recorded: her words stay in front of her
            self.tell(outcome)
            return
        self.close()
        self.settle(outcome)

    def tell(self, outcome: Outcome) -> None:
        if outcome.says:
            refused = any(one.tone is Tone.WARNING for one in outcome.says)
            self.say(" ".join(one.text for one in outcome.says), "warning" if refused else "accent")

    def erase(self, title: str, said: Sequence[str], choices: tuple[str, str], act: Callable[[], Outcome]) -> None:
        """Asked before, never done by one key. `choices`: keep, then erase."""

        def answered(answer: Answer | None) -> None:
            if answer == _YES:
                outcome = act()
                self.bilan.forget()
                self.settle(outcome)

        self.app.push_screen(AskScreen(title, said, choices), answered)
