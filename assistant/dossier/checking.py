"""`bilan verifier`: is the dossier whole? Reads everything, changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from assistant.dossier import backups, care_words, layout, place, words
from assistant.dossier.backups import BackupState
from assistant.dossier.chain import Chain, read_chain, read_segment
from assistant.dossier.envelope import TROUBLED, Envelope, examine
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity, Origin, needs_passphrase
from assistant.dossier.repair import proven_copies
from assistant.dossier.report import Report
from assistant.dossier.segment import Segment
from assistant.dossier.swap import pending


def verify(folder: Path, identity: Identity, passphrase: str | None = None) -> Report:
    """`good` speaks of the dossier itself, its key file included; a bad backup is told but takes nothing from it. With
    the passphrase that was typed, the key files of the backups are tried too: most of a second for each different one.

    Raises NotADossier, UnsafeFolder, TooRecent.
    """
    place.require(folder)
    chain = read_chain(folder, identity)
    key = examine(folder, identity, passphrase)
    good = key not in TROUBLED and backups.good(chain)
    states = [backups.check(backup, identity, passphrase) for backup in backups.all_backups(folder)]
    lines = [care_words.VERIFIED_GOOD if good else care_words.VERIFIED_BAD]
    lines += _key_lines(folder, identity, key, states)
    lines += _content_lines(folder, chain)
    lines += _fault_lines(folder, identity, chain)
    lines += _previous_lines(folder, identity, chain)
    lines += _backup_lines(states, chain)
    lines += [
        care_words.set_aside(name) for name in sorted(p.name for p in folder.iterdir()) if layout.is_damaged(name)
    ]
    if pending(folder):
        lines.append(care_words.PENDING)
    lines += [notice.text for notice in place.notices(folder)]
    return Report(good, tuple(lines))


def _key_lines(folder: Path, identity: Identity, key: Envelope, states: list[BackupState]) -> Iterator[str]:
    if key in TROUBLED:
        yield care_words.KEY_BAD if key is Envelope.BAD else care_words.KEY_ABSENT
        from_backup = identity.origin is Origin.BACKUP or any(state.key is Envelope.GOOD for state in states)
        yield care_words.KEY_BACK_AT_OPENING if from_backup else care_words.KEY_NEW_WITH_SHEET
        return
    yield care_words.key_state(needs_passphrase(folder))
    if key is Envelope.UNTRIED:
        yield care_words.KEY_UNTRIED


def _content_lines(folder: Path, chain: Chain) -> Iterator[str]:
    events = chain.events
    if events:
        yield care_words.content(len(events), layout.last_number(layout.parts(folder)), events[-1].at, not chain.faults)
    if _goes_back(events):
        yield care_words.CLOCK_WENT_BACK


def _fault_lines(folder: Path, identity: Identity, chain: Chain) -> Iterator[str]:
    """What does not open, and what opening the dossier will do about it."""
    if not chain.links:
        backup = backups.latest_good(folder, identity)
        yield care_words.NOTHING_OPENS
        yield words.damaged_remedy(backup.path if backup else None)
        return
    proven = proven_copies(folder, identity, chain)
    if chain.fell_back:
        yield care_words.last_save_bad(chain.last.header.number)
    lost = [
        n for n in sorted(chain.faults) if n not in proven and not (chain.fell_back and n == chain.last.header.number)
    ]
    for number in sorted(proven):
        yield care_words.will_be_mended(number, proven[number][0].parent.name)
    if lost:
        backup = backups.latest_good(folder, identity)
        yield care_words.parts_lost(lost, layout.last_number(layout.parts(folder)))
        yield words.damaged_remedy(backup.path if backup else None)


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
    yield care_words.PREVIOUS_GOOD if good else care_words.PREVIOUS_BAD


def _backup_lines(states: list[BackupState], chain: Chain) -> Iterator[str]:
    yield care_words.backups_state(sum(state.whole for state in states), len(states))
    for state in states:
        if not state.good:
            yield care_words.bad_backup(state.backup.name)
        elif not state.whole:
            yield care_words.backup_without_key(state.backup.name)
    best = max((state for state in states if state.good), key=lambda state: state.events, default=None)
    if chain.links and best is not None and best.events > len(chain.events):
        yield care_words.backup_has_more(best.backup.path, best.events)
