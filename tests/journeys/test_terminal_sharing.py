"""At a keyboard: two items chosen and sealed to a conseiller, then taken back; what was not chosen never left."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from assistant.dossier.events import Event, Kind
from assistant.exchange.letters import read_letter
from assistant.exchange.model import Share, Withdrawal
from assistant.faces import sharing
from assistant.faces.places import portfolio
from tests.faces.exchanging import CHOSEN, DEMANDE, IDENTITY, ITEM, NOON, OTHER, UNCHOSEN, card_of, her
from tests.journeys.keyboard import Screen
from tests.journeys.typed import recorded

pytestmark = pytest.mark.timeout(180)
BEFORE = NOON - timedelta(days=1)
THIRD = "Pouvoir déménager, canari gardé"


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """The programme on a dossier of three items, and the card of Camille Durand kept, not compared yet."""
    answer = {
        "passation": DEMANDE,
        "question": "pourquoi_bilan",
        "etat": "repondu",
        "valeur": THIRD,
        "version": "1.0.0",
    }
    session = her(tmp_path, [Event(Kind.ANSWER, BEFORE.isoformat(), answer)])
    session.clock = lambda: BEFORE  # the programme goes by the true clock, which must not seem to go back
    assert {ITEM, OTHER} < {item.id for item in portfolio(session).items()}
    assert any(THIRD in item.text for item in portfolio(session).items())
    sharing.pin(session, sharing.open_received(session, card_of(tmp_path)), compared=False)
    session.close()
    (tmp_path / "Documents").mkdir()
    shown = Screen(tmp_path / "dossier", tmp_path)
    yield shown
    shown.child.close(force=True)
    assert shown.calls == "", "sharing goes by files, never by the network"


def tick(screen: Screen, *titles: str) -> None:
    """Walk down the list and tick these items."""
    for _ in range(8):
        here = next((line for line in screen.drawn.display if line.strip().startswith("›")), "")
        if any(title in here for title in titles) and "[ ]" in here:
            screen.press("space")
        screen.press("down")


def test_two_items_are_sealed_then_taken_back(screen: Screen, tmp_path: Path) -> None:
    documents = tmp_path / "Documents"
    screen.until("F1")
    screen.press("f12")
    screen.until("Vous n’avez encore rien remis")
    screen.press("n")
    screen.until("Choisir ce que vous remettez", "Rien de coché")
    tick(screen, "Ce que j’attends", "Ce que je ne veux pas")
    screen.until("2 cochés sur 3")
    screen.press("enter")
    screen.until("À qui le remettez-vous", "Camille Durand")
    screen.press("enter")
    screen.until("Sous quel nom")
    screen.answer("Claude", "Pourquoi le lui remettez-vous")
    screen.answer("Préparer notre entretien", "Jusqu’à quand")
    screen.press("2", "enter")
    screen.until("Sous quelle forme")
    screen.press("1", "enter")
    screen.until("Dans quel dossier", str(documents)[:40])  # a longer path is cut by the window
    screen.press("enter")
    screen.until("Voici exactement ce que vous remettez à Camille Durand", "pas encore comparé les six mots")
    assert not list(documents.iterdir())
    screen.press("1", "enter")
    screen.until("Le fichier est prêt")
    (sealed,) = documents.iterdir()
    assert not any(text.encode() in sealed.read_bytes() for text in (CHOSEN, UNCHOSEN, THIRD))
    share = read_letter(sealed.read_bytes(), IDENTITY).value
    assert isinstance(share, Share)
    assert {item.text for item in share.extract.items()} == {CHOSEN, UNCHOSEN}
    assert opened_with_age(sealed, tmp_path).count(THIRD) == 0

    screen.press("enter")
    screen.until("Remis, en cours", "2 éléments")
    screen.press("end")
    screen.until("R Retirer")
    screen.press("r")
    screen.until("Vous retirez ce que vous avez remis à Camille Durand")
    screen.press("1", "enter")
    screen.until("C’est retiré")
    (notice,) = set(documents.iterdir()) - {sealed}
    value = read_letter(notice.read_bytes(), IDENTITY).value
    assert isinstance(value, Withdrawal) and value.number == share.number
    screen.press("enter")
    screen.until("Fini ou retiré")
    screen.press("escape")
    screen.press("quit")
    assert screen.end() == 0
    kinds = [event.kind for event in recorded(tmp_path / "dossier", None)]
    assert (kinds.count(Kind.SHARED), kinds.count(Kind.WITHDRAWN)) == (1, 1)


def opened_with_age(path: Path, folder: Path) -> str:
    """What the real `age` command prints with the conseiller's key."""
    key = folder / "cle.txt"
    key.write_text(IDENTITY.reveal() + "\n")
    try:
        done = subprocess.run(["age", "-d", "-i", str(key), str(path)], check=True, capture_output=True, timeout=30)
    except FileNotFoundError:
        pytest.skip("the age command is not here")
    text = done.stdout.decode()
    assert CHOSEN in text and UNCHOSEN in text
    return text
