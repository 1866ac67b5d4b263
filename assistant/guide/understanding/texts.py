"""Open questions: what she writes is the answer, kept as she wrote it."""

from __future__ import annotations

from assistant.guide.turn import Prompt
from assistant.guide.understanding import words as w
from assistant.guide.understanding.results import Misfit, Value


def read_text(raw: str, prompt: Prompt) -> Value | Misfit:
    if prompt.maximum is not None and len(raw) > prompt.maximum:
        return Misfit(w.say(w.TEXT_TOO_LONG, given=len(raw), maximum=int(prompt.maximum)), raw)
    return Value(raw, w.short(raw))
