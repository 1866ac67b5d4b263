"""A condition cut into words, numbers, texts and signs."""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn

MAX_LENGTH = 2_000


class ExpressionError(Exception):
    """A condition or a piping that cannot be used: French message, `column` from 1 in the source, code of problem."""

    def __init__(self, message: str, column: int, code: str = "P050", remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.code, self.remedy = message, column, code, remedy


class Token(NamedTuple):
    """`kind`: nombre, texte, mot, signe or fin. `op`: the word or sign in lower case, "" for a number or a text."""

    kind: str
    value: str
    column: int
    op: str = ""


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
        remedy = "Partagez-la en plusieurs questions."
        raise ExpressionError(f"Cette condition dépasse {MAX_LENGTH} caractères.", 1, remedy=remedy)
    tokens: list[Token] = []
    at, size = 0, len(source.rstrip())
    for found in _TOKEN.finditer(source):
        kind = found.lastgroup or ""
        start, end = found.span(kind)
        if found.start() != at:
            break
        tokens.append(_READ[kind](source[start:end], start + 1))
        at = end
    if at < size:
        _refuse(source, at)
    tokens.append(Token("fin", "", size + 1))
    return tokens


def _number(value: str, column: int) -> Token:
    return Token("nombre", value, column)


def _text(value: str, column: int) -> Token:
    return Token("texte", value[1:-1].strip() if value[0] == "«" else value[1:-1], column)


def _word(value: str, column: int) -> Token:
    lower = value.lower()
    if lower in _ENGLISH:
        raise ExpressionError(f"« {value} » n'est pas un mot connu.", column, remedy=f"Écrivez « {_ENGLISH[lower]} ».")
    return Token("mot", value, column, lower)


def _sign(value: str, column: int) -> Token:
    if value in _FOREIGN:
        raise ExpressionError(
            f"« {value} » n'est pas un signe connu.", column, remedy=f"Écrivez « {_FOREIGN[value]} »."
        )
    value = _SAME.get(value, value)
    return Token("signe", value, column, value)


_READ = {"nombre": _number, "texte": _text, "mot": _word, "signe": _sign}


def _refuse(source: str, at: int) -> NoReturn:
    while source[at].isspace():
        at += 1
    sign = source[at]
    if sign in "'\"“‘’«":
        raise ExpressionError(
            "Ce texte entre guillemets n'est pas fermé.",
            at + 1,
            remedy="Fermez-le avec le même guillemet ; s'il contient une apostrophe, entourez-le de guillemets doubles.",
        )
    if sign in "[]{}":
        raise ExpressionError(
            f"« {sign} » n'a pas de sens dans une condition.", at + 1, remedy="Employez des parenthèses."
        )
    if sign == ".":
        raise ExpressionError("Ce point ne suit ni un nom ni un nombre.", at + 1, remedy="Écrivez 0.5, ou liste.champ.")
    raise ExpressionError(f"« {sign} » n'a pas de sens dans une condition.", at + 1)
