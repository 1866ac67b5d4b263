"""One thing wrong in a file, said so that its author can put it right. Codes are stable: `CODES` names them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from assistant.pack.codes import CODES

ERROR = "erreur"
ADVICE = "avis"  # style: said, but the file loads
_ORDER = attrgetter("file", "line", "column", "code", "message", "remedy", "severity")


@dataclass(frozen=True, slots=True)
class Problem:
    """`line` and `column` count from 1; 0 when the whole file is meant. `code` is a key of CODES."""

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str = ""
    severity: str = ERROR

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(self.code)

    def __lt__(self, other: Problem) -> bool:
        """In the order of files, then of lines; the words tell apart what stands at one place."""
        return _ORDER(self) < _ORDER(other)

    def __str__(self) -> str:
        """`fichier:ligne:colonne: CODE message`, as compilers write it, then the remedy on a line of its own."""
        advice = " (avis)" if self.severity == ADVICE else ""
        head = f"{self.file}:{self.line}:{self.column}: {self.code}{advice} {self.message}"
        return head + "".join(f"\n    → {line}" for line in self.remedy.splitlines())


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that prevent loading."""
    return tuple(p for p in problems if p.severity == ERROR)


class PackError(Exception):
    """The file cannot be used. `problems` holds every reason, in the order of the file, advice included."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(p) for p in errors(self.problems)) or "fichier refusé")
