"""Piping: a text of the pack that takes up an earlier answer, `{{ prenom | defaut: "vous" }}`. Nothing else runs in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from assistant.pack.functions import every_score_before, rank_of
from assistant.pack.kleene import UNKNOWN, Scope
from assistant.pack.names import Names, Nature, Symbol
from assistant.pack.parser import Parser
from assistant.pack.terms import NOTHING, Term
from assistant.pack.tokens import ExpressionError, Token

MISSING = "…"
Say = Callable[[Scope], Any]


@dataclass(frozen=True, slots=True)
class Template:
    """A text and its pipings. `references` as in Expression; `parts` are texts and the pieces to fill."""

    source: str
    references: frozenset[str] = field(default=NOTHING, compare=False)
    parts: tuple[str | tuple[Say, str], ...] = field(default=(), compare=False, repr=False)

    def render(self, scope: Scope) -> str:
        """The text filled in; what is missing and has no default shows as « … »."""
        if not self.parts:
            return self.source
        return "".join(part if isinstance(part, str) else _filled(part, scope) for part in self.parts)

    def __str__(self) -> str:
        return self.source


def _filled(part: tuple[Say, str], scope: Scope) -> str:
    say, default = part
    value = say(scope)
    return default if value is UNKNOWN or value == "" else str(value)


def joined(words: list[str]) -> str:
    """« a, b et c »; her own sentences, that hold commas and full stops, stand apart: « a, b ; c, d »."""
    if len(words) > 1 and any(", " in word or ". " in word or word.endswith(".") for word in words):
        return "\u202f; ".join(word.removesuffix(".") for word in words)
    return " et ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def shown(value: Any) -> Any:
    """A value in words: 3 and not 3.0, a decimal comma, oui or non."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float):
        text = f"{value:.1f}" if abs(value) < 1e15 else f"{value:g}"
        return text.removesuffix(".0").replace(".", ",")
    if isinstance(value, list | tuple):
        return joined([str(v) for v in value])
    return value


def parse_template(source: str, names: Names) -> Template:
    """A text with its pipings checked. Raises ExpressionError: as conditions do, and P056 without a due default."""
    if "{{" not in source:
        if "}}" in source:
            raise ExpressionError("« }} » sans « {{ » avant.", source.index("}}") + 1)
        return Template(source)
    parts: list[str | tuple[Say, str]] = []
    refs: frozenset[str] = NOTHING
    at = 0
    while (start := source.find("{{", at)) >= 0:
        end = _closing(source, start)
        if source[at:start]:
            parts.append(source[at:start])
        try:
            say, default, used = _piping(source[start + 2 : end], names)
        except ExpressionError as error:
            raise ExpressionError(error.message, error.column + start + 2, error.code, error.remedy) from None
        parts.append((say, default))
        refs |= used
        at = end + 2
    if source[at:]:
        parts.append(source[at:])
    return Template(source, refs, tuple(parts))


def _closing(source: str, start: int) -> int:
    end = source.find("}}", start)
    if end < 0:
        raise ExpressionError("« {{ » n'est pas refermé par « }} ».", start + 1)
    return end


def _piping(inside: str, names: Names) -> tuple[Say, str, frozenset[str]]:
    inside = inside.replace("\u00a0", " ").replace("\u202f", " ")
    expression, bar, rest = inside.partition("|")
    default = _default(rest, len(expression) + 1) if bar else None
    if not expression.strip():
        raise ExpressionError("Cette reprise est vide.", 1, remedy="Écrivez {{ nom_de_question }}.")
    parser = Parser(expression, names)
    say, refs, needs = _special(parser) or _plain(parser)
    if default is None and not needs <= names.answered:
        missing = sorted(needs - names.answered)[0]
        message = "Ce score peut manquer ici." if ":" in missing else f"La réponse à « {missing} » peut manquer ici."
        remedy = f'Ajoutez un défaut : {{{{ {expression.strip()} | defaut: "…" }}}}'
        raise ExpressionError(message, len(expression) - len(expression.lstrip()) + 1, "P056", remedy)
    return say, MISSING if default is None else default, refs


def _default(rest: str, column: int) -> str:
    word, colon, text = rest.partition(":")
    text = text.strip()
    if word.strip() not in {"defaut", "défaut"} or not colon:
        raise ExpressionError("Après « | » vient defaut.", column, remedy='Écrivez | defaut: "…"')
    pairs = {'"': '"', "'": "'", "“": "”", "«": "»", "’": "’", "‘": "’"}
    if len(text) < 2 or pairs.get(text[0]) != text[-1]:
        raise ExpressionError("Le défaut s'écrit entre guillemets.", column, remedy='Écrivez | defaut: "…"')
    return text[1:-1].strip() if text[0] == "«" else text[1:-1]


