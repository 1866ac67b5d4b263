"""The plain face at a keyboard: a real pty, what is hidden, what is asked again, and every way to leave."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.dossier.events import Kind
from assistant.faces import start
from tests.journeys.typed import recorded

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


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Keyboard]:
    """At the third question of the first questionnaire, an open one, in a dossier without a passphrase."""
    start.create_dossier(tmp_path / "dossier", None, "bilan-de-competences").close()
    keyboard = Keyboard(tmp_path / "dossier", "--texte", TERM="xterm")
    for line in ("/parcours 1", "1", "1"):
        keyboard.until("> ")
        keyboard.type(line)
    keyboard.until("pourquoi faites-vous ce bilan")
    keyboard.until("> ")
    yield keyboard
    if not keyboard.child.closed:
        keyboard.child.close(force=True)


def written(tmp_path: Path) -> object:
    """The latest answer of the dossier."""
    events = recorded(tmp_path / "dossier", None)
    return next(e.data["valeur"] for e in reversed(events) if e.kind is Kind.ANSWER)


def test_an_answer_longer_than_what_a_terminal_line_holds_is_whole(talk: Keyboard, tmp_path: Path) -> None:
    long = "J’ai onze ans de métier. " * 300
    talk.type(long)
    talk.until("Depuis quand")
    assert written(tmp_path) == long.strip()


def test_a_paste_of_several_lines_is_one_answer(talk: Keyboard, tmp_path: Path) -> None:
    text = f"{'Un premier paragraphe, assez long. ' * 5}\n{'Un autre, pas plus court. ' * 5}/passer\n/quitter"
    talk.type(f"\x1b[200~{text}\x1b[201~")
    talk.until("finit par /quitter")  # the whole paste is one message, and its last line is asked about
    talk.until("> ")
    talk.type("3")
    talk.until("Depuis quand")
    assert written(tmp_path) == text


@pytest.mark.parametrize(("key", "code"), [("\x03", 130), ("\x04", 0)])
def test_leaving_by_a_key_keeps_all_and_says_so(talk: Keyboard, tmp_path: Path, key: str, code: int) -> None:
    talk.child.send(key)
    assert talk.end() == code
    assert "Tout ce que vous avez validé est enregistré." in talk.told and "Traceback" not in talk.told
    assert "\nÀ bientôt." in talk.seen.replace("\r", ""), "on a line of its own"
    assert written(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_closing_the_window_keeps_all_even_a_line_half_typed(
    talk: Keyboard, tmp_path: Path, number: signal.Signals
) -> None:
    talk.child.send("Je voulais dire")
    talk.until("dire")
    talk.child.kill(number)
    assert talk.end() == 128 + number
    assert written(tmp_path)
    back = Keyboard(tmp_path / "dossier", "--texte")
    back.until("« Je voulais dire »")
    back.until("> ")
    back.type("/brouillon")
    back.until("> ")
    back.child.close(force=True)
    assert written(tmp_path) == "Je voulais dire"


def test_pulling_the_terminal_away_is_a_calm_end_and_keeps_the_line_half_typed(talk: Keyboard, tmp_path: Path) -> None:
    talk.child.send("Je voulais dire")
    talk.until("dire")
    time.sleep(0.5)  # longer than between two looks at the line
    talk.child.ptyproc.fileobj.close()  # no terminal any more: SIGHUP, and nobody to read the last sentence
    talk.child.ptyproc.closed = talk.child.closed = True
    _, status = os.waitpid(talk.child.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 128 + signal.SIGHUP)
    assert written(tmp_path)
    last = recorded(tmp_path / "dossier", None)[-1]
    assert (last.kind, last.data["texte"]) == (Kind.DRAFT, "Je voulais dire")


def test_an_answer_that_was_taken_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    start.create_dossier(folder, None, "bilan-de-competences").close()
    texts = []
    for turn in range(8):
        keyboard = Keyboard(folder, "--texte")
        keyboard.until("> ")
        keyboard.type("/parcours 1")
        keyboard.until("> ")
        keyboard.type("/revoir 3" if turn else "1")
        keyboard.until("> ")
        if not turn:
            keyboard.type("1")
            keyboard.until("> ")
        texts.append(f"Réponse numéro {turn}, que rien ne doit emporter")
        keyboard.type(texts[-1])
        keyboard.until("> ")  # the next question is there: the answer was taken
        keyboard.child.kill(signal.SIGKILL)
        keyboard.child.close(force=True)
        assert written(tmp_path) == texts[-1]


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
