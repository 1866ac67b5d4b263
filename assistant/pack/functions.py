"""The functions of conditions. Each says how it is written, and builds its term from terms already parsed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.pack.comparing import check_code, length
from assistant.pack.kleene import UNKNOWN, Scope
from assistant.pack.names import Nature
from assistant.pack.nearest import did_you_mean
from assistant.pack.terms import NOTHING, Term, number
from assistant.pack.tokens import ExpressionError, Token

if TYPE_CHECKING:
    from assistant.pack.parser import Parser

Build = Callable[["Parser", Token, list[Term]], Term]


@dataclass(frozen=True, slots=True)
class Function:
    usage: str
    least: int
    most: int
    build: Build


def _status(wanted: str) -> Build:
    def build(parser: Parser, token: Token, given: list[Term]) -> Term:
        symbol = parser.symbol(given[0])
        name, refs = symbol.name, frozenset((symbol.name,))
        sure = refs if wanted == "repondu" else NOTHING
        return Term(Nature.BOOLEAN, lambda scope: scope.status(name) == wanted, token.column, refs, sure)

    return build


def _count(parser: Parser, token: Token, given: list[Term]) -> Term:
    term = parser.value(given[0])
    if term.nature not in {Nature.CODES, Nature.FICHES, Nature.RANKING, Nature.VALUES, Nature.ROWS}:
        remedy = "Pour un texte, écrivez longueur(…)." if term.nature is Nature.TEXT else ""
        raise ExpressionError(f"nombre(…) compte une liste, or c'est {term.nature}.", given[0].column, "P054", remedy)
    run = term.run

    def count(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN else length(value)

    return Term(Nature.NUMBER, count, token.column, term.refs, term.refs, term.refs)


def _length(parser: Parser, token: Token, given: list[Term]) -> Term:
    term = parser.value(given[0])
    if term.nature is not Nature.TEXT:
        remedy = "Pour une liste, écrivez nombre(…)."
        raise ExpressionError(f"longueur(…) mesure un texte, or c'est {term.nature}.", given[0].column, "P054", remedy)
    run = term.run

    def measure(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN else length(value)

    return Term(Nature.NUMBER, measure, token.column, term.refs, term.refs, term.refs)


def _score(parser: Parser, token: Token, given: list[Term]) -> Term:
    id = score_name(parser, given[0])
    refs = frozenset((f"score:{id}",))
    sure = refs | {"titre:1"}
    return Term(Nature.NUMBER, lambda scope: scope.score(id), token.column, refs, sure, sure)


def score_name(parser: Parser, term: Term) -> str:
    """The id of a score whose items were all asked before this place."""
    name = term.word or (term.literal if isinstance(term.literal, str) else "")
    known = parser.names.scores.get(name)
    if known is None:
        near = did_you_mean(name, parser.names.scores)
        raise ExpressionError(f"« {name} » n'est le nom d'aucun score.", term.column, "P051", near)
    if known.order >= parser.names.before:
        raise ExpressionError(
            f"Le score « {name} » dépend de questions posées plus tard.",
            term.column,
            "P052",
            "Ne l'employez qu'après sa dernière question.",
        )
    return name


def _gap(parser: Parser, token: Token, given: list[Term]) -> Term:
    ranks = [rank_of(term, len(parser.names.scores)) for term in given]
    every_score_before(parser, token)
    sure = frozenset(("titre:1",))  # with ties, a second rank may not exist

    def gap(scope: Scope) -> Any:
        scores = scope.scores()
        return UNKNOWN if len(scores) < max(ranks) else abs(scores[ranks[0] - 1] - scores[ranks[1] - 1])

    return Term(Nature.NUMBER, gap, token.column, frozenset(f"score:{s}" for s in parser.names.scores), sure, sure)


def rank_of(term: Term, most: int) -> int:
    value = term.literal
    if not isinstance(value, float) or value != int(value) or not 1 <= value <= most:
        raise ExpressionError(f"Il faut ici un rang, de 1 à {most}.", term.column, "P054")
    return int(value)


def every_score_before(parser: Parser, token: Token) -> None:
    later = [s.id for s in parser.names.scores.values() if s.order >= parser.names.before]
    if later:
        raise ExpressionError(
            f"« {token.value} » compare tous les scores, or « {later[0]} » dépend de questions posées plus tard.",
            token.column,
            "P052",
        )


def _rank(parser: Parser, token: Token, given: list[Term]) -> Term:
    symbol = parser.symbol(given[0])
    if symbol.nature is not Nature.RANKING:
        raise ExpressionError(
            f"rang(…) lit un classement, or « {symbol.name} » est {symbol.nature}.", given[0].column, "P054"
        )
    second = given[1]
    code = second.word or (second.literal if isinstance(second.literal, str) else "")
    if isinstance(second.literal, float):
        code = str(int(second.literal))
    check_code(symbol, code, second.column)
    name, refs = symbol.name, frozenset((symbol.name,))

    def rank(scope: Scope) -> Any:
        before = 0
        for group in scope.ranking(name):
            if code in group:
                return float(before + 1)
            before += len(group)
        return UNKNOWN

    return Term(Nature.NUMBER, rank, token.column, refs, refs, refs)


def _aggregate(compute: Callable[[list[float]], Any]) -> Build:
    """Over several numbers, or over one field of every fiche. One unknown among several makes the whole unknown."""

    def build(parser: Parser, token: Token, given: list[Term]) -> Term:
        terms = [parser.value(t) for t in given]
        terms = [_numbers(t) if t.nature is Nature.VALUES else t for t in terms]
        terms = [t if t.nature in {Nature.VALUES, Nature.POINTS} else parser.number(t) for t in terms]
        runs = [t.run for t in terms]

        def aggregate(scope: Scope) -> Any:
            values: list[float] = []
            for run in runs:
                value = run(scope)
                several = (
                    list(value.values())
                    if isinstance(value, dict)
                    else value
                    if isinstance(value, list | tuple)
                    else [value]
                )
                for item in several:
                    one = number(item)
                    if one is UNKNOWN:
                        return UNKNOWN
                    values.append(one)
            return compute(values)

        refs, sure = NOTHING.union(*(t.refs for t in terms)), NOTHING.union(*(t.sure_true for t in terms))
        return Term(Nature.NUMBER, aggregate, token.column, refs, sure, sure)

    return build


def _numbers(term: Term) -> Term:
    """One field of every fiche, as numbers: those its options stand for when it is a choice. Raises ExpressionError."""
    symbol, run = term.symbol, term.run
    if symbol is None or symbol.nature is Nature.NUMBER:
        return term
    values = symbol.values() if symbol.nature is Nature.CODE else None
    if values is None:
        raise ExpressionError(f"« {symbol.name} » ne donne pas de nombres.", term.column, "P054")

    def numbers(scope: Scope) -> Any:
        codes = run(scope)
        return [values.get(str(code), UNKNOWN) for code in codes] if isinstance(codes, list | tuple) else codes

    return replace(term, run=numbers)


def _mean(values: list[float]) -> Any:
    return sum(values) / len(values) if values else UNKNOWN


def _round(parser: Parser, token: Token, given: list[Term]) -> Term:
    term = parser.number(given[0])
    run = term.run

    def rounded(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN or not math.isfinite(value) else float(math.floor(value + 0.5))

    return Term(Nature.NUMBER, rounded, token.column, term.refs, term.sure_true, term.sure_false)


def _age(parser: Parser, token: Token, given: list[Term]) -> Term:
    term = parser.value(given[0])
    if term.nature is not Nature.DATE:
        raise ExpressionError(f"age(…) part d'une date, or c'est {term.nature}.", given[0].column, "P054")
    run = term.run

    def age(scope: Scope) -> Any:
        value = run(scope)
        return value if value is UNKNOWN else years(str(value), scope.today)

    return Term(Nature.NUMBER, age, token.column, term.refs, term.sure_true, term.sure_false)


def years(text: str, today: date) -> Any:
    """Whole years since a date; with a year or a month alone, what that much allows to say."""
    try:
        parts = [int(p) for p in text.split("-")]
    except ValueError:
        return UNKNOWN
    now = (today.year, today.month, today.day)[: len(parts)]
    return float(today.year - parts[0] - (tuple(now[1:]) < tuple(parts[1:])))


def _today(parser: Parser, token: Token, given: list[Term]) -> Term:
    return Term(Nature.DATE, lambda scope: scope.today.isoformat(), token.column)


def _identical(parser: Parser, token: Token, given: list[Term]) -> Term:
    names = [_group(parser, term) for term in given]

    def share(scope: Scope) -> Any:
        codes = [code for name in names for code in scope.answers(name)]
        return Counter(codes).most_common(1)[0][1] / len(codes) if codes else UNKNOWN

    refs = frozenset(names)
    return Term(Nature.NUMBER, share, token.column, refs, NOTHING, NOTHING)


def _group(parser: Parser, term: Term) -> str:
    """A section, a grille or a score: something that holds several answers."""
    names, word = parser.names, term.word
    if word in names.scores:
        return score_name(parser, term)
    if word in names.sections:
        if names.sections[word] >= names.before:
            raise ExpressionError(f"La section « {word} » n'est pas encore finie ici.", term.column, "P052")
        return word
    if word and names.find(word) is None:
        near = did_you_mean(word, [*names.scores, *names.sections, *names.symbols])
        raise ExpressionError(
            f"« {word} » n'est ni une section, ni une grille, ni un score.", term.column, "P051", near
        )
    symbol = parser.symbol(term)
    if symbol.nature is not Nature.ROWS:
        raise ExpressionError("identiques(…) lit une section, une grille ou des scores.", term.column, "P054")
    return symbol.name


FUNCTIONS: dict[str, Function] = {
    "repondu": Function("repondu(question)", 1, 1, _status("repondu")),
    "passe": Function("passe(question)", 1, 1, _status("passee")),
    "nombre": Function("nombre(liste)", 1, 1, _count),
    "longueur": Function("longueur(texte)", 1, 1, _length),
    "score": Function("score(nom)", 1, 1, _score),
    "ecart": Function("ecart(1, 2)", 2, 2, _gap),
    "rang": Function("rang(question, code)", 2, 2, _rank),
    "somme": Function("somme(a, b, …)", 1, 200, _aggregate(math.fsum)),
    "moyenne": Function("moyenne(a, b, …)", 1, 200, _aggregate(_mean)),
    "min": Function("min(a, b, …)", 1, 200, _aggregate(lambda v: min(v) if v else UNKNOWN)),
    "max": Function("max(a, b, …)", 1, 200, _aggregate(lambda v: max(v) if v else UNKNOWN)),
    "arrondi": Function("arrondi(nombre)", 1, 1, _round),
    "age": Function("age(date)", 1, 1, _age),
    "aujourdhui": Function("aujourdhui()", 0, 0, _today),
    "identiques": Function("identiques(section)", 1, 50, _identical),
}
