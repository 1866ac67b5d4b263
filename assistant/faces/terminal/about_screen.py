"""Where her data are, what is encrypted, and how to leave with everything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.widget import Widget

from assistant.faces.terminal import words
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.reading import Reading


class AboutScreen(PlaceScreen):
    """`folder` is None for the example, which is nowhere; `sealed` says whether there is a passphrase."""

    title_text = words.ABOUT

    def __init__(self, folder: Path | None, sealed: bool) -> None:
        super().__init__()
        self._folder, self._sealed = folder, sealed

    def body(self) -> Sequence[Widget]:
        parts = words.about(self._folder, self._sealed)

        def page(width: int) -> list[Row]:
            rows: list[Row] = []
            for title, paragraphs in parts:
                rows += flow(title, width, "strong")
                for paragraph in paragraphs:
                    rows += flow(paragraph, min(width, 78), "", ("  ", ""))
                rows.append(())
            return rows

        self._page = Reading()
        self._page.write(page)
        return (self._page,)

    def on_mount(self) -> None:
        super().on_mount()
        self._page.focus()
