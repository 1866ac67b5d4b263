"""Something to read, then a decision. Nothing is chosen beforehand: a key pressed by accident decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.widget import Widget

from assistant.faces.terminal import flow_words as words
from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Row
from assistant.faces.terminal.option_panel import OptionPanel
from assistant.faces.terminal.picks import One
from assistant.faces.terminal.place_screen import Place
from assistant.faces.terminal.reading import LONGEST_LINE, Reading
from assistant.guide.turn import Mode, Option, Prompt, Reply


class DecideScreen(Place):
    """`choice` is the rank of what she chose, or BACK. Page keys read on while the answers keep the focus."""

    CSS = """
    DecideScreen OptionPanel { padding: 0 2; margin: 1 0 0 0; max-height: 50%; }
    """

    def __init__(self, title: str, rows: Callable[[int], Sequence[Row]], choices: Sequence[str]) -> None:
        super().__init__()
        self.title_text = title
        self._rows, self._choices = rows, tuple(choices)
        self.choice = BACK

    def body(self) -> Sequence[Widget]:
        self._page, self._panel = Reading(), OptionPanel()
        self._page.write(lambda width: self._rows(min(width, LONGEST_LINE)))
        return (self._page, self._panel)

    def keys(self) -> Sequence[Key]:
        more = (words.PAGE_DOWN,) if self._page.max_scroll_y > 0 else ()
        return (*words.ANSWER_KEYS, *more, common.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        options = tuple(Option(str(i), str(i - 1), label) for i, label in enumerate(self._choices, 1))
        self._panel.when_answered = self._answered
        self._panel.show(One(Prompt("", "", Mode.ONE, "", options)))
        self._panel.focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self.refresh_keys)

    def on_key(self, event: events.Key) -> None:
        if event.key in ("pageup", "pagedown"):
            step = max(1, self._page.scrollable_content_region.height - 1)
            place = self._page.scroll_y + (step if event.key == "pagedown" else -step)
            self._page.scroll_to(y=place, animate=False, immediate=True, force=True)

    def on_option_panel_changed(self, event: OptionPanel.Changed) -> None:
        self.say(event.status, "warning" if event.warning else "accent")

    def on_option_panel_take_back(self) -> None:
        self.action_back()

    def _answered(self, reply: Reply) -> None:
        self.choice = int((reply.codes or ("0",))[0])
        self.dismiss(None)
