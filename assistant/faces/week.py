"""« Cette semaine », for both faces: a few lines at the top of the conversation, or all of it at `/semaine`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assistant.guide.turn import Say
from assistant.portfolio import week
from assistant.portfolio import week_words as words
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session


def brief(session: Session, without_next: bool = False) -> tuple[Say, ...]:
    """At most four sentences, said together; nothing where there is nothing. `without_next`: the nearest entretien was just
    said."""
    told = week.brief(_lines(session, without_next=without_next, together=True))
    return (Say("\n".join(told)),) if told else ()


def whole(session: Session) -> tuple[str, ...]:
    """What `/semaine` says."""
    found = _lines(session)
    return (said(words.TITLE), *found, said(words.HOW)) if found else (said(words.NOTHING),)


def _lines(session: Session, **options: bool) -> tuple[str, ...]:
    from assistant.faces import plan

    steps = partial(plan.steps, session)  # read only where it is needed
    return week.lines(session.guide, session.state, steps, session.clock().date(), **options)
