"""What is said before a question is asked for the first time: the questionnaire, the section, the notes, a word of care."""

from __future__ import annotations

from assistant.dossier.state import State
from assistant.guide import words as w
from assistant.guide.judging import JUDGED
from assistant.guide.path import Step
from assistant.guide.restitution import before_judging
from assistant.guide.scope import SittingScope
from assistant.guide.situation import Situation
from assistant.guide.turn import Say, Tone
from assistant.guide.words import say
from assistant.pack.model import Question
from assistant.parcours.model import Parcours


def phase_begins(parcours: Parcours, state: State, passation: str) -> tuple[Say, ...]:
    """What a phase is for, said at the first question of the first questionnaire opened in it."""
    phase = parcours.phase_of(passation)
    if phase is None or state.sitting(passation).answers:
        return ()
    others = (task.passation for task in phase.tasks() if task.passation != passation)
    if any(other in state.sittings for other in others):
        return ()
    return (Say(phase.title, Tone.SECTION), Say(phase.say))


def introductions(situation: Situation, step: Step) -> tuple[Say, ...]:
    """Derived from the answers alone: what stands before an answered step was said already."""
    if step.key in situation.path.answers or situation.focus:
        return ()
    says: list[Say] = []
    if not situation.sitting.answers and not any(situation.sitting.created.values()):
        says += _questionnaire(situation)
    if _opens_section(situation, step):
        says += _section(situation, step)
    for note in situation.path.notes.get(step.key, ()):
        says += noted(situation, note, situation.at(step))
    if step.key == JUDGED:
        says += before_judging(situation)
    if step.question.sensitive:
        says.append(say(w.SENSITIVE))
        says += [say(w.HELPLINE, name=h.name, contact=h.contact, when=h.when) for h in situation.pack.helplines]
    return tuple(says)


def noted(situation: Situation, note: Question, scope: SittingScope) -> tuple[Say, ...]:
    """A note, and the table it shows."""
    said = Say(note.text.render(scope))
    if not note.matrix:
        return (said,)
    from assistant.guide.matrices import says as shown

    return (said, *shown(situation, note.matrix))


def _questionnaire(situation: Situation) -> list[Say]:
    q = situation.questionnaire
    return [
        Say(q.title, Tone.SECTION),
        Say(q.intention),
        say(w.LIMITS, limits=q.limits),
        say(w.LENGTH, minutes=q.minutes),
    ]


def _opens_section(situation: Situation, step: Step) -> bool:
    if step.list is not None:
        return False  # its list was shown before it could be begun, and said so
    first = next(s for s in situation.path.steps if s.section.id == step.section.id)
    return first.key == step.key


def _section(situation: Situation, step: Step) -> list[Say]:
    says = [Say(step.section.title, Tone.SECTION)] if step.section.title else []
    if step.section.say:
        says.append(Say(step.section.say.render(situation.scope)))
    return says
