"""The plan on a real dossier: what she says of a step survives, what is erased is gone from the disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.dossier.events import Kind
from assistant.dossier.vault import create, open_vault, unlock
from assistant.faces import places, plan
from assistant.faces.session import Session
from assistant.guide.turn import Reply
from assistant.parcours.plan import LONGEST, Standing
from assistant.portfolio import agenda
from tests.faces.planned import her, plainly, planned, step
from tests.faces.test_carnet import on_disk

CANARY = "ocarina-tapir"


@pytest.fixture
def session() -> Session:
    return her()


def act(session: Session, typed: str) -> str:
    outcome = plan.acted(session, typed)
    assert outcome is not None, typed
    return plainly(" ".join(one.text for one in outcome.says))


def standing(session: Session, number: int) -> Standing:
    one = plan.step(session, number)
    assert one is not None
    return one.mark.standing


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 fait", "faite aujourd’hui"),
        ("1 Faite.", "faite aujourd’hui"),
        ("étape 1 terminée hier", "faite hier"),
        ("fait 1 le 3 novembre, j’ai deux cartes", "faite le mardi 3 novembre"),
        ("1 fait mardi", "faite le mardi 17 novembre"),
        ("1 commencée", "commencée"),
        ("1 en cours", "commencée"),
        ("1 reporter 12 mai", "reportée au mercredi 12 mai 2027"),
        ("1 reporter au 12 mai", "reportée au mercredi 12 mai 2027"),
        ("reporter 1 à demain", "reportée à demain"),
        ("1 repoussée dans 2 semaines", "reportée au dimanche 6 décembre"),
        ("n° 1 laisser de côté", "laissée de côté"),
        ("1 reprendre", "à faire"),
    ],
)
def test_an_act_is_said_back(session: Session, typed: str, said: str) -> None:
    assert act(session, typed) == f"Noté. Étape 1, « Visiter deux ateliers » : {said}."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9 fait", "Il n’y a pas d’étape 9"),
        ("1 reporter", "Je n’ai pas reconnu de jour."),
        ("1 reporter un peu", "Je n’ai pas reconnu de jour."),
        ("1 reporter 31 novembre", "Il n’y a pas de 31 novembre."),
        ("1 reporter hier", "Ce jour est passé."),
        ("1 fait demain", "Ce jour est encore à venir."),
        ("1 bloque", "Dites ce qui bloque"),
        ("1 bloque " + "a" * (LONGEST + 1), "C’est long : 301 signes"),
        ("1 fait " + "a" * (LONGEST + 1), "C’est long : 301 signes"),
    ],
)
def test_what_cannot_be_taken_gets_one_sentence_and_changes_nothing(session: Session, typed: str, said: str) -> None:
    before = session.vault.events
    assert act(session, typed).startswith(said)
    assert session.vault.events == before


@pytest.mark.parametrize(
    "typed",
    [
        "de carrière",
        "2 ans pour finir",
        "B",
        "1 reprendre le sport",
        "1 fait\n2 fait",
        "commencée 1 fois",
        "laisser",
        "2",
    ],
)
def test_what_is_no_act_is_left_to_the_question(session: Session, typed: str) -> None:
    assert plan.acted(session, typed) is None


def test_a_proof_and_what_blocks_are_in_her_words_and_the_day_is_the_day_everywhere(session: Session) -> None:
    told = act(session, "2 bloque le secrétariat ne répond pas")
    assert ": « le secrétariat ne répond pas ». Vous" in told
    act(session, "2 reporter 8 janvier")
    one = plan.step(session, 2)
    assert one and one.mark.blocks == "le secrétariat ne répond pas" and one.day == date(2027, 1, 8)
    days = agenda.days(session.guide, session.state, places.portfolio(session), session.clock())
    assert [d.day for d in days if "Demander" in d.full] == [date(2027, 1, 8)]
    answers = session.state.sitting("mon-plan/plan").answers
    assert answers["etapes[f2].etape_quand"].value == "2026-11-26"
    assert "8 janvier 2027" in plainly(act(session, "2 commencée"))
    act(session, "2 débloquée")
    act(session, "2 fait aujourd’hui, J’ai l’attestation")
    one = plan.step(session, 2)
    assert one and one.mark.proof == "J’ai l’attestation" and not one.mark.blocks


def test_the_list_asks_kindly_and_puts_first_what_has_waited(session: Session) -> None:
    act(session, "3 laisser")
    groups = [(group.title, [one.number for one in group.steps]) for group in plan.listed(session)]
    assert groups == [("À regarder", [1]), ("À faire", [2]), ("Laissées de côté", [3])]


def test_erasing_the_answer_takes_the_state_along_and_forgetting_the_notes_keeps_it(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    session = her(create(folder, None, planned()))
    act(session, f"1 fait hier, {CANARY} un")
    act(session, f"2 bloque {CANARY} deux")
    two = plan.step(session, 2)
    assert two is not None
    plan.forget_notes(session, two)
    assert f"{CANARY} deux" not in on_disk(folder) and f"{CANARY} un" in on_disk(folder)
    assert plan.forget_notes(session, plan.step(session, 2) or two).keep_input
    session.forget("mon-plan/plan", "etapes[f1].etape")
    assert CANARY not in on_disk(folder) and step(1) not in session.state.steps
    session.close()
    again = her(open_vault(folder, unlock(folder, None)))
    assert step(2) in again.state.steps and step(1) not in again.state.steps
    assert sum(event.kind is Kind.STEP for event in again.vault.events) == 1


def test_coming_back_and_between_two_questionnaires_the_week_is_said_in_four_lines(session: Session) -> None:
    said = [plainly(one.text) for one in session.welcome_back()]
    week = next(line for line in said if line.startswith("Cette semaine"))
    assert week.split("\n") == [
        "Cette semaine : étape « Visiter deux ateliers », prévue le vendredi 20 novembre. Toujours d’actualité ?",
        "Étape « Demander le dossier », jeudi 26 novembre.",
    ]
    back = session.reply(Reply("/menu"))
    assert plainly(back.says[-1].text) == week
    act(session, "1 fait")
    act(session, "2 reporter 8 janvier")
    assert not any("Cette semaine" in one.text for one in session.welcome_back())


def test_nothing_of_the_portefeuille_is_read_for_a_week_without_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    session = her()
    far = [event for event in session.vault.events if event.data.get("valeur") not in ("2026-11-20", "2026-11-26")]
    from assistant.faces.store import Scratch

    session = her(Scratch(tuple(far)))
    monkeypatch.setattr(places, "portfolio", lambda _: pytest.fail("the portefeuille was read"))
    assert not any("Cette semaine" in one.text for one in session.welcome_back())
