"""`/portefeuille` line by line: how items are called, and what becomes of a folder that is not there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.dossier.events import Kind
from assistant.dossier.state import Comment
from assistant.faces import places
from assistant.faces.plain.portfolio import PortfolioPlace
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.portfolio.model import Item, Portfolio, Rubric
from tests.faces import exchanging
from tests.faces.fakes import FakeGuide, clock
from tests.faces.plain.test_console import console, printed

SKILL = Item("s", "competences", "L'atelier", "Je sais former quelqu'un", "savoir_faire")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Portfolio((Rubric("competences", "Mes compétences", (SKILL,)),), "2026-11-22T12:00:00+00:00")
    monkeypatch.setattr(places, "portfolio", lambda _: whole)


def told(command: str, script: bytes = b"") -> list[str]:
    """What `/portefeuille` and the rest of its line print, her next lines being `script`."""
    talk, out = console(script)
    PortfolioPlace(talk, Session(Scratch(), FakeGuide(), clock)).command(command)
    return printed(out).splitlines()


def test_a_savoir_faire_is_called_by_what_she_can_do_and_its_recit_comes_after(held: None) -> None:
    assert "1. Je sais former quelqu'un. L'atelier" in told("")
    assert told("1")[:2] == ["Je sais former quelqu'un", "L'atelier"]


def test_a_folder_that_is_not_there_is_made_when_she_says_so(held: None, tmp_path: Path) -> None:
    folder = tmp_path / "Mes documents" / "bilan"
    offer = told(f"exporter html {folder}")[0]
    assert "n’existe pas" in offer and not folder.parent.exists()
    command = offer.replace("\u00a0", " ").partition("/portefeuille ")[2]
    assert command == f"exporter créer html {folder}"
    told(command)
    assert [path.suffix for path in folder.iterdir()] == [".html"]


def test_a_folder_that_cannot_be_made_is_said(held: None, tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("x")
    for folder in (tmp_path / "fichier", tmp_path / "fichier" / "dedans"):
        said = told(f"exporter créer html {folder}")
        assert len(said) == 1 and ("ou choisissez-en un autre" in said[0] or "Choisissez un autre" in said[0])


def test_what_a_conseiller_said_of_an_item_is_told_with_their_name(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Comment("Camille Durand", "Parlons-en jeudi.", "2026-11-23T10:00:00+00:00", "a" * 32)
    whole = Portfolio((Rubric("competences", "Mes compétences", (replace(SKILL, notes=(said,)),)),), said.at)
    monkeypatch.setattr(places, "portfolio", lambda _: whole)
    assert any("Commentaire de Camille Durand" in line and "jeudi" in line for line in told("1"))


def test_an_item_is_marked_to_speak_of_or_not_to(tmp_path: Path) -> None:
    """Through a real dossier: the mark is kept, said in the list, and taken back by the same word."""
    session = exchanging.her(tmp_path / "dossier")
    talk, out = console(b"")
    place = PortfolioPlace(talk, session)
    for line in ("aborder 1", "tout", "éviter 1", "éviter 1"):
        place.command(line)
    said = printed(out).replace("\u00a0", " ")
    assert "marqué à aborder" in said and "(à aborder)" in said and "la marque est retirée" in said
    kept = [e.data["entretien"] for e in session.vault.events if e.kind is Kind.ITEM]
    assert kept == ["aborder", "eviter", ""]
