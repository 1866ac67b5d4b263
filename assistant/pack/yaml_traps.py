from __future__ import annotations
import yaml
from assistant.pack.problem import PackError, Problem
from assistant.pack.yaml_tree import Tree


def silent(text: str, file: str) -> list[Problem]:
    return []


def explain(text: str, file: str, error: yaml.YAMLError, notes: list[Problem]) -> Tree:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    raise PackError(
        [
            *notes,
            Problem(
                file, line, column, "P010", "L'écriture YAML est incorrecte ici.", "Mettez les textes entre guillemets."
            ),
        ]
    )
