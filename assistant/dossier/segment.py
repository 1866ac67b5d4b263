"""One segment of the log in clear: a header line, then one event per line. No disk and no cipher here.

    {"format": "bilan-dossier/1", "dossier": "…", "segment": 3, "debut": 129, "precedent": "…", "sauvegarde": 412,
     "sceau": "…"}
    {"n": 129, "quand": "2026-11-22T10:04:31+01:00", "quoi": "reponse", …}

(the header is one line too). `debut` is the number of the first event. `precedent` is the SHA-256 of the whole
clear text of the segment before, empty for the first one: `age -d … | sha256sum` gives it. `sauvegarde` counts the
saves. `sceau` is an HMAC-SHA-256 over the header line without it and the events: age says that a file was meant for
her, not that she wrote it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from typing import Any

from assistant.dossier.events import Event, Kind

FORMAT = "bilan-dossier"
VERSION = 1
EVENTS = (
    64  # in one segment; measured: the sealing then costs less than the two fsyncs, on the last day as on the first
)
BYTES = 64 * 1024  # of clear text, past which a new segment is begun
_OWN = ("n", "quand", "quoi")
_SEAL = re.compile(rb', "sceau": "([0-9a-f]{64})"\}\Z')
_SURROGATE = re.compile("[\ud800-\udfff]")
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class BadSegment(ValueError):
    """Not a segment of this dossier as it was written: cut, altered, or made by someone else."""


class LaterFormat(ValueError):
    """Written by a later version of the product."""


@dataclass(frozen=True, slots=True)
class Header:
    dossier: str  # 32 hexadecimal digits, drawn once
    number: int  # from 1
    previous: str  # digest of the segment before, "" for the first
    save: int  # how many saves the dossier has had


@dataclass(frozen=True, slots=True)
class Segment:
    header: Header
    events: tuple[Event, ...]
    first: int  # number of its first event; of the next one to come when it is empty
    body: bytes  # the lines of the events
    digest: str


def line(number: int, event: Event) -> bytes:
    """The event as it is written. Raises ValueError for data that JSON does not know."""
    if not event.data.keys().isdisjoint(_OWN):
        raise ValueError("n, quand and quoi are kept for the log itself")
    text = _encode({"n": number, "quand": event.at, "quoi": event.kind.value, **event.data})
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half an emoji, pasted: the rest of her text must not be lost for it
        return _SURROGATE.sub("\ufffd", text).encode() + b"\n"


def compose(header: Header, first: int, body: bytes, key: bytes) -> bytes:
    """The clear text of a segment. `first` is the number of its first event, `key` the one the seal is made with."""
    start = _encode(
        {
            "format": f"{FORMAT}/{VERSION}",
            "dossier": header.dossier,
            "segment": header.number,
            "debut": first,
            "precedent": header.previous,
            "sauvegarde": header.save,
        }
    )[:-1].encode()
    return b'%s, "sceau": "%s"}\n%s' % (start, _mac(key, start, body), body)


def parse(plain: bytes, key: bytes) -> Segment:
    """Raises BadSegment, or LaterFormat."""
    top, _, body = plain.partition(b"\n")
    fields = _header_fields(top)
    match = _SEAL.search(top)
    if match is None or not hmac.compare_digest(match[1], _mac(key, top[: match.start()], body)):
        raise BadSegment("sceau")
    header = Header(fields["dossier"], fields["segment"], fields["precedent"], fields["sauvegarde"])
    events = tuple(_event(text, fields["debut"] + rank) for rank, text in enumerate(body.splitlines()))
    return Segment(header, events, fields["debut"], body, digest(plain))


def digest(plain: bytes) -> str:
    return hashlib.sha256(plain).hexdigest()


def _mac(key: bytes, start: bytes, body: bytes) -> bytes:
    mac = hmac.new(key, start, "sha256")
    mac.update(b"\n")
    mac.update(body)
    return mac.hexdigest().encode()


def _header_fields(top: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(top)
        name, _, version = fields["format"].partition("/")
        number = int(version)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadSegment("header") from None
    if name != FORMAT:
        raise BadSegment("format")
    if number > VERSION:
        raise LaterFormat(number)
    return dict(fields)


def _event(text: bytes, number: int) -> Event:
    """The seal is good: what is read here was written by us, by this version or by a later one."""
    data = json.loads(text)
    if data.pop("n") != number:
        raise BadSegment("order")
    at, kind = data.pop("quand"), data.pop("quoi")
    try:
        return Event(Kind(kind), at, data)
    except ValueError:
        raise LaterFormat(kind) from None
