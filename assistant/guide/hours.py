"""Hours, counted apart: those of the entretiens, and what she does alone. The second is shown to her and to nobody else:
nothing that writes a document, an extract or a share may read it (a test holds this).
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from itertools import pairwise

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.guide import parcours_words as w
from assistant.guide.words import words
from assistant.parcours.model import Parcours

PAUSE = 600.0  # seconds: a longer silence between two answers is a pause, and no work


def accompaniment(parcours: Parcours, state: State) -> int:
    """Minutes of the entretiens that took place: what she answered of their lengths, those of a parcours she followed
    before included."""
    asked = {(one.after.questionnaire, one.length) for _, one in parcours.entretiens() if one.length}
    return sum(
        _minutes(state, passation, length)
        for questionnaire, length in asked
        for passation in state.sittings
        if passation.partition("@")[0] == questionnaire
    )


def _minutes(state: State, passation: str, length: str) -> int:
    """0 where she did not say. A parcours may name the question as it was called before its pack renamed it."""
    named = state.rename(Event(Kind.BACK, "", {"passation": passation, "question": length})).data["question"]
    answer = state.sitting(passation).answers.get(str(named))
    given = answer.value if answer and answer.answered else None
    return given if type(given) is int and given > 0 else 0


def alone(state: State) -> int:
    """Minutes of her own work: the time from one answer to the next, where it is no longer than PAUSE.

    What comes before the first answer of a sitting is not counted, nor what she does away from the screen: rather too
    little than too much. An answer given twice, or a clock set back, adds nothing that did not pass.
    """
    moments = set()
    for event in state.replies:
        with suppress(ValueError):
            at = datetime.fromisoformat(event.at)
            if at.tzinfo is not None:
                moments.add(at)
    gaps = ((after - before).total_seconds() for before, after in pairwise(sorted(moments)))
    return round(sum(gap for gap in gaps if gap <= PAUSE) / 60)


def in_words(minutes: int) -> str:
    """90 → « 1 h 30 », 45 → « 45 min »."""
    hours, left = divmod(minutes, 60)
    if not hours:
        return f"{left} min"
    return f"{hours} h {left:02d}" if left else f"{hours} h"


def told(parcours: Parcours, state: State) -> tuple[str, ...]:
    """The lines of her place, none where there is nothing to count."""
    lines = []
    spent, bounds = accompaniment(parcours, state), _bounds(parcours)
    if spent or bounds:
        lines.append(words(w.HOURS, told=", ".join([in_words(spent) if spent else words(w.HOURS_NONE), *bounds])))
    most = parcours.hours_planned or parcours.hours_max
    if most and spent > most * 60:
        lines.append(words(w.HOURS_OVER))
    if own := alone(state):
        lines.append(words(w.ALONE, told=in_words(own)))
    return tuple(lines)


def _bounds(parcours: Parcours) -> list[str]:
    return [
        *([words(w.HOURS_PLANNED, planned=parcours.hours_planned)] if parcours.hours_planned else []),
        *([words(w.HOURS_MIN, least=parcours.hours_min)] if parcours.hours_min else []),
        *([words(w.HOURS_MAX, most=parcours.hours_max)] if parcours.hours_max else []),
    ]
