"""Questionnaires for someone: whom, which, for what, by when, with which words; then one signed file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.conseiller import words as said
from assistant.conseiller.assigning import OwnPack, Request, assign, compose, entretiens, offers, own_pack
from assistant.conseiller.desk import Desk, a_name
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import hand_over
from assistant.exchange.days import example, read_day
from assistant.exchange.errors import ExchangeError
from assistant.exchange.signing import fingerprint
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.app import DeskApp
from assistant.faces.terminal.desk.flow import DeskFlow, why
from assistant.faces.terminal.desk.offers_screen import OffersScreen
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.typed_path import read_path
from assistant.pack.library import Library


class AssignFlow(DeskFlow):
    def __init__(self, app: DeskApp, desk: Desk, pseudonym: str = "") -> None:
        super().__init__(app, desk)
        self._for = pseudonym  # whom the place it was begun from is about
        self._pseudonym = pseudonym
        self._own: list[OwnPack] = []
        self._asked: tuple[str, ...] = ()
        self._entretien = self._typed_day = self._message = ""
        self._due: date | None = None

    async def run(self) -> None:
        whom = () if self._for else (self._whom,)
        await self.walk(*whom, self._which, self._interview, self._when, self._words, self._write)

    async def _whom(self) -> bool:
        chosen = await self.someone(words.TO_WHOM)
        self._pseudonym = chosen or self._pseudonym
        return chosen is not None

    async def _which(self) -> bool:
        while True:
            screen = OffersScreen(self._pseudonym, offers(self._own), self._asked)
            await self.app.push_screen_wait(screen)
            self._asked = screen.chosen or screen.ticked
            if screen.adding:
                await self._add()
            elif screen.chosen is None:
                return False
            elif fault := self._fault():
                await self.tell(asked.NOT_DONE, fault)
            else:
                return True

    async def _add(self) -> None:
        """One more file of the conseiller's own: its questionnaires are ticked, since they were gone and fetched."""
        faults: list[str] = []
        typed = ""
        while typed := await self.write(words.OWN_FILE, (words.OWN_WHERE, *faults), typed) or "":
            try:
                pack = own_pack(read_path(typed))
            except DeskError as error:
                faults = why(error)
                continue
            self._own = [one for one in self._own if one.pack.id != pack.pack.id] + [pack]
            keys = [one.key for one in pack.pack.questionnaires]
            self._asked = tuple(dict.fromkeys((*keys, *self._asked)))
            return

    async def _interview(self) -> bool:
        titles = entretiens()
        choice = await self.ask(words.INTERVIEW, (), (words.NO_INTERVIEW, *titles, words.OTHER_INTERVIEW))
        if choice == BACK:
            return False
        if choice <= len(titles):
            self._entretien = titles[choice - 1] if choice else ""
            return True
        faults: list[str] = []
        while typed := await self.write(words.INTERVIEW_TITLE, faults, self._entretien):
            try:
                self._entretien = a_name(typed)
                return True
            except DeskError as error:
                faults = why(error)
        return await self._interview()

    async def _when(self) -> bool:
        how = [said.said(words.WHEN_HOW, example=example(self.desk.today))]
        while (typed := await self.write(words.WHEN, how, self._typed_day, empty=True)) is not None:
            self._typed_day = typed
            try:
                self._due = read_day(typed, self.desk.today) if typed else None
            except ExchangeError as error:
                how[1:] = why(error)
                continue
            if not (fault := self._fault()):
                return True
            how[1:], self._due = fault, None
        return False

    def _fault(self) -> list[str]:
        """Why what was chosen so far could not be asked: said on its own page, not after the last one."""
        desk = self.desk
        try:
            compose(desk.state, desk.card, self._request(), desk.today, Library.shipped(), desk.instant)
        except DeskError as error:
            return why(error)
        return []

    async def _words(self) -> bool:
        written = await self.compose(words.MESSAGE, words.MESSAGE_HOW, self._message)
        self._message = self._message if written is None else written
        return written is not None

    async def _write(self) -> bool:
        folder = await self.folder_to_write()
        if folder is None:
            return False
        where = words.CHECK_FOLDER.format(folder=folder)
        choice = await self.decide(
            words.CHECK, lambda width: self._rows(width, where), (words.YES_ASSIGN, words.NO_ASSIGN)
        )
        if choice == BACK:
            return await self._write()
        if choice == 0:
            path = hand_over(self.desk, assign(self.desk, self._request()), folder)
            lines = (
                plain.ENVOI_WRITTEN.format(pseudonym=self._pseudonym, path=path),
                plain.SIX_WORDS.format(words=" ".join(fingerprint(self.desk.card))),
                plain.ENVOI_SEES_NOTHING,
            )
            await self.tell(words.ENVOI_DONE, lines)
        return True

    def _request(self) -> Request:
        used = {key.partition("/")[0] for key in self._asked}
        own = tuple(one for one in self._own if one.pack.id in used)
        return Request(self._pseudonym, self._asked, own, self._message, self._due, self._entretien)

    def _rows(self, width: int, where: str) -> Sequence[Row]:
        titles = {offer.key: offer.title for offer in offers(self._own)}
        rows = flow(words.CHECK_TO.format(pseudonym=self._pseudonym), width, "strong")
        for key in self._asked:
            rows += flow(titles[key], width, "", ("· ", "accent"))
        if self._entretien:
            rows += flow(words.CHECK_INTERVIEW.format(title=self._entretien), width)
        if self._due:
            rows += flow(words.CHECK_DUE.format(day=said.day(self._due.isoformat())), width)
        if self._message:
            rows += [(), *flow(words.CHECK_MESSAGE, width, "muted"), *flow(self._message, width, "", ("▌ ", "accent"))]
        return [*rows, (), *flow(where, width, "muted")]
