"""First start, unlocking, and what is said when the dossier does not open."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from assistant.dossier.errors import DossierError, WrongPassphrase
from assistant.faces import words as shared
from assistant.faces.terminal import opening
from assistant.faces.terminal.app import BilanApp
from assistant.faces.terminal.ask_screen import AskScreen
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.faces.terminal.unlock_screen import UnlockScreen
from assistant.guide.turn import Mode
from assistant.pack.cleaning import typography
from tests.faces.terminal.driving import everything, type_in
from tests.faces.terminal.scripted import Scripted, prompt


async def until(pilot, condition, seconds=15.0):
    for _ in range(int(seconds / 0.05)):
        await pilot.pause(0.05)
        if condition():
            return
    raise AssertionError(f"still waiting; on screen: {everything(pilot.app)}")


def on(app, text):
    return lambda: typography(text)[:30] in everything(app).replace("\n", " ")


async def welcome(app, pilot):
    for screen in shared.WELCOME:
        await until(pilot, on(app, screen.title))
        await pilot.press("enter")


async def keyboard(app, pilot, typed="éç@€ê"):
    await until(pilot, on(app, shared.KEYBOARD_ASK))
    await type_in(pilot, typed)
    await pilot.press("enter")


async def test_without_a_passphrase_to_the_first_question(tmp_path):
    app = BilanApp(tmp_path / "dossier")
    async with app.run_test(size=(80, 24)) as pilot:
        await welcome(app, pilot)
        await keyboard(app, pilot)
        await until(pilot, on(app, shared.KEYBOARD_FINE))
        await pilot.press("enter")
        await until(pilot, on(app, shared.PASSPHRASE_CHOICE))
        await pilot.press("3", "enter")
        await until(pilot, on(app, shared.NO_PASSPHRASE))
        await pilot.press("1", "enter")
        await until(pilot, on(app, shared.PARCOURS_TITLE))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen))
        await until(pilot, lambda: "SANS PHRASE" in everything(app))
        app.leave()
    again = BilanApp(tmp_path / "dossier")
    async with again.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(again.screen, ConversationScreen))
        assert not again.sealed


async def test_a_passphrase_typed_twice_then_the_sheet_then_the_door(tmp_path):
    app = BilanApp(tmp_path / "dossier")
    phrase = "quatre mots bien à moi"
    async with app.run_test(size=(80, 24)) as pilot:
        await welcome(app, pilot)
        await keyboard(app, pilot, "")
        await until(pilot, on(app, shared.KEYBOARD_SKIPPED))
        await pilot.press("enter")
        await until(pilot, on(app, shared.PASSPHRASE_CHOICE))
        await pilot.press("1", "enter")
        await until(pilot, on(app, shared.PASSPHRASE_AGAIN))
        await type_in(pilot, "court\r")
        await until(pilot, lambda: "trop court" in everything(app))
        app.screen.first.value = ""
        await type_in(pilot, f"{phrase}\r")
        await pilot.pause(0.1)
        await type_in(pilot, "autre chose\r")
        await until(pilot, on(app, shared.PASSPHRASE_DIFFERENT))
        await type_in(pilot, f"{phrase}\r")
        await pilot.pause(0.1)
        await type_in(pilot, f"{phrase}\r")
        await until(pilot, on(app, shared.PARCOURS_TITLE))
        await pilot.press("enter")
        await until(pilot, on(app, shared.SHEET_WHY))
        assert "AGE-SECRET-KEY" not in everything(app)  # only when she asks
        await pilot.press("1", "enter")
        await until(pilot, lambda: "AGE-SECRET-KEY" in everything(app).upper())
        await pilot.press("enter")
        await until(pilot, on(app, shared.SHEET_WHY))
        await pilot.press("3", "enter")
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen))
        assert "SANS PHRASE" not in everything(app)
        app.leave()
    await _reopen(tmp_path / "dossier", phrase)


async def _reopen(folder: Path, phrase: str):
    app = BilanApp(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
        await type_in(pilot, "pas la bonne\r")
        await until(pilot, lambda: "ouvre pas" in everything(app))
        await type_in(pilot, f"{phrase}\r")
        await until(pilot, lambda: isinstance(app.screen, ConversationScreen))
        app.leave()


async def test_the_sheet_goes_in_a_file_that_only_she_reads(tmp_path):
    from assistant.faces.terminal.first_start import _write_private

    _write_private(tmp_path / "fiche.txt", "clé")
    assert (tmp_path / "fiche.txt").stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        _write_private(tmp_path / "fiche.txt", "autre")
    assert (tmp_path / "fiche.txt").read_text("utf-8") == "clé"


async def test_escape_goes_a_page_back_and_leaving_creates_nothing(tmp_path):
    app = BilanApp(tmp_path / "dossier")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, on(app, shared.WELCOME[0].title))
        await pilot.press("escape")  # nothing before the first page
        await pilot.press("enter")
        await until(pilot, on(app, shared.WELCOME[1].title))
        await pilot.press("escape")
        await until(pilot, on(app, shared.WELCOME[0].title))
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert not (tmp_path / "dossier").exists()
    assert app.farewell == shared.NOTHING_CREATED


async def test_the_keyboard_check_says_what_is_missing_and_tries_again(tmp_path):
    app = BilanApp(tmp_path / "dossier")
    async with app.run_test(size=(80, 24)) as pilot:
        await welcome(app, pilot)
        await keyboard(app, pilot, "éç")
        await until(pilot, lambda: "Il manque" in everything(app))
        assert "@" in everything(app) and "€" in everything(app)
        await pilot.press("2", "enter")
        await keyboard(app, pilot)
        await until(pilot, on(app, shared.KEYBOARD_FINE))


class Host(BilanApp):
    """The application without a dossier, to show one screen."""

    def _open(self) -> None:
        pass


async def test_the_screen_stays_alive_while_the_key_is_derived():
    going = threading.Event()

    def unlock(phrase):
        going.wait(5)
        return Scripted(prompt(Mode.TEXT))

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        opened = []
        app.push_screen(UnlockScreen(unlock), opened.append)
        await pilot.pause()
        await type_in(pilot, "phrase\r")
        await until(pilot, lambda: typography(shared.OPENING)[:12] in everything(app))
        before = everything(app)
        await until(pilot, lambda: everything(app) != before)  # it moves
        assert not opened
        going.set()
        await until(pilot, lambda: bool(opened))


async def test_a_wrong_phrase_says_what_to_do_and_the_line_is_empty():
    def unlock(phrase):
        raise WrongPassphrase("Cette phrase n'ouvre pas le dossier.", "Vérifiez la touche majuscules.")

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(UnlockScreen(unlock))
        await pilot.pause()
        for _ in range(3):
            await type_in(pilot, "phrase\r")
            await until(pilot, lambda: "ouvre pas" in everything(app))
            await until(pilot, lambda: not app.screen._busy)
            assert app.screen._line.value == ""
        assert typography(shared.UNLOCK_LOST)[:20] in everything(app)
        assert "reste fermé" not in everything(app), "she may go on trying"
        assert "phrase" not in [app.screen._line.value]


async def test_the_phrase_is_hidden_until_f2():
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(UnlockScreen(lambda phrase: Scripted(prompt(Mode.TEXT))))
        await pilot.pause()
        assert app.screen._line.password
        await pilot.press("f2")
        assert not app.screen._line.password


async def test_a_dossier_that_does_not_open_says_why_and_ends_with_1(tmp_path, monkeypatch):
    from assistant.dossier import vault

    def broken(folder):
        raise DossierError("Le dossier est abîmé.", "La dernière bonne sauvegarde : bilan restaurer /x")

    monkeypatch.setattr(vault, "exists", broken)
    app = BilanApp(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, AskScreen))
        assert "bilan restaurer /x" in everything(app)
        await pilot.press("enter")
        await pilot.pause(0.2)
    assert app.return_code == 1


def broken(*_):
    from assistant.pack.problem import PackError, Problem

    raise PackError([Problem("ma-demande.yaml", 12, 3, "P001", "Deux points manquent.")])


@pytest.mark.parametrize("phrase", [None, "quatre mots bien à moi"])
async def test_a_broken_file_of_questions_is_said_in_french(tmp_path, monkeypatch, phrase):
    from assistant.faces import start
    from assistant.parcours import reading

    start.create_dossier(tmp_path / "dossier", phrase, "bilan-de-competences").close()
    monkeypatch.setattr(reading, "read_parcours", broken)
    assert opening.without_asking(tmp_path / "dossier") is None
    app = BilanApp(tmp_path / "dossier")
    async with app.run_test(size=(80, 24)) as pilot:
        if phrase:
            await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
            await type_in(pilot, f"{phrase}\r")
        await until(pilot, lambda: "ma-demande.yaml" in everything(app))
        assert "ligne 12" in everything(app) and "pas touchées" in everything(app)
        if not phrase:
            await pilot.press("enter")
            assert app.return_code == 1


async def test_a_refusal_that_comes_before_the_door_is_up_is_shown(tmp_path):
    app = BilanApp(session=Scripted(prompt(Mode.TEXT)))
    async with app.run_test() as pilot:
        door = UnlockScreen(lambda phrase: None)
        door._refuse("Cette phrase n’ouvre pas le dossier.", "")
        app.push_screen(door)
        await pilot.pause()
        assert "ouvre pas le dossier" in everything(app)
