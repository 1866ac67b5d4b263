"""Text for any console and from any console: what cannot be written becomes its nearest sign, never a traceback."""

from __future__ import annotations

import codecs
import unicodedata

_NEAREST = {
    "\u00a0": " ",
    "\u202f": " ",
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "…": "...",
    "–": "-",
    "—": "-",
    "−": "-",
    "•": "-",
    "→": "->",
    "œ": "oe",
    "Œ": "OE",
    "æ": "ae",
    "Æ": "AE",
    "€": "EUR",
    "°": "o",
    "ß": "ss",
}
ERRORS = "bilan-proche"  # name of the codec error handler below


def nearest(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: « œ » becomes « oe » on a console without it, « é » becomes « e », the rest « ? »."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    wanted = error.object[error.start : error.end]
    return "".join(map(_plain, wanted)), error.end


def _plain(char: str) -> str:
    if char in _NEAREST:
        return _NEAREST[char]
    letters = [c for c in unicodedata.normalize("NFKD", char) if c.isascii() and c.isprintable()]
    return "".join(letters) or "?"


def register() -> str:
    """Make the handler known; gives its name, for `reconfigure(errors=…)`."""
    codecs.register_error(ERRORS, nearest)
    return ERRORS


def decode(line: bytes, console: str | None = None) -> str:
    """A line of a script or a pipe: UTF-8, otherwise the console's own encoding, otherwise Windows' old one."""
    for encoding in ("utf-8-sig", console or "utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return line.decode("latin-1")
