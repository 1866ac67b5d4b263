"""One command from its beginning to its exit code, whatever stops it on the way."""

from __future__ import annotations

from collections.abc import Callable

from assistant.faces.plain import words
from assistant.faces.plain.console import Console, Ended, Gone, Stopped

FINE, TROUBLE = 0, 1


def to_the_end(console: Console, act: Callable[[], int]) -> int:
    """The exit code of `act`; what is stopped before its end changed nothing, and that is said."""
    with console.signals():
        try:
            return act()
        except Gone:  # nobody reads any more: whoever called says so where it can still be said
            raise
        except Stopped as stopped:
            console.line(words.NOTHING_CHANGED)
            return 128 + stopped.number
        except Ended:
            console.line(words.NOTHING_CHANGED)
            return TROUBLE
