"""A short wait: what is being done, while a thread does it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.faces.terminal.ask_screen import PAGE_CSS
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.literal import Literal


class WaitScreen(Screen[None]):
    CSS = PAGE_CSS

    def __init__(self, text: str) -> None:
        super().__init__(classes="page")
        self._text = text
        self._count = 0

    def compose(self) -> ComposeResult:
        yield Header(self.app.title)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Literal(self._text, "muted", id="waiting")

    def on_mount(self) -> None:
        self.set_interval(0.3, self._tick)

    def _tick(self) -> None:
        self._count += 1
        self.query_one("#waiting", Literal).say(self._text.rstrip(".") + "." * (1 + self._count % 3), "muted")
