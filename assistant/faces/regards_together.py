"""Regards pluriels read side by side, for both faces: under each question her own words, then theirs. Nothing is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.dossier.regards import Request, item_id, requests_of
from assistant.faces import places
from assistant.faces import regards_words as w
from assistant.portfolio.regards import called, own_question
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person says under a question."""

    who: str
    text: str
    hers: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """A question, her own words first, then theirs."""

    question: str
    voices: tuple[Voice, ...]


def together(session: Session) -> tuple[Together, ...]:
    """Every question that someone answered, side by side. What she set aside is not in it."""
    answered = [one for one in requests_of(session.state.exchanges) if one.regard]
    asked = {question.id: question.text for one in answered for question in one.questions}
    items = places.portfolio(session).items()
    own = {id: item.text for item in items if (id := own_question(item)) and not item.dropped}
    aside = {item.id for item in items if item.theirs and item.dropped}
    found = []
    for id, text in asked.items():
        theirs = [
            _voice(one, id)
            for one in answered
            if one.regard and one.regard.answers.get(id) and item_id(one.number, id) not in aside
        ]
        if theirs:
            mine = Voice(w.YOU, own.get(id, w.YOU_NOTHING), hers=True)
            found.append(Together(text, (mine, *theirs)))
    return tuple(found)


def _voice(request: Request, question: str) -> Voice:
    assert request.regard is not None
    who = called(request)
    return Voice(who if request.regard.agreed else said(w.FOR_YOU_ALONE, who=who), request.regard.answers[question])
