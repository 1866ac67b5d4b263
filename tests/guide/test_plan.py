"""A follow-up puts the plan beside what it asks: each step with its day, or where she said that it stands."""

from __future__ import annotations

from datetime import timedelta

from assistant.dossier.events import Event, Kind, Status
from assistant.faces import plan
from assistant.faces.session import Session
from assistant.guide.turn import Reply
from assistant.parcours.plan import Standing
from tests.faces.fakes import NOON
from tests.faces.planned import her, plainly

FOLLOW_UP = "mon-suivi/suivi@suivi-3-mois"


def follow_up() -> Session:
    session = her()
    for typed in ("2 fait hier", "3 commencée", "3 reporter 8 avril"):
        assert plan.acted(session, typed)
    session.record([Event(Kind.OPENED, NOON.isoformat(), {"passation": FOLLOW_UP})])
    for typed in ("non", "Il avance", "J’ai visité un atelier et demandé le dossier, tout va bien de ce côté-là."):
        assert session.reply(Reply(typed)).events, typed
    assert session.turn.prompt.step == "etapes_faites"
    return session


def test_what_was_planned_and_what_was_said_since_stand_beside_the_steps() -> None:
    session = follow_up()
    assert [plainly(option.detail) for option in session.turn.prompt.options] == [
        "prévue le vendredi 20 novembre",
        "faite hier",
        "commencée, reportée au jeudi 8 avril 2027",
    ]
    assert not any(option.kept for option in session.turn.prompt.options)


def test_what_she_ticks_is_done_in_her_plan_and_the_next_step_joins_it() -> None:
    session = follow_up()
    session.reply(Reply("1, 2"))
    stands = {one.text: one.mark for one in plan.steps(session)}
    assert stands["Visiter deux ateliers"].standing is Standing.DONE
    assert stands["Demander le dossier"].done_on == (NOON - timedelta(days=1)).date()
    assert stands["Passer l’essai"].standing is Standing.BEGUN
    data = {"passation": FOLLOW_UP, "question": "pas", "etat": Status.ANSWERED, "valeur": "Appeler le CFA"}
    session.record([Event(Kind.ANSWER, NOON.isoformat(), data)])
    assert "Appeler le CFA" in [one.text for one in plan.steps(session)]


def test_no_other_question_is_touched() -> None:
    session = follow_up()
    session.reply(Reply("1"))
    assert session.turn.prompt.step == "etapes_laissees" and session.turn.prompt.options[0].detail == "faite"
    session.reply(Reply("/passer"))
    assert not any(option.detail for option in session.turn.prompt.options)
