"""Scores → a figure: what she chose, out of what was possible. Nothing is compared with anyone else."""

from __future__ import annotations

from assistant.pack.scores import ScoreResult
from assistant.portfolio import words
from assistant.portfolio.model import Bar, Figure
from assistant.portfolio.told import Reading, Told

FAMILIES = frozenset("RIASEC")


def scores_figure(reading: Reading) -> tuple[Figure, tuple[Told, ...]]:
    """The scores of a passation, highest first and those without a value last, with the answers they count."""
    results = reading.situation.scope.results()
    ordered = sorted(results, key=lambda r: (r.value is None, -_share(r)))
    bars = tuple(_bar(result, results) for result in ordered)
    hexagon = {bar.family for bar in bars} >= FAMILIES
    return Figure("", bars, hexagon), _counted(reading, results)


def _share(result: ScoreResult) -> float:
    return (result.value or 0.0) / result.maximum if result.maximum else 0.0


def _bar(result: ScoreResult, all_results: tuple[ScoreResult, ...]) -> Bar:
    return Bar(
        label=words.first_capital(result.score.title),
        value=result.value,
        maximum=result.maximum,
        note=_note(result, all_results),
        family=result.score.family,
    )


def _note(result: ScoreResult, all_results: tuple[ScoreResult, ...]) -> str:
    notes = [words.answers(result.answered, result.total)]
    if result.value is None:
        notes.append(words.needed(result.score.minimum_answers))
        return ", ".join(notes)
    if result.answered < result.total:
        notes.append(words.PRORATED)
    tied = [
        words.first_capital(other.score.title)
        for other in all_results
        if other is not result and other.value == result.value and other.maximum == result.maximum
    ]
    if tied:
        notes.append(words.tied_with(tied))
    return ", ".join(notes)


def _counted(reading: Reading, results: tuple[ScoreResult, ...]) -> tuple[Told, ...]:
    """The answers behind the totals: a question, a row, or every row of a grille."""
    names = {item for result in results for item in result.score.items}
    return tuple(
        told for told in reading.answers if told.step.key in names or (told.step.row and told.step.question.id in names)
    )
