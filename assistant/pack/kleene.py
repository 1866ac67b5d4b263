"""Three values: true, false, and unknown, because a question nobody answered is neither zero nor « non »."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, NoReturn, Protocol, final


@final
class Unknown:
    """The value of what was not answered. Compare with `is UNKNOWN`: it has no truth of its own."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise TypeError("UNKNOWN is neither true nor false: test with `is UNKNOWN`")

    def __repr__(self) -> str:
        return "UNKNOWN"


UNKNOWN: Final = Unknown()


class Scope(Protocol):
    """What a condition can see of the answers. Implemented by the guide; every name was checked when the pack was read."""

    @property
    def today(self) -> date: ...

    @property
    def current(self) -> Any:
        """The answer under control or followed up, a JSON value; UNKNOWN elsewhere."""

    def value(self, name: str) -> Any:
        """The JSON value of a live answered step, or UNKNOWN.

        A grille or a tri gives {row: code}; `grille.ligne` the code of one row; a fiche list its ids, `liste.champ` the
        field of the fiche at hand, or outside any fiche the list of what the fiches hold. A name is looked up in the
        fiche at hand first.
        """

    def status(self, name: str) -> str | None:
        """The state of a live step (`repondu`, `passee`, …), None when it was not asked."""

    def score(self, id: str) -> float | Unknown: ...

    def scores(self) -> tuple[float, ...]:
        """The scores that can be computed, highest first."""

    def label(self, name: str) -> str | Unknown:
        """The answer in words. `question.code` gives the words of one option that comes from elsewhere."""

    def ranking(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Groups of codes, best first, ties together. The name "scores" gives the ids of the computable scores."""

    def answers(self, name: str) -> tuple[str, ...]:
        """The codes given in a section, a grille, or among the items of a score."""


Run = Callable[[Scope], Any]


def negation(run: Run) -> Run:
    def non(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN else not value

    return non


def conjunction(runs: Iterable[Run]) -> Run:
    """False as soon as one is false; else unknown if one is unknown."""
    parts = tuple(runs)

    def et(scope: Scope) -> Any:
        result: Any = True
        for run in parts:
            value = run(scope)
            if value is UNKNOWN:
                result = UNKNOWN
            elif not value:
                return False
        return result

    return et


def disjunction(runs: Iterable[Run]) -> Run:
    """True as soon as one is true; else unknown if one is unknown."""
    parts = tuple(runs)

    def ou(scope: Scope) -> Any:
        result: Any = False
        for run in parts:
            value = run(scope)
            if value is UNKNOWN:
                result = UNKNOWN
            elif value:
                return True
        return result

    return ou
