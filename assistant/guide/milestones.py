"""The dates of a parcours: when a follow-up opens, which week of it this is, which entretien is dated before an earlier one.

Days come from her answers, today is passed in. Nothing here forbids anything: it is only said.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide import parcours_words as w
from assistant.guide.dated import Stage, asked_in, date_of, day_of, stage
from assistant.guide.wording import date_in_words
from assistant.guide.words import words
from assistant.parcours.model import OURS, Entretien, Parcours


@dataclass(frozen=True, slots=True)
class Misplaced:
    """An entretien dated before one that stands earlier in her parcours."""

    entretien: Entretien
    day: date
    earlier: Entretien
    earlier_day: date


def counted_from(state: State, entretien: Entretien) -> date | None:
    """The day that months are counted from: that of the entretien, else the day she looked back on it, else the day she
    had prepared it. None while there is none of these."""
    day = date_of(state, entretien)
    for task in (entretien.after, entretien.before):
        closed = state.sitting(task.passation).closed
        with suppress(ValueError):
            day = day or (date.fromisoformat(closed[:10]) if closed else None)
    return day


def opens(parcours: Parcours, state: State, entretien: Entretien) -> date | None:
    """The day a follow-up opens; None for any other entretien, and where the day it is counted from is not known."""
    since = parcours.entretien(entretien.since) if entretien.since else None
    day = counted_from(state, since) if since else None
    return months_later(day, entretien.months) if day else None


def waits(parcours: Parcours, state: State, entretien: Entretien, today: date) -> bool:
    """Whether this follow-up is for later: not begun, and its month has not come."""
    if not entretien.since or stage(state, entretien.before.passation) is not Stage.TODO:
        return False
    day = opens(parcours, state, entretien)
    return day is None or today < day


def open_now(parcours: Parcours, state: State, today: date) -> Iterator[Entretien]:
    """The follow-ups not begun whose month has come."""
    for _, one in parcours.entretiens():
        day = opens(parcours, state, one)
        if day is not None and day <= today and stage(state, one.before.passation) is Stage.TODO:
            yield one


def waiting(parcours: Parcours, state: State, today: date) -> Entretien | None:
    """The next follow-up that is for later."""
    return next((one for _, one in parcours.entretiens() if waits(parcours, state, one, today)), None)


def when_it_opens(parcours: Parcours, state: State, entretien: Entretien) -> str:
    """« à partir du 22 février 2027 », or « 3 mois après « Entretien de conclusion » » while that day is not known."""
    if day := opens(parcours, state, entretien):
        return words(w.OPENS_ON, day=date_in_words(day.isoformat()))
    since = parcours.entretien(entretien.since)
    return words(w.OPENS_AFTER, months=entretien.months, title=since.title) if since else ""


def months_later(day: date, months: int) -> date:
    """The same day of the month, or its last day where it is shorter."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) if year <= date.max.year else date.max


def week_in_words(parcours: Parcours, state: State, today: date) -> str:
    """« Semaine 3 sur 6. », counted from her first dated entretien; "" where no number of weeks is set, and once all but
    the follow-ups is done."""
    if not parcours.weeks_max or _over(parcours, state):
        return ""
    first = first_day(parcours, state)
    if first is None:
        return words(w.WEEKS_TO_COME, weeks=parcours.weeks_max)
    if today < first:
        return words(w.WEEKS_FROM, weeks=parcours.weeks_max, day=date_in_words(first.isoformat()))
    week = (today - first).days // 7 + 1
    if week > parcours.weeks_max:
        return words(w.WEEKS_PAST, weeks=parcours.weeks_max)
    return words(w.WEEK, week=week, weeks=parcours.weeks_max)


def first_day(parcours: Parcours, state: State) -> date | None:
    """The day of her first dated entretien."""
    days = (date_of(state, one) for one in _meetings(parcours) if not one.since)
    return min((day for day in days if day), default=None)


def _over(parcours: Parcours, state: State) -> bool:
    follow_ups = {one.id for _, one in parcours.entretiens() if one.since}
    tasks = [task for phase, task in parcours.tasks() if phase.id not in OURS and task.entretien not in follow_ups]
    return all(stage(state, task.passation) is Stage.DONE for task in tasks)


def _meetings(parcours: Parcours) -> list[Entretien]:
    return [entretien for phase, entretien in parcours.entretiens() if phase.id not in OURS]


def days_of(parcours: Parcours, state: State) -> dict[str, date]:
    """Entretien id → its day, for those that have one."""
    return {one.id: day for one in _meetings(parcours) if (day := date_of(state, one))}


def misplaced(parcours: Parcours, days: Mapping[str, date]) -> tuple[Misplaced, ...]:
    """Each entretien dated before one that comes earlier, with the latest of those."""
    found: list[Misplaced] = []
    latest: tuple[Entretien, date] | None = None
    for entretien in _meetings(parcours):
        day = days.get(entretien.id)
        if day is None:
            continue
        if latest and day < latest[1]:
            found.append(Misplaced(entretien, day, *latest))
        else:
            latest = entretien, day
    return tuple(found)


def asked_of(parcours: Parcours, state: State, event: Event) -> str:
    """What to ask of the day of an entretien that this answer gives; "" where the order of the parcours holds."""
    answer = event.data if event.kind is Kind.ANSWER and event.data.get("etat") == Status.ANSWERED else {}
    passation, question = answer.get("passation"), answer.get("question")
    mine = next((one for one in _meetings(parcours) if one.before.passation == passation), None)
    if mine is None or asked_in(state, mine) != question or (day := day_of(answer.get("valeur"))) is None:
        return ""
    found = misplaced(parcours, {**days_of(parcours, state), mine.id: day})
    about = next((one for one in found if mine in (one.entretien, one.earlier)), None)
    return words(w.MISPLACED_ASK, told=order_in_words(about)) if about else ""


def order_in_words(one: Misplaced) -> str:
    return words(
        w.MISPLACED,
        title=one.entretien.title,
        day=date_in_words(one.day.isoformat()),
        earlier=one.earlier.title,
        earlier_day=date_in_words(one.earlier_day.isoformat()),
    )
