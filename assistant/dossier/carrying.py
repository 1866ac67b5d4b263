"""`bilan sauvegarder` and `bilan restaurer`: the dossier carried to another place, and brought back from one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from assistant.dossier import backups, care_words, disk, layout, place, words
from assistant.dossier.chain import Chain, read_chain
from assistant.dossier.envelope import TROUBLED, content, differs_from_backups, examine, shape
from assistant.dossier.errors import AlreadyThere, Damaged, InUse, NotADossier, WrongPassphrase
from assistant.dossier.identity import Fit, Identity, has_shape, needs_passphrase, unlock
from assistant.dossier.lock import take
from assistant.dossier.refusal import COPYING, RESTORING, reason, refusal
from assistant.dossier.report import Report
from assistant.dossier.swap import finish, swap


def backup_to(folder: Path, destination: Path, identity: Identity | None = None) -> Report:
    """A copy of the dossier, sealed as it is: in a new folder of `destination` when that is a folder, as `destination`
    otherwise. Nothing is overwritten. With the identity, the copy is opened to be sure; without it, the shape of the
    files is looked at. A key file that certainly holds no key stops it: the copy would open with nothing. `path` is the
    copy; the report is not good when something in it is in doubt.

    Raises NotADossier, AlreadyThere, DiskFull, ReadOnlyFolder, Damaged.
    """
    place.require(folder)
    _require_sound(folder, identity)
    target = destination.absolute()
    try:
        target = _target(folder, target)
        target.parent.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(prefix=f"{target.name}.", dir=target.parent))
        backups.copy_parts(layout.parts(folder), target, room)
        _compare(layout.parts(folder), target)
    except OSError as error:
        raise refusal(error, target.parent, COPYING) from error
    lines = [care_words.backed_up(target)]
    if identity is not None and not backups.good(read_chain(target, identity)):
        raise Damaged(care_words.COPY_DAMAGED, care_words.COPY_DAMAGED_REMEDY)
    doubts = tuple(_doubts(folder, target, identity))
    lines += doubts or [care_words.BACKUP_WITH_PASSPHRASE if needs_passphrase(folder) else care_words.BACKUP_IN_CLEAR]
    return Report(not doubts, tuple(lines), target)


def _target(folder: Path, destination: Path) -> Path:
    """The folder of the copy, which is not there yet. Raises AlreadyThere, OSError."""
    if destination.resolve().is_relative_to(folder.resolve()):
        raise AlreadyThere(care_words.BACKUP_INSIDE, care_words.BACKUP_INSIDE_REMEDY)
    target = destination / f"bilan-{_stamp()}" if destination.is_dir() else destination
    if target.exists() or target.is_symlink():
        raise AlreadyThere(care_words.already_a_file(target), care_words.ALREADY_A_FILE_REMEDY)
    return target


def _require_sound(folder: Path, identity: Identity | None) -> None:
    """Raises Damaged when a copy would be of no use."""
    if not layout.has_segments(folder):
        backup = backups.latest_good(folder, identity) if identity else None
        remedy = words.damaged_remedy(backup.path) if backup else care_words.NOTHING_REMEDY
        raise Damaged(care_words.BACKUP_NOTHING, remedy, backup.path if backup else None)
    if (examine(folder, identity) if identity else shape(folder)) in TROUBLED:
        raise Damaged(care_words.BACKUP_KEY_BROKEN, care_words.BACKUP_KEY_BROKEN_REMEDY)


def _doubts(folder: Path, target: Path, identity: Identity | None) -> Iterator[str]:
    """What is to be said of the copy, in so far as its files tell without being opened."""
    if broken := tuple(_misshapen(layout.parts(target))):
        yield care_words.copied_damaged(broken)
    if identity is None and differs_from_backups(folder):
        yield care_words.BACKUP_KEY_DOUBTFUL


def _misshapen(parts: Mapping[str, Path]) -> Iterator[int]:
    """Segments that are missing, or do not even begin as they should."""
    for number in range(1, layout.last_number(parts) + 1):
        path = parts.get(layout.segment_name(number))
        if path is None or not has_shape(disk.read(path)):
            yield number


def restore_from(source: Path, folder: Path, secret: Identity | str | None) -> Report:
    """Put the copy that stands in `source` in the place of the dossier. The present one is set aside, never
    overwritten: `path` says where. `secret` is the key, or the passphrase of the copy, or None for a key in clear.

    Raises NotADossier, WrongPassphrase, Damaged (the copy), InUse, UnsafeFolder, DiskFull, ReadOnlyFolder.
    """
    require_copy(source)
    identity = secret if isinstance(secret, Identity) else unlock(source, secret)
    chain = read_chain(source, identity)
    if not chain.links and identity.fit(source) is Fit.OTHER:
        raise WrongPassphrase(words.OTHER_KEY, words.OTHER_KEY_REMEDY)
    if not chain.whole:
        raise Damaged(
            care_words.SOURCE_DAMAGED, care_words.SOURCE_DAMAGED_REMEDY, _other_good(folder, source, identity)
        )
    try:
        new = _parts_of(source, folder, chain, identity)
        if layout.exists(folder):
            place.guard(folder)
        else:
            place.prepare(folder)
        with _held(folder):
            finish(folder)
            aside = _set_aside(folder)
            swap(folder, new)
    except OSError as error:
        raise refusal(error, folder, RESTORING) from error
    events = chain.events
    lines = care_words.restored(len(events), events[-1].at if events else "", aside, layout.SEALED_KEY in new)
    return Report(True, lines, aside)


def require_copy(source: Path) -> None:
    """Raises NotADossier, or Damaged when what is there cannot be taken back, before any passphrase is asked."""
    try:
        if layout.has_segments(source):
            return
        broken = layout.exists(source)
    except OSError as error:
        raise NotADossier(words.cannot_look(source, reason(error)), care_words.NO_COPY_REMEDY) from error
    if broken:
        raise Damaged(care_words.SOURCE_DAMAGED, care_words.SOURCE_DAMAGED_REMEDY)
    raise NotADossier(care_words.no_copy(source), care_words.NO_COPY_REMEDY)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    lock = take(folder)
    if lock is None:
        raise InUse(care_words.OPEN_ELSEWHERE_STOP, care_words.OPEN_ELSEWHERE_STOP_REMEDY)
    try:
        yield
    finally:
        lock.release()


def _parts_of(source: Path, folder: Path, chain: Chain, identity: Identity) -> dict[str, bytes]:
    """The files of the restored dossier. The key file is the one that was opened to read the copy; where the key came
    from the recovery sheet, that of the copy if it looks sound, or the present one if the key is the same."""
    names = layout.parts(source)
    new = {layout.segment_name(link.segment.header.number): disk.read(names[link.name]) for link in chain.links}
    last = chain.last.header.number
    new[layout.previous_name(last)] = new[layout.segment_name(last)]
    key = identity.file
    if key is None and examine(source, identity) not in TROUBLED:
        key = content(source)
    if key is None and examine(folder, identity) not in TROUBLED and identity.opens(folder):
        key = content(folder)
    if key is None:
        raise Damaged(care_words.COPY_WITHOUT_KEY, care_words.COPY_WITHOUT_KEY_REMEDY)
    return {**new, key[0]: key[1]}


def _set_aside(folder: Path) -> Path | None:
    """A second name for every file of the present dossier, damaged ones included. None when there is no dossier."""
    names = layout.parts(folder)
    if not names:
        return None
    disk.make_folder(folder / layout.ASIDE)
    aside = folder / layout.ASIDE / _stamp()
    if aside.exists():
        aside = layout.free_name(folder / layout.ASIDE, _stamp(), "")
    aside.mkdir(mode=0o700)
    for name, path in names.items():
        try:
            (aside / name).hardlink_to(path)
        except OSError:
            disk.duplicate(path, aside / name)
    disk.sync_folder(aside)
    disk.sync_folder(folder / layout.ASIDE)
    return aside


def _other_good(folder: Path, source: Path, identity: Identity) -> Path | None:
    found = backups.latest_good(folder, identity)
    return found.path if found is not None and found.path.resolve() != source.resolve() else None


def _compare(parts: Mapping[str, Path], target: Path) -> None:
    """Raises OSError unless the copy is what the dossier holds; only its last segment may have grown meanwhile."""
    last = layout.segment_name(layout.last_number(parts))
    for path in target.iterdir():
        if path.name != last and disk.read(path) != disk.read(parts[path.name]):
            raise OSError(None, "la copie diffère de l’original")


def _stamp() -> str:
    return datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
