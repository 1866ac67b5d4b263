"""From a folder to a dossier that can be used: the lock, the unfinished changes, the mending, the notices."""

from __future__ import annotations

import errno
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.dossier import backups, disk, layout, place, words
from assistant.dossier.chain import Chain, read_chain
from assistant.dossier.errors import AlreadyThere, Damaged, InUse, Notice
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity, Origin, key_file
from assistant.dossier.lock import Lock, held_since, take
from assistant.dossier.refusal import CREATING, MENDING, refusal
from assistant.dossier.repair import mend, set_aside
from assistant.dossier.segment import Header
from assistant.dossier.swap import finish, swap
from assistant.dossier.tail import Tail, sealed, spread

_RETRIES = 3  # a window that reads while another one writes may catch several files between two states


@dataclass(frozen=True, slots=True)
class Opened:
    chain: Chain
    lock: Lock | None  # None: read-only
    notices: tuple[Notice, ...]


def create_files(folder: Path, identity: Identity, passphrase: str | None, events: Sequence[Event]) -> None:
    """Write a new dossier, whole or not at all."""
    try:
        place.prepare(folder)
        lock = take(folder)
        if lock is None:
            raise InUse(words.open_elsewhere(held_since(folder)), words.OPEN_ELSEWHERE_REMEDY)
        try:
            if layout.exists(folder):  # another window was quicker
                raise AlreadyThere(words.already_there(folder), words.ALREADY_THERE_REMEDY)
            first = Tail(Header(secrets.token_hex(16), 1, "", 0), 1)
            tails = spread(first, events, identity) or [first]
            name, data = key_file(identity, passphrase)
            swap(folder, {name: data, **sealed(tails, identity)})
        finally:
            lock.release()
    except OSError as error:
        raise refusal(error, folder, CREATING) from error


def open_folder(folder: Path, identity: Identity) -> Opened:
    place.require(folder)
    lock, said = _hold(folder)
    notices = [*place.notices(folder), *identity.notices, *said]
    try:
        if lock is not None:
            chain, more = _read_and_mend(folder, identity)
            notices += more
        else:
            chain = _read_only(folder, identity)
        if not chain.links:
            backup = backups.latest_good(folder, identity)
            path = backup.path if backup else None
            raise Damaged(words.DAMAGED, words.damaged_remedy(path), path)
        if lock is not None and (chain.faults or chain.fell_back):
            lock.release()
            lock = None
        if not chain.whole:
            notices.append(_damage(folder, identity, chain))
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Opened(chain, lock, tuple(notices))


def _hold(folder: Path) -> tuple[Lock | None, list[Notice]]:
    """The lock, or why the dossier opens read-only."""
    try:
        lock = take(folder)
        if lock is None:
            return None, [Notice(words.open_elsewhere(held_since(folder)), words.OPEN_ELSEWHERE_REMEDY)]
    except OSError as error:
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            return None, [Notice(words.opened_read_only(folder), words.READ_ONLY_REMEDY)]
        return None, [Notice(words.LOCK_IMPOSSIBLE, words.LOCK_IMPOSSIBLE_REMEDY)]
    try:
        disk.try_writing(folder)
    except OSError:
        lock.release()
        return None, [Notice(words.opened_read_only(folder), words.READ_ONLY_REMEDY)]
    return lock, []


def _read_and_mend(folder: Path, identity: Identity) -> tuple[Chain, tuple[Notice, ...]]:
    """With the lock: end what a crash left half done, then read and mend. Where mending fails, what is read stands."""
    finish(folder)
    chain = read_chain(folder, identity)
    if not chain.links:
        return chain, ()
    _settle_key(folder, identity)
    if not chain.faults:
        return chain, ()
    try:
        return mend(folder, identity, chain)
    except OSError as error:
        problem = refusal(error, folder, MENDING)
        return chain, (Notice(words.CANNOT_MEND, problem.remedy),)


def _settle_key(folder: Path, identity: Identity) -> None:
    """A key that was found in a backup goes back to its place; one in clear that a change of passphrase left goes."""
    if identity.origin is Origin.BACKUP and identity.file is not None:
        name, data = identity.file
        set_aside(folder, name)
        disk.put(folder / name, data)
    if identity.origin is Origin.SEALED and layout.SEALED_KEY in layout.parts(folder):
        (folder / layout.CLEAR_KEY).unlink(missing_ok=True)


def _read_only(folder: Path, identity: Identity) -> Chain:
    for _ in range(_RETRIES):
        chain = read_chain(folder, identity)
        if not chain.faults:
            break
    return chain


def _damage(folder: Path, identity: Identity, chain: Chain) -> Notice:
    backup = backups.latest_good(folder, identity)
    total = layout.last_number(layout.parts(folder))
    text = words.damaged_parts(sorted(chain.faults), total)
    return Notice(text, words.damaged_remedy(backup.path if backup else None), serious=True)
