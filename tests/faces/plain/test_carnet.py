"""`/carnet` line by line: the month, the verbs, what is asked twice, and what is left to the question."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import carnet
from assistant.faces.opening import session_on
from assistant.faces.plain.carnet import CarnetPlace
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Reply
from tests.faces.fakes import NOON
from tests.faces.plain.test_console import console, printed

LINES = (
    "/contact Garage Martin, rappeler mardi",
    "/visite Atelier Durand, mardi 24 novembre, avec Paul",
    "/candidature Leclerc Pantin, le 12 octobre",
)


@pytest.fixture
def session() -> Session:
    made = session_on(
        Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"}),)), lambda: NOON
    )
    for line in LINES:
        assert made.reply(Reply(line)).events
    return made


def told(session: Session, rest: str, script: bytes = b"") -> str:
    talk, out = console(script)
    assert CarnetPlace(talk, session).command(rest), rest
    return printed(out).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_month_says_its_objectives_its_lines_and_what_comes(session: Session) -> None:
    assert "Pour vous fixer un nombre par mois" in told(session, "")
    assert "8 contacts" in told(session, "objectif 8 contacts")
    seen = told(session, "")
    assert "Objectifs de novembre 2026 : 1 contact sur 8." in seen and "Il reste 8 jours" in seen
    assert "1. Contact employeur, aujourd’hui : Garage Martin" in seen and "Leclerc" not in seen
    assert "À suivre :" in seen and "1. rappeler, mardi 24 novembre (Contact employeur, Garage Martin)" in seen


def test_another_month_and_month_by_month(session: Session) -> None:
    for asked in ("octobre", "Octobre 2026", "2026-10"):
        assert "3. Candidature, lundi 12 octobre : Leclerc Pantin" in told(session, asked)
    assert "Rien n’est noté pour décembre 2025." in told(session, "décembre")
    assert "novembre 2026 : 1 contact, 1 à venir\noctobre 2026 : 1 candidature" in told(session, "mois")


def test_a_line_is_found_read_changed_and_done(session: Session) -> None:
    assert "2. Visite" in told(session, "chercher ATELIER paul") and "3." not in told(session, "chercher atelier")
    assert "Rien dans votre carnet" in told(session, "chercher zèbre")
    assert "Avec : Paul." in told(session, "2") == told(session, "lire n° 2")
    assert "/carnet changer 2 Atelier Durand, le 24 novembre 2026, avec Paul" in told(session, "changer 2")
    assert "Visite, hier. Atelier Durand." in told(session, "jour 2 hier")
    assert "Je n’ai pas reconnu de jour" in told(session, "jour 2 bientôt")
    assert "Enquête métier, hier." in told(session, "changer 2 enquête")
    assert "(fait)" in told(session, "fait 1") and "À suivre" not in told(session, "")
    assert "Rien ne suit" in told(session, "fait 3")
    assert "Avec : Zoé." in told(session, "qui 3 Zoé")
    assert "Un prénom ou des initiales" in told(session, "qui 3 " + "Zoé " * 30)


def test_erasing_is_asked_twice(session: Session) -> None:
    assert "Rien n’a été effacé." in told(session, "effacer 3", b"1\n") and carnet.entry(session, 3)
    told(session, "effacer 3", b"2\n")
    assert carnet.entry(session, 3) is None and "Leclerc" not in repr(session.vault.events)
    assert "Rien n’a été effacé." in told(session, "oublier 2", b"1\n")
    told(session, "oublier 2", b"2\n")
    assert "Paul" not in repr(session.vault.events) and carnet.entry(session, 2)
    assert "ne dit pas avec qui" in told(session, "oublier 2")


@pytest.mark.parametrize(
    "rest",
    ["99", "effacer", "effacer x", "effacer 99", "changer 0", "fait 999999999", "objectif", "objectif 8", "objectif zèbre 3",
     "ajouter", "ajouter zèbre", "chercher", "jour 1", "qui 1", "changer 1 \x1b[2J", "aide", "mois", "mars 2019"],
)  # fmt: skip
def test_what_is_said_badly_is_told_plainly_and_changes_nothing(session: Session, rest: str) -> None:
    before = session.vault.events
    seen = told(session, rest)
    assert seen.strip() and "\x1b" not in seen
    if not rest.startswith("changer 1"):
        assert session.vault.events == before


@pytest.mark.parametrize(
    "rest", ["de santé de ma fille", "de bord", "²", "-1", "13", "octobre rouge", "2026-13", "mars 20019"]
)
def test_what_is_no_verb_is_left_to_the_question(session: Session, rest: str) -> None:
    talk, out = console(b"")
    if rest == "13":
        assert CarnetPlace(talk, session).command(rest) and "pas de numéro 13" in printed(out)
    else:
        assert not CarnetPlace(talk, session).command(rest) and not printed(out)
