"""`bilan pack verifier FICHIER… [--json]`: every problem of every file. Exit code 0 clean, 1 problems, 2 unusable call."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from assistant.pack.cleaning import typography
from assistant.pack.problem import ADVICE, Problem, errors


def verify(paths: Iterable[Path | str]) -> list[Problem]:
    """Every problem and advice of these files, file after file."""
    from assistant.pack.reading import check

    return [problem for path in paths for problem in check(Path(path))]


def run(paths: Sequence[Path | str], as_json: bool, out: TextIO) -> int:
    """Prints what is wrong with these packs. 0: nothing, or advice only; 1: problems; 2: no file was named."""
    if not paths:
        print(typography("Indiquez au moins un fichier : bilan pack verifier mon-pack.yaml"), file=out)
        return 2
    problems = verify(paths)
    return render(problems, len(paths), as_json, out)


def render(problems: Sequence[Problem], files: int, as_json: bool, out: TextIO) -> int:
    """Problems as text for a person, or as one JSON list for a machine. Gives the exit code."""
    if as_json:
        print(json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=1), file=out)
    else:
        for problem in problems:
            print(problem, file=out)
        print(summary(problems, files), file=out)
    return 1 if errors(problems) else 0


def summary(problems: Sequence[Problem], files: int) -> str:
    wrong = len(errors(problems))
    advice = sum(p.severity == ADVICE for p in problems)
    checked = "1 fichier vérifié" if files == 1 else f"{files} fichiers vérifiés"
    found = "aucun problème" if not wrong else "1 problème" if wrong == 1 else f"{wrong} problèmes"
    return typography(f"{checked} : {found}" + (f", {advice} avis" if advice else "") + ".")
