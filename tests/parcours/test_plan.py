"""Where the steps of a plan stand, as a pure reading of events: the latest word holds, and what is erased is gone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.redaction import OfNotes, OfStep
from assistant.dossier.state import State
from assistant.parcours import plan
from assistant.parcours.plan import FOLLOWED, NOTHING, Mark, Standing, marked, marks

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
FIRST, SECOND = "mon-plan/plan#etapes[f1]", "mon-plan/plan#etapes[f2]"
DAYS = st.none() | st.dates(date(2026, 8, 1), date(2027, 12, 31))
TEXTS = st.text(max_size=20)
MARKS = st.builds(Mark, st.sampled_from(Standing), DAYS, DAYS, TEXTS, TEXTS)


def state_of(*events: Event) -> State:
    return State.of([Event(Kind.CREATED, NOW.isoformat(), {"parcours": "essai"}), *events])


def followed(question: str, *addresses: str, at: datetime = NOW) -> Event:
    data = {"passation": "mon-suivi/suivi@un", "question": question, "etat": Status.ANSWERED, "valeur": [*addresses]}
    return Event(Kind.ANSWER, at.isoformat(), data)


@given(st.lists(st.tuples(st.sampled_from((FIRST, SECOND)), MARKS), max_size=12))
def test_the_latest_word_on_each_step_holds_whole(said: list[tuple[str, Mark]]) -> None:
    events = [marked(address, mark, NOW + timedelta(minutes=n)) for n, (address, mark) in enumerate(said)]
    assert marks(state_of(*events)) == dict(said)


@given(st.lists(st.tuples(st.sampled_from((FIRST, SECOND)), MARKS), min_size=1, max_size=12))
def test_erasing_the_source_takes_every_word_along_and_no_other(said: list[tuple[str, Mark]]) -> None:
    events = [marked(address, mark, NOW) for address, mark in said]
    erasure = OfStep("mon-plan/plan", "etapes[f1].etape", frozenset((FIRST,)))
    left = [erasure.of(event) for event in events]
    assert FIRST not in marks(state_of(*left)) and FIRST not in repr([e.data.get("element") for e in left])
    assert [e for e in left if e.kind is Kind.STEP] == [e for e in events if e.data["element"] == SECOND]
    assert [erasure.of(event) for event in left] == left


@given(MARKS)
def test_forgetting_what_was_noted_leaves_where_the_step_stands(mark: Mark) -> None:
    erasure = OfNotes(frozenset((FIRST,)))
    left = [erasure.of(marked(address, mark, NOW)) for address in (FIRST, SECOND)]
    assert marks(state_of(*left)) == {FIRST: Mark(mark.standing, mark.day, mark.done_on), SECOND: mark}
    assert [erasure.of(event) for event in left] == left


def test_what_a_follow_up_ticks_holds_until_she_says_otherwise() -> None:
    moved = Mark(Standing.BEGUN, date(2027, 1, 8), blocks="Le garage ne répond pas")
    events = [marked(FIRST, moved, NOW), followed("etapes_faites", FIRST, at=NOW + timedelta(days=1))]
    assert marks(state_of(*events))[FIRST] == Mark(Standing.DONE, moved.day, blocks=moved.blocks)
    later = marked(FIRST, Mark(Standing.TODO), NOW + timedelta(days=2))
    assert marks(state_of(*events, later))[FIRST] == NOTHING
    assert marks(state_of(followed("etapes_laissees", SECOND)))[SECOND].standing is Standing.LEFT


def test_a_follow_up_takes_no_day_and_no_proof_from_a_step_already_done() -> None:
    done = Mark(Standing.DONE, done_on=date(2026, 11, 20), proof="J’ai l’attestation")
    assert marks(state_of(marked(FIRST, done, NOW), followed("etapes_faites", FIRST, at=NOW)))[FIRST] == done


def test_the_latest_follow_up_holds_whatever_the_offset_of_its_clock() -> None:
    left = followed("etapes_laissees", FIRST, at=NOW + timedelta(hours=1))
    done = Event(
        Kind.ANSWER, "2026-11-22T11:30:00+02:00", {**followed("etapes_faites", FIRST).data}
    )  # half an hour before
    assert marks(state_of(left, done))[FIRST].standing is Standing.LEFT


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"etat": "autre", "jour": "2027-02-31", "fait_le": 3, "preuve": None, "bloque": ["x"]},
        {"etat": None, "jour": "demain"},
    ],
)
def test_whatever_a_file_holds_is_a_mark(data: dict[str, Any]) -> None:
    assert marks(state_of(Event(Kind.STEP, NOW.isoformat(), {"element": FIRST, **data})))[FIRST] == NOTHING


def test_a_day_without_an_instant_never_hides_what_she_said() -> None:
    event = Event(Kind.STEP, "hier", {"element": FIRST, "etat": "commencee"})
    assert marks(state_of(event, followed("etapes_faites", FIRST)))[FIRST].standing is Standing.BEGUN
    assert plan.NOTHING.open and set(FOLLOWED) == {"etapes_faites", "etapes_laissees"}
