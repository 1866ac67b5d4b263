"""The door: the passphrase, derived in a thread while the screen stays alive."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.dossier.errors import WrongPassphrase
from assistant.faces import words as shared
from assistant.faces.terminal import trouble, words
from assistant.faces.terminal.ask_screen import PAGE_CSS
from assistant.faces.terminal.header import Header
from assistant.faces.terminal.key_bar import KeyBar
from assistant.faces.terminal.line import Line
from assistant.faces.terminal.literal import Literal
from assistant.pack.cleaning import typography

Opened = TypeVar("Opened")


class UnlockScreen(Screen[Opened], Generic[Opened]):
    """Gives what `unlock` opens. `unlock` takes the phrase and may raise DossierError; it runs in a thread."""

    CSS = PAGE_CSS
    BINDINGS = [Binding("f2", "reveal", show=False)]
    closed, opening, lost = words.UNLOCK_TITLE, shared.OPENING, shared.UNLOCK_LOST  # what the door says

    def __init__(self, unlock: Callable[[str], Opened]) -> None:
        super().__init__(classes="page")
        self._unlock = unlock
        self._busy = False
        self._tries = 0
        self._line = Line(id="phrase", password=True)
        self._said = Literal(id="said")  # made here: a refusal may come before the screen is up

    def compose(self) -> ComposeResult:
        yield Header(self.app.title)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Literal(typography(self.closed), "chosen", classes="title")
            yield Literal(typography(shared.UNLOCK_ASK), "muted")
            yield self._line
            yield self._said
        yield KeyBar((words.OPEN_KEY, words.REVEAL_KEY, words.QUIT_KEY))

    def on_mount(self) -> None:
        self._dots = self.set_interval(0.3, self._wait, pause=True)
        self._count = 0
        self._line.when_sent = self._sent
        self._line.focus()

    def _wait(self) -> None:
        self._count += 1
        self._said.say(typography(self.opening).rstrip(".") + "." * (1 + self._count % 3), "muted")

    def _sent(self, phrase: str) -> None:
        if phrase and not self._busy:
            self._busy = True
            self._wait()
            self._dots.resume()
            self._try(phrase)

    @work(exclusive=True)
    async def _try(self, phrase: str) -> None:
        try:
            opened = await asyncio.to_thread(self._unlock, phrase)
        except WrongPassphrase as error:
            self._tries += 1
            self._refuse(error.message, error.remedy if self._tries < 3 else self.lost)
        except Exception as error:
            if (said := trouble.told(error)) is None:
                raise
            self._refuse(*said)
        else:
            self.dismiss(opened)
        finally:
            self._busy = False
            self._dots.pause()

    def _refuse(self, *said: str) -> None:
        self._said.say(typography(" ".join(said).strip()), "warning")
        self._line.value = ""
        if self.is_mounted:
            self._line.focus()

    def action_reveal(self) -> None:
        self._line.password = not self._line.password
