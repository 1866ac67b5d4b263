"""The parcours on the screen: what stands above the list, each key that changes it, and what stays as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal.parcours_screen import ParcoursScreen
from tests.faces.fakes import NOON
from tests.faces.terminal.driving import everything, running, type_in

LAST = "mon-accueil/choix"  # the last step of its first phase, left where it is


def made(name: str = "bilan-de-competences", *events: Event) -> Session:
    return session_on(Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": name}), *events)), lambda: NOON)


def dated(entretien: str, days: int) -> Event:
    day = (NOON + timedelta(days=days)).date().isoformat()
    data = {
        "passation": f"mes-entretiens/avant@{entretien}",
        "question": "jour",
        "etat": Status.ANSWERED,
        "valeur": day,
    }
    return Event(Kind.ANSWER, NOON.isoformat(), data)


def names(session: Session, phase: str) -> list[str]:
    found = session.guide.parcours.phase(phase)
    assert found is not None
    return [step.name for step in found.steps]


def flat(app) -> str:
    return " ".join(everything(app).replace("\u00a0", " ").replace("\u202f", " ").split())


async def keys(pilot, *pressed: str) -> None:
    for key in pressed:
        await pilot.press(key)
        await pilot.pause()


async def test_the_week_and_the_hours_stand_above_the_list():
    session = made("bilan-approfondi", dated("accord", -15))
    async with running(session) as (app, pilot):
        await keys(pilot, "f6")
        assert "Semaine 3 sur 6." in flat(app) and "20 h prévues" in flat(app)


async def test_in_a_small_window_the_first_line_stands_above_and_the_rest_with_the_list():
    session = made("bilan-approfondi", dated("accord", -15))
    async with running(session, size=(40, 15)) as (app, pilot):
        await keys(pilot, "f6")
        assert "Semaine 3 sur 6." in flat(app) and app.screen._facts.size.height == 1
        await keys(pilot, "home")  # the rest goes with the list
        assert "20 h prévues" in flat(app) and "Ma demande" in flat(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.screen.line.row.title == "Ma demande"


async def test_an_entretien_is_added_after_the_line_and_undone():
    session = made()
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "a", "1", "enter")
        assert "Quel est le titre" in flat(app)
        await keys(pilot, *"Bis", "enter")
        assert isinstance(app.screen, ParcoursScreen)
        assert names(session, "accueil") == ["ma-demande/demande", "ajout-1", "accueil", LAST]
        assert "Entretien ajouté : « Bis ». Touche U" in flat(app)
        await keys(pilot, "u")
        assert names(session, "accueil") == ["ma-demande/demande", "accueil", LAST] and "Changement annulé" in flat(app)


async def test_a_questionnaire_and_a_phase_are_added():
    session = made()
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "a", "2", "enter", "1", "enter")
        assert len(names(session, "accueil")) == 4 and "Questionnaire ajouté" in flat(app)
        await keys(pilot, "a", "3", "enter", *"Pause", "enter")
        assert session.guide.parcours.phases[1].title == "Pause" and "Rien pour l’instant." in flat(app)


async def test_a_step_takes_the_place_of_another_and_escape_moves_nothing():
    session = made()
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "d")
        assert "Où mettre « Ma demande »" in flat(app) or "Où mettre" in flat(app)
        await keys(pilot, "escape")
        assert not session.state.changes and isinstance(app.screen, ParcoursScreen)
        await keys(pilot, "d", "down", "enter")
        assert names(session, "accueil") == ["accueil", "ma-demande/demande", LAST] and "Déplacé" in flat(app)
        await keys(pilot, "d", "up", "enter")  # the cursor stayed on it: back up it goes
        assert names(session, "accueil") == ["ma-demande/demande", "accueil", LAST]


async def test_what_is_not_begun_is_taken_out_and_what_is_begun_stays():
    session = made("bilan-de-competences", Event(Kind.OPENED, NOON.isoformat(), {"passation": "ma-demande/demande"}))
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "x")
        assert "cela reste dans votre parcours" in flat(app) and not session.state.changes
        await keys(pilot, "down", "x")
        assert names(session, "accueil") == ["ma-demande/demande", LAST]


@pytest.mark.parametrize(
    ("name", "pressed", "said"),
    [
        ("bilan-approfondi", ("1", "enter", "8", "enter"), "Durée du parcours : 8 semaines"),
        ("bilan-approfondi", ("2", "enter", "1", "8", "enter"), "Heures prévues : 18 h"),
        ("bilan-approfondi", ("2", "enter", "x", "enter", "backspace", "9", "enter"), "Heures prévues : 9 h"),
        ("cap-vers-l-entreprise", ("3", "enter", "backspace", "2", "enter"), "Parcours renouvelé"),
        (
            "bilan-de-competences",
            ("3", "enter", "1", "enter"),
            "Vous suivez maintenant « Bilan de compétences approfondi »",
        ),
    ],
)
async def test_it_is_adjusted(name, pressed, said):
    session = made(name)
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "r", *pressed)
        assert isinstance(app.screen, ParcoursScreen) and said in flat(app)
        assert len(session.state.changes) == 1


async def test_the_month_of_a_follow_up_and_the_parcours_as_written():
    session = made()
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "end", "up", "r", "2", "enter", "backspace", "backspace", *"18", "enter")
        follow_up = session.guide.parcours.entretien("suivi-12-mois")
        assert follow_up is not None and follow_up.months == 18
        await keys(pilot, "r")
        assert "comme il est écrit" in flat(app)
        await keys(pilot, "5", "enter")
        assert session.guide.parcours.entretien("suivi-12-mois").months == 12


async def test_a_change_is_chosen_taken_back_and_its_title_erased():
    session = made()
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "c")
        assert "Vous n’avez rien changé" in flat(app)
        await keys(pilot, "a", "1", "enter", *"Bis", "enter", "a", "3", "enter", *"Pause", "enter")
        await keys(pilot, "c", "2", "enter", "2", "enter")
        assert "effacé pour de bon" in flat(app) and "Bis" not in flat(app)
        assert session.guide.parcours.entretien("ajout-1").title == "Entretien ajouté"
        await keys(pilot, "c", "1", "enter", "1", "enter")
        assert session.guide.parcours.phase("ajout_2") is None


async def test_a_window_that_only_reads_says_so_and_changes_nothing():
    session = made()
    session.vault.read_only = True
    async with running(session) as (app, pilot):
        await keys(pilot, "f6", "x")
        assert not session.state.changes and len(names(session, "accueil")) == 3
        assert "LECTURE SEULE" in flat(app)


async def test_a_number_of_weeks_may_be_written_in_words():
    session = made("bilan-approfondi")
    async with running(session) as (_, pilot):
        await keys(pilot, "f6", "r", "enter")
        await type_in(pilot, "huit semaines")
        await keys(pilot, "enter")
        await pilot.pause()
        assert session.guide.parcours.weeks_max == 8
