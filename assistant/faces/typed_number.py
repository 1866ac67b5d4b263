"""A number asked for outside a questionnaire, as she types it."""

from __future__ import annotations

from assistant.guide.turn import Mode, Prompt
from assistant.guide.understanding.numbers import read_number
from assistant.guide.understanding.results import Value


def whole_number(typed: str) -> int | None:
    """« 8 », « huit », « 8 semaines »; None for what is no whole number below ten thousand."""
    found = read_number(typed, Prompt("", "", Mode.NUMBER, ""))
    value = found.value if isinstance(found, Value) else None
    return int(value) if isinstance(value, int | float) and value in range(10_000) else None
