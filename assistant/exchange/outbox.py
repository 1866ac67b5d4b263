"""What leaves: a share in one of five forms, its withdrawal, a proof of activity. Made here, written by whoever asks.

Everything is made before anything is written: what a function returns is whole. `files` are to be written first, new and
durable, and `events` recorded next; a file whose event cannot be recorded is to be removed.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.dossier.events import Event, Kind
from assistant.exchange import her_words as w
from assistant.exchange.errors import ExchangeError
from assistant.exchange.her_words import said
from assistant.exchange.ledger import Given, Known, Ledger
from assistant.exchange.model import Activity, Card, Envoi, Form, Proof, Share, Withdrawal
from assistant.exchange.signing import fingerprint
from assistant.portfolio.extract import Extract, Terms, extract, to_data
from assistant.portfolio.words import day_of

if TYPE_CHECKING:
    from assistant.dossier.identity import Identity
    from assistant.dossier.state import Sitting, State
    from assistant.portfolio.model import Portfolio

SHORTEST_PASSPHRASE = 12  # characters
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SUFFIXES = {Form.SEALED: ".bilan", Form.PAGE: ".html", Form.HTML: ".html", Form.MARKDOWN: ".md", Form.JSON: ".json"}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`files`: content by neutral name; none for what can only be said aloud."""

    files: Mapping[str, bytes]
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """How a share leaves: SEALED wants the card of whoever receives it, PAGE a passphrase."""

    form: Form
    card: Card | None = None
    passphrase: str | None = None


@dataclass(frozen=True, slots=True)
class Handed:
    """What she chose, frozen: shown first, then handed over as it was shown. Hers alone: `keys`, key → item id, and
    `sources`, key → the answers it was made of or quotes (`passation#step`), so that erasing one reaches this copy too."""

    extract: Extract
    keys: Mapping[str, str]
    sources: Mapping[str, tuple[str, ...]]


def prepare(
    portfolio: Portfolio, chosen: Iterable[str], terms: Terms, quotes: Mapping[str, tuple[str, ...]] | None = None
) -> Handed:
    """`quotes`: what each item quotes, see `portfolio.quoting`. Raises ExchangeError for a choice or terms that cannot be."""
    try:
        frozen, keys = extract(portfolio, chosen, terms)
    except ValueError as error:
        raise ExchangeError(str(error), w.CHOOSE_AGAIN) from None
    made = {item.id: tuple(f"{s.passation}#{s.step}" for s in item.sources) for item in portfolio.items()}
    quotes = quotes or {}
    return Handed(frozen, keys, {key: (*made[id], *quotes.get(id, ())) for key, id in keys.items()})


def make_share(
    ledger: Ledger,
    identity: Identity | None,
    portfolio: Portfolio,
    chosen: Iterable[str],
    terms: Terms,
    way: Way,
    now: datetime,
) -> Outgoing:
    """Freeze, then hand over: see `prepare` and `hand_over`."""
    return hand_over(ledger, identity, prepare(portfolio, chosen, terms), way, now)


def hand_over(ledger: Ledger, identity: Identity | None, handed: Handed, way: Way, now: datetime) -> Outgoing:
    """One file and its line. To seal wants `identity`, and a card that she keeps. Raises ExchangeError."""
    number, words, key = secrets.token_hex(16), "", ""
    if way.form is Form.SEALED:
        if identity is None:
            raise ExchangeError(w.NO_IDENTITY, w.NO_IDENTITY_REMEDY)
        if way.card is None or not _is_kept(ledger, way.card):
            raise ExchangeError(w.NO_CARD, w.NO_CARD_REMEDY)
        data, key = _sealed(ledger, identity, handed.extract, way.card, number)
        words = " ".join(fingerprint(way.card))
    else:
        data = _readable(handed.extract, way)
    name = neutral_name(_SUFFIXES[way.form])
    terms = handed.extract.terms
    line = {
        "numero": number,
        "forme": way.form.value,
        "de": terms.sender,
        "destinataire": terms.recipient,
        "empreinte": words,
        "but": terms.purpose,
        "fait": terms.made,
        "jusqu_au": terms.until,
        "fichier": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "cle": key,
        "elements": dict(handed.keys),
        "sources": {key: list(steps) for key, steps in handed.sources.items()},
        "extrait": _data(handed.extract),
    }
    return Outgoing({name: data}, (Event(Kind.SHARED, now.isoformat(), line),))


