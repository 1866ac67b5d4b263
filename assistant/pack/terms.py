"""One parsed piece of a condition: how to compute it, what it is, and what it takes for granted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.pack.kleene import UNKNOWN, Run, Scope
from assistant.pack.model import Type
from assistant.pack.names import Names, Nature, Symbol
from assistant.pack.tokens import ExpressionError

NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class Term:
    """`sure_true`: names that are answered whenever this is true (or, for a value, known); `sure_false` likewise.

    `always` is the only truth this can take once it is known, when that can be told without any answer.
    """

    nature: Nature
    run: Run
    column: int
    refs: frozenset[str] = NOTHING
    sure_true: frozenset[str] = NOTHING
    sure_false: frozenset[str] = NOTHING
    symbol: Symbol | None = None
    literal: Any = None
    word: str = ""  # a bare name, not yet looked up
    always: bool | None = None
    equals: tuple[str, str] | None = None  # this is true only when that name has that code


def constant(value: Any, nature: Nature, column: int) -> Term:
    return Term(nature, lambda scope: value, column, literal=value)


def number(value: Any) -> Any:
    """A JSON number as a float; anything else is unknown."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return UNKNOWN
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _fetch(name: str, nature: Nature) -> Run:
    if nature is Nature.NUMBER:
        return lambda scope: number(scope.value(name))
    return lambda scope: scope.value(name)


def look_up(names: Names, word: str, column: int) -> Symbol:
    """The symbol of a name that may be read here. Raises ExpressionError: unknown, or asked later."""
    symbol = names.find(word)
    if symbol is None:
        head, dot, tail = word.partition(".")
        owner = names.find(head) if dot else None
        if owner is not None:
            inner = [*owner.fields, *(r.code for r in owner.rows)] or ["rien"]
            what = "champ" if owner.fields else "ligne"
            raise ExpressionError(
                f"« {head} » n'a pas de {what} « {tail} ».", column, "P051", f"Il a : {', '.join(inner[:12])}."
            )
        raise ExpressionError(f"« {word} » n'est le nom d'aucune question.", column, "P051", names.suggestion(word))
    if symbol.order >= names.before:
        raise ExpressionError(
            f"« {word} » est une question posée plus tard : sa réponse n'existe pas encore ici.",
            column, "P052", "Ne renvoyez qu'à une question placée avant, ou déplacez l'une des deux.",
        )  # fmt: skip
    return symbol


def of_symbol(names: Names, symbol: Symbol, column: int) -> Term:
    known = frozenset((symbol.name,))
    if names.column_of(symbol):
        name = symbol.name
        return Term(Nature.VALUES, lambda scope: scope.value(name), column, known, NOTHING, NOTHING, symbol)
    nature = symbol.nature
    if nature is Nature.NUMBER and "." in symbol.name and names.find(symbol.name.partition(".")[0]) is not None:
        owner = names.find(symbol.name.partition(".")[0])
        if owner is not None and owner.type is Type.POINTS:
            return Term(nature, _points(owner.name, symbol.name.partition(".")[2]), column, known, known, known, symbol)
    return Term(nature, _fetch(symbol.name, nature), column, known, known, known, symbol)


def _points(name: str, code: str) -> Run:
    def points(scope: Scope) -> Any:
        shared = scope.value(name)
        return UNKNOWN if not isinstance(shared, dict) else number(shared.get(code, 0))

    return points


def as_number(term: Term) -> Term:
    """A number out of a number, or out of a choice whose options all have one. Raises ExpressionError."""
    if term.nature is Nature.NUMBER:
        return term
    if term.nature is Nature.CODE and term.symbol is not None and (values := term.symbol.values()):
        run = term.run

        def value(scope: Scope) -> Any:
            code = run(scope)
            return code if code is UNKNOWN else values.get(str(code), UNKNOWN)

        return Term(Nature.NUMBER, value, term.column, term.refs, term.sure_true, term.sure_false, term.symbol)
    remedy = "Ses options n'ont pas de valeur en nombre." if term.nature is Nature.CODE else ""
    raise ExpressionError(f"Il faut un nombre ici, or c'est {term.nature}.", term.column, "P054", remedy)


def day(text: str, last: bool = False) -> date | None:
    """The first (or last) day that a partial date may mean: "2019", "2019-03", "2019-03-12"."""
    parts = text.split("-")
    try:
        year, month, number_ = (
            int(parts[0]),
            int(parts[1]) if len(parts) > 1 else 0,
            int(parts[2]) if len(parts) > 2 else 0,
        )
        if number_:
            return date(year, month, number_)
        if not last:
            return date(year, month or 1, 1)
        month = month or 12
        return date(year + month // 12, month % 12 + 1, 1).replace() if year < 9999 else date(9999, 12, 31)
    except (ValueError, IndexError):
        return None
