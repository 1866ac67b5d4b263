"""The last segment of the log, the only one that grows. A value: a save that fails leaves the old one in use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity
from assistant.dossier.layout import previous_name, segment_name
from assistant.dossier.segment import BYTES, EVENTS, Header, Segment, compose, digest, line


@dataclass(frozen=True, slots=True)
class Tail:
    header: Header
    first: int  # number of its first event
    body: bytes = b""
    count: int = 0
    last: Event | None = None  # its last event
    last_size: int = 0  # bytes of that event's line

    @classmethod
    def of(cls, segment: Segment) -> Tail:
        last = segment.events[-1] if segment.events else None
        size = len(segment.body) - (segment.body.rfind(b"\n", 0, -1) + 1)
        return cls(segment.header, segment.first, segment.body, len(segment.events), last, size)

    def drops_draft_for(self, event: Event) -> bool:
        """True when `event` takes the place of the draft that ends the segment: a draft is worth its latest state only,
        and nothing once the answer is given."""
        last = self.last
        return (
            last is not None
            and last.kind is Kind.DRAFT
            and event.kind in (Kind.DRAFT, Kind.ANSWER)
            and all(last.data.get(key) == event.data.get(key) for key in ("passation", "question"))
        )

    def plus(self, events: Iterable[Event]) -> Tail:
        """With the events added, as one more save. Raises ValueError for data that JSON does not know."""
        body, count, last, size = self.body, self.count, self.last, self.last_size
        lines = [body]
        for rank, event in enumerate(events):
            if rank == 0 and self.drops_draft_for(event):
                lines = [body[:-size]]
                count -= 1
            lines.append(line(self.first + count, event))
            count, last, size = count + 1, event, len(lines[-1])
        header = replace(self.header, save=self.header.save + 1)
        return Tail(header, self.first, b"".join(lines), count, last, size)

    def takes(self, number: int) -> bool:
        """True when there is room for that many events more. An empty segment takes anything."""
        return not self.count or (self.count + number <= EVENTS and len(self.body) < BYTES)

    def plain(self, identity: Identity) -> bytes:
        return compose(self.header, self.first, self.body, identity.seal_key)

    def following(self, identity: Identity) -> Tail:
        """The next segment, empty."""
        before = digest(self.plain(identity))
        header = Header(self.header.dossier, self.header.number + 1, before, self.header.save)
        return Tail(header, self.first + self.count)


def spread(tail: Tail, events: Iterable[Event], identity: Identity) -> list[Tail]:
    """Many events over as many segments as they take, beginning with `tail`; only changed segments are returned."""
    tails: list[Tail] = []
    waiting: list[Event] = []
    for event in events:
        waiting.append(event)
        if len(waiting) == EVENTS:
            tails += _put(tails[-1] if tails else tail, waiting, identity)
            waiting = []
    if waiting:
        tails += _put(tails[-1] if tails else tail, waiting, identity)
    return tails


def _put(tail: Tail, events: list[Event], identity: Identity) -> list[Tail]:
    room = tail if tail.takes(len(events)) else tail.following(identity)
    return [room.plus(events)]


def sealed(tails: Iterable[Tail], identity: Identity) -> dict[str, bytes]:
    """Name → age file, for several segments written at once; the last one stands as its own previous save."""
    files: dict[str, bytes] = {}
    number = 0
    for tail in tails:
        number = tail.header.number
        files[segment_name(number)] = identity.seal(tail.plain(identity))
    if number:
        files[previous_name(number)] = files[segment_name(number)]
    return files