def withdraw(ledger: Ledger, number: str, identity: Identity | None, now: datetime) -> Outgoing:
    """Take a share back: its line, and for a sealed one the notice that makes the desk destroy it.

    Raises ExchangeError for a share unknown, or taken back before.
    """
    given = _given(ledger, number)
    if given.withdrawn:
        raise ExchangeError(said(w.WITHDRAWN_BEFORE, day=day_of(given.withdrawn)), w.WITHDRAWN_REMEDY)
    event = Event(Kind.WITHDRAWN, now.isoformat(), {"numero": number})
    if recipient_of(ledger, given) and identity is None:
        raise ExchangeError(w.NO_IDENTITY, w.NO_IDENTITY_REMEDY)
    return Outgoing(_notice(ledger, given, identity, event.at), (event,))


def notice_again(ledger: Ledger, number: str, identity: Identity | None, now: datetime) -> Outgoing:
    """The notice of a share taken back, once more: the first one was lost. It says the day when she took it back.

    Raises ExchangeError for a share that was not taken back, or that no notice can speak of (see `has_notice`).
    """
    given = _given(ledger, number)
    notice = _notice(ledger, given, identity, given.withdrawn) if given.withdrawn else {}
    if not notice:
        raise ExchangeError(w.NO_NOTICE, w.CHOOSE_AGAIN)
    return Outgoing(notice, (Event(Kind.WITHDRAWN, now.isoformat(), {"numero": number}),))


def has_notice(ledger: Ledger, given: Given, identity: Identity | None) -> bool:
    """Whether a desk would believe a notice about this share: it was sealed, by the keys of this dossier. One that came
    back from open data has others."""
    from assistant.exchange.keys import her_signer

    known = recipient_of(ledger, given)
    return known is not None and identity is not None and her_signer(identity, known.card).public == given.verify_key


def _notice(ledger: Ledger, given: Given, identity: Identity | None, made: str) -> dict[str, bytes]:
    """The file; none where no desk would believe it. `made`: ISO 8601 instant."""
    from assistant.exchange.keys import her_signer
    from assistant.exchange.letters import write_withdrawal

    known = recipient_of(ledger, given)
    if known is None or identity is None or not has_notice(ledger, given, identity):
        return {}
    signer = her_signer(identity, known.card)
    notice = Withdrawal(given.number, made, signer.public)
    return {neutral_name(): write_withdrawal(notice, signer, identity, known.card)}


def _given(ledger: Ledger, number: str) -> Given:
    if given := ledger.share(number):
        return given
    raise ExchangeError(w.UNKNOWN_SHARE, w.CHOOSE_AGAIN)


def _is_kept(ledger: Ledger, card: Card) -> bool:
    """Nothing is sealed to keys that she does not keep, whatever name they bear."""
    known = ledger.conseiller(card.verify_key)
    return known is not None and known.card.recipient == card.recipient


def recipient_of(ledger: Ledger, given: Given) -> Known | None:
    """Whom a share was sealed to; None for one that was not sealed."""
    return ledger.by_words(given.words)


def activities(
    ledger: Ledger, state: State, number: str, title: Callable[[str], str] = lambda key: key
) -> tuple[Activity, ...]:
    """What a proof would say: what she accepted of this envoi, opened and finished on which days, and nothing else.

    `title`: of `pack/questionnaire`. Raises ExchangeError for an envoi that is unknown, or that she refused.
    """
    received = ledger.envoi(number)
    if received is None or not received.accepted:
        raise ExchangeError(w.UNKNOWN_ENVOI, w.CHOOSE_AGAIN)
    return tuple(_activity(state, key, title(key)) for key in received.accepted)


