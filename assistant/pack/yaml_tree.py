"""From bytes to a positioned tree where every scalar is text: guarded once, and nothing of YAML's own typing.

The guard stands inside the one walk of the C parser: depth and number of nodes are counted while it composes, so that
200 kB of `[` stop at the twenty-first instead of killing the interpreter. Anchors, aliases and tags are seen by the
character their node begins with. Sizes: a file of 1 MiB, 20 levels, 20,000 nodes, 20,000 characters in one text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from assistant.pack.cleaning import ordinary
from assistant.pack.problem import ADVICE, ERROR, PackError, Problem

__all__ = ["MAX_BYTES", "MappingNode", "Node", "ScalarNode", "SequenceNode", "Tree", "compose", "decode", "load"]

MAX_BYTES = 1 << 20
MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_SCALAR = 20_000
MAX_PROBLEMS = 300


@dataclass(slots=True)
class Tree:
    """`root` is None only when the text could not be parsed at all; `problems` then says why."""

    file: str
    text: str
    root: Node | None
    problems: list[Problem]
    lost: set[str] = field(default_factory=set)  # ids of questions that could not be read: no need to miss them
    plain: bool = False  # no text of this file can hold anything to clean

    def error(self, node: Node | None, code: str, message: str, remedy: str = "", severity: str = ERROR) -> None:
        """Adds a problem at the beginning of a node (of the file when None)."""
        mark = node.start_mark if node is not None else None
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        self.add(Problem(self.file, line, column, code, message, remedy, severity))

    def add(self, problem: Problem) -> None:
        """Raises PackError beyond MAX_PROBLEMS: a file that wrong is not worth the time, nor the reading of so long a list."""
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"Déjà {MAX_PROBLEMS} problèmes : la suite du fichier n'est pas vérifiée."
            last = Problem(self.file, problem.line, problem.column, "P007", message, "Corrigez d'abord ceux-ci.")
            raise PackError([*self.problems, last])

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


class _Guarded(CParser):
    """Composes nodes without resolving any type. `guard` sets the three methods that the composer calls on its way."""


def _untyped(kind: object, value: object, implicit: object) -> None:
    """Every scalar stays the text its author wrote."""


def _guard(loader: Any) -> None:
    """Counts depth and nodes. Set on the instance, with `list.pop` for going up, because this runs for every node."""
    level: list[None] = []
    down = level.append
    count = 0

    def descend(parent: object, index: object) -> None:
        nonlocal count
        count += 1
        down(None)
        if count > MAX_NODES:
            raise _TooMany
        if len(level) > MAX_DEPTH:
            raise _TooDeep

    loader.descend_resolver, loader.ascend_resolver, loader.resolve = descend, level.pop, _untyped


def compose(text: str) -> Node | None:
    """The root node of one document, None if there is none. Raises yaml.YAMLError on bad writing, Refused by the guard."""
    loader = _Guarded(text.encode())
    _guard(loader)
    try:
        root: Node | None = loader.get_single_node()
    except _TooDeep:
        message = f"Ce fichier s'emboîte sur plus de {MAX_DEPTH} niveaux."
        raise Refused("P022", message, "Retirez des niveaux, ou des crochets en trop.") from None
    except _TooMany:
        message = f"Ce fichier contient plus de {MAX_NODES} éléments."
        raise Refused("P023", message, "Partagez-le en plusieurs fichiers.") from None
    finally:
        loader.dispose()
    if root is not None and _suspect(text):
        _inspect(root, text)
    return root


_FOREIGN = {"&": "une ancre (&)", "*": "un renvoi (*)", "!": "une étiquette (!)"}
# What stands before a node, blanks apart: the beginning of the file or of a line, or a sign of YAML.
_BEFORE = {"", "\n", "\r", "\x85", "\u2028", "\u2029", "[", "{", ",", ":", "?", "-"}


def _suspect(text: str) -> bool:
    """Whether an anchor, an alias or a tag may begin somewhere. « Bravo ! » is none: a word stands before its sign."""
    return any(
        before.rstrip(" \t\ufeff")[-1:] in _BEFORE
        for sign in _FOREIGN
        if sign in text
        for before in text.split(sign)[:-1]
    )


def _inspect(root: Node, text: str) -> None:
    """Refuses anchors, aliases and tags: a node that has one begins with its sign.

    An alias gives the anchored node a second time, but the anchored node is met first, so nothing is visited twice.
    """
    todo: list[Any] = [root]
    while todo:
        node = todo.pop()
        if text[node.start_mark.index : node.start_mark.index + 1] in _FOREIGN:
            _foreign(node, text)
        if type(node) is MappingNode:
            for pair in node.value:
                todo += pair
        elif type(node) is SequenceNode:
            todo += node.value


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
        raise PackError(
            [Problem(file, 1, 1, "P002", "Ce fichier dépasse 1 Mio.", "Partagez-le en plusieurs fichiers.")]
        )
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        message = "Une marque invisible (BOM) a été retirée en tête du fichier."
        notes.append(Problem(file, 1, 1, "P005", message, "Enregistrez en « UTF-8 sans BOM ».", ADVICE))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        remedy = "Dans votre éditeur, choisissez « Enregistrer sous » puis l'encodage UTF-8."
        raise PackError(
            [*notes, Problem(file, line, column, "P003", "Ce fichier n'est pas en UTF-8.", remedy)]
        ) from None
    if not text.strip():
        raise PackError([*notes, Problem(file, 1, 1, "P004", "Ce fichier est vide.", "Partez d'un pack existant.")])
    if not ordinary(text) and _RAW.search(text):
        # The C parser refuses them with a word of English; they are harmless once replaced.
        text = _RAW.sub("\ufffd", text)
    return text, notes


def _plain(text: str) -> bool:
    """Whether nothing has to be cleaned, nor can come out of an escape: each backslash stands before n or a quote."""
    return text.count("\\") == text.count("\\n") + text.count('\\"') and ordinary(text)


def load(data: bytes, file: str) -> Tree:
    """The tree of a file, with what its writing calls for. Raises PackError when nothing more can be said of it."""
    text, notes = decode(data, file)
    try:
        root = compose(text)
    except Refused as refusal:
        notes.append(Problem(file, refusal.line, refusal.column, refusal.code, refusal.message, refusal.remedy))
        raise PackError(notes) from None
    except yaml.YAMLError as error:
        from assistant.pack import yaml_faults

        tree = yaml_faults.explain(text, file, error, notes)
    else:
        tree = Tree(file, text, root, notes, plain=_plain(text))
    if tree.root is None:
        raise PackError(
            [*notes, Problem(file, 1, 1, "P004", "Ce fichier ne contient rien.", "Partez d'un pack existant.")]
        )
    if " #" in text:
        from assistant.pack.yaml_comments import cut_texts

        cut_texts(tree)
    return tree
