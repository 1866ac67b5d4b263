"""Relances: one more question about an answer, when the pack or the guide thinks that a detail is worth asking."""

from __future__ import annotations

from dataclasses import replace

from assistant.dossier.events import Status
from assistant.guide import words as w
from assistant.guide.path import Step
from assistant.guide.recit import general_followups
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Prompt
from assistant.guide.words import words
from assistant.pack.model import Type

MOST = 2  # after one answer: beyond that it is an interrogation


def due(situation: Situation) -> tuple[Step, str] | None:
    """The relance to ask now about the answer just given, or None."""
    key = situation.sitting.last
    if not key or key not in situation.path or key in situation.path.closed:
        return None
    step = situation.path.step(key)
    answer = situation.answer(step)
    if not answer or answer.status is not Status.ANSWERED or answer.followups >= MOST:
        return None
    if step.question.type not in (Type.TEXTE, Type.TEXTE_LONG):
        return None
    wanted = _wanted(situation, step, answer.value)
    if answer.followups:
        # One was asked already: the first that suited the text as it was then.
        asked = _wanted(situation, step, answer.value[: answer.first] if answer.first else answer.value)[:1]
        wanted = [one for one in wanted if one not in asked]
    return (step, wanted[0]) if wanted else None


def _wanted(situation: Situation, step: Step, text: str) -> list[str]:
    """The relances that suit this text as it stands, most useful first."""
    scope = situation.at(step).judging(text, step.key)
    own = [
        f.say.render(scope)
        for f in step.question.followups
        if f.condition is None or f.condition.evaluate(scope) is True
    ]
    return own or list(general_followups(situation, step, text))


def ask(prompt: Prompt, relance: str) -> Prompt:
    """The prompt of a relance: what she adds joins her answer."""
    return replace(
        prompt, mode=Mode.LONG, text=relance, options=(), current=None, current_text="", followup=True,
        hint=words(w.FOLLOWUP_HINT),
    )  # fmt: skip
