"""One page after the other: each asks one thing, Escape comes back to the one before. Nothing happens before the last."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.faces.terminal import flow_words as words
from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import Answer, AskScreen
from assistant.faces.terminal.decide_screen import DecideScreen
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.typed_path import is_there, read_path
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.terminal.base_app import BaseApp

Page = Callable[[], Awaitable[bool]]  # False comes back to the page before


class Refused(Protocol):
    """What DossierError, ExchangeError and ExportError all say, in French."""

    message: str
    remedy: str


class Flow:
    """Runs in a worker of the place it was begun from."""

    def __init__(self, app: BaseApp) -> None:
        self.app = app

    async def walk(self, *pages: Page) -> bool:
        """True once the last page was answered, False when one came back from the first one."""
        number = 0
        while 0 <= number < len(pages):
            number += 1 if await pages[number]() else -1
        return number > 0

    async def ask(
        self, title: str, said: Iterable[str] = (), choices: Sequence[str] = (), details: Sequence[str] = ()
    ) -> int:
        """The rank of the choice, or BACK."""
        screen = AskScreen(title, [line for line in said if line], choices, details=details)
        answer = await self.app.push_screen_wait(screen)
        return answer if isinstance(answer, int) else 0

    async def write(self, title: str, said: Sequence[str] = (), written: str = "", empty: bool = False) -> str | None:
        """A line, None on the way back. An empty one is asked again unless `empty`."""
        warned: tuple[str, ...] = ()
        while True:
            answer: Answer = await self.app.push_screen_wait(AskScreen(title, (*said, *warned), written=written))
            if isinstance(answer, int):
                return None
            if answer.strip() or empty:
                return answer.strip()
            warned = (words.MISSING,)

    async def decide(self, title: str, rows: Callable[[int], Sequence[Row]], choices: Sequence[str]) -> int:
        """The rank of the decision under what there is to read, or BACK."""
        screen = DecideScreen(title, rows, choices)
        await self.app.push_screen_wait(screen)
        return screen.choice

    async def tell(self, title: str, lines: Iterable[str]) -> None:
        """Say what came of it."""
        await self.app.push_screen_wait(AskScreen(title, [typography(line) for line in lines], back=False))

    async def refused(self, error: Refused, title: str = words.NOT_DONE) -> None:
        await self.tell(title, [line for line in (error.message, error.remedy) if line])

    async def folder(self, proposed: Path, said: Sequence[str] = ()) -> Path | None:
        """A folder that is there, made where that is agreed to; None on the way back."""
        from assistant.portfolio.documents.writing import ExportError, make_folder

        written = str(proposed)
        while typed := await self.write(words.FOLDER, said, written):
            folder, written = read_path(typed), typed
            if is_there(folder) and folder.is_dir():
                return folder
            if not is_there(folder):
                choice = await self.ask(words.NO_FOLDER, (str(folder),), (words.MAKE_FOLDER, words.OTHER_FOLDER))
                if choice != 0:
                    continue
            try:
                make_folder(folder)
            except ExportError as error:
                await self.refused(error)
                continue
            return folder
        return None


def usual_folder() -> Path:
    """Where a file is proposed to be written."""
    proposed = Path.home() / common.EXPORT_FOLDER
    return proposed if proposed.is_dir() else Path.home()


def paragraphs(*texts: str) -> Callable[[int], list[Row]]:
    """Rows of a few sentences, a blank line after each."""
    return lambda width: [row for text in texts if text for row in (*flow(text, width), ())]
