"""One line to write on, and a box for several: Textual's own inputs, made to keep every character she types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.widgets import Input

from assistant.faces.terminal.typed import NO_BREAK, joined, passed_on
from assistant.pack.cleaning import clean

LONG_PASTE = 1_000  # characters: beyond, a line is too small


class Line(Input):
    """A line. Enter calls `when_sent`; posts `Outgrown` when what is pasted needs the larger box."""

    DEFAULT_CSS = """
    Line {
        height: 1; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    @dataclass
    class Outgrown(Message):
        text: str

    class Left(Message):
        """Up, or Escape on an empty line: back to the options."""

    def __init__(self, *, id: str | None = None, password: bool = False, placeholder: str = "") -> None:
        super().__init__(id=id, password=password, placeholder=placeholder, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.when_sent: Callable[[str], None] = lambda text: None
        self.led_by: Callable[[str], bool] = lambda character: False  # whether a first sign belongs to another answer

    async def _on_key(self, event: events.Key) -> None:
        if passed_on(self, event):
            return
        character = event.character or ""
        if not self.selection.is_empty and character and character in NO_BREAK:
            self.delete_selection()
        place = self.cursor_position
        if character == " " and not self.value and self.led_by(character):
            pass
        elif character and character in NO_BREAK:
            self.insert_text_at_cursor(" ")  # the plain space she meant to type
        elif character and (whole := joined(self.value[:place], character)):
            self.replace(whole, place - 1, place)
        elif event.key == "up" and not self.password:
            self.post_message(self.Left())
        elif event.key == "enter":
            # Here, and not by Textual's binding: that one runs after the key has climbed to the application and back,
            # and what was typed meanwhile would be sent with this answer.
            self.when_sent(self.value)
        elif event.key == "backspace":
            self.action_delete_left()
        else:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    def action_copy(self) -> None:
        """Ctrl+C without anything selected is not a copy: it is how many ask to leave."""
        if self.selection.is_empty:
            self.app.action_help_quit()
        else:
            super().action_copy()

    def _on_paste(self, event: events.Paste) -> None:
        """The whole of it: Textual would keep the first line only, without a word."""
        event.stop()
        event.prevent_default()
        text = clean(event.text)
        if not self.selection.is_empty:
            self.delete_selection()
        if not self.password and ("\n" in text.strip() or len(text) > LONG_PASTE):
            before, after = self.value[: self.cursor_position], self.value[self.cursor_position :]
            self.post_message(self.Outgrown(before + text.strip("\n") + after))
            return
        self.insert_text_at_cursor(" ".join(text.split("\n")))

    def write(self, text: str, selected: bool = False) -> None:
        """Replace what stands there, cursor at its end; `selected`, the next sign typed takes its place."""
        self.value = " ".join(clean(text).split("\n"))
        self.cursor_position = len(self.value)
        if selected:
            self.select_all()
