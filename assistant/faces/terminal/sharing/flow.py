"""One page after the other: each asks one thing, Escape comes back to the one before."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import Answer, AskScreen
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.decide_screen import DecideScreen
from assistant.faces.typed_path import is_there, read_path
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.sharing import Done
    from assistant.faces.terminal.app import BilanApp

Page = Callable[[], Awaitable[bool]]  # False comes back to the page before


class Refused(Protocol):
    """What ExchangeError and ExportError both say, in French."""

    message: str
    remedy: str


class Flow:
    """Runs in a worker of the place it was begun from. Nothing happens before its last page was answered."""

    def __init__(self, app: BilanApp, session: Session) -> None:
        self.app, self.session = app, session

    async def walk(self, *pages: Page) -> bool:
        """True once the last page was answered, False when she came back from the first one."""
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

    async def write(self, title: str, said: Sequence[str] = (), written: str = "") -> str | None:
        """A line she writes, None when she came back. An empty one is asked again."""
        warned: tuple[str, ...] = ()
        while True:
            answer: Answer = await self.app.push_screen_wait(AskScreen(title, (*said, *warned), written=written))
            if isinstance(answer, int):
                return None
            if answer.strip():
                return answer.strip()
            warned = (words.MISSING,)

    async def decide(self, title: str, rows: Callable[[int], Sequence[Row]], choices: Sequence[str]) -> int:
        """The rank of the decision under what there is to read, or BACK."""
        screen = DecideScreen(title, rows, choices)
        await self.app.push_screen_wait(screen)
        return screen.choice

    async def told(self, done: Done, title: str = words.DONE, failed: str = words.NOT_DONE) -> bool:
        """Say what came of it."""
        await self.app.push_screen_wait(
            AskScreen(title if done.ok else failed, [typography(line) for line in done.lines], back=False)
        )
        return done.ok

    async def refused(self, error: Refused, title: str = words.NOT_DONE) -> None:
        said = [typography(line) for line in (error.message, error.remedy) if line]
        await self.app.push_screen_wait(AskScreen(title, said, back=False))

    async def folder(self, proposed: Path) -> Path | None:
        """A folder that is there, made if she says so; None when she came back."""
        from assistant.portfolio.documents.writing import ExportError, make_folder

        written = str(proposed)
        while typed := await self.write(words.FOLDER, written=written):
            folder, written = read_path(typed), typed
            if is_there(folder) and folder.is_dir():
                return folder
            if not is_there(folder):
                choice = await self.ask(words.NO_SUCH_FOLDER, (str(folder),), (words.MAKE_FOLDER, words.ANOTHER_FOLDER))
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
