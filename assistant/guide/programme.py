"""Where she is in her parcours: what is done, what is under way, what comes next, and when the next entretien is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.dossier.state import State
from assistant.guide import milestones
from assistant.guide.dated import Stage, asked_in, date_of, stage
from assistant.pack.model import Questionnaire
from assistant.parcours.model import ASSIGNED, OURS, Entretien, Parcours, Phase, Task

# Those that `dated` gives are read here with the rest, as they always were.
__all__ = [
    "Meeting", "Row", "Stage", "Titles", "awaiting_debrief", "date_of", "dates_a_meeting", "following", "meetings",
    "next_assigned", "next_meeting", "next_task", "row", "rows", "stage", "to_come", "unmet",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One questionnaire of the parcours, as a list can show it. `minutes` is its author's estimate."""

    passation: str
    title: str
    phase: str
    stage: Stage
    minutes: int
    entretien: str = ""  # title of the entretien it belongs to, or which time it is sat
    due: str = ""  # ISO 8601 day before which a conseiller hopes for it
    opens: str = ""  # of a follow-up not begun: « à partir du 22 février 2027 », in her words


@dataclass(frozen=True, slots=True)
class Meeting:
    """An entretien and its date, None while she has not given it."""

    entretien: Entretien
    when: date | None


Titles = Callable[[str], Questionnaire]  # `pack/questionnaire` -> its questionnaire, read when it is asked for


def rows(parcours: Parcours, state: State, questionnaires: Titles) -> tuple[Row, ...]:
    """The whole parcours, in order. Reads every pack it names: the first question must not wait for that."""
    return tuple(_row(parcours, state, phase, task, questionnaires) for phase, task in parcours.tasks())


def row(parcours: Parcours, state: State, passation: str, questionnaires: Titles) -> Row | None:
    """One questionnaire of the parcours, None for a passation that is not of it."""
    found = next(((phase, task) for phase, task in parcours.tasks() if task.passation == passation), None)
    return _row(parcours, state, *found, questionnaires) if found else None


def following(parcours: Parcours, state: State, passation: str, today: date) -> Task | None:
    """What comes after a questionnaire and is not done yet; what a conseiller assigned comes before the rest. A follow-up
    whose month has not come is no such thing yet."""
    tasks = [(phase.id, task) for phase, task in parcours.tasks()]
    here = next((i for i, (_, task) in enumerate(tasks) if task.passation == passation), len(tasks))
    assigned = [task for id, task in tasks if id == ASSIGNED and task.passation != passation]
    after = (*assigned, *(task for _, task in tasks[here + 1 :]))
    later = {one.id for _, one in parcours.entretiens() if milestones.waits(parcours, state, one, today)}
    left = (task for task in after if task.entretien not in later)
    return next((task for task in left if stage(state, task.passation) is not Stage.DONE), None)


def _row(parcours: Parcours, state: State, phase: Phase, task: Task, questionnaires: Titles) -> Row:
    questionnaire = questionnaires(task.questionnaire)
    entretien = parcours.entretien(task.entretien) if task.entretien else None
    how_far = stage(state, task.passation)
    later = entretien is not None and entretien.since and not task.after and how_far is Stage.TODO
    return Row(
        task.passation, questionnaire.title, phase.title, how_far, questionnaire.minutes,
        entretien.title if entretien else task.time, task.due,
        milestones.when_it_opens(parcours, state, entretien) if entretien and later else "",
    )  # fmt: skip


def next_task(parcours: Parcours, state: State, today: date) -> Task | None:
    """What the parcours proposes now: what she began, else the first thing not done.

    The look back at an entretien is proposed once its day has come, and its preparation is skipped once it is past. A
    follow-up is proposed once its month has come.
    """
    todo = [task for _, task in parcours.tasks() if stage(state, task.passation) is not Stage.DONE]
    begun = [task for task in todo if stage(state, task.passation) is Stage.OPEN]
    return next((t for t in (*begun, *todo) if _fits(parcours, state, t, today)), None)


def next_assigned(parcours: Parcours, state: State) -> Task | None:
    """What a conseiller assigned and she has not begun, the first of it: another thing begun must not hide it."""
    tasks = (task for phase, task in parcours.tasks() if phase.id == ASSIGNED or task.due)
    return next((task for task in tasks if stage(state, task.passation) is Stage.TODO), None)


def _fits(parcours: Parcours, state: State, task: Task, today: date) -> bool:
    entretien = parcours.entretien(task.entretien) if task.entretien else None
    if entretien is None:
        return True
    if milestones.waits(parcours, state, entretien, today):
        return False
    when = date_of(state, entretien)
    if task.after:
        return when is not None and when <= today
    return when is None or when >= today


def dates_a_meeting(parcours: Parcours, state: State, passation: str, question: str) -> bool:
    """Whether this question gives the day of an entretien."""
    return any(e.before.passation == passation and asked_in(state, e) == question for _, e in parcours.entretiens())


def meetings(parcours: Parcours, state: State) -> Iterator[Meeting]:
    for _, entretien in parcours.entretiens():
        yield Meeting(entretien, date_of(state, entretien))


def next_meeting(parcours: Parcours, state: State, today: date) -> Meeting | None:
    """The nearest entretien that has a date, today included."""
    return next(iter(to_come(parcours, state, today)), None)


def to_come(parcours: Parcours, state: State, today: date) -> list[Meeting]:
    """Those whose day is to come, the nearest first; that of today until she has looked back at it."""
    dated = [m for m in meetings(parcours, state) if m.when is not None and m.when >= today]
    left = [m for m in dated if m.when != today or stage(state, m.entretien.after.passation) is not Stage.DONE]
    return sorted(left, key=lambda m: m.when or today)


def awaiting_debrief(parcours: Parcours, state: State, today: date) -> Meeting | None:
    """The latest entretien whose day has passed and whose look back is not done."""
    past = [
        m
        for m in meetings(parcours, state)
        if m.when is not None and m.when < today and stage(state, m.entretien.after.passation) is not Stage.DONE
    ]
    return max(past, key=lambda m: m.when or today, default=None)


def unmet(parcours: Parcours, state: State) -> tuple[Phase, ...]:
    """The phases she began in which no entretien has a day yet, where her parcours wants one in each. A phase that holds
    follow-ups only asks for none: she may look back with an entretien or without."""
    if not parcours.meets:
        return ()
    days = {meeting.entretien.id for meeting in meetings(parcours, state) if meeting.when is not None}
    own = (phase for phase in parcours.phases if phase.id not in OURS and not _follow_ups_only(phase))
    return tuple(phase for phase in own if _begun(phase, state) and not days & _entretiens(phase))


def _begun(phase: Phase, state: State) -> bool:
    return any(stage(state, task.passation) is not Stage.TODO for task in phase.tasks())


def _follow_ups_only(phase: Phase) -> bool:
    held = [step for step in phase.steps if isinstance(step, Entretien)]
    return bool(held) and all(step.since for step in held)


def _entretiens(phase: Phase) -> set[str]:
    return {step.id for step in phase.steps if isinstance(step, Entretien)}
