"""Where a session keeps its events: the dossier itself, or memory for the demo and for tests."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from assistant.dossier.events import Event, Kind

if TYPE_CHECKING:
    from assistant.dossier.errors import Notice
    from assistant.dossier.identity import Identity
    from assistant.dossier.redaction import Erasure


class Store(Protocol):
    """What a session asks of a dossier; `dossier.vault.Vault` and `Scratch` both do it."""

    @property
    def events(self) -> Sequence[Event]: ...
    @property
    def identity(self) -> Identity | None:
        """Her key; None where nothing can be sealed."""
        ...

    @property
    def read_only(self) -> bool: ...
    @property
    def notices(self) -> Sequence[Notice]: ...
    def append(self, events: Sequence[Event]) -> None: ...
    def redact(
        self, passation: str, step: str, items: Collection[str] = (), former: Collection[str] = ()
    ) -> Sequence[str]: ...
    def rewrite(self, erasure: Erasure) -> Sequence[str]: ...
    def close(self) -> None: ...


class Scratch:
    """A dossier that lives in memory and is gone with the program: the demo, and tests."""

    read_only = False
    identity: Identity | None = None
    notices: tuple[Notice, ...] = ()

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self._events = list(events)

    @property
    def events(self) -> Sequence[Event]:
        return tuple(self._events)

    def append(self, events: Sequence[Event]) -> None:
        self._events += events

    def redact(
        self, passation: str, step: str, items: Collection[str] = (), former: Collection[str] = ()
    ) -> Sequence[str]:
        from assistant.dossier.redaction import OfStep

        gone = OfStep(passation, step, frozenset(items), frozenset(former))
        self._events = [
            gone.of(e)
            for e in self._events
            if not (e.kind is Kind.ITEM and e.data["element"] in items and "texte" in e.data)
        ]
        return ()

    def rewrite(self, erasure: Erasure) -> Sequence[str]:
        self._events = [erasure.of(event) for event in self._events]
        return ()

    def close(self) -> None:
        self._events = []
