"""Leaving, closing, failing: the terminal is given back clean, and nothing of what she wrote is printed."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from textual.css.query import NoMatches

from assistant.faces.terminal import crash
from assistant.guide.turn import Mode
from tests.faces.terminal.driving import running
from tests.faces.terminal.scripted import Scripted, prompt

HOUSE = Path(__file__).parents[3]
_PROGRAM = """
import sys
from assistant.faces.terminal.app import BilanApp
from tests.faces.terminal.scripted import *
session = Scripted(prompt(Mode.TEXT, "Comment vous appeler ?"))
original = session.draft
session.draft = lambda text: (open(sys.argv[1], "w").write(text), original(text))[1]
if len(sys.argv) > 2:
    def fail(reply):
        secret = reply.text
        raise ValueError(secret)
    session.reply = fail
app = BilanApp(session=session)
code = app.run()
sys.exit(app.return_code)
"""


@pytest.fixture
def started(tmp_path):
    pexpect = pytest.importorskip("pexpect")
    children = []

    def start(*more):
        arguments = ["-c", _PROGRAM, str(tmp_path / "draft"), *more]
        child = pexpect.spawn(
            sys.executable, arguments, cwd=str(HOUSE), dimensions=(24, 80), timeout=20, encoding="utf-8",
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(HOUSE)},
        )  # fmt: skip
        children.append(child)
        child.expect("Comment vous appeler")
        return child

    yield start
    for child in children:
        with contextlib.suppress(OSError):  # one test closes the terminal itself
            child.close(force=True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_keeps_the_text_begun_and_gives_the_terminal_back(started, tmp_path, name):
    child = started()
    child.send("Il y a dix ans")
    child.expect("dix ans")
    child.kill(getattr(signal, name))
    said = child.read()
    child.wait()
    assert child.exitstatus == 128 + getattr(signal, name)
    assert (tmp_path / "draft").read_text() == "Il y a dix ans"
    assert "\x1b[?1049l" in said  # the drawing screen is left
    assert "\x1b[?25h" in said  # the cursor is back
    assert "Traceback" not in said


def ended(pid):
    """The status of a process once it has ended, within ten seconds."""
    for _ in range(100):
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            return status
        time.sleep(0.1)
    pytest.fail("the program outlived its window")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_the_window_closed_under_it(started, tmp_path):
    child = started()
    child.send("Il y a dix ans")
    child.expect("dix ans")
    os.close(child.child_fd)  # the terminal is gone: SIGHUP comes from the system
    status = ended(child.pid)
    assert os.WIFEXITED(status) and os.WEXITSTATUS(status) == 128 + signal.SIGHUP
    assert (tmp_path / "draft").read_text() == "Il y a dix ans"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
def test_a_failure_says_so_in_french_and_shows_nothing_of_hers(started):
    child = started("fail")
    child.send("SECRETDEFAMILLE\r")
    child.expect("erreur et s’est")
    rest = child.read()
    child.wait()
    assert child.exitstatus == 1
    assert "ValueError" in rest
    assert "SECRETDEFAMILLE" not in rest
    assert "Traceback" not in rest and "locals" not in rest


def test_what_is_told_of_a_failure():
    def inner(secret):
        raise KeyError(secret)

    try:
        inner("SECRET")
    except KeyError as error:
        told = crash.told(error)
    assert "SECRET" not in told
    assert "KeyError" in told
    assert "enregistré" in told


async def test_nothing_of_textual_s_own_is_offered():
    """No command palette, no « Screenshot » (it saves the screen in a file), no suspended process."""
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        assert not app.ENABLE_COMMAND_PALETTE
        await pilot.press("ctrl+p", "ctrl+z")
        assert app.screen.__class__.__name__ == "ConversationScreen"
        assert app.is_running


async def test_leaving_while_a_screen_is_being_made_is_no_fault():
    """The parts of that screen are gone, or not there yet: what it looks for in itself is missing, and nothing is said."""
    async with running(Scripted(prompt(Mode.TEXT))) as (app, _):
        app.leave()
        app._handle_exception(NoMatches("no part"))
        assert app._exception is None and app.return_code == 0


async def test_a_part_that_is_missing_is_a_fault_as_long_as_she_stays():
    with pytest.raises(NoMatches):
        async with running(Scripted(prompt(Mode.TEXT))) as (app, _):
            app._handle_exception(NoMatches("no part"))
