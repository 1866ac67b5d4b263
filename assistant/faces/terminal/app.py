"""The terminal face: one application over one dossier."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual import work
from textual.app import App
from textual.worker import Worker, WorkerState

from assistant.faces import words as shared
from assistant.faces.terminal import COLLECT_EVERY, leaving, paste_guard, theme, words
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide.turn import Reply, View
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from textual.screen import Screen

    from assistant.faces.session import Session

TWICE = 2.0  # seconds within which a second Ctrl+C leaves


class BilanApp(App[int]):
    """Opens the dossier in `folder` (or leads through its creation), then stays on the conversation until she leaves.

    A `session` given at once is for the example and for tests. `received`: a file to open once the dossier is.
    """

    TITLE = words.APP
    crash_says = words.CRASH
    ENABLE_COMMAND_PALETTE = False
    PAUSE_GC_ON_SCROLL = True
    CSS = theme.CSS
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]

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
        self.farewell = ""  # said once the screen is given back
        self._ctrl_c = 0.0
        self._home: ConversationScreen | None = None
        self.register_theme(theme.DARK)
        self.register_theme(theme.LIGHT)
        self._begin_in(theme.chosen(os.environ))

    def _begin_in(self, name: str) -> None:
        """The theme of the first paint. Set as a later one is, it would have everything parsed and styled twice.

        Textual begins in a dark one itself: ours differs by its variables alone, and nothing is styled yet.
        """
        if name == theme.DARK.name:
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = name

    def get_default_screen(self) -> Screen[object]:
        """The conversation itself where the dossier is open already: one screen less before the first question."""
        if self.session is None:
            return super().get_default_screen()
        self._home = ConversationScreen(self.session)
        return cast("Screen[object]", self._home)

    def on_mount(self) -> None:
        if not self.is_headless:
            leaving.listen(self.leave)
        if self.session is None:
            self._open()
        else:
            self.call_after_refresh(self._settled)

    # Opening

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
        self.call_after_refresh(self._settled)

    def _settled(self) -> None:
        """The first question is there."""
        _settle_memory()
        if self._received is not None:
            received, self._received = self._received, None
            self.open_sharing(received)

    @property
    def note(self) -> str:
        """What must stay in sight in every place."""
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

    def action_colours(self) -> None:
        self.theme = theme.LIGHT.name if self.theme == theme.DARK.name else theme.DARK.name

    # Leaving

    async def action_quit(self) -> None:
        self.leave()

    def action_help_quit(self) -> None:
        """Ctrl+C: said once, done the second time."""
        if time.monotonic() - self._ctrl_c < TWICE:
            self.leave()
        self._ctrl_c = time.monotonic()
        if self._home is not None and self.screen is self._home:
            self._home.flash(words.CTRL_C)
        else:
            self.notify(words.CTRL_C, timeout=TWICE, markup=False)

    def leave(self, code: int = 0) -> None:
        """Keep a text begun, give the dossier back, go. There is nothing else to save."""
        if self._home is not None:
            self._home.keep_draft()
        if self.session is not None:
            self.farewell = shared.PAUSED_EXAMPLE if self.session.example else shared.PAUSED
            self.session.close()
        self.exit(code, return_code=code)

    # Failing

    def _fatal_error(self) -> None:
        """Textual would print every local variable, answers included."""
        from rich.text import Text

        from assistant.faces.terminal import crash

        error = sys.exc_info()[1] or self._exception
        self._exit_renderables.append(Text(crash.told(error, self.crash_says) if error else "\n".join(self.crash_says)))
        self._close_messages_no_wait()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            event.stop()


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
    if view is View.REVIEW:
        from assistant.faces.terminal.review_screen import ReviewScreen

        return ReviewScreen(session)
    from assistant.faces.terminal.help_screen import HelpScreen

    return HelpScreen(session.turn.prompt.help)


def run(folder: Path, *, demo: bool = False, received: Path | None = None) -> int:
    """Open the dossier in `folder` (or lead through its creation), or the example, then the file `received` in it.
    Returns the exit code."""
    from assistant.faces.terminal import opening

    settle_size()
    paste_guard.install()
    session = None if demo else opening.without_asking(folder)
    app = BilanApp(None if demo else folder, session, sealed=session is None, received=received)
    code = app.run()
    if app.farewell:
        sys.stdout.write(typography(app.farewell) + "\n")
    return app.return_code or code or 0


def _settle_memory() -> None:
    """What is there now stays: the collector need not look at it again."""
    gc.set_threshold(*COLLECT_EVERY)
    gc.freeze()


def settle_size() -> None:
    """A terminal that says it is 0 by 0 (serial lines, some containers): Textual would guess twice, differently."""
    try:
        columns, lines = os.get_terminal_size()
    except OSError:
        return
    if not columns or not lines:
        os.environ.update(COLUMNS="80", LINES="24")
