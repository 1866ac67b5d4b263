"""What both faces do in the parcours: what is said above it, and each change to it. No drawing, no printing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from assistant.dossier.redaction import OfTitles
from assistant.faces import parcours_words as words
from assistant.faces.followed import followed, known_parcours
from assistant.faces.parcours_words import said
from assistant.guide import hours, milestones
from assistant.guide.turn import Outcome, Say, Tone
from assistant.pack.cleaning import clean, one_line, typography
from assistant.pack.problem import PackError
from assistant.parcours import changes
from assistant.parcours.adapting import refused
from assistant.parcours.changes import LONGEST_TITLE, Act, Change
from assistant.parcours.model import KEPT, OURS, Entretien, Parcours, Phase, Step, tasks_of

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.programme import Row
    from assistant.pack.library import Library


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: a questionnaire of a step, or a phase that holds nothing yet (no row, no step)."""

    phase: Phase
    step: Step | None = None
    row: Row | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a step goes: in that phase, after that step, "" for the first place."""

    phase: str
    after: str = ""


# -- what is shown


def lines(session: Session) -> tuple[Line, ...]:
    """The whole parcours, a line for each questionnaire, and one for a phase that has none yet."""
    rows, parcours = session.questionnaires(), session.guide.parcours
    if not rows and any(parcours.tasks()):
        return ()  # it cannot be read at all: nothing is said to be empty
    by_phase: dict[str, list[Line]] = {phase.id: [] for phase in parcours.phases}
    where = {task.passation: (phase, step) for phase, step in parcours.steps() for task in tasks_of(step)}
    for row in rows:
        phase, step = where.get(row.passation, (Phase(row.phase, row.phase, "", ()), None))
        by_phase.setdefault(phase.id, []).append(Line(phase, step, row))
    known = {phase.id: phase for phase in parcours.phases}
    return tuple(line for id, found in by_phase.items() for line in found or [Line(known[id])])


def facts(session: Session) -> tuple[str, ...]:
    """What is said above the list: the week, the hours, days out of order, changes that could not be made."""
    parcours, state, today = session.guide.parcours, session.state, session.clock().date()
    week = milestones.week_in_words(parcours, state, today)
    order = milestones.misplaced(parcours, milestones.days_of(parcours, state))
    return (
        *((week,) if week else ()),
        *hours.told(parcours, state),
        *(milestones.order_in_words(one) for one in order),
        *left_aside(session),
    )


def left_aside(session: Session) -> tuple[str, ...]:
    """Her changes that could not be made, each with its reason."""
    left = followed(session.vault).left
    return tuple(words.left_aside(change, why, _what(session, change)) for change, why in left)


def renewable(session: Session) -> tuple[Phase, ...]:
    """The phases that renewing would add."""
    parcours = session.guide.parcours
    there = {phase.id for phase in parcours.phases}
    return tuple(phase for phase in parcours.renewal.phases if phase.id not in there) if parcours.renewal else ()


def phases(session: Session) -> tuple[Phase, ...]:
    """Those that can hold something more."""
    return tuple(phase for phase in session.guide.parcours.phases if phase.id not in OURS)


def addable(session: Session) -> tuple[tuple[str, str], ...]:
    """(`pack/questionnaire`, its title) of what the library has and her parcours does not, in alphabetical order."""
    library = cast("Library", session.guide.packs)
    placed = [task for phase in session.guide.parcours.phases if phase.id != KEPT for task in phase.tasks()]
    there = {task.questionnaire for task in placed}
    found = []
    for pack in library.ids():
        with suppress(KeyError, PackError, OSError):
            questionnaires = library.pack(pack).questionnaires
            found += [(f"{pack}/{one.id}", one.title) for one in questionnaires if f"{pack}/{one.id}" not in there]
    return tuple(found)


def offered(session: Session) -> tuple[Parcours, ...]:
    """The other parcours: those of the product, then those she was given."""
    from assistant.parcours.reading import shipped_ids

    given = changes.given(session.state)
    others = [id for id in dict.fromkeys((*shipped_ids(), *given)) if id != session.guide.parcours.id]
    return tuple(one for id in others if (one := _known(session, id)))


def _known(session: Session, id: str) -> Parcours | None:
    with suppress(KeyError, PackError, OSError):
        return known_parcours(id, changes.given(session.state))
    return None


def made(session: Session) -> tuple[tuple[Change, str], ...]:
    """The changes that hold, each in a few words, the last first."""
    return tuple((one, words.told(one, _what(session, one))) for one in reversed(changes.standing(session.state)))


def title(session: Session, step: Step) -> str:
    """What a step is called in the list."""
    if isinstance(step, Entretien):
        return step.title
    with suppress(KeyError, PackError, OSError):
        named = session.guide.packs.questionnaire(step.questionnaire).title
        return f"{named} — {step.time}" if step.time else named
    return step.questionnaire


def _what(session: Session, change: Change) -> str:
    """The title of what a change is about, "" where it cannot be known."""
    parcours = session.guide.parcours
    if change.act is Act.FOLLOW:
        found = _known(session, change.parcours)
        return found.title if found else ""
    step = next((step for _, step in parcours.steps() if step.name == change.step), None)
    if step is None and "/" in change.step:
        with suppress(KeyError, PackError, OSError):
            return session.guide.packs.questionnaire(change.step.partition("@")[0]).title
    if step is None and not change.step and (phase := parcours.phase(change.phase)):
        return phase.title
    return title(session, step) if step else ""


# -- where


def after(line: Line) -> Spot:
    return Spot(line.phase.id, line.step.name if line.step else "")


def before(line: Line) -> Spot:
    names = [step.name for step in line.phase.steps]
    at = names.index(line.step.name) if line.step else 0
    return Spot(line.phase.id, names[at - 1] if at else "")


def end_of(phase: Phase) -> Spot:
    return Spot(phase.id, phase.steps[-1].name if phase.steps else "")


# -- changing


def add_entretien(session: Session, name: str, spot: Spot) -> Outcome:
    return _titled(session, Act.ENTRETIEN, name, phase=spot.phase, after=spot.after)


def add_phase(session: Session, name: str, after: str) -> Outcome:
    """A phase after the one of that id, "" for the first place."""
    return _titled(session, Act.PHASE, name, after=after)


def add_questionnaire(session: Session, key: str, spot: Spot) -> Outcome:
    return _changed(session, Act.QUESTIONNAIRE, step=key, phase=spot.phase, after=spot.after)


def move(session: Session, step: Step, spot: Spot) -> Outcome:
    return _changed(session, Act.MOVE, step=step.name, phase=spot.phase, after=spot.after)


def take_out(session: Session, line: Line) -> Outcome:
    """A step, or a phase that holds nothing."""
    if line.step is None:
        return take_out_phase(session, line.phase)
    return _changed(session, Act.OUT, step=line.step.name)


def take_out_phase(session: Session, phase: Phase) -> Outcome:
    return _changed(session, Act.OUT, phase=phase.id)


def set_weeks(session: Session, number: int) -> Outcome:
    return _changed(session, Act.WEEKS, number=number)


def set_months(session: Session, step: Step, number: int) -> Outcome:
    return _changed(session, Act.MONTHS, step=step.name, number=number)


def plan_hours(session: Session, number: int) -> Outcome:
    return _changed(session, Act.HOURS, number=number)


def renew(session: Session, number: int = 0) -> Outcome:
    """So many more phases, 0 for all that the parcours adds."""
    return _changed(session, Act.RENEW, number=number)


def follow(session: Session, id: str) -> Outcome:
    """Another parcours, of the product or that she was given; every answer stays."""
    if id not in {one.id for one in offered(session)}:
        return _no(said(words.SAME_PARCOURS))
    return following(session, changes.fresh(session.state, Act.FOLLOW, parcours=id))


def following(session: Session, change: Change) -> Outcome:
    """What came of choosing another parcours."""
    outcome = _recorded(session, change)
    if not outcome.events:
        return outcome
    told = said(words.FOLLOWED, title=session.guide.parcours.title)
    if kept := session.guide.parcours.phase(KEPT):
        told = f"{told} {said(words.FOLLOWED_KEPT, kept=kept.title)}"
    return _done(outcome, told)


def as_written(session: Session) -> Outcome:
    if not changes.standing(session.state):
        return _no(said(words.NOTHING_TO_UNDO))
    outcome = _recorded(session, changes.fresh(session.state, Act.ORIGIN))
    return _done(outcome, said(words.ORIGIN)) if outcome.events else outcome


def undo(session: Session, number: int = 0) -> Outcome:
    """Take back the change of that number, the last one by default, be it the choice of another parcours."""
    standing = changes.standing(session.state)
    last = changes.last(session.state)
    change = next((one for one in standing if one.rank == number), None) if number else last
    if change is None:
        return _no(said(words.NO_SUCH_CHANGE, number=number) if number else said(words.NOTHING_TO_UNDO))
    told = words.told(change, _what(session, change))
    outcome = _recorded(session, changes.fresh(session.state, Act.UNDO, target=change.id))
    return _done(outcome, said(words.UNDONE, told=told[:1].lower() + told[1:])) if outcome.events else outcome


def forget_title(session: Session, number: int) -> Outcome:
    """The title she gave, out of the dossier and of its backups, for good."""
    change = next((one for one in changes.made(session.state) if one.rank == number), None)
    if change is None:
        return _no(said(words.NO_SUCH_CHANGE, number=number))
    if not change.title:
        return _no(said(words.NO_TITLE))
    outcome = session.rewrite(OfTitles(frozenset({change.id}), frozenset({change.title, one_line(change.title)})))
    if outcome.keep_input:
        return outcome
    session.refresh()
    return Outcome(says=(Say(said(words.FORGOTTEN), Tone.UNDERSTOOD), *outcome.says))


def _titled(session: Session, act: Act, name: str, **data: Any) -> Outcome:
    name = typography(one_line(clean(name)).strip())
    if not name or len(name) > LONGEST_TITLE:
        return _no(said(words.TITLE_TOO_LONG if name else words.NEEDS_TITLE))
    return _changed(session, act, title=name, **data)


def _changed(session: Session, act: Act, **data: Any) -> Outcome:
    found = followed(session.vault)
    change = changes.fresh(session.state, act, **data)
    if why := refused(found.adapted, change, found.given):
        return _no(words.why_not(why))
    what = _what(session, change)
    outcome = _recorded(session, change)
    return _done(outcome, f"{words.told(change, what)}.") if outcome.events else outcome


def _recorded(session: Session, change: Change) -> Outcome:
    """On disk first, then the guide is remade over it."""
    outcome = session.record([changes.event_of(change, session.clock())])
    if outcome.events:
        session.refresh()
    return outcome


def _done(outcome: Outcome, *told: str) -> Outcome:
    return Outcome(outcome.events, (*(Say(line, Tone.UNDERSTOOD) for line in told), *outcome.says))


def _no(why: str) -> Outcome:
    return Outcome(says=(Say(why, Tone.WARNING),), keep_input=True)
