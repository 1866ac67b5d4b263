"""Putting options in order: by pairs, by best and worst of small sets, by picking. Pure functions over codes.

By pairs the order is found by merging: about n·log2(n) questions instead of n·(n-1)/2, and none whose answer already
follows from the others within the merge. A judge who never contradicts herself gets exactly her order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

Codes = Sequence[str]
Duel = Sequence[str]  # (winner, loser)
Groups = tuple[tuple[str, ...], ...]  # best first, ties together


class _Needed(Exception):
    """The comparison that must be asked next."""

    def __init__(self, pair: tuple[str, str]) -> None:
        super().__init__(pair)
        self.pair = pair


def _won(duels: Sequence[Duel]) -> dict[frozenset[str], str]:
    """Winner of each pair; asked twice, the last answer holds."""
    return {frozenset(duel): duel[0] for duel in duels if len(duel) == 2 and duel[0] != duel[1]}


def _merged(left: list[str], right: list[str], won: Mapping[frozenset[str], str]) -> list[str]:
    out: list[str] = []
    i = j = 0
    while i < len(left) and j < len(right):
        winner = won.get(frozenset((left[i], right[j])))
        if winner is None:
            raise _Needed((left[i], right[j]))
        if winner == left[i]:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def _sorted(codes: list[str], won: Mapping[frozenset[str], str]) -> list[str]:
    if len(codes) < 2:
        return codes
    middle = len(codes) // 2
    return _merged(_sorted(codes[:middle], won), _sorted(codes[middle:], won), won)


def next_pair(codes: Codes, duels: Sequence[Duel]) -> tuple[str, str] | None:
    """The next two options to compare, None when the order is known."""
    try:
        _sorted(_distinct(codes), _won(duels))
    except _Needed as needed:
        return needed.pair
    return None


def from_pairs(codes: Codes, duels: Sequence[Duel]) -> Groups:
    """The order that the duels give. While some are missing: by duels won less lost, ties together."""
    distinct = _distinct(codes)
    try:
        return tuple((code,) for code in _sorted(distinct, _won(duels)))
    except _Needed:
        known = _known(distinct, duels)
        marks = dict.fromkeys(distinct, 0)
        for pair, winner in known.items():
            marks[winner] += 1
            marks[next(iter(pair - {winner}))] -= 1
        return by_marks(marks)


def _known(codes: Codes, duels: Sequence[Duel]) -> dict[frozenset[str], str]:
    every = set(codes)
    return {pair: winner for pair, winner in _won(duels).items() if pair <= every}


def pairs_left(codes: Codes, duels: Sequence[Duel]) -> tuple[int, int]:
    """The least and the most pairs still to ask. Both are 0 when the order is known."""
    order = _distinct(codes)
    done, _, low, high = _count(order, _won(duels))
    return (0, 0) if done else (low, high)


def _count(codes: list[str], won: Mapping[frozenset[str], str]) -> tuple[bool, list[str], int, int]:
    """(order known, the order, least, most) still to ask for this part of the merge."""
    if len(codes) < 2:
        return True, codes, 0, 0
    middle = len(codes) // 2
    left, right = _count(codes[:middle], won), _count(codes[middle:], won)
    if left[0] and right[0]:
        try:
            return True, _merged(left[1], right[1], won), 0, 0
        except _Needed as needed:
            return False, codes, *_rest(left[1], right[1], needed.pair)
    low, high = left[2] + right[2], left[3] + right[3]
    return False, codes, low + min(middle, len(codes) - middle), high + len(codes) - 1


def _rest(left: list[str], right: list[str], pair: tuple[str, str]) -> tuple[int, int]:
    """What merging still asks from this pair on: at least the shorter end, at most both ends but one."""
    first, second = len(left) - left.index(pair[0]), len(right) - right.index(pair[1])
    return min(first, second), first + second - 1


def most_pairs(count: int) -> int:
    """The most pairs ever asked for that many options."""
    return 0 if count < 2 else most_pairs(count // 2) + most_pairs(count - count // 2) + count - 1


def circular_triads(codes: Codes, duels: Sequence[Duel]) -> int:
    """How many times a beats b, b beats c and c beats a, among the triples whose three duels were all played."""
    won = _known(codes, duels)
    found = 0
    for triple in combinations(_distinct(codes), 3):
        winners = [won.get(frozenset(pair)) for pair in combinations(triple, 2)]
        found += None not in winners and len(set(winners)) == 3
    return found


def _distinct(codes: Codes) -> list[str]:
    return list(dict.fromkeys(codes))


def by_marks(marks: Mapping[str, float]) -> Groups:
    """Highest first; equal marks stand together."""
    return tuple(tuple(c for c in marks if marks[c] == mark) for mark in sorted(set(marks.values()), reverse=True))


# -- best and worst of small sets


def design(codes: Codes, size: int) -> tuple[tuple[str, ...], ...]:
    """Sets of `size` options, each option in the same number of sets, pairs met as evenly as can be; always the same.

    Sets slide around a circle of the options: n sets, each option in `size` of them (one set when all fit in it).
    The steps between members are chosen so that the fewest pairs meet twice.
    """
    ring = _distinct(codes)
    count = len(ring)
    if count < 2:
        return ()
    size = max(2, min(size, count))
    if size == count:
        return (tuple(ring),)
    offsets = _offsets(count, size)
    sets = [tuple(ring[(start + o) % count] for o in offsets) for start in range(count)]
    return tuple(dict.fromkeys(sets))


def _offsets(count: int, size: int) -> tuple[int, ...]:
    """Places on the circle whose differences repeat least: a difference set where there is one."""
    best: tuple[int, ...] = tuple(range(size))
    least = _repeats(best, count)
    for rest in _candidates(count, size):
        offsets = (0, *rest)
        repeats = _repeats(offsets, count)
        if repeats < least:
            best, least = offsets, repeats
    return best


def _candidates(count: int, size: int) -> Any:
    """All choices of places for up to about 20 options; beyond, those that stay within the first twenty."""
    return combinations(range(1, min(count, 20)), size - 1)


def _repeats(offsets: tuple[int, ...], count: int) -> tuple[int, int]:
    """How unevenly pairs meet: most meetings of one pair, then the sum of squares."""
    met = [0] * count
    for a, b in combinations(offsets, 2):
        met[(b - a) % count] += 1
        met[(a - b) % count] += 1
    return max(met[1:]), sum(m * m for m in met[1:])


def best_worst(codes: Codes, answers: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Times best less times worst, for each option. `answers`: [{"lot": [codes], "plus": code, "moins": code}]."""
    marks = dict.fromkeys(_distinct(codes), 0)
    for answer in answers:
        if (best := answer.get("plus")) in marks:
            marks[best] += 1
        if (worst := answer.get("moins")) in marks:
            marks[worst] -= 1
    return marks


def from_best_worst(codes: Codes, answers: Sequence[Mapping[str, Any]]) -> Groups:
    return by_marks(best_worst(codes, answers))


def from_picks(codes: Codes, picked: Codes) -> Groups:
    """A classement, perhaps of the first few only: what was not placed stands together at the end."""
    placed = [code for code in _distinct(picked) if code in set(codes)]
    rest = tuple(code for code in _distinct(codes) if code not in placed)
    return (*((code,) for code in placed), *((rest,) if rest else ()))
