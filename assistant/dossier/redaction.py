"""Forgetting for good: events are written again without their text, in the dossier and in its backups. What is forgotten
is an Erasure: a step of hers, or at a conseiller's desk a share whose time has come.

The backups come first and the dossier last, so that when a crash interrupts the work the dossier still has the text and
it can be asked for again; when the work is done, nothing is left of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from assistant.dossier import backups, disk, layout, words
from assistant.dossier.chain import Chain, read_chain
from assistant.dossier.errors import DossierError
from assistant.dossier.events import CARNET, RETAINED, Event, Kind
from assistant.dossier.handed import ungrouped, without
from assistant.dossier.identity import Identity
from assistant.dossier.segment import Segment, digest, line
from assistant.dossier.swap import finish, swap
from assistant.dossier.tail import Tail, sealed

_WRITTEN = (Kind.ANSWER, Kind.DRAFT)
_LEFT = ("personne", "numero", "jusqu_au", "cle")  # of a share received: no word of hers is among them


class Erasure(Protocol):
    """What is to be forgotten, event by event. Pure, and harmless a second time: the same work may be begun again."""

    def of(self, event: Event) -> Event:
        """What is left of the event: itself when it is not concerned."""
        ...


@dataclass(frozen=True, slots=True)
class OfStep:
    """What she wrote at a step, the rewordings of what was made of it, and its copies in what she handed over."""

    passation: str
    step: str
    items: frozenset[str] = frozenset()  # portfolio items whose rewording, copies and notes go too
    former: frozenset[str] = frozenset()  # the names that the step had before its pack renamed it

    def of(self, event: Event) -> Event:
        data = event.data
        named = data.get("question") == self.step or data.get("question") in self.former
        if event.kind in _WRITTEN and data.get("passation") == self.passation and named:
            return Event(Kind.ERASED, event.at, {"passation": self.passation, "question": data["question"]})
        if event.kind is Kind.RETAINED and self.passation == RETAINED and data.get("ligne") == self.step:
            return Event(Kind.ERASED, event.at, {"passation": RETAINED, "question": self.step})
        if event.kind is Kind.CARNET and self.passation == CARNET and data.get("entree") == self.step:
            return Event(Kind.ERASED, event.at, {"passation": CARNET, "question": self.step})
        if event.kind is Kind.ITEM and data.get("element") in self.items and "texte" in data:
            return Event(event.kind, event.at, {**data, "texte": None})
        if event.kind is Kind.STEP and data.get("element") in self.items:
            return Event(Kind.ERASED, event.at, {"passation": self.passation, "question": self.step})
        return without(event, self.items, [f"{self.passation}#{step}" for step in (self.step, *self.former)])


@dataclass(frozen=True, slots=True)
class OfPerson:
    """Who is named in these entries of the carnet. The rest of them stays."""

    entries: frozenset[str]

    def of(self, event: Event) -> Event:
        if event.kind is not Kind.CARNET or event.data.get("entree") not in self.entries or "qui" not in event.data:
            return event
        return Event(event.kind, event.at, {key: value for key, value in event.data.items() if key != "qui"})


@dataclass(frozen=True, slots=True)
class OfNotes:
    """What she wrote beside these steps of her plan: the proof, what blocks. Where they stand stays, and their day."""

    items: frozenset[str]

    def of(self, event: Event) -> Event:
        if event.kind is not Kind.STEP or event.data.get("element") not in self.items:
            return event
        kept = {key: value for key, value in event.data.items() if key not in ("preuve", "bloque")}
        return event if len(kept) == len(event.data) else Event(event.kind, event.at, kept)


@dataclass(frozen=True, slots=True)
class OfTitles:
    """The titles she gave in these changes of her parcours, and where they stand in what she handed over. What she added
    stays, under a name of the product."""

    changes: frozenset[str]
    titles: frozenset[str]

    def of(self, event: Event) -> Event:
        if event.kind is Kind.SHARED:
            return ungrouped(event, self.titles)
        if event.kind is not Kind.CHANGED or event.data.get("changement") not in self.changes:
            return event
        kept = {key: value for key, value in event.data.items() if key != "titre"}
        return event if len(kept) == len(event.data) else Event(event.kind, event.at, kept)


@dataclass(frozen=True, slots=True)
class OfReceived:
    """What shares received at a desk say. Left of each: whose it was, its number, its days, the key that signed it."""

    numbers: frozenset[str]
    reason: str  # kept with what is left, so that the line of its destruction can be written even after a crash

    def of(self, event: Event) -> Event:
        data = event.data
        if event.kind is not Kind.RECEIVED or data.get("numero") not in self.numbers or "texte" not in data:
            return event
        left = {key: value for key, value in data.items() if key in _LEFT}
        return Event(event.kind, event.at, {**left, "detruit": self.reason})


def redact(folder: Path, identity: Identity, erasure: Erasure) -> tuple[Chain, tuple[str, ...]]:
    """The chain as it now stands, and what to tell her. The lock must be held. Raises OSError."""
    lines = [words.REDACTED]
    for copy in backups.copies(folder):
        if not identity.opens(copy):
            lines.append(words.redact_other_key(copy))
        elif not _redact_copy(copy, identity, erasure):
            disk.remove_folder(copy)
            lines.append(words.redact_damaged(copy))
    for path in list(folder.iterdir()):
        if layout.is_damaged(path.name):
            path.unlink()
            lines.append(words.redact_set_aside(path.name))
    _rewrite(folder, identity, read_chain(folder, identity), erasure)
    return read_chain(folder, identity), (*lines, words.REDACTED_ELSEWHERE)


def _redact_copy(copy: Path, identity: Identity, erasure: Erasure) -> bool:
    """False when the copy is damaged, hence cannot be cleaned."""
    finish(copy)
    try:
        chain = read_chain(copy, identity)
    except DossierError:
        return False
    if chain.faults or not chain.links:
        return False
    _rewrite(copy, identity, chain, erasure)
    return True


def _rewrite(folder: Path, identity: Identity, chain: Chain, erasure: Erasure) -> None:
    """Segments from the first one that changes: each one holds the digest of the one before. The previous save, which
    may still have the text, is replaced with the rest."""
    tails: list[Tail] = []
    kept: list[str] = [name for name in (layout.SEALED_KEY, layout.CLEAR_KEY) if name in layout.parts(folder)]
    for link in chain.links:
        events = tuple(erasure.of(event) for event in link.segment.events)
        if not tails and events == link.segment.events and link is not chain.links[-1]:
            kept.append(link.name)
            continue
        before = digest(tails[-1].plain(identity)) if tails else link.segment.header.previous
        tails.append(_tail(link.segment, events, before))
    swap(folder, sealed(tails, identity), kept)


def _tail(segment: Segment, events: tuple[Event, ...], before: str) -> Tail:
    body = b"".join(line(segment.first + rank, event) for rank, event in enumerate(events))
    header = replace(segment.header, previous=before, save=segment.header.save + 1)
    return Tail(header, segment.first, body, len(events))
