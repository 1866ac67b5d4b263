"""What of a fiche holds on one A4 page: smaller type first, then lines cut, each cut said.

The height is reckoned from wide letters, so that it is never less than what a browser makes of it. Lengths are in
millimetres, sizes of type in points.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.portfolio.fiche import Part, Sheet

SIZES = (11, 10, 9, 8)
MOST_BLANKS, BLANKS, FEW_BLANKS = 14, 5, 2  # lines left to write on
_ROOM = 252.0  # of the 273 mm between the margins: type that is set wider has some left
_WIDTH, _BOX = 180.0, 7.0
_POINT = 0.3528
_LEADING = 1.35
_BLANK, _GAP, _HEADING = 8.5, 0.65, 4.0  # height of a blank line, space under a line, space around a heading
_OVER, _TITLE, _EXAMPLE = 4.0, 15, 6.0  # height of what stands above the title, its type, height of « exemple inventé »
_LONGEST_TOP = 110  # characters of the title, and of each of the lines under it


@dataclass(frozen=True, slots=True)
class Fitted:
    """`retained` and `blanks` stand under one heading."""

    sheet: Sheet
    before: tuple[Part, ...]
    retained: Part
    after: tuple[Part, ...]
    size: int
    blanks: int

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.before, self.retained, *self.after)

    @property
    def cut(self) -> bool:
        return any(part.cut for part in self.parts)

    @property
    def height(self) -> float:
        """Of the whole page, reckoned."""
        line = self.size * _POINT * _LEADING
        top = _OVER + _rows(self.sheet.title, _TITLE, _WIDTH) * _TITLE * _POINT * 1.2
        top += sum(_rows(text, self.size, _WIDTH) for text in (self.sheet.when, self.sheet.where)) * line
        empty = sum(2 * _BLANK for part in self.before if not part.lines)
        parts = sum(_tall(part, self.size, line) for part in self.parts)
        return top + (_EXAMPLE if self.sheet.example else 0) + parts + empty + self.blanks * _BLANK


def fit(sheet: Sheet) -> Fitted:
    """The largest type in which everything holds, and lines to write on in the room left; else the smallest type, with as
    much as holds."""
    sheet = replace(sheet, title=_short(sheet.title), when=_short(sheet.when), where=_short(sheet.where))
    before = (*([sheet.stand] if sheet.stand.lines else ()), *sheet.parts)
    after = (sheet.after,) if sheet.after.lines else ()
    blanks = FEW_BLANKS if sheet.retained.lines or after else BLANKS
    whole = Fitted(sheet, before, sheet.retained, after, SIZES[0], blanks)
    for size in SIZES:
        if (found := replace(whole, size=size)).height <= _ROOM:
            return _filled(found)
    found = replace(whole, size=SIZES[-1])
    return next(one for one in _shorter(found) if one.height <= _ROOM)


def _filled(fitted: Fitted) -> Fitted:
    more = int((_ROOM - fitted.height) // _BLANK)
    return replace(fitted, blanks=min(fitted.blanks + more, max(fitted.blanks, MOST_BLANKS)))


def _tall(part: Part, size: int, line: float) -> float:
    rows = sum(_rows(text, size) for text in part.lines) + (1 if part.cut else 0)
    return _HEADING + 1.1 * line + rows * line + len(part.lines) * _GAP


def _shorter(whole: Fitted) -> Iterator[Fitted]:
    """Less and less: fewer lines, and less of the longest of them."""
    most = max(len(part.lines) for part in whole.parts)
    for count in range(min(most, 60), 0, -1):
        for rows in (4, 3, 2, 1) if count <= 12 else (2, 1):
            yield replace(
                whole,
                before=tuple(_cut(part, rows, count, whole.size) for part in whole.before),
                retained=_cut(whole.retained, rows, count, whole.size),
                after=tuple(_cut(part, rows, count, whole.size) for part in whole.after),
            )


def _cut(part: Part, rows: int, count: int, size: int) -> Part:
    kept = tuple(_shortened(text, rows, size) for text in part.lines[:count])
    return replace(part, lines=kept, cut=kept != part.lines)


def _shortened(text: str, rows: int, size: int) -> str:
    """The beginning that holds on so many rows, cut between two words where there are several."""
    if _rows(text, size) <= rows:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _rows(text[:middle] + "…", size) <= rows else (low, middle - 1)
    begun = text[:low]
    return (begun.rpartition(" ")[0] or begun).rstrip(" ,;:.") + "…"


def _rows(text: str, size: int, width: float = _WIDTH - _BOX) -> int:
    """On how many rows a text stands, its words kept whole where they can be; 0 for no text."""
    if not text:
        return 0
    room, rows, used = width / (size * _POINT), 1, 0.0
    for word in text.split(" "):
        wide = sum(map(_wide, word))
        if used and used + _SPACE + wide > room:
            rows, used = rows + 1, 0.0
        used += wide + (_SPACE if used else 0)
        if used > room:
            more = int(used // room)
            rows, used = rows + more, used - more * room
    return rows


_SPACE = 0.3


def _wide(sign: str) -> float:
    """In ems, of the widest usual type."""
    if unicodedata.east_asian_width(sign) in "WF" or ord(sign) > 0x2FFF:
        return 1.2
    if sign in "iljtfrI.,;:!'’|()[]-\u00a0\u202f":
        return 0.38
    return 1.0 if sign in "mwMW@%œŒæÆ…—" or ord(sign) > 0x24F else 0.8 if sign.isupper() else 0.59


def _short(text: str) -> str:
    if len(text) <= _LONGEST_TOP:
        return text
    begun = text[: _LONGEST_TOP - 1]
    return (begun.rpartition(" ")[0] or begun) + "…"
