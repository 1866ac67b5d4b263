"""Figures drawn with characters, and told in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.portfolio.drawing import bars, cells, hexagon, sentences
from assistant.portfolio.model import Bar, Figure
from tests.portfolio.samples import LABELS, interests

VALUES = st.one_of(st.none(), st.floats(0, 40))


def _braille(lines: list[str]) -> int:
    """How many dots are drawn."""
    return sum((ord(c) - 0x2800).bit_count() for line in lines for c in line if 0x2800 <= ord(c) <= 0x28FF)


@pytest.mark.parametrize("width", [38, 76])
def test_the_hexagon_names_every_letter_with_its_number(width: int) -> None:
    text = "\n".join(hexagon(interests(12, 28, 31, 35, 20, 8), width))
    for letter, value in zip("RIASEC", (12, 28, 31, 35, 20, 8), strict=True):
        assert letter in text and str(value) in text


@given(st.tuples(*[VALUES] * 6), st.integers(38, 120))
def test_the_hexagon_never_runs_over_its_width(values: tuple[float | None, ...], width: int) -> None:
    assert all(cells(line) <= width for line in hexagon(interests(*values), width))


def test_letters_stand_in_the_usual_order_round_the_hexagon() -> None:
    lines = hexagon(interests(1, 2, 3, 4, 5, 6), 76)
    top, bottom = lines[0], lines[-1]
    middle = next(line for line in lines if "A Créer" in line)
    assert top.index("R Concret") < top.index("I Comprendre")
    assert middle.index("C Organiser") < middle.index("A Créer")
    assert bottom.index("E Entraîner") < bottom.index("S Aider")


def test_a_missing_value_is_said_and_not_drawn_as_a_zero() -> None:
    missing = hexagon(interests(10, 20, 30, 40, 20, None), 38)
    assert "C –" in "\n".join(missing)
    assert missing[-1].startswith("C") and "pas assez de réponses" in missing[-1]
    # A zero draws a knot and two sides that a missing value does not draw.
    assert _braille(missing) < _braille(hexagon(interests(10, 20, 30, 40, 20, 0), 38))


def test_a_figure_without_the_six_families_is_drawn_as_bars() -> None:
    figure = Figure("Points", (Bar("Apprendre", 3, 10),), hexagon=True)
    assert hexagon(figure, 38) == bars(figure, 38)


@given(st.tuples(*[VALUES] * 6), st.integers(20, 120))
def test_bars_never_run_over_their_width(values: tuple[float | None, ...], width: int) -> None:
    assert all(cells(line) <= width for line in bars(interests(*values), width))


@pytest.mark.parametrize("width", [24, 38, 76])
def test_bars_share_one_scale(width: int) -> None:
    lines = [line for line in bars(interests(0, 8, 40, 20, 10, 40), width) if "█" in line or "·····" in line]
    full = [line.count("█") for line in lines if "40 sur" in line]
    half = [line.count("█") for line in lines if "20 sur" in line]
    assert len(full) == 2 and full[0] == full[1]
    assert abs(half[0] - full[0] / 2) <= 1


def test_a_bar_without_value_has_no_bar() -> None:
    lines = bars(Figure("", (Bar("Aider", None, 40, "3 réponses sur 10"),)), 38)
    assert "█" not in "".join(lines)
    assert "pas assez de réponses" in " ".join(lines) and "3 réponses sur" in " ".join(lines)


def test_a_zero_is_a_total_like_another() -> None:
    assert "0 sur 40" in bars(Figure("", (Bar("Aider", 0, 40),)), 38)[-1]


def test_a_very_long_label_is_wrapped_and_not_cut() -> None:
    label = "Anticonstitutionnellement" * 8
    lines = bars(Figure("", (Bar(label, 4, 10),)), 30)
    assert label in "".join(lines)


def test_wide_characters_count_for_two_columns() -> None:
    assert cells("日本") == 4
    assert cells("e\u0301") == 1


def test_sentences_say_ties_and_never_break_them() -> None:
    told = sentences(interests(12, 28, 35, 35, 20, 8))
    assert told[0].startswith("À égalité en premier") and LABELS["A"] in told[0] and LABELS["S"] in told[0]


def test_a_flat_profile_is_said_flat() -> None:
    assert "aucun groupe ne ressort" in sentences(interests(20, 20, 20, 20, 20, 20))[0]


def test_sentences_hold_every_total_and_every_missing_one() -> None:
    told = sentences(interests(12, 28, 31, 35, 20, None))
    assert len(told) == 7
    assert "35 sur 40" in told[1]
    assert "pas assez de réponses" in told[-1] and "il en faut 8" in told[-1]


def test_nothing_answered_says_so() -> None:
    told = sentences(interests(*[None] * 6))
    assert "pas encore assez de réponses" in told[0]
    assert not any(" 0 " in sentence for sentence in told)


def test_a_bar_begins_at_the_least_that_could_be_chosen() -> None:
    figure = Figure("", (Bar("Aider", 10, 50, minimum=10), Bar("Créer", 30, 50, minimum=10)))
    least, half = (line for line in bars(figure, 76) if "·" in line)
    assert "█" not in least and "10 (de 10 à 50)" in least
    assert abs(half.count("█") - half.count("·")) <= 1


def test_decimals_are_french() -> None:
    assert "22,5 sur 40" in sentences(Figure("", (Bar("Aider", 22.5, 40),)))[1]
