"""The help of the desk: its keys, and what its signs say."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widget import Widget

from assistant.faces.terminal.desk import words
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import Place
from assistant.faces.terminal.reading import Reading

_KEY = 22  # columns of the keys, where there is room for two columns


class DeskHelp(Place):
    title_text = words.HELP_TITLE

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(_page)
        return (self._page,)

    def on_mount(self) -> None:
        self._page.focus()


def _page(width: int) -> list[Row]:
    rows: list[Row] = []
    for title, entries in words.HELP_PARTS:
        rows += flow(title, width, "strong")
        for shown, what in entries:
            if width < 60:
                rows += [((shown, "badge"),), *flow(what, width, "", ("  ", ""))]
            else:
                rows += flow(what, width, "", (f"  {shown:<{_KEY}}", "badge"))
        rows.append(())
    return [*rows, *flow(words.HELP_TEXT, width, "muted")]
