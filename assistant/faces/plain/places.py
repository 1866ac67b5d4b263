"""The places of the plain face: each is a command and what it prints. Nothing to enter, nothing to leave."""

from __future__ import annotations

from assistant.faces.plain import words
from assistant.faces.plain.console import Console
from assistant.faces.plain.portfolio import PortfolioPlace
from assistant.faces.plain.showing import Display
from assistant.faces.regards_words import VERBS
from assistant.faces.session import Session
from assistant.guide.turn import View
from assistant.guide.understanding.folding import plain
from assistant.pack.cleaning import one_line

_HISTORY = 10


class Places:
    """Recognises the commands that are the face's own; every other line goes to the guide."""

    def __init__(self, console: Console, session: Session, display: Display) -> None:
        self._console, self._session, self._display = console, session, display
        self._portfolio = PortfolioPlace(console, session)

    def share(self, rest: str) -> None:
        """Do what follows `/partages`. Whoever shares nothing waits for none of it."""
        from assistant.faces.plain.sharing import SharingPlace

        SharingPlace(self._console, self._session).command(rest)

    def _regards(self, rest: str) -> None:
        from assistant.faces.plain.regards import RegardsPlace

        RegardsPlace(self._console, self._session).command(rest)

    def _carnet(self, rest: str) -> bool:
        from assistant.faces.plain.carnet import CarnetPlace

        return CarnetPlace(self._console, self._session).command(rest)

    def _plan(self, rest: str) -> bool:
        from assistant.faces.plain.plan import PlanPlace

        return PlanPlace(self._console, self._session).command(rest)

    def _week(self) -> None:
        from assistant.faces import week

        for line in week.whole(self._session):
            self._console.say(line)

    def _parcours(self, rest: str) -> bool:
        from assistant.faces.plain.parcours import ParcoursPlace

        return ParcoursPlace(self._console, self._session).command(rest)

    def _fiche(self, typed: str) -> bool:
        from assistant.faces.fiche import asked

        told = asked(self._session, typed)
        for line in told or ():
            self._console.say(line)
        return told is not None

    def _calendar(self, typed: str) -> bool:
        from assistant.faces.calendar import asked

        told = asked(self._session, typed)
        for line in told or ():
            self._console.say(line)
        return told is not None

    def visit(self, typed: str) -> bool:
        """True when the line was a command of a place, and is done."""
        command, _, rest = typed.strip().partition(" ")
        match command.casefold():
            case "/portefeuille":
                self._portfolio.command(rest.strip())
            case "/carnet":
                return self._carnet(rest.strip())
            case "/plan":
                return self._plan(rest.strip())
            case "/semaine" if not rest.strip():
                self._week()
            case "/partages" | "/partage":
                self.share(rest.strip())
            case "/regards" if plain(rest.strip().partition(" ")[0]) in VERBS:
                self._regards(rest.strip())
            case "/parcours":
                return self._parcours(rest.strip())
            case "/commandes":
                self._help()
            case "/question":
                self._display.again()
            case "/historique":
                self._history(int(rest) if rest.strip().isdecimal() else _HISTORY)
            case "/fiche":
                return self._fiche(typed)
            case "/calendrier":
                return self._calendar(typed)
            case _:
                return False
        return True

    def open(self, view: View) -> None:
        """A place that the guide asks for."""
        match view:
            case View.PORTFOLIO:
                self._portfolio.command("")
            case View.PARCOURS:
                self._parcours("")
            case View.CARNET:
                self._carnet("")
            case View.PLAN:
                self._plan("")
            case View.WEEK:
                self._week()
            case View.HELP:
                self._help()
            case View.REVIEW:
                self._review()

    def _help(self) -> None:
        self._console.line(words.HELP_TITLE)
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")

    def _history(self, count: int) -> None:
        exchanges = self._session.history(None, count)
        for exchange in exchanges:
            self._console.line(exchange.question)
            self._console.say(words.HISTORY_ANSWER.format(answer=exchange.answer), "   ")
        if not exchanges:
            self._console.line(words.NOTHING_LEFT)

    def _review(self) -> None:
        self._console.line(words.REVIEW_TITLE)
        answered = self._session.answered()
        for exchange in answered:
            self._console.line(f"{exchange.number}. {one_line(exchange.question)}")
            self._console.say(words.HISTORY_ANSWER.format(answer=exchange.answer), "   ")
            if exchange.marked or exchange.avoided:
                self._console.line(words.REVIEW_MARKED if exchange.marked else words.REVIEW_AVOIDED, "   ")
        self._console.line(words.REVIEW_HOW if answered else words.NOTHING_LEFT)
