"""The whole exchange again, at two keyboards: her dossier and the conseiller's desk, each drawn on a pty.

The keys and the envoi are made by commands; then the envoi is opened with « bilan ouvrir », its six words compared, its
forty questions answered, two answers handed over, read at the desk, answered, taken back, destroyed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")

from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import create
from tests.journeys.keyboard import WATCHED, Screen
from tests.journeys.test_sharing import CHOSEN, COUNT, HELENE, NOTE, REPLY, Table, answer, assigned, made, pack
from tests.journeys.typed import PARCOURS, PHRASE

pytestmark = pytest.mark.timeout(240)
PAGE_DOWN = "\x1b[6~"


class Keyboards:
    """Screens on both sides of one table; none may call the network."""

    def __init__(self, table: Table) -> None:
        self._table, self._screens = table, list[Screen]()

    def hers(self, received: Path | None = None) -> Screen:
        screen = self._open("bilan", *(("ouvrir", str(received)) if received else ()))
        screen.until("Votre dossier est fermé")
        screen.type(PHRASE)
        screen.press("enter")
        return screen

    def desk(self) -> Screen:
        screen = self._open("bilan", "conseiller", "bureau", "--bureau", str(self._table.place / "bureau"))
        screen.until("Votre bureau est fermé")
        screen.type(HELENE)
        screen.press("enter")
        screen.until("Mon bureau › Hélène Vidal")
        return screen

    def _open(self, *call: str) -> Screen:
        place = self._table.place
        program = WATCHED.format(log=str(place / "network.log"), call=list(call))
        self._screens.append(Screen(place / "dossier", place, program=program))
        return self._screens[-1]

    def close(self) -> None:
        for screen in self._screens:
            screen.child.close(force=True)
            assert screen.calls == "", "files travel by hand, never by the network"


def end(screen: Screen) -> None:
    screen.press("quit")
    assert screen.end() == 0


@pytest.fixture
def table(tmp_path: Path) -> Table:
    for folder in ("fichiers", "Documents"):
        (tmp_path / folder).mkdir()
    (tmp_path / "quarante.yaml").write_text(pack(), "utf-8")
    created = Event(Kind.CREATED, "2026-01-05T10:00:00+01:00", {"parcours": PARCOURS})
    create(tmp_path / "dossier", PHRASE, [created]).close()
    return Table(tmp_path)


@pytest.fixture
def keyboards(table: Table) -> Iterator[Keyboards]:
    both = Keyboards(table)
    yield both
    both.close()


def new(table: Table, before: set[Path]) -> Path:
    """The one file that either of them wrote since: both propose the Documents folder."""
    (path,) = documents(table) - before
    return path


def documents(table: Table) -> set[Path]:
    return set((table.place / "Documents").glob("document-*.bilan"))


def test_from_the_keys_to_the_destruction_on_two_screens(table: Table, keyboards: Keyboards) -> None:
    words = made(table)
    screen = keyboards.hers(assigned(table))
    accepted(screen, words)
    answered(screen)
    assert table.standing("CANARI") == [], "assigning gives no sight of the answers"
    share = handed(table, screen)
    reply = read_and_answered(table, keyboards.desk(), share)
    notice = taken_back(table, keyboards.hers(reply))
    destroyed(keyboards.desk(), notice)
    assert "Rien n’est à détruire" in table.desk("purger", "--oui")
    for text in ("CANARI", "Envie 3", "Préparer jeudi", "depuis toujours"):
        assert table.standing(text) == [], text
    assert table.standing("Sandrine V."), "the scan does find what stands there"


def accepted(screen: Screen, words: str) -> None:
    """The six words are those that the conseiller reads on the other side of the telephone."""
    screen.until("Qui vous écrit", "Hélène Vidal, Cabinet des Tilleuls")
    screen.until(*(f"{number} {word}" for number, word in enumerate(words.split(), 1)))
    screen.press("1", "enter")
    screen.until("Quarante envies", "Bonjour Sandrine, de quoi préparer jeudi.")
    screen.press("1", "enter")
    screen.until("C’est accepté")
    screen.press("enter")
    screen.until("Partages", "Reçu d’Hélène Vidal")
    screen.press("escape")


def answered(screen: Screen) -> None:
    screen.press("\x1b[17~")  # F6
    screen.until("Proposé par votre conseiller", "Quarante envies")
    screen.press("enter")
    for number in range(1, COUNT + 1):
        screen.until(f"Question {number} ?")
        screen.child.send(answer(number))
        screen.until(f"CANARI-{number:02d}-fin depuis toujours")
        screen.child.send("\r")
    screen.until("Vous avez fait le tour de « Quarante envies »")
    screen.press("1", "enter")
    screen.until("Que voulez-vous faire")


def handed(table: Table, screen: Screen) -> Path:
    before = documents(table)
    screen.press("f12")
    screen.until("Reçu d’Hélène Vidal")
    screen.press("n")
    screen.until("Rien de coché")
    tick(screen)
    screen.until("2 cochés sur 40")
    screen.press("enter")
    screen.until("À qui le remettez-vous", "Hélène Vidal")
    screen.press("1", "enter")
    screen.until("Sous quel nom", "Sandrine V.")  # as the conseiller knows her
    screen.press("enter")
    screen.until("Pourquoi le lui remettez-vous")
    screen.answer("Préparer jeudi", "Jusqu’à quand")
    screen.press("2", "enter")
    screen.until("Sous quelle forme")
    screen.press("1", "enter")
    screen.until("Dans quel dossier")
    screen.press("enter")
    screen.until("Voici exactement ce que vous remettez à Hélène Vidal")
    seen = paged(screen)
    assert [n for n in range(1, COUNT + 1) if answer(n) in seen] == list(CHOSEN)
    assert documents(table) == before, "nothing leaves before the yes"
    screen.press("1", "enter")
    screen.until("Le fichier est prêt")
    screen.press("enter")
    screen.until("Remis à Hélène Vidal")
    end(screen)
    return new(table, before)


def tick(screen: Screen) -> None:
    """Down the list, a space on the two."""
    wanted = [f"Envie {n}" for n in CHOSEN]
    for _ in range(COUNT):
        here = next((line for line in screen.drawn.display if line.strip().startswith("›")), "")
        if "[ ]" in here and here.split("[ ]")[1].strip() in wanted:
            screen.press("space")
            wanted.remove(here.split("[ ]")[1].strip())
            if not wanted:
                return
        screen.press("down")
    raise AssertionError("\n".join(screen.drawn.display))


def paged(screen: Screen, pages: int = 3) -> str:
    """All that there is to read on a page longer than the window."""
    seen = [screen.text]
    for _ in range(pages):
        screen.press(PAGE_DOWN)
        seen.append(screen.text)
    return " ".join(seen)


def read_and_answered(table: Table, screen: Screen, share: Path) -> Path:
    before = documents(table)
    screen.press("o")
    screen.until("Où est ce fichier")
    screen.type(f"'{share}'")  # as a terminal writes what is dropped on it
    screen.press("enter")
    screen.until("Partage de « Sandrine V. »", "demandez-le-lui de vive voix")
    screen.press("enter")
    screen.until("Extrait d’un portefeuille")
    seen = paged(screen)
    assert [n for n in range(1, COUNT + 1) if f"CANARI-{n:02d}-fin" in seen] == list(CHOSEN)
    screen.press("r")
    screen.until("Votre message sur l’ensemble")
    screen.press("enter")
    screen.type(REPLY)
    screen.until(REPLY[-12:])
    screen.press("enter")
    screen.until("rien pour l’instant")
    screen.press("down", "down", "enter")
    screen.until("Votre note sur « Envie 17 »")
    screen.type(NOTE)
    screen.until(NOTE[-12:])
    screen.press("enter", "f")
    screen.until("Dans quel dossier")
    screen.press("enter")
    screen.until("La réponse est prête")
    screen.press("enter")
    end(screen)
    for n in range(1, COUNT + 1):
        assert bool(table.standing(f"CANARI-{n:02d}-fin")) == (n in CHOSEN), n
    assert table.standing("CANARI-reponse") == [] and table.standing("CANARI-note") == []
    return new(table, before)


def taken_back(table: Table, screen: Screen) -> Path:
    """The reply is read and kept; then the share is taken back."""
    before = documents(table)
    screen.until("Une réponse reçue", REPLY, "À propos de « Envie 17 »", NOTE)
    screen.press("1", "enter")
    screen.until("C’est gardé")
    screen.press("enter")
    screen.until("Réponse d’Hélène Vidal", "Remis, en cours")
    while not screen.drawn.display[screen.drawn.cursor.y].strip().startswith("›") and "Retirer" not in screen.text:
        screen.press("down")
    screen.press("r")
    screen.until("Vous retirez ce que vous avez remis à Hélène Vidal")
    screen.press("1", "enter")
    screen.until("C’est retiré")
    screen.press("enter")
    screen.until("Fini ou retiré")
    end(screen)
    return new(table, before)


def destroyed(screen: Screen, notice: Path) -> None:
    screen.press("o")
    screen.until("Où est ce fichier")
    screen.type(str(notice))
    screen.press("enter")
    screen.until("a repris le partage")
    screen.press("enter")
    screen.until("Rien n’est à détruire aujourd’hui.")
    assert "CANARI" not in screen.text
    screen.press("p")
    screen.until("Rien n’est à détruire aujourd’hui. Pour détruire un partage avant sa fin")
    end(screen)
