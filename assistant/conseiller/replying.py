"""Answering a share: a message on the whole, notes on some of its items, sealed to her who handed it over.

Nothing of what is said stays at the desk but that it was said, and when: a note may repeat her words.
"""

from __future__ import annotations

from collections.abc import Mapping

from assistant.conseiller import words
from assistant.conseiller.assigning import message as a_message
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import Outgoing
from assistant.conseiller.receiving import require_readable, share_of
from assistant.conseiller.state import HeldShare
from assistant.dossier.events import Kind
from assistant.exchange.model import Card, Note, Reply, Share


def reply(desk: Desk, held: HeldShare, message: str, notes: Mapping[int, str]) -> Outgoing:
    """The sealed file that answers a share. `notes`: what is said of an item, by its number as it is read, from 1.

    Raises DeskError, ExchangeError.
    """
    from assistant.exchange.keys import conseiller_signer
    from assistant.exchange.letters import write_reply

    share = share_of(require_readable(desk, held))
    said = compose(share, desk.card, message, notes, desk.instant)
    data = write_reply(said, conseiller_signer(desk.identity), desk.identity, share.reply_to)
    return Outgoing(data, (desk.event(Kind.REPLIED, numero=share.number),))


def compose(share: Share, sender: Card, message: str, notes: Mapping[int, str], at: str) -> Reply:
    """The reply. Raises DeskError when it says nothing, too much, or speaks of an item that is not there."""
    items = share.extract.items()
    for number in notes:
        if not 1 <= number <= len(items):
            said = words.said(words.NO_SUCH_ITEM, number=number)
            raise DeskError(said, words.said(words.NO_SUCH_ITEM_REMEDY, count=len(items)))
    written = tuple(Note(items[n - 1].id, text) for n, raw in sorted(notes.items()) if (text := a_message(raw)))
    whole = a_message(message)
    if not whole and not written:
        raise DeskError(words.NOTHING_SAID, words.NOTHING_SAID_REMEDY)
    return Reply(share.number, sender, at, whole, written)
