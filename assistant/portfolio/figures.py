"""Scores → a figure: what she chose, out of what was possible. Nothing is compared with anyone else."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from assistant.pack.scores import ScoreResult
from assistant.portfolio import words
from assistant.portfolio.drawing import share
from assistant.portfolio.model import Bar, Figure
from assistant.portfolio.told import Reading, Told

FAMILIES = frozenset("RIASEC")


def scores_figure(reading: Reading) -> tuple[Figure, tuple[Told, ...]]:
    """The scores of a passation, highest first and those without a value last, with the answers they count."""
    results = reading.situation.scope.results()
    bars = [Bar(**_measure(result), note=_note(result)) for result in results]
    bars = [_tied(bar, bars) for bar in bars]
    bars.sort(key=lambda bar: (bar.value is None, -(share(bar) or 0.0)))
    hexagon = {bar.family for bar in bars} >= FAMILIES
    return Figure("", tuple(bars), hexagon), _counted(reading, results)


def _measure(result: ScoreResult) -> dict[str, Any]:
    return {
        "label": words.first_capital(result.score.title),
        "value": result.value,
        "minimum": result.minimum,
        "maximum": result.maximum,
        "family": result.score.family,
    }


def _note(result: ScoreResult) -> str:
    """« 9 réponses sur 10 », and what else to know before reading the total."""
    notes = [words.answers(result.answered, result.total)]
    if result.value is None:
        notes.append(words.needed(result.score.minimum_answers))
    elif result.note:
        notes.append(words.PRORATED)
    return ", ".join(notes)


def _tied(bar: Bar, bars: list[Bar]) -> Bar:
    """The same bar, saying which others it equals: no tie is ever broken."""
    mine = share(bar)
    others = [other.label for other in bars if other is not bar and _same(share(other), mine)]
    return replace(bar, note=f"{bar.note}, {words.tied_with(others)}") if others else bar


def _same(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and math.isclose(one, other, abs_tol=1e-9)


def _counted(reading: Reading, results: tuple[ScoreResult, ...]) -> tuple[Told, ...]:
    """The answers behind the totals: a question, a row, or every row of a grille."""
    names = {item for result in results for item in result.score.items}
    return tuple(
        told for told in reading.answers if told.step.key in names or (told.step.row and told.step.question.id in names)
    )
