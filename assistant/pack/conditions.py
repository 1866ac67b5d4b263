"""Turns the sources kept in records into conditions and texts, and places what is wrong at its own column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from assistant.pack.expression import Expression, ExpressionError, Template, parse, parse_template
from assistant.pack.kinds import Record
from assistant.pack.names import Names, Nature, ScoreName, Symbol
from assistant.pack.problem import ADVICE, ERROR, Problem
from assistant.pack.yaml_tree import Node, ScalarNode, Tree

T = TypeVar("T")
NOTHING: frozenset[str] = frozenset()
_EMPTY = Template("")


class Place(NamedTuple):
    """Where a condition or a text stands: what comes before it, the fiche around it, the answer under control."""

    before: int = 1 << 30
    fiche: Symbol | None = None
    current: Symbol | None = None
    answered: frozenset[str] = NOTHING
    valued: bool = False


class Writer:
    """Parses conditions and texts of one questionnaire over its names."""

    def __init__(
        self, tree: Tree, symbols: Mapping[str, Symbol], scores: Mapping[str, ScoreName], sections: Mapping[str, int]
    ) -> None:
        self.tree, self.symbols, self.scores, self.sections = tree, symbols, scores, sections
        self._common: dict[str, Expression] = {}  # « longueur < 40 » on a text means the same everywhere

    def names(self, place: Place) -> Names:
        return Names(
            self.symbols,
            self.scores,
            self.sections,
            place.before,
            place.fiche,
            place.current,
            place.answered,
            place.valued,
        )

    def condition(self, record: Record, key: str, place: Place) -> Expression | None:
        """The condition under a key, None when there is none (or none that can be read)."""
        source = record.get(key)
        if source is None:
            return None
        node = record.nodes[key]
        textual = place.current is not None and place.current.nature is Nature.TEXT
        found = self._common.get(source) if textual else None
        found = found or self._try(node, lambda: parse(source, self.names(place)))
        if textual and found is not None and not found.references:
            self._common[source] = found
        if found is not None and found.always is not None and key == "si":
            never = found.always is False
            self.tree.error(
                node, "P055", f"Cette condition est {'toujours fausse' if never else 'toujours vraie'}.",
                "Comparez-la aux bornes et aux codes de la question." if never else "Retirez-la, ou corrigez-la.",
                ERROR if never else ADVICE,
            )  # fmt: skip
        return found

    def text(self, record: Record, key: str, place: Place) -> Template | None:
        """The text under a key with its pipings, None when there is none."""
        source = record.get(key)
        if source is None:
            return None
        if "{{" not in source and "}}" not in source:
            return Template(source)
        return self._try(record.nodes[key], lambda: parse_template(source, self.names(place)))

    def required(self, record: Record, key: str, place: Place) -> Template:
        return self.text(record, key, place) or _EMPTY

    def _try(self, node: Node, build: Callable[[], T]) -> T | None:
        try:
            return build()
        except ExpressionError as error:
            line, column = position(self.tree, node, error.column)
            self.tree.add(Problem(self.tree.file, line, column, error.code, error.message, error.remedy))
            return None


def position(tree: Tree, node: Node, column: int) -> tuple[int, int]:
    """Where the `column`-th character (from 1) of a scalar stands in the file; its beginning when that cannot be told."""
    mark = node.start_mark
    style = node.style if isinstance(node, ScalarNode) else None
    if mark.line != node.end_mark.line or style in {"|", ">"}:
        return mark.line + 1, mark.column + 1
    return mark.line + 1, mark.column + column + (1 if style else 0)
