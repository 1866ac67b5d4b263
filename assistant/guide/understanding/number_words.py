"""Numbers written in words: « vingt-deux », « soixante et onze », « mille neuf cent quatre-vingt-dix-huit »."""

from __future__ import annotations

from collections.abc import Sequence

UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
HUNDREDS = ("cent", "cents")
THOUSANDS = ("mille", "mil")
MILLIONS = ("million", "millions")
_FIRSTS = {"premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "second": 2, "seconde": 2}
# « une dizaine » is about ten: a number to confirm.
ABOUT = {
    "demi douzaine": 6, "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip

# « vingt-cinquième » is « vingt-cinq » with another end.
_ORDINALS = {
    {"cinq": "cinquieme", "neuf": "neuvieme"}.get(word, word.removesuffix("e") + "ieme"): word
    for word in (*UNITS, *TENS)
    if word not in ("zero", "une")
}

Step = tuple[int, int]  # value, index after the last word read


def read(tokens: Sequence[str], start: int = 0) -> Step | None:
    """The number that begins at `start`, as far as it goes; None when no number begins there."""
    millions = _scaled(tokens, start, MILLIONS, 1_000_000)
    thousands = _scaled(tokens, millions[1], THOUSANDS, 1000)
    rest = _below_1000(tokens, thousands[1])
    end = rest[1] if rest else thousands[1]
    return (millions[0] + thousands[0] + (rest[0] if rest else 0), end) if end > start else None


def ordinal(tokens: Sequence[str]) -> int | None:
    """« douzième », « vingt et unième »: which place it is; None when these words are no place."""
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0] in _FIRSTS:
        return _FIRSTS[tokens[0]]
    last = _ORDINALS.get(tokens[-1])
    number = read([*tokens[:-1], last]) if last else None
    return number[0] if number and number[1] == len(tokens) else None


def _scaled(tokens: Sequence[str], start: int, names: Sequence[str], size: int) -> Step:
    """« deux mille » or « mille » at `start`; (0, start) when there is none."""
    head = _below_1000(tokens, start)
    after = head[1] if head else start
    if after < len(tokens) and tokens[after] in names and (head is not None or names is THOUSANDS):
        return (head[0] if head else 1) * size, after + 1
    return 0, start


def _below_1000(tokens: Sequence[str], start: int) -> Step | None:
    head = _below_100(tokens, start)
    after = head[1] if head else start
    if after < len(tokens) and tokens[after] in HUNDREDS and (head is None or 1 < head[0] < 20):
        rest = _below_100(tokens, after + 1)
        base = (head[0] if head else 1) * 100
        return (base + rest[0], rest[1]) if rest else (base, after + 1)
    return head


def _below_100(tokens: Sequence[str], start: int) -> Step | None:
    if start >= len(tokens):
        return None
    word = tokens[start]
    if word == "quatre" and start + 1 < len(tokens) and tokens[start + 1] in ("vingt", "vingts"):
        return _with_unit(tokens, 80, start + 2, teens=True)
    if word in TENS:
        return _with_unit(tokens, TENS[word], start + 1, teens=word == "soixante")
    if word in UNITS:
        return _ten_and(tokens, start)
    return None


def _with_unit(tokens: Sequence[str], base: int, start: int, *, teens: bool) -> Step:
    """What follows a ten: « vingt et un », « soixante-dix-huit »."""
    linked = start < len(tokens) and tokens[start] == "et"
    unit = _ten_and(tokens, start + 1 if linked else start)
    if unit is None or not 1 <= unit[0] < (20 if teens else 10) or (linked and unit[0] not in (1, 11)):
        return base, start
    return base + unit[0], unit[1]


def _ten_and(tokens: Sequence[str], start: int) -> Step | None:
    if start >= len(tokens) or tokens[start] not in UNITS:
        return None
    value = UNITS[tokens[start]]
    following = tokens[start + 1] if start + 1 < len(tokens) else ""
    if value == 10 and following in ("sept", "huit", "neuf"):
        return 10 + UNITS[following], start + 2
    return value, start + 1


def in_digits(tokens: Sequence[str]) -> list[str]:
    """The same words, every number in words written with digits."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        number = read(tokens, at)
        if number is None:
            found.append(tokens[at])
            at += 1
        else:
            found.append(str(number[0]))
            at = number[1]
    return found
