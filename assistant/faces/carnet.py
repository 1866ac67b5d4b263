"""What both faces do in the carnet: add a line, change one, forget a person, erase for good, set an objective. No drawing,
no printing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.dossier.events import CARNET
from assistant.dossier.redaction import OfPerson
from assistant.guide import carnet as guide
from assistant.guide import carnet_words as words
from assistant.guide.carnet import Refused
from assistant.guide.turn import Outcome, Say, Tone
from assistant.guide.understanding.entry import Line, as_line, read_line
from assistant.guide.understanding.folding import fold
from assistant.guide.words import say
from assistant.parcours import carnet, objectives
from assistant.parcours.carnet import Entry
from assistant.parcours.objectives import Objective

if TYPE_CHECKING:
    from assistant.faces.session import Session


_COUNTED = {fold(word): kind for kind, both in words.COUNTED_WORDS.items() for word in both}
KIND_NAMES = {**{kind: kind for kind in carnet.KINDS}, **_COUNTED}  # folded: what each kind may be called


@dataclass(frozen=True, slots=True)
class Month:
    """What stands in one month: its entries, the objectives that held, and what to say of them kindly."""

    id: str  # « 2026-11 »
    title: str
    entries: tuple[Entry, ...]
    objectives: tuple[Objective, ...]
    kindly: str
    told: tuple[str, ...]  # « 3 contacts sur 8 », « 1 visite », « 2 à venir »


def today(session: Session) -> date:
    return session.clock().date()


def entries(session: Session) -> tuple[Entry, ...]:
    return carnet.entries(session.state)


def entry(session: Session, number: int) -> Entry | None:
    return next((one for one in entries(session) if one.number == number), None)


def month(session: Session, id: str = "") -> Month:
    """The month asked for, this one by default."""
    day, everything = today(session), entries(session)
    id = id or carnet.month_of(day)
    held = objectives.standing(session.state, everything, id, day)
    inside = carnet.of_month(everything, id)
    aimed = [one.kind for one in held]
    counts = {kind: carnet.count(inside, id, kind, day) for kind in carnet.KINDS if kind not in aimed}
    told = [words.progress(one) for one in held] + [words.counted(kind, n) for kind, n in counts.items() if n]
    if ahead := sum(1 for one in inside if one.day > day):
        told.append(words.ahead(ahead))
    return Month(id, words.month(id), inside, held, words.kindly(held, day), tuple(told))


def months(session: Session) -> tuple[Month, ...]:
    """This one, then those before that hold an entry or an objective, and those to come that hold an entry."""
    now = carnet.month_of(today(session))
    ids = {now, *carnet.months(entries(session))}
    first = objectives.first_month(session.state)
    at = now
    while first and at > first:
        at = carnet.month_before(at)
        ids.add(at)
    return tuple(month(session, id) for id in sorted(ids, reverse=True))


def search(session: Session, typed: str) -> tuple[Entry, ...]:
    return carnet.search(entries(session), typed, words.KINDS)


def coming(session: Session) -> tuple[Entry, ...]:
    return carnet.coming(entries(session), today(session))


def listed(session: Session, month: Month) -> tuple[Entry, ...]:
    """Its entries, but for those of this month that stand among what is to come."""
    day = today(session)
    return tuple(one for one in month.entries if one.day <= day or month.id != carnet.month_of(day))


def ahead(session: Session, one: Entry) -> tuple[str, str]:
    """What is to come of an entry: « rappeler, mardi 24 novembre », then what it is about."""
    day = today(session)
    kind = words.kind(one)
    if one.day > day:
        return f"{one.text}, {words.day(one.day, day)}", " · ".join(filter(None, (kind, one.who)))
    after = words.comes_next(one, day)
    return (after, f"{kind} · {one.text}") if one.next else (f"{one.text}, {after}", kind)


def line_of(one: Entry) -> str:
    """The line that she would write to say this entry."""
    return as_line(Line(one.text, one.day, one.who, one.next, one.next_day))


def add(session: Session, kind: str, typed: str) -> Outcome:
    """A line of the place: understood, recorded, said back."""
    outcome = guide.obey(session.state, f"{kind} {typed}", session.clock())
    return _recorded(session, outcome) if outcome.events else outcome


def change(session: Session, one: Entry, typed: str) -> Outcome:
    """The entry as this line says it."""
    found = guide.changed(one, typed, today(session))
    return Outcome(says=(found.why,), keep_input=True) if isinstance(found, Refused) else _changed(session, found)


def change_day(session: Session, one: Entry, typed: str) -> Outcome:
    """Its day alone, typed as people do."""
    found = read_line(f"x, {typed}", carnet.NOTE, today(session))
    if found.day is None or found.text != "x":
        return Outcome(says=(say(words.NOT_A_DAY, Tone.WARNING),), keep_input=True)
    return _changed(session, replace(one, day=found.day))


def change_kind(session: Session, one: Entry, kind: str) -> Outcome:
    return _changed(session, replace(one, kind=kind))


def name(session: Session, one: Entry, typed: str) -> Outcome:
    """Who it is about: a first name or initials."""
    if len(typed) > carnet.LONGEST_WHO:
        return Outcome(says=(say(words.WHO_TOO_LONG, Tone.WARNING),), keep_input=True)
    return _changed(session, replace(one, who=typed))


def done(session: Session, one: Entry, is_done: bool) -> Outcome:
    """What came next is done, or is not."""
    return _changed(session, replace(one, done=is_done))


def forget_person(session: Session, one: Entry) -> Outcome:
    """This person's name, out of every entry that bears it, for good, the backups included."""
    ids = frozenset(other.id for other in carnet.people(entries(session), one.who))
    return session.rewrite(OfPerson(ids))


