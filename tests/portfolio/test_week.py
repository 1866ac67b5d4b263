"""What the week holds: each kind of thing, asked kindly when its day has passed, and never more than four lines at the top."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.parcours import carnet
from assistant.parcours.carnet import Entry
from assistant.parcours.model import Phase, Task
from assistant.parcours.plan import Mark, Standing
from assistant.portfolio import week
from assistant.portfolio.plan import Step
from tests.portfolio.test_plan import GUIDE, LIBRARY, NOW, PARCOURS, TODAY, answer

SOON, FAR, PAST = (TODAY + timedelta(days=days) for days in (2, 8, -3))


def lines(*events: Event, steps: tuple[Step, ...] = (), guide: Guide = GUIDE, **options: Any) -> list[str]:
    state = State.of(events, GUIDE.names.event)
    # A step has a day of hers behind it: without one, the portefeuille is not read.
    found = week.lines(guide, state, lambda: steps, TODAY, **options)
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in found]


def meeting(name: str, day: date) -> Event:
    return answer(f"mes-entretiens/avant@{name}", "jour", day.isoformat())


def entry(number: int, **more: Any) -> Event:
    return carnet.noted(Entry(f"e{number}", "contact", PAST, "Garage Martin", **more), NOW)


def step(number: int, day: date | None, mark: Mark | None = None) -> Step:
    return Step(number, f"a{number}", f"Étape {number}", "", f"k{number}", day, TODAY, mark=mark or Mark())


def test_the_entretiens_of_the_next_seven_days_the_nearest_first() -> None:
    events = [meeting("conclusion", TODAY), meeting("accueil", SOON), meeting("preliminaire", FAR)]
    told = lines(*events)
    assert told[0] == "Entretien de conclusion, aujourd’hui." and "mardi 24 novembre" in told[1]
    assert len(told) == 2
    assert lines(*events, without_next=True) == told[1:]
    assert lines(meeting("accueil", PAST)) == []


def test_an_entretien_whose_day_was_said_after_the_one_before() -> None:
    events = [meeting("accueil", PAST), answer("mes-entretiens/apres@accueil", "prochain", SOON.isoformat())]
    told = ["Entretien de la phase préliminaire, mardi 24 novembre."]
    assert lines(*events) == lines(*events, without_next=True) == told
    assert lines(*events, meeting("preliminaire", SOON)) == told
    assert lines(*events, meeting("preliminaire", FAR)) == []


def test_an_entretien_held_today_and_looked_back_at_comes_no_more() -> None:
    held = [Event(kind, NOW, {"passation": "mes-entretiens/apres@accueil"}) for kind in (Kind.OPENED, Kind.CLOSED)]
    events = [meeting("accueil", TODAY), *held]
    assert lines(*events) == []
    assert len(lines(*events, meeting("preliminaire", SOON))) == 1


def test_steps_due_or_past_and_no_other() -> None:
    steps = (
        step(1, PAST), step(2, SOON), step(3, FAR), step(4, None), step(5, PAST, Mark(Standing.DONE)),
        step(6, PAST, Mark(Standing.LEFT)), step(7, PAST, Mark(day=FAR)), step(8, FAR, Mark(Standing.BEGUN, TODAY)),
    )  # fmt: skip
    assert lines(answer("mon-plan/plan", "x", PAST.isoformat()), steps=steps) == [
        "Étape « Étape 1 », prévue le jeudi 19 novembre. Toujours d’actualité ?",
        "Étape « Étape 8 », aujourd’hui.",
        "Étape « Étape 2 », mardi 24 novembre.",
    ]


def test_several_steps_that_have_waited_are_one_sentence_at_the_top() -> None:
    asked, steps = answer("mon-plan/plan", "x", PAST.isoformat()), (step(1, PAST), step(2, SOON), step(3, PAST))
    assert lines(asked, steps=steps, together=True) == [
        "2 étapes étaient prévues avant aujourd’hui. Toujours d’actualité ? Pour les voir : /plan",
        "Étape « Étape 2 », mardi 24 novembre.",
    ]
    assert "« Étape 1 »" in lines(asked, steps=steps[:2], together=True)[0] and len(lines(asked, steps=steps)) == 3


def test_what_follows_in_the_carnet_and_what_is_to_come_there() -> None:
    told = lines(
        entry(1, next="rappeler", next_day=PAST),
        entry(2, next="rappeler", next_day=PAST, done=True),
        entry(3, next="rappeler", next_day=FAR),
        entry(4, next="rappeler"),
        carnet.noted(Entry("e5", "visite", SOON, "Atelier Durand", who="Paul"), NOW),
    )
    assert told == [
        "Dans le carnet, « rappeler (Garage Martin) », prévu le jeudi 19 novembre. Toujours à faire ?",
        "Dans le carnet, « Atelier Durand », mardi 24 novembre.",
    ]


def test_a_follow_up_whose_month_has_come_and_that_is_not_begun() -> None:
    follow_up = next(one for _, one in PARCOURS.entretiens() if one.since)
    since = PARCOURS.entretien(follow_up.since)
    assert since is not None
    closed = Event(Kind.CLOSED, "2026-07-20T10:00:00+02:00", {"passation": since.after.passation})
    told = lines(closed)
    assert told == [f"Le moment de « {follow_up.title} » est venu, si vous le voulez."]
    begun = Event(Kind.OPENED, NOW.isoformat(), {"passation": follow_up.before.passation})
    assert lines(closed, begun) == []


def test_a_questionnaire_that_a_conseiller_hopes_for() -> None:
    for day, said in (
        (SOON, "espère « Ma demande » pour le mardi 24"),
        (PAST, "espérait « Ma demande » pour le jeudi 19"),
        (FAR, ""),
    ):
        asked = Phase(
            "propose", "Proposé", "", (Task("ma-demande/demande", due=day.isoformat()), Task("perdu/rien", due="x"))
        )
        guide = Guide(replace(PARCOURS, phases=(asked,)), LIBRARY)
        told = lines(guide=guide)
        assert (said in told[0]) if said else told == []
        closed = Event(Kind.CLOSED, NOW.isoformat(), {"passation": "ma-demande/demande"})
        opened = Event(Kind.OPENED, NOW.isoformat(), {"passation": "ma-demande/demande"})
        assert lines(opened, closed, guide=guide) == []


@given(st.integers(0, 12))
def test_four_lines_at_most_and_how_many_are_left(count: int) -> None:
    everything = [f"Ligne {n}." for n in range(1, count + 1)]
    told = week.brief(everything)
    assert len(told) == min(count, 4)
    if count:
        assert told[0].replace("\u00a0", " ").startswith("Cette semaine : ligne 1.")
    if count > 4:
        assert f"Et {count - 3} autres" in told[-1].replace("\u00a0", " ")


def test_without_a_day_that_has_come_no_step_is_read() -> None:
    def read() -> tuple[Step, ...]:
        raise AssertionError("the steps were read")

    far = State.of([answer("mon-plan/plan", "x", FAR.isoformat())], GUIDE.names.event)
    assert week.lines(GUIDE, far, read, TODAY) == ()
