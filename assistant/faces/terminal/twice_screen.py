"""A phrase typed twice, with what its choice means said beside it. F2 shows what is typed, for a tired hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.ask_screen import PAGE_CSS
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import Key, KeyBar
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.pack.cleaning import typography

_PAGE = 8  # lines: what a small window shows of the text, less one or two


class TwiceScreen(Screen[str | None]):
    """Gives the phrase, or None to come back. Subclasses say what it is for, and judge it."""

    CSS = PAGE_CSS
    AUTO_FOCUS = ""  # it would scroll to the line before anything is read: see on_mount
    BINDINGS = [Binding("escape", "back", show=False), Binding("f2", "reveal", show=False)]
    places: tuple[str, ...] = (words.APP,)  # in the header
    ask = title_text = different = ""
    keys: Sequence[Key] = (words.CONTINUE_KEY, words.REVEAL_KEY, words.PREVIOUS_KEY)

    def __init__(self) -> None:
        super().__init__(classes="page")

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        """What is said above, each with its tone."""
        raise NotImplementedError

    def judge(self, phrase: str) -> tuple[bool, str]:
        """Whether it will do, and what to say of it."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Header(*self.places)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Literal(typography(self.title_text), "chosen", classes="title")
            for text, tone in self.paragraphs():
                yield Literal(typography(text), tone, classes="paragraph")
            yield Literal(typography(self.ask), "muted")
            yield Line(id="first", password=True)
            yield Literal(typography(shared.PASSPHRASE_AGAIN), "muted")
            yield Line(id="second", password=True)
            yield Literal(id="advice")
        yield KeyBar(self.keys)

    def on_mount(self) -> None:
        self.first.when_sent = self.second.when_sent = self._sent
        self.first.focus(scroll_visible=False)  # what is to be read comes first: a phrase drawn for her stands above

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        more = (words.MORE_KEY,) if self.max_scroll_y else ()
        self.query_one(KeyBar).show((self.keys[0], *more, *self.keys[1:]))

    def on_key(self, event: events.Key) -> None:
        if event.key in ("pageup", "pagedown"):
            self.scroll_relative(y=_PAGE * (-1 if event.key == "pageup" else 1), animate=False)

    def on_input_changed(self) -> None:
        for line in (self.first, self.second):
            if line.has_focus:
                line.scroll_visible(animate=False)

    @property
    def first(self) -> Line:
        return self.query_one("#first", Line)

    @property
    def second(self) -> Line:
        return self.query_one("#second", Line)

    def _say(self, text: str, tone: str) -> None:
        advice = self.query_one("#advice", Literal)
        advice.say(typography(text), tone)
        self.call_after_refresh(advice.scroll_visible, animate=False)

    def _sent(self, _: str) -> None:
        accepted, advice = self.judge(self.first.value)
        if not accepted:
            self._say(advice, "warning")
            self.first.focus()
        elif self.first.has_focus:
            self._say(advice, "muted")
            self.second.focus()
        elif self.second.value != self.first.value:
            self._say(self.different, "warning")
            self.first.value = self.second.value = ""
            self.first.focus()
        else:
            self.dismiss(self.first.value)

    def action_reveal(self) -> None:
        for line in (self.first, self.second):
            line.password = not line.password

    def action_back(self) -> None:
        self.dismiss(None)
