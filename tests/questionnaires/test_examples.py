"""The lives of the invented persons hold together: what is announced is what happens, in the order of the days."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces import example
from assistant.faces.opening import session_on
from assistant.faces.store import Scratch
from assistant.guide import programme
from assistant.parcours.reading import read_parcours, shipped_ids
from tests.journeys.typed import journey


@pytest.mark.parametrize("name", shipped_ids())
def test_its_entretiens_come_in_order_on_the_days_announced(name: str) -> None:
    state, parcours = State.of(journey(parcours=name).events), read_parcours(name)
    held = [(meeting.entretien, meeting.when) for meeting in programme.meetings(parcours, state) if meeting.when]
    days = [day for _, day in held]
    assert days == sorted(set(days)) and len(days) == len([*parcours.entretiens()])
    for (entretien, _), (_, following) in itertools.pairwise(held):
        said = state.sitting(entretien.after.passation).answers.get("prochain")
        assert said is None or not said.answered or date.fromisoformat(said.value) == following, entretien.id


@pytest.mark.parametrize("name", shipped_ids())
def test_it_answers_nothing_that_is_not_asked(name: str) -> None:
    began = datetime(2026, 11, 1, 9, tzinfo=UTC)
    clock = example.MovingClock(began, itertools.repeat(40.0))
    session = session_on(Scratch((Event(Kind.CREATED, began.isoformat(), {"parcours": name}),)), clock)
    assert example.play(session, example.load(example.shipped(name)), clock).unasked == []
