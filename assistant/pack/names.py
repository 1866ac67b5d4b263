"""The names a condition may use at one place of a questionnaire, each with the nature of its answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.pack.model import Choice, Type
from assistant.pack.nearest import did_you_mean


class Nature(StrEnum):
    """What a value is, in words that end the sentence « c'est … »."""

    NUMBER = "un nombre"
    TEXT = "un texte"
    BOOLEAN = "un oui ou un non"
    CODE = "un choix"
    CODES = "plusieurs choix"
    DATE = "une date"
    FICHES = "une liste de fiches"
    RANKING = "un classement"
    ROWS = "un tableau à plusieurs lignes"
    POINTS = "un partage de points"
    VALUES = "les réponses de plusieurs fiches"
    OTHER = "une réponse qui ne se compare pas"
    WORD = "un mot"


NATURES = {
    Type.TEXTE: Nature.TEXT,
    Type.TEXTE_LONG: Nature.TEXT,
    Type.ENTIER: Nature.NUMBER,
    Type.DECIMAL: Nature.NUMBER,
    Type.OUI_NON: Nature.BOOLEAN,
    Type.CONSENTEMENT: Nature.BOOLEAN,
    Type.CHOIX: Nature.CODE,
    Type.ECHELLE: Nature.CODE,
    Type.CHOIX_MULTIPLE: Nature.CODES,
    Type.GRILLE: Nature.ROWS,
    Type.TRI: Nature.ROWS,
    Type.DATE: Nature.DATE,
    Type.CLASSEMENT: Nature.RANKING,
    Type.PAIRES: Nature.RANKING,
    Type.MEILLEUR_PIRE: Nature.RANKING,
    Type.POINTS: Nature.POINTS,
    Type.FICHE: Nature.FICHES,
    Type.PROPOSITIONS: Nature.OTHER,
    Type.NOTE: Nature.OTHER,
}


@dataclass(slots=True)
class Symbol:
    """A question, a field of a fiche or a row. `order` grows along the questionnaire."""

    name: str
    type: Type
    order: int
    choices: tuple[Choice, ...] | None = ()  # None: known only once other answers are there
    rows: tuple[Choice, ...] = ()
    low: float | None = None
    high: float | None = None
    fields: dict[str, Symbol] = field(default_factory=dict)
    row: bool = False  # one row of a grille or of a tri: answered by one code

    @property
    def nature(self) -> Nature:
        return Nature.CODE if self.row else NATURES[self.type]

    def codes(self) -> tuple[str, ...] | None:
        return None if self.choices is None else tuple(c.code for c in self.choices)

    def values(self) -> dict[str, float] | None:
        """Code → number, when every option has one."""
        if not self.choices:
            return None
        values = {c.code: c.value for c in self.choices if c.value is not None}
        return values if len(values) == len(self.choices) else None


@dataclass(slots=True)
class ScoreName:
    id: str
    title: str
    order: int  # of its last item


@dataclass(slots=True)
class Names:
    """What is visible from one place: everything whose `order` is below `before`, and the fiche one stands in."""

    symbols: Mapping[str, Symbol]
    scores: Mapping[str, ScoreName] = field(default_factory=dict)
    sections: Mapping[str, int] = field(default_factory=dict)  # id -> order of its last question
    before: int = 1 << 30
    fiche: Symbol | None = None
    current: Symbol | None = None  # the question whose answer is controlled or followed up
    answered: frozenset[str] = frozenset()  # what cannot be missing here
    valued: bool = False  # `valeur` has a meaning here

    def find(self, name: str) -> Symbol | None:
        """The symbol of a name, wherever it stands: a field of the fiche at hand, a question, `liste.champ`, a row."""
        if self.fiche and (found := self.fiche.fields.get(name)):
            return found
        if found := self.symbols.get(name):
            return found
        head, dot, tail = name.partition(".")
        if not dot:
            return None
        owner = self.fiche.fields.get(head) if self.fiche else None
        owner = owner or self.symbols.get(head)
        if owner is None:
            return None
        if tail in owner.fields:
            return owner.fields[tail]
        return self._row(owner, tail)

    @staticmethod
    def _row(owner: Symbol, code: str) -> Symbol | None:
        if any(r.code == code for r in owner.rows):
            return Symbol(f"{owner.name}.{code}", owner.type, owner.order, owner.choices, row=True)
        if owner.type is Type.POINTS and (owner.choices is None or any(c.code == code for c in owner.choices)):
            return Symbol(f"{owner.name}.{code}", Type.ENTIER, owner.order)
        return None

    def inside(self, symbol: Symbol) -> bool:
        """Whether the symbol is a field of the fiche at hand: then it has one value, not one per fiche."""
        return self.fiche is not None and symbol.name.startswith(f"{self.fiche.name}.")

    def column_of(self, symbol: Symbol) -> bool:
        """Whether the symbol is a field of some fiche list seen from outside that list."""
        head = symbol.name.partition(".")[0]
        owner = self.symbols.get(head)
        return owner is not None and owner.type is Type.FICHE and owner is not symbol and not self.inside(symbol)

    def suggestion(self, name: str) -> str:
        own: Iterable[str] = self.fiche.fields if self.fiche else ()
        earlier = [n for n, s in self.symbols.items() if s.order < self.before]
        if near := did_you_mean(name, [*own, *earlier]):
            return near
        return did_you_mean(name, self.symbols)
