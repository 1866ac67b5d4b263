"""Coming back: where she was, her last answer, what comes next, and when the next entretien is."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from assistant.dossier.state import State
from assistant.guide import words as w
from assistant.guide.history import Exchange
from assistant.guide.judging import JUDGED
from assistant.guide.milestones import first_day, week_in_words
from assistant.guide.programme import Row, Titles, awaiting_debrief, following, next_meeting, row
from assistant.guide.turn import Say, Tone
from assistant.guide.wording import date_in_words
from assistant.guide.words import say
from assistant.parcours.model import Parcours

_SHOWN = 160  # characters of her last answer: enough to recognise it


def welcome_back(
    parcours: Parcours, state: State, questionnaires: Titles, last: Exchange | None, now: datetime
) -> tuple[Say, ...]:
    """What is said at the first turn of a new day of work. `last`: her latest answer, None before the first one."""
    current = row(parcours, state, state.current or "", questionnaires)
    says = [say(w.WELCOME_BACK, title=_named(current)) if current else say(w.WELCOME_BACK_MENU)]
    if _later(state.last_at, now):
        says.append(say(w.CLOCK_BACK, Tone.WARNING))
    if last and last.answer and last.step != JUDGED:  # « Oui, c’est juste » tells nothing away from what it is said of
        says.append(say(w.LAST_QUESTION, question=_short(last.question)))
        says.append(say(w.LAST_ANSWER, answer=_short(last.answer)))
    if current and (task := following(parcours, state, current.passation, now.date())):
        upcoming = row(parcours, state, task.passation, questionnaires)
        says += [say(w.COMES_NEXT, title=_named(upcoming))] if upcoming else []
    return (*says, *_meetings(parcours, state, now))


def _named(one: Row) -> str:
    """« Après l’entretien » alone would not say which."""
    return f"{one.title} — {one.entretien}" if one.entretien else one.title


def _later(at: str, now: datetime) -> bool:
    """Whether an event bears a time to come: instants are compared, not texts, for offsets differ with the season."""
    with suppress(ValueError, TypeError):  # a date written otherwise, or without its offset, tells nothing
        return datetime.fromisoformat(at) > now
    return False


def _meetings(parcours: Parcours, state: State, now: datetime) -> list[Say]:
    says = []
    if first_day(parcours, state) and (week := week_in_words(parcours, state, now.date())):
        says.append(Say(week))
    if past := awaiting_debrief(parcours, state, now.date()):
        says.append(say(w.ENTRETIEN_PAST, title=past.entretien.title, date=date_in_words(str(past.when))))
    coming = next_meeting(parcours, state, now.date())
    if coming and coming.when == now.date():
        says.append(say(w.ENTRETIEN_TODAY, title=coming.entretien.title))
    elif coming:
        says.append(say(w.NEXT_ENTRETIEN, title=coming.entretien.title, date=date_in_words(str(coming.when))))
    return says


def _short(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _SHOWN:
        return line
    whole = line[:_SHOWN].rpartition(" ")[0]  # never in the middle of a word, unless one fills the line
    return (whole or line[: _SHOWN - 1]).rstrip(" ,;:.") + "…"
