"""What a pack holds once read: plain frozen data, every text already cleaned, every condition already parsed.

A *step key* is the address of one thing to ask inside a questionnaire:

    demande                      a question
    activites.reparer            a row of a grille, a card of a tri
    emplois                      the list question itself (« ajouter une fiche ? »)
    emplois[f2].poste            the field `poste` of the fiche `f2`
    emplois[f2].conditions.bruit a row of a grille inside a fiche

Answers are stored under step keys, as JSON values (see `Type`), never as labels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.pack.expression import Expression, Template


class Type(StrEnum):
    """The kinds of question, and the JSON value each one stores.

    texte, texte_long: str · entier: int · decimal: float · oui_non, consentement: bool · choix, echelle: option code ·
    choix_multiple: list of codes · grille, tri: one code per row step (the question itself stores nothing) ·
    date: "2019", "2019-03" or "2019-03-12" · classement: list of codes, first is preferred ·
    paires: list of [winner, loser] · meilleur_pire: list of {"lot": [codes], "plus": code, "moins": code} ·
    points: {code: int} · fiche: list of fiche ids, stored when she says that the list is complete ·
    propositions: list of {"code", "texte", "choix": "garde" | "reformule" | "ecarte" | "ajoute"} · note: nothing.
    """

    TEXTE = "texte"
    TEXTE_LONG = "texte_long"
    ENTIER = "entier"
    DECIMAL = "decimal"
    OUI_NON = "oui_non"
    CHOIX = "choix"
    CHOIX_MULTIPLE = "choix_multiple"
    ECHELLE = "echelle"
    GRILLE = "grille"
    DATE = "date"
    CLASSEMENT = "classement"
    PAIRES = "paires"
    MEILLEUR_PIRE = "meilleur_pire"
    TRI = "tri"
    POINTS = "points"
    FICHE = "fiche"
    PROPOSITIONS = "propositions"
    NOTE = "note"
    CONSENTEMENT = "consentement"


class Precision(StrEnum):
    ANNEE = "annee"
    MOIS = "mois"
    JOUR = "jour"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its source file; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One option, one modalité of a scale, one card, one pile or one row."""

    code: str
    text: str
    value: float | None = None  # what a score counts; a scale whose codes are numbers takes them
    exclusive: bool = False  # « aucune de ces réponses » in a choix_multiple
    maximum: int | None = None  # a pile of a tri may hold at most that many cards
    help: str = ""
    former_codes: tuple[str, ...] = ()


PORTFOLIO = "portefeuille"
# What options may be taken from outside a questionnaire: the items of her portefeuille, what she marked to speak of with
# her conseiller or not to speak of, the questions she noted for them.
OUTSIDE = (PORTFOLIO, "a_aborder", "a_ne_pas_aborder", "mes_questions")


@dataclass(frozen=True, slots=True)
class ChoicesFrom:
    """Options taken from an earlier answer (or from the outside: `question` is one of OUTSIDE).

    With `pile`, the cards of a tri laid in that pile; without, the codes kept in a choix_multiple or a classement,
    or one option per fiche of a list. From the outside, `answers` names those of other questionnaires
    (`pack/questionnaire.question`, `.list.field` or `.section`); without them, every item of the portefeuille is an option.
    There the piles may also be the answers to keep of a grille, or of the échelles of a section.
    """

    question: str
    piles: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Control:
    """A rule that an answer must satisfy; when it is false the message is said, and the answer waits if it blocks."""

    rule: Expression
    message: Template
    blocking: bool = True


