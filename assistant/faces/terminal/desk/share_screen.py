"""A share as she saw it before she handed it over, while it may be read; then only what became of it. And the rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.conseiller import retention
from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import Shared, shared
from assistant.conseiller.receiving import content
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal import words as common
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.place import DeskPlace
from assistant.faces.terminal.desk.rows import left
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.reading import LONGEST_LINE, Reading
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.portfolio.extract import Extract


class ShareScreen(DeskPlace):
    title_text = words.SHARE

    def __init__(self, desk: Desk, number: str) -> None:
        super().__init__(desk)
        self._number = number
        self._look()

    def _look(self) -> None:
        """What may be shown today, and nothing else, is held by this screen."""
        held = self.desk.state.shares[self._number]
        self._shared = shared(self.desk, held)
        self._extract: Extract | None = None if self._shared.fate else content(self.desk, held)

    @property
    def share(self) -> Shared | None:
        return self._shared

    @property
    def pseudonym(self) -> str:
        return self._shared.person

    def body(self) -> Sequence[Widget]:
        self._page = Reading()
        self._page.write(lambda width: self._rows(min(width, LONGEST_LINE)))
        return (self._page,)

    def on_mount(self) -> None:
        self._page.focus()

    def renew(self) -> None:
        self._look()
        self._page.rebuild()
        self.refresh_keys()

    def keys(self) -> Sequence[Key]:
        readable = (words.REPLY_KEY, words.PAGE_KEY) if not self._shared.fate else ()
        standing = (words.DESTROY_ONE_KEY,) if not self._gone else ()
        return (("↑ ↓", "Lire", 2), *readable, *standing, words.HELP_KEY, common.BACK_KEY)

    @property
    def _gone(self) -> bool:
        return bool(self.desk.state.shares[self._number].destroyed)

    def _rows(self, width: int) -> list[Row]:
        from assistant.portfolio.documents.shared import shared_lines

        one = self._shared
        said = words.RECEIVED_UNTIL.format(received=one.received, until=one.until)
        rows = [*flow(words.DUE_SHARE.format(short=one.short, person=one.person), width, "strong")]
        rows += flow(typography(said), width, "muted")
        rows += flow(one.fate or left(one), width, "warning" if one.due else "accent")
        if one.replies:
            rows += flow(plain.REPLIED.format(days=", ".join(one.replies)), width, "accent")
        rows.append(())
        if self._extract is not None:
            for line in shared_lines(self._extract, max(width, 20)):
                rows += flow(line, width)
            rows.append(())
        rows += flow(words.RULE, width, "strong")
        return rows + [row for line in retention.rule() for row in flow(typography(line), width, "muted")]

    def action_destroy(self) -> None:
        """This share alone, even before its end. Asked before, never done by one key."""
        from assistant.faces.terminal.desk.destroy_flow import DestroyFlow

        if self._gone:
            self.say(words.GONE_ALREADY, "muted")
            return
        self.begin(lambda: DestroyFlow(self.application, self.desk).one(self._number))
