"""Sums by hand, then the laws: exact, ties said, a missing note never zero, and the smallest change found by trying."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from assistant.pack.weighing import Line, Weighed, trials


def table(*lines: tuple[int, tuple[int | None, ...]], columns: int = 2) -> Weighed:
    made = (
        Line(f"c{i}", Fraction(weight), tuple(None if n is None else Fraction(n) for n in notes))
        for i, (weight, notes) in enumerate(lines)
    )
    return Weighed(tuple("ABCDE"[:columns]), tuple(made), Fraction(0), Fraction(4))


def test_a_sum_by_hand() -> None:
    """Revenu 8, horaires 7, équipe 5. A: 8×4 + 7×1 + 5×2 = 49. B: 8×1 + 7×4 + 5×2 = 46."""
    found = table((8, (4, 1)), (7, (1, 4)), (5, (2, 2)))
    assert [found.sum(0), found.sum(1)] == [(49, 49), (46, 46)] and found.first() == {0}
    revenu, horaires, equipe = trials(found)
    # Revenu at 4: A 33, B 42. At 7 both make 45: one point less is enough for a tie.
    assert revenu.halved.first == {1} and revenu.doubled.first == {0}
    assert [(c.weight, c.first) for c in revenu.nearest] == [(7, {0, 1})]
    # Horaires at 14: A 56, B 74. At 8 both make 50.
    assert horaires.halved.first == {0} and horaires.doubled.first == {1}
    assert [(c.weight, c.first) for c in horaires.nearest] == [(8, {0, 1})]
    # Both respect the team alike: no weight of it changes anything.
    assert equipe.halved.first == equipe.doubled.first == {0} and equipe.nearest == ()


def test_a_tie_is_a_tie() -> None:
    found = table((10, (3, 1)), (10, (1, 3)))
    assert found.first() == {0, 1}
    assert [c.weight for c in trials(found)[0].nearest] == [9, 11], "one less or one more, alike"


def test_a_missing_note_gives_a_range_and_never_a_zero() -> None:
    """A: 12×2 + 8×? is between 24 and 56. B: 12×3 + 8×1 = 44: between the two, nobody can say."""
    found = table((12, (2, 3)), (8, (None, 1)))
    assert found.sum(0) == (24, 56) and found.sum(1) == (44, 44)
    assert found.first() is None and trials(found) == ()


def test_a_missing_note_does_not_always_matter() -> None:
    """A: 12×0 + 8×? is 32 at most. B: 12×4 + 8×0 = 48, whatever A's note is."""
    found = table((12, (0, 4)), (8, (None, 0)))
    assert found.first() == {1}
    assert [(c.weight, c.first) for c in trials(found)[1].nearest] == [(12, None)], (
        "at 12, A could reach 48: it matters"
    )
    assert table((20, (1, 3)), (0, (None, 2))).sum(0) == (20, 20), "its weight is nothing"


NOTES = st.one_of(st.none(), st.integers(0, 4))


@st.composite
def tables(draw: st.DrawFn) -> Weighed:
    columns = draw(st.integers(1, 3))
    lines = draw(st.lists(st.tuples(st.integers(0, 12), st.tuples(*[NOTES] * columns)), min_size=1, max_size=4))
    return table(*lines, columns=columns)


@given(tables(), st.fractions(min_value="1/7", max_value=9))
def test_scaling_every_weight_changes_no_order(found: Weighed, factor: Fraction) -> None:
    scaled = Weighed(
        found.columns,
        tuple(Line(line.name, line.weight * factor, line.notes) for line in found.lines),
        found.low,
        found.high,
    )
    assert scaled.first() == found.first()
    assert [scaled.sum(c) for c in range(len(found.columns))] == [
        (low * factor, high * factor) for low, high in (found.sum(c) for c in range(len(found.columns)))
    ]


@given(tables(), st.data())
def test_whatever_the_missing_notes_are_the_sum_is_in_its_range_and_the_first_is_first(
    found: Weighed, data: st.DataObject
) -> None:
    filled = [
        Line(
            line.name,
            line.weight,
            tuple(Fraction(data.draw(st.integers(0, 4))) if n is None else n for n in line.notes),
        )
        for line in found.lines
    ]
    whole = Weighed(found.columns, tuple(filled), found.low, found.high)
    for column in range(len(found.columns)):
        low, high = found.sum(column)
        assert low <= whole.sum(column)[0] <= high
    if (first := found.first()) is not None:
        assert first <= (whole.first() or frozenset())


@given(tables())
def test_the_smallest_change_is_the_smallest(found: Weighed) -> None:
    for number, trial in enumerate(trials(found)):
        weight, present = int(trial.line.weight), found.first()
        changing = [
            step
            for step in range(1, 160)
            for way in (-step, step)
            if weight + way >= 0 and found.with_weight(number, Fraction(weight + way)).first() != present
        ]
        least = min(changing, default=None)
        said = {abs(int(c.weight) - weight) for c in trial.nearest}
        assert said == (set() if least is None else {least})
        assert len(trial.nearest) == changing.count(least) if least else not trial.nearest
        assert all(found.with_weight(number, c.weight).first() == c.first != present for c in trial.nearest)


@given(tables())
def test_changing_the_order_of_the_lines_changes_nothing(found: Weighed) -> None:
    turned = Weighed(found.columns, found.lines[::-1], found.low, found.high)
    assert turned.first() == found.first()
