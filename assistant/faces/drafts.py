"""Texts begun and not yet sent: written in the dossier, kept in memory where they could not be."""

from __future__ import annotations

from dataclasses import replace

from assistant.dossier.state import State
from assistant.guide.turn import Prompt, Turn

RELANCE = "~relance"  # after a step key: what was begun in a relance is no draft of the answer itself
Place = tuple[str, str]  # passation, key under which the text is kept


def place_of(prompt: Prompt) -> Place:
    return prompt.passation, prompt.step + (RELANCE if prompt.followup else "")


def written(state: State, place: Place) -> str:
    """What the dossier holds of a text begun there, "" for nothing."""
    return state.sitting(place[0]).drafts.get(place[1], "")


class Drafts:
    """Those that could not be written. They last as long as the session."""

    def __init__(self) -> None:
        self._unwritten: dict[Place, str] = {}

    def __bool__(self) -> bool:
        return bool(self._unwritten)

    def keep(self, place: Place, text: str) -> None:
        self._unwritten[place] = text

    def drop(self, place: Place) -> None:
        self._unwritten.pop(place, None)

    def forget(self, passation: str, step: str) -> None:
        """What was begun at a step, and in its relances."""
        for key in (step, step + RELANCE):
            self.drop((passation, key))

    def over(self, turn: Turn, state: State) -> Turn:
        """The turn with the text begun there, be it written or in memory."""
        if not turn.prompt.step:
            return turn
        place = place_of(turn.prompt)
        text = self._unwritten.get(place, written(state, place))
        return turn if text == turn.prompt.draft else replace(turn, prompt=replace(turn.prompt, draft=text))
