"""Whether an answer is closed today, and what is shown in its place.

A text may wait for a day that she chose. Until then it counts (it is answered, conditions read it) and nobody is shown it,
herself included, unless she opens it before. The program closes it: no lock of its own does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assistant.dossier.state import Answer, Sitting
from assistant.pack.model import Question


def day_of(question: Question, answers: Mapping[str, Answer]) -> date | None:
    """The day she chose for this text, None where none closes it. `answers`: those of the path."""
    answer = answers.get(question.sealed_until) if question.sealed_until else None
    if answer is None or not answer.answered or not isinstance(answer.value, str):
        return None
    try:
        return date.fromisoformat(answer.value)
    except ValueError:  # the question did not always ask for the day
        return None


def closed_until(question: Question, answers: Mapping[str, Answer], sitting: Sitting, today: date) -> date | None:
    """The day a text opens by itself, None when it is open today: its day has come, or she opened it before."""
    if not question.sealed_until or question.sealed_until in sitting.opened_early:
        return None
    day = day_of(question, answers)
    return day if day is not None and day > today else None


def instead(day: date) -> str:
    """What stands in the place of a closed text."""
    from assistant.guide import words as w
    from assistant.guide.wording import date_in_words

    return w.words(w.SEALED, day=date_in_words(day.isoformat()))
