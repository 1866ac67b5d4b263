"""A parcours written by a conseiller, in a file she was given: followed whole, or refused with nothing changed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import parcours
from assistant.faces.given_parcours import follow_file
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.pack.library import shipped_folder
from assistant.parcours.model import KEPT
from tests.faces.fakes import NOON
from tests.faces.plain.test_parcours import told
from tests.faces.terminal.driving import everything, paste, running

DEEP = (shipped_folder() / "parcours" / "bilan-approfondi.yaml").read_text("utf-8")
MINE = DEEP.replace("parcours: bilan-approfondi", "parcours: le-mien", 1).replace(
    'titre: "Bilan de compétences approfondi"', 'titre: "Le parcours de la maison"', 1
)


def made() -> Session:
    begun = Event(Kind.OPENED, NOON.isoformat(), {"passation": "mes-valeurs/valeurs"})
    return session_on(
        Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"}), begun)), lambda: NOON
    )


def written(folder: Path, text: str | bytes = MINE, name: str = "à moi.yaml") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def said(outcome) -> str:
    return " ".join(say.text for say in outcome.says).replace("\u00a0", " ").replace("\u202f", " ")


def test_it_is_followed_from_the_dossier_alone_and_what_was_begun_stays(tmp_path):
    session = made()
    path = written(tmp_path)
    outcome = follow_file(session, f"« {path} »")
    assert "Vous suivez maintenant « Le parcours de la maison »" in said(outcome)
    Path(path).unlink()
    again = session_on(Scratch(session.vault.events), lambda: NOON)
    assert again.guide.parcours.id == "le-mien" and not again.missing
    kept = again.guide.parcours.phase(KEPT)
    assert kept is not None and [task.passation for task in kept.tasks()] == ["mes-valeurs/valeurs"]


def test_it_can_be_left_and_taken_again_from_the_list(tmp_path):
    session = made()
    follow_file(session, written(tmp_path))
    parcours.undo(session)
    assert session.guide.parcours.id == "bilan-de-competences"
    assert "Le parcours de la maison" in [one.title for one in parcours.offered(session)]
    assert parcours.follow(session, "le-mien").events and session.guide.parcours.id == "le-mien"


def test_a_newer_file_takes_the_place_of_the_first(tmp_path):
    session = made()
    follow_file(session, written(tmp_path))
    assert not follow_file(session, written(tmp_path)).events, "the same again"
    assert follow_file(session, written(tmp_path, MINE.replace("Se mettre d’accord", "Convenir"))).events
    assert session.guide.parcours.phases[0].title == "Convenir"
    assert len([one for one in parcours.offered(session) if one.id == "le-mien"]) == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (MINE.replace("ma-demande/demande", "ma-demande/absent"), "n'existe pas dans les packs"),
        (MINE.replace("id: marche", "id: investigation"), "déjà pris"),
        (MINE.replace("mois: 3", "mois: 300"), "P033"),
        (DEEP, "porte le nom d’un parcours du programme"),
        ((shipped_folder() / "packs" / "mes-valeurs.yaml").read_text("utf-8"), "ne peut pas servir de parcours"),
        (MINE.encode("utf-16"), "UTF-8"),
        (b"x: " + b"a" * (2 << 20), "dépasse"),
        (b"", "vide"),
        (b"\x00\x1b[31m: [", "ne peut pas servir"),
    ],
    ids=(
        "absent pack",
        "two phases",
        "too many months",
        "name of ours",
        "a pack",
        "utf-16",
        "too long",
        "empty",
        "signs",
    ),
)
def test_a_file_with_a_fault_changes_nothing(tmp_path, text, words):
    session = made()
    before = tuple(session.vault.events)
    outcome = follow_file(session, written(tmp_path, text))
    assert words.replace("’", "'") in said(outcome).replace("’", "'") and outcome.keep_input and not outcome.events
    assert tuple(session.vault.events) == before and session.guide.parcours.id == "bilan-de-competences"
    assert "\x1b" not in said(outcome) and "\x00" not in said(outcome)


def test_a_file_that_is_not_there_or_a_folder_is_said(tmp_path):
    session = made()
    missing = said(follow_file(session, str(tmp_path / "rien.yaml")))
    assert missing.replace("’", "'") == "Ce fichier n'existe pas. Vérifiez le nom et le dossier."
    assert "C'est un dossier" in said(follow_file(session, str(tmp_path))).replace("’", "'")


def test_line_by_line(tmp_path):
    session = made()
    assert "/parcours choisir mon-parcours.yaml" in told(session, "choisir")
    assert "Vous suivez maintenant" in told(session, f"choisir {written(tmp_path)}")
    assert "Semaine" in told(session) or "6 semaines au plus" in told(session)


async def test_on_the_screen_a_refused_file_keeps_what_she_typed(tmp_path):
    session = made()
    async with running(session) as (app, pilot):
        for key in ("f6", "r"):
            await pilot.press(key)
            await pilot.pause()
        (number,) = re.findall(r"(\d)\s+Suivre un autre parcours", everything(app))
        await pilot.press(number, "enter")
        await pilot.pause()
        await pilot.press("3", "enter")
        await pilot.pause()
        await paste(pilot, written(tmp_path, MINE.replace("ma-demande/demande", "ma-demande/absent")))
        await pilot.press("enter")
        await pilot.pause()
        assert "ne peut pas servir de parcours" in everything(app) and not session.state.changes
        written(tmp_path)  # mended, under the same name: the line still says where it is
        await pilot.press("enter")
        await pilot.pause()
        assert session.guide.parcours.id == "le-mien"
