"""The question, in place of a prompt: its words, its options, the line to write on. It sends one `Reply`."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from assistant.faces.terminal import commands, words
from assistant.faces.terminal.hint import Standing, command_rows, hint_rows
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal, harmless
from assistant.faces.terminal.option_panel import OptionPanel
from assistant.faces.terminal.picks import pick_for
from assistant.faces.terminal.writing import Writing
from assistant.guide.turn import Mode, Prompt, Reply

GRACE = 0.4  # seconds during which Enter alone cannot answer a question that has just appeared
IDLE = 2.0  # seconds without a key after which a text begun is kept as a draft


class Composer(Vertical):
    """Shows one `Prompt` at a time. Always holds the focus: nothing she types can fall beside it."""

    DEFAULT_CSS = """
    Composer {
        height: auto; padding: 0 2; border-top: solid $panel; background: $background;
        border-title-color: $text-muted; border-title-align: right;
        & > #question { text-style: bold; }
        & > #help { margin: 0 0 1 0; }
        & > #options { margin: 0 0 1 0; }
    }
    """

    @dataclass
    class Draft(Message):
        text: str

    class TakeBack(Message):
        """The answer before, please."""

    def __init__(
        self,
        when_sent: Callable[[Reply, str], None],
        when_regretted: Callable[[str], None] = lambda text: None,
        *,
        id: str | None = None,
    ) -> None:
        """`when_sent` takes her reply, and what stood on the line (to be put back if it is not taken).

        `when_regretted` takes a text whose first digit has just answered an item of a run.
        """
        super().__init__(id=id)
        self._when_sent = when_sent
        self._when_regretted = when_regretted
        self._prompt: Prompt | None = None
        self._shown_at = 0.0
        self._begun_with = ""  # what stood on the line when the question appeared
        self._cleared = ""  # what Escape took away, to be put back by a second Escape
        self._drafted = ""
        self._helped = False
        self._progress = ""
        self.before = ""  # the last answer, kept in sight during a run
        self._above = 0  # lines of the conversation that answer her last reply: they stay in sight

    def compose(self) -> ComposeResult:
        yield Literal(id="question")
        yield Literal(id="help")
        yield OptionPanel(id="options")
        yield Writing(self._send_text, id="writing")
        yield Literal(id="hint")

    def on_mount(self) -> None:
        self._question = self.query_one("#question", Literal)
        self._help = self.query_one("#help", Literal)
        self._options = self.query_one(OptionPanel)
        self._writing = self.query_one(Writing)
        self._hint = self.query_one("#hint", Literal)
        self._options.when_answered = self._send
        self._options.when_typed = self.begin_text
        self._options.when_regretted = self._when_regretted
        self._writing.led_by = self._options.regretted
        self._idle = self.set_interval(IDLE, self._keep_draft, pause=True)

    def on_resize(self) -> None:
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Share the height: a few lines of conversation above, all of the hint below, the options scroll in between."""
        height = self.screen.size.height
        above = max(2, height // 5, min(self._above + 1, height // 3))  # what stays of the conversation
        room = height - 3 - above  # without header, keys and rule
        width = self.content_region.width - 1
        if width <= 0:
            return
        self._say_progress(width)
        question = min(len(self._question.lay_out(width)), max(3, room // 3))
        self._question.styles.max_height = question
        # The author's example helps most before the answer; where the screen is small, it waits in F1.
        help = len(self._help.lay_out(width)) if self._helped else 0
        self._help.display = 0 < help <= room // 4
        self._question.styles.margin = (0, 0, 0 if self._help.display else 1, 0)
        question += help if self._help.display else 0
        margins = 0 if height < 20 else 2
        writing = 1 if self._writing.display else 0
        below = writing + len(self._hint.lay_out(width))
        self._options.styles.max_height = max(3, room - question - margins - below)

    def _say_progress(self, width: int) -> None:
        """How much is left, on the rule; where it is too long, without the minutes rather than cut."""
        said = self._progress if len(self._progress) <= width else self._progress.partition(",")[0]
        self.border_title = Content(harmless(said)) if said else None

    # Showing a question

    def show(self, prompt: Prompt, typed: str = "", progress: str = "", above: int = 0) -> None:
        """The live question; `typed` goes back on the line when it was not taken, `above` lines told her why."""
        self._prompt, self._above = prompt, above
        self._progress = progress
        pick = pick_for(prompt)
        long = len(prompt.text) > words.LONGER_QUESTION
        self._question.say(words.recalled(prompt.text) if long else prompt.text, "strong")
        self._helped = bool(prompt.help) and not prompt.quick
        self._help.say(prompt.help, "muted")
        self._options.display = pick is not None
        self._options.show(pick, prompt.quick)
        text = typed or prompt.draft or (self._present_text(prompt) if pick is None else "")
        self._drafted, self._cleared = prompt.draft, ""
        if pick is None or text:
            # A draft is gone on with; a text that was sent once, taken or refused, gives way to what is typed.
            self._writing.use(prompt.mode is Mode.LONG, text, selected=bool(typed) or text != prompt.draft)
        else:
            self._writing.put_away()
        self.say_hint()
        self.fit()
        self._shown_at, self._begun_with = time.monotonic(), self.text
        self.focus_answer()

    @staticmethod
    def _present_text(prompt: Prompt) -> str:
        """Her own text when she comes back to it; a number or a date is shown beside instead."""
        text = prompt.current
        return text if isinstance(text, str) and prompt.mode in (Mode.TEXT, Mode.LONG) else ""

    def clear(self) -> None:
        """The line was a command of this face: it is done with."""
        self._back_to_options() if self._options.display else self._writing.use(self._writing.long, "")

    def _back_to_options(self) -> None:
        self._writing.put_away()
        self._focus(self._options)

    def focus_answer(self) -> None:
        """Where the next key goes: the options, or the text."""
        writer = self._writing.writer if self._writing.display else None
        self._focus(writer or self._options)

    def _focus(self, widget: Widget) -> None:
        """At once: the next key may already be there."""
        self.screen.set_focus(widget, scroll_visible=False)

    @property
    def text(self) -> str:
        """What is being written."""
        return self._writing.text

    # The line under the answer

    def say_hint(self) -> None:
        """How to answer, and the answer already there."""
        prompt = self._prompt
        if prompt is None:
            return
        standing = Standing(
            prompt,
            before=self.before,
            status=self._options.pick.status() if self._options.pick else "",
            listed=self._options.display,
            written=bool(self.text),
            selected=self._writing.selected,
        )
        self._hint.write(lambda width: hint_rows(standing, width))

    def flash(self, text: str, tone: str = "warning") -> None:
        """A word in place of the hint, until the next question."""
        self._hint.say(text, tone)

    def _suggest(self, text: str) -> None:
        found = commands.beginning_with(text) or commands.begun_by(text)
        if not found:
            self.flash(words.NO_SUCH_COMMAND)
        elif len(found) <= 3:
            self._hint.write(lambda width: command_rows(found, width))
        else:
            self._hint.say("  ".join(c.typed for c in found), "muted")

    # What she does

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self._escape()
        elif event.key == "tab":
            event.stop()
            self._tab()

    def on_option_panel_changed(self, event: OptionPanel.Changed) -> None:
        event.stop()
        if event.warning and event.status:
            self.flash(event.status)
        else:
            self.say_hint()

    def on_option_panel_take_back(self, event: OptionPanel.TakeBack) -> None:
        event.stop()
        self.post_message(self.TakeBack())

    def begin_text(self, text: str) -> None:
        """Characters that are no option: the line opens with them."""
        self._writing.use(self._prompt is not None and self._prompt.mode is Mode.LONG, text)
        self.focus_answer()

    def on_line_left(self, event: Line.Left) -> None:
        event.stop()
        if self._options.display:
            self._focus(self._options)

    def on_line_outgrown(self, event: Line.Outgrown) -> None:
        event.stop()
        self._writing.use(True, event.text)
        self.focus_answer()

    def on_input_changed(self, event: Line.Changed) -> None:
        event.stop()
        if event.value.startswith("/"):
            self._suggest(event.value)
        elif self._prompt is not None:
            self.say_hint()
        self._idle.reset()
        self._idle.resume()

    def on_text_area_changed(self, event: events.Event) -> None:
        event.stop()
        self._idle.reset()
        self._idle.resume()

    def _send_text(self, text: str) -> None:
        prompt = self._prompt
        if not text.strip():
            if self._options.display:
                self._back_to_options()
            elif prompt is not None and (prompt.current is not None or prompt.proposed) and self._ready():
                self._when_sent(Reply(text=""), "")  # « Entrée garde votre réponse »
            else:
                self.flash(words.NOTHING_WRITTEN)
            return
        self._send(Reply(text=text), text)

    def _send(self, reply: Reply, typed: str = "") -> None:
        if self._ready():
            self._idle.pause()
            self._when_sent(reply, typed)

    def _ready(self) -> bool:
        """False for the Enter that was still meant for the question before."""
        touched = self._options.touched or self.text != self._begun_with
        return touched or time.monotonic() - self._shown_at > GRACE

    def _escape(self) -> None:
        """Clear; once more puts it back. On an empty line, back to the options."""
        text, long = self.text, self._writing.long
        if text:
            self._cleared = text
            self._back_to_options() if self._options.display else self._writing.use(long, "")
            self.flash(words.CLEARED, "muted")
        elif self._cleared:
            text, self._cleared = self._cleared, ""
            self._writing.use(long, text)
            self.focus_answer()
            self.say_hint()
        elif self._options.display:
            self._back_to_options()
            self.say_hint()

    def _tab(self) -> None:
        """Completes a command; otherwise goes between the options and the line."""
        found = commands.beginning_with(self.text)
        if found and not self._writing.long:
            self._writing.use(False, found[0].typed)
        elif self._options.display and self._options.has_focus:
            self._writing.use(False, self.text)
            self.focus_answer()
        elif self._options.display:
            self._focus(self._options)

    def _keep_draft(self) -> None:
        self._idle.pause()
        text = self.text
        if self._prompt is not None and self._prompt.step and text != self._drafted and not text.startswith("/"):
            self._drafted = text
            self.post_message(self.Draft(text))

    def pending(self) -> str | None:
        """A text not yet kept as a draft, or None."""
        text = self.text
        return text if text != self._drafted and not text.startswith("/") else None
