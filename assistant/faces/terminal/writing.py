"""Where words are written under a question: a line, or a box for several; each made the first time it is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from assistant.faces.terminal.line import LONG_PASTE, Line
from assistant.faces.terminal.literal import Literal

if TYPE_CHECKING:
    from assistant.faces.terminal.editor import Editor


class Writing(Vertical):
    """`when_sent` is called with the text when Enter sends it."""

    DEFAULT_CSS = """
    Writing { height: auto; layout: horizontal; }
    Writing > #sign { width: 2; scrollbar-gutter: auto; }
    """

    def __init__(self, when_sent: Callable[[str], None], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._when_sent = when_sent
        self.led_by: Callable[[str], bool] = lambda character: False
        self._line: Line | None = None
        self._editor: Editor | None = None

    def compose(self) -> ComposeResult:
        yield Literal("›", "badge", id="sign")

    def use(self, long: bool, text: str, selected: bool = False) -> None:
        """Show the line, or the box: for a long answer, and for any text a line is too small for.

        `selected`, what is typed next replaces the text of a line. Never that of the box: one key would take a whole
        récit away.
        """
        long = long or "\n" in text.strip() or len(text) > LONG_PASTE
        writer = self._box() if long else self._one_line()
        other = self._line if long else self._editor
        if other is not None:
            other.write("")
            other.display = False
        writer.display = True
        if isinstance(writer, Line):
            writer.write(text, selected)
        else:
            writer.write(text)
        self.display = True

    def put_away(self) -> None:
        """Nothing is written here: the options take the keys."""
        for writer in (self._line, self._editor):
            if writer is not None:
                writer.write("")
        self.display = False

    def _one_line(self) -> Line:
        if self._line is None:
            self._line = Line(id="line")
            self._line.when_sent = self._when_sent
            self._line.led_by = self.led_by
            self.mount(self._line)
        return self._line

    def _box(self) -> Editor:
        if self._editor is None:
            from assistant.faces.terminal.editor import Editor

            self._editor = Editor(id="editor")
            self._editor.when_sent = self._when_sent
            self._editor.led_by = self.led_by
            self.mount(self._editor)
        return self._editor

    @property
    def writer(self) -> Line | Editor | None:
        """What takes the letters now, None where nothing was ever written."""
        return self._editor if self.long else self._line

    @property
    def selected(self) -> bool:
        """Whether what is typed next replaces the text."""
        return not self.long and self._line is not None and not self._line.selection.is_empty

    @property
    def long(self) -> bool:
        """Whether the box is in use."""
        return self._editor is not None and self._editor.display

    @property
    def text(self) -> str:
        if self._editor is not None and self._editor.display:
            return self._editor.text
        return self._line.value if self._line is not None else ""
