"""The application of the desk: the passphrase where there is one, then the desk until the conseiller leaves."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.binding import Binding

from assistant.faces.terminal import paste_guard
from assistant.faces.terminal import words as common
from assistant.faces.terminal.base_app import BaseApp, run_to_the_end, settle_size
from assistant.faces.terminal.desk import words

if TYPE_CHECKING:
    from assistant.conseiller.desk import Desk

Clock = Callable[[], datetime]
Result = TypeVar("Result")
PATIENCE = 0.25  # seconds of work after which a page says what is being done


class DeskApp(BaseApp):
    """Over the desk in `folder`. A `desk` given at once is for tests; so is a `clock`."""

    TITLE = words.APP
    BINDINGS = [Binding("f10", "colours", show=False)]
    crash_says = words.CRASH

    def __init__(self, folder: Path, desk: Desk | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self.place, self.desk, self._clock = folder, desk, clock
        self.folder_used: Path | None = None  # where a file was last written

    @property
    def note(self) -> str:
        if self.desk is None:
            return ""
        if self.desk.vault.read_only:
            return common.READ_ONLY
        return "" if self.desk.vault.has_passphrase else common.NO_PHRASE

    def begin(self) -> None:
        self._open()

    @work
    async def _open(self) -> None:
        try:
            self.desk = self.desk or await self._opened()
        except Exception as error:
            await self.cannot_open(error, words.TROUBLE)
            return
        from assistant.faces.terminal.desk.desk_screen import DeskScreen

        self.push_screen(DeskScreen(self.desk))
        self.call_after_refresh(self.settled)

    async def _opened(self) -> Desk:
        from assistant.dossier import vault

        if not vault.needs_passphrase(self.place):
            return self._unlock(None)
        from assistant.faces.terminal.desk.door import Door

        return await self.push_screen_wait(Door(self._unlock, self.place))

    def _unlock(self, phrase: str | None) -> Desk:
        """Most of a second with a phrase. Raises DossierError."""
        from assistant.conseiller import desk as room
        from assistant.dossier import vault

        return room.open_desk(self.place, vault.unlock(self.place, phrase), self._clock or room.now)

    async def working(self, said: str, act: Callable[[], Result]) -> Result:
        """What `act` gives, done in a thread; where it takes a while, a page says so."""
        from assistant.faces.terminal.wait_screen import WaitScreen

        task = asyncio.create_task(asyncio.to_thread(act))
        done, _ = await asyncio.wait({task}, timeout=PATIENCE)
        if done:
            return task.result()
        wait = WaitScreen(said)
        await self.push_screen(wait)
        try:
            return await task
        finally:
            wait.dismiss(None)

    def leave(self, code: int = 0) -> None:
        """Everything that was done is kept already."""
        if self.desk is not None:
            self.farewell = words.LEFT
            self.desk.close()
        self.exit(code, return_code=code)


def run(folder: Path, clock: Clock | None = None) -> int:
    """Open the desk in `folder`. Returns the exit code."""
    from assistant.dossier import vault

    folder = folder.absolute()
    if not vault.exists(folder):
        from assistant.conseiller import words as said

        sys.stdout.write(f"{said.said(said.NO_DESK, folder=folder)} {said.NO_DESK_REMEDY}\n")
        return 1
    settle_size()
    paste_guard.install()
    return run_to_the_end(DeskApp(folder, clock=clock))
