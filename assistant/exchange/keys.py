"""One secret per person: what is sealed opens with the dossier's own key, and what signs is derived from it.

The recovery sheet therefore restores all of it, and the stock `age -d -i` opens what was shared.
"""

from __future__ import annotations

from assistant.dossier.identity import Identity
from assistant.exchange.model import Card
from assistant.exchange.signing import Signer
from assistant.pack.cleaning import one_line

CONSEILLER = b"bilan/conseiller/1"
BENEFICIAIRE = b"bilan/beneficiaire/1/"  # then the age recipient of the conseiller, as for the one below
ANSWERED = b"bilan/beneficiaire/age/1/"


def conseiller_card(identity: Identity, name: str, organisme: str) -> Card:
    """The card of whoever holds this desk. `organisme` may be empty."""
    return Card(one_line(name), one_line(organisme), identity.recipient, conseiller_signer(identity).public)


def conseiller_signer(identity: Identity) -> Signer:
    return Signer.of(identity, CONSEILLER)


def her_signer(identity: Identity, card: Card) -> Signer:
    """What she signs with for this conseiller: another key for each, so that two cannot find that she is the same."""
    return her_signer_for(identity, card.recipient)


def her_address(identity: Identity, recipient: str) -> Identity:
    """What the conseiller of this age recipient answers her at: another key for each, as for what she signs with."""
    return identity.aside(ANSWERED + recipient.encode())


def her_signer_for(identity: Identity, recipient: str) -> Signer:
    """As `her_signer`, from the age recipient of the conseiller alone."""
    return Signer.of(identity, BENEFICIAIRE + recipient.encode())
