"""What the events of a desk add up to: people by pseudonym, what was asked of each, what each handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.pack.cleaning import one_line


class Reason(StrEnum):
    """Why the content of a share was destroyed."""

    END = "fin"  # its last day is over
    WITHDRAWN = "retrait"  # she took it back
    ASKED = "demande"  # the conseiller did it before the end


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    pseudonym: str
    since: str  # instant
    key: str = ""  # what signs her letters, pinned by the first one; "" before it


@dataclass(frozen=True, slots=True)
class Asked:
    questionnaire: str  # `pack/questionnaire`
    title: str


@dataclass(frozen=True, slots=True)
class SentPack:
    id: str
    version: str
    digest: str  # SHA-256 of its text: the same version must never be sent with another


@dataclass(frozen=True, slots=True)
class Assignment:
    person: str
    number: str  # of the envoi
    at: str  # instant
    due: str  # day, "" when there is none
    entretien: str
    asked: tuple[Asked, ...]
    packs: tuple[SentPack, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """One questionnaire of a proof. Days, "" when it did not happen."""

    questionnaire: str
    opened: str
    finished: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The latest proof of activity for an envoi."""

    person: str
    number: str  # of the envoi
    at: str  # when it was received
    made: str
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class HeldShare:
    """`text` is the signed text that was opened: "" once destroyed, with the purpose and every word of hers."""

    person: str
    number: str
    at: str  # when it was received
    until: str  # last day on which it may be read
    key: str  # what signed it
    text: str = ""
    purpose: str = ""
    sender: str = ""  # the name she signed with
    withdrawn: str = ""  # instant, "" when it was not
    destroyed: str = ""  # day, "" when its content stands
    reason: str = ""  # of the destruction: a Reason
    replies: tuple[str, ...] = ()  # instants


@dataclass(slots=True)
class DeskState:
    name: str = ""
    organisme: str = ""
    people: dict[str, Person] = field(default_factory=dict)
    assignments: dict[str, Assignment] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)  # by number of envoi
    shares: dict[str, HeldShare] = field(default_factory=dict)
    day: str = ""  # the latest day on which the desk was open
    # what was taken back before it came: number of the share and key that signed -> instant
    awaited: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event]) -> DeskState:
        state = cls()
        for event in events:
            if step := _STEPS.get(event.kind):
                step(state, event, event.data)
        return state

    def called(self, pseudonym: str) -> Person | None:
        """Whom this pseudonym names, capitals and spaces aside."""
        wanted = one_line(pseudonym).casefold()
        return next((p for p in self.people.values() if p.pseudonym.casefold() == wanted), None)

    def signed_with(self, key: str) -> Person | None:
        return next((p for p in self.people.values() if p.key and p.key == key), None)

    def pin(self, person: str, key: str) -> None:
        if person in self.people and not self.people[person].key:
            self.people[person] = replace(self.people[person], key=key)


def is_desk(events: Iterable[Event]) -> bool:
    """Whether they are those of a desk: a damage may have taken the first one."""
    return any(event.kind in _STEPS for event in events)


Data = Mapping[str, Any]


def _desk(state: DeskState, _: Event, data: Data) -> None:
    state.name, state.organisme = str(data.get("nom", "")), str(data.get("organisme", ""))


def _person(state: DeskState, event: Event, data: Data) -> None:
    state.people[data["personne"]] = Person(data["personne"], data["pseudonyme"], event.at)


def _assigned(state: DeskState, event: Event, data: Data) -> None:
    state.assignments[data["numero"]] = Assignment(
        data["personne"],
        data["numero"],
        event.at,
        data["pour_le"],
        data["entretien"],
        tuple(Asked(q["questionnaire"], q["titre"]) for q in data["questionnaires"]),
        tuple(SentPack(p["pack"], p["version"], p["empreinte"]) for p in data["packs"]),
    )


def _received(state: DeskState, event: Event, data: Data) -> None:
    share = HeldShare(data["personne"], data["numero"], event.at, data["jusqu_au"], data["cle"])
    if "texte" in data:
        share = replace(share, text=data["texte"], purpose=data["but"], sender=data["de"])
    else:  # destroyed: should the line that says so have been lost in a crash, the reason stands here
        share = replace(share, reason=data.get("detruit", ""))
    state.shares[share.number] = share
    state.pin(share.person, share.key)


def _proved(state: DeskState, event: Event, data: Data) -> None:
    done = tuple(Done(d["questionnaire"], d["ouvert"], d["fini"]) for d in data["activites"])
    state.evidence[data["numero"]] = Evidence(data["personne"], data["numero"], event.at, data["fait"], done)
    state.pin(data["personne"], data["cle"])


def _replied(state: DeskState, event: Event, data: Data) -> None:
    if share := state.shares.get(data["numero"]):
        _change(state, data, replies=(*share.replies, event.at))


def _withdrawn(state: DeskState, event: Event, data: Data) -> None:
    if data["numero"] not in state.shares and "cle" in data:
        state.awaited[data["numero"], data["cle"]] = event.at
    _change(state, data, withdrawn=event.at)


def _destroyed(state: DeskState, event: Event, data: Data) -> None:
    _change(state, data, destroyed=data["jour"], reason=data["raison"])


def _change(state: DeskState, data: Data, **changes: Any) -> None:
    if share := state.shares.get(data["numero"]):  # none: it was in a segment that a damage took
        state.shares[share.number] = replace(share, **changes)


def _day(state: DeskState, _: Event, data: Data) -> None:
    state.day = max(state.day, str(data["jour"]))


_STEPS: dict[Kind, Callable[[DeskState, Event, Data], None]] = {
    Kind.DESK: _desk,
    Kind.PERSON: _person,
    Kind.ASSIGNED: _assigned,
    Kind.RECEIVED: _received,
    Kind.PROOF_RECEIVED: _proved,
    Kind.REPLIED: _replied,
    Kind.WITHDRAWAL_RECEIVED: _withdrawn,
    Kind.DESTROYED: _destroyed,
    Kind.DAY: _day,
}
