"""A line kept while the entretien takes place: understood, put with its entretien, asked about where there is doubt."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.dossier.events import RETAINED, Event, Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.turn import Mode
from assistant.pack.reading import read_bytes
from assistant.parcours import retained
from assistant.parcours.model import Entretien, Parcours, Phase, Task
from tests.guide.talking import START, Shelf, Talk

TODAY = START.date()
PACK = """
pack: rv
version: 1.0.0
titre: Entretiens
questionnaires:
  - id: avant
    titre: Avant
    intention: Préparer.
    limites: Rien n'est envoyé.
    duree: 2
    sections:
      - {id: s, titre: S, questions: [{id: jour, type: date, precision: jour, texte: "Quel jour ?"}]}
  - id: apres
    titre: Après
    intention: Garder.
    limites: Rien n'est envoyé.
    duree: 2
    sections:
      - id: s
        titre: S
        questions:
          - {id: compris, type: texte_long, texte: "Qu'avez-vous compris ?"}
          - {id: suite, type: texte, texte: "Et ensuite ?"}
"""


def _entretien(id: str) -> Entretien:
    before = Task(f"rv/avant@{id}", id)
    return Entretien(id, f"Entretien {id}", before, Task(f"rv/apres@{id}", id, after=True), "jour")


def _talk(current: str = "", **days: int | None) -> Talk:
    """Between two questionnaires, or at `current`. `days`: of each entretien, how far from today."""
    parcours = Parcours("p", "1.0.0", "P", "", (Phase("a", "A", "", tuple(_entretien(id) for id in days)),))
    guide = Guide(parcours, Shelf(read_bytes(PACK.encode(), "rv.yaml")))
    events = [Event(Kind.CREATED, START.isoformat(), {"parcours": "p"})]
    for id, away in days.items():
        if away is not None:
            when = (TODAY + timedelta(days=away)).isoformat()
            data = {"passation": f"rv/avant@{id}", "question": "jour", "etat": "repondu", "valeur": when}
            events.append(Event(Kind.ANSWER, START.isoformat(), data))
    if current:
        events.append(Event(Kind.OPENED, START.isoformat(), {"passation": current}))
    return Talk(guide, State.of(events), events=events)


def _kept(t: Talk) -> list[tuple[str, str]]:
    return [(line.entretien, line.text) for line in retained.lines(t.state)]


@pytest.mark.parametrize("days", [{"un": 0, "deux": 1}, {"un": -2, "deux": 30}, {"un": 7, "deux": None}])
def test_the_entretien_of_today_or_the_only_one_around_is_not_asked_for(days: dict[str, int | None]) -> None:
    t = _talk(**days).say("/retenir  Deux séances   suffisent")
    assert _kept(t) == [("un", "Deux séances suffisent")]
    assert "Entretien un" in t.said() and "Deux séances suffisent" in t.said()
    assert retained.lines(t.state)[0].day == TODAY


@pytest.mark.parametrize("days", [{"un": 0, "deux": 0}, {"un": -2, "deux": 3}, {"un": -30, "deux": None}, {"un": None}])
def test_in_doubt_she_says_which_one_and_the_line_is_not_lost(days: dict[str, int | None]) -> None:
    t = _talk(**days).say("/retenir Deux séances suffisent")
    assert _kept(t) == [] and t.prompt.mode is Mode.MENU and "Deux séances suffisent" in t.asked()
    t.pick("retenir:un")
    assert _kept(t) == [("un", "Deux séances suffisent")]


def test_nothing_is_noted_when_she_says_so_and_the_question_comes_back() -> None:
    t = _talk("rv/apres@un", un=0, deux=0).say("/retenir Deux séances")
    t.say("la lune")  # names none of the list: it is no answer to the question under it either
    assert t.last.keep_input and not t.state.sittings["rv/apres@un"].answers
    t.say("/retenir Deux séances").pick("question")
    assert _kept(t) == [] and t.prompt.step == "compris"


def test_in_the_middle_of_a_question_nothing_of_it_changes() -> None:
    t = _talk("rv/apres@un", un=0).say("/retenir Une phrase")
    assert t.prompt.step == "compris" and not t.state.sittings["rv/apres@un"].answers
    assert _kept(t) == [("un", "Une phrase")]


@pytest.mark.parametrize(
    "answer",
    [
        "Je veux retenir une phrase de cet entretien",
        "retenir deux séances par mois",
        "Retenir : deux séances par mois suffisent",
        "J'ai à retenir le nom du métier",
        "Il faut retenir une chose : oser",
    ],
)
def test_an_honest_answer_that_speaks_of_it_stays_an_answer(answer: str) -> None:
    t = _talk("rv/apres@un", un=0).say(answer)
    assert t.state.sittings["rv/apres@un"].answers["compris"].value == answer and _kept(t) == []


def test_several_lines_or_a_long_text_are_asked_about_where_any_text_is_an_answer() -> None:
    for text in ("/retenir une phrase\net une autre", "/retenir " + "x" * 400):
        t = _talk("rv/apres@un", un=0).say(text)
        assert _kept(t) == [] and t.prompt.mode is Mode.MENU
        t.say("1")
        assert t.state.sittings["rv/apres@un"].answers["compris"].value == text
    t = _talk(un=0).say("/retenir " + "x" * 400)
    assert _kept(t) == [] and t.last.keep_input and "300 au plus" in t.said()


def test_a_parcours_without_entretien_says_where_to_write_it() -> None:
    t = _talk().say("/retenir Une phrase")
    assert t.last.keep_input and "/note" in t.said()


def test_lines_are_read_again_and_erased_one_by_one() -> None:
    t = _talk(un=0).say("/retenir", "/retenir Un", "/retenir Deux", "/retenir")
    assert "1. Un (" in t.said() and "2. Deux (" in t.said() and "/retenir effacer 1" in t.said()
    t.say("/retenir effacer 9")
    assert "pas de ligne 9" in t.said()
    t.say("/retenir effacer la ligne 2")
    assert "Deux" in t.asked() and t.last.erase is None  # asked once more
    t.say("oui")
    assert t.last.erase == (RETAINED, "e2")


def test_what_was_kept_stands_before_the_first_question_after_and_only_there() -> None:
    t = _talk("rv/apres@un", un=0, deux=-40).say("/retenir Une phrase")
    assert "Pendant l'entretien, vous avez noté :" in t.said() and "« Une phrase »" in t.said()
    t.say("J'ai compris")
    assert t.prompt.step == "suite" and "Une phrase" not in t.said()
    assert "Une phrase" not in _talk("rv/apres@deux", un=0, deux=-40).said()


def test_the_name_of_an_erased_line_is_never_used_again() -> None:
    t = _talk(un=0).say("/retenir Un")
    gone = Event(Kind.ERASED, START.isoformat(), {"passation": RETAINED, "question": "e1"})
    t = Talk(t.guide, State.of([*t.events[:-1], gone]), events=[*t.events[:-1], gone]).say("/retenir Deux")
    assert [line.number for line in retained.lines(t.state)] == [2]


def test_a_line_written_by_hand_in_a_file_brings_nothing_down() -> None:
    state = State()
    for data in (
        {},
        {"ligne": "x", "texte": "a"},
        {"ligne": "e1", "texte": 3},
        {"ligne": "e2", "texte": "b", "jour": "?"},
    ):
        state.apply(Event(Kind.RETAINED, "2026-11-22T10:00:00+01:00", data))
    assert [(one.number, one.day) for one in retained.lines(state)] == [(2, date(2026, 11, 22))]
