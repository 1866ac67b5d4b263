"""What the dossier mends by itself at opening, without a doubt about what stood there. Nothing is ever deleted."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier import backups, disk, layout, words
from assistant.dossier.chain import Chain, Fault, read_chain, read_segment
from assistant.dossier.errors import Notice
from assistant.dossier.identity import Identity
from assistant.dossier.segment import Segment


def mend(folder: Path, identity: Identity, chain: Chain) -> tuple[Chain, tuple[Notice, ...]]:
    """Put the previous save in the place of a last segment that does not open, and a backup's copy in the place of an
    earlier segment where the next one proves it is the same. Returns the chain read again. Raises OSError."""
    notices: list[Notice] = []
    if chain.fell_back:
        notices.append(_from_previous(folder, chain))
    for number, (path, _segment) in proven_copies(folder, identity, chain).items():
        kept = set_aside(folder, layout.segment_name(number))
        disk.put(folder / layout.segment_name(number), disk.read(path))
        notices.append(Notice(words.mended(number, path.parent.name, kept)))
    return (read_chain(folder, identity), tuple(notices)) if notices else (chain, ())


def proven_copies(folder: Path, identity: Identity, chain: Chain) -> dict[int, tuple[Path, Segment]]:
    """For the segments that can be put back without a doubt, the backup's file, the last segment first. Reads only."""
    known = {link.segment.header.number: link.segment for link in chain.links}
    found: dict[int, tuple[Path, Segment]] = {}
    for number in sorted(chain.faults, reverse=True):
        after = known.get(number + 1)
        source = after and _proven_copy(folder, identity, number, after.header.previous)
        if source:
            found[number] = source
            known[number] = source[1]
    return found


def _from_previous(folder: Path, chain: Chain) -> Notice:
    number = chain.last.header.number
    name = layout.segment_name(number)
    was_there = chain.faults[number] is not Fault.ABSENT
    data = disk.read(layout.parts(folder)[layout.previous_name(number)])
    kept = set_aside(folder, name)
    disk.put(folder / name, data)
    return Notice(words.fell_back(kept if was_there else ""), words.FELL_BACK_REMEDY, serious=True)


def set_aside(folder: Path, name: str) -> str:
    """The new name of the damaged file, "" when there was none."""
    path = folder / name
    if not path.exists() and not path.is_symlink():
        return ""
    kept = layout.free_name(folder, f"{path.stem}.endommage", path.suffix)
    disk.replace(path, kept)
    return kept.name


def _proven_copy(folder: Path, identity: Identity, number: int, digest: str) -> tuple[Path, Segment] | None:
    for backup in reversed(backups.all_backups(folder)):
        path = backup.path / layout.segment_name(number)
        found = read_segment(path, number, identity)
        if isinstance(found, Segment) and found.digest == digest:
            return path, found
    return None
