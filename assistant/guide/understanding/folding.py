"""Typed French brought to one plain form, to be compared: no accents, no capitals, no typographic signs."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "Œ": "oe",
        "Æ": "ae",
        **dict.fromkeys("’‘‛ʼʹ′`´", "'"),
        **dict.fromkeys('“”„«»"', " "),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
    }
)
_WORD = re.compile(r"[^\W_]+")
_MINUS = re.compile(r"[-−]\d")
_QUOTED = re.compile(r"""^(?:«.*»|“.*”|".*"|„.*[“”])$""", re.DOTALL)


def composed(text: str) -> str:
    """NFC, without the blanks around it."""
    return unicodedata.normalize("NFC", text).strip()


def fold(text: str) -> str:
    """« Plutôt  d’accord » → "plutot d'accord". Signs other than quotes stay."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SIGNS))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SIGNS)
    return " ".join(bare.casefold().split())


def words(text: str) -> tuple[str, ...]:
    """Folded words, letters and digits only: « Je n'en sais rien ! » → je, n, en, sais, rien."""
    return tuple(_WORD.findall(fold(text)))


def plain(text: str) -> str:
    """Folded words with one space between them: what phrases and labels are compared by."""
    return " ".join(words(text))


def listed(text: str) -> frozenset[str]:
    """A closed list written in the source, with commas between and on as many lines as it takes."""
    return frozenset(" ".join(item.split()) for item in text.replace("\n", ",").split(",") if item.strip())


def word_list(text: str) -> frozenset[str]:
    return frozenset(text.split())


def as_typed(raw: str, part: str) -> str:
    """The passage of `raw`, as she typed it, whose folded words are those of `part`; "" when it is in no one place."""
    wanted = list(words(part))
    spans = [(word, span) for span in _WORD.finditer(raw) for word in words(span[0])]
    spelled = [word for word, _ in spans]
    for first in range(len(spans) - len(wanted) + 1) if wanted else ():
        if spelled[first : first + len(wanted)] == wanted:
            return _with_signs(raw, spans[first][1].start(), spans[first + len(wanted) - 1][1].end())
    return "" if wanted else part


def _with_signs(raw: str, start: int, end: int) -> str:
    """The passage with the signs that touch it, but for those that separate and those that quote."""
    while start > 0 and not (raw[start - 1].isalnum() or raw[start - 1].isspace()):
        start -= 1
    while end < len(raw) and not (raw[end].isalnum() or raw[end].isspace()):
        end += 1
    passage = raw[start:end].strip(" ,;:.!?…+&/«»“”\"'’").rstrip("-")
    return passage if _MINUS.match(passage) else passage.lstrip("- ")


def quoted(text: str) -> bool:
    """Her whole message stands between quotes: she cites, she does not command."""
    return bool(_QUOTED.match(text)) and len(text) > 2
