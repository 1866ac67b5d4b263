"""What reaches the desk: a share, a proof of activity, a withdrawal. First judged, which changes nothing, then taken.

Whoever signs the first letter of a person is her from then on: `Person.key`. A letter says whose it is by that key, or
by the number of an envoi of this desk; where neither does, the conseiller says under which pseudonym to keep it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.conseiller import retention, words
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.state import DeskState, HeldShare, Person, Reason
from assistant.dossier.events import Event, Kind
from assistant.exchange.model import Proof, Share, Withdrawal
from assistant.portfolio.law import latest_end

if TYPE_CHECKING:
    from assistant.dossier.identity import Identity
    from assistant.exchange.letters import Letter
    from assistant.portfolio.extract import Extract


@dataclass(frozen=True, slots=True)
class Arrival:
    """A letter that may be taken. `person` is None when the conseiller has to say who it is (a share only)."""

    value: Share | Proof | Withdrawal
    text: str  # the signed text
    person: Person | None
    early: bool = False  # it takes back a share that this desk never kept: should it come, it is refused
    repeated: bool = False  # the same was taken before: taking it again changes nothing

    @property
    def first(self) -> bool:
        """Whether taking it pins the key of a person."""
        return not self.repeated and (self.person is None or not self.person.key)


def opened(data: bytes, identity: Identity) -> Letter:
    """The letter in these bytes, its seal and its signature checked. Raises ExchangeError."""
    from assistant.exchange.letters import read_letter

    return read_letter(data, identity)


def judge(state: DeskState, recipient: str, letter: Letter, today: date) -> Arrival:
    """What may be done with a letter at the desk whose age recipient this is. Raises DeskError when nothing may."""
    value = letter.value
    if not isinstance(value, Share | Proof | Withdrawal):
        kind = words.KINDS.get(type(value).__name__.casefold(), str(letter.kind))
        raise DeskError(words.said(words.NOT_FOR_A_DESK, kind=kind), words.NOT_FOR_A_DESK_REMEDY)
    if letter.public != value.verify_key:
        raise DeskError(words.NOT_SIGNED_BY_IT, words.NOT_SIGNED_REMEDY)
    if not isinstance(value, Withdrawal) and value.recipient != recipient:
        raise DeskError(words.OTHER_RECIPIENT, words.OTHER_RECIPIENT_REMEDY)
    match value:
        case Share():
            return _share(state, value, letter.text, today)
        case Proof():
            return _proof(state, value, letter.text)
        case Withdrawal():
            return _withdrawal(state, value, letter.text)


def take(desk: Desk, arrival: Arrival, pseudonym: str = "") -> tuple[str, ...]:
    """Keep what may be kept, and destroy at once what is taken back. `pseudonym`: whom the conseiller says it is from.

    Gives what is to be said. Raises DeskError (then nothing was changed), DossierError.
    """
    value = arrival.value
    if arrival.early and isinstance(value, Withdrawal):
        return _taken_back_before(desk, value, arrival.repeated)
    known, news = _from(desk, arrival, pseudonym)
    if arrival.repeated:
        return (*_kept(desk.state, value, known), words.ALREADY_RECEIVED)
    match value:
        case Share():
            desk.record(*news, _received(desk, value, arrival.text, known))
        case Proof():
            desk.record(*news, _proved(desk, value, known))
        case Withdrawal():
            return _taken_back(desk, value, known)
    first = (words.said(words.FIRST_LETTER, pseudonym=known.pseudonym),) if arrival.first else ()
    return (*_kept(desk.state, value, known), *first)


def content(desk: Desk, share: HeldShare) -> Extract:
    """What she chose to show, within its end. Raises DeskError once it may not be read any more."""
    return share_of(require_readable(desk, share)).extract


def require_readable(desk: Desk, share: HeldShare) -> HeldShare:
    """The same share. Raises DeskError when it is over, taken back or destroyed."""
    if share.withdrawn:
        raise DeskError(words.said(words.SHARE_TAKEN_BACK, day=words.day(share.withdrawn)))
    if not share.text:
        raise DeskError(words.said(words.NOT_READABLE_GONE, day=words.day(share.destroyed)))
    if not retention.readable(share, desk.today):
        raise DeskError(words.said(words.NOT_READABLE_OVER, until=words.day(share.until)), words.NOT_READABLE_REMEDY)
    return share


def share_of(held: HeldShare) -> Share:
    """The share as it was opened, its signature checked once more."""
    from assistant.exchange.letters import reread

    value = reread(held.text).value
    assert isinstance(value, Share)
    return value


def _share(state: DeskState, share: Share, text: str, today: date) -> Arrival:
    until = share.extract.terms.until
    if held := state.shares.get(share.number):
        return _again(state, held, share, text, today)
    if at := state.awaited.get((share.number, share.verify_key)):
        raise DeskError(words.said(words.SHARE_TAKEN_BACK, day=words.day(at)), words.SHARE_OVER_REMEDY)
    if until < today.isoformat():
        raise DeskError(words.said(words.SHARE_OVER, until=words.day(until)), words.SHARE_OVER_REMEDY)
    sent = state.assignments.get(share.envoi)
    return Arrival(share, text, _signer(state, share.verify_key, state.people.get(sent.person) if sent else None))


def _again(state: DeskState, held: HeldShare, share: Share, text: str, today: date) -> Arrival:
    """A share of a number already known: shown again while it may be, and never brought back."""
    if held.key != share.verify_key:
        raise DeskError(words.SHARE_OTHER_KEY, words.OTHER_KEY_REMEDY)
    if held.withdrawn:
        raise DeskError(words.said(words.SHARE_TAKEN_BACK, day=words.day(held.withdrawn)), words.SHARE_OVER_REMEDY)
    if held.destroyed:
        raise DeskError(words.said(words.SHARE_GONE, day=words.day(held.destroyed)), words.SHARE_OVER_REMEDY)
    if not retention.readable(held, today):
        raise DeskError(words.said(words.SHARE_OVER, until=words.day(held.until)), words.SHARE_OVER_REMEDY)
    return Arrival(share, text, state.people.get(held.person), repeated=True)


def _proof(state: DeskState, proof: Proof, text: str) -> Arrival:
    sent = state.assignments.get(proof.number)
    if sent is None or sent.person not in state.people:
        raise DeskError(words.UNKNOWN_PROOF, words.UNKNOWN_PROOF_REMEDY)
    person = _signer(state, proof.verify_key, state.people[sent.person])
    before = state.evidence.get(proof.number)
    if before and datetime.fromisoformat(before.made) > datetime.fromisoformat(proof.made):
        raise DeskError(words.OLDER_PROOF, words.OLDER_PROOF_REMEDY)
    return Arrival(proof, text, person, repeated=bool(before and before.made == proof.made))


def _withdrawal(state: DeskState, withdrawal: Withdrawal, text: str) -> Arrival:
    held = state.shares.get(withdrawal.number)
    if held is None:  # files cross in the mail: it holds for whenever the share comes
        nobody = Person("", "", "", withdrawal.verify_key)
        repeated = (withdrawal.number, withdrawal.verify_key) in state.awaited
        return Arrival(withdrawal, text, nobody, early=True, repeated=repeated)
    if held.key != withdrawal.verify_key:
        raise DeskError(words.FOREIGN_WITHDRAWAL, words.FOREIGN_WITHDRAWAL_REMEDY)
    return Arrival(withdrawal, text, state.people.get(held.person), repeated=bool(held.withdrawn))


def _signer(state: DeskState, key: str, told: Person | None) -> Person | None:
    """Who signs with this key; `told`: whom the envoi it answers was for. Raises DeskError where the two disagree."""
    known = state.signed_with(key)
    if told and (told.key or known) and known != told:
        raise DeskError(words.said(words.OTHER_KEY, pseudonym=told.pseudonym), words.OTHER_KEY_REMEDY)
    return told or known


def _from(desk: Desk, arrival: Arrival, pseudonym: str) -> tuple[Person, tuple[Event, ...]]:
    """Whose it is, and the event that makes her known where she is new."""
    person = arrival.person
    if person is None:
        if not pseudonym.strip():
            raise DeskError(words.WHO_IS_IT, words.WHO_IS_IT_REMEDY)
        known, news = desk.person(pseudonym)
        _signer(desk.state, arrival.value.verify_key, known)
        return known, news
    if pseudonym.strip() and desk.state.called(pseudonym) != person:
        said = words.said(words.OTHER_PERSON, pseudonym=person.pseudonym, said=desk.person(pseudonym)[0].pseudonym)
        raise DeskError(said, words.OTHER_PERSON_REMEDY)
    return person, ()


def _received(desk: Desk, share: Share, text: str, person: Person) -> Event:
    terms = share.extract.terms
    return desk.event(
        Kind.RECEIVED,
        personne=person.id,
        numero=share.number,
        texte=text,
        jusqu_au=min(terms.until, latest_end(desk.today).isoformat()),  # whatever day she said it was made
        cle=share.verify_key,
        but=terms.purpose,
        de=terms.sender,
    )


def _proved(desk: Desk, proof: Proof, person: Person) -> Event:
    """Dates of what was asked, and nothing else that the file might hold."""
    asked = {one.questionnaire for one in desk.state.assignments[proof.number].asked}
    done = [
        {"questionnaire": a.questionnaire, "ouvert": a.opened, "fini": a.finished}
        for a in proof.activities
        if a.questionnaire in asked
    ]
    return desk.event(
        Kind.PROOF_RECEIVED,
        personne=person.id,
        numero=proof.number,
        fait=proof.made,
        cle=proof.verify_key,
        activites=done,
    )


def _taken_back(desk: Desk, withdrawal: Withdrawal, person: Person) -> tuple[str, ...]:
    """The line first, then the content: a crash between the two is ended when the desk is next opened."""
    desk.record(desk.event(Kind.WITHDRAWAL_RECEIVED, numero=withdrawal.number))
    gone = desk.destroy((withdrawal.number,), Reason.WITHDRAWN) or (words.WITHDRAWN_GONE,)
    return (*_kept(desk.state, withdrawal, person), *gone)


def _taken_back_before(desk: Desk, withdrawal: Withdrawal, repeated: bool) -> tuple[str, ...]:
    if repeated:
        return (words.EARLY_WITHDRAWAL, words.ALREADY_RECEIVED)
    desk.record(desk.event(Kind.WITHDRAWAL_RECEIVED, numero=withdrawal.number, cle=withdrawal.verify_key))
    return (words.EARLY_WITHDRAWAL,)


def _kept(state: DeskState, value: Share | Proof | Withdrawal, person: Person) -> tuple[str, ...]:
    name, number = person.pseudonym, value.number[: words.SHORT]
    match value:
        case Share():
            share = state.shares[value.number]
            return (
                words.said(words.SHARE_KEPT, pseudonym=name, sender=share.sender),
                words.said(words.SHARE_PURPOSE, purpose=share.purpose),
                words.said(words.SHARE_UNTIL, until=words.day(share.until), number=number),
                words.SHARE_FILE,
            )
        case Proof():
            return (words.said(words.PROOF_KEPT, pseudonym=name),)
        case Withdrawal():
            return (words.said(words.WITHDRAWN, pseudonym=name, number=number),)
