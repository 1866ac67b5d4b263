"""The terminal face: one application over one dossier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import work

from assistant.faces import words as shared
from assistant.faces.terminal import paste_guard, words
from assistant.faces.terminal.base_app import BaseApp, run_to_the_end, settle_size
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide.turn import Reply, View

if TYPE_CHECKING:
    from textual.screen import Screen

    from assistant.faces.session import Session


class BilanApp(BaseApp):
    """Opens the dossier in `folder` (or leads through its creation), then stays on the conversation until she leaves.

    A `session` given at once is for the example and for tests. `received`: a file to open once the dossier is.
    """

    TITLE = words.APP

    def __init__(
        self,
        folder: Path | None = None,
        session: Session | None = None,
        sealed: bool = True,
        received: Path | None = None,
    ) -> None:
        super().__init__()
        self._received = received
        self.folder, self.session, self.sealed = folder, session, sealed
        self.example = ""  # the parcours lived by an invented person, where there is no folder
        self._home: ConversationScreen | None = None

    def get_default_screen(self) -> Screen[object]:
        """The conversation itself where the dossier is open already: one screen less before the first question."""
        if self.session is None:
            return super().get_default_screen()
        self._home = ConversationScreen(self.session)
        return cast("Screen[object]", self._home)

    # Opening

    def begin(self) -> None:
        if self.session is None:
            self._open()
        else:
            self.call_after_refresh(self.settled)

    @work
    async def _open(self) -> None:
        from assistant.faces.terminal import opening

        session = await opening.open_or_create(self)
        if session is not None:
            self.converse(session)

    def converse(self, session: Session) -> None:
        self.session = session
        self._home = ConversationScreen(session)
        self.push_screen(self._home)
        self.call_after_refresh(self.settled)

    def settled(self) -> None:
        super().settled()
        if self._received is not None:
            received, self._received = self._received, None
            self.open_sharing(received)

    @property
    def note(self) -> str:
        return words.note(self.session, self.sealed) if self.session else ""

    # Places

    def open_place(self, view: View) -> None:
        """A place beside the conversation; back on it, the question is shown again as it stands."""
        if self.session is not None:
            self.push_screen(_place(view, self.session), self._back_home)

    def open_about(self) -> None:
        from assistant.faces.terminal.about_screen import AboutScreen

        self.push_screen(AboutScreen(self.folder, self.sealed))

    def open_sharing(self, received: Path | None = None) -> None:
        """The partages; `received`, a file to open there at once."""
        from assistant.faces.terminal.sharing.registre_screen import RegistreScreen

        if self.session is not None:
            self.push_screen(RegistreScreen(self.session, received), self._back_home)

    def open_regards(self) -> None:
        from assistant.faces.terminal.regards.regards_screen import RegardsScreen

        if self.session is not None:
            self.push_screen(RegardsScreen(self.session), self._back_home)

    def _back_home(self, _: None) -> None:
        if self._home is not None:
            self._home.show_turn_again()

    def forget(self) -> None:
        """What was erased in a place does not stay in sight behind it."""
        if self._home is not None:
            self._home.forget()

    def send(self, reply: Reply) -> None:
        """A reply made in a place."""
        if self._home is not None:
            self._home.send(reply)

    # Leaving

    def warn_of_leaving(self) -> None:
        if self._home is not None and self.screen is self._home:
            self._home.flash(words.CTRL_C)
        else:
            super().warn_of_leaving()

    def leave(self, code: int = 0) -> None:
        """Keep a text begun, give the dossier back, go. There is nothing else to save."""
        if self._home is not None:
            self._home.keep_draft()
        if self.session is not None:
            self.farewell = shared.PAUSED_EXAMPLE if self.session.example else shared.PAUSED
            self.session.close()
        self.exit(code, return_code=code)


def _place(view: View, session: Session) -> Screen[None]:
    """The screen of a place, imported when it is opened."""
    if view is View.PORTFOLIO:
        from assistant.faces.terminal.portfolio_screen import PortfolioScreen

        return PortfolioScreen(session)
    if view is View.PARCOURS:
        from assistant.faces.terminal.parcours_screen import ParcoursScreen

        return ParcoursScreen(session)
    if view is View.CARNET:
        from assistant.faces.terminal.carnet_screen import CarnetScreen

        return CarnetScreen(session)
    if view is View.PLAN:
        from assistant.faces.terminal.plan_screen import PlanScreen

        return PlanScreen(session)
    if view is View.REVIEW:
        from assistant.faces.terminal.review_screen import ReviewScreen

        return ReviewScreen(session)
    from assistant.faces.terminal.help_screen import HelpScreen

    return HelpScreen(session.turn.prompt.help)


def run(folder: Path, *, demo: str = "", received: Path | None = None) -> int:
    """Open the dossier in `folder` (or lead through its creation), or the example of the parcours `demo`, then the file
    `received` in it. Returns the exit code."""
    from assistant.faces.terminal import opening

    settle_size()
    paste_guard.install()
    session = None if demo else opening.without_asking(folder)
    app = BilanApp(None if demo else folder, session, sealed=session is None, received=received)
    app.example = demo
    return run_to_the_end(app)
