"""The box for several lines. Enter sends; Shift+Enter or Ctrl+J begins a new line."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from assistant.faces.terminal.line import NO_BREAK
from assistant.pack.cleaning import clean


class Editor(TextArea):
    """A text of several paragraphs. Posts `Sent` on Enter."""

    DEFAULT_CSS = """
    Editor {
        height: auto; min-height: 3; max-height: 12; border: none; padding: 0; background: transparent;
        &:focus { border: none; }
        & .text-area--cursor-line { background: transparent; }
    }
    """

    @dataclass
    class Sent(Message):
        text: str

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True)
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Sent(self.text))
        elif event.key in ("shift+enter", "ctrl+j"):
            event.stop()
            event.prevent_default()
            self.insert("\n")
        elif event.character and event.character in NO_BREAK:
            event.stop()
            event.prevent_default()
            self.insert(" ")
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert(clean(event.text))

    def write(self, text: str) -> None:
        """Replace the whole text, cursor at its end; nothing to undo before it."""
        self.load_text(text)
        self.move_cursor(self.document.end)
