"""From a live step to the prompt a face shows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assistant.guide import words as w
from assistant.guide.composed import COMPOSED
from assistant.guide.path import Step, StepKind
from assistant.guide.prompting import prompt_of
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Prompt
from assistant.guide.words import words
from assistant.pack.model import Choice, Question, Type

MODES = {
    Type.TEXTE: Mode.TEXT,
    Type.TEXTE_LONG: Mode.LONG,
    Type.ENTIER: Mode.NUMBER,
    Type.DECIMAL: Mode.NUMBER,
    Type.OUI_NON: Mode.ONE,
    Type.CONSENTEMENT: Mode.ONE,
    Type.CHOIX: Mode.ONE,
    Type.ECHELLE: Mode.ONE,
    Type.GRILLE: Mode.ONE,
    Type.TRI: Mode.ONE,
    Type.CHOIX_MULTIPLE: Mode.MANY,
    Type.DATE: Mode.DATE,
    Type.CLASSEMENT: Mode.ORDER,
    Type.POINTS: Mode.POINTS,
}

_FREE = (Mode.TEXT, Mode.LONG, Mode.NUMBER, Mode.DATE)
_QUICK = (Type.ECHELLE, Type.GRILLE, Type.TRI)


def numbered(choices: tuple[Choice, ...], kept: Any = ()) -> tuple[Option, ...]:
    """Options with the number to type for each."""
    return tuple(Option(key_at(i), c.code, c.text, c.help, c.exclusive, c.code in kept) for i, c in enumerate(choices))


def key_at(index: int) -> str:
    """The number she reads beside an option and types: « 12 » is the twelfth, in every list."""
    return str(index + 1)


def ask(situation: Situation, step: Step) -> Prompt:
    """The prompt of a step: its text, its options, and the answer already there when she comes back to it."""
    if step.kind is StepKind.LIST:
        from assistant.guide.fiches import ask_list

        return ask_list(situation, step)
    if composed := COMPOSED.get(step.question.type):
        prompt: Prompt = composed.ask(situation, step)
        return prompt
    question, value = step.question, _current(situation, step)
    options = _options(situation, step, value)
    hint_line = hint(question, value is not None, len(options))
    return replace(
        prompt_of(situation, step, MODES[question.type], _text(situation, step), options, hint_line),
        minimum=_least(situation, step),
        maximum=question.maximum if question.type is not Type.CLASSEMENT else _kept_first(situation, step),
        total=question.total,
        unit=question.unit,
        whole=question.type is Type.ENTIER,
        precision=question.precision.value if question.type is Type.DATE else "",
        earliest=question.earliest,
        latest=question.latest,
        current=value,
        current_text=situation.in_words(step) if value is not None else "",
        draft=situation.sitting.drafts.get(step.key, ""),
        quick=_quick(situation, step),
    )


def _text(situation: Situation, step: Step) -> str:
    """The question as asked, with what the author adds to this very row: she weighs a card with its example."""
    text = situation.asked(step)
    return f"{text}\n({step.row.help})" if step.row and step.row.help else text


def _least(situation: Situation, step: Step) -> float | None:
    """A minimum of options never asks for more than there are."""
    least = step.question.minimum
    if least is None or step.question.type is not Type.CHOIX_MULTIPLE:
        return least
    return min(least, len(situation.options(step)))


def _kept_first(situation: Situation, step: Step) -> int | None:
    return min(step.question.keep, len(situation.options(step))) if step.question.keep else None


def _current(situation: Situation, step: Step) -> Any:
    answer = situation.answer(step)
    return answer.value if answer and answer.answered else None


def _options(situation: Situation, step: Step, value: Any) -> tuple[Option, ...]:
    question = step.question
    if question.type in (Type.OUI_NON, Type.CONSENTEMENT):
        yes, no = (w.YES, w.NO) if question.type is Type.OUI_NON else (w.ACCEPT, w.DECLINE)
        return (
            Option("1", "oui", words(yes), kept=value is True),
            Option("2", "non", words(no), kept=value is False),
        )
    kept = value if isinstance(value, list | tuple | dict) else (value,)
    return numbered(situation.options(step), kept)


def _quick(situation: Situation, step: Step) -> bool:
    """One of a run: its neighbour on the path is of the same kind and shares its scale."""
    if step.question.type not in _QUICK:
        return False
    here = situation.path.index[step.key]
    around = (situation.path.steps[i] for i in (here - 1, here + 1) if 0 <= i < len(situation.path.steps))
    return any(n.question.type in _QUICK and len(n.question.choices) == len(step.question.choices) for n in around)


def hint(question: Question, again: bool, count: int) -> str:
    """How to answer, in one short line. The author's own help, shown beside the question, takes its place for free answers."""
    line = "" if question.help and MODES.get(question.type) in _FREE else _hint(question, count)
    return f"{line} {words(w.HINT_CURRENT)}".strip() if again else line


def _hint(question: Question, count: int) -> str:
    match MODES.get(question.type):
        case Mode.TEXT:
            return words(w.HINT_TEXT)
        case Mode.LONG:
            return words(w.HINT_LONG)
        case Mode.NUMBER:
            return words(w.HINT_NUMBER)
        case Mode.DATE:
            return words(w.HINT_DATE[question.precision])
        case Mode.MANY:
            bounds = _bounds(question)
            return words(w.HINT_MANY_BOUNDED, bounds=bounds) if bounds else words(w.HINT_MANY)
        case Mode.ORDER:
            return words(w.HINT_ORDER_KEEP, keep=question.keep) if question.keep else words(w.HINT_ORDER)
        case Mode.POINTS:
            from assistant.guide.understanding.points import shared_out  # all that reads French: not at once

            return words(w.HINT_POINTS, total=question.total, example=shared_out(question.total or 0, count))
        case _:
            return words(w.HINT_ONE)


def _bounds(question: Question) -> str:
    low, high = question.minimum, question.maximum
    if low and high:
        return words(w.ONE_OR_NEXT if high - low == 1 else w.BETWEEN, low=int(low), high=int(high))
    if high:
        return words(w.AT_MOST, high=int(high))
    return words(w.AT_LEAST, low=int(low)) if low else ""
