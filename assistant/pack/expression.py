"""Conditions of a pack: French words, three values, types checked when the pack is read. Never `eval`.

    si: statut = 'salarie' et anciennete >= 2 ou non repondu(projet)

Precedence, loosest first: ou, et, non, comparison, + -, * /. A condition holds 2,000 characters and 60 levels at most.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from assistant.pack.kleene import UNKNOWN, Run, Scope, Unknown
from assistant.pack.names import Names, Nature
from assistant.pack.parser import MAX_DEPTH, RESERVED, Parser
from assistant.pack.template import Template, parse_template
from assistant.pack.tokens import MAX_LENGTH, ExpressionError

__all__ = [
    "MAX_DEPTH", "MAX_LENGTH", "RESERVED", "UNKNOWN", "Expression", "ExpressionError", "Names", "Scope", "Template",
    "Unknown", "parse", "parse_template",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """A condition ready to run. `references`: names of the questions it reads, and `score:id` for scores.

    `certain`: names surely answered when it is true. `always`: the only truth it can ever take once known, else None.
    """

    source: str
    references: frozenset[str]
    certain: frozenset[str] = field(default=frozenset(), compare=False)
    always: bool | None = field(default=None, compare=False)
    run: Run = field(default=lambda scope: UNKNOWN, compare=False, repr=False)

    def evaluate(self, scope: Scope) -> Any:
        """bool, float, str or tuple; UNKNOWN when an answer it needs is missing."""
        return self.run(scope)

    def holds(self, scope: Scope) -> bool:
        """True only when it is known to be true."""
        return self.run(scope) is True


def parse(source: str, names: Names) -> Expression:
    """A condition (something true or false). Raises ExpressionError with its column."""
    parser = Parser(source, names)
    term = parser.whole()
    if term.nature is not Nature.BOOLEAN:
        raise ExpressionError(
            f"Une condition doit être vraie ou fausse, or c'est {term.nature}.",
            1,
            "P054",
            "Comparez-le : par exemple « … = 3 » ou « repondu(…) ».",
        )
    return Expression(source, term.refs, term.sure_true, term.always, term.run)
