"""After an entretien, the same day: the menu proposes it, and the day of the next one is not typed twice."""

from __future__ import annotations

from datetime import timedelta

from assistant.dossier.events import Event, Kind
from assistant.guide.turn import Mode
from tests.guide.talking import START, Talk, plain
from tests.guide.test_retained import TODAY, _talk

NEXT = TODAY + timedelta(days=14)


def _said_after(t: Talk, entretien: str, value: object, etat: str = "repondu") -> Talk:
    data = {"passation": f"rv/apres@{entretien}", "question": "prochain", "etat": etat, "valeur": value}
    t.apply(Event(Kind.ANSWER, START.isoformat(), data))
    return Talk(t.guide, t.state, events=t.events)


def _menu(t: Talk) -> list[str]:
    return [option.code for option in t.prompt.options]


def test_the_same_day_the_menu_proposes_to_note_what_came_of_it() -> None:
    assert "ouvrir:rv/apres@un" in _menu(_talk(un=0, deux=9))
    assert "ouvrir:rv/apres@un" not in _menu(_talk(un=1, deux=9))
    later = _talk(un=-1, deux=9)
    assert _menu(later).count("ouvrir:rv/apres@un") == 1


def test_once_noted_it_is_proposed_no_more() -> None:
    t = _talk("rv/apres@un", un=0).say("Rien", "Rien", "1")
    while t.prompt.mode is not Mode.MENU or t.state.current:
        t.pick("terminer")
    assert "ouvrir:rv/apres@un" not in _menu(t)


def test_the_day_said_after_one_entretien_is_proposed_for_the_fiche_of_the_next() -> None:
    t = _said_after(_talk("rv/avant@deux", un=-1, deux=None), "un", NEXT.isoformat())
    assert "6 decembre 2026" in plain(t.prompt.hint).replace("é", "e") and t.prompt.proposed == NEXT.isoformat()
    t.say("")
    assert t.state.sittings["rv/avant@deux"].answers["jour"].value == NEXT.isoformat()
    assert "6 décembre 2026" in t.said()


def test_another_day_can_be_written_all_the_same() -> None:
    t = _said_after(_talk("rv/avant@deux", un=-1, deux=None), "un", NEXT.isoformat()).say("8 décembre 2026")
    assert t.state.sittings["rv/avant@deux"].answers["jour"].value == "2026-12-08"


def test_a_day_that_is_past_taken_vague_or_not_said_is_not_proposed() -> None:
    def fresh(**days: int) -> Talk:
        return _talk("rv/avant@deux", un=-1, deux=None, **days)

    assert _said_after(fresh(), "un", (TODAY - timedelta(days=3)).isoformat()).prompt.proposed == ""
    assert _said_after(fresh(trois=14), "un", NEXT.isoformat()).prompt.proposed == ""
    assert _said_after(fresh(), "un", "2026-12").prompt.proposed == ""
    assert _said_after(fresh(), "un", None, "passee").prompt.proposed == ""
    nothing = fresh()
    assert nothing.prompt.proposed == ""
    nothing.say("")
    assert nothing.last.events == ()
