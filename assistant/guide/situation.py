"""One passation as the guide sees it at one moment: its questionnaire, its answers, its path. Built anew at each turn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import Answer, Sitting, State
from assistant.guide.path import Offers, Path, Step, no_offers, trace
from assistant.guide.renaming import under_present_names
from assistant.guide.scope import SittingScope
from assistant.guide.wording import answer_in_words
from assistant.pack.model import Choice, Pack, Questionnaire


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

    def answer(self, step: Step) -> Answer | None:
        return self.sitting.answers.get(step.key)

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

    def retrace(self, sitting: Sitting) -> Path:
        """The path as it would be with other answers."""
        return trace(self.questionnaire, sitting, self.today, seed=self.seed, offers=self.offers)

    def answered(self) -> tuple[Step, ...]:
        """The live steps that have a state, in the order of the path."""
        return tuple(step for step in self.path.steps if step.key in self.sitting.answers)


def situate(
    pack: Pack, questionnaire: Questionnaire, state: State, passation: str, now: datetime, offers: Offers = no_offers
) -> Situation:
    """The passation as it stands. Nothing is asked of the disk or of the clock here."""
    sitting = under_present_names(questionnaire, state.sitting(passation))
    seed = f"{state.created}/{passation}"
    path = trace(questionnaire, sitting, now.date(), seed=seed, offers=offers)
    scope = SittingScope(questionnaire, sitting, path, now.date())
    return Situation(pack, questionnaire, sitting, path, scope, now, seed, offers)
