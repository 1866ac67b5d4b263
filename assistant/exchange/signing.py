"""Ed25519 signatures in the format of minisign, so that its stock command can check ours, and six words for two keys.

A public key is « Ed », 8 bytes of number and 32 of key; a signature « ED », the number and 64 bytes over the BLAKE2b of
the text; then one more over the first one and the signed comment. Format: https://jedisct1.github.io/minisign/.
minisign draws the number at random and signs it nowhere: ours comes from the key, so that each key has one writing only.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, NoReturn

from assistant.dossier.wordlist import WORD_BITS, spoken
from assistant.exchange.model import Card

if TYPE_CHECKING:
    from assistant.dossier.identity import Identity

UNTRUSTED = "untrusted comment: signature d’un fichier bilan"
TRUSTED = "trusted comment: "
LONGEST_COMMENT = 200
FINGERPRINT_WORDS = 6  # 66 bits
SIGNATURE_LINES = 4

_KEY, _PREHASHED = b"Ed", b"ED"
_NUMBER, _PUBLIC, _SIGNATURE = 8, 32, 64


class BadSignature(ValueError):
    """These bytes were not signed so by this key."""


class Signer:
    """Signs for one purpose. Never shows its secret."""

    __slots__ = ("_key", "_number", "public")

    def __init__(self, seed: bytes) -> None:
        from nacl.signing import SigningKey

        self._key = SigningKey(seed)
        self._number = _number(bytes(self._key.verify_key))
        self.public = _public(bytes(self._key.verify_key))

    @classmethod
    def of(cls, identity: Identity, purpose: bytes) -> Signer:
        """The signer that only this identity gives, another one for each purpose."""
        return cls(identity.derive(purpose))

    def sign(self, data: bytes, comment: str) -> str:
        """The four lines of a minisign signature file, the last one without its line end."""
        signature = self._key.sign(_digest(data)).signature
        over = self._key.sign(signature + comment.encode()).signature
        first = _text(_PREHASHED + self._number + signature)
        return "\n".join((UNTRUSTED, first, TRUSTED + comment, _text(over)))

    def __repr__(self) -> str:
        return f"<Signer {self.public}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer is not to be written elsewhere")


def verify(data: bytes, signature: str, public: str) -> str:
    """The comment signed along with `data`. Raises BadSignature, also for a signature written in any other way than
    ours."""
    from nacl.exceptions import BadSignatureError
    from nacl.signing import VerifyKey

    lines = signature.split("\n")
    if len(lines) != SIGNATURE_LINES or lines[0] != UNTRUSTED or not lines[2].startswith(TRUSTED):
        raise BadSignature
    comment = lines[2].removeprefix(TRUSTED)
    key = _opened(public)
    first, over = _bytes(lines[1], 2 + _NUMBER + _SIGNATURE), _bytes(lines[3], _SIGNATURE)
    if first[: 2 + _NUMBER] != _PREHASHED + _number(key) or len(comment) > LONGEST_COMMENT:
        raise BadSignature
    try:
        checker = VerifyKey(key)
        checker.verify(_digest(data), first[2 + _NUMBER :])
        checker.verify(first[2 + _NUMBER :] + comment.encode(), over)
    except BadSignatureError:
        raise BadSignature from None
    return comment


def is_public(text: str) -> bool:
    """Whether it is a public key, in the one writing we give it."""
    try:
        _opened(text)
    except BadSignature:
        return False
    return True


def fingerprint(card: Card) -> tuple[str, ...]:
    """Six words for the two keys of a card together: the same words, the same conseiller."""
    digest = hashlib.sha256(f"{card.recipient}\n{card.verify_key}\n".encode()).digest()
    bits = FINGERPRINT_WORDS * WORD_BITS
    return spoken(int.from_bytes(digest) >> (8 * len(digest) - bits), FINGERPRINT_WORDS)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data).digest()


def _number(key: bytes) -> bytes:
    return hashlib.sha256(b"bilan/cle/1" + key).digest()[:_NUMBER]


def _public(key: bytes) -> str:
    return _text(_KEY + _number(key) + key)


def _opened(public: str) -> bytes:
    """The 32 bytes of a public key. Raises BadSignature when it is none of ours."""
    key = _bytes(public, 2 + _NUMBER + _PUBLIC)[2 + _NUMBER :]
    if _public(key) != public:
        raise BadSignature
    return key


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str, length: int) -> bytes:
    """Strict base64: what does not encode back to the very same text is refused. Raises BadSignature."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise BadSignature from None
    if len(data) != length or _text(data) != text:
        raise BadSignature
    return data
