"""The dossier, open: its events, and the one way to add to them. What `append` took is on the disk when it returns."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Self

from assistant.dossier import backups, disk, layout, words
from assistant.dossier.chain import Chain
from assistant.dossier.errors import DossierError, Notice, ReadOnlyFolder
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity, needs_passphrase, unlock
from assistant.dossier.layout import exists
from assistant.dossier.lock import Lock
from assistant.dossier.opening import create_files, open_folder
from assistant.dossier.refusal import FORGETTING, SAVING, Task, refusal
from assistant.dossier.segment import EVENTS
from assistant.dossier.swap import pending, swap
from assistant.dossier.tail import Tail, sealed, spread

if TYPE_CHECKING:
    from assistant.dossier.redaction import Erasure

__all__ = ["Vault", "create", "exists", "needs_passphrase", "open_vault", "unlock"]

_CLOCK_TOLERANCE = timedelta(minutes=1)  # a clock that is being set right moves by seconds


def create(folder: Path, passphrase: str | None, events: Sequence[Event] = ()) -> Vault:
    """A new dossier, open. It appears whole or not at all. With a passphrase it takes most of a second: use a thread.

    Raises AlreadyThere, UnsafeFolder, ReadOnlyFolder, DiskFull.
    """
    identity = Identity.new()
    create_files(folder, identity, passphrase, events)
    return open_vault(folder, identity)


def open_vault(folder: Path, identity: Identity) -> Vault:
    """The dossier, mended where that is certain; read-only where it is not, or where another window has it: see
    `notices`. Raises NotADossier, UnsafeFolder, TooRecent, and Damaged when nothing can be read."""
    opened = open_folder(folder, identity)
    return Vault(folder, identity, opened.chain, opened.lock, opened.notices)


class Vault:
    """An open dossier. `append` may be called from any thread."""

    def __init__(
        self, folder: Path, identity: Identity, chain: Chain, lock: Lock | None, notices: Sequence[Notice] = ()
    ) -> None:
        self.folder = folder
        self.identity = identity
        self._lock = lock
        self._notices = list(notices)
        self._mutex = threading.Lock()
        self._clock_said = False
        self._backed_up = ""  # the latest day that needed no backup any more
        self._load(chain)

    def _load(self, chain: Chain) -> None:
        self._events = chain.events
        self._tail = Tail.of(chain.last)
        self._in_doubt = False  # a save failed: the folder may hold more than we do

    @property
    def events(self) -> tuple[Event, ...]:
        """All of them, in the order they were written."""
        return tuple(self._events)

    @property
    def read_only(self) -> bool:
        return self._lock is None

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What she should be told; it may grow after a save."""
        return tuple(self._notices)

    @property
    def has_passphrase(self) -> bool:
        return needs_passphrase(self.folder)

    def append(self, events: Sequence[Event]) -> None:
        """Durable on return, all or none. A draft gives way to the next draft, or to the answer, of the same step.

        Raises ReadOnlyFolder, DiskFull, SaveFailed (nothing changed, a later call may succeed), ValueError for data
        that JSON does not know. Costs the same on the first day and on the last, save for the backup of the day.
        """
        events = tuple(events)
        if not events:
            return
        with self._mutex:
            self._require_writable()
            before = self._events[-1].at if self._events else ""
            try:
                self._save(events)
            except OSError as error:
                raise self._refusal(error) from error
            self._heed_clock(before, events[0].at)
            self._back_up(events[-1].at[:10])

    def recovery_sheet(self) -> str:
        """The page to print: the key, and the commands that open the dossier without this program."""
        from assistant.dossier.sheet import recovery_sheet

        return recovery_sheet(self.folder, self.identity)

    def redact(
        self, passation: str, step: str, items: Collection[str] = (), former: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Make what she wrote at a step unreadable for ever, here, in the previous saves and in every backup; likewise
        the rewordings of the portfolio `items` named. `former`: the other names the step had, for events bear the name
        of their day. Returns what is to be said to her. Raises as `append` does."""
        from assistant.dossier.redaction import OfStep

        return self.rewrite(OfStep(passation, step, frozenset(items), frozenset(former)))

    def rewrite(self, erasure: Erasure) -> tuple[str, ...]:
        """Forget for ever what `erasure` takes out of the events: here, in the previous saves and in every backup.
        Returns what is to be said. Raises as `append` does."""
        from assistant.dossier.redaction import redact

        with self._mutex:
            self._require_writable()
            try:
                chain, lines = redact(self.folder, self.identity, erasure)
            except OSError as error:
                raise self._refusal(error, FORGETTING) from error
            self._load(chain)
            return lines

    def close(self) -> None:
        """There is nothing left to save: only the place in front of the dossier is given back."""
        with self._mutex:
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _require_writable(self) -> None:
        if self._lock is None:
            raise ReadOnlyFolder(words.OPENED_READ_ONLY, words.OPENED_READ_ONLY_REMEDY)

    def _refusal(self, error: OSError, task: Task = SAVING) -> DossierError:
        if self._lock is not None and pending(self.folder):
            self._lock.release()
            self._lock = None
            self._notices.append(Notice(words.HALF_DONE, words.HALF_DONE_REMEDY, serious=True))
        return refusal(error, self.folder, task)

    def _save(self, events: tuple[Event, ...]) -> None:
        if self._in_doubt:
            self._settle()
        drops = self._tail.drops_draft_for(events[0])
        if len(events) > EVENTS:
            self._save_many(events)
        else:
            if not drops and not self._tail.takes(len(events)):
                full = self._tail.header.number
                self._write(self._tail.following(self.identity))
                with suppress(OSError):  # of no use any more, and of no harm
                    (self.folder / layout.previous_name(full)).unlink()
            self._write(self._tail.plus(events))
        if drops:
            self._events.pop()
        self._events.extend(events)

    def _write(self, tail: Tail) -> None:
        number = tail.header.number
        data = self.identity.seal(tail.plain(self.identity))
        self._in_doubt = True
        disk.put(self.folder / layout.segment_name(number), data, previous=self.folder / layout.previous_name(number))
        self._in_doubt = False
        self._tail = tail

    def _settle(self) -> None:
        """After a save that failed, perhaps past the instant of replacing: the folder holds again what was acknowledged,
        so that what follows is not written after something else."""
        for name, path in layout.parts(self.folder).items():
            if (layout.segment_number(name) or layout.previous_number(name) or 0) > self._tail.header.number:
                path.unlink()
        self._write(self._tail.plus(()))

    def _save_many(self, events: tuple[Event, ...]) -> None:
        """More than a segment holds: still all or none."""
        tails = spread(self._tail, events, self.identity)
        kept = [name for name in layout.parts(self.folder) if layout.previous_number(name) is None]
        swap(self.folder, sealed(tails, self.identity), kept)
        self._tail = tails[-1]

    def _heed_clock(self, before: str, now: str) -> None:
        if self._clock_said or not before:
            return
        with suppress(ValueError, TypeError):  # a date written otherwise, or without its offset, tells nothing
            if datetime.fromisoformat(now) < datetime.fromisoformat(before) - _CLOCK_TOLERANCE:
                self._clock_said = True
                self._notices.append(Notice(words.CLOCK_BACK, words.CLOCK_BACK_REMEDY))

    def _back_up(self, day: str) -> None:
        """The backup of the day, after the save: if it fails, what she wrote is safe all the same."""
        if day == self._backed_up:
            return
        self._backed_up = day
        try:
            if backups.due(self.folder, day):
                backups.make(self.folder, day)
        except OSError:
            self._notices.append(Notice(words.BACKUP_FAILED, words.BACKUP_FAILED_REMEDY))
