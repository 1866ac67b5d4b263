"""How much is left, honestly: a range of questions and the minutes they take at her own pace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import pairwise
from math import ceil
from statistics import median

from assistant.dossier.events import Status
from assistant.dossier.state import Sitting
from assistant.guide import words as w
from assistant.guide.composed import COMPOSED
from assistant.guide.path import Step
from assistant.guide.situation import Situation
from assistant.guide.turn import Progress
from assistant.guide.words import words
from assistant.pack.model import Type

# Seconds that one reply of each kind takes at an ordinary pace; only their proportions matter once her own pace is known.
_SECONDS = {
    Type.ECHELLE: 8, Type.GRILLE: 8, Type.TRI: 8, Type.OUI_NON: 8, Type.PAIRES: 8, Type.MEILLEUR_PIRE: 12,
    Type.CHOIX: 12, Type.CONSENTEMENT: 15, Type.ENTIER: 12, Type.DECIMAL: 12, Type.DATE: 12, Type.CHOIX_MULTIPLE: 20,
    Type.CLASSEMENT: 45, Type.POINTS: 45, Type.TEXTE: 30, Type.TEXTE_LONG: 100, Type.PROPOSITIONS: 20, Type.FICHE: 10,
}  # fmt: skip
# Three paces that tell nothing of one another: a key in a run, a line, a text.
_RUNS = (
    Type.ECHELLE, Type.GRILLE, Type.TRI, Type.OUI_NON, Type.PAIRES, Type.MEILLEUR_PIRE, Type.CHOIX, Type.CONSENTEMENT,
)  # fmt: skip
_PAUSE = 300.0  # seconds: a longer silence between two answers is a pause, not a pace
_ENOUGH = 4  # answers of one kind before her own pace says more than the author's estimate


class Kind(Enum):
    RUN = "un geste"
    SHORT = "une ligne"
    LONG = "un texte"


def _kind(type: Type) -> Kind:
    return Kind.RUN if type in _RUNS else Kind.LONG if type is Type.TEXTE_LONG else Kind.SHORT


@dataclass(frozen=True, slots=True)
class _Pace:
    """Against the ordinary pace: hers for the kinds where it is known, the author's estimate for the others."""

    own: Mapping[Kind, float]
    estimate: float

    def seconds(self, type: Type) -> float:
        return _SECONDS[type] * self.own.get(_kind(type), self.estimate)


def progress(situation: Situation) -> Progress:
    """Steps left in this questionnaire. `high` counts every question whose condition is still open, so it never grows by
    answering; only adding a fiche beyond those asked for, or changing an earlier answer, can add to it."""
    left = [step for step in situation.path.steps if _waiting(situation, step)]
    counts = [_replies(situation, step) for step in left]
    coming = situation.path.coming
    low = sum(c[0] for c in counts) + sum(champ.condition is None for champ, _ in coming)
    undecided = situation.path.undecided
    high = sum(c[1] for c in counts) + sum(most for _, most in coming) + undecided.total()
    # What may yet be asked weighs its whole time: the minutes are not to rise when it is.
    replies = [(s.question.type, (c[0] + c[1]) / 2) for s, c in zip(left, counts, strict=True)]
    replies += [(champ.type, most if champ.condition else (1 + most) / 2) for champ, most in coming]
    replies += undecided.items()
    pace = _pace(situation, sum(_SECONDS[type] * count for type, count in replies))
    seconds = sum(pace.seconds(type) * count for type, count in replies)
    minutes = max(1, ceil(round(seconds) / 60))
    return Progress(len(situation.path.steps) - len(left), low, high, minutes, _text(low, high, minutes))


def _waiting(situation: Situation, step: Step) -> bool:
    answer = situation.answer(step)
    return answer is None or answer.status in (Status.PARTIAL, Status.LATER)


def _replies(situation: Situation, step: Step) -> tuple[int, int]:
    composed = COMPOSED.get(step.question.type)
    return composed.left(situation, step) if composed else (1, 1)


def _text(low: int, high: int, minutes: int) -> str:
    if high == 0:
        return words(w.ALL_DONE)
    if high == 1:
        return words(w.LAST)
    if low == high:
        return words(w.LEFT_EXACT, low=low, minutes=minutes)
    low = max(low, 1)
    between = words(w.RANGE_OF_TWO if high - low == 1 else w.RANGE, low=low, high=high)
    return words(w.LEFT_RANGE, range=between, minutes=minutes)


def _pace(situation: Situation, left: float) -> _Pace:
    """`left`: seconds that what is left would take at an ordinary pace. Before the first answer, the author's minutes."""
    steps = situation.path.steps
    own = own_pace(situation.sitting, {s.key: s.question.type for s in steps})
    ordinary = left + sum(_SECONDS[s.question.type] for s in steps if not _waiting(situation, s))
    return _Pace(own, max(0.5, min(4.0, situation.questionnaire.minutes * 60 / (ordinary or 1))))


def against_estimate(situation: Situation) -> tuple[float, ...]:
    """Her pace at each kind of reply here, against what the author announces for this questionnaire: 2 is twice as long."""
    pace = _pace(situation, sum(_SECONDS[s.question.type] for s in situation.path.steps if _waiting(situation, s)))
    return tuple(own / pace.estimate for own in pace.own.values())


def own_pace(sitting: Sitting, types: dict[str, Type]) -> dict[Kind, float]:
    """Median of (time taken / ordinary time) over her answers of each kind here; a kind with too few is left out. A question
    that she passed tells nothing of how long an answer takes her."""
    timed = sorted((datetime.fromisoformat(a.at), key) for key, a in sitting.answers.items() if key in types)
    ratios: dict[Kind, list[float]] = {kind: [] for kind in Kind}
    for (before, _), (after, key) in pairwise(timed):
        if sitting.answers[key].answered and 0 < (gap := (after - before).total_seconds()) <= _PAUSE:
            ratios[_kind(types[key])].append(gap / _SECONDS[types[key]])
    return {kind: max(0.3, min(4.0, median(own))) for kind, own in ratios.items() if len(own) >= _ENOUGH}
