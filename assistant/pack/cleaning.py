"""Every text that comes from a pack or from a person passes here once, before anything shows or stores it.

`clean` makes a text harmless to a terminal: Textual passes ESC, OSC 52 and bidi marks raw to the screen through every
widget, so they are replaced at load and not at display. `typography` puts in the no-break spaces of French, so that
authors write plain spaces.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

REPLACEMENT = "\ufffd"
NARROW = "\u202f"  # narrow no-break space: before ; ! ? and inside « »
WIDE = "\u00a0"  # no-break space: before : and between a number and its unit

# C0 but \n, \t and \r (turned into plain spaces and lines below), DEL and C1; soft hyphen; Arabic letter mark;
# zero-width and bidi marks; line and paragraph separators, embeddings and overrides; word joiner, invisible
# operators and isolates; interlinear marks; BOM; surrogates; tags and variation selectors of the supplement.
_FORBIDDEN: tuple[int, ...] = (
    *(c for c in range(0x20) if c not in (0x09, 0x0A, 0x0D)),
    *range(0x7F, 0xA0),
    0x00AD,
    0x034F,
    0x061C,
    *range(0x115F, 0x1161),
    *range(0x17B4, 0x17B6),
    *range(0x180B, 0x1810),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    0x3164,
    *range(0xFE00, 0xFE0F),
    0xFEFF,
    0xFFA0,
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),
    *range(0xE0000, 0xE01F0),
)
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ua66f-\ua67d\ufe20-\ufe2f"
)
# What nearly every French text is made of: composed already, printable, without marks. One pass says so.
_ORDINARY = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u2265]*"
).fullmatch


# The three below are for what is not ordinary, hence rare: made when first needed, not at every start.


@cache
def _table() -> dict[int, int | str]:
    return {**dict.fromkeys(_FORBIDDEN, REPLACEMENT), 0x09: " "}


@cache
def _harmful() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(re.escape, map(chr, _FORBIDDEN))) + "]")


@cache
def _pile() -> re.Pattern[str]:
    return re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")


def clean(text: str) -> str:
    """The same text, harmless: NFC, invisible and control characters as U+FFFD, at most 4 combining marks in a row.

    Line ends become \\n and tabs a space. Idempotent; never longer than what NFC gives.
    """
    if _ORDINARY(text):
        return text
    # Normalising brings marks side by side: cut after it, then compose what is left.
    text = unicodedata.normalize("NFC", text)
    if _pile().search(text):
        text = unicodedata.normalize("NFC", _pile().sub(r"\1", text))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_table())


def ordinary(text: str) -> bool:
    """Whether a text is made of nothing but what `clean` leaves alone: true of nearly every French text, and fast."""
    return _ORDINARY(text) is not None


def clean_count(text: str) -> int:
    """How many invisible characters, control characters or surplus accents `clean` takes out of this text."""
    if _ORDINARY(text):
        return 0
    piled = _pile().sub(r"\1", unicodedata.normalize("NFC", text))
    return len(_harmful().findall(piled)) + len(unicodedata.normalize("NFC", text)) - len(piled)


def one_line(text: str) -> str:
    """`clean`, then every run of spaces and line ends as one space: for titles, labels and messages."""
    return " ".join(clean(text).split())


_COLON = re.compile(r" +:(?=\s|$|[»”)\]])")
_OPEN = re.compile(f"« *(?=[^\\s{WIDE}{NARROW}])")
_CLOSE = re.compile(f"(?<=[^\\s{WIDE}{NARROW}]) *»")
_UNIT = re.compile(
    r"(?<=[0-9]) +(?=[%€]|°C|(?:ans?|mois|jours?|semaines?|heures?|h|minutes?|min|secondes?|km|m|kg|points?|euros?)\b)"
)
_COUNT = re.compile("[0-9] ").search
_ADDRESS = re.compile(r"((?:https?|ftp|file)://\S+|mailto:\S+|www\.\S+)")


def typography(text: str) -> str:
    """The no-break spaces of French, where the author put a plain space (or, inside « », none). Idempotent.

    U+202F before ; ! ? and inside « », U+00A0 before : and between a number and its unit. Addresses and times
    like 12:30 are left as they are, and so is a sign written without a space before it.
    """
    # Each sign is looked for first: most texts hold one or two of them, and a search that fails costs nearly nothing.
    if " ?" in text:
        text = text.replace(" ?", NARROW + "?")
    if " !" in text:
        text = text.replace(" !", NARROW + "!")
    if " ;" in text:
        text = text.replace(" ;", NARROW + ";")
    if " :" in text:
        text = _COLON.sub(WIDE + ":", text)
    if "«" in text or "»" in text:
        text = _quoted(text)
    return _UNIT.sub(WIDE, text) if _COUNT(text) else text


def _quoted(text: str) -> str:
    """« » take their spaces, but for those that stand in an address."""
    parts = _ADDRESS.split(text)
    parts[::2] = [_CLOSE.sub(NARROW + "»", _OPEN.sub("«" + NARROW, part)) for part in parts[::2]]
    return "".join(parts)
