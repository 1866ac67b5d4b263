"""What she answered in one passation, in words: live and answered steps only, each as a source for items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.dossier.state import Answer
from assistant.guide.path import Step, StepKind
from assistant.guide.scope import SittingScope
from assistant.guide.situation import Situation
from assistant.pack.model import Question
from assistant.portfolio.model import Source


@dataclass(frozen=True, slots=True)
class Told:
    """One live answer."""

    step: Step
    answer: Answer
    words: str
    source: Source


class Reading:
    """One passation as the portefeuille reads it. Parked answers, refusals and unfinished rankings are not in it."""

    def __init__(self, situation: Situation) -> None:
        self.situation = situation
        self.passation = situation.sitting.id
        steps = (step for step in situation.path.steps if step.kind is not StepKind.LIST)
        self.answers = tuple(told for step in steps if (told := self._told(step)))

    def _told(self, step: Step) -> Told | None:
        answer = self.situation.answer(step)
        if answer is None or not answer.answered:
            return None
        words = self.situation.in_words(step)
        asked = " ".join(line.strip(" ") for line in self.situation.asked(step).split("\n"))
        return Told(step, answer, words, Source(self.passation, step.key, asked, words, answer.at))

    def question(self, name: str) -> tuple[Told, ...]:
        """The answers to one source of a rule: a question, a row `q.r`, or a field `liste.champ` in every fiche."""
        return tuple(told for told in self.answers if self._named(told.step, name))

    @staticmethod
    def _named(step: Step, name: str) -> bool:
        path = f"{step.list.id}.{step.question.id}" if step.list else step.question.id
        return name in (path, f"{path}.{step.row.code}" if step.row else path)

    def fiches(self, list_id: str) -> Iterator[tuple[str, Question, tuple[Told, ...]]]:
        """Each live fiche of a list that holds at least one answer, in her order."""
        for fiche in self.situation.sitting.fiches.get(list_id, ()):
            inside = tuple(t for t in self.answers if t.step.prefix == f"{list_id}[{fiche}].")
            if inside and inside[0].step.list:
                yield fiche, inside[0].step.list, inside

    def scope(self, step: Step) -> SittingScope:
        return self.situation.at(step)

    def labels(self, step: Step) -> dict[str, str]:
        """Words of each option, as the options stand today."""
        return {choice.code: choice.text for choice in self.situation.options(step)}

    def fiche_name(self, step: Step) -> str:
        """How the fiche of a field is called; "" for a step outside any fiche."""
        return self.situation.scope.fiche_name(step.list, step.fiche) if step.list else ""
