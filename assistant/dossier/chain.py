"""The segments of a folder read in order, and what is wrong with them. Reads only: mending is repair.py's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from assistant.dossier import disk, layout, words
from assistant.dossier.errors import ReadOnlyFolder, TooRecent
from assistant.dossier.events import Event
from assistant.dossier.identity import Identity, Unreadable
from assistant.dossier.segment import BadSegment, LaterFormat, Segment, parse


class Fault(Enum):
    """What is wrong with one segment."""

    ABSENT = "absent"
    UNREADABLE = "illisible"  # cut, altered, sealed to another key, or not written by her
    OTHER = "autre"  # sound in itself, but not the one that the next segment was written after


@dataclass(frozen=True, slots=True)
class Link:
    """One segment that was read."""

    name: str
    segment: Segment


@dataclass(frozen=True, slots=True)
class Chain:
    links: tuple[Link, ...]  # in order, those that could be read
    faults: Mapping[int, Fault]  # by number of segment
    fell_back: bool  # the last segment was read from its previous save

    @property
    def whole(self) -> bool:
        """Every segment is there and sound; at most the very last save is missing."""
        return bool(self.links) and not (self.faults.keys() - ({self.last.header.number} if self.fell_back else set()))

    @property
    def last(self) -> Segment:
        return self.links[-1].segment

    @property
    def events(self) -> list[Event]:
        return [event for link in self.links for event in link.segment.events]


def read_segment(path: Path, number: int, identity: Identity) -> Segment | Fault:
    """Raises TooRecent, and ReadOnlyFolder when the system forbids to read: neither is damage."""
    try:
        found = parse(identity.open(disk.read(path)), identity.seal_key)
    except FileNotFoundError:
        return Fault.ABSENT
    except PermissionError as error:
        raise ReadOnlyFolder(words.forbidden(path), words.FORBIDDEN_REMEDY) from error
    except (OSError, Unreadable, BadSegment):
        return Fault.UNREADABLE
    except LaterFormat as error:
        raise TooRecent(words.TOO_RECENT, words.TOO_RECENT_REMEDY) from error
    return found if found.header.number == number else Fault.UNREADABLE


def read_chain(folder: Path, identity: Identity) -> Chain:
    """Every segment of the dossier, the last one from its previous save where it must."""
    names = layout.parts(folder)
    top = layout.last_number(names)
    links: dict[int, Link] = {}
    faults: dict[int, Fault] = {}
    for number in range(1, top + 1):
        name = layout.segment_name(number)
        found = read_segment(names.get(name, folder / name), number, identity)
        if isinstance(found, Segment):
            links[number] = Link(name, found)
        else:
            faults[number] = found
    fell_back = top in faults and _from_previous(folder, names, top, identity, links)
    _check_order(links, faults)
    return Chain(tuple(links[number] for number in sorted(links)), faults, fell_back)


def _from_previous(
    folder: Path, names: Mapping[str, Path], top: int, identity: Identity, links: dict[int, Link]
) -> bool:
    name = layout.previous_name(top)
    found = read_segment(names.get(name, folder / name), top, identity)
    if isinstance(found, Segment):
        links[top] = Link(name, found)
    return isinstance(found, Segment)


def _check_order(links: Mapping[int, Link], faults: dict[int, Fault]) -> None:
    """A segment is vouched for by the next one. The events are numbered through, without a gap."""
    for number, link in links.items():
        header = link.segment.header
        before = links.get(number - 1)
        if before is None:
            if number == 1 and (header.previous or link.segment.first != 1):
                faults[1] = Fault.OTHER
            continue
        follows = before.segment.first + len(before.segment.events)
        same = header.dossier == before.segment.header.dossier
        if header.previous != before.segment.digest or link.segment.first != follows or not same:
            faults[number - 1] = Fault.OTHER
