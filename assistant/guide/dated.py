"""How far a questionnaire is, and the day of an entretien: what every reading of the parcours begins with."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from enum import StrEnum

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.parcours.model import Entretien


class Stage(StrEnum):
    TODO = "a_faire"
    OPEN = "commence"
    DONE = "termine"


def stage(state: State, passation: str) -> Stage:
    sitting = state.sittings.get(passation)
    if sitting is None or not sitting.opened:
        return Stage.TODO
    return Stage.DONE if sitting.closed else Stage.OPEN


def date_of(state: State, entretien: Entretien) -> date | None:
    """The day of an entretien: her answer to the date question of its preparation."""
    answer = state.sitting(entretien.before.passation).answers.get(asked_in(state, entretien))
    return day_of(answer.value) if answer and answer.answered else None


def day_of(value: object) -> date | None:
    """A whole day, None for a month, a year, or what is no date: the question was not always one."""
    if len(str(value)) == len("2026-11-22"):
        with suppress(ValueError):
            return date.fromisoformat(str(value))
    return None


def asked_in(state: State, entretien: Entretien) -> str:
    """The question that gives its day: a parcours may name it as it was called before its pack renamed it."""
    named = {"passation": entretien.before.passation, "question": entretien.when}
    return str(state.rename(Event(Kind.BACK, "", named)).data["question"])
