"""What comes back, and one person at a time: an answer opened or pasted, copied by hand, reserved, erased."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from assistant.exchange.errors import ExchangeError
from assistant.faces import regards
from assistant.faces.regards import Done, Opened, Request
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.flow import usual_folder
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.regards import words
from assistant.faces.terminal.regards.write_screen import WriteScreen
from assistant.faces.terminal.sharing.flow import SharingFlow
from assistant.faces.typed_path import read_path
from assistant.pack.cleaning import typography
from assistant.portfolio.documents.writing import ExportError

BAR = ("▌ ", "accent")  # before the words of someone else


class ReturnFlow(SharingFlow):
    async def file(self, path: Path | None = None) -> None:
        """Open a file; the one given first, when there is one."""
        if path is None:
            typed = await self.write(words.RECEIVED, (words.RECEIVED_WHERE,))
            if typed is None:
                return
            path = read_path(typed)
        await self._judged(lambda: regards.open_file(self.session, path))

    async def pasted(self) -> None:
        screen = WriteScreen(words.PASTE_TITLE, (words.PASTE_WHY,))
        await self.app.push_screen_wait(screen)
        if screen.text and screen.text.strip():
            text = screen.text
            await self._judged(lambda: regards.open_text(self.session, text))

    async def _judged(self, opening: Callable[[], Opened]) -> None:
        try:
            opened = opening()
            if await self.decide(words.ANSWER, _answer(opened), (words.KEEP, words.NO_KEEP)) == 0:
                await self.told(regards.take(self.session, opened))
        except ExchangeError as error:
            await self.refused(error, words.REFUSED)

    async def person(self, request: Request) -> None:
        """What can be done of one request."""
        answered, agreed = request.regard is not None, bool(request.regard and request.regard.agreed)
        acts: list[tuple[str, Callable[[Request], Awaitable[None]]]] = []
        if not answered:
            acts += [(words.COPY, self._copy), (words.OPEN_AGAIN, self._again)]
        elif agreed:
            acts += [(words.RESERVE, self._reserve)]
        acts += [(words.ERASE, self._erase)]
        labels = [label for label, _ in acts]
        choice = await self.decide(words.TITLE, _person(request), (*labels, words.BACK))
        if choice in (BACK, len(acts)):
            return
        try:
            await acts[choice][1](request)
        except (ExchangeError, ExportError) as error:
            await self.refused(error)

    async def _copy(self, request: Request) -> None:
        answers: dict[str, str] = {}
        rank = 0
        while rank < len(request.questions):
            one = request.questions[rank]
            screen = WriteScreen(typography(one.text), (words.COPY_WHY,), answers.get(one.id, ""))
            await self.app.push_screen_wait(screen)
            if screen.text is None:
                if rank == 0:
                    return
                rank -= 1
                continue
            answers[one.id] = screen.text
            rank += 1
        choice = await self.ask(words.COPY_ACCORD, (), (words.COPY_NO, words.COPY_YES))
        if choice != BACK:
            await self.told(regards.copy(self.session, request.number, answers, agreed=choice == 1))

    async def _again(self, request: Request) -> None:
        folder = await self.folder(usual_folder())
        if folder is not None:
            await self.told(regards.write_again(self.session, request.number, folder), words.ASKED_DONE)

    async def _reserve(self, request: Request) -> None:
        await self.told(regards.reserve(self.session, request.number))

    async def _erase(self, request: Request) -> None:
        said = (regards.called(request), words.ERASE_WHY)
        if await self.ask(words.ERASE_ASK, said, (words.NO_ERASE, words.YES_ERASE)) == 1:
            done: Done = regards.erase(self.session, request.number)
            await self.told(done)


def _answer(opened: Opened) -> Callable[[int], Sequence[Row]]:
    first, *rest = opened.lines

    def rows(width: int) -> Sequence[Row]:
        said = [row for line in rest for row in (*flow(line, width, "muted"), ())]
        return [*flow(first, width, "strong"), (), *_said(opened.answers, width), *said]

    return rows


def _person(request: Request) -> Callable[[int], Sequence[Row]]:
    regard = request.regard
    answers = [(one.text, regard.answers[one.id]) for one in request.questions if regard and one.id in regard.answers]
    asked = [typography(one.text) for one in request.questions] if regard is None else []

    def rows(width: int) -> Sequence[Row]:
        told = [row for line in asked for row in flow(line, width, "muted", ("· ", "muted"))]
        return [*flow(regards.line(request), width, "strong"), (), *told, *_said(answers, width)]

    return rows


def _said(answers: Sequence[tuple[str, str]], width: int) -> list[Row]:
    """Each question, then their words behind a bar: they can be taken for none of ours."""
    rows: list[Row] = []
    for question, text in answers:
        rows += flow(typography(question), width, "muted")
        rows += [(BAR, *row) for line in text.split("\n") for row in flow(line, width - 2) or [()]]
        rows.append(())
    return rows
