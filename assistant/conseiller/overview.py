"""The desk as it is shown: frozen values that both faces draw. No word that may not be read any more is among them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.conseiller import retention, words
from assistant.conseiller.desk import Desk
from assistant.conseiller.state import Assignment, HeldShare, Person


@dataclass(frozen=True, slots=True)
class Activity:
    """A questionnaire that was asked. Days in words, "" when it did not happen, or when no proof says so."""

    title: str
    opened: str
    finished: str


@dataclass(frozen=True, slots=True)
class Sent:
    number: str
    on: str  # day in words, as those below
    due: str  # "" when there is none
    late: bool  # due, and no proof says that all is finished
    entretien: str
    activities: tuple[Activity, ...]
    proved: str  # day of the latest proof of activity, "" before the first


@dataclass(frozen=True, slots=True)
class Shared:
    """`purpose` and `sender` are "" once the content may not be read any more."""

    number: str
    short: str  # the first figures: enough to name it
    person: str  # pseudonym
    received: str
    until: str
    days_left: int  # 0 on its last day; -1 once it cannot be read
    purpose: str
    sender: str
    fate: str  # "" while it can be read, else one short French sentence
    due: bool  # its content stands and must be destroyed
    replies: tuple[str, ...]  # days


@dataclass(frozen=True, slots=True)
class Someone:
    pseudonym: str
    since: str
    known: bool  # a signature of hers is pinned
    sent: tuple[Sent, ...]  # latest first, as the two others
    shares: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    name: str
    organisme: str
    words: tuple[str, ...]  # the six words of the card
    today: str
    people: tuple[Someone, ...]  # in alphabetical order
    due: tuple[Shared, ...]  # what must be destroyed today, those that ended first come first
    rule: tuple[str, ...]
    warnings: tuple[str, ...]  # the clock, the place of the desk


def overview(desk: Desk) -> Overview:
    from assistant.exchange.signing import fingerprint

    state, today = desk.state, words.day(desk.today.isoformat())
    warnings = [*desk.warnings, *(f"{n.text} {n.remedy}".strip() for n in desk.vault.notices)]
    if desk.clock_is_back:
        warnings.append(words.said(words.CLOCK_BACK, day=today))
    people = sorted(state.people.values(), key=lambda person: person.pseudonym.casefold())
    return Overview(
        state.name,
        state.organisme,
        fingerprint(desk.card),
        today,
        tuple(_someone(desk, person) for person in people),
        tuple(shared(desk, share) for share in desk.due()),
        retention.rule(),
        tuple(warnings),
    )


def shared(desk: Desk, share: HeldShare) -> Shared:
    """One share as it is shown today."""
    readable = retention.readable(share, desk.today)
    person = desk.state.people.get(share.person)
    return Shared(
        share.number,
        share.number[: words.SHORT],
        person.pseudonym if person else "",
        words.day(share.at),
        words.day(share.until),
        (words.date_of(share.until) - desk.today).days if readable else -1,
        share.purpose if readable else "",
        share.sender if readable else "",
        "" if readable else _fate(share),
        bool(share.text) and not readable,
        tuple(words.day(at) for at in share.replies),
    )


def _fate(share: HeldShare) -> str:
    if share.destroyed:
        return words.said(words.FATE_GONE, day=words.day(share.destroyed), reason=words.REASONS.get(share.reason, ""))
    if share.withdrawn:
        return words.said(words.FATE_TAKEN_BACK, day=words.day(share.withdrawn))
    return words.said(words.FATE_DUE, until=words.day(share.until))


def _someone(desk: Desk, person: Person) -> Someone:
    state = desk.state
    sent = [a for a in state.assignments.values() if a.person == person.id]
    shares = [s for s in state.shares.values() if s.person == person.id]
    return Someone(
        person.pseudonym,
        words.day(person.since),
        bool(person.key),
        tuple(_sent(desk, one) for one in reversed(sent)),
        tuple(shared(desk, one) for one in reversed(shares)),
    )


def _sent(desk: Desk, sent: Assignment) -> Sent:
    proof = desk.state.evidence.get(sent.number)
    done = {one.questionnaire: one for one in proof.done} if proof else {}
    activities = []
    for asked in sent.asked:
        one = done.get(asked.questionnaire)
        opened, finished = (words.day(one.opened), words.day(one.finished)) if one else ("", "")
        activities.append(Activity(asked.title, opened, finished))
    return Sent(
        sent.number,
        words.day(sent.at),
        words.day(sent.due) if sent.due else "",
        bool(sent.due) and desk.today.isoformat() > sent.due and not all(a.finished for a in activities),
        sent.entretien,
        tuple(activities),
        words.day(proof.at) if proof else "",
    )
