"""What is kept from one reading of the portefeuille to the next changes nothing in what is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Kind
from assistant.dossier.state import State
from assistant.pack.library import Library
from assistant.portfolio.build import Memory, build
from tests.portfolio.dossiers import ENTRETIEN, TOUT, Dossier, filled
from tests.portfolio.dossiers import library as make_library

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
Move = tuple[Callable[[Dossier], object], int]  # what she does, days later
CHOICE = "essai/tout#recits[f1].savoirs:former"
MOVES = (
    lambda d: d.answer("attente", f"Autre chose {len(d.events)}"),
    lambda d: d.answer("change", False),
    lambda d: d.answer("vers", "Le bois"),
    lambda d: d.answer("ordre", ["a", "b", "c"]),
    lambda d: d.answer("cartes.argent", "oui"),
    lambda d: d.answer("g.r1", "0"),
    lambda d: d.answer("recits", ["f2", "f1"]),
    lambda d: d.fiche("recits", f"n{len(d.events)}"),
    lambda d: d.answer("montrer", [CHOICE], ENTRETIEN),
    lambda d: d.answer("montrer", ["essai/tout#vers"], ENTRETIEN),
    lambda d: d.answer("montrer", [CHOICE], "essai/entretien@second"),
    lambda d: d.answer("rien", "d'un pack disparu", "absent/q"),
    lambda d: d.add(Kind.ITEM, element=CHOICE, texte=f"Former {len(d.events)}"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return make_library(tmp_path_factory.mktemp("packs"))


@given(st.lists(st.tuples(st.sampled_from(MOVES), st.integers(0, 2)), max_size=25))
def test_what_is_kept_changes_nothing_in_what_is_read(library: Library, moves: list[Move]) -> None:
    dossier, memory = filled(), Memory()
    state, taken, now = dossier.state, len(dossier.events), NOW
    for move, days in moves:
        move(dossier)
        for event in dossier.events[taken:]:
            state.apply(event)
        taken, now = len(dossier.events), now + timedelta(days=days)
        assert build(state, library, now, memory=memory) == build(dossier.state, library, now)


def test_what_was_kept_serves_no_dossier_that_was_rewritten(library: Library) -> None:
    """Erasing makes the state anew from the events that remain: as many moves, or fewer, and another content."""
    memory, before, after = Memory(), Dossier(), Dossier()
    before.answer("attente", "À effacer.").answer("vers", "Là")
    after.answer("attente", "Reste.").answer("vers", "Là")
    assert "À effacer." in str(build(before.state, library, NOW, memory=memory))
    assert "À effacer." not in str(build(after.state, library, NOW, memory=memory))


def test_what_did_not_change_is_not_read_again(library: Library) -> None:
    dossier, memory = filled(), Memory()
    state: State = dossier.state
    build(state, library, NOW, memory=memory)
    known = memory.readings.situation(
        library.pack("essai"), library.questionnaire(TOUT), state, TOUT, NOW, lambda source: ()
    )
    build(state, library, NOW + timedelta(hours=3), memory=memory)
    again = memory.readings.situation(
        library.pack("essai"), library.questionnaire(TOUT), state, TOUT, NOW, lambda source: ()
    )
    assert again is known
