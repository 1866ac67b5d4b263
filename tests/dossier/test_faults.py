"""The system refuses: full disk, read-only folder, input-output errors. Nothing changes, and a later save works."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.dossier import backups, disk
from assistant.dossier.errors import DiskFull, DossierError, ReadOnlyFolder, SaveFailed
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import SITTING, answer, answers, draft

CALLS = ("open", "write", "fsync", "replace", "unlink", "link")


class Refusal:
    """Lets `left` calls of a kind through, then refuses them all until it is told otherwise."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, call: str, left: int, code: int) -> None:
        self.real, self.left, self.code, self.on = getattr(os, call), left, code, True
        monkeypatch.setattr(os, call, self)

    def __call__(self, *given: Any, **more: Any) -> Any:
        if self.on and given and not self._is_lock(given[0]):
            if self.left <= 0:
                raise OSError(self.code, os.strerror(self.code))
            self.left -= 1
        return self.real(*given, **more)

    @staticmethod
    def _is_lock(given: object) -> bool:
        return str(given).endswith("verrou")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EPERM])
@pytest.mark.parametrize("left", range(4))
@pytest.mark.parametrize("count", [1, EVENTS - 3, 3 * EVENTS])
def test_a_refused_save_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, left: int, count: int
) -> None:
    """Wherever it fails, also at the turn of a segment, and for many events at once."""
    vault = create(folder, None, answers(5))
    before, expected = vault.events, [answers(5)]
    refusal = Refusal(monkeypatch, call, left, code)
    batch = answers(count, 100)
    try:
        vault.append(batch)
        expected = [[*answers(5), *batch]]
    except DossierError as error:
        assert type(error) is {errno.ENOSPC: DiskFull, errno.EIO: SaveFailed, errno.EPERM: ReadOnlyFolder}[code]
        assert error.message
        assert error.remedy
        assert vault.events == before
        assert call == "unlink" or not (folder / disk.TEMPORARY).exists(), "no room is left taken on a full disk"
        expected.append([*answers(5), *batch])  # refused after the decision: there, but never acknowledged
    refusal.on = False
    monkeypatch.undo()
    kept = list(vault.events)
    if vault.read_only:
        vault.close()
        with open_vault(folder, vault.identity) as again:
            assert list(again.events) in expected
        return
    vault.append([answer(900)])
    assert list(vault.events) == [*kept, answer(900)]
    vault.close()
    with open_vault(folder, vault.identity) as again:
        assert list(again.events) == [*kept, answer(900)]
        assert again.notices == ()


def test_a_refused_draft_leaves_the_former_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = create(folder, None, [draft(1, "q", "a")])
    Refusal(monkeypatch, "write", 0, errno.ENOSPC)
    with pytest.raises(DiskFull):
        vault.append([draft(2, "q", "ab")])
    assert vault.events == (draft(1, "q", "a"),)
    monkeypatch.undo()
    vault.append([answer(3, step="q")])
    vault.close()
    assert open_vault(folder, vault.identity).events == (answer(3, step="q"),)


@pytest.mark.parametrize("left", range(0, 60, 3))
@pytest.mark.parametrize("call", ["write", "replace"])
def test_a_refused_erasure_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, left: int) -> None:
    vault = create(folder, None, answers(3 * EVENTS))
    vault.append([answer(700)])
    refusal = Refusal(monkeypatch, call, left, errno.ENOSPC)
    try:
        vault.redact(SITTING, "q3")
    except DiskFull:
        assert vault.events[3] == answer(3)
    refusal.on = False
    monkeypatch.undo()
    vault.close()
    with open_vault(folder, vault.identity) as again:
        assert len(again.events) == 3 * EVENTS + 1
        again.redact(SITTING, "q3")
        again.append([answer(800)])
    assert len(open_vault(folder, vault.identity).events) == 3 * EVENTS + 2


