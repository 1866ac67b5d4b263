"""One line to write on, and a box for several: Textual's own inputs, made to keep every character she types."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

from assistant.pack.cleaning import clean

NO_BREAK = "\u00a0\u202f"  # Textual drops them when they are typed: they are not « printable » for Python
LONG_PASTE = 1_000  # characters: beyond, a line is too small


class Line(Input):
    """A line. Posts `Sent` on Enter, `Outgrown` when what is pasted needs the larger box."""

    DEFAULT_CSS = """
    Line {
        height: 1; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    @dataclass
    class Sent(Message):
        text: str

    @dataclass
    class Outgrown(Message):
        text: str

    class Left(Message):
        """Up, or Escape on an empty line: back to the options."""

    def __init__(self, *, id: str | None = None, password: bool = False, placeholder: str = "") -> None:
        super().__init__(id=id, password=password, placeholder=placeholder, select_on_focus=False, compact=True)
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if event.character and event.character in NO_BREAK:
            # The « no-break spaces » of AZERTY and BÉPO layers: kept as the plain space she meant to type.
            event.stop()
            event.prevent_default()
            self.insert_text_at_cursor(" ")
            return
        if event.key == "up" and not self.password:
            event.stop()
            self.post_message(self.Left())
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        """The whole of it: Textual would keep the first line only, without a word."""
        event.stop()
        event.prevent_default()
        text = clean(event.text)
        if not self.password and ("\n" in text.strip() or len(text) > LONG_PASTE):
            before, after = self.value[: self.cursor_position], self.value[self.cursor_position :]
            self.post_message(self.Outgrown(before + text.strip("\n") + after))
            return
        self.insert_text_at_cursor(" ".join(text.split("\n")))

    async def action_submit(self) -> None:
        self.post_message(self.Sent(self.value))
