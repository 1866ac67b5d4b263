"""The power goes at any instant: what was acknowledged is there, whatever the disk had not yet written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.dossier import disk
from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import Vault, create, open_vault
from tests.dossier.made import SITTING, answer, answers, draft
from tests.dossier.power import Recorder, State, states

pytestmark = pytest.mark.timeout(600)


def lay(state: State, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for name, data in state.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def examine(
    recorder: Recorder, start: int, marks: list[int], work: Path, good: Callable[[Vault, int], bool], identity: Identity
) -> tuple[int, int]:
    """How many different states were examined, and how many are not as promised."""
    count = bad = 0
    seen: set[tuple[int, tuple[tuple[str, bytes], ...]]] = set()
    for cut in range(start, len(recorder.operations) + 1):
        acknowledged = sum(mark <= cut for mark in marks)
        for state in states(recorder.operations[:cut]):
            key = (acknowledged, tuple(sorted(state.items())))
            if key in seen:
                continue
            seen.add(key)
            count += 1
            lay(state, work)
            try:
                with open_vault(work, identity) as vault:
                    bad += not good(vault, acknowledged)
            except DossierError:
                bad += 1
    return count, bad


def play(folder: Path, work: Path, rounds: int) -> tuple[int, int]:
    """Answers, drafts, a backup and a new segment, each acknowledged in turn."""
    recorder = Recorder(folder)
    folder.parent.mkdir(exist_ok=True)
    marks: list[int] = []
    expected: list[tuple[Event, ...]] = []
    with recorder.recording():
        vault = create(folder, None, answers(max(1, EVENTS - rounds // 2)))
        start = len(recorder.operations)
        expected.append(vault.events)
        for number in range(rounds):
            vault.append([draft(400 + number, "q", "x")] if number % 3 == 1 else [answer(500 + number)])
            marks.append(len(recorder.operations))
            expected.append(vault.events)
        vault.close()

    def good(vault: Vault, acknowledged: int) -> bool:
        return vault.events in expected[acknowledged:]

    return examine(recorder, start, marks, work, good, vault.identity)


def test_no_acknowledged_answer_is_lost(tmp_path: Path, slow: bool) -> None:
    count, bad = play(tmp_path / "vif", tmp_path / "coupe", 200 if slow else 24)
    print(f"{count} states after a power cut, {bad} that lose an acknowledged answer or do not open")
    assert count > (1000 if slow else 150)
    assert bad == 0


def test_erasing_a_step_is_whole_or_not_done(tmp_path: Path) -> None:
    folder, recorder = tmp_path / "vif", Recorder(tmp_path / "vif")
    with recorder.recording():
        vault = create(folder, None, answers(2 * EVENTS + 3))
        start = len(recorder.operations)
        vault.redact(SITTING, "q5")
        marks = [len(recorder.operations)]
        vault.append([answer(900)])
        vault.close()

    def good(vault: Vault, acknowledged: int) -> bool:
        erased = vault.events[5].kind is Kind.ERASED
        return len(vault.events) >= 2 * EVENTS + 3 and (erased or not acknowledged)

    count, bad = examine(recorder, start, marks, tmp_path / "coupe", good, vault.identity)
    assert count > 20
    assert bad == 0


def _put_without_the_end(path: Path, data: bytes, previous: Path | None = None) -> None:
    """A save that is right but for the fsync of the folder."""
    disk.write_new(path.with_name(disk.TEMPORARY), data)
    disk.replace(path.with_name(disk.TEMPORARY), path)


@pytest.mark.parametrize(
    "fault", ["no fsync of the file", "written in place", "no fsync of the folder", "no fsync after"]
)
def test_the_simulator_does_find_a_careless_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    if fault == "no fsync of the file":
        monkeypatch.setattr(disk, "_sync", lambda handle: None)
    elif fault == "no fsync of the folder":
        monkeypatch.setattr(disk, "sync_folder", lambda folder: None)
    elif fault == "no fsync after":
        monkeypatch.setattr(disk, "put", _put_without_the_end)
    else:
        monkeypatch.setattr(disk, "put", lambda path, data, previous=None: disk.write_new(path, data))
    _, bad = play(tmp_path / "vif", tmp_path / "coupe", 6)
    assert bad > 0
