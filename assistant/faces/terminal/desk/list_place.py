"""A place of the desk that is a list: Enter opens what stands under the cursor, keys act on it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import Shared
from assistant.faces.terminal import words as common
from assistant.faces.terminal.act_place import ActList
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.place import DeskPlace
from assistant.faces.terminal.desk.rows import Stop
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.row_list import RowList


class DeskList(ActList, DeskPlace):
    """Subclasses give `rows()`."""

    last_key: Key = common.BACK_KEY

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._stops: list[Stop] = []

    def rows(self) -> list[Stop]:
        raise NotImplementedError

    def renew(self) -> None:
        before, here, self._stops = self.stop, self._list.cursor, self.rows()
        same = [i for i, stop in enumerate(self._stops) if before and stop.same(before)]
        self._list.show([stop.entry for stop in self._stops], min(same, key=lambda i: abs(i - here), default=0))
        self.refresh_keys()

    @property
    def stop(self) -> Stop | None:
        stop = self._stops[self._list.cursor] if self._stops else None
        return None if stop is None or stop.entry.heading else stop

    @property
    def share(self) -> Shared | None:
        return self.stop.share if self.stop else None

    def keys(self) -> Sequence[Key]:
        stop, share = self.stop, self.share
        first = () if stop is None else (words.DO_IT,) if stop.act else (words.OPEN_IT,)
        on_it = (words.REPLY_KEY, words.PAGE_KEY) if share and not share.fate else ()
        due = (words.DESTROY_KEY,) if self.desk.due() else ()
        return (
            *first, *on_it, words.OPEN_KEY, words.ASSIGN_KEY, *due, words.ABOUT_KEY, words.HELP_KEY, self.last_key
        )  # fmt: skip

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        stop = self._stops[event.index]
        if self.busy:
            return
        if stop.act:
            getattr(self, f"action_{stop.act}")()
        elif stop.share is not None:
            from assistant.faces.terminal.desk.share_screen import ShareScreen

            self.app.push_screen(ShareScreen(self.desk, stop.share.number))
        else:
            self.open_person(stop)

    def open_person(self, stop: Stop) -> None:
        self.say(words.NOTHING_MORE, "muted")
