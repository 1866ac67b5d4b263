"""A box for several lines: a word to someone, a text that came by mail. An empty one is an answer too."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from assistant.faces.terminal import words as common
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.flow_words import LINE_BREAK_KEY
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.regards import words


class WriteScreen(PlaceScreen):
    """`text` once she sent it, None when she came back."""

    CSS = """
    WriteScreen Literal { padding: 1 2 0 2; height: auto; }
    WriteScreen #said { padding: 0 2; }
    WriteScreen Editor { margin: 1 2 0 2; border-left: thick $primary; padding: 0 1; background: $surface; }
    """

    def __init__(self, title: str, said: Sequence[str] = (), written: str = "", place: str = words.TITLE) -> None:
        super().__init__()
        self.title_text = place
        self._title, self._sentences, self._written = title, tuple(said), written
        self.text: str | None = None

    def body(self) -> Sequence[Widget]:
        self._editor = Editor()
        said = (Literal(sentence, "muted") for sentence in self._sentences)
        return (Literal(self._title, "strong"), *said, self._editor)

    def keys(self) -> Sequence[Key]:
        return (common.CONTINUE_KEY, LINE_BREAK_KEY, common.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        self._editor.when_sent = self._sent
        self._editor.write(self._written)
        self._editor.focus()

    def _sent(self, text: str) -> None:
        self.text = text
        self.dismiss(None)
