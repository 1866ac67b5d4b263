"""Lines as wide as allowed, nothing lost, no break where a no-break space forbids it."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from assistant.faces.terminal.wrap import shorten, wrap

texts = st.text(alphabet=st.sampled_from("abé œ'-\u00a0\u202f«»漢\n "), max_size=200)


@given(texts, st.integers(2, 60))
def test_no_line_is_too_wide_and_no_sign_is_lost(text, width):
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_no_break_spaces_hold():
    assert wrap("il dit «\u00a0oui\u00a0» là", 9) == ["il dit", "«\u00a0oui\u00a0»", "là"]


def test_a_short_text_is_left_alone():
    assert wrap("deux  espaces", 40) == ["deux  espaces"]
    assert wrap("", 40) == [""]


def test_a_word_longer_than_the_line_is_cut():
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]


@given(texts, st.integers(2, 40))
def test_shortened_fits(text, width):
    assert cell_len(shorten(text, width)) <= width
