"""How one exchange, or one thing said by the guide, is laid out in the conversation."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.faces.terminal.literal import Row, Run, flow
from assistant.guide.turn import Tone

MEASURE = 78  # cells: longer lines tire the eye

# A sign before each tone says without colour what a colour says to others.
_LEAD: dict[Tone, Run] = {
    Tone.GUIDE: ("  ", ""),
    Tone.SECTION: ("  ", ""),
    Tone.UNDERSTOOD: ("  ✓ ", "accent"),
    Tone.WHY: ("  ? ", "accent"),
    Tone.HELP: ("  ? ", "accent"),
    Tone.WARNING: ("  ! ", "warning"),
    Tone.RESULT: ("  ▪ ", "accent"),
}
_TEXT: dict[Tone, str] = {Tone.SECTION: "strong", Tone.UNDERSTOOD: "muted", Tone.WARNING: "warning"}


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of the guide."""

    text: str
    tone: Tone = Tone.GUIDE

    def lines(self, width: int) -> list[Row]:
        body = flow(self.text, min(width, MEASURE), _TEXT.get(self.tone, ""), _LEAD[self.tone])
        return [*body, ()]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question she has dealt with, and her answer under it. `number` counts her answers from 0 (-1: no answer)."""

    question: str
    answer: str
    number: int = -1

    def lines(self, width: int) -> list[Row]:
        width = min(width, MEASURE)
        question = flow(self.question, width, "muted", ("  ", "")) if self.question else []
        answer = [(("  ▌ ", "accent"), *line[1:]) for line in flow(self.answer, width, "strong", ("  ▌ ", "accent"))]
        return [*question, *answer, ()]


Block = Said | Asked
