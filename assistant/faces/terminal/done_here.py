"""Lines that are neither an answer nor a place, but are done where she types them: `/calendrier Documents`, `/plan 2 fait`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.faces import words as shared
from assistant.guide.turn import Say

if TYPE_CHECKING:
    from assistant.faces.session import Session


def told(session: Session, typed: str) -> tuple[Say, ...] | None:
    """What comes of such a line; None for every other one, which goes to the guide."""
    command, _, rest = typed.strip().partition(" ")
    try:
        match command.casefold():
            case "/calendrier":
                return _calendar(session, typed)
            case "/plan" if rest.strip():
                return _plan(session, rest)
    except Exception as error:  # a pack that is missing must not end the conversation
        from assistant.faces.tracing import trace

        trace(error)
        return (Say(shared.PLACE_FAILED),)
    return None


def _calendar(session: Session, typed: str) -> tuple[Say, ...] | None:
    from assistant.faces.calendar import asked

    lines = asked(session, typed)
    return None if lines is None else tuple(Say(line) for line in lines)


def _plan(session: Session, rest: str) -> tuple[Say, ...] | None:
    from assistant.faces import plan
    from assistant.portfolio import plan_words

    named = plan.NUMBERED.fullmatch(rest.strip())
    if named is None:
        outcome = plan.acted(session, rest)
        return outcome.says if outcome else None
    one = plan.step(session, int(named[1]))
    if one is None:
        return (Say(plan_words.NO_SUCH.format(number=named[1])),)
    return (Say(one.text), *(Say(line) for line in plan_words.whole(one, plan.today(session))))
