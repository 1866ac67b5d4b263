"""The box for several lines. Enter sends; Shift+Enter or Ctrl+J begins a new line."""

from __future__ import annotations

from collections.abc import Callable

from rich.text import Text
from textual import events
from textual.strip import Strip
from textual.widgets import TextArea

from assistant.faces.terminal.typed import NO_BREAK, joined, passed_on
from assistant.pack.cleaning import clean


class Editor(TextArea):
    """A text of several paragraphs. Enter calls `when_sent`."""

    DEFAULT_CSS = """
    Editor {
        height: auto; min-height: 3; max-height: 12; border: none; padding: 0; background: transparent;
        &:focus { border: none; }
        & .text-area--cursor-line { background: transparent; }
    }
    """

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(text, id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True)
        self.cursor_blink = False
        for key in ("f6", "f7"):
            # TextArea selects a line, or everything, with them: the next letter would replace her text. They are our places.
            self._bindings.key_to_bindings.pop(key, None)
        self.when_sent: Callable[[str], None] = lambda text: None
        self.led_by: Callable[[str], bool] = lambda character: False  # whether a first sign belongs to another answer
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if passed_on(self, event):
            return
        character = event.character or ""
        row, column = self.cursor_location
        if event.key == "enter":
            self.when_sent(self.text)
        elif event.key in ("shift+enter", "ctrl+j"):
            self.insert("\n")
        elif character == " " and not self.text and self.led_by(character):
            pass
        elif event.key == "backspace":
            self.action_delete_left()
        elif character and character in NO_BREAK:
            self.insert(" ")
        elif character and (whole := joined(self.document.get_line(row)[:column], character)):
            self.replace(whole, (row, column - 1), (row, column))
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

    def _render_line(self, y: int) -> Strip:
        """One row of the screen, cut out of its paragraph alone.

        Textual styles and cuts the whole paragraph again for every row in sight: a long paragraph without line ends
        (what most people write) makes each key slow. There is no syntax, gutter or tab here, so a slice is enough.
        """
        wrapped = self.wrapped_document
        width = self.scrollable_content_region.width
        ground = self.rich_style
        row = y + self.scroll_offset.y
        if row >= len(wrapped._offset_to_line_info):
            return Strip.blank(width, ground)
        paragraph, section = wrapped._offset_to_line_info[row]
        cuts = [0, *wrapped.get_offsets(paragraph)]
        start = cuts[section]
        last = section == len(cuts) - 1
        text = self.document.get_line(paragraph)[start : None if last else cuts[section + 1]]
        line = Text(text + " " if last else text, style=ground, end="", no_wrap=True)
        self._mark(line, paragraph, start)
        strip = Strip(line.render(self.app.console), cell_length=line.cell_len)
        return strip.crop_extend(0, width, ground).apply_style(ground)

    def _mark(self, line: Text, paragraph: int, start: int) -> None:
        """The selection and the cursor on one row, which begins at column `start` of its paragraph."""
        theme = self._theme
        top, bottom = sorted(self.selection)
        if top != bottom and top[0] <= paragraph <= bottom[0] and theme and theme.selection_style:
            begin = top[1] if paragraph == top[0] else 0
            end = bottom[1] if paragraph == bottom[0] else len(line) + start
            line.stylize(theme.selection_style, max(begin - start, 0), max(end - start, 0))
        row, column = self.selection.end
        if row == paragraph and self._draw_cursor and start <= column < start + len(line) and theme:
            line.stylize(theme.cursor_style or "reverse", column - start, column - start + 1)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert(clean(event.text))

    def write(self, text: str) -> None:
        """Replace the whole text, cursor at its end; nothing to undo before it."""
        self.load_text(clean(text))
        self.move_cursor(self.document.end)
