"""Asking someone: who, from where, under which name, a word, the questions; then exactly what will be read, and a yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.exchange.errors import ExchangeError
from assistant.exchange.regards_form import mail
from assistant.faces import regards
from assistant.faces import regards_words as shared
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.choose_screen import ChooseScreen, Tickable
from assistant.faces.terminal.flow import usual_folder
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.regards import words
from assistant.faces.terminal.regards.write_screen import WriteScreen
from assistant.faces.terminal.row_list import Entry
from assistant.faces.terminal.sharing.flow import SharingFlow
from assistant.pack.cleaning import typography
from assistant.portfolio.documents.writing import ExportError

if TYPE_CHECKING:
    from assistant.faces.regards import Request
    from assistant.faces.session import Session
    from assistant.faces.terminal.app import BilanApp

BAR = ("▌ ", "accent")


class AskFlow(SharingFlow):
    def __init__(self, app: BilanApp, session: Session, folder: Path | None = None) -> None:
        super().__init__(app, session)
        self.place = folder or usual_folder()
        self._name = self._word = ""
        self._circle = shared.CIRCLES[0][0]
        self._sign = regards.signed(session)
        self._chosen = tuple(one.id for one in regards.questions())

    async def run(self) -> bool:
        """True when a page was written."""
        self._written = False
        await self.walk(
            self._ask_who,
            self._ask_circle,
            self._ask_sign,
            self._ask_word,
            self._ask_questions,
            self._where,
            self._seen,
        )
        return self._written

    async def _ask_who(self) -> bool:
        typed = await self._valid(words.WHO, words.WHO_WHY, self._name, regards.check_name)
        self._name = typed or self._name
        return typed is not None

    async def _ask_circle(self) -> bool:
        choice = await self.ask(words.CIRCLE, (), [label for _, label in shared.CIRCLES])
        if choice != BACK:
            self._circle = shared.CIRCLES[choice][0]
        return choice != BACK

    async def _ask_sign(self) -> bool:
        typed = await self._valid(words.SIGN, words.SIGN_WHY, self._sign, regards.check_name)
        self._sign = typed or self._sign
        return typed is not None

    async def _ask_word(self) -> bool:
        why: tuple[str, ...] = (words.WORD_WHY,)
        while True:
            screen = WriteScreen(words.WORD, why, self._word)
            await self.app.push_screen_wait(screen)
            if screen.text is None:
                return False
            self._word = screen.text
            try:
                regards.check_word(self._word)
                return True
            except ExchangeError as error:
                why = (words.WORD_WHY, error.message)

    async def _ask_questions(self) -> bool:
        lines = [Tickable(Entry(typography(one.text)), one.id, "all") for one in regards.questions()]
        screen = ChooseScreen(words.QUESTIONS, lines, self._chosen)
        await self.app.push_screen_wait(screen)
        self._chosen = screen.chosen or self._chosen
        return screen.chosen is not None

    async def _where(self) -> bool:
        folder = await self.folder(self.place)
        self.place = folder or self.place
        return folder is not None

    async def _seen(self) -> bool:
        try:
            request = regards.draft(self.session, self._name, self._circle, self._sign, self._word, self._chosen)
        except ExchangeError as error:
            await self.refused(error, words.NOT_ASKED)
            return False
        if await self.decide(words.PREVIEW, _preview(request), (words.YES_ASK, words.NO_ASK)) != 0:
            return False
        try:
            done = regards.ask(self.session, request, self.place)
        except (ExchangeError, ExportError) as error:
            await self.refused(error, words.NOT_ASKED)
            return False
        self._written = await self.told(done, words.ASKED_DONE, words.NOT_ASKED)
        return True

    async def _valid(self, title: str, why: str, written: str, check: Callable[[str], str]) -> str | None:
        said: tuple[str, ...] = (why,)
        while (typed := await self.write(title, said, written)) is not None:
            try:
                return check(typed)
            except ExchangeError as error:
                said, written = (why, error.message), typed
        return None


def _preview(request: Request) -> Callable[[int], Sequence[Row]]:
    def rows(width: int) -> Sequence[Row]:
        return [
            (BAR, *row) if row else (BAR,)
            for line in mail(request).split("\n")
            for row in flow(line.strip(), width - 2) or [()]
        ]

    return rows
