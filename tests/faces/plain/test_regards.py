"""`/regards` line by line, on a real dossier: a page goes out, an answer comes in, and what stops it keeps nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import cli
from assistant.dossier.vault import open_vault
from assistant.faces import regards
from assistant.faces.plain.console import Ended
from assistant.faces.plain.places import Places
from assistant.faces.plain.regards import RegardsPlace
from assistant.faces.plain.sharing import SharingPlace
from assistant.faces.plain.showing import Display
from assistant.faces.session import Session
from tests.exchange.regards import answer, asked, kept
from tests.faces.exchanging import her, out_of
from tests.faces.plain.test_console import console, printed


def told(session: Session, command: str, *lines: str) -> str:
    talk, out = console("".join(f"{line}\n" for line in lines).encode())
    RegardsPlace(talk, session).command(command)
    return printed(out).replace("\u00a0", " ").replace("\u202f", " ")


def ask(session: Session, folder: Path, *, name: str = "A. R.", which: str = "1 2", yes: str = "oui") -> str:
    return told(session, "nouveau", name, "1", "Nadia", "Ton regard m’aiderait.", which, str(folder), yes)


def test_from_asking_to_reading_side_by_side(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    assert "Rien n’est compté" in told(session, "")
    said = ask(session, folder)
    assert "Voici ce que lira A. R." in said and "Ton regard m’aiderait." in said and "La page pour A. R." in said
    page, text = sorted(folder.glob("regards-*"))
    assert (page.suffix, text.suffix) == (".html", ".txt") and "A. R." not in page.read_text() + text.read_text()
    assert "Nadia" in page.read_text() and page.stat().st_mode & 0o77 == 0
    (request,) = regards.requests(session)
    assert "pas encore de réponse" in told(session, "")
    said = told(session, "coller", *answer(request, aise="Au comptoir").splitlines(), "1")
    assert "Rien ne prouve" in said and "C’est gardé" in said
    said = told(session, "lire")
    assert said.index("- Vous :") < said.index("- A. R. (travail) : Au comptoir")
    assert "réponse du 22 novembre 2026, que vous pouvez montrer" in told(session, "")


def test_nothing_is_written_before_the_yes_nor_kept_on_the_way(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    before = session.vault.events
    assert "Arrêté" in ask(session, folder, yes="non")
    assert "Arrêté" in told(session, "nouveau", "A. R.", "annuler")
    talk, _ = console(b"A. R.\n1\n")
    with pytest.raises(Ended):
        RegardsPlace(talk, session).command("nouveau")
    assert session.vault.events == before and not list(folder.iterdir())
    request = asked(session, folder)
    before = session.vault.events
    path = tmp_path / "regard.txt"
    path.write_text(answer(request), "utf-8")
    assert "Rien n’en a été gardé" in told(session, f"ouvrir {path}", "2")
    assert "Arrêté" in told(session, "coller", "Bonjour", "annuler")
    assert "ne contient pas" in told(session, "coller", "Bonjour", "/fin")
    assert session.vault.events == before


def test_the_same_person_twice_and_numbers_that_are_none(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    said = ask(session, folder, which="9 1\n1 deux\n2")
    assert said.count("Tapez des numéros entre 1 et 8") == 2
    assert [one.id for one in regards.requests(session)[0].questions] == ["demander"]
    assert "déjà une demande" in ask(session, folder, name="a. r.")
    for command in ("recopier", "effacer zéro", "page 9", "réserver 0"):
        assert "De quelle personne" in told(session, command) or "Il n’y a pas de personne" in told(session, command)


def test_copied_by_hand_reserved_then_erased(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    ask(session, folder)
    said = told(session, "recopier 1", "/texte", "Au comptoir,", "avec les nouveaux", "/fin", "", "2")
    assert "C’est gardé" in said
    assert "recopiée par vous" in told(session, "") and "avec les nouveaux" in told(session, "lire")
    assert "déjà répondu" in told(session, "recopier 1") and "déjà répondu" in told(session, "page 1", str(folder))
    assert "L’accord est retiré" in told(session, "reserver 1", "oui")
    assert "à ne montrer à personne" in told(session, "")
    assert "Rien n’a été effacé" in told(session, "effacer 1", "1")
    assert "sont effacés" in told(session, "effacer 1", "2")
    assert regards.requests(session) == () and "avec les nouveaux" not in str(session.vault.events)


def test_a_page_that_was_lost_is_written_again(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    ask(session, folder)
    (first,) = folder.glob("*.html")
    before, page = session.vault.events, first.read_text()
    first.unlink()
    assert "La page pour A. R." in told(session, "page 1", str(folder))
    assert any(path.read_text() == page for path in folder.glob("*.html")) and session.vault.events == before


def test_by_the_door_of_the_partages_too(tmp_path: Path) -> None:
    session, folder = her(tmp_path), out_of(tmp_path)
    path = tmp_path / "regard.txt"
    path.write_text(answer(asked(session, folder)), "utf-8")
    talk, out = console(b"1\n")
    SharingPlace(talk, session).command(f"ouvrir {path}")
    assert "C’est gardé" in printed(out)


@pytest.mark.parametrize("size", [0, 5 * 1024 * 1024])
def test_by_bilan_ouvrir(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch, size: int) -> None:  # type: ignore[no-untyped-def]
    import io
    import sys

    session, folder = her(tmp_path), out_of(tmp_path)
    path = tmp_path / "regard.txt"
    path.write_text(answer(asked(session, folder)) + "x" * size, "utf-8")
    place, identity = session.vault.folder, session.vault.identity  # type: ignore[attr-defined]  # a Vault here
    assert identity is not None
    session.close()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"1\n"), "utf-8"))
    assert cli.main(["--dossier", str(place), "ouvrir", str(path), "--texte"]) == 0
    said = capsys.readouterr().out
    with open_vault(place, identity) as vault:
        held = any(event.kind.value == "regard" for event in vault.events)
    assert held is (size == 0)
    assert ("trop gros" in said) is (size > 0)


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("/regards", True),
        ("/regards lire", True),
        ("/regards Lire", True),
        ("/regards croisés, c’était le nom de l’atelier", False),
        ("/regards de mes collègues sur mon travail", False),
        ("regards pluriels", False),
        ("/regard", False),
    ],
)
def test_an_honest_answer_is_not_taken_for_the_command(tmp_path: Path, typed: str, taken: bool) -> None:
    talk, _ = console(b"")
    assert Places(talk, her(tmp_path), Display(talk)).visit(typed) is taken


def test_in_the_portefeuille_each_stands_under_its_question(tmp_path: Path) -> None:
    from assistant.faces.plain.portfolio import PortfolioPlace

    session, folder = her(tmp_path), out_of(tmp_path)
    kept(session, asked(session, folder), False, aise="Au comptoir")
    talk, out = console(b"")
    place = PortfolioPlace(talk, session)
    for command in ("regards", "3", "montrable 3", "reformuler 3 Autre chose"):
        place.command(command)
    said = printed(out)
    assert "Dans quelle situation m’avez-vous vu ou vue à l’aise" in said and "à ne montrer à personne" in said
    assert "n’a pas donné son accord" in said and "ils restent tels quels" in said


def test_without_writing_nothing_is_asked(tmp_path: Path) -> None:
    session = her(tmp_path)
    identity, folder = session.vault.identity, session.vault.folder  # type: ignore[attr-defined]  # a Vault here
    from assistant.faces.opening import session_on

    second = session_on(open_vault(folder, identity))
    assert second.read_only
    assert "À qui voulez-vous" not in told(second, "nouveau")
