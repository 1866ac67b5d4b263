"""When a file does not parse: every fault in one run, by putting each line right in memory and parsing again."""

from __future__ import annotations

import re
import time

import yaml

from assistant.pack.problem import PackError, Problem
from assistant.pack.yaml_traps import Trap, traps
from assistant.pack.yaml_tree import Node, Refused, Tree, compose

MAX_FAULTS = 40
MAX_SECONDS = 1.0  # a file beyond repair is not worth more: what was found is said

_WORDS = (
    (
        "mapping values are not allowed",
        "Un « : » se trouve ici dans un texte sans guillemets, ou l'alignement a changé.",
    ),
    ("expected a single document", "Ce fichier contient plusieurs documents (une ligne « --- »)."),
    ("undefined alias", "Un texte sans guillemets ne peut pas commencer par « * »."),
    ("unexpected end of stream", "Un guillemet est ouvert ici et n'est jamais fermé."),
    ("found a tab", "Une tabulation se trouve ici ; YAML ne connaît que les espaces."),
    ("cannot start any token", "Un texte sans guillemets ne peut pas commencer par ce signe."),
    ("could not find expected ':'", "Une clé doit être suivie de « : » et d'une espace."),
    ("expected ',' or", "Une accolade ou un crochet n'est pas fermé, ou une virgule manque."),
    ("expected '-' indicator", "Cette ligne n'est pas alignée avec les éléments de la liste."),
    ("expected key", "Cette ligne n'est pas alignée avec les autres clés, ou un guillemet est mal fermé au-dessus."),
    ("block sequence entries", "Une liste ne peut pas commencer ici : passez à la ligne avant le tiret."),
    ("unknown escape", 'Entre guillemets ", une barre oblique inverse se double.'),
)


def explain(text: str, file: str, error: yaml.YAMLError, notes: list[Problem]) -> Tree:
    """The tree of the file once put right in memory, with what had to be. Raises PackError when it cannot be."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if (tabs := _untabbed(lines, file, notes)) is not None:
        lines, error_or_root = tabs
        if not isinstance(error_or_root, yaml.YAMLError):
            return _finished(file, lines, error_or_root, notes)
        error = error_or_root
    limit = time.monotonic() + MAX_SECONDS
    for _ in range(MAX_FAULTS):
        found = _repair(lines, error, limit)
        if found is None:
            notes.append(_plain(file, error))
            raise PackError(notes)
        line, trap, after = found
        notes.append(_said(file, line, trap, lines[line]))
        lines[line] = trap.line
        if not isinstance(after, yaml.YAMLError):
            return _finished(file, lines, after, notes)
        error = after
    raise PackError(notes)


def _finished(file: str, lines: list[str], root: Node | Refused | None, notes: list[Problem]) -> Tree:
    if isinstance(root, Refused):
        notes.append(Problem(file, root.line, root.column, root.code, root.message, root.remedy))
        raise PackError(notes)
    return Tree(file, "\n".join(lines), root, notes)


def _untabbed(
    lines: list[str], file: str, notes: list[Problem]
) -> tuple[list[str], Node | yaml.YAMLError | Refused | None] | None:
    """Every indentation written with tabs, put right with the width that lets the parser go furthest."""
    wrong = [n for n, line in enumerate(lines) if re.match(r"[ \t]*\t", line) and line.strip()]
    if not wrong:
        return None
    best: tuple[list[str], Node | yaml.YAMLError | Refused | None] | None = None
    for width in (2, 4, 8):
        tried = [re.sub(r"^[ \t]+", lambda m: m[0].replace("\t", " " * width), line) for line in lines]  # noqa: B023  # run at once
        after = _parsed("\n".join(tried))
        if best is None or (isinstance(best[1], yaml.YAMLError) and _further(after, best[1])):
            best = tried, after
    message = "Cette ligne commence par une tabulation ; YAML ne connaît que les espaces."
    for n in wrong[:MAX_FAULTS]:
        column = lines[n].index("\t") + 1
        notes.append(Problem(file, n + 1, column, "P013", message, "Remplacez chaque tabulation par des espaces."))
    return best


def _further(after: Node | yaml.YAMLError | Refused | None, before: yaml.YAMLError) -> bool:
    return not isinstance(after, yaml.YAMLError) or _reach(after) > _reach(before)


def _repair(
    lines: list[str], error: yaml.YAMLError, limit: float
) -> tuple[int, Trap, Node | yaml.YAMLError | Refused | None] | None:
    """The first correction that lets the parser go further: line number from 0, the trap, and what parsing gives then."""
    for number in _candidates(lines, error):
        for trap in traps(lines[number]):
            if time.monotonic() > limit:
                return None
            tried = [*lines[:number], trap.line, *lines[number + 1 :]]
            after = _parsed("\n".join(tried))
            if not isinstance(after, yaml.YAMLError) or _reach(after) > max(_reach(error), number):
                return number, trap, after
    return None


def _parsed(text: str) -> Node | yaml.YAMLError | Refused | None:
    try:
        return compose(text)
    except (yaml.YAMLError, Refused) as error:
        return error


def _marks(error: yaml.YAMLError) -> tuple[int, int]:
    """Line and column, from 0, where the parser gave up."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return (mark.line, mark.column) if mark else (0, 0)


def _reach(error: yaml.YAMLError) -> int:
    return _marks(error)[0]


def _candidates(lines: list[str], error: yaml.YAMLError) -> list[int]:
    """Lines that may hold the fault: where the parser stopped, where it says it began, and those just above."""
    stop = min(_marks(error)[0], len(lines) - 1)
    context = getattr(error, "context_mark", None)
    began = min(context.line, len(lines) - 1) if context else stop
    # A quote left open runs down to the next one: the line that opened it is some way up.
    above = [n for n in range(stop - 1, max(stop - 60, -1), -1) if lines[n].strip()][:1]
    opened = [
        n
        for n in range(stop - 1, max(stop - 60, -1), -1)
        if lines[n].count('"') % 2 or re.search(r":\s+'[^']*$", lines[n])
    ][:2]
    return list(dict.fromkeys([stop, *above, *opened, began]))


def _said(file: str, number: int, trap: Trap, before: str) -> Problem:
    shown = trap.line.strip()
    shown = shown if len(shown) <= 160 else shown[:157] + "…"
    remedy = f"Écrivez : {shown}" if trap.line != before else ""
    return Problem(file, number + 1, trap.column, trap.code, trap.message, remedy)


def _plain(file: str, error: yaml.YAMLError) -> Problem:
    """The parser's own words in French, where no trap explains them."""
    line, column = _marks(error)
    words = str(error)
    message = next((french for english, french in _WORDS if english in words), "L'écriture YAML est incorrecte ici.")
    code = "P025" if "single document" in words else "P010"
    remedy = (
        "Gardez un seul document par fichier."
        if code == "P025"
        else "Mettez les textes entre guillemets, et alignez les clés d'un même niveau."
    )
    return Problem(file, line + 1, column + 1, code, message, remedy)
