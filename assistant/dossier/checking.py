"""`bilan verifier`: is the dossier whole? Reads everything, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from assistant.dossier import agefile, backups, disk, layout, place, words
from assistant.dossier.chain import Chain, read_chain, read_segment
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity, needs_passphrase
from assistant.dossier.report import Report
from assistant.dossier.segment import Segment
from assistant.dossier.swap import pending


def verify(folder: Path, identity: Identity) -> Report:
    """`good` speaks of the dossier itself; a bad backup is told but takes nothing from it.

    Raises NotADossier, UnsafeFolder, TooRecent.
    """
    place.require(folder)
    chain = read_chain(folder, identity)
    key_good = _key_good(folder)
    good = key_good and backups.good(chain)
    lines = [words.VERIFIED_GOOD if good else words.VERIFIED_BAD, words.key_state(needs_passphrase(folder), key_good)]
    lines += _content_lines(folder, chain)
    lines += _previous_lines(folder, identity, chain)
    lines += _backup_lines(folder, identity, chain)
    lines += [words.set_aside(name) for name in sorted(p.name for p in folder.iterdir()) if layout.is_damaged(name)]
    if pending(folder):
        lines.append(words.PENDING)
    lines += [notice.text for notice in place.notices(folder)]
    return Report(good, tuple(lines))


def _key_good(folder: Path) -> bool:
    """The key file has the shape it should have; whether a passphrase opens it, only unlocking says."""
    names = layout.parts(folder)
    sealed = layout.SEALED_KEY in names
    path = names.get(layout.SEALED_KEY if sealed else layout.CLEAR_KEY)
    if path is None:
        return False
    try:
        data = disk.read(path)
    except OSError:
        return False
    return agefile.is_sealed(data) if sealed else b"AGE-SECRET-KEY-1" in data


def _content_lines(folder: Path, chain: Chain) -> Iterator[str]:
    total = layout.last_number(layout.parts(folder))
    events = chain.events
    if events:
        yield words.content(len(events), total, events[-1].at)
    if chain.faults:
        yield words.damaged_parts(sorted(chain.faults), total)
    if chain.fell_back:
        yield words.FELL_BACK_LINE
    if _goes_back(events):
        yield words.CLOCK_WENT_BACK


def _goes_back(events: list[Event]) -> bool:
    before: datetime | None = None
    for event in events:
        try:
            at = datetime.fromisoformat(event.at)
            if before is not None and at < before - timedelta(minutes=1):
                return True
        except (ValueError, TypeError):
            continue
        before = at
    return False


def _previous_lines(folder: Path, identity: Identity, chain: Chain) -> Iterator[str]:
    if not chain.links or chain.fell_back:
        return
    number = chain.last.header.number
    path = layout.parts(folder).get(layout.previous_name(number))
    good = path is not None and isinstance(read_segment(path, number, identity), Segment)
    yield words.PREVIOUS_GOOD if good else words.PREVIOUS_BAD


def _backup_lines(folder: Path, identity: Identity, chain: Chain) -> Iterator[str]:
    states = [backups.check(backup, identity) for backup in backups.all_backups(folder)]
    yield words.backups_state(sum(state.good for state in states), len(states))
    for state in states:
        if not state.good:
            yield words.bad_backup(state.backup.name)
    best = max((state for state in states if state.good), key=lambda state: state.events, default=None)
    if best is not None and best.events > len(chain.events):
        yield words.backup_has_more(best.backup.path, best.events)
