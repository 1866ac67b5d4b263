"""The pages of an act of the desk: what they ask beside those of the common room, and how a refusal is said."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.conseiller.assigning import PackRefused
from assistant.conseiller.assigning import message as a_message
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.faces.terminal import flow_words as common
from assistant.faces.terminal import words as shared
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.flow import Flow, Refused, usual_folder
from assistant.pack.cleaning import typography
from assistant.pack.problem import PackError

if TYPE_CHECKING:
    from assistant.faces.terminal.desk.app import DeskApp

MOST_FAULTS = 3  # of a file: one at a time they would not end, all of them would hide the remedy


class DeskFlow(Flow):
    app: DeskApp

    def __init__(self, app: DeskApp, desk: Desk) -> None:
        super().__init__(app)
        self.desk = desk

    async def compose(self, title: str, said: str, text: str) -> str | None:
        """A text of several lines, that may be empty; None when the conseiller came back."""
        from assistant.faces.terminal.desk.write_screen import WriteScreen

        screen = WriteScreen(title, said, text, _too_long)
        await self.app.push_screen_wait(screen)
        return screen.written

    async def refused(self, error: Refused | PackError, title: str = common.NOT_DONE) -> None:
        await self.tell(title, why(error))

    async def folder_to_write(self, said: Sequence[str] = ()) -> Path | None:
        """A folder that is there, the one of the last file proposed first; None when the conseiller came back."""
        folder = await self.folder(self.app.folder_used or usual_folder(), said)
        self.app.folder_used = folder or self.app.folder_used
        return folder

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


def why(error: Refused | PackError) -> list[str]:
    """What to say of a refusal: the faults of a file, what happened, what to do."""
    if isinstance(error, PackError):
        return [shared.PACK_TROUBLE, *map(str, error.problems[:MOST_FAULTS]), shared.PACK_REMEDY]
    faults = list(map(str, error.problems[:MOST_FAULTS])) if isinstance(error, PackRefused) else []
    return [typography(line) for line in (*faults, error.message, error.remedy) if line]


def _too_long(text: str) -> str:
    try:
        a_message(text)
    except DeskError as error:
        return " ".join(why(error))
    return ""
