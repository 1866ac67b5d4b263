"""The registre: whom she knows, what she received, what she handed over, what was said of it and what was taken back.

A pure reading of her events, in their order. What an event of another time holds and cannot be read any more is left
out of the registre, never of the dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.handed import elements_of, notes_of
from assistant.exchange.errors import ExchangeError
from assistant.exchange.model import Activity, Card, CarriedPack, Envoi, Form
from assistant.exchange.names import same_name
from assistant.exchange.signing import fingerprint
from assistant.pack.cleaning import one_line
from assistant.portfolio.extract import Extract, Terms, from_data

__all__ = [
    "Accord",
    "Given",
    "Known",
    "KnownPack",
    "Ledger",
    "Proved",
    "ReceivedEnvoi",
    "Said",
    "same_name",  # the faces look for it here
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A conseiller whose keys she keeps."""

    card: Card
    words: tuple[str, ...]
    compared: bool  # she said that she compared the six words
    at: str


@dataclass(frozen=True, slots=True)
class ReceivedEnvoi:
    envoi: Envoi
    accepted: tuple[str, ...]  # `pack/questionnaire`; none: she refused it
    at: str
    text: str  # the whole signed file


@dataclass(frozen=True, slots=True)
class Given:
    """One share. `extract` is the frozen copy, without what she erased since; None when all of it was."""

    number: str
    form: Form
    terms: Terms
    items: tuple[str, ...]  # ids in her portefeuille; "" for one that she erased since
    extract: Extract | None
    keys: Mapping[str, str]  # key in the share -> id in her portefeuille
    at: str
    words: str = ""  # the six words of the conseiller it was sealed to, "" for what was not sealed
    verify_key: str = ""  # what she signs with for this conseiller
    file: str = ""
    digest: str = ""  # SHA-256 of the file
    withdrawn: str = ""  # when she took it back

    @property
    def erased(self) -> int:
        """How many of its elements she erased from her dossier since."""
        return sum(not id for id in self.items)


