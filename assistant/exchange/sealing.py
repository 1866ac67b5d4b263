"""A signed text in an age file for two keys, padded so that its size says little of what is inside."""

from __future__ import annotations

from assistant.dossier.identity import Identity, OtherKey, Unreadable
from assistant.exchange import words
from assistant.exchange.errors import Altered, CannotWrite, NotForYou, TooBig

MAGIC = b"age-encryption.org/v1\n"
SMALLEST = 16 * 1024  # bytes, then the powers of two
LARGEST = 16 * 1024 * 1024
OVERHEAD = 64 * 1024  # what sealing adds at most: first lines, and 16 bytes each 64 KiB
_LONGEST_HEAD = 8 * 1024  # where the first lines must end: thousands of recipients would take minutes to try
_LINE = 80


def is_sealed(data: bytes) -> bool:
    return data.startswith(MAGIC)


def is_recipient(text: str) -> bool:
    """Whether it is an age recipient, in its one writing."""
    import pyrage

    if not text.startswith("age1") or len(text) != 62:
        return False
    try:
        return str(pyrage.x25519.Recipient.from_str(text)) == text
    except (pyrage.RecipientError, ValueError):
        return False


def seal(text: str, recipients: tuple[str, ...]) -> bytes:
    """Raises CannotWrite when it would be too large."""
    import pyrage

    plain = text.encode()
    padded = plain + padding(len(plain))
    if len(padded) > LARGEST:
        raise CannotWrite(words.TOO_BIG_TO_SEND, words.TOO_BIG_TO_SEND_REMEDY)
    keys = [pyrage.x25519.Recipient.from_str(one) for one in dict.fromkeys(recipients)]
    sealed: bytes = pyrage.encrypt(padded, keys)
    return sealed


def unseal(data: bytes, identity: Identity) -> bytes:
    """What was sealed, with its padding. Raises TooBig, NotForYou, Altered."""
    if len(data) > LARGEST + OVERHEAD:
        raise TooBig(words.TOO_BIG, words.TOO_BIG_REMEDY)
    if data.find(b"\n---", 0, _LONGEST_HEAD) < 0:
        raise Altered(words.ALTERED, words.ALTERED_REMEDY)
    try:
        return identity.open(data)
    except OtherKey:
        raise NotForYou(words.NOT_FOR_YOU, words.NOT_FOR_YOU_REMEDY) from None
    except Unreadable:
        raise Altered(words.ALTERED, words.ALTERED_REMEDY) from None


def unpadded(plain: bytes) -> bytes:
    """What was padded. Raises Altered unless the padding is, byte for byte, the one we put."""
    text = plain.rstrip(b" \n") + b"\n"  # a signed text ends with one line end
    if text + padding(len(text)) != plain:
        raise Altered(words.ALTERED, words.ALTERED_REMEDY)
    return text


def padding(length: int) -> bytes:
    """Lines of spaces up to the next size class: a power of two, 16 KiB at least."""
    size = SMALLEST
    while size < length:
        size *= 2
    count = size - length
    lines = (b" " * (_LINE - 1) + b"\n") * (count // _LINE)
    rest = count % _LINE
    return lines + (b" " * (rest - 1) + b"\n" if rest else b"")
