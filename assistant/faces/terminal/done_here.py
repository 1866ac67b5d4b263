"""Lines that are neither an answer nor a place, but are done where she types them: `/calendrier Documents`, `/plan 2 fait`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.faces import words as shared
from assistant.guide.turn import Outcome, Say, View

if TYPE_CHECKING:
    from assistant.faces.session import Session

_READ_THERE = ("aide", "tout", "liste")  # after /plan: the place shows it all, and its keys


def done(session: Session, typed: str) -> Outcome | None:
    """What came of such a line; None for every other one, which goes to the guide."""
    command, _, rest = typed.strip().partition(" ")
    try:
        match command.casefold():
            case "/calendrier":
                return _calendar(session, typed)
            case "/fiche":
                return _fiche(session, typed)
            case "/plan" if rest.strip():
                return _plan(session, rest)
    except Exception as error:  # a pack that is missing must not end the conversation
        from assistant.faces.tracing import trace

        trace(error)
        return Outcome(says=(Say(shared.PLACE_FAILED),))
    return None


def _calendar(session: Session, typed: str) -> Outcome | None:
    from assistant.faces.calendar import asked

    lines = asked(session, typed)
    return None if lines is None else Outcome(says=tuple(Say(line) for line in lines))


def _fiche(session: Session, typed: str) -> Outcome | None:
    from assistant.faces.fiche import asked

    lines = asked(session, typed)
    return None if lines is None else Outcome(says=(Say("\n".join(lines)),))


def _plan(session: Session, rest: str) -> Outcome | None:
    from assistant.faces import plan
    from assistant.guide.understanding.folding import fold
    from assistant.portfolio import plan_words

    named = plan.NUMBERED.fullmatch(rest.strip())
    if named is None:
        return Outcome(view=View.PLAN) if fold(rest) in _READ_THERE else plan.acted(session, rest)
    one = plan.step(session, int(named[1]))
    if one is None:
        return Outcome(says=(Say(plan_words.NO_SUCH.format(number=named[1])),))
    return Outcome(says=(Say(one.text), Say("\n".join(plan_words.whole(one, plan.today(session))))))