def test_a_backup_that_fails_does_not_fail_the_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "plein")

    vault = create(folder, None)
    monkeypatch.setattr(backups, "make", refuse)
    vault.append([answer(1)])
    assert vault.events == (answer(1),)
    assert "sauvegarde du jour" in vault.notices[0].text


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 400 kB."""
    point = tmp_path / "petit"
    point.mkdir()
    mount = shutil.which("mount")
    if (
        mount is None
        or subprocess.run([mount, "-t", "tmpfs", "-o", "size=400k", "tmpfs", point], check=False).returncode
    ):
        pytest.skip("no right to mount a small file system here: the refusals above stand for it")
    yield point
    subprocess.run(["umount", "-l", str(point)], check=True)


def test_a_disk_that_fills_up_keeps_every_acknowledged_answer(small_disk: Path) -> None:
    folder = small_disk / "dossier"
    vault = create(folder, None)
    count = 0
    with pytest.raises(DiskFull) as caught:
        while count < 20_000:
            vault.append([answer(count)])
            count += 1
    assert "plein" in caught.value.message
    assert vault.events == tuple(answers(count))
    vault.close()
    with open_vault(folder, unlock(folder, None)) as full:
        assert full.events == tuple(answers(count)), "opens on the full disk"
        with pytest.raises(DiskFull):
            full.append([answer(count, "x" * 200_000)])
        subprocess.run(["mount", "-o", "remount,size=4m", str(small_disk)], check=True)
        full.append([answer(count)])
    with open_vault(folder, unlock(folder, None)) as again:
        assert again.events == tuple(answers(count + 1))
    print(f"full after {count} answers, all there")


def test_no_dossier_is_half_made_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "lest").write_bytes(bytes(380 * 1024))
    folder = small_disk / "dossier"
    with pytest.raises(DiskFull):
        create(folder, None, [answer(0, "x" * 100_000)])
    (small_disk / "lest").unlink()
    with create(folder, None, answers(2)) as vault:
        assert vault.events == tuple(answers(2))


@pytest.fixture
def sealed_folder(folder: Path) -> Iterator[Path]:
    """A dossier in which not even root may write."""
    create(folder, None, answers(3)).close()
    chattr = shutil.which("chattr")
    if chattr is None or subprocess.run([chattr, "+i", folder, *folder.glob("*")], check=False).returncode:
        pytest.skip("no immutable attribute here: the refusals above stand for it")
    yield folder
    subprocess.run([chattr, "-i", folder, *folder.glob("*")], check=True)


def test_a_read_only_folder_opens_to_read(sealed_folder: Path) -> None:
    with open_vault(sealed_folder, unlock(sealed_folder, None)) as vault:
        assert vault.read_only
        assert vault.events == tuple(answers(3))
        assert "lecture seule" in vault.notices[0].text
        assert vault.notices[0].remedy
        with pytest.raises(ReadOnlyFolder):
            vault.append([answer(4)])


def test_a_folder_that_becomes_read_only_says_so(folder: Path) -> None:
    vault = create(folder, None, answers(3))
    chattr = shutil.which("chattr")
    if chattr is None or subprocess.run([chattr, "+i", folder], check=False).returncode:
        pytest.skip("no immutable attribute here: the refusals above stand for it")
    try:
        with pytest.raises(ReadOnlyFolder) as caught:
            vault.append([answer(3)])
        assert "Rien ne peut être écrit" in caught.value.message
    finally:
        subprocess.run([chattr, "-i", folder], check=True)
    vault.append([answer(3)])
    vault.close()
    assert open_vault(folder, vault.identity).events == tuple(answers(4))


def test_a_new_dossier_where_nothing_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "non")

    monkeypatch.setattr(disk, "make_folder", refuse)
    with pytest.raises(ReadOnlyFolder):
        create(tmp_path / "dossier", None)


def test_windows_holding_a_file_is_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = [5, 32, 33]
    real = os.replace

    def replace(source: Any, target: Any) -> None:
        if held:
            error = PermissionError(errno.EACCES, "occupé")
            error.winerror = held.pop()  # type: ignore[attr-defined]  # only Windows has it
            raise error
        real(source, target)

    vault = create(folder, None)
    monkeypatch.setattr(os, "replace", replace)
    vault.append([answer(0)])
    assert held == []
    vault.close()
    assert open_vault(folder, vault.identity).events == (answer(0),)


def test_without_hard_links_the_previous_save_is_a_copy(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "exFAT")

    monkeypatch.setattr(os, "link", refuse)
    with create(folder, None, answers(1)) as vault:
        vault.append([answer(1)])
        vault.append([answer(2)])
        assert len(backups.all_backups(folder)) == 2
    (folder / "000001.age").write_bytes(b"")
    assert open_vault(folder, vault.identity).events == tuple(answers(2))
