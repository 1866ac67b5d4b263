"""The plan beside a question that follows it: each step with its day, or where she said that it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from assistant.dossier.state import State
from assistant.guide import plan_words as w
from assistant.guide.dated import day_of
from assistant.guide.turn import Option, Prompt
from assistant.guide.words import words
from assistant.parcours.plan import Mark, marks


def beside(prompt: Prompt, state: State, today: date) -> Prompt:
    """The prompt of a question whose options are steps and that asks where they stand."""
    said = marks(state)
    return replace(prompt, options=tuple(_told(option, said, state, today) for option in prompt.options))


def _told(option: Option, said: Mapping[str, Mark], state: State, today: date) -> Option:
    """What she ticks in the very question that is asked is no word on the step: only what she said elsewhere is."""
    mark = said.get(option.code)
    told = w.standing(mark, today) if mark else ""
    day = _asked(option.code, state)
    told = told or (words(w.PLANNED, day=w.the(day, today)) if day else "")
    return replace(option, detail=told[:1].lower() + told[1:]) if told and not option.detail else option


def _asked(address: str, state: State) -> date | None:
    """The day that the fiche of a step gives."""
    passation, _, fiche = address.partition("#")
    answers = state.sitting(passation).answers.items()
    given = (day_of(answer.value) for key, answer in answers if key.startswith(f"{fiche}.") and answer.answered)
    return next((day for day in given if day), None)
