"""What may follow `/marquer`: « à aborder », « à ne pas aborder », « retirer »."""

from __future__ import annotations

from enum import Enum

from assistant.guide.understanding.folding import plain


class Wish(Enum):
    TOGGLE = ""  # nothing said: marked, or no more
    ADDRESS = "aborder"
    AVOID = "eviter"
    NEITHER = "retirer"


_SAID = {
    "": Wish.TOGGLE,
    **dict.fromkeys(("aborder", "a aborder", "oui", "en parler", "a voir"), Wish.ADDRESS),
    **dict.fromkeys(
        ("a ne pas aborder", "ne pas aborder", "pas aborder", "a eviter", "eviter", "ne pas en parler", "pas"),
        Wish.AVOID,
    ),
    **dict.fromkeys(("retirer", "retire", "enlever", "aucun", "rien"), Wish.NEITHER),
}


def wish(argument: str) -> Wish | None:
    """None for words that say nothing of the kind."""
    return _SAID.get(plain(argument))
