"""A conseiller in front of the desk: a received share is opened and read, kept to its last day, destroyed the day after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from assistant.conseiller import desk as room
from assistant.dossier.vault import unlock
from tests.conseiller.people import Clock, Her, an_extract, asked
from tests.dossier.test_redaction import stands
from tests.journeys.keyboard import Screen

pytestmark = pytest.mark.timeout(300)

PHRASE = "tapis jaune debout"
CANARY = "canari-mauve-9043"
_ON_A_DAY = """
import runpy, sys
from datetime import datetime
import assistant.faces.terminal.desk.app as face
real = face.run
face.run = lambda folder: real(folder, lambda: datetime.fromisoformat({at!r}))
sys.argv = ["bilan", "conseiller", "bureau", "--bureau", {folder!r}]
runpy.run_module("assistant", run_name="__main__", alter_sys=True)
"""
Sit = Callable[..., Screen]


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Sit]:
    """Open the desk at the real command, on a day, and unlock it."""
    screens: list[Screen] = []

    def at(day: str, columns: int = 80, rows: int = 24) -> Screen:
        program = _ON_A_DAY.format(at=f"{day}T09:00:00+01:00", folder=str(tmp_path / "bureau"))
        screen = Screen(tmp_path / "dossier", tmp_path, columns, rows, program=program)
        screens.append(screen)
        screen.until("Votre bureau est fermé")
        screen.type(PHRASE)
        screen.press("enter")
        screen.until("Mon bureau › Hélène Vidal" if columns > 60 else "Hélène Vidal")
        return screen

    yield at
    for screen in screens:
        screen.child.close(force=True)


def readable(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]


def test_a_share_is_opened_read_and_destroyed_the_day_after_its_end(sit: Sit, tmp_path: Path) -> None:
    clock = Clock()
    with room.create(tmp_path / "bureau", PHRASE, "Hélène Vidal", "Cabinet des Tilleuls", clock) as desk:
        envoi = asked(desk, "Sandrine V.")
        her = Her(desk.card, clock)
    share = her.share(an_extract(f"Réparer des vélos, {CANARY}", until="2026-12-31"), envoi.number)
    received = tmp_path / "reçu de Sandrine.bilan"
    received.write_bytes(her.sealed(share))

    screen = sit("2026-11-22")
    screen.until("Rien n’est à détruire aujourd’hui.", "Sandrine V.")
    screen.press("o")
    screen.until("Où est ce fichier")
    screen.type(f"'{received}'")  # as a terminal writes what is dropped on it
    screen.press("enter")
    screen.until("Partage de « Sandrine V. »", "demandez-le-lui de vive voix")
    screen.press("enter")
    screen.until("Encore 39 jours après celui-ci.")
    screen.press("\x1b[6~")
    screen.until(CANARY)
    screen.press("quit")
    assert screen.end() == 0
    assert readable(tmp_path / "bureau") == []

    screen = sit("2026-12-31", 40, 15)
    screen.until("Rien n’est à détruire aujourd’hui.", "C’est le dernier jour.")
    screen.press("quit")
    assert screen.end() == 0

    screen = sit("2027-01-01")
    screen.until("À détruire aujourd’hui : 1 partage", "sa fin est passée depuis le 31 décembre 2026")
    screen.press("enter")
    screen.until("La règle", "R6313-7")
    assert CANARY not in screen.text
    screen.press("escape")
    screen.until("Personnes")
    screen.press("p")
    screen.until("Détruire le contenu de ce partage")
    screen.press("2", "enter")
    screen.until("Le contenu d’un partage est détruit")
    screen.press("enter")
    screen.until("Rien n’est à détruire aujourd’hui.", "fin du partage")
    screen.press("quit")
    assert screen.end() == 0
    assert stands(tmp_path / "bureau", unlock(tmp_path / "bureau", PHRASE), CANARY) == []
    assert screen.calls == ""
