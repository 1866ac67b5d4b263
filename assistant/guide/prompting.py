"""What every prompt of a question has in common: whose step it is, its help, its reason, whether it may be refused."""

from __future__ import annotations

from assistant.guide.path import Step
from assistant.guide.situation import Situation
from assistant.guide.turn import Mode, Option, Prompt


def prompt_of(
    situation: Situation, step: Step, mode: Mode, text: str, options: tuple[Option, ...] = (), hint: str = ""
) -> Prompt:
    """The prompt of a step, before what its own type adds."""
    question, scope = step.question, situation.at(step)
    return Prompt(
        passation=situation.sitting.id,
        step=step.key,
        mode=mode,
        text=text,
        options=options,
        help=question.help.render(scope) if question.help else "",
        why=question.why.render(scope) if question.why else "",
        hint=hint,
        refusable=not question.no_refusal,
    )
