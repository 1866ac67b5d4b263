"""The help: the keys, what can be typed, and how an answer may be given."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from assistant.faces.terminal import commands, words
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading


class HelpScreen(PlaceScreen):
    title_text = words.HELP

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(_page)
        return (self._page,)

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()


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
