"""One HTML page that asks for a passphrase and opens its document in the browser, offline: no software of ours needed.

AES-256-GCM under PBKDF2-HMAC-SHA256 of the passphrase (UTF-8, NFC, without the spaces around it), because those are what
every browser has in Web Crypto. The document is padded to size classes: its length says nothing of how much was chosen.
The page asks the network for nothing: its policy allows one script and the style sheets, each by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import unicodedata

from assistant.exchange import page_words as words
from assistant.exchange.errors import CannotWrite, ExchangeError
from assistant.exchange.own_page import part, template
from assistant.pack.cleaning import typography
from assistant.portfolio.documents.policy import policy_hash

ROUNDS = 1_000_000  # OWASP asks for 600,000 with SHA-256; well under a second in a browser
SALT, NONCE, KEY = 16, 12, 32  # bytes
PURPOSE = b"bilan/page/1"  # authenticated with the document: a text sealed for something else does not open here
SMALLEST = 16 * 1024  # bytes of the smallest size class; each is the double of the one before

_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def html_page(document_html: str, passphrase: str) -> str:
    """The page that shows `document_html` (one of our documents) to whoever knows the passphrase. Takes about a second.

    Raises ExchangeError when the passphrase is empty, or where this computer has no AES for libsodium.
    """
    from markupsafe import Markup

    if not _typed(passphrase):
        raise CannotWrite(words.NO_PHRASE, words.NO_PHRASE_REMEDY)
    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
    sealed = seal(padded(document_html.encode()), derive(passphrase, salt, ROUNDS), nonce)
    script, style = part("page.js"), part("page.css")
    return template("page.html.j2").render(
        script=Markup(script),
        script_hash=policy_hash(script),
        style=Markup(style),
        style_hashes=[policy_hash(sheet) for sheet in (style, *_STYLE.findall(document_html))],
        salt=_text(salt),
        nonce=_text(nonce),
        rounds=ROUNDS,
        purpose=PURPOSE.decode(),
        sealed=_text(sealed),
        words=_Spaced(),
    )


def derive(passphrase: str, salt: bytes, rounds: int) -> bytes:
    """32 bytes out of what she types, whatever way her keyboard composes accents."""
    return hashlib.pbkdf2_hmac("sha256", _typed(passphrase).encode(), salt, rounds, KEY)


def seal(plain: bytes, key: bytes, nonce: bytes) -> bytes:
    """AES-256-GCM, its 16-byte tag at the end. Raises ExchangeError where the processor has no AES for libsodium."""
    from nacl import bindings
    from nacl.exceptions import UnavailableError

    try:
        return bindings.crypto_aead_aes256gcm_encrypt(plain, PURPOSE, nonce, key)
    except UnavailableError as error:
        raise ExchangeError(words.NOT_HERE, words.NOT_HERE_REMEDY) from error


def padded(plain: bytes) -> bytes:
    """With line ends after it, which a reader of HTML passes over."""
    size = SMALLEST
    while size < len(plain):
        size *= 2
    return plain.ljust(size, b"\n")


def _typed(passphrase: str) -> str:
    return unicodedata.normalize("NFC", passphrase).strip(" ")


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


class _Spaced:
    """The sentences with their French spaces, for the template."""

    def __getattr__(self, name: str) -> str:
        return typography(str(getattr(words, name)))
