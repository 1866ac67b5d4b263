"""« J’ai 20 minutes »: what fits now, before the next entretien, from the lengths of what is to do and her own pace.

At most three proposals. What does not fit says so: nothing is begun in the belief that it will be finished.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import ceil
from statistics import median
from typing import TYPE_CHECKING

from assistant.guide import free_time_words as w
from assistant.guide.menus import menu
from assistant.guide.programme import (
    Meeting,
    Stage,
    awaiting_debrief,
    date_of,
    next_assigned,
    next_meeting,
    next_task,
    stage,
)
from assistant.guide.progress import against_estimate, progress
from assistant.guide.turn import Outcome, Say, Tone, Turn
from assistant.guide.understanding.free_time import duration
from assistant.guide.wording import date_in_words
from assistant.guide.words import say, words
from assistant.pack.problem import PackError
from assistant.parcours.model import Entretien, Task

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide

MOST = 3
_NEAR = timedelta(days=7)
Proposal = tuple[str, str]  # action, label


def propose(guide: Guide, state: State, turn: Turn, said: str, now: datetime) -> Outcome:
    """The menu of what fits; `turn` is where she comes back to, untouched. `said`: a length of time, as she wrote it."""
    minutes = duration(said)
    if minutes is None:
        return Outcome(says=(say(w.HOW, Tone.HELP),), keep_input=bool(said))
    pace = _pace(guide, state, now)
    found = _proposals(guide, state, minutes, now, pace)
    if not found:
        return Outcome(says=(say(w.NOTHING, minutes=minutes),))
    says = [_have(guide, state, minutes, now)]
    if pace != 1:
        says.append(say(w.YOUR_PACE))
    choices = [*found, ("question", words(w.BACK))]
    return Outcome(turn=Turn(menu(words(w.TITLE), choices, payload=(turn, None)), tuple(says), turn.where))


def _have(guide: Guide, state: State, minutes: int, now: datetime) -> Say:
    coming = next_meeting(guide.parcours, state, now.date())
    if minutes == 1:
        return say(w.HAVE_ONE)
    if coming is None:
        return say(w.HAVE, minutes=minutes)
    if coming.when == now.date():  # before it, or back from it: she knows which
        return say(w.HAVE_TODAY, minutes=minutes)
    return say(w.HAVE_BEFORE, minutes=minutes, day=f"le {date_in_words(str(coming.when))}")


def _proposals(guide: Guide, state: State, minutes: int, now: datetime, pace: float) -> list[Proposal]:
    found: dict[str, Proposal] = {}
    if (begun := _begun(guide, state)) and (one := _going_on(guide, state, begun, minutes, now)):
        found[begun] = one
    coming = next_meeting(guide.parcours, state, now.date())
    before = coming.entretien.before.passation if coming and _to_prepare(state, coming, now) else ""
    if coming and before not in ("", *found) and (one := _preparing(guide, state, coming, minutes, now, pace)):
        found[before] = one
    todo = [task for task in _before_the_next(guide, state, now) if task.passation not in found]
    lengths = [(task, _length(guide, state, task.passation, now, pace)) for task in todo]
    known = [(task, length) for task, length in lengths if length is not None]
    fitting = [(task, length) for task, length in known if length <= minutes]
    for task, length in fitting[: MOST - len(found)] or ([] if found else known[:1]):
        label = w.BEGIN if length <= minutes else w.BEGIN_PART
        found[task.passation] = _opening(task.passation, label, title=_title(guide, task.passation), minutes=length)
    return list(found.values())


def _opening(passation: str, label: str, **values: object) -> Proposal:
    return f"ouvrir:{passation}", words(label, **values)


def _begun(guide: Guide, state: State) -> str:
    """The questionnaire under way, else the first of her parcours that she left open; "" when there is none."""
    if state.current is not None:
        return state.current
    tasks = (task.passation for _, task in guide.parcours.tasks())
    return next((one for one in tasks if stage(state, one) is Stage.OPEN), "")


def _going_on(guide: Guide, state: State, passation: str, minutes: int, now: datetime) -> Proposal | None:
    """How far it would get in what is open: its own pace is counted in."""
    try:
        left = progress(guide.situation(state, passation, now))
    except (KeyError, PackError):
        return None
    action = "question" if passation == state.current else f"ouvrir:{passation}"
    title = _title(guide, passation)
    if left.high == 0:
        return action, words(w.CLOSE, title=title)
    if left.minutes <= minutes:
        return action, words(w.FINISH, title=title, minutes=left.minutes)
    count = max(1, int((left.low + left.high) / 2 * minutes / left.minutes))
    asked = "1 question" if count == 1 else f"{count} questions"
    return action, words(w.ADVANCE, title=title, count=asked, minutes=left.minutes)


def _to_prepare(state: State, coming: Meeting, now: datetime) -> bool:
    if coming.when is None or coming.when - now.date() > _NEAR:
        return False
    return stage(state, coming.entretien.before.passation) is not Stage.DONE


def _preparing(
    guide: Guide, state: State, coming: Meeting, minutes: int, now: datetime, pace: float
) -> Proposal | None:
    passation = coming.entretien.before.passation
    length = _length(guide, state, passation, now, pace)
    if length is None:
        return None
    label, day = w.PREPARE if length <= minutes else w.PREPARE_PART, date_in_words(str(coming.when))
    return _opening(passation, label, day=day, title=coming.entretien.title, minutes=length)


def _before_the_next(guide: Guide, state: State, now: datetime) -> list[Task]:
    """What is to begin, in the order of the parcours, as far as the next entretien; first what she was asked for, and
    the look back at an entretien that took place, then what the parcours itself proposes, be it for a day not yet known."""
    found = []
    if past := awaiting_debrief(guide.parcours, state, now.date()):
        found.append(past.entretien.after)
    if assigned := next_assigned(guide.parcours, state):
        found.append(assigned)
    if proposed := next_task(guide.parcours, state, now.date()):
        found.append(proposed)
    found += _ahead(guide, state, now)
    fresh = (task for task in found if stage(state, task.passation) is Stage.TODO)
    return list({task.passation: task for task in fresh}.values())


def _ahead(guide: Guide, state: State, now: datetime) -> Iterator[Task]:
    """What comes back (the point of a month, its numbers) is of its time: it waits for the entretien that stands before."""
    waiting = beyond = False
    for phase in guide.parcours.phases:
        for step in phase.steps:
            if isinstance(step, Entretien):
                day = date_of(state, step)
                held = (day is not None and day < now.date()) or stage(state, step.after.passation) is Stage.DONE
                if waiting and not held:
                    return
                beyond = beyond or not held
            elif stage(state, step.passation) is Stage.TODO:
                waiting = True
                if not (beyond and "@" in step.passation):
                    yield step


def _length(guide: Guide, state: State, passation: str, now: datetime, pace: float) -> int | None:
    """Minutes that it takes her: of what was begun, what is left. None when its pack cannot be read."""
    try:
        if stage(state, passation) is Stage.OPEN:
            return progress(guide.situation(state, passation, now)).minutes
        return max(1, ceil(guide.packs.questionnaire(passation.partition("@")[0]).minutes * pace))
    except (KeyError, PackError):
        return None


def _pace(guide: Guide, state: State, now: datetime) -> float:
    """Hers against the authors' estimates, over all she answered; 1 where that is not known yet."""
    ratios: list[float] = []
    for passation in state.sittings:
        try:
            ratios += against_estimate(guide.situation(state, passation, now))
        except (KeyError, PackError):
            continue
    return max(0.5, min(3.0, median(ratios))) if ratios else 1


def _title(guide: Guide, passation: str) -> str:
    key, _, again = passation.partition("@")
    title, name = guide.packs.questionnaire(key).title, guide.parcours.sittings().get(again, "")
    return f"{title} — {name}" if name else title
