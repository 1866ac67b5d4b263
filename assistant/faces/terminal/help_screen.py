"""The help: the keys, what can be typed, and how an answer may be given."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from assistant.faces.terminal import commands, words
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading


class HelpScreen(PlaceScreen):
    """`question` is the help of the question under way, if its author wrote one."""

    title_text = words.HELP

    def __init__(self, question: str = "") -> None:
        super().__init__()
        self._question = question

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(lambda width: [*_about(self._question, width), *_page(width)])
        return (self._page,)

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()


def _about(question: str, width: int) -> list[Row]:
    return [*flow(words.HELP_HERE, width, "strong"), *flow(question, min(width, 78)), ()] if question else []


def _page(width: int) -> list[Row]:
    rows: list[Row] = []
    for command in commands.COMMANDS:
        rows += _entry(command.shown, command.typed, command.what, width)
    rows.append(())
    for title, entries in words.HELP_PARTS:
        rows += [*flow(title, width, "strong"), ()]
        for shown, what in entries:
            rows += _entry(shown, "", what, width)
        rows.append(())
    return [*flow(words.HELP_COMMANDS, width, "strong"), (), *rows]


def _entry(shown: str, typed: str, what: str, width: int) -> list[Row]:
    """Key, typed form, what it does: in columns, or one under the other on a narrow screen."""
    if width < 60:
        return [((f"{shown}  " if shown else "", "badge"), (typed, "accent")), *flow(what, width, "", ("  ", ""))]
    if typed:
        return flow(what, width, "", (f"{shown:<8}{typed:<18}", "badge"))
    return flow(what, width, "", (f"{shown:<26}", "badge"))
