"""A whole way through the terminal face, and a clumsy one: the dossier holds exactly what was typed, the disk nothing."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from assistant.dossier.state import State
from assistant.faces import start
from assistant.faces import words as shared
from tests.journeys.keyboard import Screen
from tests.journeys.typed import PARCOURS, PHRASE, answers, recorded

pytestmark = pytest.mark.timeout(300)

CANARY = "canari-jaune-7731"
WHY = f"J’ai onze ans de métier et je veux former, pas seulement ranger. Mon {CANARY} est là, il chante encore."
NOW = f"Une place se libère en réserve, l’an prochain. Le {CANARY} attend aussi, à côté de la fenêtre."
WHO, BRINGS, WHY_ASKED, SINCE, NOW_ASKED, NEXT_ASKED = (
    "Qui a eu l’idée de ce bilan",
    "Qu’est-ce qui vous amène aujourd’hui",
    "pourquoi faites-vous ce bilan",
    "Depuis quand y pensez-vous",
    "Pourquoi maintenant",
    "Où en êtes-vous de vos idées",
)


@pytest.fixture
def at_home(tmp_path: Path) -> Iterator[list[Screen]]:
    """The screens of the test, closed at its end; none may have called the network."""
    screens: list[Screen] = []
    yield screens
    for screen in screens:
        screen.child.close(force=True)
        assert screen.calls == ""


def opened(at_home: list[Screen], tmp_path: Path, columns: int = 80, rows: int = 24) -> Screen:
    at_home.append(Screen(tmp_path / "dossier", tmp_path, columns, rows))
    return at_home[-1]


def begin(screen: Screen) -> None:
    """The first start, with a passphrase of her own; the recovery sheet is left for later."""
    for page in shared.WELCOME:
        screen.until(page.title, "Entrée")
        screen.press("enter")
    screen.until("Tapez ces signes")
    screen.type("é ç @ € ê")
    screen.until("€ ê")
    screen.press("enter")
    screen.until(shared.KEYBOARD_FINE)
    screen.press("enter")
    screen.until(shared.CHOOSE_OWN)
    screen.press("1", "enter")
    screen.until("deuxième fois")
    screen.type(PHRASE)
    screen.press("enter")
    screen.look(0.3)
    screen.type(PHRASE)
    screen.press("enter")
    screen.until(shared.PARCOURS_TITLE)
    screen.press("enter")
    screen.until(shared.SHEET_LATER)
    screen.press("3", "enter")
    screen.until("bilan fiche-de-secours")
    screen.press("enter")
    screen.until(WHO)


def unlock(screen: Screen) -> None:
    screen.until("Votre dossier est fermé")
    screen.type(PHRASE)
    screen.press("enter")


def sit(screen: Screen) -> None:
    """The first four answers of « Ma demande », by a digit, by ticks, by a text, by a date."""
    screen.until(WHO)
    screen.press("1", "enter")
    screen.until(BRINGS)
    screen.press("1", " ", "5", "enter")
    screen.until(WHY_ASKED)
    screen.answer(WHY, SINCE)
    screen.answer("mars 2025", NOW_ASKED)


TYPED = [
    ("idee", "moi"),
    ("declencheurs", ["changer", "former"]),
    ("pourquoi_bilan", WHY),
    ("depuis", "2025-03"),
]


def held(folder: Path, phrase: str | None = PHRASE) -> list[tuple[str, object]]:
    """Question and value of each answer of the dossier, in order."""
    return [(question, value) for _, question, _, value in answers(recorded(folder, phrase))]


def nothing_readable(folder: Path) -> None:
    """Neither her words nor a question of the packs stands in any file, name or content."""
    for path in [folder, *folder.rglob("*")]:
        data = path.read_bytes() if path.is_file() else b""
        for secret in (CANARY, "pourquoi_bilan", "onze ans", PHRASE):
            assert secret.encode() not in data and secret not in path.name, path


def test_from_the_first_start_to_the_exported_portefeuille(at_home: list[Screen], tmp_path: Path) -> None:
    screen = opened(at_home, tmp_path)
    begin(screen)
    sit(screen)
    screen.press("quit")
    assert screen.end() == 0
    folder = tmp_path / "dossier"
    assert held(folder) == TYPED
    nothing_readable(folder)

    again = opened(at_home, tmp_path)
    unlock(again)
    again.until(NOW_ASKED, "mars 2025")  # the same question, and her last answer above it
    again.answer(NOW, NEXT_ASKED)
    again.press("f7")
    again.until("Portefeuille", "Ma demande")
    (tmp_path / "Documents").mkdir()  # the folder that systems make, and that the programme proposes
    again.press("x")
    again.until("Quels documents voulez-vous")
    again.press("enter")
    again.look(0.3)
    again.press("enter")
    again.until("Écrit")
    again.press("quit")
    assert again.end() == 0
    assert held(folder) == [*TYPED, ("pourquoi_maintenant", NOW)]
    nothing_readable(folder)
    written = [path for path in (tmp_path / "Documents").rglob("*") if path.is_file()]
    assert {path.suffix for path in written} == {".html", ".md", ".json"}
    assert all(CANARY in path.read_text("utf-8") for path in written)


def test_an_unsteady_hand_loses_nothing(at_home: list[Screen], tmp_path: Path) -> None:
    """Killed, hung up on with a text half typed, squeezed to 40×15, going back: what was taken is there, once."""
    folder = tmp_path / "dossier"
    start.create_dossier(folder, PHRASE, PARCOURS).close()
    screen = opened(at_home, tmp_path)
    unlock(screen)
    sit(screen)
    assert screen.stop(signal.SIGKILL) == 128 + signal.SIGKILL
    assert held(folder) == TYPED

    screen = opened(at_home, tmp_path)
    unlock(screen)
    screen.until(NOW_ASKED)
    screen.type(f"Une place se libère, et le {CANARY}")
    screen.until(CANARY)
    assert screen.stop(signal.SIGHUP) == 128 + signal.SIGHUP
    nothing_readable(folder)
    assert held(folder) == TYPED  # a text begun is no answer

    screen = opened(at_home, tmp_path)
    unlock(screen)
    screen.until(NOW_ASKED, CANARY)  # found again on the line
    screen.resize(40, 15)
    screen.until("Pourquoi maintenant", CANARY)
    screen.press("f5")  # back to the date
    screen.until("Depuis quand y pensez-vous")
    screen.resize(80, 24)
    screen.answer("avril 2024", NOW_ASKED)
    screen.until(CANARY)
    screen.press("quit")
    assert screen.end() == 0
    assert held(folder) == [*TYPED, ("depuis", "2024-04")]
    drafts = State.of(recorded(folder)).sitting("ma-demande/demande").drafts
    assert drafts["pourquoi_maintenant"].endswith(CANARY)
    nothing_readable(folder)
