"""Our `dataclass` against the library's own: whatever a class of values does with one, it does with the other."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field, fields, replace
from typing import Any

import pytest

from assistant import values


def made(dataclass: Any, **options: Any) -> Any:
    @dataclass(**options)
    class Value:
        name: str
        count: int = 3
        many: list[int] = field(default_factory=list)
        hidden: str = field(default="secret", compare=False, repr=False)

        def __post_init__(self) -> None:
            if self.count < 0:
                raise ValueError(self.count)

    return Value


OURS, THEIRS = values.dataclass, dataclasses.dataclass
OPTIONS = [{"frozen": True, "slots": True}, {"slots": True}, {"frozen": True}, {}, {"eq": False}]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_a_value_is_made_shown_compared_and_replaced_as_by_the_library(options: dict[str, bool]) -> None:
    seen = []
    for dataclass in (OURS, THEIRS):
        cls = made(dataclass, **options)
        one = cls("a", many=[1])
        other, far = cls("a", 3, [1], hidden="other"), cls("b")
        seen.append(
            (repr(one), one == other, one == far, one != far, one == "a", replace(one, name="c").name, far.many,
             [f.name for f in fields(one)], cls.__match_args__, hasattr(one, "__dict__"), cls.__name__, cls.__qualname__)
        )  # fmt: skip
        assert cls("x").many is not cls("x").many
        with pytest.raises(ValueError, match="-1"):
            cls("a", -1)
        for wrong in ([], ["a", 1, [], "", "too many"]):
            with pytest.raises(TypeError):
                cls(*wrong)
        with pytest.raises(TypeError):
            cls("a", unknown=1)
    assert seen[0] == seen[1]


def test_what_is_frozen_stays_as_it_is_made_and_has_a_hash() -> None:
    cls = made(OURS, frozen=True, slots=True)
    one, other = cls("a", many=()), cls("a", many=(), hidden="other")
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    changes: list[Callable[[], None]] = [
        lambda: setattr(one, "name", "b"),
        lambda: delattr(one, "name"),
        lambda: setattr(one, "new", 1),
    ]
    for change in changes:
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    with pytest.raises(TypeError):
        hash(made(OURS, slots=True)("a"))


@values.dataclass(frozen=True, slots=True)
class Parent:
    name: str
    rank: int = 1


@values.dataclass(frozen=True, slots=True)
class Child(Parent):
    """Nothing of its own but its class."""


def test_a_child_is_made_like_its_parent_and_is_not_equal_to_it() -> None:
    assert Child("a", 2).rank == 2
    assert Child("a") != Parent("a")
    assert Child("a") == Child("a")
    assert repr(Child("a")) == "Child(name='a', rank=1)"


def test_a_frozen_value_is_copied_and_pickled() -> None:
    one = Parent("a", 2)
    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one


def test_no_constructor_is_compiled_before_it_is_needed() -> None:
    cls = made(OURS, frozen=True, slots=True)
    waiting = cls.__init__
    cls("a")
    assert cls.__init__ is not waiting
