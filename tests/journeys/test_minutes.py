"""The minutes that are left, at the first question of every shipped questionnaire."""

from assistant.dossier.events import Event, Kind
from assistant.faces.opening import session_on
from assistant.faces.store import Scratch
from assistant.guide.turn import Reply
from tests.journeys.typed import PARCOURS


def _new():
    return session_on(Scratch((Event(Kind.CREATED, "2026-11-22T10:00:00+01:00", {"parcours": PARCOURS}),)))


def test_every_questionnaire_begins_with_the_minutes_it_announces():
    """« Comptez environ 20 minutes » and « environ 22 min » stood one under the other."""
    for row in _new().questionnaires():
        session = _new()
        session.record([session.event(Kind.OPENED, passation=row.passation)])
        progress = session.turn.progress
        assert progress is not None and progress.minutes == row.minutes, row.passation


def test_beginning_a_recit_adds_no_minutes_to_those_foreseen_for_it():
    session = _new()
    session.record([session.event(Kind.OPENED, passation="mon-parcours/realisations")])
    minutes = []
    for line in ("J'ai sauvé la boutique", "2018", "Au travail"):
        assert session.turn.progress is not None
        minutes.append(session.turn.progress.minutes)
        session.reply(Reply(line))
    assert session.turn.progress is not None
    minutes.append(session.turn.progress.minutes)
    assert minutes == sorted(minutes, reverse=True)
