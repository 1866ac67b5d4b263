"""From the bytes of a pack to its frozen model, or to everything that is wrong with it, in one run and in French.

Three passes: the guarded tree (yaml_tree), the table of keys (table), then each questionnaire as a whole, in order, so
that conditions only see what was asked before (questionnaires, conditions, lint).
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.pack import lint, yaml_tree
from assistant.pack.kinds import BAD, Record
from assistant.pack.model import Helpline, Pack
from assistant.pack.problem import PackError, Problem, errors
from assistant.pack.questionnaires import build
from assistant.pack.table import PACK
from assistant.pack.yaml_tree import Tree

_REFERENCES = {"P043", "P044", "P051", "P060", "P062"}


def read(path: Path) -> Pack:
    """The pack in this file. Raises PackError with every problem; advice alone does not prevent loading."""
    return read_bytes(file_bytes(path), str(path))


def check(path: Path) -> tuple[Problem, ...]:
    """Every problem and advice of this file, in its order; empty when it is clean."""
    try:
        return check_bytes(file_bytes(path), str(path))
    except PackError as error:
        return error.problems


def read_bytes(data: bytes, name: str) -> Pack:
    """The pack in these bytes; `name` is what problems call the file. Raises PackError."""
    pack, problems = _read(data, name)
    if pack is None or errors(problems):
        raise PackError(problems)
    return pack


def check_bytes(data: bytes, name: str) -> tuple[Problem, ...]:
    try:
        problems = _read(data, name)[1]
    except PackError as error:
        return error.problems
    return tuple(sorted(set(problems)))


def file_bytes(path: Path) -> bytes:
    """What the file holds, never more than a byte over the limit. Raises PackError P001."""
    try:
        with path.open("rb") as file:
            return file.read(yaml_tree.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise PackError(
            [Problem(str(path), 0, 0, "P001", unreadable(path, error), "Vérifiez le nom et le dossier.")]
        ) from None


def unreadable(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "Ce fichier n'existe pas."
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return "C'est un dossier, pas un fichier."
    if isinstance(error, PermissionError):
        return "Vous n'avez pas le droit de lire ce fichier."
    return "Ce fichier ne peut pas être lu."


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is being built holds no garbage: looking for some a dozen times would be a tenth of the reading."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def _read(data: bytes, name: str) -> tuple[Pack | None, list[Problem]]:
    tree = yaml_tree.load(data, name)
    if tree.root is None:
        raise PackError(tree.problems)
    record = PACK.read(tree, tree.root)
    if record is BAD:
        raise PackError(tree.problems)
    lint.writing(tree)
    pack = _pack(tree, record, data)
    return pack, [p for p in tree.problems if not _echo(p, tree.lost)] if tree.lost else tree.problems


def _echo(problem: Problem, lost: set[str]) -> bool:
    """A reference that is unknown only because its question could not be read: saying it again would mislead."""
    return problem.code in _REFERENCES and any(f"« {id}" in problem.message for id in lost if id)


def _pack(tree: Tree, record: Record, data: bytes) -> Pack:
    return Pack(
        id=record.get("pack", ""),
        version=record.get("version", ""),
        language=record.get("langue", "fr"),
        title=record.get("titre", ""),
        author=record.get("auteur", ""),
        description=record.get("description", ""),
        helplines=tuple(
            Helpline(h.get("nom", ""), h.get("contact", ""), h.get("quand", "")) for h in record.get("aide_humaine", ())
        ),
        questionnaires=build(tree, record),
        digest=hashlib.sha256(data).hexdigest(),
    )
