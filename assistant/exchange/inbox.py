"""What comes in on her side: judged before anything is kept. A refusal is one sentence, and nothing is imported.

`judge_…` says what may be done and what to show; `pin`, `accept` and `take_reply` give the event that records her choice.
A letter was opened and its signature verified by `letters.read_letter`; who signed it is judged here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.dossier.events import Event, Kind
from assistant.exchange import her_words as w
from assistant.exchange.errors import ExchangeError
from assistant.exchange.her_words import said
from assistant.exchange.ledger import Given, Known, Ledger, ReceivedEnvoi
from assistant.exchange.model import Card, Envoi, Reply
from assistant.exchange.names import look_alike
from assistant.exchange.packs import Offered, offered, updated
from assistant.exchange.signing import fingerprint
from assistant.portfolio.words import day_of

if TYPE_CHECKING:
    from assistant.exchange.letters import Letter
    from assistant.pack.library import Library


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signed. `known`: she already keeps these keys; `compared`: she said that she compared the six words."""

    card: Card
    words: tuple[str, ...]
    known: bool
    compared: bool
    former: str = ""  # the name she knows these keys under, where it changed

    def lines(self) -> tuple[str, ...]:
        card = self.card
        who = said(w.FROM_AT if card.organisme else w.FROM, name=card.name, organisme=card.organisme)
        trust = [w.KNOWN_COMPARED if self.compared else w.KNOWN] if self.known else [w.UNKNOWN, w.COMPARE]
        named = [said(w.RENAMED, name=self.former)] if self.former else []
        return (who, said(w.WORDS, words=" ".join(self.words)), *map(said, trust), *named)


@dataclass(frozen=True, slots=True)
class JudgedCard:
    sender: Sender
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedEnvoi:
    """`offered`: what she may choose among. `updates`: titles of the packs of which a newer version is joined."""

    envoi: Envoi
    sender: Sender
    offered: tuple[Offered, ...]
    updates: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JudgedReply:
    """`notes`: item id ("" when she erased it since) and text."""

    reply: Reply
    share: Given
    notes: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]


def judge_card(ledger: Ledger, letter: Letter) -> JudgedCard:
    """Raises ExchangeError when it is no card, or when this name is known with other keys."""
    card = letter.value
    if not isinstance(card, Card):
        raise ExchangeError(w.NOT_A_CARD, w.NOTHING_CHANGED)
    sender = _sender(ledger, card, letter.public)
    return JudgedCard(sender, (*sender.lines(), *((said(w.CARD_KNOWN),) if sender.known else ())))


def judge_envoi(ledger: Ledger, letter: Letter, library: Library) -> JudgedEnvoi:
    """`library`: the packs of the product with the texts accepted so far. Raises ExchangeError: see the sentences of
    `her_words`, from CHANGED_KEY to NOTHING_ASKED."""
    envoi = letter.value
    if not isinstance(envoi, Envoi):
        raise ExchangeError(w.NOT_AN_ENVOI, w.NOTHING_CHANGED)
    before = _received_before(ledger, envoi, letter.text)
    sender = _sender(ledger, envoi.sender, letter.public)
    offers = offered(ledger, envoi, library)
    updates = updated(ledger, envoi, library)
    again = [said(w.REFUSED_BEFORE, day=day_of(before.at))] if before else []
    # The message stands last: nothing that it says can pass for what we say below it.
    lines = (*sender.lines(), *_about(envoi), *_asked(offers, updates), *again, *_message(envoi))
    return JudgedEnvoi(envoi, sender, offers, updates, lines)


def judge_reply(ledger: Ledger, letter: Letter) -> JudgedReply:
    """Raises ExchangeError when it answers no share of hers, comes from someone else, or was taken before."""
    reply = letter.value
    if not isinstance(reply, Reply):
        raise ExchangeError(w.NOT_A_REPLY, w.NOTHING_CHANGED)
    share = ledger.share(reply.number)
    if share is None:
        raise ExchangeError(w.NO_SHARE, w.WARN)
    if letter.public != reply.sender.verify_key or " ".join(fingerprint(reply.sender)) != share.words:
        raise ExchangeError(w.NOT_FROM_THEM, w.WARN)
    if again := next((one for one in ledger.comments if one.digest == _digest(letter)), None):
        raise ExchangeError(said(w.REPLY_RECEIVED, day=day_of(again.at)), w.REPLY_RECEIVED_REMEDY)
    if any(note.key not in share.keys for note in reply.notes):
        raise ExchangeError(w.NOT_IN_SHARE, w.WARN)
    notes = tuple((share.keys[note.key], note.text) for note in reply.notes)
    return JudgedReply(reply, share, notes, _reply_lines(reply, share, _known_as(ledger, share)))


def pin(letter: Letter, compared: bool, now: datetime) -> Event:
    """Keep the keys of a conseiller. `compared`: she compared the six words, by telephone or face to face."""
    card = letter.value.sender if isinstance(letter.value, Envoi) else letter.value
    if not isinstance(card, Card):
        raise ValueError("neither a card nor an envoi")
    return pin_card(card, compared, now)


def pin_card(card: Card, compared: bool, now: datetime) -> Event:
    data = {
        "nom": card.name,
        "organisme": card.organisme,
        "destinataire": card.recipient,
        "cle": card.verify_key,
        "empreinte": " ".join(fingerprint(card)),
        "comparee": compared,
    }
    return Event(Kind.CARD, now.isoformat(), data)


