"""The desk of a conseiller: a vault of its own, whose first event says whose desk it is.

It holds pseudonyms, what was asked, days, and the shares that were handed over, each until its end: nothing that was
not shared ever reaches it.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from assistant.conseiller import retention, words
from assistant.conseiller.errors import DeskError, NotADesk
from assistant.conseiller.state import DeskState, HeldShare, Person, Reason, is_desk
from assistant.dossier import vault as room
from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event, Kind
from assistant.dossier.redaction import OfReceived
from assistant.pack.cleaning import one_line

if TYPE_CHECKING:
    from assistant.dossier.identity import Identity
    from assistant.dossier.vault import Vault
    from assistant.exchange.model import Card

Clock = Callable[[], datetime]
LONGEST_NAME = 80  # characters of a name or pseudonym


def now() -> datetime:
    return datetime.now().astimezone()


def create(folder: Path, passphrase: str | None, name: str, organisme: str = "", clock: Clock = now) -> Desk:
    """A new desk, open. With a passphrase it takes most of a second. Raises DossierError, DeskError."""
    named = {"nom": a_name(name), "organisme": a_name(organisme) if organisme.strip() else ""}
    return Desk(room.create(folder, passphrase, [Event(Kind.DESK, _instant(clock), named)]), clock)


def open_desk(folder: Path, identity: Identity, clock: Clock = now) -> Desk:
    """Raises NotADesk for a dossier, and what opening a vault raises."""
    vault = room.open_vault(folder, identity)
    try:
        return Desk(vault, clock)
    except BaseException:
        vault.close()
        raise


def a_name(text: str) -> str:
    """A name as it is kept: clean, one line, neither empty nor too long. Raises DeskError."""
    name = one_line(text)
    if not name:
        raise DeskError(words.NAME_EMPTY, words.NAME_REMEDY)
    if len(name) > LONGEST_NAME:
        raise DeskError(words.said(words.NAME_LONG, most=LONGEST_NAME), words.NAME_REMEDY)
    return name


class Desk:
    """An open desk. Opening it notes the day, and ends a destruction that was interrupted."""

    def __init__(self, vault: Vault, clock: Clock = now) -> None:
        if not is_desk(vault.events):
            raise NotADesk(words.NOT_A_DESK, words.NOT_A_DESK_REMEDY)
        self.vault = vault
        self._clock = clock
        self._seen = date.min  # the latest day since it was opened: a desk may stay open over midnight
        self._closed = False
        self.state = DeskState.of(vault.events)
        self.warnings: tuple[str, ...] = ()
        if not vault.read_only:
            self._settle()

    @property
    def identity(self) -> Identity:
        return self.vault.identity

    @property
    def card(self) -> Card:
        from assistant.exchange.keys import conseiller_card

        return conseiller_card(self.identity, self.state.name, self.state.organisme)

    @property
    def instant(self) -> str:
        """The present, as events bear it."""
        return _instant(self._clock)

    @property
    def today(self) -> date:
        self._seen = max(self._seen, retention.today(self.state, self._clock().date()))
        return self._seen

    @property
    def clock_is_back(self) -> bool:
        """The computer says an earlier day than one on which the desk was open."""
        return self.today > self._clock().date()

    def due(self, day: date | None = None) -> tuple[HeldShare, ...]:
        """The shares whose content must be destroyed on that day, today unless said otherwise."""
        return retention.due(self.state, day or self.today)

    def share(self, number: str) -> HeldShare:
        """The share of that number, of which the first figures are enough. Raises DeskError."""
        wanted = number.strip().casefold()
        found = [s for n, s in self.state.shares.items() if wanted and n.startswith(wanted)]
        if len(found) != 1:
            said = words.MANY_SHARES if found else words.NO_SUCH_SHARE
            raise DeskError(words.said(said, number=one_line(number)[:LONGEST_NAME]), words.NO_SUCH_SHARE_REMEDY)
        return found[0]

    def person(self, pseudonym: str) -> tuple[Person, tuple[Event, ...]]:
        """Whom it names, and the event that makes her known where she is new. Raises DeskError."""
        name = a_name(pseudonym)
        if known := self.state.called(name):
            return known, ()
        new = Person(secrets.token_hex(8), name, self.instant)
        return new, (self.event(Kind.PERSON, personne=new.id, pseudonyme=name),)

    def event(self, kind: Kind, **data: Any) -> Event:
        return Event(kind, self.instant, data)

    def record(self, *events: Event) -> None:
        """Durable on return. Raises DossierError."""
        self.vault.append(events)
        self.state = DeskState.of(self.vault.events)

    def destroy(self, numbers: Collection[str], reason: Reason) -> tuple[str, ...]:
        """Destroy the content of these shares, in previous saves and backups too, and note it. Gives what is to be said."""
        standing = [s for n in numbers if (s := self.state.shares.get(n)) and not s.destroyed]
        if not standing:
            return ()
        said = self.vault.rewrite(OfReceived(frozenset(s.number for s in standing), reason))
        self.record(*(self._line(share, reason) for share in standing))
        return words.destroyed_lines(len(standing), said)

    def close(self) -> None:
        """Note the day once more: midnight may have passed, and a clock moved back must not undo it."""
        if not (self._closed or self.vault.read_only):
            with suppress(DossierError):
                self._note_day()
        self._closed = True
        self.vault.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _line(self, share: HeldShare, reason: Reason) -> Event:
        return self.event(Kind.DESTROYED, numero=share.number, raison=str(reason), jour=self.today.isoformat())

    def _settle(self) -> None:
        """A full disk keeps nobody out of the desk: what must not be read is withheld all the same."""
        try:
            self._note_day()
            self._finish()
        except DossierError as error:
            self.warnings = (f"{words.UNSETTLED} {error.message} {error.remedy}".strip(),)

    def _note_day(self) -> None:
        day = self.today.isoformat()
        if day > self.state.day:
            self.record(self.event(Kind.DAY, jour=day))

    def _finish(self) -> None:
        for share in retention.unfinished(self.state):
            self.destroy((share.number,), retention.reason(share))


def _instant(clock: Clock) -> str:
    return clock().isoformat(timespec="seconds")
