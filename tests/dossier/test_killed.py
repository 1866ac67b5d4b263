"""kill -9 at random instants: what was acknowledged is there afterwards, and the dossier opens."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.dossier import agefile, backups
from assistant.dossier.carrying import backup_to
from assistant.dossier.chain import read_chain
from assistant.dossier.errors import WrongPassphrase
from assistant.dossier.events import Kind
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers
from tests.dossier.writer import _phrase

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.timeout(900)


@pytest.fixture
def kills(slow: bool) -> int:
    return 240 if slow else 20


def run_and_kill(job: str, folder: Path, first: int, longest: float, dice: random.Random, steps: int = 0) -> list[int]:
    """What the process acknowledged before it was killed, at most `longest` seconds after its first `steps` steps: on a
    machine that is busy elsewhere, a time alone would kill it before it did anything."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.dossier.writer", job, str(folder), str(first)], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "prêt\n".encode()
    awaited = [process.stdout.readline() for _ in range(steps)]
    time.sleep(dice.uniform(0, longest))
    process.send_signal(signal.SIGKILL)
    said = [int(line) for line in (*awaited, *process.stdout.read().split())]
    assert process.wait() == -signal.SIGKILL, "it was still at work"
    process.stdout.close()
    return said


def test_an_acknowledged_answer_survives(folder: Path, kills: int) -> None:
    dice = random.Random(11)
    create(folder, None).close()
    count = unacknowledged = 0
    for turn in range(kills):
        said = run_and_kill("repondre", folder, count, 0.05, dice, 2 * (turn % 2))
        with open_vault(folder, unlock(folder, None)) as vault:
            assert vault.notices == (), "a kill is no damage"
            have = [event for event in vault.events if event.kind is Kind.ANSWER]
            done = len(have)
            assert done >= (said[-1] + 1 if said else count)
            assert [event.data["valeur"] for event in have] == [event.data["valeur"] for event in answers(done)]
            unacknowledged += done - (said[-1] + 1 if said else count)
        count = done
    print(f"{kills} kills, {count} answers, 0 lost, {unacknowledged} saved before they could be acknowledged")
    assert count >= kills, "the writer did write"


def test_erasing_a_step_is_whole_or_not_done(folder: Path, kills: int) -> None:
    dice = random.Random(12)
    create(folder, None, answers(300)).close()
    with open_vault(folder, unlock(folder, None)) as vault:
        vault.append([answer(300)])
    first = 0
    for turn in range(kills // 4):
        said = run_and_kill("oublier", folder, first, 0.06, dice, turn % 2)
        first = said[-1] + 1 if said else first
        with open_vault(folder, unlock(folder, None)) as vault:
            assert vault.notices == ()
            assert len(vault.events) == 301
            erased = [rank for rank, event in enumerate(vault.events) if event.kind is Kind.ERASED]
            assert erased in (list(range(first)), list(range(first + 1)))
            for backup in backups.all_backups(folder):
                kept = read_chain(backup.path, vault.identity).events
                assert all(event.kind is Kind.ERASED for event in kept[:first])
    assert first >= kills // 8, "every second turn awaits an acknowledged one"


def test_a_change_of_passphrase_leaves_one_that_opens(
    folder: Path, kills: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agefile, "WORK_FACTOR", 8)
    dice = random.Random(13)
    with create(folder, _phrase(0), answers(3)) as vault:
        vault.append([answer(3)])
    number = 0
    for turn in range(kills):
        said = run_and_kill("phrase", folder, number, 0.03, dice, turn % 2)
        number = said[-1] if said else number
        opened = [each for each in (number, number + 1) if opens(folder, _phrase(each))]
        assert opened, "the old phrase or the new one"
        number = opened[-1]  # both may open: the copies inside come first, and opening with the new one ends the change
    assert number >= kills // 2, "every second turn awaits an acknowledged one"


def opens(folder: Path, phrase: str | None) -> bool:
    try:
        with open_vault(folder, unlock(folder, phrase)) as vault:
            assert len(vault.events) == 4
            assert all(notice.serious is False for notice in vault.notices)
    except WrongPassphrase:
        return False
    return True


def test_a_restoration_is_whole_or_not_done(folder: Path, kills: int) -> None:
    dice = random.Random(14)
    with create(folder, None, answers(150)) as vault:
        backup_to(folder, folder.with_name("copie"))
        vault.append(answers(150, 150))
        newer = vault.events
    older = newer[:150]
    for turn in range(kills // 4):
        run_and_kill("restaurer", folder, 0, 0.05, dice, turn % 2)
        with open_vault(folder, unlock(folder, None)) as vault:
            assert vault.notices == ()
            assert vault.events in (older, newer)
    asides = [path for path in (folder / "mis-de-cote").iterdir() if (path / "000005.age").exists()]
    assert asides, "what was there before is still there"
