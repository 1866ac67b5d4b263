"""Each value that travels as the bytes of its file, and back. What is read was signed, and for whom it was opened.

A card and an envoi are signed text that anyone may read. All the rest is sealed to the two who exchange it: see
`sealing`. Every letter written is read back and compared before it is given.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.dossier.identity import Identity
from assistant.exchange import bodies, files, sealing, signed, strict, words
from assistant.exchange.errors import Altered, CannotWrite, NotForYou, NotOurs, TooBig, Unsigned
from assistant.exchange.files import read_file
from assistant.exchange.keys import her_signer_for
from assistant.exchange.model import Card, Envoi, Proof, Received, Reply, Share, Withdrawal
from assistant.exchange.signed import LetterKind
from assistant.exchange.signing import Signer

__all__ = [
    "Letter", "read_file", "read_letter", "reread", "write_card", "write_envoi", "write_proof", "write_reply",
    "write_share", "write_withdrawal",
]  # fmt: skip

_OPEN = (LetterKind.CARD, LetterKind.ENVOI)  # the others are always sealed


@dataclass(frozen=True, slots=True)
class Letter:
    """A file that came in, verified. Who `public` is remains to be judged: see `inbox`."""

    kind: LetterKind
    value: Received
    text: str  # the signed text as it came, to keep; never to show as it is: read it again with `reread`
    public: str  # the key that signed


def write_card(card: Card, signer: Signer) -> bytes:
    return _signed(LetterKind.CARD, card, signer).encode()


def write_envoi(envoi: Envoi, signer: Signer) -> bytes:
    return _signed(LetterKind.ENVOI, envoi, signer).encode()


def write_share(share: Share, signer: Signer, identity: Identity, card: Card) -> bytes:
    return _sealed(LetterKind.SHARE, share, signer, identity, card.recipient)


def write_withdrawal(withdrawal: Withdrawal, signer: Signer, identity: Identity, card: Card) -> bytes:
    return _sealed(LetterKind.WITHDRAWAL, withdrawal, signer, identity, card.recipient)


def write_proof(proof: Proof, signer: Signer, identity: Identity, card: Card) -> bytes:
    return _sealed(LetterKind.PROOF, proof, signer, identity, card.recipient)


def write_reply(reply: Reply, signer: Signer, identity: Identity, to_recipient: str) -> bytes:
    return _sealed(LetterKind.REPLY, reply, signer, identity, to_recipient)


def read_letter(data: bytes, identity: Identity | None = None) -> Letter:
    """Open, verify, check for whom it was made. `identity`: of the dossier or of the desk that opens it; a card or an
    envoi needs none. Raises ExchangeError; then nothing of it is to be kept."""
    if not sealing.is_sealed(data):
        if len(data) > files.LARGEST_TEXT:
            raise TooBig(words.TOO_BIG, words.TOO_BIG_REMEDY)
        letter, _ = _read(signed.decoded(data))
        if letter.kind not in _OPEN:
            raise Unsigned(words.NOT_SEALED, words.NOT_SEALED_REMEDY)
        return letter
    if identity is None:
        raise NotForYou(words.NEEDS_A_KEY, words.NEEDS_A_KEY_REMEDY)
    plain = sealing.unseal(data, identity)
    if not signed.looks_signed(plain):
        raise Unsigned(words.UNSIGNED, words.UNSIGNED_REMEDY)
    letter, recipient = _read(_text(sealing.unpadded(plain)))
    if letter.kind in _OPEN:
        raise NotOurs(words.NOT_OURS, words.NOT_OURS_REMEDY)
    _check_addressed(letter, recipient, identity)
    return letter


def reread(text: str) -> Letter:
    """A signed text out of a dossier or a desk, whatever it is, verified again. Raises ExchangeError."""
    return _read(text)[0]


def _read(text: str) -> tuple[Letter, str]:
    """The letter, and the age key it is for."""
    opened = signed.opened(text)
    try:
        value, recipient = bodies.from_body(opened.kind, opened.data, opened.tail)
        if bodies.signed_by(value) != opened.public or bodies.comment(opened.kind, value) != opened.comment:
            raise ValueError
    except ValueError:
        raise Altered(words.MALFORMED, words.MALFORMED_REMEDY) from None
    return Letter(opened.kind, value, text, opened.public), recipient


def _text(plain: bytes) -> str:
    """Inside what is sealed no mail program had its way: no other line ends are tolerated."""
    try:
        return plain.decode()
    except UnicodeDecodeError:
        raise Altered(words.ALTERED, words.ALTERED_REMEDY) from None


def _check_addressed(letter: Letter, recipient: str, identity: Identity) -> None:
    """Whoever opens it must be the one it was made for, or the one who made it: a letter sealed again to someone else
    is refused there. Raises NotForYou."""
    match letter.value:
        case Reply(sender=sender):
            author, refusal = identity.recipient == sender.recipient, words.OTHER_PERSON
        case _:
            author = her_signer_for(identity, recipient).public == letter.public
            refusal = words.OTHER_RECIPIENT
    if identity.recipient != recipient and not author:
        raise NotForYou(refusal, words.NOT_FOR_YOU_REMEDY)


def _sealed(kind: LetterKind, value: Received, signer: Signer, identity: Identity, recipient: str) -> bytes:
    text = _signed(kind, value, signer, recipient)
    data = sealing.seal(text, (recipient, identity.recipient))
    if read_letter(data, identity).text != text:
        raise OSError(None, "ce qui vient d’être scellé ne se rouvre pas")
    return data


def _signed(kind: LetterKind, value: Received, signer: Signer, recipient: str = "") -> str:
    """Raises CannotWrite when the value is not one that could be read."""
    try:
        value = bodies.settled(kind, value, recipient)
        data, carried = bodies.to_body(value, recipient)
        text = signed.compose(kind, _name(value), data, carried, signer, bodies.comment(kind, value))
    except strict.Refused:
        raise CannotWrite(words.TOO_BIG_TO_SEND, words.TOO_BIG_TO_SEND_REMEDY) from None
    except ValueError as error:
        raise CannotWrite(words.CANNOT_WRITE, str(error)) from None
    if bodies.signed_by(value) != signer.public:
        raise ValueError("signed with another key than it says")
    if kind in _OPEN and len(text.encode()) > files.LARGEST_TEXT:
        raise CannotWrite(words.TOO_BIG_TO_SEND, words.TOO_BIG_TO_SEND_REMEDY)
    if _read(text)[0].value != value:
        raise OSError(None, "ce qui vient d’être écrit ne se relit pas")
    return text


def _name(value: Received) -> str:
    """Whose letter it is, for the lines in French; hers name nobody."""
    match value:
        case Card(name=name):
            return name
        case Envoi(sender=sender) | Reply(sender=sender):
            return sender.name
        case _:
            return ""
