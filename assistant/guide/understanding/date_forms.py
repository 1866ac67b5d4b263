"""The written forms of a date, read out of a message: « 12/03/2019 », « mars 2019 », « 1er mars », « 98 »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from assistant.guide.understanding import number_words
from assistant.guide.understanding.date_words import MONTH_NAMES
from assistant.guide.understanding.folding import fold

_SHORT_MONTHS = {
    "jan": 1, "janv": 1, "fev": 2, "fevr": 2, "mar": 3, "avr": 4, "juil": 7, "sept": 9, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTHS = {**{fold(name): i for i, name in enumerate(MONTH_NAMES, 1)}, **_SHORT_MONTHS}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<y>\d{4})(?!\d)"
_SHORT_YEAR = r"(?P<s>\d{2})(?!\d)"
_SEP = r"\s?[-/.]\s?"
_AFTER_MONTH = rf"(?![a-z])\.?(?:[ ,/-]*(?:de )?(?:l'annee |l'an )?{_YEAR}|[ /-]*'?{_SHORT_YEAR})?"
# Tried in this order; what one form has read is not read again by the next.
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!\d){_YEAR}{_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<d>\d{{1,2}})(?!\d)",  # 2019-03-12
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:{_SEP}|\s)(?P<m>\d{{1,2}})(?:{_SEP}|\s)(?:{_YEAR}|{_SHORT_YEAR})",  # 12/03/2019
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:er|e|eme)?[ -]?(?:de )?(?P<n>{_MONTH}){_AFTER_MONTH}",  # 12 mars (2019)
        rf"(?<![a-z])(?P<n>{_MONTH}){_AFTER_MONTH}",  # mars (2019)
        rf"(?<!\d){_YEAR}{_SEP}(?P<m>\d{{1,2}})(?!\d)",  # 2019-03
        rf"(?<!\d)(?P<m>\d{{1,2}})(?:{_SEP}|\s){_YEAR}",  # 03/2019
        rf"(?<!\d)(?P<a>\d{{1,2}})\s?[-/.]\s?{_SHORT_YEAR}",  # 12/03: two readings
        rf"(?<!\d){_YEAR}",
        r"(?<!\d)(?P<solid>\d{6}|\d{8})(?!\d)",  # 032019, 12032019
        rf"(?<!\d)'?{_SHORT_YEAR}",
    )
)
_SCHOOL_YEAR = re.compile(r"(?<!\d)(\d{2})(\d{2})\s?[-/]\s?(\d{2})(?!\d)(?!\s?[-/.]\s?\d)")
_NUMBERS = {*number_words.UNITS, *number_words.TENS, *number_words.HUNDREDS, *number_words.THOUSANDS, "vingts"}
_BETWEEN_NUMBERS = ("et", " ", "-")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was read of a date. `short`: a year in two digits. `either`: « 12/03 », a day and month or a month and year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    short: int | None = None
    either: bool = False
    solid: bool = False  # digits without separators: to confirm


def in_digits(folded: str) -> str:
    """« deux mille dix-neuf » → « 2019 », « premier mars » → « 1 mars ». « un » stays: it is also an article."""
    out: list[str] = []
    run: list[str] = []  # the pieces of a number in words, so far
    for piece in re.findall(r"[a-z]+|\d+|[^a-z\d]", folded):
        if piece in _NUMBERS or (run and piece in _BETWEEN_NUMBERS):
            run.append(piece)
            continue
        out += [*_number(run), "1" if piece == "premier" else piece]
        run = []
    return "".join([*out, *_number(run)])


def _number(run: list[str]) -> list[str]:
    """The run as digits when it is one whole number, with what trails after it."""
    end = len(run)
    while end and run[end - 1] in _BETWEEN_NUMBERS:
        end -= 1
    tokens = [piece for piece in run[:end] if piece not in (" ", "-")]
    number = number_words.read(tokens)
    if number is None or number[1] < len(tokens) or tokens in (["un"], ["une"]):
        return run
    return [str(number[0]), *run[end:]]


def scan(folded: str) -> tuple[list[Seen], str]:
    """Every date of the message in order, and the message without them."""
    found: list[tuple[int, Seen]] = []
    rest = _SCHOOL_YEAR.sub(_school_year, _mended(folded))
    for form in _FORMS:
        found += [(match.start(), _seen(match)) for match in form.finditer(rest)]
        rest = form.sub(lambda match: "\0" * len(match[0]), rest)
    found.sort(key=lambda pair: pair[0])
    return [seen for _, seen in found], rest.replace("\0", " ")


def _school_year(match: re.Match[str]) -> str:
    """« 2019-20 » is 2019 and 2020; « 2019-11 » is a month."""
    follows = int(match[3]) == (int(match[2]) + 1) % 100 and int(match[3]) > 12
    return f"{match[1]}{match[2]} ou {match[1]}{match[3]}" if follows else match[0]


def _mended(folded: str) -> str:
    """A month with a slip of the finger (« fevrir », « septmbre ») is that month, when no other is as near."""
    long_names = [month for month in _MONTHS if len(month) > 3]

    def mend(match: re.Match[str]) -> str:
        word = match[0]
        if word in _MONTHS or word == "avant":
            return word
        close = get_close_matches(word, long_names, n=2, cutoff=0.82)
        alone = len(close) == 1 or (len(close) == 2 and _MONTHS[close[0]] == _MONTHS[close[1]])
        return close[0] if alone else word

    return re.sub(r"[a-z]{4,12}", mend, folded)


def _seen(match: re.Match[str]) -> Seen:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else None
    short = int(parts["s"]) if parts.get("s") else None
    if parts.get("solid"):
        digits = parts["solid"]
        day = int(digits[:2]) if len(digits) == 8 else None
        return Seen(year=int(digits[-4:]), month=int(digits[-6:-4]), day=day, solid=True)
    if parts.get("a"):
        return Seen(month=int(parts["a"]), short=short, either=True)
    month = _MONTHS[parts["n"]] if parts.get("n") else int(parts["m"]) if parts.get("m") else None
    return Seen(year=year, month=month, day=int(parts["d"]) if parts.get("d") else None, short=short)
