"""Several files of a folder replaced at once: after a crash all of the old ones stand, or all of the new ones.

The new files are prepared in `refonte/`. Renaming that folder to `refonte-prete/` is the instant of decision; moving
the files into place can then be done again as often as it takes, by whoever opens the dossier next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from assistant.dossier import disk, layout


def swap(folder: Path, new: Mapping[str, bytes], kept: Iterable[str] = ()) -> None:
    """Afterwards the dossier is made of `new` and of the `kept` names, and of nothing else.

    Raises OSError: nothing changed, unless `pending` says that the change was decided and waits to be put in place.
    """
    finish(folder)
    staged, ready = folder / layout.STAGED, folder / layout.READY
    try:
        disk.remove_folder(staged)
        staged.mkdir(mode=0o700)
        for name, data in new.items():
            disk.write_new(staged / name, data)
        disk.write_new(staged / layout.PLAN, json.dumps(sorted({*new, *kept})).encode())
        disk.sync_folder(staged)
        disk.replace(staged, ready)
    except BaseException:
        disk.remove_folder(staged)
        raise
    disk.sync_folder(folder)
    finish(folder)


def pending(folder: Path) -> bool:
    """A change is decided and not wholly in place: whoever writes now would be undone when it is."""
    return (folder / layout.READY).exists()


def finish(folder: Path) -> None:
    """Put in place a change that was decided, drop one that was not. The lock must be held."""
    disk.remove_folder(folder / layout.STAGED)
    ready = folder / layout.READY
    plan = layout.read_plan(ready)
    if plan is not None:
        for name in plan:
            if (ready / name).exists():
                disk.replace(ready / name, folder / name)
        for path in list(folder.iterdir()):
            if layout.is_part(path.name) and path.name not in plan:
                path.unlink()
        disk.sync_folder(folder)
    disk.remove_folder(ready)
