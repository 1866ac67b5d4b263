"""The day of the next entretien, said after the one before: proposed where its fiche asks for it, and not typed twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from assistant.dossier.state import State
from assistant.guide import words as w
from assistant.guide.dated import Stage, date_of, day_of, stage
from assistant.guide.turn import Prompt
from assistant.guide.wording import date_in_words
from assistant.guide.words import words
from assistant.parcours.model import Entretien, Parcours

NEXT = "prochain"  # what a questionnaire « après » may ask, by this id


def announced(parcours: Parcours, state: State, passation: str, today: date) -> date | None:
    """The day that this fiche « avant » is likely of: the last one said after another entretien, still to come, and which
    is the day of no other."""
    entretiens = [one for _, one in parcours.entretiens()]
    if not any(one.before.passation == passation for one in entretiens):
        return None
    others = [one for one in entretiens if one.before.passation != passation]
    said = (state.sitting(one.after.passation).answers.get(NEXT) for one in others)
    latest = max((answer for answer in said if answer and answer.answered), key=lambda one: one.at, default=None)
    day = day_of(latest.value) if latest else None
    taken = day is not None and any(date_of(state, one) == day for one in others)
    return day if day and day >= today and not taken else None


def expected(parcours: Parcours, state: State, today: date) -> tuple[Entretien, date] | None:
    """The entretien that follows the one after which a day was said last, and that day, where its own fiche gives none."""
    entretiens = [one for _, one in parcours.entretiens()]
    said = [(state.sitting(one.after.passation).answers.get(NEXT), then) for one, then in pairwise(entretiens)]
    told = [(answer.at, then) for answer, then in said if answer and answer.answered]
    one = max(told, key=lambda both: both[0])[1] if told else None
    if one is None or date_of(state, one) or stage(state, one.after.passation) is not Stage.TODO:
        return None
    day = announced(parcours, state, one.before.passation, today)
    return (one, day) if day else None


def proposing(prompt: Prompt, day: date | None) -> Prompt:
    """The prompt with that day to take by Enter alone; as it is where she answered already, or nothing was said."""
    if day is None or prompt.current is not None:
        return prompt
    iso = day.isoformat()
    return replace(prompt, proposed=iso, hint=words(w.HINT_ANNOUNCED, day=date_in_words(iso)))
