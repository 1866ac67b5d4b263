"""A text of several lines: a message, a note. Leaving it unfinished takes two keys, keeping it takes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.widget import Widget

from assistant.faces.terminal.desk import words
from assistant.faces.terminal.editor import Editor
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.place_screen import Place


class WriteScreen(Place):
    """`written` once it was kept, None when the conseiller came back. `fault` says what is wrong with a text, or ""."""

    CSS = """
    WriteScreen > .ask { padding: 1 2 0 2; height: auto; }
    WriteScreen > .how { padding: 0 2 1 2; height: auto; }
    WriteScreen Editor {
        margin: 0 2; border-left: thick $primary; padding: 0 1; background: $surface; height: 1fr; max-height: 100%;
    }
    """

    title_text = words.WRITE

    def __init__(self, title: str, said: str, text: str, fault: Callable[[str], str]) -> None:
        super().__init__()
        self._ask, self._said, self._text, self._fault = title, said, text, fault
        self._warned = False
        self.written: str | None = None

    def body(self) -> Sequence[Widget]:
        self._editor = Editor(self._text)
        how = (Literal(self._said, "muted", classes="how"),) if self._said else ()
        return (Literal(self._ask, "strong", classes="ask"), *how, self._editor)

    def keys(self) -> Sequence[Key]:
        return words.WRITE_KEYS

    def on_mount(self) -> None:
        self._editor.when_sent = self._sent
        self._editor.focus()

    def on_key(self, event: events.Key) -> None:
        if event.key != "escape" and self._warned:
            self._warned = False
            self.say("")

    def _sent(self, text: str) -> None:
        if fault := self._fault(text):
            self.say(fault, "warning")
            return
        self.written = text.strip()
        self.dismiss(None)

    def action_back(self) -> None:
        if self._editor.text.strip() != self._text.strip() and not self._warned:
            self._warned = True
            self.say(words.WRITE_LEAVE, "warning")
            return
        self.dismiss(None)
