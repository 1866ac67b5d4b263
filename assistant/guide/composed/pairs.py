"""Paires: two options at a time, as few times as a merge sort needs (pack.rankings decides which)."""

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


def _codes(situation: Situation, step: Step) -> tuple[str, ...]:
    return tuple(c.code for c in situation.options(step))


def _pair(situation: Situation, step: Step, duels: list[Any]) -> tuple[str, str] | None:
    return rankings.next_pair(_codes(situation, step), [tuple(d) for d in duels])


def ask(situation: Situation, step: Step) -> Prompt:
    duels = so_far(situation, step)
    # An answered question she comes back to shows its last pair again; what she says then takes the place of it.
    pair = _pair(situation, step, duels) or tuple(duels[-1])
    labels = {c.code: c for c in situation.options(step)}
    _, high = left(situation, step)
    options = tuple(Option(str(i), code, labels[code].text, labels[code].help) for i, code in enumerate(pair, 1))
    hint = words(w.PAIR_HINT, left=high) if high > 1 else words(w.PAIR_HINT_LAST)
    return prompt_of(situation, step, Mode.ONE, situation.asked(step), options, hint)


def take(situation: Situation, step: Step, code: str) -> Given:
    duels = so_far(situation, step)
    pair = _pair(situation, step, duels) or tuple(duels.pop())
    loser = pair[1] if code == pair[0] else pair[0]
    duels.append([code, loser])
    label = next(c.text for c in situation.options(step) if c.code == code)
    return Given(duels, _pair(situation, step, duels) is None, label)


def undo(value: list[Any]) -> list[Any]:
    return value[:-1]


def left(situation: Situation, step: Step) -> tuple[int, int]:
    return rankings.pairs_left(_codes(situation, step), [tuple(d) for d in so_far(situation, step)])
