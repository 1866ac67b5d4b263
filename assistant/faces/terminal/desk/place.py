"""What every place of the desk shares: the acts and their keys, one at a time, on the share or the person in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.binding import Binding

from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import Shared
from assistant.dossier.errors import DossierError
from assistant.exchange.errors import ExchangeError
from assistant.faces.terminal.act_place import Act, ActPlace
from assistant.faces.terminal.desk import words
from assistant.pack.cleaning import clean
from assistant.pack.problem import PackError
from assistant.portfolio.documents.writing import ExportError

if TYPE_CHECKING:
    from assistant.faces.terminal.desk.app import DeskApp

HEED = 30.0  # seconds between two looks at the day


class DeskPlace(ActPlace):
    """Subclasses say which `share` and which `pseudonym` the keys are about, and draw themselves in `renew`."""

    BINDINGS = [
        Binding("o", "open", show=False),
        Binding("a", "assign", show=False),
        Binding("r", "reply", show=False),
        Binding("h", "page", show=False),
        Binding("p", "destroy", show=False),
        Binding("m", "about", show=False),
        Binding("question_mark,f1", "help", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._day = desk.today

    @property
    def share(self) -> Shared | None:
        return None

    @property
    def pseudonym(self) -> str:
        """Whom the whole place is about; "" where several people stand: an envoi must not go to whom the cursor met."""
        return ""

    @property
    def application(self) -> DeskApp:
        return cast("DeskApp", self.app)

    def on_mount(self) -> None:
        self.set_interval(HEED, self.heed_day)

    def heed_day(self) -> None:
        """A desk left open past midnight: what is over must not stay on the screen."""
        if self.desk.today != self._day:
            self._day = self.desk.today
            self.renew()

    # The acts

    async def carry_out(self, act: Act) -> None:
        """What stops an act is said, and nothing was changed."""
        from assistant.faces.terminal.desk.flow import DeskFlow

        try:
            await act()
        except (DossierError, ExchangeError, ExportError, PackError) as error:
            await DeskFlow(self.application, self.desk).refused(error)

    def action_open(self, typed: str = "") -> None:
        from assistant.faces.terminal.desk.open_flow import OpenFlow

        self.begin(lambda: OpenFlow(self.application, self.desk).run(typed))

    def on_paste(self, event: events.Paste) -> None:
        """A file dropped on the window."""
        event.stop()
        if typed := clean(event.text).strip():
            self.action_open(typed)

    def action_assign(self) -> None:
        from assistant.faces.terminal.desk.assign_flow import AssignFlow

        self.begin(AssignFlow(self.application, self.desk, self.pseudonym).run)

    def action_reply(self) -> None:
        if (share := self.readable()) is not None:
            from assistant.faces.terminal.desk.reply_flow import ReplyFlow

            self.begin(ReplyFlow(self.application, self.desk, share.number).run)

    def action_page(self) -> None:
        if (share := self.readable()) is not None:
            from assistant.faces.terminal.desk.page_flow import PageFlow

            self.begin(PageFlow(self.application, self.desk, share.number).run)

    def readable(self) -> Shared | None:
        """The share in sight, where it can be read; else that is said."""
        share = self.share
        if share is None or share.fate:
            self.say(words.READ_FIRST, "warning")
            return None
        return share

    def action_destroy(self) -> None:
        """What is due. Asked before, never done by one key."""
        from assistant.faces.terminal.desk.destroy_flow import DestroyFlow

        if not self.desk.due():
            self.say(words.NOTHING_DUE, "muted")
            return
        self.begin(DestroyFlow(self.application, self.desk).due)

    def action_about(self) -> None:
        from assistant.faces.terminal.desk.about_screen import AboutDesk

        self.app.push_screen(AboutDesk(self.desk))

    def action_help(self) -> None:
        from assistant.faces.terminal.desk.help_screen import DeskHelp

        self.app.push_screen(DeskHelp())
