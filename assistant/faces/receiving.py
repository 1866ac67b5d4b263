"""What comes in on her side, for both faces: a card, an envoi or a reply opened, then kept or refused; whom she knows.

Every function that acts gives a `Done`; every refusal is an ExchangeError, with a `message` and a `remedy` in French.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.exchange import inbox
from assistant.exchange.errors import ExchangeError, NotForYou
from assistant.exchange.her_words import NOT_HERS, NOT_HERS_REMEDY
from assistant.exchange.inbox import Sender
from assistant.exchange.keys import her_address
from assistant.exchange.ledger import Known
from assistant.exchange.letters import Letter, read_file, read_letter
from assistant.exchange.model import Card, Envoi, Reply
from assistant.exchange.packs import Offered
from assistant.faces import sharing_words as w
from assistant.faces.handing import Done, ledger, recorded
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.pack.library import Library


class Kind(StrEnum):
    CARD = "carte"  # to pin
    ENVOI = "envoi"  # to accept in part or whole, or to refuse
    REPLY = "reponse"  # to take


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read, verified and judged. Nothing of it is kept yet. `lines` are all that is to be shown."""

    kind: Kind
    lines: tuple[str, ...]
    letter: Letter
    sender: Sender | None = None  # None for a reply: whoever replies is known
    offered: tuple[Offered, ...] = ()  # of an envoi: what to tick; all unticked, she says which

    @property
    def to_compare(self) -> bool:
        """Whether to ask if she compared the six words (`sender.words`)."""
        return self.sender is not None and not self.sender.compared


def open_received(session: Session, path: Path) -> Opened:
    """Read a card, an envoi or a reply. Raises ExchangeError: one sentence, nothing imported."""
    letter = _letter(session, read_file(path.expanduser()))
    match letter.value:
        case Card():
            card = inbox.judge_card(ledger(session), letter)
            return Opened(Kind.CARD, card.lines, letter, card.sender)
        case Envoi():
            envoi = inbox.judge_envoi(ledger(session), letter, _library(session))
            return Opened(Kind.ENVOI, envoi.lines, letter, envoi.sender, envoi.offered)
        case Reply():
            return Opened(Kind.REPLY, inbox.judge_reply(ledger(session), letter).lines, letter)
    raise ExchangeError(NOT_HERS, NOT_HERS_REMEDY)


def _letter(session: Session, data: bytes) -> Letter:
    """What is sealed opens with her own key, or with the one that each conseiller she knows answers her at."""
    mine, book = session.vault.identity, ledger(session)
    try:
        return read_letter(data, mine)
    except NotForYou:
        if mine is None:
            raise
        for known in (*book.conseillers, *book.forgotten):
            with suppress(NotForYou):
                return read_letter(data, her_address(mine, known.card.recipient))
        raise


def pin(session: Session, opened: Opened, compared: bool) -> Done:
    """Keep a card. `compared`: her answer about the six words."""
    judged = inbox.judge_card(ledger(session), opened.letter)
    compared = compared or judged.sender.compared  # what she compared once stays so
    event = inbox.pin(opened.letter, compared, session.clock())
    return recorded(session, [event], _pinned(judged.sender.card, compared))


def accept(session: Session, opened: Opened, chosen: Collection[str], compared: bool) -> Done:
    """Accept some questionnaires of an envoi (keys of `opened.offered`), and keep the card of who sent it. They then
    stand in the parcours and can be opened at once. Nothing chosen: see `refuse`."""
    judged = inbox.judge_envoi(ledger(session), opened.letter, _library(session))
    if not chosen:
        return refuse(session, opened)
    now, events, told = session.clock(), [], []
    if not judged.sender.known or judged.sender.former or compared > judged.sender.compared:
        held = compared or judged.sender.compared
        events.append(inbox.pin(opened.letter, held, now))
        told.append(_pinned(judged.sender.card, held))
    events.append(inbox.accept(opened.letter, chosen, now))
    titles = ", ".join(f"« {one.title} »" for one in judged.offered if one.key in chosen)
    done = recorded(session, events, *told, said(w.ACCEPTED, titles=titles))
    if done.ok:
        session.refresh()
    return done


def refuse(session: Session, opened: Opened) -> Done:
    """Refuse an envoi: its line stays in the registre, nothing of it is imported, its sender's card is not kept. A card or
    a reply that she does not want leaves no line at all."""
    if opened.kind is not Kind.ENVOI:
        return Done((said(w.REFUSED),))
    inbox.judge_envoi(ledger(session), opened.letter, _library(session))
    return recorded(session, [inbox.accept(opened.letter, (), session.clock())], said(w.REFUSED))


def take(session: Session, opened: Opened) -> Done:
    """Keep a reply: its remarks show beside the items of the portefeuille."""
    event = inbox.take_reply(ledger(session), opened.letter, session.clock())
    return recorded(session, [event], said(w.TAKEN))


# -- whom she knows --------------------------------------------------------------------


def conseillers(session: Session) -> tuple[Known, ...]:
    """Whose cards she keeps: those a share can be sealed to."""
    return ledger(session).conseillers


def compared(session: Session, verify_key: str) -> Done:
    """She has now compared the six words of a card she keeps."""
    known = _known(session, verify_key)
    event = inbox.pin_card(known.card, True, session.clock())
    return recorded(session, [event], _pinned(known.card, True))


def forget(session: Session, verify_key: str) -> Done:
    """Keep a card no longer: the only way out when a conseiller changed keys."""
    known = _known(session, verify_key)
    return recorded(session, [inbox.forget(known, session.clock())], said(w.FORGOTTEN, name=known.card.name))


def _known(session: Session, verify_key: str) -> Known:
    known = ledger(session).conseiller(verify_key)
    if known is None:
        raise ExchangeError(w.UNKNOWN_CARD)
    return known


def _pinned(card: Card, compared: bool) -> str:
    return said(w.PINNED_COMPARED if compared else w.PINNED, name=card.name)


def _library(session: Session) -> Library:
    return cast("Library", session.guide.packs)