def forget(known: Known, now: datetime) -> Event:
    """Keep these keys no longer. What was received and handed over stays in the registre."""
    return Event(Kind.CARD, now.isoformat(), {"oubliee": known.card.verify_key, "empreinte": " ".join(known.words)})


def accept(letter: Letter, chosen: Collection[str], now: datetime) -> Event:
    """What she accepts of an envoi, in its order; nothing chosen refuses it. Raises ValueError for what it does not
    propose."""
    envoi = letter.value
    if not isinstance(envoi, Envoi) or not set(chosen) <= set(envoi.questionnaires):
        raise ValueError("not proposed by this envoi")
    kept = [key for key in envoi.questionnaires if key in chosen]
    return Event(Kind.ENVOI, now.isoformat(), {"numero": envoi.number, "texte": letter.text, "choix": kept})


def take_reply(ledger: Ledger, letter: Letter, now: datetime) -> Event:
    """Raises ExchangeError as `judge_reply` does. Notes on what she erased since are not kept."""
    judged = judge_reply(ledger, letter)
    notes = [{"element": item, "texte": text} for item, text in judged.notes if item]
    data = {
        "numero": judged.reply.number,
        "de": _known_as(ledger, judged.share),
        "fait": judged.reply.made,
        "message": judged.reply.message,
        "notes": notes,
        "sha256": _digest(letter),
    }
    return Event(Kind.COMMENTED, now.isoformat(), data)


def _digest(letter: Letter) -> str:
    return hashlib.sha256(letter.text.encode()).hexdigest()


def _sender(ledger: Ledger, card: Card, public: str) -> Sender:
    """Who it is for her. Raises ExchangeError when the signature is someone else's, or a known name or key has another
    one beside it: never a « continue anyway »."""
    if public != card.verify_key:
        raise ExchangeError(w.OTHER_SIGNER, w.WARN)
    words = fingerprint(card)
    known: Known | None = None
    for one in ledger.conseillers:
        if (one.card.recipient, one.card.verify_key) == (card.recipient, card.verify_key):
            known = one
        elif (
            look_alike(one.card.name, card.name)
            or one.card.verify_key == card.verify_key
            or one.card.recipient == card.recipient
        ):
            told = said(w.CHANGED_KEY, name=one.card.name, old=" ".join(one.words), new=" ".join(words))
            raise ExchangeError(told, w.CHANGED_KEY_REMEDY)
    former = known.card.name if known and known.card.name != card.name else ""
    return Sender(card, words, known is not None, bool(known and known.compared), former)


def _received_before(ledger: Ledger, envoi: Envoi, text: str) -> ReceivedEnvoi | None:
    """This very envoi, where she refused it. Raises ExchangeError where she accepted it, or where another one stands under
    its number: of the same conseiller, or accepted. What she refused from a stranger bars the way to nobody."""
    before = ledger.envoi(envoi.number, envoi.sender.verify_key) or ledger.envoi(envoi.number)
    if before is None or (before.envoi.sender.verify_key != envoi.sender.verify_key and not before.accepted):
        return None
    if before.text != text:
        raise ExchangeError(said(w.NUMBER_TAKEN), w.ASK_AGAIN)
    if before.accepted:
        raise ExchangeError(said(w.RECEIVED, day=day_of(before.at)), w.RECEIVED_REMEDY)
    return before


def _about(envoi: Envoi) -> list[str]:
    lines = [said(w.MADE, day=day_of(envoi.made))] if day_of(envoi.made) else []
    if envoi.to:
        lines.append(said(w.TO, to=envoi.to))
    if envoi.due:
        lines.append(said(w.DUE, day=day_of(envoi.due) or envoi.due))
    if envoi.entretien:
        lines.append(said(w.PREPARES, entretien=envoi.entretien))
    return lines


def _message(envoi: Envoi) -> list[str]:
    return [said(w.MESSAGE), *envoi.message.splitlines()] if envoi.message else []


def _asked(offers: tuple[Offered, ...], updates: tuple[str, ...]) -> list[str]:
    lines = [said(w.ASKED)]
    for one in offers:
        sentence = w.ALREADY if one.known else w.OFFERED
        lines.append(said(sentence, title=one.title, minutes=one.minutes, intention=one.intention))
    lines += [said(w.UPDATES, title=title) for title in updates]
    return [*lines, said(w.FREE)]


def _known_as(ledger: Ledger, share: Given) -> str:
    """The name she knows whoever received it under: a reply must not put on that of someone else she knows."""
    known = ledger.by_words(share.words)
    return known.card.name if known else share.terms.recipient


def _reply_lines(reply: Reply, share: Given, name: str) -> tuple[str, ...]:
    titles = {item.id: item.name for item in share.extract.items()} if share.extract else {}
    lines = [said(w.REPLY, name=name, day=day_of(share.terms.made)), *reply.message.splitlines()]
    for note in reply.notes:
        if share.keys[note.key]:
            lines.append(said(w.ON, title=titles[note.key]) if note.key in titles else said(w.ON_GONE))
            lines += note.text.splitlines()
    if any(not share.keys[note.key] for note in reply.notes):
        lines.append(said(w.ERASED_SINCE))
    return (*lines, said(w.CHANGES_NOTHING))
