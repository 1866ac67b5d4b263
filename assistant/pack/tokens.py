"""A condition cut into words, numbers, texts and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_LENGTH = 2_000


class ExpressionError(Exception):
    """A condition or a piping that cannot be used: French message, `column` from 1 in the source, code of problem."""

    def __init__(self, message: str, column: int, code: str = "P050", remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.code, self.remedy = message, column, code, remedy


@dataclass(frozen=True, slots=True)
class Token:
    kind: str  # nombre, texte, mot, signe, fin
    value: str
    column: int
    end: int


_TOKEN = re.compile(
    r"""\s*(?:
      (?P<nombre>\d+(?:\.\d+)?)
    | (?P<mot>[^\W\d]\w*(?:\.\w+)?)
    | (?P<texte>'[^']*'|"[^"]*"|“[^“”]*”|‘[^‘’]*’|’[^‘’]*’|«[^«»]*»)
    | (?P<signe><=|>=|!=|<>|≤|≥|≠|==|&&|\|\||[=<>+\-*/(),−×÷|:])
    )""",
    re.VERBOSE,
)
_SAME = {"≤": "<=", "≥": ">=", "≠": "!=", "<>": "!=", "−": "-", "×": "*", "÷": "/"}
_FOREIGN = {"==": "=", "&&": "et", "||": "ou"}
_ENGLISH = {"and": "et", "or": "ou", "not": "non", "in": "dans", "contains": "contient", "true": "oui", "false": "non"}


def cut(source: str) -> list[Token]:
    """Tokens of a condition, a `fin` one last. Raises ExpressionError on what belongs to no condition."""
    if len(source) > MAX_LENGTH:
        raise ExpressionError(
            f"Cette condition dépasse {MAX_LENGTH} caractères.", 1, remedy="Partagez-la en plusieurs questions."
        )
    tokens: list[Token] = []
    at, size = 0, len(source.rstrip())
    while at < size:
        match = _TOKEN.match(source, at)
        if match is None:
            _refuse(source, at)
        kind = str(match.lastgroup)
        value, start = match[kind], match.start(kind) + 1
        if kind == "texte":
            value = value[1:-1].strip() if value[0] == "«" else value[1:-1]
        elif kind == "signe":
            if value in _FOREIGN:
                raise ExpressionError(
                    f"« {value} » n'est pas un signe connu.", start, remedy=f"Écrivez « {_FOREIGN[value]} »."
                )
            value = _SAME.get(value, value)
        elif kind == "mot" and value.lower() in _ENGLISH:
            raise ExpressionError(
                f"« {value} » n'est pas un mot connu.", start, remedy=f"Écrivez « {_ENGLISH[value.lower()]} »."
            )
        tokens.append(Token(kind, value, start, match.end()))
        at = match.end()
    tokens.append(Token("fin", "", size + 1, size))
    return tokens


def _refuse(source: str, at: int) -> None:
    while source[at].isspace():
        at += 1
    sign = source[at]
    if sign in "'\"“‘’«":
        raise ExpressionError("Ce texte entre guillemets n'est pas fermé.", at + 1,
                              remedy="Fermez-le avec le même guillemet ; s'il contient une apostrophe, entourez-le de guillemets doubles.")  # fmt: skip
    if sign in "[]{}":
        raise ExpressionError(
            f"« {sign} » n'a pas de sens dans une condition.", at + 1, remedy="Employez des parenthèses."
        )
    if sign == ".":
        raise ExpressionError("Ce point ne suit ni un nom ni un nombre.", at + 1, remedy="Écrivez 0.5, ou liste.champ.")
    raise ExpressionError(f"« {sign} » n'a pas de sens dans une condition.", at + 1)
