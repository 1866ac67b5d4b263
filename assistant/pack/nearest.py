"""« Vouliez-vous dire … ? »: the nearest known word, and silence rather than a guess."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

THRESHOLD = 0.78
MOST = 300  # beyond that many known words, only those that begin alike are looked at


def plain(word: str) -> str:
    """Lower case, without accents, hyphens as underscores: what differs only there is surely meant."""
    split = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in split if not unicodedata.combining(c)).replace("-", "_").replace(" ", "_")


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to this one at 0.78 or above, "" when none is, or when two are equally near."""
    if len(word) > 80:
        return ""
    target = plain(word)
    known = list(known)
    if len(known) > MOST:
        known = [k for k in known if k[:2].casefold() == word[:2].casefold()][:MOST]
    best, score, tie = "", 0.0, False
    for candidate in known:
        matcher = SequenceMatcher(None, target, plain(candidate), autojunk=False)
        least = max(THRESHOLD, score)
        worth = matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least
        ratio = matcher.ratio() if worth else 0.0
        if ratio > score:
            best, score, tie = candidate, ratio, False
        elif ratio == score and ratio and candidate != best:
            tie = True
    return "" if tie or score < THRESHOLD else best


def did_you_mean(word: str, known: Iterable[str]) -> str:
    found = nearest(word, known)
    return f"Vouliez-vous dire « {found} » ?" if found else ""
