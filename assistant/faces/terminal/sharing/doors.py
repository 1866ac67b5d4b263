"""A list of her exchanges: first the doors, so that each act can be found with the arrows alone; then what is there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.faces.sharing_words import READ_ONLY
from assistant.faces.terminal.act_place import ActList
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.session import Session

Line = TypeVar("Line")
Door = tuple[tuple[str, str], str]  # its key and what it says, and the act it begins


class DoorList(ActList, PlaceScreen, Generic[Line]):
    """Subclasses give `doors`, `rows` and `picked`."""

    doors: Sequence[Door] = ()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._stops: list[Line | str | None] = []  # for each entry: a line, the act of a door, None for a heading
        self._folder: Path | None = None  # where she last wrote a file

    def rows(self) -> list[tuple[Line | None, Entry]]:
        """What stands under the doors; None for a heading."""
        raise NotImplementedError

    def picked(self, line: Line) -> None:
        """She chose a line."""
        raise NotImplementedError

    def renew(self) -> None:
        rows = self.rows()
        self._stops = [*(act for _, act in self.doors), *(line for line, _ in rows)]
        self._list.show([*(Entry(label, lead=key) for (key, label), _ in self.doors), *(entry for _, entry in rows)])
        self.refresh_keys()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        stop = self._stops[event.index]
        if self.busy or stop is None:
            return
        if isinstance(stop, str):
            getattr(self, f"action_{stop}")()
        else:
            self.picked(stop)

    def held(self) -> bool:
        """In a window that only reads, nothing is asked that could not be done; true when that was said."""
        if self._session.read_only:
            self.say(typography(READ_ONLY), "warning")
        return self._session.read_only
