"""Meilleur-pire: sets of a few options, the first and the last of each."""

from __future__ import annotations

from typing import Any

from assistant.guide import words as w
from assistant.guide.composed.given import Given, so_far
from assistant.guide.path import Step
from assistant.guide.prompting import prompt_of
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Prompt
from assistant.guide.words import words
from assistant.pack import rankings


def _sets(situation: Situation, step: Step) -> tuple[tuple[str, ...], ...]:
    codes = tuple(c.code for c in situation.options(step))
    return rankings.design(codes, min(step.question.set_size, len(codes)))


def _open(given: list[Any]) -> dict[str, Any] | None:
    """The set whose last is still to be named, if there is one."""
    return given[-1] if given and "moins" not in given[-1] else None


def ask(situation: Situation, step: Step) -> Prompt:
    given, sets = so_far(situation, step), _sets(situation, step)
    pending = _open(given)
    number = len(given) if pending else min(len(given) + 1, len(sets))
    codes = [c for c in sets[number - 1] if not pending or c != pending["plus"]]
    labels = {c.code: c for c in situation.options(step)}
    turn = words(w.WORST_ASK if pending else w.BEST_ASK)
    options = tuple(Option(str(i), code, labels[code].text, labels[code].help) for i, code in enumerate(codes, 1))
    hint = words(w.SET_HINT, number=number, count=len(sets))
    return prompt_of(situation, step, Mode.ONE, f"{situation.asked(step)}\n{turn}", options, hint)


def take(situation: Situation, step: Step, code: str) -> Given:
    given, sets = so_far(situation, step), _sets(situation, step)
    label = next(c.text for c in situation.options(step) if c.code == code)
    if pending := _open(given):
        given[-1] = {**pending, "moins": code}
    else:
        given = given[: len(sets) - 1]
        given.append({"lot": list(sets[len(given)]), "plus": code})
    return Given(given, len(given) == len(sets) and _open(given) is None, label)


def undo(value: list[Any]) -> list[Any]:
    if _open(value):
        return value[:-1]
    last = {k: v for k, v in value[-1].items() if k != "moins"} if value else {}
    return [*value[:-1], last] if last else []


def left(situation: Situation, step: Step) -> tuple[int, int]:
    given = so_far(situation, step)
    replies = 2 * len(given) - (1 if _open(given) else 0)
    count = max(1, 2 * len(_sets(situation, step)) - replies)
    return count, count
