"""The portefeuille: rubriques made of items, each traceable to her own words."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.dossier.state import Comment
from assistant.guide.judging import Judgement

ADDRESS, AVOID = "aborder", "eviter"  # what she wants at an entretien of what she marked

RUBRICS: dict[str, str] = {
    "demande": "Ma demande",
    "parcours": "Mon parcours",
    "realisations": "Mes réalisations",
    "competences": "Mes compétences",
    "formation": "Ma formation",
    "interets": "Mes intérêts",
    "valeurs": "Mes valeurs",
    "motivations": "Mes motivations",
    "criteres": "Mes critères et mes contraintes",
    "regards": "Regards pluriels",
    "pistes": "Mes pistes",
    "enquetes": "Mes enquêtes métier",
    "projet": "Mon projet et mon projet alternatif",
    "plan": "Mon plan d’action",
    "carnet": "Mon carnet",
    "questions": "Mes questions pour mon conseiller ou ma conseillère",
    "entretiens": "Mes entretiens",
    "lettre": "Ma lettre à moi-même",
    "avis": "Mon avis sur l’accompagnement",  # of how she was accompanied, not of the bilan: it is shown alone or not at all
}


@dataclass(frozen=True, slots=True)
class Source:
    """One answer an item comes from."""

    passation: str
    step: str
    question: str  # the question as it was asked
    answer: str  # her answer in words
    at: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What she chose, out of what was possible. `value` is None when too few answers were given."""

    label: str
    value: float | None
    maximum: float
    note: str = ""  # « 9 réponses sur 10 », « égalité avec … »
    family: str = ""  # RIASEC letter
    minimum: float = 0.0  # the least that could be chosen: where the bar begins


@dataclass(frozen=True, slots=True)
class Figure:
    """`hexagon` only when the six RIASEC families are all there."""

    title: str
    bars: tuple[Bar, ...]
    hexagon: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """`id` is stable as long as its answers are: `passation#step` (with `:code` for one of several)."""

    id: str
    rubric: str
    title: str
    text: str
    kind: str = ""  # savoir | savoir_faire | savoir_etre
    lines: tuple[tuple[str, str], ...] = ()  # label and text, for a fiche
    figure: Figure | None = None
    sources: tuple[Source, ...] = ()
    origin: str = ""  # the text before she reworded it, "" when she did not
    shown: bool = False  # she marked it as something she may show; nothing leaves by this alone
    dropped: bool = False
    group: str = ""  # what parts the items of a rubrique: the entretien they were written for, or the month
    reworded: bool = False  # `text` is hers rather than `origin` (which may well be "", for a fiche)
    judged: Judgement | None = None  # what she said of the restitution it comes with: for her alone too
    notes: tuple[Comment, ...] = ()  # what a conseiller said of it: for her alone, never in an extract
    stands: str = ""  # of a step of her plan: « Faite le 12 mars 2027 », which is among `lines` too
    beside: tuple[tuple[str, str], ...] = ()  # as `lines`: what she noted of it, for her alone, never in an extract
    theirs: bool = False  # the words of someone she asked: quoted as they came, never reworded
    apart: bool = False  # she does not want to speak of it: chosen for a share by itself, and asked twice
    talk: str = ""  # ADDRESS or AVOID: what she wants of it at an entretien; for her alone, never in an extract
    closed: str = ""  # the day (ISO 8601) until which its text waits: neither shown nor chosen before
    withheld: bool = False  # and this person did not agree that they be shown: for her alone, never in an extract

    @property
    def guarded(self) -> bool:
        """Whether no choice of several may take it along."""
        return self.apart or self.talk == AVOID

    @property
    def name(self) -> str:
        """What it is called: a compétence is its own sentence, another item its title."""
        return self.text if self.kind and self.text else self.title

    @property
    def under(self) -> str:
        """What is said below its name: the récit of a compétence, the text of another item."""
        return self.title if self.kind and self.text else self.text


@dataclass(frozen=True, slots=True)
class Marked:
    """A question that she marked to speak of, or not to. `id` is `passation#step`, `text` the question on one line."""

    id: str
    text: str
    talk: str


@dataclass(frozen=True, slots=True)
class Rubric:
    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    rubrics: tuple[Rubric, ...]  # only those that hold something
    at: str  # of the latest event of the dossier
    example: bool = False  # the invented person of the demo: every document must say so
    missing: tuple[str, ...] = ()  # passations whose pack is gone: their answers stay, and give no item meanwhile
    marks: tuple[Marked, ...] = ()
    late: frozenset[str] = frozenset()  # passations whose options are items of the portefeuille: theirs are no options

    def items(self) -> tuple[Item, ...]:
        return tuple(i for r in self.rubrics for i in r.items)
