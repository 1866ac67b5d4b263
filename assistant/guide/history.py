"""The conversation shown again: what was asked and what she answered, a window at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.dossier.events import Event, Status
from assistant.dossier.state import Answer
from assistant.guide import words as w
from assistant.guide.finding import plainly
from assistant.guide.path import Step
from assistant.guide.situation import Situation
from assistant.guide.wording import answer_in_words, last_reply
from assistant.guide.words import words
from assistant.pack.model import Choice, Question

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and one answer. `number`: rank in state.replies for the history, 1, 2, 3… for a review."""

    number: int
    question: str
    answer: str
    at: str
    passation: str
    step: str
    marked: bool = False  # to speak of with the conseiller
    avoided: bool = False  # not to speak of


def history(guide: Guide, state: State, before: int | None, count: int, now: datetime) -> tuple[Exchange, ...]:
    """The `count` exchanges before the reply number `before` (None: the latest ones), oldest first.

    Its cost depends on `count` only. A step whose question is gone from the pack shows under its key.
    """
    end = len(state.replies) if before is None else max(0, before)
    start = max(0, end - count)
    asked = _Asked(guide, state, now)
    return tuple(_exchange(guide, state, i, state.replies[i], asked) for i in range(start, end))


class _Asked:
    """Questions as they were asked, with her words in them. A passation is read once, and only for those that pipe."""

    def __init__(self, guide: Guide, state: State, now: datetime) -> None:
        self._guide, self._state, self._now = guide, state, now
        self._known: dict[str, Situation] = {}

    def text(self, event: Event, question: Question, row: Choice | None) -> str:
        if not question.text.parts:
            return plainly(question, row)
        return self._situation(event).asked_under(event.data["question"]) or plainly(question, row)

    def closed(self, event: Event, question: Question) -> str:
        """What stands in the place of a text that waits for its day, the ones it replaced included; "" when it is open."""
        return self._situation(event).closed_words(question) if question.sealed_until else ""

    def _situation(self, event: Event) -> Situation:
        passation = event.data["passation"]
        if passation not in self._known:
            self._known[passation] = self._guide.situation(self._state, passation, self._now)
        return self._known[passation]


def _exchange(guide: Guide, state: State, number: int, event: Event, asked: _Asked) -> Exchange:
    passation, key = event.data["passation"], event.data["question"]
    answer = Answer(Status(event.data["etat"]), event.data.get("valeur"), event.at)
    found = guide.locate(passation, key)
    if found is None:
        return Exchange(number, key, str(answer.value or ""), event.at, passation, key)
    question, row = found
    options = question.rows if question.choices_from is None and question.rows and not row else question.choices
    if question.choices_from is not None:
        options = guide.all_options(passation, question, state)
    under_way = answer.status is Status.PARTIAL
    if answer.answered and (closed := asked.closed(event, question)):
        return Exchange(number, asked.text(event, question, row), closed, event.at, passation, key)
    said = last_reply(question, answer.value, options) if under_way else answer_in_words(question, answer, options)
    empty = words(w.TAKEN_BACK if under_way else w.NONE_GIVEN)
    return Exchange(number, asked.text(event, question, row), said or empty, event.at, passation, key)


def review(situation: Situation) -> tuple[Exchange, ...]:
    """Her answers in this questionnaire, numbered from 1 for `/revoir N`: those of the path, then those set aside."""
    sitting, passation = situation.sitting, situation.sitting.id
    live = [
        (s.key, of_which(situation, s), situation.in_words(s), situation.path.answers[s.key].at)
        for s in situation.answered()
    ]
    aside = [(a.key, words(w.ASIDE, question=a.question), a.answer, a.at) for a in situation.set_aside()]
    return tuple(
        Exchange(number, question, answer, at, passation, key, key in sitting.marks, key in sitting.avoided)
        for number, (key, question, answer, at) in enumerate([*live, *aside], 1)
    )


def of_which(situation: Situation, step: Step) -> str:
    """The question, after the name of its fiche: « Où était-ce ? » alone would be asked of each experience alike."""
    if step.list is None or len(situation.sitting.fiches.get(step.list.id, ())) < 2:
        return situation.asked(step)
    name = situation.scope.fiche_name(step.list, step.fiche)
    return words(w.OF_WHICH, fiche=name, question=situation.asked(step))
