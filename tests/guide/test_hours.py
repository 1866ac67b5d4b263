"""Hours: those of the entretiens against their bounds, her own apart, and the second for nobody else's eyes."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import assistant
from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.hours import PAUSE, accompaniment, alone, in_words, told
from assistant.parcours.reading import read_parcours
from tests.guide.talking import plain
from tests.guide.test_programme import NOW

BILAN = read_parcours("bilan-de-competences")


def lasted(entretien: str, minutes: object, status: Status = Status.ANSWERED) -> Event:
    data = {"passation": f"mes-entretiens/apres@{entretien}", "question": "duree", "etat": status, "valeur": minutes}
    return Event(Kind.ANSWER, NOW.isoformat(), data)


def answers(*seconds: float) -> State:
    """One answer at each of these seconds."""
    step = {"passation": "mes-valeurs/valeurs", "question": "cartes", "etat": Status.ANSWERED, "valeur": None}
    return State.of(Event(Kind.ANSWER, (NOW + timedelta(seconds=s)).isoformat(), step) for s in seconds)


def test_the_lengths_of_the_entretiens_add_up():
    state = State.of([lasted("accueil", 60), lasted("preliminaire", 120), lasted("accueil", 90)])
    assert accompaniment(BILAN, state) == 210
    assert plain(told(BILAN, state)[0]) == "Heures avec votre conseiller ou votre conseillère : 3 h 30, 24 h au plus."


def test_what_she_did_not_say_counts_for_nothing_and_that_is_said():
    state = State.of([lasted("accueil", None, Status.PASSED), lasted("preliminaire", 60, Status.LATER)])
    assert accompaniment(BILAN, state) == 0
    assert "aucune n'est notée pour l'instant, 24 h au plus" in plain(told(BILAN, state)[0])


def test_an_entretien_of_a_parcours_left_behind_still_counts():
    assert accompaniment(read_parcours("bilan-approfondi"), State.of([lasted("accueil", 60)])) == 60


def test_the_bounds_are_said_and_going_beyond_is_said_kindly():
    bounded = replace(BILAN, hours_min=13, hours_planned=16)
    line, *more = (plain(one) for one in told(bounded, State.of([lasted("accueil", 600), lasted("conclusion", 361)])))
    assert line.endswith("16 h 01, 16 h prévues, 13 h au moins, 24 h au plus.")
    assert more == ["C'est plus que prévu : parlez-en avec votre conseiller ou votre conseillère."]
    assert len(told(bounded, State.of([lasted("accueil", 600), lasted("conclusion", 360)]))) == 1


def test_a_parcours_without_bounds_and_without_hours_says_nothing():
    assert told(read_parcours("cap-vers-l-entreprise"), State()) == ()


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [
        ((), 0),
        ((0,), 0),
        ((0, 60, 180), 3),
        ((0, 60, 60 + PAUSE + 1, 180 + PAUSE + 1), 3),  # she went away, and came back
        ((180, 0, 60), 3),  # a clock set back
        ((0, 0, 120, 120), 2),
    ],
)
def test_her_own_work_is_the_time_between_her_answers_long_silences_left_out(seconds, minutes):
    assert alone(answers(*seconds)) == minutes
    lines = [plain(line) for line in told(BILAN, answers(*seconds))]
    assert any("travail personnel" in line and "n'est montré qu'à vous" in line for line in lines) == bool(minutes)


@given(st.lists(st.integers(0, 100_000), max_size=40))
def test_her_own_work_is_never_more_than_the_time_that_passed_and_answers_only_add_to_it(seconds):
    whole = alone(answers(*seconds))
    assert 0 <= whole <= (round((max(seconds) - min(seconds)) / 60) if seconds else 0)
    assert alone(answers(*reversed(seconds))) == whole


@pytest.mark.parametrize(("minutes", "said"), [(45, "45 min"), (60, "1 h"), (90, "1 h 30"), (125, "2 h 05")])
def test_minutes_in_words(minutes, said):
    assert in_words(minutes) == said


def test_nothing_that_writes_or_sends_reads_her_hours():
    """Extracts, documents, shares, proofs of activity and the desk: none of these rooms imports what counts her time."""
    room = Path(assistant.__file__).parent
    sources = [path for name in ("portfolio", "exchange", "conseiller") for path in (room / name).rglob("*.py")]
    reading = [path.name for path in sources if _imports(ast.parse(path.read_text("utf-8")), "hours")]
    assert len(sources) > 40 and reading == []
    assert _imports(ast.parse("from assistant.guide.hours import alone"), "hours")
    assert _imports(ast.parse("from assistant.guide import hours"), "hours")


def _imports(tree: ast.Module, name: str) -> bool:
    """Whether a module of the guide of that name is imported there."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return f"assistant.guide.{name}" in found
