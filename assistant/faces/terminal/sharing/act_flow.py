"""Short acts from a line of the registre: take a share back, prove one's activity, forget a card. One key, one yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import sharing
from assistant.faces.sharing import ExchangeError, ExportError, Form
from assistant.faces.terminal.flow import paragraphs, usual_folder
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.flow import SharingFlow
from assistant.faces.terminal.sharing.receive_flow import six_words
from assistant.pack.cleaning import one_line, typography

if TYPE_CHECKING:
    from assistant.exchange.ledger import Known
    from assistant.faces.session import Session
    from assistant.faces.sharing import Done
    from assistant.faces.terminal.app import BilanApp

YES, ELSEWHERE = 0, 1


class ActFlow(SharingFlow):
    """`place`: where files are written, unless she says otherwise."""

    def __init__(self, app: BilanApp, session: Session, folder: Path | None = None) -> None:
        super().__init__(app, session)
        self.place = folder or usual_folder()

    async def withdraw(self, number: str) -> bool:
        given = sharing.ledger(self.session).share(number)
        if given is None:
            return False
        terms = given.terms
        sealed = given.form is Form.SEALED
        said = [
            words.WITHDRAWING.format(name=one_line(terms.recipient), purpose=one_line(terms.purpose)),
            words.WITHDRAW_WRITES.format(folder=self.place) if sealed else words.WITHDRAW_ALOUD,
            words.WITHDRAW_LIMIT,
        ]
        choices = (words.YES_WITHDRAW, *((words.ELSEWHERE,) if sealed else ()), words.NO_WITHDRAW)
        return await self._act(
            words.WITHDRAW,
            paragraphs(*map(typography, said)),
            choices,
            lambda: sharing.withdraw(self.session, number, self.place),
        )

    async def notice(self, number: str) -> bool:
        """Write the notice of a withdrawal again, when the first one was lost."""
        given = sharing.ledger(self.session).share(number)
        if given is None:
            return False
        said = [
            words.NOTICE_OF.format(name=one_line(given.terms.recipient), purpose=one_line(given.terms.purpose)),
            words.NOTICE_WRITES.format(folder=self.place),
        ]
        return await self._act(
            words.NOTICE,
            paragraphs(*map(typography, said)),
            (words.YES_NOTICE, words.ELSEWHERE, words.NO_NOTICE),
            lambda: sharing.notice_again(self.session, number, self.place),
        )

    async def prove(self, number: str) -> bool:
        try:
            lines = sharing.proof(self.session, number)
        except ExchangeError as error:
            await self.refused(error)
            return False

        def rows(width: int) -> Sequence[Row]:
            told = [row for line in lines[1:] for row in flow(line, width)]
            where = flow(words.PROVE_WRITES.format(folder=self.place), width, "muted")
            return [*flow(lines[0], width, "strong"), (), *told, (), *where, ()]

        return await self._act(
            words.PROVE,
            rows,
            (words.YES_PROVE, words.ELSEWHERE, words.NO_PROVE),
            lambda: sharing.prove(self.session, number, self.place),
        )

    async def forget(self, known: Known) -> bool:
        said = words.FORGETTING.format(name=one_line(known.card.name))
        return await self._act(
            words.FORGET,
            paragraphs(said, words.FORGETTING_MEANS),
            (words.YES_FORGET, words.NO_FORGET),
            lambda: sharing.forget(self.session, known.card.verify_key),
        )

    async def compare(self, known: Known) -> bool:
        """See the six words of a card again, and say that they were compared."""

        def rows(width: int) -> Sequence[Row]:
            return [
                *flow(", ".join(part for part in (known.card.name, known.card.organisme) if part), width, "strong"),
                (),
                *six_words(known.words, width),
                *flow(words.COMPARED_BEFORE if known.compared else words.WORDS_NOW, width),
            ]

        if known.compared:
            await self.decide(words.CARDS, rows, (words.BACK_TO_CARDS,))
            return False
        choices = (words.SAME_WORDS, words.NOT_COMPARED)
        return await self._act(
            words.CARDS, rows, choices, lambda: sharing.compared(self.session, known.card.verify_key)
        )

    async def _act(
        self, title: str, rows: Callable[[int], Sequence[Row]], choices: Sequence[str], act: Callable[[], Done]
    ) -> bool:
        """One decision, then what came of it. `choices`: yes, sometimes yes elsewhere, and last no."""
        choice = await self.decide(title, rows, choices)
        if choice == ELSEWHERE and choice < len(choices) - 1:
            folder = await self.folder(self.place)
            if folder is None:
                return False
            self.place = folder
        elif choice != YES:
            return False
        try:
            done = act()
        except (ExchangeError, ExportError) as error:
            await self.refused(error)
            return False
        return await self.told(done)
