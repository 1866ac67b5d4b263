"""A small canvas of braille dots: four rows and two columns of dots in each character."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

Point = tuple[float, float]

# Bits of U+2800..U+28FF by dot column, then dot row, inside one character.
_BITS = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_BLANK = 0x2800


@dataclass(slots=True)
class Canvas:
    """`columns` × `rows` characters. Dots are counted from the top left; those outside are left out."""

    columns: int
    rows: int
    cells: dict[tuple[int, int], int] = field(default_factory=dict)

    def dot(self, x: int, y: int) -> None:
        if 0 <= x < self.columns * 2 and 0 <= y < self.rows * 4:
            cell = (x // 2, y // 4)
            self.cells[cell] = self.cells.get(cell, 0) | _BITS[x % 2][y % 4]

    def line(self, start: Point, end: Point) -> None:
        steps = max(round(abs(end[0] - start[0])), round(abs(end[1] - start[1])), 1)
        self._along(start, end, steps)

    def dotted(self, start: Point, end: Point, apart: float = 4.0) -> None:
        """Single dots at even distances, one of them on each end."""
        self._along(start, end, max(1, round(math.dist(start, end) / apart)))

    def knot(self, at: Point) -> None:
        """A thick point."""
        x, y = round(at[0]), round(at[1])
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                self.dot(x + dx, y + dy)

    def _along(self, start: Point, end: Point, steps: int) -> None:
        for step in range(steps + 1):
            share = step / steps
            self.dot(round(start[0] + (end[0] - start[0]) * share), round(start[1] + (end[1] - start[1]) * share))

    def lines(self) -> list[str]:
        """One text per row; an empty cell is a plain space, which every font has."""
        return ["".join(self._character(x, y) for x in range(self.columns)) for y in range(self.rows)]

    def _character(self, x: int, y: int) -> str:
        bits = self.cells.get((x, y), 0)
        return chr(_BLANK + bits) if bits else " "
