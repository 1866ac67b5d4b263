"""`/contact Garage Martin, rappeler mardi`: a line of the carnet understood, noted, and said back. Nothing is guessed that
could be asked: the day of an interview that may be last Tuesday or the next one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from assistant.dossier.state import State
from assistant.guide import carnet_words as w
from assistant.guide.turn import Outcome, Say, Tone, View
from assistant.guide.understanding.end_day import written
from assistant.guide.understanding.entry import Line, read_line
from assistant.guide.words import say
from assistant.parcours import carnet, objectives
from assistant.parcours.carnet import KINDS, LONGEST, Entry


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a line was not taken."""

    why: Say


def obey(state: State, argument: str, now: datetime) -> Outcome:
    """`argument`: a kind and a line, as `/contact …` gives them; anything else opens the place."""
    kind, _, text = argument.partition(" ")
    if kind not in KINDS:
        return Outcome(view=View.CARNET)
    found = entry_of(kind, text, carnet.fresh(state), now.date())
    if isinstance(found, Refused):
        return Outcome(says=(found.why,), keep_input=True)
    event = carnet.noted(found, now)
    said = say(w.NOTED, Tone.UNDERSTOOD, number=found.number, entry=w.told(found, now.date()))
    first = () if state.carnet_made else (say(w.FIRST),)
    return Outcome((event,), (said, *first, *_standing(state, found, now.date())))


def entry_of(kind: str, text: str, id: str, today: date) -> Entry | Refused:
    """A new entry out of a line; of today where it names no day."""
    line = read_line(text, kind, today)
    return _refused(line, text, kind, today) or Entry(
        id, kind, line.day or today, line.text, line.who, line.next, line.next_day
    )


def changed(entry: Entry, text: str, today: date) -> Entry | Refused:
    """The entry as a line says it anew. The day stays where the line names none; the rest is what the line says."""
    line = read_line(text, entry.kind, today)
    if refused := _refused(line, text, entry.kind, today):
        return refused
    same = (line.next, line.next_day) == (entry.next, entry.next_day)
    return replace(
        entry,
        day=line.day or entry.day,
        text=line.text,
        who=line.who,
        next=line.next,
        next_day=line.next_day,
        done=entry.done and same,
    )


def _refused(line: Line, text: str, kind: str, today: date) -> Refused | None:
    if not line.text.strip(" ,;.!?-"):
        return Refused(say(w.EMPTY, Tone.WARNING, kind=kind))
    if len(text) > LONGEST:
        return Refused(say(w.TOO_LONG, Tone.WARNING, given=len(text), most=LONGEST))
    if line.not_a_day:
        return Refused(say(w.NO_SUCH_DAY, Tone.WARNING, day=line.not_a_day))
    if line.which:
        past, ahead = line.which
        said = {"past": w.date_of(past, today), "ahead": w.date_of(ahead, today), "example": written(ahead)}
        return Refused(say(w.WHICH, Tone.WARNING, kind=kind, line=line.text, **said))
    return None


def _standing(state: State, entry: Entry, today: date) -> tuple[Say, ...]:
    """Where the month stands with it, when she set herself a number of that kind."""
    everything = (entry, *carnet.entries(state))
    held = objectives.standing(state, everything, entry.month, today)
    return tuple(Say(f"{w.progress(one)}.") for one in held if one.kind == entry.kind and entry.day <= today)
