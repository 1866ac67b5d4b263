"""Rankings, piles and shares of points, as lines to read or bars to draw. Ties stay ties."""

from __future__ import annotations

from assistant.pack.model import Type
from assistant.portfolio import words
from assistant.portfolio.model import Bar, Figure
from assistant.portfolio.told import Reading, Told

RANKED = frozenset({Type.CLASSEMENT, Type.PAIRES, Type.MEILLEUR_PIRE})

Lines = tuple[tuple[str, str], ...]


def ranks(reading: Reading, told: Told) -> Lines:
    """« 1er » and its option, best first; options that tie share one line."""
    labels, lines, position = reading.labels(told.step), [], 1
    for group in _groups(reading, told):
        lines.append((words.rank(position, len(group) > 1), "\n".join(labels.get(code, code) for code in group)))
        position += len(group)
    return tuple(lines)


def ranked_codes(reading: Reading, told: Told) -> tuple[str, ...]:
    return tuple(code for group in _groups(reading, told) for code in group)


def _groups(reading: Reading, told: Told) -> tuple[tuple[str, ...], ...]:
    return reading.scope(told.step).ranking(told.step.question.id)


def piles(answers: tuple[Told, ...]) -> Lines:
    """A tri: each pile that holds something, with its cards."""
    question = answers[0].step.question
    lines = []
    for pile in question.choices:
        cards = [t.step.row.text for t in answers if t.step.row and t.answer.value == pile.code]
        if cards:
            lines.append((pile.text, "\n".join(cards)))
    return tuple(lines)


def rows(answers: tuple[Told, ...]) -> Lines:
    """A grille: each answered row, with what she chose."""
    return tuple((t.step.row.text, t.words) for t in answers if t.step.row)


def points(reading: Reading, told: Told, title: str) -> Figure:
    """A share of points as bars out of the total, the largest first. What she gave nothing to is a zero she chose."""
    labels, given = reading.labels(told.step), told.answer.value
    total = told.step.question.total or sum(given.values())
    bars = [Bar(labels.get(code, code), float(given.get(code, 0)), float(total)) for code in labels or given]
    return Figure(title, tuple(sorted(bars, key=lambda bar: -(bar.value or 0))))
