"""`bilan effacer`: everything goes. The keys first: without them, what a crash would leave cannot be read by anyone."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier import care_words, disk, layout, place, words
from assistant.dossier.errors import InUse, NotADossier
from assistant.dossier.lock import take
from assistant.dossier.refusal import ERASING, refusal
from assistant.dossier.report import Report

_FOLDERS = (layout.BACKUPS, layout.ASIDE, layout.STAGED, layout.READY)


def erase_all(folder: Path) -> Report:
    """Only what is ours is removed; other files found in the folder stay, and are named. To be asked twice before.

    Raises NotADossier, UnsafeFolder, InUse, ReadOnlyFolder, SaveFailed.
    """
    if not layout.is_folder(folder) or not any(layout.is_ours(path.name) for path in folder.iterdir()):
        raise NotADossier(words.no_dossier(folder), words.NO_DOSSIER_REMEDY)
    place.guard(folder)
    try:
        lock = take(folder)
        if lock is None:
            raise InUse(care_words.OPEN_ELSEWHERE_STOP, care_words.OPEN_ELSEWHERE_STOP_REMEDY)
        try:
            _erase(folder)
        finally:
            lock.release()
        (folder / layout.LOCK).unlink(missing_ok=True)
        left = layout.strangers(folder)
        if not left:
            _remove(folder)
    except OSError as error:
        raise refusal(error, folder, ERASING) from error
    lines = [care_words.ERASED, care_words.ERASED_ELSEWHERE, care_words.ERASED_LIMIT]
    return Report(not left, (*lines, *([care_words.erased_left(folder, left)] if left else [])))


def _erase(folder: Path) -> None:
    inside = [folder / kind for kind in _FOLDERS if not (folder / kind).is_symlink()]
    for name in (layout.SEALED_KEY, layout.CLEAR_KEY):
        for path in (folder / name, *(path for kind in inside for path in kind.rglob(name))):
            disk.shred(path)
    for path in list(folder.iterdir()):
        if path.name in _FOLDERS:
            disk.remove_folder(path)
        elif layout.is_ours(path.name) and path.name != layout.LOCK:
            path.unlink()
    disk.sync_folder(folder)


def _remove(folder: Path) -> None:
    """The folder itself, with the litter that systems leave; kept when it is only a link to the real one."""
    if folder.is_symlink():
        return
    disk.remove_folder(folder)
