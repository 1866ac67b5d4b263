"""Where the lines of the SVG charts go: numbers only. The marks stand in the templates, which escape them."""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass

from assistant.pack.cleaning import typography
from assistant.portfolio import words
from assistant.portfolio.drawing import LETTERS, label, share, shared_note
from assistant.portfolio.model import Bar, Figure

HEXAGON_WIDTH, HEXAGON_HEIGHT, _RADIUS = 580, 400, 140
_CENTRE = (HEXAGON_WIDTH / 2, HEXAGON_HEIGHT / 2)
_ANGLES = (120, 60, 0, -60, -120, 180)

BARS_WIDTH = 520
_TRACK = 380  # units that the maximum takes
_LINE = 19  # height of a line of text
_LABEL_LETTERS = 58  # letters of a label that fit one line


@dataclass(frozen=True, slots=True)
class Corner:
    """One family: where its label stands, and its point where there is a value."""

    letter: str
    name: str
    total: str
    x: float
    y: float
    anchor: str  # start | middle | end
    end: str  # « x y » of the far end of its axis
    point: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Hexagon:
    rings: tuple[str, ...]  # points of each outline, the widest last
    corners: tuple[Corner, ...]
    shape: str  # closed outline of her choices; "" where a value is missing
    strokes: tuple[str, ...]  # the sides that can be drawn when the outline cannot be closed
    centre: tuple[float, float] = _CENTRE


@dataclass(frozen=True, slots=True)
class Row:
    lines: tuple[tuple[float, str], ...]  # height and words of each line of the label
    top: float  # of the bar
    length: float | None
    total: str
    note: str
    note_top: float


@dataclass(frozen=True, slots=True)
class Bars:
    rows: tuple[Row, ...]
    height: float
    track: float = _TRACK


def hexagon(figure: Figure) -> Hexagon | None:
    """None when the six families are not all there."""
    by_letter = {bar.family: bar for bar in figure.bars}
    if not figure.hexagon or any(letter not in by_letter for letter in LETTERS):
        return None
    corners = tuple(_corner(by_letter[letter], angle) for letter, angle in zip(LETTERS, _ANGLES, strict=True))
    points = [corner.point for corner in corners]
    whole = [point for point in points if point is not None]
    sides = zip(points, points[1:] + points[:1], strict=True)
    return Hexagon(
        rings=tuple(_outline(part / 4) for part in (1, 2, 3, 4)),
        corners=corners,
        shape=_points(whole) if len(whole) == len(points) else "",
        strokes=tuple(_points([a, b]) for a, b in sides if a and b),
    )


def _corner(bar: Bar, angle: float) -> Corner:
    value = share(bar)
    x, y = _at(1.12, angle)
    above, beside = math.sin(math.radians(angle)) > 0.1, abs(math.sin(math.radians(angle))) < 0.1
    total = words.NOT_DRAWN if bar.value is None else words.out_of(bar.value, bar.maximum, bar.minimum)
    return Corner(
        letter=bar.family,
        name=words.FAMILIES[bar.family][0],
        total=typography(total),
        x=x,
        y=round(y - 4 if beside else y - 20 if above else y + 10, 1),
        anchor=("start" if x > _CENTRE[0] else "end") if beside else "middle",
        end=_points([_at(1, angle)]),
        point=None if value is None else _at(value, angle),
    )


def _at(distance: float, angle: float) -> tuple[float, float]:
    turn = math.radians(angle)
    x, y = _CENTRE[0] + _RADIUS * distance * math.cos(turn), _CENTRE[1] - _RADIUS * distance * math.sin(turn)
    return round(x, 1), round(y, 1)


def _outline(distance: float) -> str:
    return _points([_at(distance, angle) for angle in _ANGLES])


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)


def bars(figure: Figure) -> Bars:
    same, rows, top = shared_note(figure), [], 0.0
    for bar in figure.bars:
        row = _row(bar, top, "" if same else bar.note)
        rows.append(row)
        top = row.note_top + (_LINE if row.note else 0) + 12
    return Bars(tuple(rows), top)


def _row(bar: Bar, top: float, note: str) -> Row:
    texts = textwrap.wrap(label(bar), _LABEL_LETTERS) or [""]
    lines = tuple((round(top + _LINE * (index + 0.75), 1), text) for index, text in enumerate(texts))
    value = share(bar)
    below = top + _LINE * len(texts) + 2
    known = bar.value is not None and value is not None
    total = words.out_of(bar.value, bar.maximum, bar.minimum) if bar.value is not None and known else words.NOT_DRAWN
    return Row(
        lines=lines,
        top=below,
        length=round(_TRACK * value, 1) if value is not None else None,
        total=typography(total),
        note=typography(bar.note if not known else note),
        note_top=below + 16,
    )
