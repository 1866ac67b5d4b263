"""What an answer is worth with the options of today.

The options of a question may change after she answered: a card moved to another pile, a fiche removed, a pack updated.
Her answer stays on disk as she gave it; what counts is the part of it that still means something, and when that part is
no longer a whole answer the question is simply asked again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assistant.dossier.events import Status
from assistant.dossier.state import Answer
from assistant.pack import rankings
from assistant.pack.model import Choice, Question, Type


def standing(question: Question, answer: Answer, options: tuple[Choice, ...]) -> Answer | None:
    """The answer as it counts today, or None when nothing of it is left. `options`: those offered today, rows apart."""
    if answer.status not in (Status.ANSWERED, Status.PARTIAL) or question.type not in _JUDGES:
        return answer
    if answer.value is None:
        return None
    value, whole = _JUDGES[question.type](question, answer.value, tuple(c.code for c in options))
    if value in (None, [], {}):
        return None
    status = Status.ANSWERED if whole and answer.answered else Status.PARTIAL
    return answer if (value, status) == (answer.value, answer.status) else replace(answer, value=value, status=status)


Judged = tuple[Any, bool]  # what is left of the value, and whether it is a whole answer


def _one(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    return (value, True) if value in codes else (None, False)


def _several(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    kept = [code for code in value if code in codes]
    return kept, True


def _ordered(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    kept = [code for code in value if code in codes]
    return kept, len(kept) >= wanted(question, len(codes))


def wanted(question: Question, offered: int) -> int:
    """How many a classement asks for: never more than there are."""
    return min(question.keep or offered, offered)


def _shared(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    kept = {code: points for code, points in value.items() if code in codes}
    return kept, sum(kept.values()) == question.total


def _pairs(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    """Whole as long as every option of today was compared; a new one, or one left alone, opens it again."""
    kept = [duel for duel in value if set(duel) <= set(codes)]
    compared = {code for duel in kept for code in duel}
    done = rankings.next_pair(codes, [tuple(duel) for duel in kept]) is None
    return kept, done or (kept == value and compared == set(codes))


def _sets(question: Question, value: Any, codes: tuple[str, ...]) -> Judged:
    """The lots answered so far, as long as they are those of the present design."""
    design = rankings.design(codes, min(question.set_size, len(codes)))
    kept: list[Any] = []
    for lot, present in zip(value, design, strict=False):
        if lot["lot"] != list(present):
            break
        kept.append(lot)
    return kept, len(kept) == len(design) and "moins" in kept[-1]


_JUDGES = {
    Type.CHOIX: _one,
    Type.ECHELLE: _one,
    Type.GRILLE: _one,
    Type.TRI: _one,
    Type.CHOIX_MULTIPLE: _several,
    Type.CLASSEMENT: _ordered,
    Type.POINTS: _shared,
    Type.PAIRES: _pairs,
    Type.MEILLEUR_PIRE: _sets,
}
