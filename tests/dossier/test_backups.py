from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.dossier import backups, layout
from assistant.dossier.events import Event, Kind
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers


def days(count: int) -> list[str]:
    return [(date(2026, 1, 5) + timedelta(days=rank)).isoformat() for rank in range(count)]


def test_one_a_day_fourteen_kept_and_one_a_month(folder: Path) -> None:
    with create(folder, None) as vault:
        for rank, day in enumerate(days(70)):
            vault.append([answer(2 * rank, day=day)])
            vault.append([answer(2 * rank + 1, day=day)])
    names = [backup.name for backup in backups.all_backups(folder)]
    assert names == ["mois-2026-01", "mois-2026-02", "mois-2026-03", *days(70)[-14:]]
    identity = unlock(folder, None)
    states = [backups.check(backup, identity) for backup in backups.all_backups(folder)]
    assert all(state.good for state in states)
    assert states[-1].events == 139, "made right after the first answer of the day"
    assert states[-1].last_at.startswith(days(70)[-1])
    best = backups.latest_good(folder, identity)
    assert best is not None
    assert best.name == days(70)[-1]


def test_a_backup_is_a_dossier_by_itself(folder: Path) -> None:
    with create(folder, None, answers(EVENTS)) as vault:
        vault.append([answer(100)])
    backup = backups.all_backups(folder)[-1]
    with open_vault(backup.path, unlock(backup.path, None)) as inner:
        assert inner.events == (*answers(EVENTS), answer(100))


def test_backups_share_what_did_not_change_but_nothing_with_the_dossier(folder: Path) -> None:
    """A fault of the disk under the dossier must not reach its backups."""
    with create(folder, None, answers(EVENTS)) as vault:
        for rank, day in enumerate(days(3)):
            vault.append([answer(100 + rank, day=day)])
    place = folder / layout.BACKUPS
    name = layout.segment_name(1)
    inodes = {(place / day / name).stat().st_ino for day in days(3)}
    assert len(inodes) == 1
    assert (folder / name).stat().st_ino not in inodes


def test_a_backup_that_rotted_is_not_carried_into_the_next(folder: Path) -> None:
    with create(folder, None, answers(EVENTS)) as vault:
        vault.append([answer(100, day="2026-01-05")])
        rotten = folder / layout.BACKUPS / "2026-01-05" / layout.segment_name(1)
        rotten.write_bytes(rotten.read_bytes()[:-3])
        vault.append([answer(101, day="2026-01-06")])
    identity = unlock(folder, None)
    states = {backup.name: backups.check(backup, identity).good for backup in backups.all_backups(folder)}
    assert states == {"mois-2026-01": False, "2026-01-05": False, "2026-01-06": True}
    best = backups.latest_good(folder, identity)
    assert best is not None
    assert best.name == "2026-01-06"


def test_no_good_backup_is_none(folder: Path) -> None:
    create(folder, None).close()
    assert backups.latest_good(folder, unlock(folder, None)) is None
    assert backups.all_backups(folder) == ()


@pytest.mark.parametrize("at", ["../../../tmp", "2026-1-5", "", "2026-01-05/../..", "hier"])
def test_a_date_never_becomes_a_path(folder: Path, at: str) -> None:
    with create(folder, None) as vault:
        vault.append([Event(Kind.LEFT, at, {})])
        assert vault.events[-1].at == at
    made = [backup.name for backup in backups.all_backups(folder)]
    assert made in ([], ["mois-2026-01", "2026-01-05"])
    assert sorted(path.name for path in folder.parent.iterdir()) == ["dossier"]


def test_a_backup_a_crash_interrupted_is_made_again(folder: Path) -> None:
    with create(folder, None) as vault:
        (folder / layout.BACKUPS / "en-cours").mkdir(parents=True, mode=0o700)
        (folder / layout.BACKUPS / "en-cours" / "000001.age").write_bytes(b"moitie")
        vault.append([answer(0)])
    assert [backup.name for backup in backups.all_backups(folder)] == ["mois-2026-11", "2026-11-22"]
    assert not (folder / layout.BACKUPS / "en-cours").exists()
