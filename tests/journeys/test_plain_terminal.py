"""The plain face at a keyboard: a real pty, what is hidden, what is asked again, and every way to leave."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.faces import start

pexpect = pytest.importorskip("pexpect")

PHRASE = "tapis jaune debout"


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pty") / "dossier"
    start.create_dossier(folder, PHRASE, "bilan-de-competences").close()
    return folder


class Keyboard:
    """A terminal of 80 columns with the program in it."""

    def __init__(self, folder: Path, *arguments: str, **environ: str) -> None:
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "assistant", "--dossier", str(folder), *arguments],
            env={**os.environ, "TERM": "dumb", "LC_ALL": "C.UTF-8", **environ},
            encoding="utf-8",
            timeout=20,
            dimensions=(24, 80),
        )
        self.seen = ""

    def until(self, text: str) -> str:
        self.child.expect_exact(text)
        part = self.child.before + self.child.after
        self.seen += part
        return part

    @property
    def told(self) -> str:
        """What was seen, whatever the width at which it was cut."""
        return " ".join(self.seen.split())

    def type(self, line: str) -> None:
        self.child.sendline(line)

    def end(self) -> int:
        """Wait for the program; gives its exit code, 128 + n where a signal killed it."""
        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        status = self.child.exitstatus
        return status if status is not None else 128 + self.child.signalstatus


@pytest.fixture
def check(sealed: Path) -> Iterator[Keyboard]:
    keyboard = Keyboard(sealed, "verifier")
    yield keyboard
    keyboard.child.close(force=True)


def test_the_passphrase_does_not_show_and_has_three_tries(check: Keyboard) -> None:
    for phrase in ("pas la bonne phrase", "toujours pas la bonne", PHRASE):
        check.until("Votre phrase secrète : ")
        check.type(phrase)
    assert check.end() == 0
    assert "Votre dossier est entier." in check.told
    assert check.told.count("n’ouvre pas le dossier") == 2
    assert PHRASE not in check.told and "bonne phrase" not in check.told


def test_three_wrong_tries_leave_it_closed(check: Keyboard) -> None:
    for _ in range(3):
        check.until("Votre phrase secrète : ")
        check.type("pas la bonne phrase")
    assert check.end() == 1
    assert "clé de votre fiche de secours" in check.told


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 1)])
def test_leaving_at_the_passphrase(check: Keyboard, key: str, code: int) -> None:
    check.until("Votre phrase secrète : ")
    check.child.send(key)
    assert check.end() == code
    assert "rien n’a été changé" in check.told and "Traceback" not in check.told


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_being_told_to_stop_at_the_passphrase(check: Keyboard, number: signal.Signals) -> None:
    check.until("Votre phrase secrète : ")
    check.child.kill(number)
    assert check.end() == 128 + number


def test_an_interrupted_first_start_creates_nothing(tmp_path: Path) -> None:
    keyboard = Keyboard(tmp_path / "neuf", "--texte")
    keyboard.until("3. Je fais sans phrase secrète")
    keyboard.until("> ")
    keyboard.child.send("\x03")
    assert keyboard.end() == 130
    assert "rien n’a été enregistré" in keyboard.told and not (tmp_path / "neuf").exists()


def test_the_first_start_at_a_keyboard_hides_the_phrase_and_wraps_between_words(tmp_path: Path) -> None:
    keyboard = Keyboard(tmp_path / "neuf", "--texte")
    keyboard.until("3. Je fais sans phrase secrète")
    keyboard.type("1")
    keyboard.until("Votre phrase secrète : ")
    keyboard.type("court")
    keyboard.until("trop court")
    keyboard.until("3. Je fais sans phrase secrète")
    keyboard.type("1")
    for label in ("Votre phrase secrète : ", "deuxième fois : "):
        keyboard.until(label)
        keyboard.type(PHRASE)
    keyboard.until("é ç @ € ê")
    keyboard.child.send("\x04")
    assert keyboard.end() == 0
    assert PHRASE not in keyboard.told
    lines = keyboard.seen.replace("\r", "").split("\n")
    assert max(map(len, lines)) < 80
    assert not (tmp_path / "neuf").exists(), "nothing is created before the last question of the first start"
