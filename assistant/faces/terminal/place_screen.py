"""What every place shares, hers and the desk's: a title, a body, the keys; Escape goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widget import Widget

from assistant.faces.terminal import words
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.literal import Literal

if TYPE_CHECKING:
    from assistant.faces.terminal.app import BilanApp
    from assistant.faces.terminal.base_app import BaseApp


class Place(Screen[None]):
    """Subclasses give `title_text`, `body()` and `keys()`."""

    BINDINGS = [Binding("escape", "back", show=False)]
    title_text = ""
    _word = ""  # said last at the foot

    def compose(self) -> ComposeResult:
        yield Header(self.app.title, self.title_text, note=cast("BaseApp", self.app).note)
        yield from self.body()
        yield Literal(id="said")
        yield KeyBar(self.keys())

    def body(self) -> Sequence[Widget]:
        raise NotImplementedError

    def keys(self) -> Sequence[Key]:
        return (words.BACK_KEY,)

    def refresh_keys(self) -> None:
        self.query_one(KeyBar).show(self.keys())

    def say(self, text: str, tone: str = "accent") -> None:
        """A word at the foot of the place: what was just done, or why not."""
        said = self.query_one("#said", Literal)
        said.say(text, tone)
        said.display = bool(text)
        self._word = text

    def on_mount(self) -> None:
        """No line where nothing was said. Textual calls this after the same of a subclass: what that one said stays."""
        self.query_one("#said").display = bool(self._word)

    def action_back(self) -> None:
        self.dismiss(None)


class PlaceScreen(Place):
    """A place beside the conversation: back from it is the question."""

    @property
    def bilan(self) -> BilanApp:
        return cast("BilanApp", self.app)
