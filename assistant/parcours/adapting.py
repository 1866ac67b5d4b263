"""The parcours she follows: the one of the file, with her changes made in order. Pure.

Any sequence of changes gives a parcours that holds together. A change that cannot be made (the file was updated, a step
was begun since) is left aside with its reason, and the others are made all the same. What she began never goes away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.parcours import words as w
from assistant.parcours.changes import Act, Change
from assistant.parcours.model import (
    KEPT,
    MOST_HOURS,
    MOST_MONTHS,
    MOST_WEEKS,
    OURS,
    Entretien,
    Parcours,
    Phase,
    Step,
    Task,
    tasks_of,
)

# The questionnaires of an entretien she adds: those that every parcours of the product uses.
BEFORE, AFTER, WHEN, LENGTH = "mes-entretiens/avant", "mes-entretiens/apres", "jour", "duree"
LEGAL_HOURS = 24  # planned hours may go as far, whatever is written below


class Why(StrEnum):
    """Why a change is not made."""

    GONE = "absent"  # what it names is not in the parcours
    BEGUN = "commence"
    TWICE = "deja"  # it is there already
    NO_PACK = "pack"  # no pack at hand holds this questionnaire
    ORDER = "ordre"  # a follow-up would come before what it is counted from, or before an earlier follow-up
    BOUNDS = "bornes"
    NO_RENEWAL = "renouvellement"  # nothing is left to add, or nothing ever was
    LAST_PHASE = "derniere"


class _No(Exception):
    def __init__(self, why: Why) -> None:
        self.why = why


@dataclass(frozen=True, slots=True)
class Given:
    """What a parcours is adapted to."""

    holds: Callable[[str], bool]  # `pack/questionnaire` → whether a pack at hand has it
    begun: Collection[str]  # passations she opened or answered


@dataclass(frozen=True, slots=True)
class Adapted:
    parcours: Parcours
    left: tuple[tuple[Change, Why], ...]  # the changes that were not made


def adapt(parcours: Parcours, changes: Iterable[Change], given: Given) -> Adapted:
    left = []
    for change in changes:
        why = refused(parcours, change, given)
        if why:
            left.append((change, why))
        else:
            parcours = _ACTS[change.act](parcours, change, given)
    return Adapted(parcours, tuple(left))


def refused(parcours: Parcours, change: Change, given: Given) -> Why | None:
    """Why this change cannot be made, None where it can."""
    if change.act not in _ACTS:
        return Why.GONE
    try:
        return fault(_ACTS[change.act](parcours, change, given))
    except _No as no:
        return no.why


def fault(parcours: Parcours) -> Why | None:
    """What does not hold together in a parcours, None where all does."""
    names = [step.name for _, step in parcours.steps()]
    passations = [task.passation for _, task in parcours.tasks()]
    for each in ([phase.id for phase in parcours.phases], names, passations):
        if len(set(each)) != len(each):
            return Why.TWICE
    if parcours.hours_max and max(parcours.hours_min, 0) > parcours.hours_max:
        return Why.BOUNDS
    seen: dict[str, int] = {}  # entretien → months of the last follow-up counted from it
    for _, entretien in parcours.entretiens():
        if entretien.since:
            if entretien.since not in seen or entretien.months <= seen[entretien.since]:
                return Why.ORDER
            seen[entretien.since] = entretien.months
        seen.setdefault(entretien.id, 0)
    return None


def keep(parcours: Parcours, known: Iterable[Step], given: Given) -> Parcours:
    """With one more phase, the last, of what she began and it does not name. `known`: the steps of the parcours she
    followed before, and those she added: an entretien keeps its title."""
    placed = {task.passation for _, task in parcours.tasks()}
    missing = set(given.begun) - placed
    if not missing:
        return parcours
    names = {step.name for _, step in parcours.steps()}
    steps: list[Step] = []
    for step in known:
        own = {task.passation for task in tasks_of(step)}
        new = step.name not in names and not own & placed
        if new and own & missing and all(given.holds(task.questionnaire) for task in tasks_of(step)):
            steps.append(replace(step, since="", months=0) if isinstance(step, Entretien) else step)
            names.add(step.name)
            placed |= own
            missing -= own
    steps += [Task(one) for one in sorted(missing) if given.holds(one.partition("@")[0])]
    phase = Phase(KEPT, w.KEPT, w.KEPT_SAY, tuple(steps))
    return replace(parcours, phases=(*parcours.phases, phase)) if steps else parcours


def added(change: Change) -> Step | None:
    """The step that a change adds, None for another change."""
    if change.act is Act.QUESTIONNAIRE:
        return Task(change.step)
    if change.act is not Act.ENTRETIEN:
        return None
    id = f"ajout-{change.rank}"
    before, after = Task(f"{BEFORE}@{id}", id), Task(f"{AFTER}@{id}", id, after=True)
    return Entretien(id, change.title or w.ADDED_ENTRETIEN, before, after, WHEN, LENGTH)


# -- each change


def _add(parcours: Parcours, change: Change, given: Given) -> Parcours:
    step = added(change)
    assert step is not None
    tasks = tasks_of(step)
    if "@" in change.step or not all(given.holds(task.questionnaire) for task in tasks):
        raise _No(Why.NO_PACK)
    if any(parcours.phase_of(task.passation) for task in tasks):
        raise _No(Why.TWICE)
    return _placed(parcours, step, change.phase, change.after)


def _add_phase(parcours: Parcours, change: Change, given: Given) -> Parcours:
    phase = Phase(f"ajout_{change.rank}", change.title or w.ADDED_PHASE, w.ADDED_PHASE_SAY, ())
    if change.after and parcours.phase(change.after) is None:
        raise _No(Why.GONE)
    return _with_phases(parcours, (phase,), change.after)


def _move(parcours: Parcours, change: Change, given: Given) -> Parcours:
    step, _ = _found(parcours, change.step)
    if change.after == change.step:
        raise _No(Why.GONE)
    return _placed(_without(parcours, change.step), step, change.phase, change.after)


def _take_out(parcours: Parcours, change: Change, given: Given) -> Parcours:
    if change.step:
        step, _ = _found(parcours, change.step)
        going = tasks_of(step)
    else:
        phase = _phase(parcours, change.phase)
        going = tuple(phase.tasks())
    if any(task.passation in given.begun for task in going):
        raise _No(Why.BEGUN)
    if change.step:
        return _without(parcours, change.step)
    if len(parcours.phases) == 1:
        raise _No(Why.LAST_PHASE)
    return replace(parcours, phases=tuple(one for one in parcours.phases if one.id != change.phase))


def _weeks(parcours: Parcours, change: Change, given: Given) -> Parcours:
    return replace(parcours, weeks_max=_within(change.number, 0, MOST_WEEKS))


def _hours(parcours: Parcours, change: Change, given: Given) -> Parcours:
    most = max(parcours.hours_max, LEGAL_HOURS) if parcours.hours_max else MOST_HOURS
    return replace(parcours, hours_planned=_within(change.number, 0, most))


def _months(parcours: Parcours, change: Change, given: Given) -> Parcours:
    step, phase = _found(parcours, change.step)
    if not isinstance(step, Entretien) or not step.since:
        raise _No(Why.GONE)
    later = replace(step, months=_within(change.number, 1, MOST_MONTHS))
    steps = tuple(later if one is step else one for one in phase.steps)
    return _with(parcours, replace(phase, steps=steps))


def _renew(parcours: Parcours, change: Change, given: Given) -> Parcours:
    renewal = parcours.renewal
    there = {phase.id for phase in parcours.phases}
    coming = [phase for phase in renewal.phases if phase.id not in there] if renewal else []
    if renewal is None or not coming:
        raise _No(Why.NO_RENEWAL)
    before = [phase.id for phase in renewal.phases if phase.id in there]
    after = before[-1] if before else renewal.after
    if after not in there:
        raise _No(Why.GONE)
    return _with_phases(parcours, tuple(coming[: change.number or len(coming)]), after)


_ACTS: dict[Act, Callable[[Parcours, Change, Given], Parcours]] = {
    Act.ENTRETIEN: _add,
    Act.QUESTIONNAIRE: _add,
    Act.PHASE: _add_phase,
    Act.MOVE: _move,
    Act.OUT: _take_out,
    Act.WEEKS: _weeks,
    Act.HOURS: _hours,
    Act.MONTHS: _months,
    Act.RENEW: _renew,
}


# -- the pieces


def _within(number: int, low: int, high: int) -> int:
    if not low <= number <= high:
        raise _No(Why.BOUNDS)
    return number


def _phase(parcours: Parcours, id: str) -> Phase:
    phase = parcours.phase(id)
    if phase is None or id in OURS:
        raise _No(Why.GONE)
    return phase


def _found(parcours: Parcours, name: str) -> tuple[Step, Phase]:
    found = next(((step, phase) for phase, step in parcours.steps() if step.name == name), None)
    if found is None:
        raise _No(Why.GONE)
    return found


def _placed(parcours: Parcours, step: Step, phase_id: str, after: str) -> Parcours:
    """The step in that phase, after that one; at the end where that one has moved away."""
    phase = _phase(parcours, phase_id)
    names = [one.name for one in phase.steps]
    at = 0 if not after else names.index(after) + 1 if after in names else len(names)
    return _with(parcours, replace(phase, steps=(*phase.steps[:at], step, *phase.steps[at:])))


def _without(parcours: Parcours, name: str) -> Parcours:
    phases = (replace(phase, steps=tuple(one for one in phase.steps if one.name != name)) for phase in parcours.phases)
    return replace(parcours, phases=tuple(phases))


def _with(parcours: Parcours, phase: Phase) -> Parcours:
    return replace(parcours, phases=tuple(phase if one.id == phase.id else one for one in parcours.phases))


def _with_phases(parcours: Parcours, phases: Sequence[Phase], after: str) -> Parcours:
    """More phases after that one; "" for the first place."""
    ids = [phase.id for phase in parcours.phases]
    at = ids.index(after) + 1 if after else 0
    return replace(parcours, phases=(*parcours.phases[:at], *phases, *parcours.phases[at:]))
