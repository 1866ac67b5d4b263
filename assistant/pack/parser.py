"""From the source of a condition to a term: a Pratt parser, and what each bare name stands for."""

from __future__ import annotations

from typing import NoReturn

from assistant.pack import comparing
from assistant.pack.functions import FUNCTIONS
from assistant.pack.kleene import UNKNOWN, Scope, Unknown, conjunction, disjunction, negation
from assistant.pack.names import Names, Nature, Symbol
from assistant.pack.nearest import did_you_mean
from assistant.pack.terms import NOTHING, Term, as_number, constant, look_up, of_symbol
from assistant.pack.tokens import ExpressionError, Token, cut

MAX_DEPTH = 60
_BOOLEANS = {"oui": True, "vrai": True, "non": False, "faux": False}
_WORDS = {"ou", "et", "non", "oui", "vrai", "faux", "contient", "dans", "valeur", "longueur"}
RESERVED = frozenset(_WORDS | {"scores", "tableaux", "portefeuille", "defaut"})  # no question may be called so

# How tightly each operator binds; `non` stands between `et` and the comparisons.
_OR, _AND, _NOT, _COMPARED, _ADDED, _MULTIPLIED, _SIGNED = range(1, 8)
_COMPARISONS = {"=", "!=", "<", "<=", ">", ">="}
_POWER = {
    "ou": _OR,
    "et": _AND,
    "contient": _COMPARED,
    "dans": _COMPARED,
    "+": _ADDED,
    "-": _ADDED,
    "*": _MULTIPLIED,
    "/": _MULTIPLIED,
}
_POWER |= dict.fromkeys(_COMPARISONS, _COMPARED)


def _nothing(scope: Scope) -> Unknown:
    return UNKNOWN


