"""An accord to print and sign: which one, about what, for whom, why, until when."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.faces import places, sharing
from assistant.faces.sharing import AccordSort, ExchangeError, ExportError
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.terms_flow import TermsFlow
from assistant.pack.cleaning import one_line, typography
from assistant.portfolio.documents import accords
from assistant.portfolio.words import day_of

SORTS = (AccordSort.CONSERVATION, AccordSort.COMMUNICATION)


class AccordFlow(TermsFlow):
    choose_title, when = words.CHOOSE_FOR_ACCORD, words.ACCORD_UNTIL_WHEN
    name, name_why = words.ACCORD_YOUR_NAME, words.ACCORD_YOUR_NAME_WHY
    why = words.ACCORD_PURPOSE
    _sort = AccordSort.CONSERVATION
    _holder = ""

    async def run(self) -> bool:
        self._written = False
        await self.walk(self._which, self._what, self._whom, self._name, self._why, self._when, self._where, self._seen)
        return self._written

    async def _which(self) -> bool:
        labels, details = zip(*words.ACCORD_SORTS, strict=True)
        choice = await self.ask(words.ACCORD_WHICH, (), labels, details)
        if choice != BACK:
            self._sort = SORTS[choice]
        return choice != BACK

    async def _whom(self) -> bool:
        """For a communication: first who may pass it on, then to whom."""
        self.whom = words.ACCORD_TO_KEEP if self._sort is AccordSort.CONSERVATION else words.ACCORD_TO_READ
        if self._sort is AccordSort.CONSERVATION:
            return await super()._whom()
        names = [one.card.name for one in sharing.conseillers(self.session)]
        holder = await self._field("recipient", words.HOLDER, (), self._holder or (names[0] if names else ""))
        if holder is None:
            return False
        self._holder = holder
        return await self._named() or await self._whom()

    async def _seen(self) -> bool:
        choice = await self.decide(words.ACCORD_TITLE, self._rows, (words.YES_ACCORD, words.NO_ACCORD))
        if choice == BACK:
            return False
        if choice != 0:
            return True
        try:
            done = sharing.accord(self.session, self._sort, self.terms(), self.chosen, self.place, self._holder)
        except (ExchangeError, ExportError) as error:
            await self.refused(error)
            return False
        self._written = await self.told(done)
        return True

    def _rows(self, width: int) -> Sequence[Row]:
        names = accords.names(places.portfolio(self.session), self.chosen)
        about = [row for name in names for row in flow(name, width, "", ("· ", "accent"))]
        until = typography(words.ACCORD_UNTIL.format(day=day_of(self.until)))
        return [
            *flow(words.ACCORD_SORTS[SORTS.index(self._sort)][1], width, "strong"),
            (),
            *flow(words.ACCORD_FOR.format(name=one_line(self.recipient)), width),
            *flow(words.ACCORD_WHY.format(purpose=one_line(self.purpose)), width),
            *flow(until, width),
            (),
            *flow(words.ACCORD_SEEN, width, "muted"),
            *about,
        ]
