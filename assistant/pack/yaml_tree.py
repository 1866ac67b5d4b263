"""From bytes to a positioned tree where every scalar is text: guarded once, and nothing of YAML's own typing.

The guard stands inside the one walk of the C parser: depth and number of nodes are counted while it composes, so that
200 kB of `[` stop at the twenty-first instead of killing the interpreter. Anchors, aliases and tags are seen by the
character their node begins with. Sizes: a file of 1 MiB, 20 levels, 20,000 nodes, 20,000 characters in one text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml
from yaml.cyaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from assistant.pack.cleaning import clean_count
from assistant.pack.problem import ADVICE, ERROR, PackError, Problem

__all__ = ["MAX_BYTES", "MappingNode", "Node", "ScalarNode", "SequenceNode", "Tree", "compose", "decode", "load"]

MAX_BYTES = 1 << 20
MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_SCALAR = 20_000


@dataclass(slots=True)
class Tree:
    """`root` is None only when the text could not be parsed at all; `problems` then says why."""

    file: str
    text: str
    root: Node | None
    problems: list[Problem]

    def error(self, node: Node | None, code: str, message: str, remedy: str = "", severity: str = ERROR) -> None:
        """Adds a problem at the beginning of a node (of the file when None)."""
        mark = node.start_mark if node is not None else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.problems.append(Problem(self.file, line, column, code, message, remedy, severity))

    def advice(self, node: Node | None, code: str, message: str, remedy: str = "") -> None:
        self.error(node, code, message, remedy, ADVICE)


class Refused(Exception):
    """The guard stopped: `code` and French words; `mark` where it stands."""

    def __init__(self, code: str, message: str, remedy: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.remedy, self.line, self.column = code, message, remedy, line, column


class _TooDeep(Exception):
    pass


class _TooMany(Exception):
    pass


class _Guarded(CParser):  # type: ignore[misc]  # the C parser has no annotations
    """Composes nodes without resolving any type; counts depth and nodes while it does."""

    def __init__(self, stream: bytes) -> None:
        CParser.__init__(self, stream)
        self.depth = self.count = 0

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.count += 1
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeep
        if self.count > MAX_NODES:
            raise _TooMany

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        """Every scalar stays the text its author wrote."""


def compose(text: str) -> Node | None:
    """The root node of one document, None if there is none. Raises yaml.YAMLError on bad writing, Refused by the guard."""
    loader = _Guarded(text.encode())
    try:
        root: Node | None = loader.get_single_node()
    except _TooDeep:
        raise Refused(
            "P022",
            f"Ce fichier s'emboîte sur plus de {MAX_DEPTH} niveaux.",
            "Retirez des niveaux, ou des crochets en trop.",
        ) from None
    except _TooMany:
        raise Refused(
            "P023", f"Ce fichier contient plus de {MAX_NODES} éléments.", "Partagez-le en plusieurs packs."
        ) from None
    finally:
        loader.dispose()
    if root is not None:
        _inspect(root, text, loader.count)
    return root


_FOREIGN = {"&": "une ancre (&)", "*": "un renvoi (*)", "!": "une étiquette (!)"}


def _inspect(root: Node, text: str, count: int) -> None:
    """Refuses anchors, aliases, tags, merge keys and texts beyond the limit.

    An alias gives the anchored node a second time, and that node begins with its anchor; so looking at first
    characters is enough, and the walk never visits more than `count` nodes plus one.
    """
    todo: list[Any] = [root]
    while todo:
        node = todo.pop()
        mark = node.start_mark
        if text[mark.index : mark.index + 1] in _FOREIGN:
            _foreign(node, text)
        if type(node) is MappingNode:
            for pair in node.value:
                todo += pair
        elif type(node) is SequenceNode:
            todo += node.value
        elif len(node.value) > MAX_SCALAR:
            raise Refused(
                "P024",
                f"Ce texte compte plus de {MAX_SCALAR} caractères.",
                "Coupez-le, ou vérifiez qu'un guillemet est bien fermé.",
                mark.line + 1,
                mark.column + 1,
            )


def _foreign(node: Node, text: str) -> NoReturn:
    mark = node.start_mark
    raise Refused(
        "P020",
        f"Ce fichier emploie {_FOREIGN[text[mark.index]]}, que les packs n'acceptent pas.",
        "Si c'est un texte, mettez-le entre guillemets ; sinon, écrivez la valeur en toutes lettres.",
        mark.line + 1,
        mark.column + 1,
    )


_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text of a file and what is worth saying of it. Raises PackError: too big, not UTF-8, empty."""
    notes: list[Problem] = []
    if len(data) > MAX_BYTES:
        raise PackError([Problem(file, 1, 1, "P002", "Ce fichier dépasse 1 Mio.", "Partagez-le en plusieurs packs.")])
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        notes.append(Problem(file, 1, 1, "P005", "Une marque invisible (BOM) a été retirée en tête du fichier.",
                             "Enregistrez en « UTF-8 sans BOM ».", ADVICE))  # fmt: skip
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise PackError([Problem(file, line, column, "P003", "Ce fichier n'est pas en UTF-8.",
                                 "Dans votre éditeur, choisissez « Enregistrer sous » puis l'encodage UTF-8.")]) from None  # fmt: skip
    if not text.strip():
        raise PackError([*notes, Problem(file, 1, 1, "P004", "Ce fichier est vide.", "Partez d'un pack existant.")])
    if _RAW.search(text):
        # The C parser refuses them with a word of English; they are harmless once replaced.
        text = _RAW.sub("\ufffd", text)
    return text, notes


def load(data: bytes, file: str) -> Tree:
    """The tree of a file, with what its writing calls for. Raises PackError when nothing more can be said of it."""
    from assistant.pack import yaml_traps

    text, notes = decode(data, file)
    notes += yaml_traps.silent(text, file)
    try:
        root = compose(text)
    except Refused as refusal:
        notes.append(Problem(file, refusal.line, refusal.column, refusal.code, refusal.message, refusal.remedy))
        raise PackError(notes) from None
    except yaml.YAMLError as error:
        return yaml_traps.explain(text, file, error, notes)
    return Tree(file, text, root, notes)


def invisible(text: str) -> int:
    return clean_count(text)
