"""`bilan phrase`: another passphrase, a first one, or none. The key stays the same; only its envelope changes."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier import backups, disk, layout, words
from assistant.dossier.errors import InUse, WrongPassphrase
from assistant.dossier.identity import Secret, key_file, unlock
from assistant.dossier.lock import take
from assistant.dossier.report import Report
from assistant.dossier.swap import finish, pending


def change_passphrase(folder: Path, old: str | None, new: str | None) -> Report:
    """`old` may be the key of the recovery sheet; None where there is no passphrase. `new` None does without one.

    The dossier may be open meanwhile. Killed at any instant, the dossier opens with the old or with the new phrase.
    The copies inside the folder come first, so that when this returns nothing there opens with the old phrase.
    Raises WrongPassphrase, NotADossier, Damaged, DiskFull, ReadOnlyFolder, InUse.
    """
    old = None if old is None else Secret(old)
    new = None if new is None else Secret(new)
    if new is not None and not new.strip():
        raise WrongPassphrase(words.EMPTY_PASSPHRASE, words.EMPTY_PASSPHRASE_REMEDY)
    try:
        _settle(folder)
        identity = unlock(folder, old)
        name, data = key_file(identity, new)
        others = [copy for copy in backups.copies(folder) if not identity.opens(copy)]
        for copy in backups.copies(folder):
            if copy not in others:
                _put_key(copy, name, data)
        _put_key(folder, name, data)
    except OSError as error:
        raise disk.refusal(error, folder) from error
    lines = [words.PASSPHRASE_GONE if new is None else words.PASSPHRASE_SET, words.OLD_COPIES]
    return Report(True, (*lines, *(words.other_key_copy(copy) for copy in others)))


def _settle(folder: Path) -> None:
    """Finish a change of several files, where the window that holds the dossier is not the one to do it."""
    if not pending(folder):
        return
    lock = take(folder)
    if lock is None:
        raise InUse(words.OPEN_ELSEWHERE_STOP, words.OPEN_ELSEWHERE_STOP_REMEDY)
    try:
        finish(folder)
    finally:
        lock.release()


def _put_key(folder: Path, name: str, data: bytes) -> None:
    """The new key file stands before the old one goes; where both stand, the sealed one counts."""
    disk.put(folder / name, data)
    other = folder / (layout.CLEAR_KEY if name == layout.SEALED_KEY else layout.SEALED_KEY)
    if other.is_symlink() or other.exists():
        disk.shred(other)
        disk.sync_folder(folder)
