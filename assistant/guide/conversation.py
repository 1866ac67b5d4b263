"""The guide: from (parcours, packs, dossier state) the next turn; from a reply, events and words.

No input or output, no clock (`now` is passed in), no state beside the events. Both faces are thin over it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide import menus, milestones, programme, relances, restitution, resume
from assistant.guide import words as w
from assistant.guide.announced import announced, proposing
from assistant.guide.asking import ask
from assistant.guide.elsewhere import Elsewhere
from assistant.guide.finding import fiche_title, find
from assistant.guide.history import Exchange, history, review
from assistant.guide.introductions import introductions, phase_begins
from assistant.guide.path import Offers, Step
from assistant.guide.progress import progress
from assistant.guide.readings import Readings
from assistant.guide.renaming import PresentNames
from assistant.guide.situation import Situation, situate
from assistant.guide.turn import Mode, Outcome, Reply, Say, Tone, Turn, Where
from assistant.guide.words import say
from assistant.pack.model import OUTSIDE, Choice, Pack, Question, Questionnaire, Type
from assistant.pack.problem import PackError
from assistant.parcours.model import Parcours
from assistant.parcours.objectives import LOOKED_BACK
from assistant.parcours.plan import FOLLOWED

if TYPE_CHECKING:
    from assistant.pack.glossary import Glossary


class Packs(Protocol):
    """What the guide needs of a library (pack.library.Library is one)."""

    def pack(self, id: str) -> Pack: ...

    def renames(self, id: str) -> bool: ...

    def questionnaire(self, key: str) -> Questionnaire: ...


Outside = Callable[[str], tuple[Choice, ...]]  # a source outside the questionnaires → its options


class Guide:
    def __init__(
        self,
        parcours: Parcours,
        packs: Packs,
        outside: Outside = lambda source: (),
        glossary: Callable[[], Glossary] | None = None,
    ) -> None:
        self.parcours, self.packs, self._outside, self._glossary = parcours, packs, outside, glossary
        self._readings = Readings()
        self.names = PresentNames(packs)  # what a state is to be read with: State.of(events, guide.names.event)

    # -- where she is ------------------------------------------------------------

    def situation(self, state: State, passation: str, now: datetime) -> Situation:
        key = passation.partition("@")[0]
        pack = self.packs.pack(key.partition("/")[0])
        return situate(pack, self.packs.questionnaire(key), state, passation, now, self._offers(state, now))

    def _offers(self, state: State, now: datetime) -> Offers:
        """Options that no answer of the questionnaire under way gives: her other answers, or what stands outside."""
        elsewhere = Elsewhere(state, self.packs, now, self._readings)
        return lambda source: elsewhere(source) if source.answers else self._outside(source.question)

    def live(self, situation: Situation) -> Step | None:
        """The step to ask: the one she went back to, else the first of the path without a state."""
        if situation.focus is not None:
            return situation.path.step(situation.focus)
        for step in situation.path.steps:
            answer = situation.answer(step)
            if answer is None or answer.status is Status.PARTIAL:
                return step
        return None

    def turn(self, state: State, now: datetime) -> Turn:
        """The next thing to show and ask."""
        if state.current is None:
            from assistant.guide import letters

            menu = menus.parcours_turn(self.parcours, state, self.packs.questionnaire, now.date())
            return letters.with_letters(menu, letters.options(self, state, now))
        try:
            situation = self.situation(state, state.current, now)
        except (KeyError, PackError):
            # Its pack is gone, or cannot be read: her answers wait, and she can go on elsewhere.
            elsewhere = menus.parcours_turn(self.parcours, state, self.packs.questionnaire, now.date())
            return replace(elsewhere, says=(say(w.UNAVAILABLE, Tone.WARNING), *elsewhere.says))
        if situation.focus is None and (due := relances.due(situation)):
            step, relance = due
            return Turn(
                relances.ask(ask(situation, step), relance), (), self._where(situation, step), progress(situation)
            )
        live = self.live(situation)
        if live is None:
            return menus.closing_turn(situation, self._where(situation, None))
        says = introductions(situation, live)
        if says:
            says = phase_begins(self.parcours, state, situation.sitting.id) + says
        if state.retained and situation.path.steps[0].key == live.key:
            from assistant.guide import retained

            says += retained.told(self.parcours, state, situation.sitting.id)
        ahead = programme.dates_a_meeting(self.parcours, state, situation.sitting.id, live.key)
        prompt = replace(ask(situation, live), ahead=ahead)
        if live.key in FOLLOWED:
            from assistant.guide import plan

            prompt = plan.beside(prompt, state, now.date())
        if live.key == LOOKED_BACK:
            from assistant.guide import month

            prompt = month.beside(prompt, state, now.date())
        if ahead:
            prompt = proposing(prompt, announced(self.parcours, state, situation.sitting.id, now.date()))
        return Turn(prompt, says, self._where(situation, live), progress(situation))

    def _where(self, situation: Situation, step: Step | None) -> Where:
        phase = self.parcours.phase_of(situation.sitting.id)
        return Where(
            self.parcours.title,
            phase.title if phase else "",
            situation.questionnaire.title,
            step.section.title if step else "",
        )

    # -- what she replies ----------------------------------------------------------

    def reply(self, state: State, turn: Turn, reply: Reply, now: datetime) -> Outcome:
        """What comes of a reply to `turn`. Nothing is recorded here: the events are for the caller to make durable."""
        outcome = self._asked_of_days(state, self._replied(state, turn, reply, now))
        if outcome.minutes is not None:
            from assistant.guide.actions import laid_over
            from assistant.guide.free_time import propose

            return propose(self, state, laid_over(turn) or turn, outcome.minutes, now)
        if outcome.retain is not None:
            from assistant.guide import retained
            from assistant.guide.actions import laid_over

            return retained.obey(self.parcours, state, laid_over(turn) or turn, outcome.retain, now)
        if outcome.letter:
            from assistant.guide import letters
            from assistant.guide.actions import laid_over

            return letters.ask(self, state, laid_over(turn) or turn, now)
        if outcome.carnet is None:
            return outcome
        from assistant.guide import carnet

        return carnet.obey(state, outcome.carnet, now)

    def _asked_of_days(self, state: State, outcome: Outcome) -> Outcome:
        """The day of an entretien that comes before an earlier one: taken, and gently asked about."""
        asked = [Say(text) for event in outcome.events if (text := milestones.asked_of(self.parcours, state, event))]
        return replace(outcome, says=(*outcome.says, *asked)) if asked else outcome

    def _replied(self, state: State, turn: Turn, reply: Reply, now: datetime) -> Outcome:
        from assistant.guide.actions import answer_menu

        turn = replace(turn, prompt=replace(turn.prompt, glossary=self._glossary))
        if turn.prompt.mode is Mode.MENU:
            return answer_menu(self, state, turn, reply, now)
        situation = self.situation(state, turn.prompt.passation, now)
        if turn.prompt.step not in situation.path:
            return Outcome(turn=self.turn(state, now), keep_input=True)
        from assistant.guide.replies import answer_step  # all that understands French: not before the first reply

        return answer_step(situation, situation.path.step(turn.prompt.step), turn, reply)

    def opening(self, passation: str, now: datetime) -> Event:
        return Event(Kind.OPENED, now.isoformat(timespec="seconds"), {"passation": passation})

    def closing(self, state: State, now: datetime) -> Outcome:
        """She says that the questionnaire is finished."""
        assert state.current is not None
        situation = self.situation(state, state.current, now)
        return Outcome((situation.event(Kind.CLOSED),), restitution.closing(situation))

    # -- the places ------------------------------------------------------------------

    def questionnaires(self, state: State) -> tuple[programme.Row, ...]:
        """The whole parcours with the state of each questionnaire."""
        return programme.rows(self.parcours, state, self.packs.questionnaire)

    def welcome_back(self, state: State, now: datetime) -> tuple[Say, ...]:
        last = self.history(state, None, 1, now)
        says = resume.welcome_back(self.parcours, state, self.packs.questionnaire, last[0] if last else None, now)
        from assistant.guide import letters

        return (*says, *letters.announced(self, state, now))

    def history(
        self, state: State, before: int | None, count: int, now: datetime | None = None
    ) -> tuple[Exchange, ...]:
        """`now` says which texts still wait for their day (default: the latest event)."""
        if now is None:
            now = datetime.fromisoformat(state.last_at) if state.last_at else datetime.min
        return history(self, state, before, count, now)

    def answered(self, state: State, now: datetime) -> tuple[Exchange, ...]:
        """Her answers in the questionnaire under way, numbered for `/revoir N`."""
        return review(self.situation(state, state.current, now)) if state.current else ()

    # -- looking a step up without its path --------------------------------------------

    def locate(self, passation: str, key: str) -> tuple[Question, Choice | None] | None:
        """The question (and row) behind a step key, or None when the pack, or the question, is not there any more."""
        try:
            return find(self.packs.questionnaire(passation.partition("@")[0]), key)
        except (KeyError, PackError):
            return None

    def all_options(self, passation: str, question: Question, state: State) -> tuple[Choice, ...]:
        """Every option a question could have offered, whatever the answers it carries from."""
        source = question.choices_from
        if source is None:
            return question.choices
        if source.question in OUTSIDE:
            return self._offers(state, datetime.fromisoformat(state.last_at))(source)
        found = self.locate(passation, source.question)
        if found is None:
            return ()
        origin, sitting = found[0], state.sitting(passation)
        if origin.type is Type.FICHE:
            fiches = [*sitting.fiches.get(origin.id, ()), *sitting.removed.get(origin.id, ())]
            return tuple(Choice(fiche, fiche_title(origin, fiche, sitting)) for fiche in fiches)
        return origin.rows or self.all_options(passation, origin, state)