def prove(
    ledger: Ledger,
    state: State,
    number: str,
    identity: Identity | None,
    now: datetime,
    title: Callable[[str], str] = lambda key: key,
) -> Outgoing:
    """The proof of activity of an envoi, sealed to whoever sent it. Raises ExchangeError as `activities` does."""
    from assistant.exchange.keys import her_signer
    from assistant.exchange.letters import write_proof

    told = activities(ledger, state, number, title)
    if identity is None:
        raise ExchangeError(w.NO_IDENTITY, w.NO_IDENTITY_REMEDY)
    envoi = _envoi(ledger, number)
    signer = her_signer(identity, envoi.sender)
    proof = Proof(number, envoi.to, now.isoformat(), signer.public, envoi.sender.recipient, told)
    name = neutral_name()
    rows = [
        {"questionnaire": a.questionnaire, "titre": a.title, "ouvert": a.opened, "termine": a.finished} for a in told
    ]
    data = {"numero": number, "fait": proof.made, "fichier": name, "activites": rows}
    files = {name: write_proof(proof, signer, identity, envoi.sender)}
    return Outgoing(files, (Event(Kind.PROVED, now.isoformat(), data),))


def accord_event(form: str, recipient: str, purpose: str, until: str, now: datetime) -> Event:
    """The line of a written accord, to print and sign. `form`: `conservation` or `communication`."""
    data = {"forme": form, "destinataire": recipient, "but": purpose, "jusqu_au": until}
    return Event(Kind.ACCORD, now.isoformat(), data)


def neutral_name(suffix: str = ".bilan") -> str:
    """A file name that says nothing of anyone."""
    return f"document-{''.join(secrets.choice(_LETTERS) for _ in range(6))}{suffix}"


def _sealed(ledger: Ledger, identity: Identity, extract: Extract, card: Card, number: str) -> tuple[bytes, str]:
    from assistant.exchange.keys import her_address, her_signer
    from assistant.exchange.letters import write_share

    signer = her_signer(identity, card)
    # One that she refused is nobody’s business: a share must not say that it was opened.
    accepted = (one.envoi for one in reversed(ledger.envois) if one.accepted)
    envoi = next((one.number for one in accepted if one.sender.verify_key == card.verify_key), "")
    share = Share(
        number, extract, card.recipient, her_address(identity, card.recipient).recipient, signer.public, envoi
    )
    return write_share(share, signer, identity, card), signer.public


def _readable(extract: Extract, way: Way) -> bytes:
    from assistant.portfolio.documents.shared import shared_html, shared_json, shared_markdown

    match way.form:
        case Form.PAGE:
            from assistant.exchange.page import html_page

            if not way.passphrase:
                raise ExchangeError(w.NO_PASSPHRASE, w.PASSPHRASE_REMEDY)
            if len(way.passphrase) < SHORTEST_PASSPHRASE:
                raise ExchangeError(w.SHORT_PASSPHRASE, w.PASSPHRASE_REMEDY)
            return html_page(shared_html(extract), way.passphrase).encode()
        case Form.HTML:
            return shared_html(extract).encode()
        case Form.MARKDOWN:
            return shared_markdown(extract).encode()
        case _:
            return shared_json(extract).encode()


def _data(extract: Extract) -> dict[str, object]:
    try:
        return to_data(extract)
    except ValueError as error:
        raise ExchangeError(str(error), w.CHOOSE_AGAIN) from None


def _envoi(ledger: Ledger, number: str) -> Envoi:
    received = ledger.envoi(number)
    assert received is not None
    return received.envoi


def _activity(state: State, key: str, title: str) -> Activity:
    """A questionnaire sat for several entretiens: the day it was first opened, and last finished."""
    sat = [s for id, s in state.sittings.items() if id == key or id.startswith(f"{key}@")]
    opened = sorted(s.opened for s in sat if s.opened)
    finished = sorted(s.closed for s in sat if _is_finished(s))
    return Activity(key, title, opened[0][:10] if opened else "", finished[-1][:10] if finished else "")


def _is_finished(sitting: Sitting) -> bool:
    return bool(sitting.opened and sitting.closed)
