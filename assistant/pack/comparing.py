"""Comparisons, membership and arithmetic: what may be compared with what, and how, once types are known."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from assistant.pack.kleene import UNKNOWN, Run, Scope
from assistant.pack.names import Names, Nature, Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.terms import NOTHING, Term, as_number, constant, number
from assistant.pack.tokens import ExpressionError, Token

if TYPE_CHECKING:
    from assistant.pack.parser import Parser

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip
_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_CODED = {Nature.CODE, Nature.CODES, Nature.RANKING, Nature.VALUES}
_BOOLEAN_WORDS = {"oui", "vrai", "non", "faux"}


def compare(parser: Parser, left: Term, sign: Token, right: Term) -> Term:
    """left sign right, once both sides are of one nature. Raises ExpressionError P053, P054."""
    left, right = _settled(parser, left, right)
    if right.nature is Nature.CODE and left.nature is not Nature.CODE:
        left, right = right, left
        sign = sign._replace(value=_MIRROR.get(sign.value, sign.value))
    left, right = _agree(left, right, sign)
    if left.nature not in {Nature.NUMBER, Nature.DATE} and sign.value in _MIRROR:
        raise ExpressionError(
            f"« {sign.value} » compare des nombres ou des dates, or c'est {left.nature}.",
            sign.column,
            "P054",
            "Employez « = » ou « != ».",
        )
    compute = _dates(sign.value) if left.nature is Nature.DATE else _OPERATORS[sign.value]
    term = _binary(left, right, compute, sign.column)
    term.always = _always(left, right, sign.value)
    if sign.value == "=" and left.nature is Nature.CODE and left.symbol and isinstance(right.literal, str):
        term.equals = (left.symbol.name, right.literal)
    return term


def _settled(parser: Parser, left: Term, right: Term) -> tuple[Term, Term]:
    """Bare names looked up, or taken as an option code of the other side."""
    if _is_question(parser, left):
        left = parser.value(left)
    if _is_question(parser, right):
        right = parser.value(right)
    left = _operand(parser, left, right)
    return left, _operand(parser, right, left)


def _is_question(parser: Parser, term: Term) -> bool:
    return term.nature is Nature.WORD and parser.names.find(term.word) is not None


def _operand(parser: Parser, term: Term, other: Term) -> Term:
    if term.nature is not Nature.WORD:
        return term
    if other.symbol is not None and other.nature in _CODED and parser.names.find(term.word) is None:
        codes = other.symbol.codes()
        if codes is None or term.word in codes or (codes and term.word not in _BOOLEAN_WORDS):
            return constant(term.word, Nature.TEXT, term.column)
    return parser.value(term)


def _agree(left: Term, right: Term, sign: Token) -> tuple[Term, Term]:
    if left.nature is Nature.CODE:
        return _with_code(left, right, sign)
    if {left.nature, right.nature} == {Nature.DATE, Nature.TEXT}:
        return (_dated(left), _dated(right))
    if left.nature is not right.nature:
        raise ExpressionError(
            f"On ne compare pas ces deux choses : à gauche c'est {left.nature}, à droite {right.nature}.", sign.column, "P054",
            _unlike(left, right),
        )  # fmt: skip
    if left.nature not in {Nature.NUMBER, Nature.TEXT, Nature.BOOLEAN, Nature.DATE}:
        remedy = "Écrivez « contient », « nombre(…) », ou rang(question, code)."
        raise ExpressionError(f"« {sign.value} » ne s'applique pas : c'est {left.nature}.", sign.column, "P054", remedy)
    return left, right


def _unlike(left: Term, right: Term) -> str:
    natures = {left.nature, right.nature}
    if natures == {Nature.NUMBER, Nature.TEXT}:
        return "Écrivez le nombre sans guillemets, ou comparez longueur(…)."
    if Nature.CODES in natures or Nature.RANKING in natures:
        return "Écrivez « contient », « nombre(…) », ou rang(question, code)."
    if Nature.BOOLEAN in natures:
        return "Comparez à oui ou à non."
    return ""


def _with_code(left: Term, right: Term, sign: Token) -> tuple[Term, Term]:
    if right.nature is Nature.CODE:
        if sign.value in _MIRROR:
            return as_number(left), as_number(right)
        return left, right
    if right.nature is Nature.TEXT and isinstance(right.literal, str):
        return left, constant(check_code(left.symbol, right.literal, right.column), Nature.CODE, right.column)
    if right.nature is Nature.NUMBER:
        symbol = left.symbol
        if isinstance(right.literal, float) and sign.value in {"=", "!="} and symbol is not None:
            code = _numbered(symbol, right.literal)
            return left, constant(check_code(symbol, code, right.column), Nature.CODE, right.column)
        return as_number(left), right
    raise ExpressionError(
        f"On ne compare pas un choix avec {right.nature}.", sign.column, "P054", "Comparez-le au code d'une option."
    )


def _numbered(symbol: Symbol, value: float) -> str:
    """The code an author means by a bare number: the one that has this value, else the number itself."""
    for code, known in (symbol.values() or {}).items():
        if known == value:
            return code
    return str(int(value)) if value == int(value) else str(value)


def check_code(symbol: Symbol | None, code: str, column: int) -> str:
    """The code itself. Raises ExpressionError P053 when the question has no such option."""
    codes = symbol.codes() if symbol is not None else None
    if codes is None or code in codes or symbol is None:
        return code
    shown = ", ".join(codes[:12]) + (", …" if len(codes) > 12 else "")
    labels = {c.text: c.code for c in symbol.choices or ()}
    near = did_you_mean(code, codes) or (f"Écrivez le code « {labels[code]} »." if code in labels else "")
    raise ExpressionError(
        f"« {code} » n'est pas un code de « {symbol.name} ».", column, "P053", near or f"Ses codes : {shown}."
    )


def _dated(term: Term) -> Term:
    if term.nature is Nature.DATE:
        return term
    if isinstance(term.literal, str) and term.literal[:4].isdigit() and len(term.literal) in {4, 7, 10}:
        return Term(Nature.DATE, term.run, term.column, literal=term.literal)
    raise ExpressionError(
        "Une date se compare à une date.", term.column, "P054", "Écrivez '2019', '2019-03' ou '2019-03-12'."
    )


def _dates(sign: str) -> Callable[[Any, Any], Any]:
    """Partial dates compare on what both say; where that does not decide, the answer is unknown."""
    compute = _OPERATORS[sign]

    def dates(left: Any, right: Any) -> Any:
        left, right = str(left), str(right)
        size = min(len(left), len(right))
        if left[:size] == right[:size] and len(left) != len(right):
            return UNKNOWN
        return compute(left, right)

    return dates


def _binary(left: Term, right: Term, compute: Callable[[Any, Any], Any], column: int) -> Term:
    first, second = left.run, right.run

    def binary(scope: Scope) -> Any:
        a = first(scope)
        if a is UNKNOWN:
            return UNKNOWN
        b = second(scope)
        return UNKNOWN if b is UNKNOWN else compute(a, b)

    sure = left.sure_true | right.sure_true
    return Term(Nature.BOOLEAN, binary, column, left.refs | right.refs, sure, sure)


def _always(left: Term, right: Term, sign: str) -> bool | None:
    """What the bounds of a question already decide: `age > 200` where age stops at 120 is never true."""
    if left.literal is not None and right.literal is not None and left.nature is Nature.NUMBER:
        return bool(_OPERATORS[sign](left.literal, right.literal))
    if not left.refs and right.refs and sign in _MIRROR:
        left, right, sign = right, left, _MIRROR[sign]
    symbol, limit = left.symbol, right.literal
    if symbol is None or not isinstance(limit, float) or left.nature is not Nature.NUMBER:
        return None
    values = symbol.values()
    low, high = (min(values.values()), max(values.values())) if values else (symbol.low, symbol.high)
    if low is not None and (limit < low or (limit == low and sign in {"<", ">="})):
        return sign in {">", ">=", "!="}
    if high is not None and (limit > high or (limit == high and sign in {">", "<="})):
        return sign in {"<", "<=", "!="}
    return None


def together(terms: Sequence[Term], all_of: bool) -> bool | None:
    """What « et » (or « ou ») can only be, from what its parts can only be."""
    truths = [t.always for t in terms]
    if not all_of:
        return True if True in truths else False if all(t is False for t in truths) else None
    wanted: dict[str, str] = {}
    for term in terms:
        if term.equals and wanted.setdefault(*term.equals) != term.equals[1]:
            return False
    return False if False in truths else True if all(t is True for t in truths) else None


def contains(parser: Parser, left: Term, sign: Token, right: Term) -> Term:
    """A list holds a code, a text holds words (whatever the case)."""
    left = parser.value(left)
    right = _operand(parser, right, left)
    if left.nature in {Nature.CODES, Nature.RANKING, Nature.VALUES}:
        if right.nature is Nature.NUMBER and isinstance(right.literal, float):
            right = constant(_numbered(left.symbol, right.literal) if left.symbol else "", Nature.TEXT, right.column)
        if isinstance(right.literal, str) and left.nature is not Nature.VALUES:
            check_code(left.symbol, right.literal, right.column)
        return _binary(left, right, lambda a, b: b in _flat(a), sign.column)
    if left.nature is Nature.TEXT and right.nature is Nature.TEXT:
        return _binary(left, right, lambda a, b: str(b).casefold() in str(a).casefold(), sign.column)
    remedy = "Pour un seul choix, écrivez « = » ou « dans (…) »." if left.nature is Nature.CODE else ""
    raise ExpressionError(
        f"« contient » attend plusieurs choix ou un texte, or c'est {left.nature}.", sign.column, "P054", remedy
    )


def _flat(value: Any) -> list[Any]:
    """The codes of an answer that holds several, whatever its shape."""
    flat: list[Any] = []
    for item in value if isinstance(value, list | tuple) else ():
        flat += item if isinstance(item, list | tuple) else [item]
    return flat


def within(parser: Parser, left: Term, sign: Token, items: list[Term]) -> Term:
    """`dans (a, b)`: equal to one of them."""
    equal = Token("signe", "=", sign.column, "=")
    left = parser.value(left)
    if left.nature is Nature.CODE and (codes := _codes(parser, left, items)) is not None:
        return _among(left, codes, sign.column)
    tests = [compare(parser, left, equal, item) for item in items]
    runs = [t.run for t in tests]

    def any_of(scope: Scope) -> Any:
        values = [run(scope) for run in runs]
        if any(v is True for v in values):
            return True
        return UNKNOWN if any(v is UNKNOWN for v in values) else False

    refs = NOTHING.union(*(t.refs for t in tests))
    return Term(Nature.BOOLEAN, any_of, sign.column, refs, left.sure_true, left.sure_true)


def _codes(parser: Parser, left: Term, items: list[Term]) -> frozenset[str] | None:
    """The option codes of a list that holds nothing else."""
    terms = [_operand(parser, item, left) for item in items]
    if not all(t.nature is Nature.TEXT and isinstance(t.literal, str) for t in terms):
        return None
    return frozenset(check_code(left.symbol, t.literal, t.column) for t in terms)


def _among(left: Term, codes: frozenset[str], column: int) -> Term:
    run = left.run

    def among(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN else value in codes

    return Term(Nature.BOOLEAN, among, column, left.refs, left.sure_true, left.sure_false)


def arithmetic(start: Run, steps: Sequence[tuple[str, Run]]) -> Run:
    """start ± a ± b … or start × a ÷ b …, from left to right; a division by zero is unknown."""

    def compute(scope: Scope) -> Any:
        total = start(scope)
        for sign, run in steps:
            value = run(scope)
            if total is UNKNOWN or value is UNKNOWN or (sign == "/" and value == 0):
                return UNKNOWN
            total = {"+": total + value, "-": total - value, "*": total * value, "/": total / (value or 1)}[sign]
        return total

    return compute


def current(names: Names, word: str, column: int) -> Term:
    """`valeur`, the answer being controlled, and `longueur`, how long it is."""
    symbol = names.current
    if symbol is None and not names.valued:
        raise ExpressionError(
            f"« {word} » ne vaut que dans les contrôles et les relances d'une question.",
            column,
            "P051",
            f"Écrivez {word}(question)." if word == "longueur" else "Écrivez le nom de la question.",
        )
    if word == "longueur":
        return Term(Nature.NUMBER, lambda scope: length(scope.current), column)
    if symbol is None:
        return Term(Nature.TEXT, lambda scope: scope.current, column)
    nature = symbol.nature
    if nature is Nature.NUMBER:
        return Term(nature, lambda scope: number(scope.current), column, symbol=symbol)
    return Term(nature, lambda scope: scope.current, column, symbol=symbol)


def length(value: Any) -> Any:
    """Characters of a text without its outer spaces, elements of anything else."""
    if isinstance(value, str):
        return float(len(value.strip()))
    return float(len(value)) if isinstance(value, list | tuple | dict) else UNKNOWN
