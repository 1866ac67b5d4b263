"""`bilan phrase`: another passphrase, a first one, or none. The key stays the same; only its envelope changes."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier import backups, care_words, disk, layout
from assistant.dossier.errors import InUse, WrongPassphrase
from assistant.dossier.identity import Secret, key_file, unlock
from assistant.dossier.lock import take
from assistant.dossier.refusal import REPHRASING, refusal
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
        raise WrongPassphrase(care_words.EMPTY_PASSPHRASE, care_words.EMPTY_PASSPHRASE_REMEDY)
    try:
        _settle(folder)
        identity = unlock(folder, old)
        name, data = key_file(identity, new)
        others = [copy for copy in backups.copies(folder) if not identity.opens(copy)]
        for copy in backups.copies(folder):
            if copy not in others:
                _put_key(copy, name, data)
        _put_key(folder, name, data)
        _drop_old_envelopes(folder)
    except OSError as error:
        raise refusal(error, folder, REPHRASING) from error
    lines = [care_words.PASSPHRASE_GONE if new is None else care_words.PASSPHRASE_SET, care_words.OLD_COPIES]
    return Report(True, (*lines, *(care_words.other_key_copy(copy) for copy in others)))


def _settle(folder: Path) -> None:
    """Finish a change of several files, where the window that holds the dossier is not the one to do it."""
    if not pending(folder):
        return
    lock = take(folder)
    if lock is None:
        raise InUse(care_words.OPEN_ELSEWHERE_STOP, care_words.OPEN_ELSEWHERE_STOP_REMEDY)
    try:
        finish(folder)
    finally:
        lock.release()


def _drop_old_envelopes(folder: Path) -> None:
    """Key files that were set aside: they may open with the old phrase."""
    for path in list(folder.glob("identite.*")):
        if layout.is_damaged(path.name):
            disk.shred(path)


def _put_key(folder: Path, name: str, data: bytes) -> None:
    """The new key file stands before the old one goes. Where both stand the sealed one counts: it must then be whole, so
    only a key in clear is overwritten before it is removed."""
    disk.put(folder / name, data)
    if name == layout.SEALED_KEY:
        disk.shred(folder / layout.CLEAR_KEY)
    else:
        (folder / layout.SEALED_KEY).unlink(missing_ok=True)
    disk.sync_folder(folder)
