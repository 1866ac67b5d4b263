"""Backups inside the dossier's folder: one a day (14 kept), one a month (24 kept), whole and openable by themselves.

A backup is a folder of the same shape as the dossier. Its files are copies, so that a fault of the disk under the
dossier does not reach them; from one backup to the next, unchanged segments are shared by hard link.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.dossier import disk, layout
from assistant.dossier.chain import Chain, read_chain
from assistant.dossier.envelope import TROUBLED, Envelope, examine
from assistant.dossier.errors import DossierError
from assistant.dossier.identity import Identity

DAILY = 14
MONTHLY = 24
_MONTH = "mois-"
_UNFINISHED = "en-cours"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_NAME = re.compile(r"(?:mois-[0-9]{4}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2})\Z")


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    name: str  # 2026-11-22, or mois-2026-11

    @property
    def monthly(self) -> bool:
        return self.name.startswith(_MONTH)


@dataclass(frozen=True, slots=True)
class BackupState:
    """What a check found. `events` and `last_at` are those of what can be read."""

    backup: Backup
    good: bool  # every segment opens
    events: int = 0
    last_at: str = ""
    key: Envelope = Envelope.ABSENT

    @property
    def whole(self) -> bool:
        """It can be taken back by itself: its key file is good too, as far as can be told."""
        return self.good and self.key not in TROUBLED


def all_backups(folder: Path) -> tuple[Backup, ...]:
    """Oldest first by name, the monthly ones before the daily ones."""
    place = folder / layout.BACKUPS
    if not place.is_dir():
        return ()
    found = [Backup(path, path.name) for path in place.iterdir() if _NAME.match(path.name) and _real(path)]
    return tuple(sorted(found, key=lambda backup: (not backup.monthly, backup.name)))


def copies(folder: Path) -> tuple[Path, ...]:
    """Every copy of the dossier inside its own folder: the backups, and what restorations set aside."""
    kept = (path for path in layout.kept_copies(folder) if path.parent.name == layout.ASIDE)
    return (*(backup.path for backup in all_backups(folder)), *kept)


def due(folder: Path, day: str) -> bool:
    """True when there is no backup of that day (ISO date). A day that is no date is never due."""
    return bool(_DAY.match(day)) and not (folder / layout.BACKUPS / day).exists()


def make(folder: Path, day: str) -> None:
    """The backup of the day, and of the month if it has none; the oldest ones too many go. Raises OSError."""
    place = folder / layout.BACKUPS
    disk.make_folder(place)
    earlier = [backup for backup in all_backups(folder) if not backup.monthly]
    copy_parts(layout.parts(folder), place / day, earlier=earlier[-1].path if earlier else None)
    month = place / f"{_MONTH}{day[:7]}"
    if not month.exists():
        copy_parts(layout.parts(place / day), month, earlier=place / day)
    disk.sync_folder(place)
    _prune(folder)


def check(backup: Backup, identity: Identity, passphrase: str | None = None) -> BackupState:
    """Open every segment of a backup, and its key file as `examine` can. Never raises for what is wrong in it."""
    try:
        chain = read_chain(backup.path, identity)
        key = examine(backup.path, identity, passphrase)
    except (DossierError, OSError):
        return BackupState(backup, False)
    events = chain.events
    return BackupState(backup, good(chain), len(events), events[-1].at if events else "", key)


def latest_good(folder: Path, identity: Identity) -> Backup | None:
    """The backup that holds most, among those of which every segment opens; one with its own good key before others."""
    states = [state for backup in all_backups(folder) if (state := check(backup, identity)).good]
    if not states:
        return None
    return max(
        states, key=lambda state: (state.whole, state.events, not state.backup.monthly, state.backup.name)
    ).backup


def good(chain: Chain) -> bool:
    """Nothing missing and nothing damaged."""
    return bool(chain.links) and not chain.faults


def copy_parts(
    parts: Mapping[str, Path], target: Path, unfinished: Path | None = None, earlier: Path | None = None
) -> None:
    """A new folder holding the parts, the previous save excepted. It appears whole or not at all. Raises OSError.

    `unfinished` is where it is prepared, beside `target`; what stands there goes.
    """
    unfinished = unfinished or target.with_name(_UNFINISHED)
    disk.remove_folder(unfinished)
    unfinished.mkdir(mode=0o700)
    try:
        for name, path in parts.items():
            if layout.previous_number(name) is None:
                _copy(path, unfinished / name, earlier / name if earlier else None)
        disk.sync_folder(unfinished)
        disk.replace(unfinished, target)
    except BaseException:
        disk.remove_folder(unfinished)
        raise
    disk.sync_folder(target.parent)


def _copy(source: Path, target: Path, earlier: Path | None) -> None:
    data = disk.read(source)
    try:
        if earlier is not None and disk.read(earlier) == data:
            target.hardlink_to(earlier)
            return
    except OSError:
        pass  # no such file in the earlier backup, or no hard links here: a copy then
    disk.write_new(target, data)


def _real(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _prune(folder: Path) -> None:
    found = all_backups(folder)
    daily = [backup for backup in found if not backup.monthly]
    monthly = [backup for backup in found if backup.monthly]
    for backup in daily[:-DAILY] + monthly[:-MONTHLY]:
        disk.remove_folder(backup.path)
