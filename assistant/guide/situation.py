"""One passation as the guide sees it at one moment: its questionnaire, its answers, its path. Built anew at each turn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import Answer, Sitting, State
from assistant.guide import sealing
from assistant.guide.finding import find, plainly
from assistant.guide.path import Offers, Path, Step, no_offers, parked, trace
from assistant.guide.scope import SittingScope
from assistant.guide.wording import answer_in_words
from assistant.pack.model import Choice, Pack, Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Situation:
    pack: Pack
    questionnaire: Questionnaire
    sitting: Sitting
    path: Path
    scope: SittingScope
    now: datetime
    seed: str
    offers: Offers

    @property
    def today(self) -> date:
        return self.now.date()

    def at(self, step: Step) -> SittingScope:
        """The scope of one step: inside its fiche, where it has one."""
        return self.scope.inside(step.list, step.fiche) if step.list else self.scope

    @property
    def focus(self) -> str | None:
        """The step she went back to, as long as it is on the path, and not a text that waits for its day."""
        focus = self.sitting.focus
        return focus if focus in self.path and focus not in self.path.closed else None

    def answer(self, step: Step) -> Answer | None:
        """Her answer to a live step, as it counts with the options of today."""
        return self.path.answers.get(step.key)

    def options(self, step: Step) -> tuple[Choice, ...]:
        return self.scope.options(step.key, step.question)

    def asked(self, step: Step) -> str:
        """The question as it is asked: for a row, the question then the row."""
        text = step.question.text.render(self.at(step))
        return f"{text}\n{step.row.text}" if step.row else text

    def in_words(self, step: Step) -> str:
        answer = self.answer(step)
        return answer_in_words(step.question, answer, self.options(step)) if answer else ""

    def event(self, kind: Kind, **data: object) -> Event:
        """An event of this passation, dated now."""
        return Event(kind, self.now.isoformat(timespec="seconds"), {"passation": self.sitting.id, **data})

    def set_aside(self) -> tuple[Aside, ...]:
        """Her answers off the path: kept, shown on demand, counting nowhere."""
        return tuple(self._aside(key) for key in parked(self.sitting, self.path))

    def _aside(self, key: str) -> Aside:
        answer, found = self.sitting.answers[key], find(self.questionnaire, key)
        if found is None:
            return Aside(key, key, str(answer.value), answer.at)
        question, row = found
        options = question.rows if question.rows and not row else question.choices
        said = self.closed_words(question) or answer_in_words(question, answer, options)
        return Aside(key, self.asked_under(key) or plainly(question, row), said, answer.at)

    def closed_words(self, question: Question) -> str:
        """What stands in the place of any text written there, on the path or not; "" when it is open today."""
        day = sealing.closed_until(question, self.path.answers, self.sitting, self.today)
        return sealing.instead(day) if day else ""

    def retrace(self, sitting: Sitting) -> Path:
        """The path as it would be with other answers."""
        return trace(self.questionnaire, sitting, self.today, seed=self.seed, offers=self.offers)

    def asked_under(self, key: str) -> str:
        """The question of a step key, on the path or not, with what it pipes; "" when the pack no longer has it."""
        if key in self.path:
            return self.asked(self.path.step(key))
        found, head = find(self.questionnaire, key), key.partition(".")[0]
        if found is None:
            return ""
        question, row = found
        name, _, fiche = head.rstrip("]").partition("[")
        owner = next((q for q in self.questionnaire.questions() if fiche and q.id == name), None)
        text = question.text.render(self.scope.inside(owner, fiche) if owner else self.scope)
        return f"{text}\n{row.text}" if row else text

    def with_fiche(self, owner: str, fiche: str) -> Situation:
        """As it would be with one more fiche in a list, empty yet."""
        fiches = {**self.sitting.fiches, owner: [*self.sitting.fiches.get(owner, ()), fiche]}
        answers = {key: answer for key, answer in self.sitting.answers.items() if key != owner}
        sitting = replace(self.sitting, fiches=fiches, answers=answers)
        path = self.retrace(sitting)
        scope = SittingScope(self.questionnaire, sitting, path, self.today)
        return replace(self, sitting=sitting, path=path, scope=scope)

    def answered(self) -> tuple[Step, ...]:
        """The live steps that have a state, in the order of the path."""
        return tuple(step for step in self.path.steps if step.key in self.path.answers)


@dataclass(frozen=True, slots=True)
class Aside:
    """An answer set aside: its step key, its question outside of its moment, her answer in words."""

    key: str
    question: str
    answer: str
    at: str


def situate(
    pack: Pack, questionnaire: Questionnaire, state: State, passation: str, now: datetime, offers: Offers = no_offers
) -> Situation:
    """The passation as it stands. Nothing is asked of the disk or of the clock here."""
    sitting = state.sitting(passation)
    seed = f"{state.created}/{passation}"
    path = trace(questionnaire, sitting, now.date(), seed=seed, offers=offers)
    scope = SittingScope(questionnaire, sitting, path, now.date())
    return Situation(pack, questionnaire, sitting, path, scope, now, seed, offers)
