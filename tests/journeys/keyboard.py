"""A person in front of the terminal face: a real pty, a drawn screen, keys. What she sees is read from the drawing."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from pathlib import Path

import pexpect
import pyte

HOUSE = Path(__file__).parents[2]
KEYS = {"enter": "\r", "escape": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "f5": "\x1b[15~", "f7": "\x1b[18~",
        "f8": "\x1b[19~", "f12": "\x1b[24~", "end": "\x1b[F", "quit": "\x11", "space": " "}  # fmt: skip
# Sequences of newer terminals that pyte would print as text.
_UNKNOWN = re.compile(rb"\x1b\[[<>=?]\d*(?:;\d+)*u|\x1b\[\?\d+\$p|\x1b\[>\d*(?:;\d+)*[mq]|\x1bP.*?\x1b\\", re.DOTALL)
# Runs a command (`call`), and notes in a file every attempt at the network, which it refuses.
WATCHED = """
import sys, runpy
def hook(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.sendmsg"):
        with open({log!r}, "a") as log:
            log.write(event + "\\n")
        raise PermissionError(event)
sys.addaudithook(hook)
sys.argv = {call!r}
runpy.run_module("assistant", run_name="__main__", alter_sys=True)
"""


class Screen:
    """`bilan` on a pty. Waits are on what is drawn, never on a number of seconds."""

    def __init__(self, folder: Path, home: Path, columns: int = 80, rows: int = 24, program: str = "") -> None:
        """`program`, for a test that looks inside, is Python run in the place of the command."""
        self.network = home / "network.log"
        environ = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        for size in ("COLUMNS", "LINES"):  # a test runner may set them: they would win over the size of this terminal
            environ.pop(size, None)
        environ |= {"HOME": str(home), "BILAN_DOSSIER": str(folder), "TEXTUAL_ANIMATIONS": "none"}
        self.drawn = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.drawn)
        self.raw = bytearray()
        program = program or WATCHED.format(log=str(self.network), call=["bilan"])
        self.child = pexpect.spawn(
            sys.executable, ["-c", program], env=environ, cwd=str(HOUSE), dimensions=(rows, columns), timeout=30
        )

    # What she sees

    def look(self, seconds: float = 0.05) -> None:
        """Let the program draw for that long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                data = self.child.read_nonblocking(65536, timeout=0.03)
            except pexpect.TIMEOUT:
                continue
            except pexpect.EOF:
                return
            self.raw += data
            self._stream.feed(_UNKNOWN.sub(b"", data))

    @property
    def text(self) -> str:
        """The screen as running text: line ends and frames are no part of a sentence."""
        return " ".join(" ".join(self.drawn.display).replace("▌", " ").split())

    def until(self, *texts: str, seconds: float = 40) -> None:
        """Wait for all of these to be in sight."""
        wanted = [" ".join(text.split()) for text in texts]
        end = time.monotonic() + seconds
        while not all(text in self.text for text in wanted):
            assert time.monotonic() < end, f"still waiting for {wanted}; on screen:\n" + "\n".join(self.drawn.display)
            self.look()

    # What she does

    def press(self, *keys: str) -> None:
        for key in keys:
            self.child.send(KEYS.get(key, key))
            self.look(0.1)

    def type(self, text: str) -> None:
        self.child.send(text)
        self.look(0.1)

    def answer(self, text: str, then: str) -> None:
        """Write an answer, send it, wait for what comes next."""
        self.type(text)
        self.until(text[-12:])
        self.press("enter")
        self.until(then)

    def resize(self, columns: int, rows: int) -> None:
        self.child.setwinsize(rows, columns)
        self.drawn.resize(rows, columns)
        self.look(0.3)

    # How it ends

    def end(self) -> int:
        """Wait for the program; its exit code, 128 + n where signal n killed it."""
        end = time.monotonic() + 30
        while self.child.isalive() and time.monotonic() < end:
            self.look(0.1)
        self.look(0.1)
        self.child.close(force=True)
        status = self.child.exitstatus
        return status if status is not None else 128 + (self.child.signalstatus or 0)

    def stop(self, number: signal.Signals) -> int:
        self.child.kill(number)
        return self.end()

    @property
    def calls(self) -> str:
        """What it tried on the network: must stay empty."""
        return self.network.read_text() if self.network.exists() else ""