@dataclass(frozen=True, slots=True)
class Said:
    """A conseiller's reply to a share. `notes`: item id ("" for one erased since) and text."""

    number: str
    sender: str
    at: str
    made: str
    message: str
    notes: tuple[tuple[str, str], ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Proved:
    number: str  # of the envoi
    at: str
    file: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Accord:
    form: str
    recipient: str
    purpose: str
    until: str
    at: str


@dataclass(frozen=True, slots=True)
class KnownPack:
    """A pack of a conseiller that she accepted, in its latest version."""

    carried: CarriedPack
    verify_key: str  # who sent it


@dataclass(frozen=True, slots=True)
class Ledger:
    """All in the order of her events."""

    conseillers: tuple[Known, ...] = ()
    forgotten: tuple[Known, ...] = ()  # cards she no longer keeps: what was sealed to them can still be taken back
    envois: tuple[ReceivedEnvoi, ...] = ()
    shares: tuple[Given, ...] = ()
    comments: tuple[Said, ...] = ()
    proofs: tuple[Proved, ...] = ()
    accords: tuple[Accord, ...] = ()
    packs: Mapping[str, KnownPack] = field(default_factory=dict)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Ledger:
        """From the events of a dossier, or from `State.exchanges`."""
        ledger = cls()
        for event in events:
            if read := _READ.get(event.kind):
                ledger = read(ledger, event)
        return ledger

    def conseiller(self, verify_key: str) -> Known | None:
        return next((one for one in self.conseillers if one.card.verify_key == verify_key), None)

    def versions(self, pack: str) -> tuple[CarriedPack, ...]:
        """Every version of a pack that she accepted, oldest first."""
        taken = (one for one in self.envois if any(key.partition("/")[0] == pack for key in one.accepted))
        return tuple(p for one in taken for p in one.envoi.packs if p.id == pack and p.text is not None)

    def by_words(self, words: str) -> Known | None:
        """Whoever bears these six words, forgotten since or not."""
        both = (*self.conseillers, *self.forgotten)
        return next((one for one in both if words and " ".join(one.words) == words), None)

    def sealed_to(self, given: Given, card: Card) -> bool:
        """Whether a share was sealed to this card."""
        return bool(given.words) and given.words == " ".join(fingerprint(card))

    def envoi(self, number: str, key: str = "") -> ReceivedEnvoi | None:
        """`key`: of who signed it. Without one, the envoi that she accepted under this number comes first: a stranger may
        have put the same on another, which she refused."""
        found = [one for one in self.envois if one.envoi.number == number and key in {"", one.envoi.sender.verify_key}]
        return next((one for one in found if one.accepted), found[0] if found else None)

    def share(self, number: str) -> Given | None:
        return next((one for one in self.shares if one.number == number), None)

    def assigned(self) -> tuple[tuple[str, Envoi], ...]:
        """The questionnaires she accepted, each once, with the latest envoi that asks for it."""
        found: dict[str, Envoi] = {}
        for received in self.envois:
            for key in received.accepted:
                found[key] = received.envoi
        return tuple(found.items())


def _card(ledger: Ledger, event: Event) -> Ledger:
    data = event.data
    if key := data.get("oubliee"):
        gone = tuple(one for one in ledger.conseillers if one.card.verify_key == key)
        kept = tuple(one for one in ledger.conseillers if one not in gone)
        return replace(ledger, conseillers=kept, forgotten=(*ledger.forgotten, *gone))
    card = Card(*map(one_line, _texts(data, "nom", "organisme", "destinataire", "cle")))
    # The words are those of the keys, whatever is written beside them: a dossier may come back from an open file.
    known = Known(card, fingerprint(card), data.get("comparee") is True, event.at)
    others = tuple(one for one in ledger.conseillers if one.card.verify_key != card.verify_key)
    return replace(ledger, conseillers=(*others, known))


def _envoi(ledger: Ledger, event: Event) -> Ledger:
    from assistant.exchange.letters import reread

    text = str(event.data.get("texte", ""))
    try:
        envoi = reread(text).value
    except ExchangeError:
        return ledger
    if not isinstance(envoi, Envoi):
        return ledger
    accepted = tuple(key for key in _list(event.data, "choix") if key in envoi.questionnaires)
    wanted = {key.partition("/")[0] for key in accepted}
    packs = dict(ledger.packs)
    packs |= {p.id: KnownPack(p, envoi.sender.verify_key) for p in envoi.packs if p.text is not None and p.id in wanted}
    before = ledger.envoi(envoi.number, envoi.sender.verify_key)  # refused first, accepted since
    others = tuple(one for one in ledger.envois if one is not before)
    return replace(ledger, envois=(*others, ReceivedEnvoi(envoi, accepted, event.at, text)), packs=packs)


def _shared(ledger: Ledger, event: Event) -> Ledger:
    data = event.data
    keys = elements_of(event)
    sender, recipient, purpose, made, until = _texts(data, "de", "destinataire", "but", "fait", "jusqu_au")
    number, words, verify_key, file, digest = _texts(data, "numero", "empreinte", "cle", "fichier", "sha256")
    try:
        form = Form(data.get("forme", ""))
    except ValueError:
        return ledger
    given = Given(
        number=number,
        form=form,
        terms=Terms(sender, recipient, purpose, made, until),
        items=tuple(keys.values()),
        extract=_extract(data.get("extrait")),
        keys=keys,
        at=event.at,
        words=words,
        verify_key=verify_key,
        file=file,
        digest=digest,
    )
    return replace(ledger, shares=(*ledger.shares, given))


def _extract(data: Any) -> Extract | None:
    """The frozen copy. A rubrique from which everything was erased goes with it."""
    try:
        left = [rubric for rubric in data["rubriques"] if rubric["elements"]]
        return from_data({**data, "rubriques": left})
    except (TypeError, KeyError, ValueError):
        return None


def _withdrawn(ledger: Ledger, event: Event) -> Ledger:
    number = event.data.get("numero")
    shares = tuple(replace(s, withdrawn=s.withdrawn or event.at) if s.number == number else s for s in ledger.shares)
    return replace(ledger, shares=shares)


def _commented(ledger: Ledger, event: Event) -> Ledger:
    data = event.data
    notes = tuple(notes_of(event))
    number, sender, made, message, digest = _texts(data, "numero", "de", "fait", "message", "sha256")
    said = Said(number, sender, event.at, made, message, notes, digest)
    return replace(ledger, comments=(*ledger.comments, said))


def _proved(ledger: Ledger, event: Event) -> Ledger:
    told = (one for one in _list(event.data, "activites") if isinstance(one, dict))
    activities = tuple(Activity(*_texts(one, "questionnaire", "titre", "ouvert", "termine")) for one in told)
    proved = Proved(str(event.data.get("numero", "")), event.at, str(event.data.get("fichier", "")), activities)
    return replace(ledger, proofs=(*ledger.proofs, proved))


def _accord(ledger: Ledger, event: Event) -> Ledger:
    form, recipient, purpose, until = _texts(event.data, "forme", "destinataire", "but", "jusqu_au")
    return replace(ledger, accords=(*ledger.accords, Accord(form, recipient, purpose, until, event.at)))


def _list(data: Mapping[str, Any], name: str) -> list[Any]:
    found = data.get(name)
    return found if isinstance(found, list) else []


def _texts(data: Mapping[str, Any], *names: str) -> list[str]:
    return [str(data.get(name, "")) for name in names]


_READ: dict[Kind, Callable[[Ledger, Event], Ledger]] = {
    Kind.CARD: _card,
    Kind.ENVOI: _envoi,
    Kind.SHARED: _shared,
    Kind.WITHDRAWN: _withdrawn,
    Kind.COMMENTED: _commented,
    Kind.PROVED: _proved,
    Kind.ACCORD: _accord,
}
