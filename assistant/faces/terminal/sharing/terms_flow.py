"""What a share and an accord both ask: which items, to whom, under which name, why, until when, in which folder."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import sharing
from assistant.faces.sharing import ExchangeError, Terms
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.choose_screen import ChooseScreen, Tickable
from assistant.faces.terminal.flow import usual_folder
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.flow import SharingFlow
from assistant.pack.cleaning import typography
from assistant.portfolio.words import day, day_of

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session
    from assistant.faces.terminal.app import BilanApp


class TermsFlow(SharingFlow):
    choose_title, whom, when = words.CHOOSE, words.TO_WHOM, words.UNTIL
    name, name_why = words.YOUR_NAME, words.YOUR_NAME_WHY
    why, why_why = words.PURPOSE, words.PURPOSE_WHY

    def __init__(self, app: BilanApp, session: Session, folder: Path | None = None) -> None:
        super().__init__(app, session)
        self.chosen: tuple[str, ...] = ()
        self.known: Known | None = None  # the card of whoever it is for, where she keeps it
        self.recipient = self.sender = self.purpose = self.until = ""
        self.place = folder or usual_folder()

    def terms(self) -> Terms:
        """Raises ExchangeError."""
        return sharing.terms(self.session, self.sender, self.recipient, self.purpose, self.until)

    def _fault(self, **field: str) -> str:
        """What is wrong with one of the terms, "" when nothing is: said on its own page."""
        plain = {"sender": "a", "recipient": "a", "purpose": "a", "until": self._today().isoformat()}
        try:
            sharing.terms(self.session, **{**plain, **field})
        except ExchangeError as error:
            return typography(f"{error.message} {error.remedy}".strip())
        return ""

    def _today(self) -> date:
        return self.session.clock().date()

    # The pages

    async def _what(self) -> bool:
        screen = ChooseScreen(self.choose_title, tickables(self.session), self.chosen)
        await self.app.push_screen_wait(screen)
        self.chosen = screen.chosen or self.chosen
        return screen.chosen is not None

    async def _whom(self) -> bool:
        known = sharing.conseillers(self.session)
        if not known:
            return await self._named()
        names = [one.card.name for one in known]
        details = [one.card.organisme for one in known]
        choice = await self.ask(self.whom, (), (*names, words.SOMEONE_ELSE), details)
        if choice == BACK:
            return False
        if choice == len(known):
            return await self._named() or await self._whom()
        if known[choice] != self.known:
            self.sender = ""  # a pseudonym is one person’s: it is proposed to nobody else
        self.known, self.recipient = known[choice], names[choice]
        return True

    async def _named(self) -> bool:
        typed = await self._field("recipient", self.whom, (words.TO_WHOM_NAME,), "" if self.known else self.recipient)
        if typed is None:
            return False
        if self.known or typed != self.recipient:
            self.sender = ""
        self.known, self.recipient = None, typed
        return True

    async def _name(self) -> bool:
        card = self.known.card if self.known else None
        proposed = self.sender or sharing.known_as(self.session, card, self.recipient)
        typed = await self._field("sender", self.name, (self.name_why,), proposed)
        self.sender = typed or self.sender
        return typed is not None

    async def _why(self) -> bool:
        typed = await self._field("purpose", self.why, (self.why_why,), self.purpose)
        self.purpose = typed or self.purpose
        return typed is not None

    async def _when(self) -> bool:
        ends = sharing.ends(self.session)
        labels = [typography(words.END.format(label=label, day=day_of(end))) for label, end in ends]
        choice = await self.ask(self.when, (), (*(f"{one[:1].upper()}{one[1:]}" for one in labels), words.OTHER_END))
        if choice == BACK:
            return False
        if choice == len(ends):
            return await self._typed_end() or await self._when()
        self.until = ends[choice][1]
        return True

    async def _typed_end(self) -> bool:
        from assistant.exchange.days import read_day

        said = [words.UNTIL_TYPED.format(example=day(self._today() + timedelta(weeks=8)))]
        typed = ""
        while True:
            answer = await self.write(self.when, said, typed)
            if answer is None:
                return False
            typed = answer
            try:
                end = read_day(typed, self._today()).isoformat()
            except sharing.ExchangeError as error:
                said[1:] = [f"{error.message} {error.remedy}"]
                continue
            if fault := self._fault(until=end):
                said[1:] = [fault]
                continue
            self.until = end
            return True

    async def _where(self) -> bool:
        folder = await self.folder(self.place)
        self.place = folder or self.place
        return folder is not None

    async def _field(self, name: str, title: str, said: tuple[str, ...], written: str) -> str | None:
        """A line that can be one of the terms, asked again while it cannot."""
        fault = ""
        while typed := await self.write(title, (*said, fault) if fault else said, written):
            if not (fault := self._fault(**{name: typed})):
                return typed
            written = typed
        return None


def tickables(session: Session) -> list[Tickable]:
    """What she may choose, under its rubriques."""
    from assistant.faces.terminal.portfolio_screen import items_and_entries
    from assistant.portfolio.model import Portfolio

    items, entries = items_and_entries(Portfolio(sharing.choosable(session), ""))
    return [
        Tickable(entry, item.id, item.rubric, item.guarded) if item else Tickable(entry)
        for item, entry in zip(items, entries, strict=True)
    ]
