"""The carnet beside the question that looks back at a month: what was noted, against the numbers she had set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.dossier.state import State
from assistant.guide import carnet_words as w
from assistant.guide.turn import Prompt
from assistant.guide.words import words
from assistant.parcours import carnet, objectives


def beside(prompt: Prompt, state: State, today: date) -> Prompt:
    """With the figures of the carnet as its help; as it is where she set no number for that month."""
    month = _month(state, prompt.passation)
    held = objectives.standing(state, carnet.entries(state), month, today) if month else ()
    if not held:
        return prompt
    told = ", ".join(w.progress(one) for one in held)
    return replace(prompt, help=" ".join(filter(None, (words(w.BESIDE, month=w.month(month), told=told), prompt.help))))


def _month(state: State, passation: str) -> str:
    """The month of the numbers set under the same name (`@mois-1`), "" where none was."""
    again = passation.partition("@")[2]
    said = (
        answer.at[:7]
        for sitting in state.sittings.values()
        if again and sitting.id.partition("@")[2] == again
        for key, answer in sitting.answers.items()
        if key.startswith(objectives.QUESTION) and answer.answered
    )
    return max(said, default="")
