"""What she meant by what she typed: a command, an answer, a doubt. Pure: no file, no clock.

A real answer is never taken for a command: in open questions a plain phrase commands only when it is the whole message
and stands in the closed list (`phrases`); where it could honestly be both, the guide asks. Nothing typed is thrown
away: `Doubt` and `Misfit` keep it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.guide.understanding.results import (
    Command,
    CommandName,
    Doubt,
    Misfit,
    Nothing,
    Reading,
    Understood,
    Value,
)

if TYPE_CHECKING:
    from assistant.guide.turn import Prompt

__all__ = ["Command", "CommandName", "Doubt", "Misfit", "Nothing", "Reading", "Understood", "Value", "understand"]


def understand(text: str, prompt: Prompt, today: date) -> Understood:
    """What `text`, typed as a whole message in answer to `prompt`, means. Never raises."""
    # Its patterns are many: they load with the first message, not with the first question.
    from assistant.guide.understanding import message

    return message.understand(text, prompt, today)
