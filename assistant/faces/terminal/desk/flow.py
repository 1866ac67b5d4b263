"""The pages of an act: each asks one thing, Escape comes back to the one before. Nothing happens before the last."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.conseiller.assigning import PackRefused
from assistant.conseiller.assigning import message as a_message
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import BACK, Answer, AskScreen
from assistant.faces.terminal.desk import words
from assistant.faces.typed_path import read_path
from assistant.pack.cleaning import typography
from assistant.pack.problem import PackError
from assistant.portfolio.documents.writing import ExportError

if TYPE_CHECKING:
    from assistant.dossier.errors import DossierError
    from assistant.exchange.errors import ExchangeError
    from assistant.faces.terminal.desk.app import DeskApp
    from assistant.faces.terminal.literal import Row

Page = Callable[[], Awaitable[bool]]  # False comes back to the page before
MOST_FAULTS = 3  # of a file: one at a time they would not end, all of them would hide the remedy


class DeskFlow:
    def __init__(self, app: DeskApp, desk: Desk) -> None:
        self.app, self.desk = app, desk

    async def walk(self, *pages: Page) -> bool:
        """True once the last page was answered, False when the conseiller came back from the first one."""
        number = 0
        while 0 <= number < len(pages):
            number += 1 if await pages[number]() else -1
        return number > 0

    async def ask(
        self, title: str, said: Iterable[str] = (), choices: Sequence[str] = (), details: Sequence[str] = ()
    ) -> int:
        """The rank of the choice, or BACK."""
        screen = AskScreen(title, [typography(line) for line in said if line], choices, details=details)
        answer = await self.app.push_screen_wait(screen)
        return answer if isinstance(answer, int) else 0

    async def write(self, title: str, said: Sequence[str] = (), written: str = "", empty: bool = False) -> str | None:
        """A line, None when the conseiller came back. An empty one is asked again unless `empty`."""
        warned: tuple[str, ...] = ()
        while True:
            answer: Answer = await self.app.push_screen_wait(AskScreen(title, (*said, *warned), written=written))
            if isinstance(answer, int):
                return None
            if answer.strip() or empty:
                return answer.strip()
            warned = (words.MISSING,)

    async def compose(self, title: str, said: str, text: str) -> str | None:
        """A text of several lines, that may be empty; None when the conseiller came back."""
        from assistant.faces.terminal.desk.write_screen import WriteScreen

        screen = WriteScreen(title, said, text, _too_long)
        await self.app.push_screen_wait(screen)
        return screen.written

    async def decide(self, title: str, rows: Callable[[int], Sequence[Row]], choices: Sequence[str]) -> int:
        """The rank of the decision under what there is to read, or BACK."""
        from assistant.faces.terminal.sharing.decide_screen import DecideScreen

        screen = DecideScreen(title, rows, choices)
        await self.app.push_screen_wait(screen)
        return screen.choice

    async def told(self, title: str, lines: Iterable[str]) -> None:
        """Say what came of it."""
        said = [typography(line) for line in lines]
        await self.app.push_screen_wait(AskScreen(title, said, back=False))

    async def refused(self, error: DossierError | ExchangeError | ExportError | PackError) -> None:
        await self.told(words.NOT_DONE, why(error))

    async def folder(self, said: Sequence[str] = ()) -> Path | None:
        """A folder that is there, made if the conseiller says so; None when they came back."""
        from assistant.portfolio.documents.writing import make_folder

        written = str(self.app.folder_used or usual_folder())
        while typed := await self.write(words.FOLDER, said, written):
            folder, written = read_path(typed).absolute(), typed
            if not folder.exists():
                choices = (words.MAKE_FOLDER, words.OTHER_FOLDER)
                if await self.ask(words.NO_FOLDER, (str(folder),), choices) != 0:
                    continue
            try:
                make_folder(folder)
            except ExportError as error:
                await self.refused(error)
                continue
            self.app.folder_used = folder
            return folder
        return None

    async def someone(self, title: str, said: Sequence[str] = ()) -> str | None:
        """A pseudonym, known or new; None when the conseiller came back."""
        known = sorted((p.pseudonym for p in self.desk.state.people.values()), key=str.casefold)
        while known:
            choice = await self.ask(title, said, (*known, words.SOMEONE_ELSE))
            if choice == BACK:
                return None
            if choice < len(known):
                return known[choice]
            if (typed := await self._new_name()) is not None:
                return typed
        return await self._new_name()

    async def _new_name(self) -> str | None:
        from assistant.conseiller.desk import a_name

        said, written = [words.PSEUDONYM_HOW], ""
        while (typed := await self.write(words.PSEUDONYM, said, written)) is not None:
            try:
                return a_name(typed)
            except DeskError as error:
                said[1:], written = why(error), typed
        return None


def why(error: DossierError | ExchangeError | ExportError | PackError) -> list[str]:
    """What to say of a refusal: the faults of a file, what happened, what to do."""
    if isinstance(error, PackError):
        return [common.PACK_TROUBLE, *map(str, error.problems[:MOST_FAULTS]), common.PACK_REMEDY]
    faults = list(map(str, error.problems[:MOST_FAULTS])) if isinstance(error, PackRefused) else []
    return [typography(line) for line in (*faults, error.message, error.remedy) if line]


def _too_long(text: str) -> str:
    try:
        a_message(text)
    except DeskError as error:
        return " ".join(why(error))
    return ""


def usual_folder() -> Path:
    """Where a file is proposed to be written."""
    proposed = Path.home() / common.EXPORT_FOLDER
    return proposed if proposed.is_dir() else Path.home()
