"""Which files make a dossier, and where each one is to be read.

identite.age | identite.txt      the key, under her passphrase or in clear
000001.age … 00000N.age          the segments; only the last one is ever written again
00000N.precedent.age             the save before the last one
000004.endommage-1.age           a file that no longer opened, set aside
sauvegardes/, mis-de-cote/       backups, and dossiers that a restoration replaced
verrou                           the window that holds the dossier
refonte/, refonte-prete/         a change of several files at once, being prepared, being put in place (swap.py)
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from assistant.dossier import disk, words
from assistant.dossier.errors import ReadOnlyFolder

SEALED_KEY = "identite.age"
CLEAR_KEY = "identite.txt"
LOCK = "verrou"
BACKUPS = "sauvegardes"
ASIDE = "mis-de-cote"
STAGED = "refonte"
READY = "refonte-prete"
PLAN = "plan.json"
_SEGMENT = re.compile(r"([0-9]{6})\.age\Z")
_PREVIOUS = re.compile(r"([0-9]{6})\.precedent\.age\Z")
_DAMAGED = re.compile(r"(?:[0-9]{6}|identite)\.endommagee?-[0-9]+\.(?:age|txt)\Z")
_LITTER = {".ds_store", "desktop.ini", "thumbs.db", "lost+found"}  # what systems leave in any folder


def segment_name(number: int) -> str:
    return f"{number:06d}.age"


def previous_name(number: int) -> str:
    return f"{number:06d}.precedent.age"


def segment_number(name: str) -> int | None:
    """3 for `000003.age`, None for any other name."""
    match = _SEGMENT.match(name)
    return int(match[1]) if match else None


def previous_number(name: str) -> int | None:
    match = _PREVIOUS.match(name)
    return int(match[1]) if match else None


def is_part(name: str) -> bool:
    """True for the files that a dossier is made of: key, segments, previous save."""
    return name in (SEALED_KEY, CLEAR_KEY) or bool(_SEGMENT.match(name) or _PREVIOUS.match(name))


def is_damaged(name: str) -> bool:
    return bool(_DAMAGED.match(name))


def is_ours(name: str) -> bool:
    """True for any name the product may have given in the folder."""
    own = (LOCK, BACKUPS, ASIDE, STAGED, READY, disk.TEMPORARY)
    return is_part(name) or is_damaged(name) or name in own


def strangers(folder: Path) -> tuple[str, ...]:
    """Names in the folder that are not ours, nor the litter that systems leave."""
    return tuple(sorted(p.name for p in folder.iterdir() if not is_ours(p.name) and p.name.lower() not in _LITTER))


def parts(folder: Path) -> Mapping[str, Path]:
    """Name → where it is to be read, through a change that a crash may have left half in place."""
    ready = folder / READY
    plan = read_plan(ready)
    if plan is not None:
        return {name: ready / name if (ready / name).exists() else folder / name for name in plan}
    if not folder.is_dir():
        return {}
    return {path.name: path for path in folder.iterdir() if is_part(path.name)}


def read_plan(ready: Path) -> tuple[str, ...] | None:
    """The names that remain when the change is in place; None when no change is waiting."""
    try:
        names = json.loads(disk.read(ready / PLAN))
    except (OSError, ValueError):
        return None
    return tuple(name for name in names if isinstance(name, str) and is_part(name))


def exists(folder: Path) -> bool:
    """True as soon as anything of a dossier is there, be it a key alone or a backup: it is then damaged, not blank.

    Raises ReadOnlyFolder when the system forbids to look: that is no blank folder either.
    """
    if not is_folder(folder):
        return False
    try:
        return bool(parts(folder) or kept_copies(folder)) or any(is_damaged(path.name) for path in folder.iterdir())
    except PermissionError as error:
        raise ReadOnlyFolder(words.forbidden(folder), words.FORBIDDEN_REMEDY) from error


def is_folder(path: Path) -> bool:
    """False also for a path that cannot be: too long, or through a folder that may not be entered."""
    try:
        return path.is_dir()
    except OSError:
        return False


def has_segments(folder: Path) -> bool:
    """True when there is something to read in this folder itself."""
    return any(segment_number(name) or previous_number(name) for name in parts(folder))


def kept_copies(folder: Path) -> tuple[Path, ...]:
    """The folders of the copies inside the dossier's own: backups, and what restorations set aside."""
    places = [place for place in (folder / BACKUPS, folder / ASIDE) if place.is_dir()]
    return tuple(
        path for place in places for path in sorted(place.iterdir()) if path.is_dir() and not path.is_symlink()
    )


def last_number(names: Mapping[str, Path]) -> int:
    """The highest segment there is a trace of, 0 when there is none."""
    return max((segment_number(name) or previous_number(name) or 0 for name in names), default=0)


def free_name(folder: Path, stem: str, ending: str) -> Path:
    """`stem-1ending`, or the first number that is not taken: nothing set aside is ever overwritten."""
    number = 1
    while (path := folder / f"{stem}-{number}{ending}").exists() or path.is_symlink():
        number += 1
    return path
