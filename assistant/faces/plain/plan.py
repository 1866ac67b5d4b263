"""`/plan` and its verbs: the steps by date, one of them in full, where it stands. A step keeps its number."""

from __future__ import annotations

from collections.abc import Callable

from assistant.faces import plan
from assistant.faces.plain import plan_words as words
from assistant.faces.plain.console import Console
from assistant.faces.session import Session
from assistant.guide.turn import Outcome
from assistant.guide.understanding.folding import fold
from assistant.portfolio import plan_words as said
from assistant.portfolio.plan import Step

_READ, _ERASE = ("lire", "voir"), ("effacer", "oublier")


class PlanPlace:
    def __init__(self, console: Console, session: Session) -> None:
        self._console, self._session = console, session

    def command(self, rest: str) -> bool:
        """Do what follows `/plan`; nothing lists the steps. False where it is no verb: « /plan de carrière »."""
        rest = rest.strip()
        number, verb = _numbered(rest)
        if not rest:
            self._list()
        elif fold(rest) == "aide":
            self._help()
        elif (outcome := plan.acted(self._session, rest)) is not None:
            self._told(outcome)
        elif verb in ("", *_READ, *_ERASE) and number:
            self._with_step(number, self._erase if verb in _ERASE else self._read)
        elif verb in _ERASE:
            self._console.line(words.WHICH)
        else:
            return False
        return True

    def _list(self) -> None:
        groups = plan.listed(self._session)
        if not groups:
            self._console.say(said.EMPTY)
            return
        today = plan.today(self._session)
        for group in groups:
            self._console.line(words.GROUP.format(title=group.title))
            for one in group.steps:
                told = " ".join(said.lines(one, today))
                self._console.say(words.STEP.format(text=one.text.rstrip(".!… "), told=told).strip(), f"{one.number}. ")
        self._console.blank()
        self._console.line(words.HOW)

    def _read(self, one: Step) -> None:
        self._console.say(one.text, f"{one.number}. ")
        for line in said.whole(one, plan.today(self._session)):
            self._console.say(line, "   ")

    def _help(self) -> None:
        for command, use in words.HELP:
            self._console.line(f"{command} : {use}", "- ")

    def _with_step(self, number: int, act: Callable[[Step], None]) -> None:
        one = plan.step(self._session, number)
        if one is None:
            self._console.line(said.NO_SUCH.format(number=number))
            return
        act(one)

    def _erase(self, one: Step) -> None:
        if not (one.mark.proof or one.mark.blocks):
            self._console.line(said.NOTHING_TO_FORGET)
        elif self._console.choose(words.ERASE_ASK.format(text=one.text), (words.NO, words.YES)) == 1:
            self._told(plan.forget_notes(self._session, one))
        else:
            self._console.line(words.KEPT)

    def _told(self, outcome: Outcome) -> None:
        for one in outcome.says:
            self._console.say(one.text)


def _numbered(rest: str) -> tuple[int, str]:
    """« 2 », « 2 effacer », « effacer 2 » → the number, 0 for none, and the word with it."""
    if first := plan.NUMBERED.match(rest):
        return int(first[1]), fold(rest[first.end() :])
    verb, _, after = rest.partition(" ")
    named = plan.NUMBERED.fullmatch(after.strip())
    return (int(named[1]) if named else 0), fold(verb)
