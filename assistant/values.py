"""`dataclass` as the standard library understands it, but quick to declare: the program has a hundred, most never made.

The standard one writes six methods as text and compiles them at each import, half a millisecond for every class: a
third of what our first screen took. Here the constructor is compiled when the first instance is made, and the rest is
shared. Fields, `field`, `replace`, `asdict` and `match` are the library's own, and so is what a type checker sees.
`frozen`, `slots` and `eq` are known; `order`, keyword-only fields and variables of `__init__` alone are not.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

Fields = tuple[dataclasses.Field[Any], ...]


def _declare(cls: Any = None, /, *, frozen: bool = False, slots: bool = False, eq: bool = True) -> Any:
    """As `dataclasses.dataclass`, with or without parentheses."""
    if cls is None:
        return lambda given: _declare(given, frozen=frozen, slots=slots, eq=eq)
    cls.__doc__ = cls.__doc__ or cls.__name__  # the library would ask `inspect` for one, at length
    made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=slots)
    fields = dataclasses.fields(made)
    made.__init__ = _first_init(made, fields, frozen)
    if "__repr__" not in made.__dict__:
        made.__repr__ = _repr
    if eq:
        _compare(made, fields, frozen)
    if frozen:
        made.__setattr__, made.__delattr__, made.__reduce__ = _refuse, _refuse, _reduce
    return made


def _first_init(cls: Any, fields: Fields, frozen: bool) -> Callable[..., None]:
    """Stands for the constructor until the first instance."""

    def __init__(self: Any, *given: Any, **named: Any) -> None:
        cls.__init__ = _init(cls, fields, frozen)
        cls.__init__(self, *given, **named)

    return __init__


def _init(cls: Any, fields: Fields, frozen: bool) -> Callable[..., None]:
    """The constructor, compiled. Only the names of fields go into its text; defaults are handed to it."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_unset": dataclasses.MISSING}
    parameters, lines = ["self"], []
    for f in fields:
        value = f.name
        if f.default is not dataclasses.MISSING:
            known[f"_default_{f.name}"] = f.default
            parameters.append(f"{f.name}=_default_{f.name}")
        elif f.default_factory is not dataclasses.MISSING:
            known[f"_make_{f.name}"] = f.default_factory
            parameters.append(f"{f.name}=_unset")
            value = f"_make_{f.name}() if {f.name} is _unset else {f.name}"
        else:
            parameters.append(f.name)
        lines.append(_assignment(cls, f.name, value, frozen, known))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n  ".join(lines) or "pass"
    exec(f"def __init__({', '.join(parameters)}):\n  {body}", known)
    init: Callable[..., None] = known["__init__"]
    return init


def _assignment(cls: Any, name: str, value: str, frozen: bool, known: dict[str, Any]) -> str:
    """One line of the constructor. What is frozen is set through its slot, the shortest way that stays open."""
    if not frozen:
        return f"self.{name} = {value}"
    slot: Any = getattr(cls, name, None)
    if not hasattr(slot, "__set__"):
        return f"_set(self, {name!r}, {value})"
    known[f"_set_{name}"] = slot.__set__
    return f"_set_{name}(self, {value})"


def _compare(cls: Any, fields: Fields, frozen: bool) -> None:
    """Equal when of the same class and of equal fields; what is frozen has a hash, what changes has none."""
    names = [f.name for f in fields if f.compare]
    held: Callable[[Any], Any] = attrgetter(*names) if names else lambda self: ()

    def __eq__(self: Any, other: object) -> Any:
        return held(self) == held(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(held(self))

    cls.__eq__ = __eq__
    cls.__hash__ = __hash__ if frozen else None


def _repr(self: Any) -> str:
    shown = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _reduce(self: Any) -> tuple[Any, ...]:
    """Copied and pickled by being made again: nothing may be set on it afterwards."""
    return self.__class__, tuple(getattr(self, f.name) for f in dataclasses.fields(self))


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _declare
