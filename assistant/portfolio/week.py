"""What the next seven days hold, and what waits for a word of hers: entretiens, steps of her plan, what follows in the
carnet, a follow-up whose time has come, a questionnaire that a conseiller hopes for. Pure: the day of today is passed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assistant.guide import milestones, programme
from assistant.guide.announced import expected
from assistant.guide.carnet_words import day as near
from assistant.guide.dated import Stage, day_of, stage
from assistant.guide.plan_words import the
from assistant.pack.problem import PackError
from assistant.parcours import carnet
from assistant.portfolio import week_words as w
from assistant.portfolio.plan import Step, by_day
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide

AHEAD = timedelta(days=7)
MOST = 4  # lines at the top of the conversation
Steps = Callable[[], Sequence[Step]]  # read only where some day of hers is near: the whole portefeuille is behind it


def lines(
    guide: Guide, state: State, steps: Steps, today: date, *, without_next: bool = False, together: bool = False
) -> tuple[str, ...]:
    """One sentence for each thing. `without_next`: the nearest entretien was just said. `together`: the steps whose day has
    passed are one sentence, however many they are."""
    met = list(_meetings(guide, state, today))[1 if without_next else 0 :]
    found = [*met, *_said_after(guide, state, today), *_steps(steps() if _near(state, today) else (), today, together)]
    found += [*_carnet(state, today), *_follow_ups(guide, state, today), *_hoped(guide, state, today)]
    return tuple(line[:1].upper() + line[1:] for line in found)


def brief(everything: Sequence[str]) -> tuple[str, ...]:
    """At most four short lines, nothing where there is nothing."""
    if not everything:
        return ()
    shown = list(everything if len(everything) <= MOST else everything[: MOST - 1])
    shown[0] = said(w.FIRST, line=shown[0][:1].lower() + shown[0][1:])
    left = len(everything) - len(shown)
    return (*shown, said(w.MORE, count=left)) if left else tuple(shown)


def _near(state: State, today: date) -> bool:
    """Whether some day she gave has come, or comes this week: without one no step can be due."""
    last = today + AHEAD
    moved = (event.data.get("jour") for event in state.steps.values())
    asked = (answer.value for one in state.sittings.values() for answer in one.answers.values() if answer.answered)
    return any(day <= last for value in (*moved, *asked) if isinstance(value, str) and (day := day_of(value)))


def _meetings(guide: Guide, state: State, today: date) -> Iterator[str]:
    for one in programme.to_come(guide.parcours, state, today):
        if one.when and one.when <= today + AHEAD:
            yield said(w.MEETING, title=one.entretien.title, day=near(one.when, today))


def _said_after(guide: Guide, state: State, today: date) -> Iterator[str]:
    """The next entretien, whose day was said after the one before, and whose fiche is not begun."""
    found = expected(guide.parcours, state, today)
    if found and found[1] <= today + AHEAD:
        yield said(w.MEETING, title=found[0].title, day=near(found[1], today))


def _steps(steps: Sequence[Step], today: date, together: bool) -> Iterator[str]:
    due = sum(one.due(today) for one in steps)
    if together and due > 1:
        yield said(w.STEPS_DUE, count=due)
    for one in by_day(steps):
        if one.due(today) and one.day:
            if together and due > 1:
                continue
            yield said(w.STEP_DUE, text=one.text, day=the(one.day, today))
        elif one.mark.open and one.day and one.day <= today + AHEAD:
            yield said(w.STEP, text=one.text, day=near(one.day, today))


def _carnet(state: State, today: date) -> Iterator[str]:
    for one in carnet.coming(carnet.entries(state), today):
        day = one.day if one.day > today else one.next_day
        if day is None or day > today + AHEAD:
            continue
        text = one.text if one.day > today or not one.next else said(w.ABOUT, next=one.next, text=one.text)
        form, told = (w.NEXT_DUE, the(day, today)) if day < today else (w.NEXT, near(day, today))
        yield said(form, text=text, day=told)


def _follow_ups(guide: Guide, state: State, today: date) -> Iterator[str]:
    """Those not begun whose month has come, but those that have a day already."""
    for one in milestones.open_now(guide.parcours, state, today):
        yield said(w.FOLLOW_UP, title=one.title)


def _hoped(guide: Guide, state: State, today: date) -> Iterator[str]:
    for _, task in guide.parcours.tasks():
        day = day_of(task.due)
        if day is None or day > today + AHEAD or stage(state, task.passation) is Stage.DONE:
            continue
        with suppress(KeyError, PackError):  # its pack is gone
            title = guide.packs.questionnaire(task.questionnaire).title
            yield said(w.HOPED if day >= today else w.HOPED_PAST, title=title, day=the(day, today))
