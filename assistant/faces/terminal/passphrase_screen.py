"""A passphrase typed twice, with what its choice means said beside it. F2 shows what is typed, for a tired hand."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.faces import start
from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.ask_screen import PAGE_CSS
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.pack.cleaning import typography


class PassphraseScreen(Screen[str | None]):
    """Gives the phrase, or None to come back to the choice."""

    CSS = PAGE_CSS
    BINDINGS = [Binding("escape", "back", show=False), Binding("f2", "reveal", show=False)]

    def __init__(self, drawn: Sequence[str] = ()) -> None:
        super().__init__(classes="page")
        self._drawn = tuple(drawn)

    def compose(self) -> ComposeResult:
        yield Header(words.APP)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Literal(typography(shared.PASSPHRASE_TITLE), "chosen", classes="title")
            for text in self._drawn or (shared.PASSPHRASE_HOW,):
                yield Literal(typography(text), classes="paragraph")
            yield Literal(typography(shared.PASSPHRASE_FINAL), "warning", classes="paragraph")
            yield Literal(typography(shared.PASSPHRASE_ASK), "muted")
            yield Line(id="first", password=True)
            yield Literal(typography(shared.PASSPHRASE_AGAIN), "muted")
            yield Line(id="second", password=True)
            yield Literal(id="advice")
        yield KeyBar(self._keys())

    def _keys(self) -> Sequence[Key]:
        return (words.CONTINUE_KEY, words.REVEAL_KEY, words.PREVIOUS_KEY, words.QUIT_KEY)

    def on_mount(self) -> None:
        self.first.when_sent = self.second.when_sent = self._sent
        self.first.focus()

    @property
    def first(self) -> Line:
        return self.query_one("#first", Line)

    @property
    def second(self) -> Line:
        return self.query_one("#second", Line)

    def _say(self, text: str, tone: str) -> None:
        self.query_one("#advice", Literal).say(typography(text), tone)

    def _sent(self, _: str) -> None:
        advice = start.judge(self.first.value)
        if not advice.accepted:
            self._say(advice.text, "warning")
            self.first.focus()
        elif self.first.has_focus:
            self._say(advice.text, "muted")
            self.second.focus()
        elif self.second.value != self.first.value:
            self._say(shared.PASSPHRASE_DIFFERENT, "warning")
            self.first.value = self.second.value = ""
            self.first.focus()
        else:
            self.dismiss(self.first.value)

    def action_reveal(self) -> None:
        for line in (self.first, self.second):
            line.password = not line.password

    def action_back(self) -> None:
        self.dismiss(None)
