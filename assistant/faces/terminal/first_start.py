"""The first start, page after page: welcome, keyboard, passphrase, parcours, recovery sheet. Escape goes a page back."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import start
from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.ask_screen import BACK, Answer, AskScreen
from assistant.faces.terminal.passphrase_screen import PassphraseScreen
from assistant.faces.terminal.wait_screen import WaitScreen
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.dossier.vault import Vault
    from assistant.faces.session import Session
    from assistant.faces.terminal.app import BilanApp

_Page = Callable[[], Awaitable[bool]]  # True: go on; False: the page before


class FirstStart:
    """What she has chosen so far, and the pages in their order."""

    def __init__(self, app: BilanApp, folder: Path) -> None:
        self._app, self._folder = app, folder
        self.passphrase: str | None = None
        self.parcours = ""

    async def run(self) -> Session:
        """Every page, then the dossier. Raises DossierError when it cannot be created."""
        pages: list[_Page] = [
            *(self._welcome(number) for number in range(len(shared.WELCOME))),
            self._keyboard,
            self._protect,
            self._choose_parcours,
        ]
        at = 0
        while at < len(pages):
            at = at + 1 if await pages[at]() else max(at - 1, 0)
        return await self._create()

    async def _ask(
        self,
        title: str,
        paragraphs: Sequence[str],
        choices: Sequence[str] = (),
        *,
        written: str | None = None,
        back: bool = True,
        step: str = "",
        verbatim: str = "",
    ) -> Answer:
        screen = AskScreen(
            typography(title),
            [typography(p) for p in paragraphs],
            [typography(c) for c in choices],
            written=written,
            back=back,
            step=step,
            verbatim=verbatim,
        )
        return await self._app.push_screen_wait(screen)

    def _welcome(self, number: int) -> _Page:
        async def page() -> bool:
            screen = shared.WELCOME[number]
            step = f"{number + 1} / {len(shared.WELCOME)}"
            return await self._ask(screen.title, screen.paragraphs, back=number > 0, step=step) != BACK

        return page

    async def _keyboard(self) -> bool:
        said = await self._ask(shared.KEYBOARD_TITLE, (shared.KEYBOARD_ASK,), written="")
        if not isinstance(said, str):
            return False
        report = start.keyboard_report(said, os.environ, sys.platform)
        missing = bool(said.strip()) and bool(start.missing_signs(said))
        choices = (words.CONTINUE, words.TRY_AGAIN) if missing else (words.CONTINUE,)
        answer = await self._ask(shared.KEYBOARD_TITLE, report, choices)
        return answer == 0 or await self._keyboard()

    async def _protect(self) -> bool:
        choice = await self._ask(
            shared.PASSPHRASE_TITLE,
            (shared.PASSPHRASE_WHY, shared.PASSPHRASE_FINAL, shared.PASSPHRASE_CHOICE),
            (shared.CHOOSE_OWN, shared.CHOOSE_DRAWN, shared.CHOOSE_NONE),
        )
        if choice == BACK:
            return False
        if choice == 2:
            sure = await self._ask(shared.CHOOSE_NONE, (shared.NO_PASSPHRASE,), (words.WITHOUT_YES, words.WITHOUT_NO))
            self.passphrase = None
            return sure == 0 or await self._protect()
        drawn = start.draw_phrase().says if choice == 1 else ()
        self.passphrase = await self._app.push_screen_wait(PassphraseScreen(drawn))
        return self.passphrase is not None or await self._protect()

    async def _choose_parcours(self) -> bool:
        offers = await asyncio.to_thread(start.offered_parcours)
        if not offers:
            from assistant.dossier.errors import DossierError

            raise DossierError(shared.PARCOURS_NONE)
        if len(offers) == 1:
            self.parcours = offers[0].id
            said = (shared.PARCOURS_ONLY.format(title=offers[0].title), offers[0].description)
            return await self._ask(shared.PARCOURS_TITLE, [text for text in said if text]) != BACK
        titles = [f"{offer.title}. {offer.description}" for offer in offers]
        choice = await self._ask(shared.PARCOURS_TITLE, (shared.PARCOURS_ASK,), titles)
        if choice == BACK or not isinstance(choice, int):
            return False
        self.parcours = offers[choice].id
        return True

    async def _create(self) -> Session:
        from assistant.faces.opening import session_on

        wait = WaitScreen(typography(shared.DERIVING if self.passphrase else words.CREATING))
        await self._app.push_screen(wait)
        vault = await asyncio.to_thread(start.create_dossier, self._folder, self.passphrase, self.parcours)
        session = await asyncio.to_thread(session_on, vault)
        if self.passphrase is not None:
            await self._sheet(vault)
        wait.dismiss(None)
        return session

    async def _sheet(self, vault: Vault) -> None:
        """Shown once. She may also write it in a file, to print it."""
        sheet = vault.recovery_sheet()
        said, last = [shared.SHEET_WHY], shared.SHEET_LATER
        while True:
            choices = (shared.SHEET_SHOW, shared.SHEET_SAVE, last)
            choice = await self._ask(shared.SHEET_TITLE, said, choices, back=False)
            if choice == 0:
                await self._ask(shared.SHEET_TITLE, (), (words.SHEET_COPIED,), verbatim=sheet)
                last = words.CONTINUE
            elif choice == 1:
                told, written = await self._save_sheet(sheet)
                said = [told or shared.SHEET_WHY]
                last = words.CONTINUE if written else last
            else:
                break
        if last == shared.SHEET_LATER:
            await self._ask(shared.SHEET_TITLE, (shared.SHEET_LATER_HOW,), back=False)

    async def _save_sheet(self, sheet: str) -> tuple[str, bool]:
        """Write it where she says: the sentence that tells what happened ("" when she came back), and whether it did."""
        default = str(Path.home() / words.SHEET_FILE)
        where = await self._ask(shared.SHEET_TITLE, (shared.SHEET_WHERE,), written=default)
        if not isinstance(where, str) or not where.strip():
            return "", False
        path = Path(where.strip()).expanduser()
        try:
            await asyncio.to_thread(_write_private, path, sheet)
        except (OSError, ValueError) as error:
            return shared.SHEET_REFUSED.format(reason=start.reason(error)), False
        return shared.SHEET_WRITTEN.format(path=path), True


def _write_private(path: Path, text: str) -> None:
    """A new file that only she can read. Raises OSError, also when there is one already."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="utf-8") as target:
        target.write(text)
