"""A passphrase file of the age format, with a work factor we choose (age-encryption.org/v1, « scrypt » stanza).

pyrage could write one, but it picks the work factor by timing the machine and holds the interpreter while it derives
the key: nothing moves on the screen for one or two seconds. `hashlib.scrypt` lets the other threads run.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import re

WORK_FACTOR = 17  # log2 of scrypt's N: 128 MiB and under a second in 2026. To be raised with the years.
_MAX_WORK_FACTOR = 20  # a planted file must not freeze the machine
_NONCE, _TAG = 16, 16  # bytes
_MAX_BYTES = 64 * 1024  # one chunk of the age payload; an identity takes 200 bytes
_HEADER = re.compile(
    rb"\Aage-encryption\.org/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n"
    rb"([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n"
)
_ARMOR = re.compile(rb"\A\s*-----BEGIN AGE ENCRYPTED FILE-----\s+(.+?)-----END AGE ENCRYPTED FILE-----\s*\Z", re.DOTALL)


class NotAPassphraseFile(ValueError):
    """The bytes are no age passphrase file, or the file was altered."""


class BadPassphrase(ValueError):
    """The passphrase does not open this file."""


def seal(data: bytes, passphrase: bytes) -> bytes:
    """An age file of `data` (64 KiB at most) that opens with `passphrase` (UTF-8) in any age program."""
    if len(data) > _MAX_BYTES:
        raise ValueError("one chunk at most")
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    key = _wrap_key(passphrase, salt, WORK_FACTOR)
    wrapped = _encrypt(key, bytes(12), file_key)
    header = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_text(salt), WORK_FACTOR, _text(wrapped))
    mac = hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256")
    body = _encrypt(_hkdf(file_key, nonce, b"payload"), _LAST_CHUNK, data)
    sealed = header + b" " + _text(mac) + b"\n" + nonce + body
    if _open(_match(sealed), sealed, key) != data:  # trusted only once it was opened again
        raise OSError(None, "ce qui vient d’être chiffré ne se rouvre pas")
    return sealed


def unseal(sealed: bytes, passphrase: bytes) -> bytes:
    """What `seal` was given, or what `age -p` sealed. Raises NotAPassphraseFile or BadPassphrase."""
    sealed = _without_armor(sealed)
    match = _match(sealed)
    return _open(match, sealed, _wrap_key(passphrase, _bytes(match[1]), int(match[2])))


def is_sealed(data: bytes) -> bool:
    """True when the bytes have the shape of a passphrase file; they may still be altered inside."""
    try:
        sealed = _without_armor(data)
        return len(sealed) - _match(sealed).end() > _NONCE + _TAG
    except NotAPassphraseFile:
        return False


def _match(sealed: bytes) -> re.Match[bytes]:
    match = _HEADER.match(sealed)
    if match is None or int(match[2]) > _MAX_WORK_FACTOR or len(sealed) > 2 * _MAX_BYTES:
        raise NotAPassphraseFile
    return match


def _open(match: re.Match[bytes], sealed: bytes, key: bytes) -> bytes:
    file_key = _decrypt(key, bytes(12), _bytes(match[3]))
    if file_key is None:
        raise BadPassphrase
    header = sealed[: match.start(4) - 1]
    if not hmac.compare_digest(hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256"), _bytes(match[4])):
        raise NotAPassphraseFile
    nonce, body = sealed[match.end() : match.end() + 16], sealed[match.end() + 16 :]
    data = _decrypt(_hkdf(file_key, nonce, b"payload"), _LAST_CHUNK, body)
    if data is None:
        raise NotAPassphraseFile
    return data


_LAST_CHUNK = bytes(11) + b"\x01"  # chunk 0, and the last one


def _wrap_key(passphrase: bytes, salt: bytes, work: int) -> bytes:
    salt = b"age-encryption.org/v1/scrypt" + salt
    return hashlib.scrypt(passphrase, salt=salt, n=1 << work, r=8, p=1, dklen=32, maxmem=(1 << work) * 1024 + (1 << 24))


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA-256, 32 bytes: a single round of RFC 5869's expansion."""
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), info + b"\x01", "sha256")


def _encrypt(key: bytes, nonce: bytes, data: bytes) -> bytes:
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt

    return crypto_aead_chacha20poly1305_ietf_encrypt(data, None, nonce, key)


def _decrypt(key: bytes, nonce: bytes, data: bytes) -> bytes | None:
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt
    from nacl.exceptions import CryptoError

    try:
        return crypto_aead_chacha20poly1305_ietf_decrypt(data, None, nonce, key)
    except (CryptoError, ValueError):  # ValueError: shorter than a tag
        return None


def _text(data: bytes) -> bytes:
    return base64.b64encode(data).rstrip(b"=")


def _bytes(text: bytes) -> bytes:
    """Canonical base64 only, as the format asks: one text for one value."""
    data = base64.b64decode(text + b"=" * (-len(text) % 4))
    if _text(data) != text:
        raise NotAPassphraseFile
    return data


def _without_armor(sealed: bytes) -> bytes:
    """The bytes inside « BEGIN AGE ENCRYPTED FILE », for an identity she sealed herself with `age -p -a`."""
    match = _ARMOR.match(sealed)
    if match is None:
        return sealed
    try:
        return base64.b64decode(b"".join(match[1].split()), validate=True)
    except binascii.Error:
        raise NotAPassphraseFile from None
