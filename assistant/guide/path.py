"""Which steps are live: a pure function of a questionnaire and of the answers given so far.

One forward pass is enough, because a condition may only read what comes before it. Answers that are off the path are
neither read nor deleted: they are *parked*, and count again if the path comes back to them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from assistant.dossier.events import Status
from assistant.dossier.state import Answer, Sitting
from assistant.guide import judging, sealing
from assistant.guide.standing import standing
from assistant.pack import rankings
from assistant.pack.model import OUTSIDE, Choice, ChoicesFrom, Question, Questionnaire, Section, Type

if TYPE_CHECKING:
    from assistant.guide.scope import SittingScope
    from assistant.pack.expression import Expression

MOST_PROPOSALS = 8  # savoir-faire read in one récit, then one more of her own, then « c’est tout »

Offers = Callable[[ChoicesFrom], tuple[Choice, ...]]


def no_offers(source: ChoicesFrom) -> tuple[Choice, ...]:
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


@dataclass(frozen=True, slots=True)
class Closed:
    """A text that is not shown: `answers` holds a sentence in its place, which says its day."""

    until: date
    text: str


@dataclass(slots=True)
class Path:
    """Live steps in order, and what could still join them."""

    steps: list[Step] = field(default_factory=list)
    notes: dict[str, list[Question]] = field(default_factory=dict)  # step key -> notes said just before it
    closing: list[Question] = field(default_factory=list)  # notes after the last step
    options: dict[str, tuple[Choice, ...]] = field(default_factory=dict)  # question key -> its options today
    undecided: Counter[Type] = field(default_factory=Counter)  # replies whose condition waits for an answer to come
    waiting: set[str] = field(default_factory=set)  # the keys of their questions
    coming: list[tuple[Question, int]] = field(default_factory=list)  # fields of fiches still due, most replies of each
    index: dict[str, int] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)  # of live steps, as they count with the options of today
    closed: dict[str, Closed] = field(default_factory=dict)  # of them, the texts that wait for their day

    def __contains__(self, key: object) -> bool:
        return key in self.index

    def step(self, key: str) -> Step:
        return self.steps[self.index[key]]

    def add(self, step: Step, notes: list[Question], answer: Answer | None) -> None:
        self.index[step.key] = len(self.steps)
        self.steps.append(step)
        if answer is not None:
            self.answers[step.key] = answer
        if notes:
            self.notes[step.key] = notes[:]
            notes.clear()


def trace(
    questionnaire: Questionnaire, sitting: Sitting, today: date, *, seed: str = "", offers: Offers = no_offers
) -> Path:
    """The path through one sitting. `today` serves `age()` and `aujourdhui()`; `seed` fixes shuffled sections."""
    tracer = _Tracer(questionnaire, sitting, today, offers)
    for section in questionnaire.sections:
        tracer.enter_section(section, ordered(section, seed))
    tracer.enter_judgement(questionnaire)
    tracer.path.closing = tracer.notes
    return tracer.path


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


class _Tracer:
    """One forward pass: each question meets the scope as the earlier ones left it."""

    def __init__(self, questionnaire: Questionnaire, sitting: Sitting, today: date, offers: Offers) -> None:
        from assistant.guide.scope import SittingScope

        self.path, self.notes, self.offers = Path(), list[Question](), offers
        self.scope = SittingScope(questionnaire, sitting, self.path, today)

    def enter_section(self, section: Section, questions: tuple[Question, ...]) -> None:
        if self._lives(section.condition, self.scope, questions):
            for question in questions:
                self._enter(section, question)

    def enter_judgement(self, questionnaire: Questionnaire) -> None:
        """« Est-ce juste ? », after a restitution that says something of her answers, then what she would correct."""
        conditions = [one.condition for one in questionnaire.feedback if one.condition is not None or one.say.parts]
        own = judging.asked_by_the_pack(questionnaire)
        if not conditions or (own and (own.id in self.path or own.id in self.path.waiting)):
            return
        settled = [c for c in conditions if c is None or self.scope.settled(c.references)]
        if not any(c is None or c.evaluate(self.scope) is True for c in settled):
            if len(settled) < len(conditions):
                self.path.undecided.update(question.type for question in judging.section().questions)
            return
        section = judging.section()
        judged, nuance = section.questions
        self._add(Step(judged.id, judged, section))
        answer = self.path.answers.get(judged.id)
        if answer is None or answer.status is Status.LATER:
            self.path.undecided[nuance.type] += 1
        elif answer.value in judging.TO_CORRECT:
            self._add(Step(nuance.id, nuance, section))

    def _lives(self, condition: Expression | None, scope: SittingScope, questions: tuple[Question, ...]) -> bool:
        """Whether a condition holds. While it waits for an answer, what it could add is counted as undecided."""
        if condition is None:
            return True
        if not scope.settled(condition.references):
            self._wait(scope, questions)
            return False
        return condition.evaluate(scope) is True

    def _wait(self, scope: SittingScope, questions: tuple[Question, ...]) -> None:
        for question in questions:
            if most := self._most_replies(question):  # a note says, and asks nothing
                self.path.undecided[question.type] += most
        self.path.waiting.update(scope.find(question.id).key for question in questions)

    def _most_replies(self, question: Question) -> int:
        """How many replies a question could ask for at most, before it is known whether and how it will be asked."""
        match question.type:
            case Type.NOTE:
                return 0
            case Type.PROPOSITIONS:
                return MOST_PROPOSALS
            case Type.PAIRES:
                return rankings.most_pairs(self._most_options(question))
            case Type.MEILLEUR_PIRE:
                codes = tuple(str(n) for n in range(self._most_options(question)))
                return 2 * len(rankings.design(codes, min(question.set_size, len(codes)))) if len(codes) > 1 else 0
            case _:
                return len(question.rows) or 1

    def _most_options(self, question: Question) -> int:
        source = question.choices_from
        if source is None:
            return len(question.choices)
        origin = self.scope.find(source.question).question
        if origin is None:
            return 0
        if origin.type is not Type.TRI:
            return int(origin.maximum or 0) or len(origin.choices)
        piles = [pile.maximum for pile in origin.choices if not source.piles or pile.code in source.piles]
        return min(len(origin.rows), sum(len(origin.rows) if most is None else most for most in piles))

    def _enter(self, section: Section, question: Question) -> None:
        if not self._lives(question.condition, self.scope, (question,)):
            return
        if question.type is Type.NOTE:
            self.notes.append(question)
        elif question.type is Type.FICHE:
            for fiche in self.scope.sitting.fiches.get(question.id, ()):
                self._enter_fiche(section, question, fiche)
            self._await_fiches(question)
            self._add(Step(question.id, question, section, StepKind.LIST))
        else:
            self._ask(section, question, self.scope)

    def _await_fiches(self, owner: Question) -> None:
        """The fiches that the list asks for at least, and that she has not begun: they are work to come too."""
        closed = (answer := self.scope.sitting.answers.get(owner.id)) is not None and answer.status is not Status.LATER
        due = 0 if closed else int(owner.minimum or 0) - len(self.scope.sitting.fiches.get(owner.id, ()))
        for _ in range(due):
            self.path.coming += [
                (champ, self._most_replies(champ)) for champ in owner.fields if champ.type is not Type.NOTE
            ]

    def _enter_fiche(self, section: Section, owner: Question, fiche: str) -> None:
        inner = self.scope.inside(owner, fiche)
        for champ in owner.fields:
            if not self._lives(champ.condition, inner, (champ,)):
                continue
            if champ.type is Type.NOTE:
                self.notes.append(champ)
            else:
                self._ask(section, champ, inner, owner, fiche)

    def _ask(
        self, section: Section, question: Question, scope: SittingScope, owner: Question | None = None, fiche: str = ""
    ) -> None:
        key = f"{owner.id}[{fiche}].{question.id}" if owner else question.id
        if question.type in (Type.GRILLE, Type.TRI):
            for row in question.rows:
                self._add(Step(f"{key}.{row.code}", question, section, StepKind.ROW, row, owner, fiche))
        elif question.choices_from is None or self._carry(key, question, scope):
            self._add(Step(key, question, section, list=owner, fiche=fiche))

    def _add(self, step: Step) -> None:
        answer = self.scope.sitting.answers.get(step.key)
        if answer is not None and step.kind is not StepKind.LIST:
            answer = standing(step.question, answer, self.path.options.get(step.key, step.question.choices))
        if answer is not None and answer.answered and step.question.sealed_until:
            answer = self._closed(step, answer)
        self.path.add(step, self.notes, answer)

    def _closed(self, step: Step, answer: Answer) -> Answer:
        """A sentence in the place of a text that waits for its day, so that nothing made of the path can show it."""
        sitting, today = self.scope.sitting, self.scope.today
        day = sealing.closed_until(step.question, self.path.answers, sitting, today)
        if day is None:
            return answer
        self.path.closed[step.key] = Closed(day, answer.value)
        return replace(answer, value=sealing.instead(day))

    def _carry(self, key: str, question: Question, scope: SittingScope) -> bool:
        """Bring the options of an earlier answer. A choice between nothing is no question: it stays off the path."""
        source = question.choices_from
        assert source is not None
        if source.question in OUTSIDE:
            options = self.offers(source)
        elif scope.settled({source.question}):
            options = scope.carried(source)
        else:
            self._wait(scope, (question,))
            return False
        self.path.options[key] = options
        return len(options) >= _FEWEST.get(question.type, 1)


_FEWEST = {Type.PAIRES: 2, Type.CLASSEMENT: 2, Type.POINTS: 2, Type.MEILLEUR_PIRE: 3}
