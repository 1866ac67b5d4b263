"""JSON in one writing only, and fields of the shape they should have, whatever is given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exchange import strict
from assistant.exchange.fields import Fields
from tests.exchange.people import CARD

leaves = st.text() | st.booleans() | st.integers(-strict.LARGEST, strict.LARGEST)
trees = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.text(), trees))
def test_what_is_written_is_read_and_has_no_other_writing(data: dict[str, Any]) -> None:
    try:
        text = strict.dump(data)
    except strict.Refused:  # deeper than ours ever is
        return
    assert strict.load(text) == data
    compact = json.dumps(data, ensure_ascii=False)
    if compact != text:
        with pytest.raises(strict.Refused):
            strict.load(compact)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_other_text_is_refused_and_nothing_else_happens(text: str) -> None:
    with pytest.raises(strict.Refused):
        strict.load(text + "]")


@pytest.mark.parametrize("depth", [strict.DEEPEST, 900, 1_000_000])
def test_what_is_too_deep_is_refused(depth: int) -> None:
    nested = "".join("  " * n + ("{" if n == 0 else '"a": {') + "\n" for n in range(min(depth, 2000)))
    nested += "".join("  " * n + "}\n" for n in reversed(range(min(depth, 2000))))
    for text in (nested.strip(), "[" * depth, '{"a": ' * depth):
        with pytest.raises(strict.Refused):
            strict.load(text)


def test_as_deep_as_ours_may_be_is_read() -> None:
    data: dict[str, Any] = {"a": 1}
    for _ in range(strict.DEEPEST - 2):
        data = {"a": data}
    assert strict.load(strict.dump(data)) == data
    with pytest.raises(strict.Refused):
        strict.dump({"a": data})


@pytest.mark.parametrize("value", [1.5, None, float("nan"), 10**10, "\ud800"])
def test_what_would_not_be_read_back_is_not_written(value: object) -> None:
    with pytest.raises(ValueError):
        strict.dump({"a": value}).encode()


def test_a_key_twice_is_refused() -> None:
    with pytest.raises(strict.Refused):
        strict.load('{\n  "a": 1,\n  "a": 1\n}')


ODD: tuple[Any, ...] = (
    "",
    " ",
    1,
    True,
    [],
    {},
    "é",
    "a/b/c",
    "../x",
    "a" * 6_000,
    "AB" * 16,
    "2026-11-22T25:00:00+01:00",
)


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize("read", ["number", "instant", "recipient", "public", "questionnaire"])
def test_a_field_of_another_shape_is_refused(read: str, value: Any) -> None:
    with pytest.raises(ValueError):
        getattr(Fields({"a": value}, ("a",)), read)("a")


@pytest.mark.parametrize("value", [True, False, "1", -1, 101, [], 10**9])
def test_a_count_is_a_whole_number_in_its_bounds(value: Any) -> None:
    with pytest.raises(ValueError):
        Fields({"a": value}, ("a",)).count("a", 100)


def test_fields_of_the_right_shape_are_read() -> None:
    told = Fields({"a": "ab" * 16, "b": "x/y_z", "c": CARD.recipient, "d": CARD.verify_key, "e": 3}, tuple("abcde"))
    assert told.number("a") and told.questionnaire("b") == "x/y_z"
    assert told.recipient("c") == CARD.recipient and told.public("d") == CARD.verify_key and told.count("e", 3) == 3