def erase(session: Session, one: Entry) -> Outcome:
    """The entry, for good: its earlier states, its rewordings, its copies in what was handed over, the backups."""
    return session.forget(CARNET, one.id)


def add_line(session: Session, typed: str) -> Outcome:
    """« contact Garage Martin, rappeler mardi »: the kind first."""
    first, _, line = typed.strip().partition(" ")
    kind = KIND_NAMES.get(fold(first))
    if kind is None:
        return Outcome(says=(say(words.WHAT_KIND, Tone.WARNING),), keep_input=True)
    return add(session, kind, line)


def aim_line(session: Session, typed: str) -> Outcome:
    """« contact 8 », « 8 contacts », « 8 entretiens d'embauche »."""
    numbers = re.findall(r"(?<!\S)\d{1,3}(?!\S)", typed)
    kind = KIND_NAMES.get(" ".join(word for word in fold(typed).split() if not word.isdecimal()), "")
    if len(numbers) != 1 or kind not in carnet.COUNTED:
        return Outcome(says=(say(words.AIM_HOW, Tone.WARNING),), keep_input=True)
    return aim(session, kind, int(numbers[0]))


def aim(session: Session, kind: str, number: int, month: str = "") -> Outcome:
    """So many of a kind each month from this one on; 0 takes it back."""
    id = month or carnet.month_of(today(session))
    outcome = session.record([objectives.meant(kind, id, number, session.clock())])
    if not outcome.events:
        return outcome
    told = words.AIMED if number else words.NO_AIM
    said = say(told, Tone.UNDERSTOOD, count=words.counted(kind, number), kind=words.KINDS[kind].lower())
    return Outcome(outcome.events, (said, *outcome.says))


def _changed(session: Session, one: Entry) -> Outcome:
    clock = session.clock()
    said = say(words.CHANGED, Tone.UNDERSTOOD, number=one.number, entry=words.told(one, clock.date()))
    return _recorded(session, Outcome((carnet.noted(one, clock),), (said,)))


def _recorded(session: Session, outcome: Outcome) -> Outcome:
    """Recorded, then said; what stood in the way is said instead."""
    kept = session.record(outcome.events)
    if not kept.events:
        return kept
    return Outcome(outcome.events, (*outcome.says, *(Say(one.text, one.tone) for one in kept.says)))
