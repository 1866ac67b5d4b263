"""`/partages ouvrir`: a card, an envoi or a reply; shown whole, then kept in part, kept, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import sharing
from assistant.faces import sharing_words as shared
from assistant.faces.plain import sharing_words as words
from assistant.faces.plain.sharing_steps import Left, Steps, is_number

if TYPE_CHECKING:
    from assistant.exchange.packs import Offered
    from assistant.faces.session import Session


class Receiving:
    def __init__(self, steps: Steps, session: Session) -> None:
        self._steps, self._session = steps, session

    def open(self, path: Path) -> None:
        """Show what is in a file and do what she says of it. Raises Left, ExchangeError."""
        opened = sharing.open_received(self._session, path)
        self._steps.tell(opened.lines)
        self._steps.console.blank()
        match opened.kind:
            case sharing.Kind.CARD:
                self._card(opened)
            case sharing.Kind.ENVOI:
                self._envoi(opened)
            case sharing.Kind.REPLY:
                self._reply(opened)

    def _card(self, opened: sharing.Opened) -> None:
        sender = opened.sender
        assert sender is not None
        if sender.compared and not sender.former:
            self._steps.console.line(words.CARD_NOTHING)
            return
        compared = self._compared(opened)
        if sender.known and not sender.former and not compared:
            return
        known = sender.known or self._steps.choose(words.CARD_KEEP, (shared.CARD_YES, shared.CARD_NO)) == 0
        if known:
            self._steps.tell(sharing.pin(self._session, opened, compared or sender.compared).lines)
            self._later(opened, compared)
        else:
            self._steps.tell(sharing.refuse(self._session, opened).lines)

    def _envoi(self, opened: sharing.Opened) -> None:
        compared = self._compared(opened)
        chosen = self._chosen(opened.offered)
        if not chosen:
            self._steps.tell(sharing.refuse(self._session, opened).lines)
            return
        done = sharing.accept(self._session, opened, chosen, compared)
        self._steps.tell(done.lines)
        if done.ok:
            self._way_there(chosen)
            self._later(opened, compared)

    def _way_there(self, chosen: Sequence[str]) -> None:
        numbers = [n for n, row in enumerate(self._session.questionnaires(), 1) if row.passation in chosen]
        if numbers:
            line = words.ENVOI_OPEN if len(chosen) == 1 else words.ENVOI_OPEN_FIRST
            self._steps.console.line(line.format(number=numbers[0]))

    def _reply(self, opened: sharing.Opened) -> None:
        if self._steps.choose(words.REPLY_ASK, (words.REPLY_YES, words.REPLY_NO)) == 0:
            self._steps.tell(sharing.take(self._session, opened).lines)
        else:
            self._steps.tell(sharing.refuse(self._session, opened).lines)

    def _compared(self, opened: sharing.Opened) -> bool:
        """What she says of the six words, where she has not compared them yet. Raises Left when they differ."""
        if not opened.to_compare:
            return False
        answer = self._steps.choose(words.COMPARE, (words.COMPARE_YES, words.COMPARE_LATER, words.COMPARE_NO))
        if answer == 2:
            raise Left(words.NOT_THE_SAME)
        return answer == 0

    def _later(self, opened: sharing.Opened, compared: bool) -> None:
        if opened.to_compare and not compared and opened.sender:
            self._steps.console.line(words.COMPARE_LATER_HOW.format(name=opened.sender.card.name))

    def _chosen(self, offered: Sequence[Offered]) -> tuple[str, ...]:
        """Keys of what she accepts; none for a refusal. Raises Left when she will decide later."""
        one = len(offered) == 1
        answers = (words.ENVOI_ONE,) if one else (words.ENVOI_ALL, words.ENVOI_SOME)
        none = words.ENVOI_NONE if one else words.ENVOI_NONE_ALL
        answer = (*answers, none, words.ENVOI_LATER)[
            self._steps.choose(words.ENVOI_ASK, (*answers, none, words.ENVOI_LATER))
        ]
        if answer == words.ENVOI_LATER:
            raise Left(words.ENVOI_LATER_SAID)
        if answer == words.ENVOI_SOME:
            return self._some(offered)
        return () if answer == none else tuple(q.key for q in offered)

    def _some(self, offered: Sequence[Offered]) -> tuple[str, ...]:
        self._steps.console.line(words.ENVOI_WHICH)
        self._steps.numbered(words.ENVOI_LINE.format(title=q.title, minutes=q.minutes) for q in offered)
        while True:
            typed = self._steps.line().replace(",", " ").split()
            numbers = [int(n) for n in typed if n != "et" and is_number(n)]
            if (
                numbers
                and all(1 <= n <= len(offered) for n in numbers)
                and len(numbers) + typed.count("et") == len(typed)
            ):
                return tuple(q.key for n, q in enumerate(offered, 1) if n in numbers)
            self._steps.console.line(words.NOT_NUMBERS.format(last=len(offered)))
