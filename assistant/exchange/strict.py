"""JSON in one writing only, so that what is read is what was signed and nothing is understood in two ways.

One object, indented by 2, accents as they are, French keys; text, whole numbers, yes or no, lists and objects, nothing
else: no null, no fraction, no key twice. What does not write back to the very same text is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn

Value = str | int | bool | list["Value"] | dict[str, "Value"]

DEEPEST = 12
MOST_VALUES = 1_000_000
LARGEST = 10**9
_LONGEST_NUMBER = 10  # digits


class Refused(ValueError):
    """Not JSON in our one writing, or more of it than anything of ours holds."""


def dump(data: Mapping[str, object]) -> str:
    """Raises Refused for what `load` would refuse."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    load(text)
    return text


def load(text: str) -> dict[str, Value]:
    """Raises Refused, and nothing else whatever is given."""
    try:
        data = json.loads(text, parse_int=_whole, parse_float=_refused, parse_constant=_refused)
    except Refused:
        raise
    except (ValueError, RecursionError):
        raise Refused("no JSON, or too deep") from None
    _check(data)
    if not isinstance(data, dict) or json.dumps(data, ensure_ascii=False, indent=2) != text:
        raise Refused("written in another way")
    return data


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER or abs(number := int(digits)) > LARGEST:
        raise Refused("too large a number")
    return number


def _refused(_: str) -> NoReturn:
    raise Refused("no fraction, infinity or NaN")


def _check(data: object) -> None:
    """Types, depth and number of values, level by level: nothing here recurses."""
    level, seen = [data], 0
    for _ in range(DEEPEST):
        seen += len(level)
        if seen > MOST_VALUES:
            raise Refused("too many values")
        below: list[object] = []
        for value in level:
            if isinstance(value, dict):
                below += value.values()
            elif isinstance(value, list):
                below += value
            elif not isinstance(value, (str, int)):
                raise Refused("no such type")
        if not below:
            return
        level = below
    raise Refused("too deep")
