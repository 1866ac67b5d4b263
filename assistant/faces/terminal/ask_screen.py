"""One page of the first start: a few sentences, then a choice, a line to write, or simply « continuer »."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen

from assistant.faces.terminal import words
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.faces.terminal.option_panel import OptionPanel
from assistant.faces.terminal.picks import One
from assistant.guide.turn import Mode, Option, Prompt, Reply

BACK = -1
LEAST_TEXT = 3  # lines of the text that stay above what is to be answered
Answer = int | str  # the rank of the choice, what was written, or BACK

PAGE_CSS = """
.sheet { width: 100%; max-width: 80; height: auto; padding: 1 2; }
.text { height: auto; scrollbar-size: 0 1; scrollbar-background: $background; scrollbar-color: $panel; }
.title { text-style: bold; margin: 0 0 1 0; }
.paragraph { margin: 0 0 1 0; }
OptionPanel { margin: 0; }
Line { padding: 0 1; background: $surface; margin: 0 0 1 0; }
Line:focus { background: $panel; }
"""


class AskScreen(Screen[Answer]):
    """`choices` gives a rank; `written` a text; neither, « continuer » gives 0. Escape gives BACK where `back`."""

    CSS = PAGE_CSS
    BINDINGS = [Binding("escape", "back", show=False)]

    def __init__(
        self,
        title: str,
        paragraphs: Sequence[str],
        choices: Sequence[str] = (),
        *,
        details: Sequence[str] = (),
        written: str | None = None,
        back: bool = True,
        step: str = "",
        verbatim: str = "",
    ) -> None:
        super().__init__(classes="page")
        self._title, self._paragraphs = title, tuple(paragraphs)
        self._details = tuple(details)  # a line under each choice
        self._choices = tuple(choices) or ((words.CONTINUE,) if written is None else ())
        self._overflows = False
        self._written, self._back, self._step, self._verbatim = written, back, step, verbatim

    def compose(self) -> ComposeResult:
        yield Header(self.app.title, note=self._step, tone="muted")
        with Vertical(classes="sheet"):
            with VerticalScroll(classes="text", can_focus=False):
                yield Literal(self._title, "chosen", classes="title")
                for paragraph in self._paragraphs:
                    yield Literal(paragraph, classes="paragraph")
                if self._verbatim:
                    yield Literal(self._verbatim, "accent", classes="paragraph")
            if self._written is not None:
                yield Line()
            elif len(self._choices) > 1:
                yield OptionPanel()
            else:
                yield Literal(words.enter_to(self._choices[0]), "accent")
        yield KeyBar(self._keys())

    def _keys(self) -> Sequence[Key]:
        back = (words.PREVIOUS_KEY,) if self._back else ()
        more = (words.MORE_KEY,) if self._overflows else ()
        return (words.CONTINUE_KEY, *more, *back, words.QUIT_KEY)

    def on_mount(self) -> None:
        if self._written is None and len(self._choices) > 1:
            panel = self.query_one(OptionPanel)
            panel.when_answered = self._answered
            pairs = zip_longest(self._choices, self._details, fillvalue="")
            options = tuple(Option(str(i), str(i - 1), *pair) for i, pair in enumerate(pairs, 1))
            panel.show(One(Prompt("", "", Mode.MENU, "", options)))
            panel.focus()
        elif self._written is not None:
            line = self.query_one(Line)
            line.when_sent = self._written_down
            # A number gives way to the one she types; of a text, or a path, she most often changes the end.
            line.write(self._written, selected=self._written.isdecimal())
            line.focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """What is to be answered stays in sight; the text above it scrolls where it must."""
        text, sheet = self.query_one(".text", VerticalScroll), self.query_one(".sheet")
        height = self.size.height - 2 - sheet.styles.padding.height
        below = 0
        for child in sheet.children:
            if isinstance(
                child, OptionPanel
            ):  # more than the window holds: it scrolls, under the beginning of the text
                most = min(child.virtual_size.height, max(3, height - LEAST_TEXT))
                child.styles.max_height = most
                below += most
            elif child is not text:
                below += child.outer_size.height
        room = height - below
        text.styles.max_height = max(LEAST_TEXT, room)
        self._overflows = text.virtual_size.height > room
        self.query_one(KeyBar).show(self._keys())

    def on_key(self, event: events.Key) -> None:
        key = event.key
        text = self.query_one(".text", VerticalScroll)
        if key == "enter" and len(self._choices) == 1:
            self.dismiss(0)
        elif key in ("pageup", "pagedown"):
            text.scroll_relative(y=text.size.height * (-1 if key == "pageup" else 1), animate=False)

    def _answered(self, reply: Reply) -> None:
        self.dismiss(int((reply.codes or ("0",))[0]))

    def on_option_panel_changed(self) -> None:
        self.call_after_refresh(self._fit)  # a word under the choices takes room too

    def on_option_panel_take_back(self) -> None:
        self.action_back()

    def _written_down(self, text: str) -> None:
        self.dismiss(text)

    def action_back(self) -> None:
        if self._back:
            self.dismiss(BACK)
