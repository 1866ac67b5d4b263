"""`bilan pack verifier FICHIER…` for whatever an author writes: packs, and the parcours that name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from assistant.pack import command, yaml_tree
from assistant.pack.cleaning import clean
from assistant.pack.library import Library, shipped_folder
from assistant.pack.problem import PackError, Problem
from assistant.pack.reading import check as check_pack
from assistant.pack.reading import file_bytes
from assistant.parcours.reading import check as check_parcours


def run(paths: Sequence[Path], as_json: bool, out: TextIO) -> int:
    """Print what is wrong with these files. 0: nothing, or advice only; 1: problems; 2: no file was named."""
    if not paths:
        return command.run(paths, as_json, out)
    return command.render([_harmless(p) for path in paths for p in verify(path)], len(paths), as_json, out)


def _harmless(problem: Problem) -> Problem:
    """A file name, and what is repeated of a file, may hold what moves a terminal."""
    return replace(problem, file=clean(problem.file), message=clean(problem.message), remedy=clean(problem.remedy))


def verify(path: Path) -> tuple[Problem, ...]:
    """Every problem of one file. The questionnaires of a parcours are looked for beside it, then among ours."""
    if not _is_parcours(path):
        return check_pack(path)
    beside = (path.parent, path.parent.parent / "packs")
    return check_parcours(path, Library((*beside, shipped_folder() / "packs")))


def _is_parcours(path: Path) -> bool:
    try:
        root = yaml_tree.load(file_bytes(path), str(path)).root
    except PackError:
        return False  # the reader of packs says why
    pairs = root.value if type(root) is yaml_tree.MappingNode else ()
    named = {key.value for key, _ in pairs if type(key) is yaml_tree.ScalarNode}
    return "parcours" in named or ("phases" in named and "pack" not in named)
