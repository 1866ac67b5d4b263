"""Two windows on one dossier."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest

from assistant.dossier.errors import InUse, ReadOnlyFolder
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import SITTING, answer, answers

ROOT = Path(__file__).parents[2]
SECOND = """
import sys; from pathlib import Path
from assistant.dossier.errors import DossierError
from assistant.dossier.vault import open_vault, unlock
from tests.dossier.made import answer
folder = Path(sys.argv[1]); done = refused = 0
vault = open_vault(folder, unlock(folder, None))
for number in range(1000, 1050):
    try: vault.append([answer(number)]); done += 1
    except DossierError: refused += 1
print(vault.read_only, done, refused, vault.notices[0].text if vault.notices else "")
"""


def second(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", SECOND, str(folder)], stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_the_second_window_only_reads_and_says_which_holds_it(folder: Path) -> None:
    with create(folder, None, answers(3)) as vault:
        other = open_vault(folder, vault.identity)
        assert other.read_only
        assert f"depuis le {datetime.now():%d/%m/%Y} à " in other.notices[0].text
        assert "processus" not in other.notices[0].text
        assert other.notices[0].remedy
        with pytest.raises(ReadOnlyFolder):
            other.append([answer(3)])
        with pytest.raises(ReadOnlyFolder):
            other.redact(SITTING, "q1")
        vault.append([answer(3)])
    assert not open_vault(folder, vault.identity).read_only, "closing gives the place back"


def test_two_processes_lose_nothing_of_each_other(folder: Path) -> None:
    with create(folder, None) as vault:
        process = second(folder)
        for number in range(50):
            vault.append([answer(number)])
        said, _ = process.communicate(timeout=60)
        assert said.startswith("True 0 50 ")
        assert "autre fenêtre" in said
    assert open_vault(folder, unlock(folder, None)).events == tuple(answers(50))


def test_a_killed_window_leaves_the_place(folder: Path) -> None:
    create(folder, None).close()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.dossier.writer", "repondre", str(folder), "0"], stdout=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    process.stdout.readline()
    assert open_vault(folder, unlock(folder, None)).read_only
    process.kill()
    process.communicate()
    assert not open_vault(folder, unlock(folder, None)).read_only


def test_commands_that_replace_everything_wait_for_the_window_to_close(folder: Path, tmp_path: Path) -> None:
    from assistant.dossier.carrying import backup_to, restore_from
    from assistant.dossier.erasing import erase_all

    with create(folder, None, answers(3)) as vault:
        copy = backup_to(folder, tmp_path / "copie").path
        assert copy is not None
        with pytest.raises(InUse):
            restore_from(copy, folder, vault.identity)
        with pytest.raises(InUse):
            erase_all(folder)
    assert open_vault(folder, vault.identity).events == tuple(answers(3))


def test_threads_take_turns(folder: Path) -> None:
    with create(folder, None) as vault:

        def write(start: int) -> None:
            for number in range(start, start + 40):
                vault.append([answer(number)])

        threads = [threading.Thread(target=write, args=(start,)) for start in (0, 100, 200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = vault.events
    assert len(kept) == 120
    assert open_vault(folder, unlock(folder, None)).events == kept


def test_a_window_that_reads_while_the_other_writes_sees_no_damage(folder: Path) -> None:
    stop = threading.Event()
    with create(folder, None) as vault:

        def write() -> None:
            number = 0
            while not stop.is_set():
                vault.append([answer(number)])
                number += 1

        thread = threading.Thread(target=write)
        thread.start()
        try:
            for _ in range(100):
                other = open_vault(folder, vault.identity)
                assert len(other.notices) == 1, other.notices
                assert list(other.events) == answers(len(other.events))
        finally:
            stop.set()
            thread.join()
