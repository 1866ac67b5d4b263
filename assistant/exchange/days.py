"""A day as either of the two types it: 2026-12-15, 15/12/2026, « 15 décembre 2026 » or « 15 décembre »."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.exchange import words
from assistant.exchange.errors import ExchangeError
from assistant.guide.turn import Mode, Prompt
from assistant.guide.understanding.dates import read_date
from assistant.guide.understanding.results import Doubt, Value
from assistant.pack.cleaning import one_line
from assistant.portfolio.words import day

_WHOLE = Prompt("", "", Mode.DATE, "", precision="jour", ahead=True)
_LONGEST = 60  # characters of a date: beyond, it is not looked at


def read_day(typed: str, today: date) -> date:
    """A year left out is the coming one. Raises ExchangeError for what is no whole day."""
    found = read_date(one_line(typed), _WHOLE, today) if 0 < len(typed.strip()) <= _LONGEST else None
    for value in _values(found):
        if len(value) == len("2026-12-15"):
            return date.fromisoformat(value)
    shown = one_line(typed)[:_LONGEST]
    raise ExchangeError(words.BAD_DAY.format(typed=shown), words.BAD_DAY_REMEDY.format(example=example(today)))


def example(today: date) -> str:
    """A day to come, as it may be typed."""
    return day(today + timedelta(weeks=4))


def _values(found: object) -> tuple[str, ...]:
    """What was understood, first what is meant most likely: the nearest day to come where the year is missing."""
    match found:
        case Value(value=value):
            return (str(value),)
        case Doubt(readings=readings):
            return tuple(str(r.meaning.value) for r in readings if isinstance(r.meaning, Value))
        case _:
            return ()
