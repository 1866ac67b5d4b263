"""The program killed at any instant while she answers: what the screen had acknowledged is in the dossier afterwards.

The vault's own kills (tests/dossier/test_killed.py) try the store; these try the promise as she sees it, on a pipe.
"""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import create, open_vault, unlock

PASSATION = "mes-interets/interets"
AT = "2026-11-22T10:00:00+01:00"
pytestmark = pytest.mark.timeout(1200)


class Program:
    """`bilan --texte` on pipes: she types one digit at a time, and reads until the next question."""

    def __init__(self, folder: Path) -> None:
        env = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "assistant", "--texte", "--dossier", str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        self.heard = b""

    def listen(self, questions: int, seconds: float = 20) -> None:
        """Read until that many questions were asked in all."""
        assert self.process.stdout is not None
        end = time.monotonic() + seconds
        while self.heard.count(b"Question : ") < questions and time.monotonic() < end:
            if select.select([self.process.stdout], [], [], 0.2)[0]:
                self.heard += os.read(self.process.stdout.fileno(), 65536)
        assert self.heard.count(b"Question : ") >= questions, self.heard.decode()

    def type(self, digit: int) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{digit}\n".encode())
        self.process.stdin.flush()

    def kill(self) -> int:
        """Kill it; how many answers it had acknowledged, what was still in the pipe included."""
        assert self.process.stdout is not None and self.process.stdin is not None
        self.process.send_signal(signal.SIGKILL)
        self.heard += self.process.stdout.read()
        self.process.wait()
        self.process.stdout.close()
        self.process.stdin.close()
        return self.heard.count("Noté : ".encode())


def kept(folder: Path) -> list[str]:
    with open_vault(folder, unlock(folder, None)) as vault:
        assert vault.notices == (), "a kill is no damage"
        return [e.data["question"] for e in vault.events if e.kind is Kind.ANSWER]


def test_every_answer_the_screen_acknowledged_is_there_after_kill_9(tmp_path: Path, slow: bool) -> None:
    dice, folder = random.Random(7), tmp_path / "dossier"
    begun = (
        Event(Kind.CREATED, AT, {"parcours": "bilan-de-competences"}),
        Event(Kind.OPENED, AT, {"passation": PASSATION}),
    )
    create(folder, None, begun).close()
    before = lost = told = 0
    for round in range(200 if slow else 20):
        program = Program(folder)
        program.listen(1)
        for n in range(dice.randrange(3)):
            program.type(dice.randint(1, 5))
            program.listen(n + 2)
        program.type(dice.randint(1, 5))
        time.sleep(dice.uniform(0, 0.02))
        acknowledged = program.kill()
        told += acknowledged
        answers = len(kept(folder))
        lost += max(0, before + acknowledged - answers)
        before = answers
        if answers > 50:  # near the end of the sixty activities: begin again
            folder = tmp_path / f"dossier-{round}"
            create(folder, None, begun).close()
            before = 0
    assert told >= 15, "the test itself: too few answers were acknowledged to prove anything"
    assert lost == 0
