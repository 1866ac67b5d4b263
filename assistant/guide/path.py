"""Which steps are live: a pure function of a questionnaire and of the answers given so far.

One forward pass is enough, because a condition may only read what comes before it. Answers that are off the path are
neither read nor deleted: they are *parked*, and count again if the path comes back to them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from assistant.dossier.events import Status
from assistant.dossier.state import Sitting
from assistant.pack.model import Choice, Question, Questionnaire, Section, Type

if TYPE_CHECKING:
    from assistant.pack.expression import Expression

Offers = Callable[[str], tuple[Choice, ...]]


def no_offers(source: str) -> tuple[Choice, ...]:
    """Nothing is offered from outside the questionnaire."""
    return ()


class StepKind(Enum):
    QUESTION = "question"
    ROW = "row"  # one line of a grille, one card of a tri
    LIST = "list"  # « ajouter une fiche, ou est-ce tout ? »


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to ask. `key` is its step key (see pack.model)."""

    key: str
    question: Question
    section: Section
    kind: StepKind = StepKind.QUESTION
    row: Choice | None = None
    list: Question | None = None  # the fiche list it belongs to
    fiche: str = ""

    @property
    def prefix(self) -> str:
        """What stands before a field's own id: `emplois[f2].`, or nothing."""
        return f"{self.list.id}[{self.fiche}]." if self.list else ""


@dataclass(slots=True)
class Path:
    """Live steps in order, and what could still join them."""

    steps: list[Step] = field(default_factory=list)
    notes: dict[str, list[Question]] = field(default_factory=dict)  # step key -> notes said just before it
    closing: list[Question] = field(default_factory=list)  # notes after the last step
    options: dict[str, tuple[Choice, ...]] = field(default_factory=dict)  # question key -> its options today
    undecided: int = 0  # questions whose condition waits for an answer not given yet
    index: dict[str, int] = field(default_factory=dict)

    def __contains__(self, key: object) -> bool:
        return key in self.index

    def step(self, key: str) -> Step:
        return self.steps[self.index[key]]

    def add(self, step: Step, notes: list[Question]) -> None:
        self.index[step.key] = len(self.steps)
        self.steps.append(step)
        if notes:
            self.notes[step.key] = notes[:]
            notes.clear()


def trace(
    questionnaire: Questionnaire, sitting: Sitting, today: date, *, seed: str = "", offers: Offers = no_offers
) -> Path:
    """The path through one sitting. `today` serves `age()` and `aujourdhui()`; `seed` fixes shuffled sections."""
    from assistant.guide.scope import SittingScope

    path = Path()
    scope = SittingScope(questionnaire, sitting, path, today)
    waiting: list[Question] = []
    for section in questionnaire.sections:
        verdict = _verdict(section.condition, scope)
        if verdict is not True:
            path.undecided += _weight(section.questions) if verdict is None else 0
            continue
        for question in ordered(section, seed):
            _enter(path, scope, section, question, waiting, offers)
    path.closing = waiting
    return path


def ordered(section: Section, seed: str) -> tuple[Question, ...]:
    """The questions of a section; a shuffled one keeps, for one seed, the order drawn the first time."""
    if not section.shuffled:
        return section.questions
    questions = list(section.questions)
    random.Random(f"{seed}/{section.id}").shuffle(questions)
    return tuple(questions)


def parked(sitting: Sitting, path: Path) -> tuple[str, ...]:
    """Step keys of the answers set aside: given, kept, and counting nowhere for now."""
    gone = {f"{name}[{fiche}]." for name, fiches in sitting.removed.items() for fiche in fiches}
    return tuple(
        key
        for key, answer in sitting.answers.items()
        if answer.status in (Status.ANSWERED, Status.PARTIAL)
        and key not in path
        and not any(key.startswith(prefix) for prefix in gone)
    )


def _verdict(condition: Expression | None, scope: SittingScope) -> bool | None:
    """True: live. False: off the path. None: it depends on an answer that has no state yet."""
    if condition is None:
        return True
    if not scope.settled(condition.references):
        return None
    return condition.evaluate(scope) is True


def _enter(
    path: Path, scope: SittingScope, section: Section, question: Question, notes: list[Question], offers: Offers
) -> None:
    verdict = _verdict(question.condition, scope)
    if verdict is not True:
        path.undecided += _weight((question,)) if verdict is None else 0
    elif question.type is Type.NOTE:
        notes.append(question)
    elif question.type is Type.FICHE:
        _enter_fiches(path, scope, section, question, notes, offers)
    else:
        for step in _steps(path, scope, section, question, offers):
            path.add(step, notes)


def _enter_fiches(
    path: Path, scope: SittingScope, section: Section, question: Question, notes: list[Question], offers: Offers
) -> None:
    for fiche in scope.sitting.fiches.get(question.id, ()):
        inner = scope.inside(question, fiche)
        for champ in question.fields:
            verdict = _verdict(champ.condition, inner)
            if verdict is None:
                path.undecided += _weight((champ,))
            elif verdict and champ.type is Type.NOTE:
                notes.append(champ)
            elif verdict:
                for step in _steps(path, inner, section, champ, offers, question, fiche):
                    path.add(step, notes)
    path.add(Step(question.id, question, section, StepKind.LIST), notes)


def _steps(
    path: Path,
    scope: SittingScope,
    section: Section,
    question: Question,
    offers: Offers,
    owner: Question | None = None,
    fiche: str = "",
) -> Iterator[Step]:
    prefix = f"{owner.id}[{fiche}]." if owner else ""
    key = prefix + question.id
    if question.type in (Type.GRILLE, Type.TRI):
        for row in question.rows:
            yield Step(f"{key}.{row.code}", question, section, StepKind.ROW, row, owner, fiche)
        return
    if question.choices_from:
        options = _carried(question, scope, offers)
        # A choice between nothing is no question: it waits off the path until there is something to choose from.
        if options is None:
            path.undecided += 1
            return
        if len(options) < _FEWEST.get(question.type, 1):
            return
        path.options[key] = options
    yield Step(key, question, section, list=owner, fiche=fiche)


_FEWEST = {Type.PAIRES: 2, Type.CLASSEMENT: 2, Type.POINTS: 2, Type.MEILLEUR_PIRE: 3}


def _carried(question: Question, scope: SittingScope, offers: Offers) -> tuple[Choice, ...] | None:
    source = question.choices_from
    assert source is not None
    if source.question == "portefeuille":
        return offers(source.question)
    if not scope.settled({source.question}):
        return None
    return scope.carried(source)


def _weight(questions: tuple[Question, ...]) -> int:
    """How many steps those questions could add at most."""
    return sum(len(q.rows) or 1 for q in questions if q.type is not Type.NOTE)


if TYPE_CHECKING:
    from assistant.guide.scope import SittingScope
