"""Orders: a consistent judge gets back exactly hers, in a bounded number of questions; sets are balanced."""

from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.pack.rankings import (
    best_worst,
    circular_triads,
    design,
    from_best_worst,
    from_pairs,
    from_picks,
    most_pairs,
    next_pair,
    pairs_left,
)  # fmt: skip

ORDERS = st.integers(0, 14).flatmap(lambda n: st.permutations([f"c{i}" for i in range(n)]))


def judged(codes: list[str], order: list[str]) -> list[tuple[str, str]]:
    """Every duel asked of a judge who has this order in mind."""
    duels: list[tuple[str, str]] = []
    while pair := next_pair(codes, duels):
        low, high = pairs_left(codes, duels)
        assert 1 <= low <= high
        assert len(duels) < 200
        winner = min(pair, key=order.index)
        duels.append((winner, pair[0] if winner == pair[1] else pair[1]))
        assert pairs_left(codes, duels)[1] <= high - 1
    assert pairs_left(codes, duels) == (0, 0)
    return duels


@given(ORDERS)
def test_a_consistent_judge_gets_her_order(order: list[str]) -> None:
    codes = sorted(order)
    duels = judged(codes, list(order))
    assert from_pairs(codes, duels) == tuple((c,) for c in order)
    assert len(duels) <= most_pairs(len(codes))
    assert circular_triads(codes, duels) == 0
    assert len({frozenset(d) for d in duels}) == len(duels)  # nothing is asked twice


def test_ten_values_take_about_25_questions_and_not_45() -> None:
    assert most_pairs(10) == 25
    counts = [len(judged(list("abcdef"), list(p))) for p in permutations("abcdef")]
    assert max(counts) <= most_pairs(6) == 11 and min(counts) >= 6


@given(st.lists(st.tuples(st.sampled_from("abcdx"), st.sampled_from("abcdx")), max_size=30))
def test_any_duels_are_bearable(duels: list[tuple[str, str]]) -> None:
    codes = list("abcd")
    pair = next_pair(codes, duels)
    assert pair is None or (set(pair) <= set(codes) and pair[0] != pair[1])
    groups = from_pairs(codes, duels)
    assert sorted(c for g in groups for c in g) == codes
    low, high = pairs_left(codes, duels)
    assert (pair is None) == (high == 0) and low <= high


def test_worked_circular_triads() -> None:
    """Notes §9: A beats B C D, E beats A, B beats C D E, D beats C E, C beats E: three circles."""
    duels = ["AB", "AC", "AD", "EA", "BC", "BD", "BE", "DC", "CE", "DE"]
    assert circular_triads("ABCDE", duels) == 3
    assert Counter(d[0] for d in duels) == {"A": 3, "B": 3, "C": 1, "D": 2, "E": 1}
    assert circular_triads("ABC", ["AB", "BC", "CA"]) == 1
    assert circular_triads("ABC", ["AB", "BC"]) == 0


def test_a_changed_mind_counts_once() -> None:
    assert from_pairs("ab", [("a", "b"), ("b", "a")]) == (("b",), ("a",))


def test_half_done_shows_ties() -> None:
    assert from_pairs("abcd", [("a", "b")]) == (("a",), ("c", "d"), ("b",))


@pytest.mark.parametrize("count", range(2, 17))
@pytest.mark.parametrize("size", [3, 4, 5])
def test_sets_are_balanced_and_always_the_same(count: int, size: int) -> None:
    codes = [f"c{n}" for n in range(count)]
    sets = design(codes, size)
    assert sets == design(codes, size)
    assert all(len(set(s)) == len(s) == min(size, count) for s in sets)
    shown = Counter(code for s in sets for code in s)
    assert len(set(shown.values())) == 1 and set(shown) == set(codes)
    met = Counter(frozenset(p) for s in sets for p in combinations(s, 2))
    assert len(sets) <= max(count, 1)
    if (count, size) in {(7, 3), (13, 4), (7, 4)}:  # where perfect balance exists, it is found
        assert len(met) == count * (count - 1) // 2 and len(set(met.values())) == 1


def test_design_of_little() -> None:
    assert design([], 4) == () and design(["a"], 4) == ()
    assert design(["a", "b", "c"], 4) == (("a", "b", "c"),)


@settings(max_examples=40)
@given(st.integers(4, 12).flatmap(lambda n: st.permutations([f"c{i}" for i in range(n)])))
def test_best_and_worst_follow_a_consistent_judge(order: list[str]) -> None:
    codes = sorted(order)
    answers = [
        {"lot": list(s), "plus": min(s, key=order.index), "moins": max(s, key=order.index)} for s in design(codes, 4)
    ]
    marks = best_worst(codes, answers)
    assert sum(marks.values()) == 0
    assert marks[order[0]] == max(marks.values()) and marks[order[-1]] == min(marks.values())
    groups = from_best_worst(codes, answers)
    assert order[0] in groups[0] and order[-1] in groups[-1]


def test_best_worst_forgets_codes_that_are_gone() -> None:
    assert best_worst(["a"], [{"lot": ["a", "b"], "plus": "b", "moins": "a"}, {"lot": []}]) == {"a": -1}


def test_picks() -> None:
    assert from_picks("abcd", "cb") == (("c",), ("b",), ("a", "d"))
    assert from_picks("ab", "baz") == (("b",), ("a",))
