"""2,048 common French words: drawn as a passphrase, and said aloud to compare two keys, 11 bits each.

Frozen for ever: the six words of a key must be the same on both sides, whatever the versions of the product.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

WORD_BITS = 11  # 2,048 words


@cache
def word_list() -> tuple[str, ...]:
    """In alphabetical order, without accents, 4 to 9 letters, all different."""
    return tuple((Path(__file__).parent / "mots.txt").read_text("utf-8").split())


def spoken(number: int, count: int) -> tuple[str, ...]:
    """`number` as `count` words, the heaviest bits first. Raises ValueError when it does not fit."""
    if not 0 <= number < 1 << (count * WORD_BITS):
        raise ValueError(f"{count} words hold {count * WORD_BITS} bits")
    pool = word_list()
    return tuple(pool[number >> (WORD_BITS * rank) & (len(pool) - 1)] for rank in reversed(range(count)))
