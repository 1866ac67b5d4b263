"""From the source of a condition to a term: precedence climbing, and what each bare name stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from assistant.pack import comparing
from assistant.pack.functions import FUNCTIONS
from assistant.pack.kleene import UNKNOWN, Run, conjunction, disjunction, negation
from assistant.pack.names import Names, Nature, Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.terms import NOTHING, Term, as_number, constant, look_up, of_symbol
from assistant.pack.tokens import ExpressionError, Token, cut

MAX_DEPTH = 60
_BOOLEANS = {"oui": True, "vrai": True, "non": False, "faux": False}
_WORDS = {"ou", "et", "non", "oui", "vrai", "faux", "contient", "dans", "valeur", "longueur"}
RESERVED = frozenset(_WORDS | set(FUNCTIONS) | {"scores", "portefeuille", "defaut"})  # no question may be called so
_COMPARISONS = {"=", "!=", "<", "<=", ">", ">="}


class Parser:
    """Precedence climbing over the tokens of one source; each method returns a Term."""

    def __init__(self, source: str, names: Names) -> None:
        self.names = names
        self.tokens = cut(source)
        self.at = self.depth = 0

    # -- tokens

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def take(self, *values: str) -> Token | None:
        """The current token if it is one of these words or signs (then goes on), else None."""
        token = self.token
        if token.kind in {"mot", "signe"} and token.value.lower() in values:
            self.at += 1
            return token
        return None

    def need(self, sign: str) -> None:
        if not self.take(sign):
            self.unexpected(f"Il manque « {sign} » ici.")

    def unexpected(self, message: str = "") -> NoReturn:
        token = self.token
        remedy = ""
        if (
            token.value == ","
            and self.at
            and self.tokens[self.at - 1].kind == "nombre"
            and self.tokens[self.at + 1].kind == "nombre"
        ):
            after = self.tokens[self.at + 1]
            message = "Un nombre s'écrit ici avec un point."
            remedy = f"Écrivez {self.tokens[self.at - 1].value}.{after.value}"
        elif token.value in {"|", ":"}:
            message = f"« {token.value} » n'a pas de sens ici."
        elif not message:
            message = (
                "Cette condition s'arrête trop tôt."
                if token.kind == "fin"
                else f"« {token.value} » n'est pas attendu ici."
            )
            if token.kind in {"mot", "texte", "nombre"}:
                remedy = "Il manque sans doute « et », « ou » ou un signe de comparaison avant."
        raise ExpressionError(message, token.column, "P050", remedy)

    # -- grammar, loosest first

    def whole(self) -> Term:
        if self.token.kind == "fin":
            raise ExpressionError("Cette condition est vide.", 1, remedy="Écrivez-la, ou retirez la clé.")
        term = self.value(self.either())
        if self.token.kind != "fin":
            self.unexpected()
        return term

    def either(self) -> Term:
        return self._chain("ou", self.both, disjunction)

    def both(self) -> Term:
        return self._chain("et", self.negated, conjunction)

    def _chain(self, word: str, part: Callable[[], Term], join: Callable[[list[Run]], Run]) -> Term:
        first = part()
        if not (self.token.kind == "mot" and self.token.value.lower() == word):
            return first
        terms = [self._truth(first)]
        while self.take(word):
            terms.append(self._truth(part()))
        every = [t.sure_true for t in terms], [t.sure_false for t in terms]
        refs = NOTHING.union(*(t.refs for t in terms))
        run = join([t.run for t in terms])
        if word == "et":
            sure, unsure = NOTHING.union(*every[0]), frozenset.intersection(*every[1])
        else:
            sure, unsure = frozenset.intersection(*every[0]), NOTHING.union(*every[1])
        always = comparing.together(terms, word == "et")
        return Term(Nature.BOOLEAN, run, first.column, refs, sure, unsure, always=always)

    def _truth(self, term: Term) -> Term:
        term = self.value(term)
        if term.nature is not Nature.BOOLEAN:
            raise ExpressionError(
                f"Il faut ici quelque chose de vrai ou faux, or c'est {term.nature}.", term.column, "P054",
                "Comparez-le : par exemple « … = 3 », ou écrivez repondu(…).",
            )  # fmt: skip
        return term

    def negated(self) -> Term:
        token = self.take("non")
        if token is None:
            return self.comparison()
        self.deeper(token)
        term = self._truth(self.negated())
        self.depth -= 1
        always = None if term.always is None else not term.always
        return Term(
            Nature.BOOLEAN, negation(term.run), token.column, term.refs, term.sure_false, term.sure_true, always=always
        )

    def comparison(self) -> Term:
        left = self.sum()
        token = self.token
        if token.kind == "signe" and token.value in _COMPARISONS:
            self.at += 1
            term = comparing.compare(self, left, token, self.sum(operand=True))
            if self.token.kind == "signe" and self.token.value in _COMPARISONS:
                raise ExpressionError(
                    "Deux comparaisons se suivent.", self.token.column, remedy="Écrivez « 1 < x et x < 3 »."
                )
            return term
        if self.take("contient"):
            return comparing.contains(self, left, token, self.sum(operand=True))
        if self.take("dans"):
            return comparing.within(self, left, token, self.listed())
        return left

    def listed(self) -> list[Term]:
        self.need("(")
        items = [self.sum(operand=True)]
        while self.take(","):
            items.append(self.sum(operand=True))
        self.need(")")
        return items

    def sum(self, operand: bool = False) -> Term:
        return self._arithmetic(("+", "-"), lambda: self._arithmetic(("*", "/"), lambda: self.unary(operand)))

    def _arithmetic(self, signs: tuple[str, ...], part: Callable[[], Term]) -> Term:
        first = part()
        if not (self.token.kind == "signe" and self.token.value in signs):
            return first
        start = self.number(first)
        steps: list[tuple[str, Term]] = []
        while sign := self.take(*signs):
            steps.append((sign.value, self.number(part())))
        every = [start, *(t for _, t in steps)]
        refs, sure = NOTHING.union(*(t.refs for t in every)), NOTHING.union(*(t.sure_true for t in every))
        run = comparing.arithmetic(start.run, [(sign, t.run) for sign, t in steps])
        return Term(Nature.NUMBER, run, first.column, refs, sure, sure)

    def unary(self, operand: bool) -> Term:
        token = self.take("-")
        if token is None:
            return self.primary(operand)
        self.deeper(token)
        term = self.number(self.unary(operand))
        self.depth -= 1
        run = comparing.arithmetic(lambda scope: 0.0, [("-", term.run)])
        literal = -term.literal if isinstance(term.literal, float) else None
        return Term(Nature.NUMBER, run, token.column, term.refs, term.sure_true, term.sure_false, literal=literal)

    def primary(self, operand: bool) -> Term:
        token = self.token
        self.at += 1
        if token.kind == "nombre":
            return constant(float(token.value), Nature.NUMBER, token.column)
        if token.kind == "texte":
            return constant(token.value, Nature.TEXT, token.column)
        if token.kind == "mot":
            if self.token.value == "(" and not (token.value == "non" and operand):
                return self.call(token)
            return self.word(token)
        if token.value == "(" and token.kind == "signe":
            self.deeper(token)
            term = self.either()
            self.need(")")
            self.depth -= 1
            return term
        self.at -= 1
        self.unexpected()

    def word(self, token: Token) -> Term:
        name = token.value
        if name in {"valeur", "longueur"}:
            return comparing.current(self.names, name, token.column)
        return Term(Nature.WORD, lambda scope: UNKNOWN, token.column, word=name)

    def call(self, token: Token) -> Term:
        function = FUNCTIONS.get(token.value)
        if function is None:
            raise ExpressionError(
                f"La fonction « {token.value} » n'existe pas.", token.column, "P050", did_you_mean(token.value, FUNCTIONS)
                or f"Fonctions connues : {', '.join(FUNCTIONS)}.",
            )  # fmt: skip
        self.need("(")
        self.deeper(token)
        given: list[Term] = []
        if not self.take(")"):
            given.append(self.either())
            while self.take(","):
                given.append(self.either())
            self.need(")")
        self.depth -= 1
        if not function.least <= len(given) <= function.most:
            raise ExpressionError(f"« {token.value} » s'écrit {function.usage}.", token.column)
        return function.build(self, token, given)

    # -- what a term is

    def deeper(self, token: Token) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError(f"Cette condition s'emboîte sur plus de {MAX_DEPTH} niveaux.", token.column)

    def symbol(self, term: Term) -> Symbol:
        """The question a bare name stands for."""
        if term.symbol is not None:
            return term.symbol
        if not term.word:
            raise ExpressionError("Il faut ici le nom d'une question.", term.column)
        return look_up(self.names, term.word, term.column)

    def value(self, term: Term) -> Term:
        """A term one can compute: a bare name becomes the answer of its question, `oui` and `non` become booleans."""
        if term.nature is not Nature.WORD:
            return term
        if self.names.find(term.word) is None and (truth := _BOOLEANS.get(term.word.lower())) is not None:
            return constant(truth, Nature.BOOLEAN, term.column)
        return of_symbol(self.names, look_up(self.names, term.word, term.column), term.column)

    def number(self, term: Term) -> Term:
        return as_number(self.value(term))