@dataclass(frozen=True, slots=True)
class Followup:
    """Une relance: asked once after an answer when its condition is true (or always, without condition)."""

    condition: Expression | None
    say: Template


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Which fields matter depends on `type`; the others keep their neutral value."""

    id: str
    type: Type
    text: Template
    place: Place
    help: Template | None = None
    why: Template | None = None
    condition: Expression | None = None
    controls: tuple[Control, ...] = ()
    followups: tuple[Followup, ...] = ()
    mandatory: bool = False  # passing is still possible, but said to matter for what follows
    no_refusal: bool = False  # only « plus tard » remains: for a consentement without which the next step has no sense
    sensitive: bool = False  # may touch a hard moment: the pause and whom to call are said beside it
    former_ids: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()  # options, modalités of an echelle or grille, piles of a tri
    choices_from: ChoicesFrom | None = None
    rows: tuple[Choice, ...] = ()  # lignes of a grille, cartes of a tri
    minimum: float | None = None  # value of a number, count of a choix_multiple or of fiches
    maximum: float | None = None
    unit: str = ""
    precision: Precision = Precision.ANNEE  # of a date: the least that is enough
    earliest: str = ""  # bounds of a date, in its own form
    latest: str = ""
    keep: int | None = None  # a classement stops after that many
    total: int | None = None  # points to share
    set_size: int = 4  # of meilleur_pire
    fields: tuple[Question, ...] = ()  # champs of a fiche
    item_name: Template | None = None  # how one fiche is called once filled: « {{ poste }} »
    singular: str = ""  # « expérience », for « ajouter une expérience »
    feminine: bool = False  # gender of `singular`
    sources: tuple[str, ...] = ()  # propositions: the texts that savoir-faire are read from
    matrix: str = ""  # of a note: the table said after its text
    sealed_until: str = ""  # of a text: the date, asked before, until which its answer is not shown


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    say: Template | None
    condition: Expression | None
    shuffled: bool  # order drawn once per dossier from its own seed, then kept
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Band:
    up_to: float
    text: str


class Calculation(StrEnum):
    SOMME = "somme"
    MOYENNE = "moyenne"
    COMPTAGE = "comptage"
    POURCENTAGE = "pourcentage_du_max"


@dataclass(frozen=True, slots=True)
class Score:
    """Declared data: reversal belongs to the score, not to the item; too few answers give no score and the reason."""

    id: str
    title: str
    items: tuple[str, ...]  # step keys: a question, a row `q.r`, or a whole grille `q`
    reversed: tuple[str, ...]
    calculation: Calculation
    counted: tuple[str, ...]  # codes that comptage counts
    minimum_answers: int
    higher: str  # what a higher score means, in plain words
    bands: tuple[Band, ...] = ()
    bands_source: str = ""
    family: str = ""  # one letter of RIASEC where the score is one of the six


MATRICES = "tableaux"  # what `depuis` names them all by, in a rule of the portefeuille


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """`title` as it is rendered: empty, the column is not there. `note`: the field of the list that holds its notes."""

    title: Template
    note: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Notes of hers crossed with her weights: one line per fiche of `rows`, weighed by the points of `weights`."""

    id: str
    rows: str
    weights: str
    columns: tuple[MatrixColumn, ...]
    order: int = field(default=0, compare=False)  # where the last of what it adds up is asked


@dataclass(frozen=True, slots=True)
class Feedback:
    """One paragraph of the restitution."""

    condition: Expression | None
    say: Template


@dataclass(frozen=True, slots=True)
class PortfolioRule:
    """How answers become items of a rubrique.

    `source`: ids of questions of this questionnaire, or ("scores",), or ("tableaux",). One item per fiche for a list, one
    per savoir-faire for propositions, one per kept option with `each`, one per table, otherwise one item.
    """

    rubric: str
    sources: tuple[str, ...]
    title: Template | None
    text: Template | None
    condition: Expression | None
    each: bool
    kind: str  # savoir | savoir_faire | savoir_etre, for compétences
    apart: bool = False  # chosen for a share one by one and asked twice: what she does not want to speak of


@dataclass(frozen=True, slots=True)
class Questionnaire:
    id: str
    pack: str  # id of its pack
    title: str
    intention: str
    limits: str
    minutes: int  # the author's estimate; replaced by her own pace once known
    sections: tuple[Section, ...]
    scores: tuple[Score, ...]
    feedback: tuple[Feedback, ...]
    portfolio: tuple[PortfolioRule, ...]
    retired: tuple[str, ...]
    matrices: tuple[Matrix, ...] = ()

    @property
    def key(self) -> str:
        """`pack/questionnaire`: the name under which its answers are kept."""
        return f"{self.pack}/{self.id}"

    def questions(self) -> tuple[Question, ...]:
        """Every top question, in the order of the file."""
        return tuple(q for s in self.sections for q in s.questions)


@dataclass(frozen=True, slots=True)
class Helpline:
    """Whom to call in a hard moment; named by the pack's author, never invented."""

    name: str
    contact: str
    when: str


@dataclass(frozen=True, slots=True)
class Pack:
    id: str
    version: str
    language: str
    title: str
    author: str
    description: str
    helplines: tuple[Helpline, ...]
    questionnaires: tuple[Questionnaire, ...]
    digest: str  # SHA-256 of the source bytes, hexadecimal
