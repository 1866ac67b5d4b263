from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.dossier.events import Status
from assistant.guide.path import Step
from assistant.guide.situation import Situation


@dataclass(frozen=True, slots=True)
class Given:
    """What an answer becomes after one more reply, and whether it is complete. `said` says the reply back."""

    value: list[Any]
    complete: bool
    said: str = ""


def so_far(situation: Situation, step: Step) -> list[Any]:
    """The replies already given to a composed question."""
    answer = situation.answer(step)
    given = answer is not None and answer.status in (Status.PARTIAL, Status.ANSWERED)
    return list(answer.value or []) if answer and given else []
