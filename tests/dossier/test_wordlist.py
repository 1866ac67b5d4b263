"""The 2,048 words: frozen, since two people compare six of them over the telephone, each with their own version."""

from __future__ import annotations

import hashlib
import re

import pytest

from assistant.dossier.wordlist import WORD_BITS, spoken, word_list

DIGEST = "f97eaefae6971dab9e47e1a21dfe8f12b5ec6e9bdd69d8c87e47c46891092e81"


def test_the_words_are_plain_all_different_and_in_order() -> None:
    pool = word_list()
    assert len(pool) == len(set(pool)) == 1 << WORD_BITS
    assert list(pool) == sorted(pool)
    assert all(re.fullmatch("[a-z]{4,9}", word) for word in pool)


def test_the_words_never_change() -> None:
    assert hashlib.sha256("\n".join(word_list()).encode()).hexdigest() == DIGEST


def test_a_number_is_said_with_its_heaviest_bits_first() -> None:
    pool = word_list()
    assert spoken(0, 6) == (pool[0],) * 6
    assert spoken((1 << 66) - 1, 6) == (pool[-1],) * 6
    assert spoken(5 << 55 | 7, 6) == (pool[5], *(pool[0],) * 4, pool[7])
    with pytest.raises(ValueError, match="bits"):
        spoken(1 << 66, 6)
