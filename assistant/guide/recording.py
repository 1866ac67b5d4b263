"""From a value she gave to the events that keep it, or to the sentence that says why it waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import Answer, Sitting
from assistant.guide import words as w
from assistant.guide.composed import COMPOSED
from assistant.guide.path import Step, StepKind, parked
from assistant.guide.situation import Situation
from assistant.guide.standing import wanted
from assistant.guide.turn import Outcome, Say, Tone
from assistant.guide.wording import in_words, number_in_words
from assistant.guide.words import say
from assistant.pack.model import Choice, Precision, Question, Type

_STATUS_SAYS = {
    Status.PASSED: w.PASSED,
    Status.REFUSED: w.REFUSED,
    Status.LATER: w.LATER,
    Status.UNKNOWN: w.UNKNOWN,
}


def leave_unanswered(situation: Situation, step: Step, status: Status) -> Outcome:
    """Passed, refused, put off or unknown: a state of its own, never a zero."""
    if step.question.no_refusal and status is not Status.LATER:
        return Outcome(says=(say(w.NO_REFUSAL, Tone.WARNING),))
    event = _answer(situation, step, status, None)
    says = [say(_STATUS_SAYS[status], Tone.UNDERSTOOD)]
    if step.question.mandatory and status is not Status.LATER:
        says.append(say(w.MANDATORY))
    return Outcome((event,), (*says, *_path_changes(situation, step, event)))


def add_to_followed(situation: Situation, step: Step, text: str) -> Outcome:
    """What she adds after a relance joins her answer; nothing of the first is lost."""
    before = situation.answer(step)
    assert before is not None
    value = f"{before.value}\n\n{text}"
    if refusal := _misfit(situation, step, value):
        return Outcome(says=(refusal,), keep_input=True)
    spoken = _controls(situation, step, value)
    if any(blocking for blocking, _ in spoken):
        return Outcome(says=tuple(one for _, one in spoken), keep_input=True)
    told = {"relance": before.followups + 1, "debut": before.first or len(before.value)}
    event = _answer(situation, step, Status.ANSWERED, value, told)
    says = (say(w.FOLLOWUP_ADDED, Tone.UNDERSTOOD), *(one for _, one in spoken))
    return Outcome((event,), (*says, *_path_changes(situation, step, event)))


def record(situation: Situation, step: Step, value: Any, aloud: bool) -> Outcome:
    """Keep a value if it satisfies the question and its controls; otherwise say why, and keep what she typed.

    `aloud`: say back what was understood, in the words in which it will be shown again.
    """
    if composed := COMPOSED.get(step.question.type):
        given = composed.take(situation, step, value)
        status = Status.ANSWERED if given.complete else Status.PARTIAL
        return Outcome((_answer(situation, step, status, given.value),), _noted(given.said))
    value = _typed(step.question, value)
    if refusal := _misfit(situation, step, value):
        return Outcome(says=(refusal,), keep_input=True)
    spoken = _controls(situation, step, value)
    if any(blocking for blocking, _ in spoken):
        return Outcome(says=tuple(one for _, one in spoken), keep_input=True)
    event = _answer(situation, step, Status.ANSWERED, value)
    said = in_words(step.question, value, situation.options(step)) if aloud else ""
    return Outcome((event,), (*_noted(said), *(one for _, one in spoken), *_path_changes(situation, step, event)))


def undo_last(situation: Situation, step: Step) -> Outcome | None:
    """Take back the last reply of a composed answer under way, or None when there is nothing to take back."""
    composed, answer = COMPOSED.get(step.question.type), situation.answer(step)
    if not composed or not answer or not answer.value or answer.status is not Status.PARTIAL:
        return None
    return Outcome((_answer(situation, step, Status.PARTIAL, composed.undo(list(answer.value))),))


def _noted(said: str) -> tuple[Say, ...]:
    return (say(w.NOTED, Tone.UNDERSTOOD, said=said.rstrip(".")),) if said else ()


def _answer(
    situation: Situation, step: Step, status: Status, value: Any, more: Mapping[str, int] | None = None
) -> Event:
    said = {"question": step.key, "etat": status.value, "valeur": value, "version": situation.pack.version}
    return situation.event(Kind.ANSWER, **said, **(more or {}))


def _typed(question: Question, value: Any) -> Any:
    match question.type:
        case Type.OUI_NON | Type.CONSENTEMENT if isinstance(value, str):
            return value == "oui"
        case Type.ENTIER if isinstance(value, float) and value.is_integer():
            return int(value)
        case Type.DECIMAL:
            return float(value)
        case _:
            return value


# -- what the question itself asks of an answer -------------------------------------


def _misfit(situation: Situation, step: Step, value: Any) -> Say | None:
    question = step.question
    match question.type:
        case Type.ENTIER | Type.DECIMAL:
            return _number_misfit(question, value)
        case Type.CHOIX_MULTIPLE:
            return _count_misfit(question, value, situation.options(step))
        case Type.TEXTE | Type.TEXTE_LONG if question.maximum and len(value) > question.maximum:
            return say(w.TOO_LONG, Tone.WARNING, high=int(question.maximum))
        case Type.DATE:
            return _date_misfit(question, value)
        case Type.CLASSEMENT:
            asked = wanted(question, len(situation.options(step)))
            return say(w.ORDER_SHORT, Tone.WARNING, keep=asked) if len(value) < asked else None
        case Type.POINTS if sum(value.values()) != question.total:
            return say(w.POINTS_SUM, Tone.WARNING, sum=sum(value.values()), total=question.total)
        case Type.TRI:
            return _pile_misfit(situation, step, value)
        case _:
            return None


def _number_misfit(question: Question, value: float) -> Say | None:
    if question.type is Type.ENTIER and not isinstance(value, int):
        return say(w.WHOLE_NUMBER, Tone.WARNING)
    if question.minimum is not None and value < question.minimum:
        return say(w.TOO_LOW, Tone.WARNING, low=number_in_words(question.minimum))
    if question.maximum is not None and value > question.maximum:
        return say(w.TOO_HIGH, Tone.WARNING, high=number_in_words(question.maximum))
    return None


def _count_misfit(question: Question, value: list[str], options: tuple[Choice, ...]) -> Say | None:
    """Too few, too many, or one that goes with no other. A minimum never asks for more than there is to choose from."""
    alone = [c for c in options if c.exclusive and c.code in value]
    if alone:
        return say(w.EXCLUSIVE, Tone.WARNING, label=alone[0].text) if len(value) > 1 else None
    low = min(int(question.minimum or 1), len(options))
    if len(value) < low:
        return say(w.TOO_FEW if low > 1 else w.EMPTY, Tone.WARNING, low=low)
    if question.maximum and len(value) > question.maximum:
        return say(w.TOO_MANY, Tone.WARNING, high=int(question.maximum))
    return None


def _date_misfit(question: Question, value: str) -> Say | None:
    wanted = {Precision.ANNEE: 1, Precision.MOIS: 2, Precision.JOUR: 3}[question.precision]
    if len(value.split("-")) < wanted:
        return say(w.IMPRECISE[question.precision], Tone.WARNING, year=value[:4])
    # Bounds of another precision compare on what both know: « 2019 » is not before « 2019-03 ».
    if question.earliest and value[: len(question.earliest)] < question.earliest[: len(value)]:
        return say(w.TOO_EARLY, Tone.WARNING)
    if question.latest and value[: len(question.latest)] > question.latest[: len(value)]:
        return say(w.TOO_LATE, Tone.WARNING)
    return None


def _pile_misfit(situation: Situation, step: Step, code: str) -> Say | None:
    pile = next((p for p in step.question.choices if p.code == code), None)
    if pile is None or pile.maximum is None:
        return None
    base = step.key.rpartition(".")[0]
    others = (f"{base}.{row.code}" for row in step.question.rows)
    laid = sum(
        (a := situation.path.answers.get(key)) is not None and a.value == code for key in others if key != step.key
    )
    return say(w.PILE_FULL, Tone.WARNING, pile=pile.text, maximum=pile.maximum) if laid >= pile.maximum else None


def _controls(situation: Situation, step: Step, value: Any) -> list[tuple[bool, Say]]:
    """The author's controls that this value does not satisfy; an unknown one is satisfied."""
    if step.kind is not StepKind.QUESTION:
        return []
    scope = situation.at(step).judging(value, step.key)
    return [
        (control.blocking, Say(control.message.render(scope), Tone.WARNING))
        for control in step.question.controls
        if control.rule.evaluate(scope) is False
    ]


# -- what an answer changes on the path ----------------------------------------------


def _path_changes(situation: Situation, step: Step, event: Event) -> tuple[Say, ...]:
    """Said only when an answer is changed: what it sets aside, or brings back."""
    if step.key not in situation.path.answers:
        return ()
    after = _after(situation.sitting, event)
    path = situation.retrace(after)
    was, now = set(parked(situation.sitting, situation.path)), set(parked(after, path))
    if count := len(now - was):
        return (say(w.PARKED_ONE) if count == 1 else say(w.PARKED, count=count),)
    return (say(w.UNPARKED),) if was - now else ()


def _after(sitting: Sitting, event: Event) -> Sitting:
    data = event.data
    answer = Answer(Status(data["etat"]), data["valeur"], event.at, data["version"], data.get("relance", 0))
    return replace(sitting, answers={**sitting.answers, data["question"]: answer})
