"""What the two applications share, over a dossier and over a desk: the looks, the ways out, the crash screen."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Sequence

from textual.app import App
from textual.css.query import NoMatches
from textual.worker import Worker, WorkerState

from assistant.faces.terminal import COLLECT_EVERY, leaving, theme, trouble, words
from assistant.pack.cleaning import typography

TWICE = 2.0  # seconds within which a second Ctrl+C leaves


class BaseApp(App[int]):
    """Subclasses give `begin`, `note` and `leave`."""

    crash_says: Sequence[str] = words.CRASH
    ENABLE_COMMAND_PALETTE = False
    PAUSE_GC_ON_SCROLL = True
    CSS = theme.CSS
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-medium"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall")]

    def __init__(self) -> None:
        super().__init__()
        self.farewell = ""  # said once the screen is given back
        self._ctrl_c = 0.0
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

    def on_mount(self) -> None:
        if not self.is_headless:
            leaving.listen(self.leave)
        self.begin()

    def begin(self) -> None:
        """Open what there is to open."""
        raise NotImplementedError

    def settled(self) -> None:
        """The first thing to see is there. What is in memory now stays: the collector need not look at it again."""
        gc.set_threshold(*COLLECT_EVERY)
        gc.freeze()

    async def cannot_open(self, error: Exception, title: str) -> None:
        """Say why, then end with exit code 1. A fault that only the crash screen can tell is raised again."""
        from assistant.faces.terminal.ask_screen import AskScreen

        said = trouble.told(error)
        if said is None:
            raise error
        await self.push_screen_wait(AskScreen(title, said, (words.CLOSE,), back=False))
        self.exit(1, return_code=1)

    @property
    def note(self) -> str:
        """What must stay in sight in every place."""
        raise NotImplementedError

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
        self.warn_of_leaving()

    def warn_of_leaving(self) -> None:
        self.notify(words.CTRL_C, timeout=TWICE, markup=False)

    def leave(self, code: int = 0) -> None:
        """Give back what is open, say goodbye, go."""
        raise NotImplementedError

    # Failing

    def _handle_exception(self, error: Exception) -> None:
        """A screen that was still being made when the application left lacks its parts: that is nobody's fault."""
        if isinstance(error, NoMatches) and (self._exit or not self._running):
            return
        super()._handle_exception(error)

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


def run_to_the_end(app: BaseApp) -> int:
    """The whole life of the application, and its last word on the screen given back. Returns the exit code."""
    code = app.run()
    if app.farewell:
        sys.stdout.write(typography(app.farewell) + "\n")
    return app.return_code or code or 0


def settle_size() -> None:
    """A terminal that says it is 0 by 0 (serial lines, some containers): Textual would guess twice, differently."""
    try:
        columns, lines = os.get_terminal_size()
    except OSError:
        return
    if not columns or not lines:
        os.environ.update(COLUMNS="80", LINES="24")
