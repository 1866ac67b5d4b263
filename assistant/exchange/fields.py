"""Reading the fields of a letter: each text cleaned and bounded, each date and number of the shape it should have."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from assistant.exchange import words
from assistant.exchange.sealing import is_recipient
from assistant.exchange.signing import is_public
from assistant.exchange.strict import Value
from assistant.pack.cleaning import NARROW, clean, one_line
from assistant.pack.forms import ID, PACK_ID

LONGEST_NAME = 80  # characters
LONGEST_TITLE = 200
LONGEST_MESSAGE = 5_000

_NUMBER = re.compile(r"[0-9a-f]{32}")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d:\d\d", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

T = TypeVar("T")


class Fields:
    """One object of a letter. Every method raises ValueError; where it says a French sentence, she or he can mend it."""

    def __init__(self, data: Value, names: tuple[str, ...]) -> None:
        if not isinstance(data, dict) or set(data) != set(names):
            raise ValueError
        self._data = data

    def line(self, name: str, most: int = LONGEST_NAME, required: bool = False) -> str:
        """Text on one line."""
        text = one_line(self._text(name))
        if len(text) > most:
            raise ValueError(words.NAME_TOO_LONG.format(most=most))
        if required and not text:
            raise ValueError(words.EMPTY_NAME)
        return text

    def message(self, name: str) -> str:
        text = clean(self._text(name))
        if len(text) > LONGEST_MESSAGE:
            raise ValueError(words.TEXT_TOO_LONG.format(most=f"{LONGEST_MESSAGE:_}".replace("_", NARROW)))
        return text

    def number(self, name: str, optional: bool = False) -> str:
        """32 hexadecimal digits."""
        return "" if optional and self._data[name] == "" else self._shaped(name, _NUMBER)

    def instant(self, name: str) -> str:
        return _dated(self._shaped(name, _INSTANT), datetime)

    def day(self, name: str) -> str:
        """A day, or "" for none."""
        if self._data[name] == "":
            return ""
        return _dated(self._shaped(name, _DAY), date)

    def recipient(self, name: str) -> str:
        text = self._text(name)
        if not is_recipient(text):
            raise ValueError
        return text

    def public(self, name: str) -> str:
        text = self._text(name)
        if not is_public(text):
            raise ValueError
        return text

    def questionnaire(self, name: str) -> str:
        text = self._text(name)
        pack, _, id = text.partition("/")
        if not (PACK_ID.match(pack) and ID.match(id)):
            raise ValueError
        return text

    def shaped(self, name: str, shape: Callable[[str], object]) -> str:
        """Text that `shape` finds to its liking."""
        text = self._text(name)
        if not shape(text):
            raise ValueError
        return text

    def count(self, name: str, most: int) -> int:
        value = self._data[name]
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise ValueError
        return value

    def each(self, name: str, most: int, read: Callable[[Value], T]) -> tuple[T, ...]:
        value = self._data[name]
        if not isinstance(value, list) or len(value) > most:
            raise ValueError
        return tuple(map(read, value))

    def inner(self, name: str) -> Value:
        return self._data[name]

    def _text(self, name: str) -> str:
        value = self._data[name]
        if not isinstance(value, str):
            raise ValueError
        return value

    def _shaped(self, name: str, shape: re.Pattern[str]) -> str:
        text = self._text(name)
        if shape.fullmatch(text) is None:
            raise ValueError
        return text


def _dated(text: str, kind: type[date]) -> str:
    """The text, if it is a day or an instant of the calendar, far enough from both its ends to count from."""
    try:
        year = kind.fromisoformat(text).year
    except ValueError:
        raise ValueError from None  # the library's own sentence is not in French
    if not 1900 <= year <= 9000:
        raise ValueError
    return text


def questionnaire(value: Value) -> str:
    """`pack/questionnaire`, in a list."""
    return Fields({"": value}, ("",)).questionnaire("")