class Parser:
    """One source, its tokens, and the names visible where it stands."""

    def __init__(self, source: str, names: Names) -> None:
        self.names = names
        self.tokens = cut(source)
        self.token = self.tokens[0]
        self.at = self.depth = 0

    # -- tokens

    def next(self) -> Token:
        """The current token; goes on to the following one."""
        token = self.token
        self.at += 1
        self.token = self.tokens[self.at]
        return token

    def need(self, sign: str) -> None:
        if self.token.op != sign:
            self.unexpected(f"Il manque « {sign} » ici.")
        self.next()

    def deeper(self, token: Token) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError(f"Cette condition s'emboîte sur plus de {MAX_DEPTH} niveaux.", token.column)

    def unexpected(self, message: str = "") -> NoReturn:
        token, remedy = self.token, ""
        around = [t.kind for t in self.tokens[max(self.at - 1, 0) : self.at + 2]]
        if token.value == "," and around == ["nombre", "signe", "nombre"]:
            message = "Un nombre s'écrit ici avec un point."
            remedy = f"Écrivez {self.tokens[self.at - 1].value}.{self.tokens[self.at + 1].value}"
        elif token.value in {"|", ":"}:
            message = f"« {token.value} » n'a pas de sens ici."
        elif not message and token.kind == "fin":
            message = "Cette condition s'arrête trop tôt."
        elif not message:
            message = f"« {token.value} » n'est pas attendu ici."
            if token.kind != "signe":
                remedy = "Il manque sans doute « et », « ou » ou un signe de comparaison avant."
        raise ExpressionError(message, token.column, "P050", remedy)

    # -- grammar

    def whole(self) -> Term:
        """The whole source as one value. Raises ExpressionError if anything is left."""
        if self.token.kind == "fin":
            raise ExpressionError("Cette condition est vide.", 1, remedy="Écrivez-la, ou retirez la clé.")
        term = self.value(self.expression())
        if self.token.kind != "fin":
            self.unexpected()
        return term

    def expression(self, power: int = 0) -> Term:
        """What binds tighter than `power`, from the current token on."""
        left = self.prefix(power)
        while (binding := _POWER.get(self.token.op, 0)) > power:
            if binding == _COMPARED:
                left = self.compared(left)
                if self.token.op in _COMPARISONS and power < _COMPARED:
                    remedy = "Écrivez « 1 < x et x < 3 »."
                    raise ExpressionError("Deux comparaisons se suivent.", self.token.column, remedy=remedy)
            elif binding >= _ADDED:
                left = self.computed(left, binding)
            else:
                left = self.joined(left, binding)
        return left

    def prefix(self, power: int) -> Term:
        token = self.token
        if token.kind == "mot":
            if token.op == "non" and power < _COMPARED:
                return self.negated(self.next())
            self.next()
            if self.token.op == "(" and token.op != "non":
                return self.call(token)
            if token.op in {"valeur", "longueur"}:
                return comparing.current(self.names, token.op, token.column)
            return Term(Nature.WORD, _nothing, token.column, word=token.value)
        if token.kind == "nombre":
            self.next()
            return constant(float(token.value), Nature.NUMBER, token.column)
        if token.kind == "texte":
            self.next()
            return constant(token.value, Nature.TEXT, token.column)
        if token.op == "(":
            return self.bracketed(self.next())
        if token.op == "-":
            return self.minus(self.next())
        return self.unexpected()

    def bracketed(self, token: Token) -> Term:
        self.deeper(token)
        term = self.expression()
        self.need(")")
        self.depth -= 1
        return term

    def minus(self, token: Token) -> Term:
        self.deeper(token)
        term = self.number(self.expression(_SIGNED))
        self.depth -= 1
        run = comparing.arithmetic(lambda scope: 0.0, [("-", term.run)])
        literal = -term.literal if isinstance(term.literal, float) else None
        return Term(Nature.NUMBER, run, token.column, term.refs, term.sure_true, term.sure_false, literal=literal)

    def negated(self, token: Token) -> Term:
        self.deeper(token)
        term = self.truth(self.expression(_NOT - 1))
        self.depth -= 1
        always = None if term.always is None else not term.always
        run = negation(term.run)
        return Term(Nature.BOOLEAN, run, token.column, term.refs, term.sure_false, term.sure_true, always=always)

    def joined(self, first: Term, binding: int) -> Term:
        """`a et b et c`, `a ou b ou c`: one flat list, however long."""
        word = self.token.op
        terms = [self.truth(first)]
        while self.token.op == word:
            self.next()
            terms.append(self.truth(self.expression(binding)))
        true, false = [t.sure_true for t in terms], [t.sure_false for t in terms]
        runs = [t.run for t in terms]
        if binding == _AND:
            run, sure, unsure = conjunction(runs), NOTHING.union(*true), frozenset.intersection(*false)
        else:
            run, sure, unsure = disjunction(runs), frozenset.intersection(*true), NOTHING.union(*false)
        refs = NOTHING.union(*(t.refs for t in terms))
        always = comparing.together(terms, binding == _AND)
        return Term(Nature.BOOLEAN, run, first.column, refs, sure, unsure, always=always)

    def compared(self, left: Term) -> Term:
        sign = self.next()
        if sign.op == "dans":
            return comparing.within(self, left, sign, self.listed())
        right = self.expression(_COMPARED)
        if sign.op == "contient":
            return comparing.contains(self, left, sign, right)
        return comparing.compare(self, left, sign, right)

    def listed(self) -> list[Term]:
        self.need("(")
        items = [self.expression(_COMPARED)]
        while self.token.op == ",":
            self.next()
            items.append(self.expression(_COMPARED))
        self.need(")")
        return items

    def computed(self, first: Term, binding: int) -> Term:
        """`a + b - c`, `a * b / c`: one flat list, from left to right."""
        start = self.number(first)
        steps: list[tuple[str, Term]] = []
        while _POWER.get(self.token.op) == binding:
            sign = self.next().op
            steps.append((sign, self.number(self.expression(binding))))
        every = [start, *(t for _, t in steps)]
        refs, sure = NOTHING.union(*(t.refs for t in every)), NOTHING.union(*(t.sure_true for t in every))
        run = comparing.arithmetic(start.run, [(sign, t.run) for sign, t in steps])
        return Term(Nature.NUMBER, run, first.column, refs, sure, sure)

    def call(self, token: Token) -> Term:
        function = FUNCTIONS.get(token.op)
        if function is None:
            remedy = did_you_mean(token.value, FUNCTIONS) or f"Fonctions connues : {', '.join(FUNCTIONS)}."
            raise ExpressionError(f"La fonction « {token.value} » n'existe pas.", token.column, "P050", remedy)
        self.next()
        self.deeper(token)
        given: list[Term] = []
        if self.token.op != ")":
            given.append(self.expression())
            while self.token.op == ",":
                self.next()
                given.append(self.expression())
        self.need(")")
        self.depth -= 1
        if not function.least <= len(given) <= function.most:
            raise ExpressionError(f"« {token.value} » s'écrit {function.usage}.", token.column)
        return function.build(self, token, given)

    # -- what a term is

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
        if term.word.lower() in _BOOLEANS and self.names.find(term.word) is None:
            return constant(_BOOLEANS[term.word.lower()], Nature.BOOLEAN, term.column)
        return of_symbol(self.names, look_up(self.names, term.word, term.column), term.column)

    def number(self, term: Term) -> Term:
        return as_number(self.value(term))

    def truth(self, term: Term) -> Term:
        term = self.value(term)
        if term.nature is not Nature.BOOLEAN:
            message = f"Il faut ici quelque chose de vrai ou faux, or c'est {term.nature}."
            remedy = "Comparez-le : par exemple « … = 3 », ou écrivez repondu(…)."
            raise ExpressionError(message, term.column, "P054", remedy)
        return term
