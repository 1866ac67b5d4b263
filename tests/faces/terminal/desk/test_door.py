"""The way in, and the ways a desk does not open; what a crash says; what is imported before the first paint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.conseiller import desk as room
from assistant.faces.terminal.desk import app as face
from assistant.faces.terminal.desk.app import DeskApp
from assistant.faces.terminal.desk.desk_screen import DeskScreen
from assistant.faces.terminal.desk.door import Door
from tests.conseiller.people import Clock
from tests.faces.terminal.desk.sitting import at_desk, press, write
from tests.faces.terminal.desk.test_desk import told

PHRASE = "tapis jaune debout"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    room.create(tmp_path / "bureau", PHRASE, "Hélène Vidal", clock=Clock()).close()
    return tmp_path / "bureau"


async def opened(app, pilot) -> None:
    for _ in range(200):
        if isinstance(app.screen, DeskScreen):
            return
        await pilot.pause(0.05)
    raise AssertionError("the desk did not open")


async def test_the_passphrase_opens_it_and_a_wrong_one_is_said(sealed):
    app = DeskApp(sealed, clock=Clock())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.1)
        assert isinstance(app.screen, Door)
        assert "Votre bureau est fermé" in told(app) and "Mon bureau" in told(app)
        await write(pilot, "tapis jaune couche")
        await press(pilot, "enter")
        for _ in range(100):
            if "Cette phrase" in told(app):
                break
            await pilot.pause(0.05)
        assert "dossier s’ouvre" not in told(app)
        await write(pilot, PHRASE)
        await press(pilot, "enter")
        await opened(app, pilot)
        assert "SANS PHRASE" not in told(app)
        assert app.desk is not None
        app.desk.close()


async def test_a_dossier_is_no_desk_and_that_is_said(tmp_path):
    from assistant.faces import start

    start.create_dossier(tmp_path / "dossier", None, "bilan-de-competences").close()
    app = DeskApp(tmp_path / "dossier")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.3)
        assert "celui d’une personne en bilan" in told(app)
        await press(pilot, "enter")
    assert app.return_code == 1


def test_no_desk_is_said_without_any_screen(tmp_path, capsys):
    assert face.run(tmp_path / "rien") == 1
    assert "bilan conseiller cle" in capsys.readouterr().out
    assert not (tmp_path / "rien").exists()


async def test_a_crash_says_where_and_not_a_word_of_anyone(seat, monkeypatch):
    from rich.text import Text

    monkeypatch.setattr(
        "assistant.faces.terminal.desk.list_place.DeskList.rows",
        lambda self: (_ for _ in ()).throw(ValueError("Sandrine V. aime les vélos")),
    )
    said: list[str] = []
    monkeypatch.setattr(
        DeskApp,
        "_close_messages_no_wait",
        lambda self: said.extend(r.plain for r in self._exit_renderables if isinstance(r, Text)),
    )
    app = DeskApp(seat.desk.vault.folder, seat.desk)
    try:
        raise ValueError("Sandrine V. aime les vélos")
    except ValueError as error:
        app._exception = error
        app._fatal_error()
    text = "\n".join(said)
    assert "bilan conseiller bureau" in text and "ValueError" in text
    assert "Sandrine" not in text and "vélos" not in text


async def test_leaving_gives_the_desk_back(seat):
    from assistant.conseiller.desk import open_desk

    async with at_desk(seat.desk) as (app, pilot):
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.farewell
    with open_desk(seat.desk.vault.folder, seat.desk.identity, seat.clock) as again:
        assert not again.vault.read_only


_PAINTED = """
import sys, runpy
from textual.app import App
paint, painted = App._display, []
def display(self, screen, renderable):
    paint(self, screen, renderable)
    if screen is self.screen and type(screen).__name__ == "Door" and not painted:
        painted.append(True)
        open({out!r}, "w").write("\\n".join(sys.modules))
App._display = display
sys.argv = ["bilan", "conseiller", "bureau", "--bureau", {folder!r}]
runpy.run_module("assistant", run_name="__main__", alter_sys=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_nothing_heavy_comes_before_the_door(sealed, tmp_path):
    from tests.journeys.keyboard import Screen

    out = tmp_path / "modules.txt"
    screen = Screen(tmp_path / "dossier", tmp_path, program=_PAINTED.format(out=str(out), folder=str(sealed)))
    screen.until("Votre bureau est fermé")
    screen.child.close(force=True)
    loaded = set(out.read_text().split("\n"))
    heavy = ("assistant.conseiller", "assistant.exchange", "assistant.portfolio", "pyrage", "nacl", "yaml", "jinja2")
    assert {name for name in loaded if name.startswith(heavy)} == set()


@pytest.mark.parametrize("how", ["pipe", "texte"])
def test_pipes_and_scripts_keep_the_plain_desk(seat, how):
    folder = str(seat.desk.vault.folder)
    command = [sys.executable, "-m", "assistant", "conseiller", "bureau", "--bureau", folder]
    done = subprocess.run(
        [*command, "--texte"] if how == "texte" else command, capture_output=True, text=True, check=True, timeout=60
    )
    assert "Votre bureau" in done.stdout and "\x1b" not in done.stdout
