"""A table of notes and weights, computed exactly: sums, what is not known, and what another weight would change.

Fractions all along, so that two equal sums are equal. Where a note is missing nothing is put in its place: the sum is then
known only between the lowest and the highest note. Nothing is divided by what the weights add up to: only sums compare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import ceil, floor

Sum = tuple[Fraction, Fraction]  # the lowest and the highest it can be; the same when every note is known
First = frozenset[int] | None  # the columns with the highest sum, several in a tie; None when the notes do not tell


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion: its weight, and its note in each column, None where there is none."""

    name: str
    weight: Fraction
    notes: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """`low` and `high`: the ends of the scale of the notes. Every line has a note, or None, for every column."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    low: Fraction
    high: Fraction

    def part(self, line: Line, column: int) -> Sum:
        """What a line adds to a column."""
        note = line.notes[column]
        if note is not None:
            return line.weight * note, line.weight * note
        return line.weight * self.low, line.weight * self.high

    def sum(self, column: int) -> Sum:
        parts = [self.part(line, column) for line in self.lines]
        return sum((p[0] for p in parts), Fraction()), sum((p[1] for p in parts), Fraction())

    def first(self) -> First:
        """The highest sum, whatever the missing notes are; None where they could change it."""
        sums = [self.sum(column) for column in range(len(self.columns))]
        reached = max(low for low, _ in sums)
        possible = [column for column, (_, high) in enumerate(sums) if high >= reached]
        known = all(sums[column][0] == sums[column][1] for column in possible)
        return frozenset(possible) if known or len(possible) == 1 else None

    def with_weight(self, line: int, weight: Fraction) -> Weighed:
        changed = Line(self.lines[line].name, weight, self.lines[line].notes)
        return Weighed(self.columns, (*self.lines[:line], changed, *self.lines[line + 1 :]), self.low, self.high)


@dataclass(frozen=True, slots=True)
class Change:
    """What comes first when one weight is `weight` and the others stay."""

    weight: Fraction
    first: First


@dataclass(frozen=True, slots=True)
class Trial:
    """What another weight of one line would do. `nearest`: the smallest whole changes, less then more, that change what
    comes first; empty when none does, however large."""

    line: Line
    halved: Change
    doubled: Change
    nearest: tuple[Change, ...]


def trials(table: Weighed) -> tuple[Trial, ...]:
    """Of each line in turn. Nothing where the notes do not tell what comes first: a change could not be seen."""
    if table.first() is None:
        return ()
    return tuple(_trial(table, number) for number in range(len(table.lines)))


def _trial(table: Weighed, number: int) -> Trial:
    line = table.lines[number]
    found = [c for c in (_nearest(table, number, -1), _nearest(table, number, 1)) if c is not None]
    least = min((abs(c.weight - line.weight) for c in found), default=Fraction())
    nearest = tuple(c for c in found if abs(c.weight - line.weight) == least)
    return Trial(line, _at(table, number, line.weight / 2), _at(table, number, line.weight * 2), nearest)


def _at(table: Weighed, number: int, weight: Fraction) -> Change:
    return Change(weight, table.with_weight(number, weight).first())


def _nearest(table: Weighed, number: int, way: int) -> Change | None:
    """The smallest whole change that way. What comes first can only change where two sums meet: only there one looks."""
    weight, present = table.lines[number].weight, table.first()
    steps = {step for meeting in _meetings(table, number) for step in _around((meeting - weight) * way)}
    for step in sorted(steps):
        changed = weight + way * step
        if step >= 1 and changed >= 0 and (found := _at(table, number, changed)).first != present:
            return found
    return None


def _around(distance: Fraction) -> Sequence[int]:
    """The whole steps that reach a meeting, and that pass it."""
    return ceil(distance), floor(distance) + 1


def _meetings(table: Weighed, number: int) -> Iterator[Fraction]:
    """The weights of that line at which two sums, each at its lowest or at its highest, are equal."""
    bare = table.with_weight(number, Fraction())
    one = bare.with_weight(number, Fraction(1))
    ends = []
    for column in range(len(table.columns)):
        start, slope = bare.sum(column), one.part(one.lines[number], column)
        ends += [(start[0], slope[0]), (start[1], slope[1])]
    for (start_a, slope_a), (start_b, slope_b) in combinations(ends, 2):
        if slope_a != slope_b:
            yield (start_b - start_a) / (slope_a - slope_b)
