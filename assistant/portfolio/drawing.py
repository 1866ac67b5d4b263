"""Figures drawn with characters for a terminal, and told in sentences where a drawing would say nothing.

A value of None (too few answers) is said, and never drawn: an empty place is not a zero.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable

from assistant.pack.cleaning import typography
from assistant.pack.template import joined
from assistant.portfolio import words
from assistant.portfolio.canvas import Canvas, Point
from assistant.portfolio.model import Bar, Figure

LETTERS = "RIASEC"  # in the usual order round the hexagon, from the top left, clockwise
_ANGLES = (120, 60, 0, -60, -120, 180)  # degrees of each letter
_WIDEST_RADIUS = 34  # dots: beyond, the drawing would not fit the height of a 24-line screen
_NAMED_FROM = 60  # columns from which there is room for the names beside the letters
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def hexagon(figure: Figure, width: int) -> list[str]:
    """The six families on a hexagon, in lines of at most `width` columns (38 or more); below, what is not drawn.

    The dotted outline is the most that could be chosen. Figures that are no hexagon fall back to `bars`.
    """
    bars_by_letter = {bar.family: bar for bar in figure.bars}
    if not figure.hexagon or any(letter not in bars_by_letter for letter in LETTERS):
        return bars(figure, width)
    ordered = [bars_by_letter[letter] for letter in LETTERS]
    labels = [_corner(bar, width >= _NAMED_FROM) for bar in ordered]
    left, right = cells(labels[5]) + 1, cells(labels[2]) + 1
    side = max(left, right)
    radius = min(_WIDEST_RADIUS, width - 2 * side - 2)
    canvas, centre = _canvas(radius)
    _draw(canvas, centre, radius, [share(bar) for bar in ordered])
    body = canvas.lines()
    middle = len(body) // 2
    inner = canvas.columns
    # The upper and lower corners stand a quarter of the way in from each side.
    lines = [_pair(labels[0], labels[1], side, inner)]
    for row, text in enumerate(body):
        before = labels[5].rjust(side - 1) if row == middle else ""
        after = labels[2] if row == middle else ""
        lines.append(f"{_pad(before, side)}{text} {after}".rstrip())
    lines.append(_pair(labels[4], labels[3], side, inner))
    missing = [f"{bar.family} : {words.NOT_DRAWN}" for bar in ordered if bar.value is None]
    return lines + [typography(text) for text in missing]


def _corner(bar: Bar, named: bool) -> str:
    value = "–" if bar.value is None else words.number(bar.value)
    name = f" {words.FAMILIES[bar.family][0]}" if named else ""
    return f"{bar.family}{name} {value}"


def _pair(left: str, right: str, side: int, inner: int) -> str:
    """Two labels over (or under) the left and right upper corners, kept apart."""
    start = max(0, side + inner // 4 - cells(left) // 2 - 1)
    second = side + (inner * 3) // 4 - cells(right) // 2
    line = " " * start + left
    return line + " " * max(2, second - cells(line)) + right


def _canvas(radius: int) -> tuple[Canvas, Point]:
    """Just large enough; the centre in dots. Braille dots are about as far apart across as down."""
    height = math.ceil(radius * math.sqrt(3) / 2)
    rows = math.ceil((2 * height + 3) / 4)
    return Canvas(radius + 2, rows), (radius + 1, rows * 2 - 1)


def _draw(canvas: Canvas, centre: Point, radius: int, shares: list[float | None]) -> None:
    corners = [_at(centre, radius, angle) for angle in _ANGLES]
    points = [
        None if value is None else _at(centre, radius * value, angle)
        for value, angle in zip(shares, _ANGLES, strict=True)
    ]
    canvas.dot(round(centre[0]), round(centre[1]))
    for index, corner in enumerate(corners):
        canvas.dotted(corner, corners[(index + 1) % 6])
        here, after = points[index], points[(index + 1) % 6]
        if here is not None:
            canvas.knot(here)
            if after is not None:
                canvas.line(here, after)


def _at(centre: Point, distance: float, angle: float) -> Point:
    turn = math.radians(angle)
    return centre[0] + distance * math.cos(turn), centre[1] - distance * math.sin(turn)


def share(bar: Bar) -> float | None:
    """How much of what was possible, from 0 to 1; None when it is not known."""
    if bar.value is None or bar.maximum <= bar.minimum:
        return None
    return min(1.0, max(0.0, (bar.value - bar.minimum) / (bar.maximum - bar.minimum)))


def bars(figure: Figure, width: int) -> list[str]:
    """One bar for each total, all to one scale, in lines of at most `width` columns (20 or more)."""
    same = shared_note(figure)
    totals = [_total(bar) for bar in figure.bars]
    widest = max((cells(total) for total in totals), default=0)
    labels = max((cells(label(bar)) for bar in figure.bars), default=0)
    beside = labels + widest + 26 <= width  # label, bar and total on one line
    room = min(40, width - widest - 1 - (labels + 1 if beside else 0))
    lines: list[str] = []
    for bar, total in zip(figure.bars, totals, strict=True):
        value = share(bar)
        if value is None:
            lines += wrapped(typography(f"{label(bar)} : {words.NOT_DRAWN}{_after(bar.note)}"), width)
            continue
        shift = " " * (widest - cells(total)) if beside else ""
        drawn = f"{_filled(value, max(6, room))} {shift}{total}"
        lines += [f"{_pad(label(bar), labels)} {drawn}"] if beside else [*wrapped(label(bar), width), drawn]
        if bar.note and not same:
            lines += wrapped(typography(f"  {bar.note}"), width)
    return lines + (wrapped(typography(words.each(same)), width) if same else [])


def shared_note(figure: Figure) -> str:
    """The note that every drawn bar has: said once rather than under each; "" when they differ."""
    notes = {bar.note for bar in figure.bars if share(bar) is not None}
    return notes.pop() if len(notes) == 1 and len(figure.bars) > 1 else ""


def _total(bar: Bar) -> str:
    return "" if bar.value is None else typography(words.out_of(bar.value, bar.maximum, bar.minimum))


def label(bar: Bar) -> str:
    """« A · Créer et exprimer »."""
    return f"{bar.family} · {bar.label}" if bar.family else bar.label


def _after(note: str) -> str:
    return f" ({note})" if note else ""


def _filled(value: float, room: int) -> str:
    eighths = round(value * room * 8)
    full, rest = divmod(eighths, 8)
    bar = "█" * full + (_EIGHTHS[rest] if rest else "")
    return bar + "·" * (room - len(bar))


def sentences(figure: Figure) -> list[str]:
    """The figure in words, highest first: for the plain face, screen readers and the text beside a drawing."""
    told = [lead(figure)]
    for bar in figure.bars:
        if bar.value is None:
            told.append(f"{bar.label} : {words.NOT_DRAWN}{_after(bar.note)}.")
        else:
            note = f", {bar.note}" if bar.note else ""
            told.append(f"{bar.label} : {words.out_of(bar.value, bar.maximum, bar.minimum)}{note}.")
    return [typography(text) for text in told if text]


def lead(figure: Figure) -> str:
    """The first thing to say of a figure: what comes first, ties and flat profiles as they are."""
    known = [bar for bar in figure.bars if bar.value is not None]
    if not known:
        return words.NOTHING_COUNTED
    shares = [share(bar) or 0.0 for bar in known]
    first = [bar.label for bar, value in zip(known, shares, strict=True) if math.isclose(value, max(shares))]
    if len(known) > 1 and len(first) == len(known):
        return words.FLAT
    quoted = [f"« {name} »" for name in first]
    return f"{'À égalité en' if len(first) > 1 else 'En'} premier : {joined(list(quoted))}."


def cells(text: str) -> int:
    """Columns a text takes in a terminal."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(text: str, width: int) -> str:
    return text + " " * max(0, width - cells(text))


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, cut between words, and inside a word that is longer than a line."""
    lines = [""]
    for word in _pieces(text.split(" "), width):
        candidate = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(candidate) <= width:
            lines[-1] = candidate
        else:
            lines.append(word)
    return lines


def _pieces(parts: Iterable[str], width: int) -> Iterable[str]:
    for part in parts:
        piece = ""
        for character in part:
            if cells(piece) + _cells(character) > width:
                yield piece
                piece = ""
            piece += character
        yield piece
