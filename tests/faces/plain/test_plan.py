"""`/plan` and `/semaine` line by line: the list, one step, what is asked twice, and what is left to the question."""

from __future__ import annotations

import pytest

from assistant.faces.plain.places import Places
from assistant.faces.plain.showing import Display
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from tests.faces.plain.test_console import console, printed
from tests.faces.planned import her, plainly, planned


@pytest.fixture
def session() -> Session:
    return her()


def told(session: Session, typed: str, script: bytes = b"") -> str:
    talk, out = console(script)
    assert Places(talk, session, Display(talk)).visit(typed), typed
    return plainly(printed(out))


def test_the_steps_by_date_with_their_state(session: Session) -> None:
    told(session, "/plan 3 bloque j’attends une réponse")
    told(session, "/plan 2 fait")
    assert told(session, "/plan").splitlines() == [
        "À regarder :",
        "1. Visiter deux ateliers. Prévue le vendredi 20 novembre. Toujours d’actualité ?",
        "À faire :",
        "3. Passer l’essai. Pour le vendredi 12 mars 2027. Ce qui bloque : j’attends une réponse",
        "Faites :",
        "2. Demander le dossier. Faite aujourd’hui.",
        "",
        "Pour dire où en est une étape : /plan 1 fait. Le reste : /plan aide",
    ]


def test_one_step_in_full_keeps_the_day_of_her_answer(session: Session) -> None:
    told(session, "/plan 2 reporter 8 janvier")
    seen = told(session, "/plan 2")
    assert seen == told(session, "/plan lire 2") == told(session, "/plan n° 2")
    assert (
        "2. Demander le dossier" in seen and "Pour le vendredi 8 janvier 2027." in seen and "Avec : Zéphyrine" in seen
    )
    assert "Dans votre réponse, c’était le jeudi 26 novembre." in seen


def test_what_was_noted_is_erased_after_a_yes_only(session: Session) -> None:
    assert "Ni preuve ni blocage" in told(session, "/plan effacer 1")
    told(session, "/plan 1 bloque Zéphyrine ne veut pas")
    assert "Rien n’a été effacé." in told(session, "/plan 1 effacer", b"1\n")
    assert "Zéphyrine ne veut pas" in told(session, "/plan 1")
    told(session, "/plan effacer 1", b"2\n")
    assert "Zéphyrine ne veut pas" not in repr(session.vault.events)


def test_help_and_what_names_no_step(session: Session) -> None:
    assert "/plan 2 reporter 12 mai" in told(session, "/plan aide")
    assert "Il n’y a pas d’étape 7" in told(session, "/plan 7")
    assert "De quelle étape s’agit-il" in told(session, "/plan effacer")
    assert "encore vide" in told(her(Scratch(tuple(planned(())))), "/plan")


@pytest.mark.parametrize("typed", ["/plan de carrière", "/plan 2 ans", "/plan B", "/semaine de quatre jours"])
def test_what_may_be_an_answer_goes_to_the_question(session: Session, typed: str) -> None:
    talk, out = console(b"")
    assert not Places(talk, session, Display(talk)).visit(typed) and printed(out) == ""


def test_the_week_in_full(session: Session) -> None:
    seen = told(session, "/semaine")
    assert seen.startswith("Cette semaine\nÉtape « Visiter deux ateliers », prévue le vendredi 20 novembre.")
    assert "Rien n’est noté" in told(her(Scratch(tuple(planned(())))), "/semaine")
