"""What the guide hands to a face, and what a face hands back. Both faces show and fill exactly this.

A face draws `Turn.says` then `Turn.prompt`, collects what she types (or the option she picked) and passes it on as a
`Reply`. The guide answers with an `Outcome`: the events are made durable, its says are shown, then comes the next turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from assistant.dossier.events import Event

if TYPE_CHECKING:
    from assistant.pack.glossary import Glossary


class Tone(StrEnum):
    """Who or what speaks, so that a face can style it and a screen reader can be told."""

    GUIDE = "guide"  # the guide speaks
    SECTION = "section"  # a title: questionnaire or section begins
    UNDERSTOOD = "compris"  # what was understood, in her own words
    WHY = "pourquoi"
    HELP = "aide"
    WARNING = "attention"  # something needs her attention: nothing was recorded, or a control spoke
    RESULT = "restitution"


@dataclass(frozen=True, slots=True)
class Say:
    text: str
    tone: Tone = Tone.GUIDE


class Mode(StrEnum):
    """How the answer is given. Typing plain words works in every mode."""

    TEXT = "texte"  # one line
    LONG = "texte_long"  # several lines
    NUMBER = "nombre"
    DATE = "date"
    ONE = "un"  # pick one option: a digit or letter, arrows, or its words
    MANY = "plusieurs"  # pick several options
    ORDER = "ordre"  # put options in order, first is preferred
    POINTS = "points"  # share a total between options
    MENU = "menu"  # pick where to go; nothing of it is an answer


@dataclass(frozen=True, slots=True)
class Option:
    key: str  # what to press or type: "1", "2"… (a letter is accepted too, for the first ones)
    code: str
    label: str
    detail: str = ""
    exclusive: bool = False
    kept: bool = False  # already chosen (an answer being looked at again)


@dataclass(frozen=True, slots=True)
class Prompt:
    """The live question."""

    passation: str  # "" for a menu
    step: str  # step key, "" for a menu
    mode: Mode
    text: str
    options: tuple[Option, ...] = ()
    help: str = ""
    why: str = ""
    hint: str = ""  # how to answer, one short line
    minimum: float | None = None
    maximum: float | None = None
    total: int | None = None
    unit: str = ""
    whole: bool = False  # a NUMBER that must be whole (type entier)
    precision: str = ""  # of a DATE: the least that is enough, « annee », « mois » or « jour »
    ahead: bool = False  # a DATE still to come, as the day of an entretien: a year left out is the coming one
    earliest: str = ""  # bounds of a DATE, each in its own form
    latest: str = ""
    current: Any = None  # the answer already there, when she came back to it (JSON value)
    proposed: str = ""  # an answer that Enter alone gives (JSON value of the mode)
    current_text: str = ""  # the same in words
    draft: str = ""  # a text begun and not yet sent
    quick: bool = False  # one of a run of scale items: one key answers and goes on
    refusable: bool = True
    followup: bool = False  # a relance: what she adds joins her answer
    payload: Any = None  # the guide's own: what an option of a doubt or of a menu resolves to
    # The guide's own too: the words `/mot` explains, read when one is first asked for.
    glossary: Callable[[], Glossary] | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """Honest and never going backward: at least `low`, at most `high` questions left here, about `minutes`."""

    done: int
    low: int
    high: int
    minutes: int
    text: str  # « Encore 6 à 9 questions, environ 4 minutes »


@dataclass(frozen=True, slots=True)
class Where:
    parcours: str = ""
    phase: str = ""
    questionnaire: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    prompt: Prompt
    says: tuple[Say, ...] = ()
    where: Where = field(default_factory=Where)
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """Either `text` she typed, or the `codes` of the options she picked with keys (in her order), or `points`."""

    text: str = ""
    codes: tuple[str, ...] | None = None
    points: tuple[tuple[str, int], ...] | None = None


class View(StrEnum):
    """Places a face opens when a command asks for them."""

    PORTFOLIO = "portefeuille"
    PARCOURS = "parcours"
    HELP = "aide"
    CARNET = "carnet"
    PLAN = "plan"
    WEEK = "semaine"  # what the coming days hold: said in the conversation
    REVIEW = "relecture"  # her answers in this questionnaire


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a reply. `turn` overrides the next turn (a doubt to clear up); `erase` names a step to forget for good."""

    events: tuple[Event, ...] = ()
    says: tuple[Say, ...] = ()
    turn: Turn | None = None
    view: View | None = None
    leave: bool = False
    erase: tuple[str, str] | None = None  # (passation, step key)
    erase_too: tuple[str, ...] = ()  # step keys of the same passation that go with it, all together or not at all
    minutes: str | None = None  # the time she says she has: the guide turns it into what fits
    carnet: str | None = None  # a line for the carnet, which the guide turns into what comes of it
    retain: str | None = None  # a line to keep of the entretien under way, in the same way
    letter: bool = False  # she asks for what waits for its day: the guide finds it
    sheet: str = ""  # the passation of a fiche that was prepared: it is read again, nothing is opened
    keep_input: bool = False  # what she typed was not taken: it goes back into the input