Piece = tuple[Say, frozenset[str], frozenset[str]]  # how to say it, what it reads, what may be missing


def _special(parser: Parser) -> Piece | None:
    """The functions that give words: premiers, liste, titre_score."""
    token = parser.token
    build = _SPECIAL.get(token.value) if token.kind == "mot" else None
    if build is None or parser.tokens[1].value != "(":
        return None
    parser.next()
    given = parser.listed()
    if parser.token.kind != "fin":
        parser.unexpected()
    return build(parser, token, given)


def _plain(parser: Parser) -> Piece:
    """A question, in the words of its answer, or a number computed."""
    first = parser.token
    if first.kind == "mot" and parser.tokens[1].kind == "fin" and first.value not in {"valeur", "longueur"}:
        symbol = parser.symbol(Term(Nature.WORD, lambda scope: UNKNOWN, first.column, word=first.value))
        name, refs = symbol.name, frozenset((symbol.name,))
        if symbol.type.value == "note":
            raise ExpressionError(f"« {name} » est une note : elle n'a pas de réponse.", first.column, "P054")
        return (lambda scope: scope.label(name)), refs, refs
    term = parser.whole()
    if term.nature not in {Nature.NUMBER, Nature.TEXT, Nature.DATE, Nature.CODE, Nature.CODES, Nature.BOOLEAN}:
        raise ExpressionError(f"On ne peut pas écrire cela dans un texte : c'est {term.nature}.", term.column, "P054")
    if term.nature is Nature.TEXT and len(term.refs) == 1:  # « {{ (lettre) }} »: in words too, for a text may be closed
        name = next(iter(term.refs))
        return (lambda scope: scope.label(name)), term.refs, term.refs
    run = term.run
    return (lambda scope: shown(run(scope))), term.refs, term.refs


def _words(symbol: Symbol) -> Callable[[Scope, str], str]:
    """The words of a code: those of the pack, or for options that come from elsewhere those the scope knows."""
    known = {c.code: c.text for c in symbol.choices or ()}

    def words(scope: Scope, code: str) -> str:
        if code in known:
            return known[code]
        label = scope.label(f"{symbol.name}.{code}")
        return code if isinstance(label, type(UNKNOWN)) else label

    return words


def _firsts(parser: Parser, token: Token, given: list[Term]) -> Piece:
    if len(given) != 2 or not isinstance(given[1].literal, float):
        raise ExpressionError("premiers s'écrit premiers(question, 3).", token.column)
    symbol = parser.symbol(given[0])
    if symbol.nature not in (Nature.RANKING, Nature.POINTS):  # points shared put options in order too
        raise ExpressionError(
            f"premiers(…) lit un classement, or « {symbol.name} » est {symbol.nature}.", given[0].column, "P054"
        )
    count, words, name = int(given[1].literal), _words(symbol), symbol.name

    def firsts(scope: Scope) -> Any:
        taken: list[str] = []
        for group in scope.ranking(name):
            if len(taken) >= count:
                break
            taken += [words(scope, code) for code in group]
        return joined(taken) or UNKNOWN

    refs = frozenset((name,))
    return firsts, refs, refs


def _list(parser: Parser, token: Token, given: list[Term]) -> Piece:
    if len(given) != 1:
        raise ExpressionError("liste s'écrit liste(question).", token.column)
    symbol = parser.symbol(given[0])
    name, words, refs = symbol.name, _words(symbol), frozenset((symbol.name,))
    if symbol.nature is not Nature.CODES:
        return (lambda scope: scope.label(name)), refs, refs

    def listed(scope: Scope) -> Any:
        value = scope.value(name)
        return UNKNOWN if value is UNKNOWN else joined([words(scope, code) for code in value])

    return listed, refs, refs


def _score_title(parser: Parser, token: Token, given: list[Term]) -> Piece:
    if len(given) != 1:
        raise ExpressionError("titre_score s'écrit titre_score(1).", token.column)
    rank = rank_of(given[0], len(parser.names.scores))
    every_score_before(parser, token)
    titles = {s.id: s.title for s in parser.names.scores.values()}

    def title(scope: Scope) -> Any:
        groups = scope.ranking("scores")
        return joined([titles.get(id, id) for id in groups[rank - 1]]) if len(groups) >= rank else UNKNOWN

    refs = frozenset(f"score:{id}" for id in titles)
    return title, refs, frozenset((f"titre:{rank}",))


_SPECIAL: dict[str, Callable[[Parser, Token, list[Term]], Piece]] = {
    "premiers": _firsts,
    "liste": _list,
    "titre_score": _score_title,
}
