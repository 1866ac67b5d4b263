"""Scores computed from answers, and never from what was not answered: a silence is not a zero.

SCORING_VERSION changes when the same answers could give another figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from assistant.pack.model import Band, Calculation, Question, Questionnaire, Score, Type

SCORING_VERSION = "1"


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """`value` is None when too few answers were given; `reason` then says so in French, and `note` what else to know.

    `minimum` and `maximum` bound the value. `total` counts the items, `answered` those that count, `passed` and
    `refused` those she chose to leave; the rest was not asked, put off, or « je ne sais pas ».
    """

    score: Score
    value: float | None
    minimum: float
    maximum: float
    answered: int
    total: int
    passed: int = 0
    refused: int = 0
    reason: str = ""
    note: str = ""
    band: Band | None = None


def number_of(question: Question, value: Any) -> float | None:
    """What an answer (a JSON value) to this question, or to one of its rows, counts; None when it counts nothing."""
    if question.type is Type.OUI_NON:
        return float(value) if isinstance(value, bool) else None
    if question.type in {Type.ENTIER, Type.DECIMAL}:
        return None if isinstance(value, bool) or not isinstance(value, int | float) else float(value)
    return next((c.value for c in question.choices if c.code == value), None)


def bounds_of(question: Question) -> tuple[float, float]:
    """The least and the most that one answer can count."""
    if question.type is Type.OUI_NON:
        return 0.0, 1.0
    if question.type in {Type.ENTIER, Type.DECIMAL}:
        return question.minimum or 0.0, question.maximum or 0.0
    values = [c.value for c in question.choices if c.value is not None]
    return (min(values), max(values)) if values else (0.0, 0.0)


def expand(score: Score, questions: Mapping[str, Question]) -> dict[str, Question]:
    """Step key → question, for every item of a score; a whole grille stands for each of its rows."""
    items: dict[str, Question] = {}
    for item in score.items:
        head, dot, _ = item.partition(".")
        question = questions.get(item) or questions.get(head)
        if question is None:
            continue
        if question.rows and not dot:
            items |= {f"{item}.{row.code}": question for row in question.rows}
        else:
            items[item] = question
    return items


def compute(
    score: Score,
    values: Mapping[str, Any],
    items: Mapping[str, Question],
    statuses: Mapping[str, str] | None = None,
) -> ScoreResult:
    """The score of these answers.

    values: step key → JSON value of a live answer, None (or absent) when there is none. items: step key → its question,
    as `expand` gives them. statuses: step key → Status value, to count what was passed or refused.
    A sum with items missing is the person's mean times the number of items, and the note says so.
    """
    states = statuses or {}
    given = {key: values[key] for key in items if values.get(key) is not None}
    if score.calculation is Calculation.COMPTAGE:
        marks = {key: _counted(score, value) for key, value in given.items()}
        low, high = 0.0, max((_most(score, q) for q in items.values()), default=0.0)
        bounds = {key: (0.0, _most(score, q)) for key, q in items.items()}
    else:
        turned = _reversed(score, items)
        marks = {k: m for k, v in given.items() if (m := _mark(items[k], v, k in turned)) is not None}
        bounds = {key: bounds_of(q) for key, q in items.items()}
        low = min((b[0] for b in bounds.values()), default=0.0)
        high = max((b[1] for b in bounds.values()), default=0.0)
    return _result(score, marks, bounds, (low, high), states)


def _result(
    score: Score,
    marks: Mapping[str, float],
    bounds: Mapping[str, tuple[float, float]],
    each: tuple[float, float],
    states: Mapping[str, str],
) -> ScoreResult:
    total, answered = len(bounds), len(marks)
    least, most = sum(b[0] for b in bounds.values()), sum(b[1] for b in bounds.values())
    if score.calculation is Calculation.MOYENNE:
        least, most = each
    elif score.calculation is Calculation.POURCENTAGE:
        least, most = 0.0, 100.0
    counts = {name: sum(states.get(key) == name for key in bounds) for name in ("passee", "refusee")}
    enough = answered >= max(score.minimum_answers, 1)
    value = _value(score, marks, bounds) if enough else None
    if value is not None:
        value = min(max(value, least), most)
    prorated = enough and answered < total and score.calculation is Calculation.SOMME
    return ScoreResult(
        score=score,
        value=value,
        minimum=least,
        maximum=most,
        answered=answered,
        total=total,
        passed=counts["passee"],
        refused=counts["refusee"],
        reason="" if enough else _too_few(answered, score.minimum_answers),
        note="Calculé sur la moyenne des réponses données." if prorated else "",
        band=None if value is None else next((b for b in score.bands if value <= b.up_to), None),
    )


def _too_few(answered: int, needed: int) -> str:
    given = "aucune réponse" if not answered else "une seule réponse" if answered == 1 else f"{answered} réponses"
    return f"Pas assez de réponses pour ce score : {given}, il en faut {needed}."


def _value(score: Score, marks: Mapping[str, float], bounds: Mapping[str, tuple[float, float]]) -> float:
    total = sum(marks.values())
    if score.calculation is Calculation.COMPTAGE:
        return total
    mean = total / len(marks)
    if score.calculation is Calculation.MOYENNE:
        return mean
    if score.calculation is Calculation.SOMME:
        return total if len(marks) == len(bounds) else mean * len(bounds)
    low, high = sum(bounds[k][0] for k in marks), sum(bounds[k][1] for k in marks)
    return 100.0 * (total - low) / (high - low) if high > low else 0.0


def _reversed(score: Score, items: Mapping[str, Question]) -> set[str]:
    """Step keys counted backwards; a whole grille under `inverses` stands for its rows."""
    named = set(score.reversed)
    return {key for key in items if key in named or key.partition(".")[0] in named}


def _mark(question: Question, value: Any, backwards: bool) -> float | None:
    mark = number_of(question, value)
    if mark is None or not backwards:
        return mark
    low, high = bounds_of(question)
    return low + high - mark


def _counted(score: Score, value: Any) -> float:
    given = value if isinstance(value, list | tuple) else (value,)
    codes = {("oui" if v else "non") if isinstance(v, bool) else str(v) for v in given}
    return float(len(codes & set(score.counted)))


def _most(score: Score, question: Question) -> float:
    """The most that one item can add to a count."""
    if question.type is Type.CHOIX_MULTIPLE:
        return (
            float(len([c for c in question.choices if c.code in score.counted]))
            if question.choices
            else float(len(score.counted))
        )
    return 1.0


def results(
    questionnaire: Questionnaire, values: Mapping[str, Any], statuses: Mapping[str, str] | None = None
) -> tuple[ScoreResult, ...]:
    """Every score of a questionnaire, in the order of the file; `values` and `statuses` as in `compute`."""
    questions = {q.id: q for q in questionnaire.questions()}
    return tuple(compute(s, values, expand(s, questions), statuses) for s in questionnaire.scores)


def ranked(results: Iterable[ScoreResult]) -> tuple[tuple[ScoreResult, ...], ...]:
    """Those that have a value, highest first, in groups: equal scores stand together and no tie is ever broken."""
    groups: dict[float, list[ScoreResult]] = {}
    for result in results:
        if result.value is not None:
            groups.setdefault(round(result.value, 9), []).append(result)
    return tuple(tuple(groups[value]) for value in sorted(groups, reverse=True))
