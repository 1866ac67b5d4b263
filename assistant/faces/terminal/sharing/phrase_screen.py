"""The passphrase of a page, typed twice. It opens one file, and is said to one person: the dossier never knows it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.exchange.outbox import SHORTEST_PASSPHRASE
from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import PAGE_CSS
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.sharing import words


class PhraseScreen(Screen[str | None]):
    """Gives the phrase, or None to come back."""

    CSS = PAGE_CSS
    BINDINGS = [Binding("escape", "back", show=False), Binding("f2", "reveal", show=False)]

    def __init__(self) -> None:
        super().__init__(classes="page")

    def compose(self) -> ComposeResult:
        yield Header(common.APP, words.TITLE)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Literal(words.PHRASE_TITLE, "chosen", classes="title")
            yield Literal(words.PHRASE_HOW, classes="paragraph")
            yield Literal(words.PHRASE, "muted")
            yield Line(id="first", password=True)
            yield Literal(words.PHRASE_AGAIN, "muted")
            yield Line(id="second", password=True)
            yield Literal(id="advice")
        yield KeyBar(self._keys())

    def _keys(self) -> Sequence[Key]:
        return (common.CONTINUE_KEY, common.REVEAL_KEY, common.PREVIOUS_KEY)

    def on_mount(self) -> None:
        self.first.when_sent = self.second.when_sent = self._sent
        self.first.focus()

    @property
    def first(self) -> Line:
        return self.query_one("#first", Line)

    @property
    def second(self) -> Line:
        return self.query_one("#second", Line)

    def _say(self, text: str) -> None:
        self.query_one("#advice", Literal).say(text, "warning")

    def _sent(self, _: str) -> None:
        if len(self.first.value.strip()) < SHORTEST_PASSPHRASE:
            self._say(words.PHRASE_SHORT.format(minimum=SHORTEST_PASSPHRASE))
            self.first.focus()
        elif self.first.has_focus:
            self._say("")
            self.second.focus()
        elif self.second.value != self.first.value:
            self._say(words.PHRASE_DIFFERENT)
            self.first.value = self.second.value = ""
            self.first.focus()
        else:
            self.dismiss(self.first.value)

    def action_reveal(self) -> None:
        for line in (self.first, self.second):
            line.password = not line.password

    def action_back(self) -> None:
        self.dismiss(None)
