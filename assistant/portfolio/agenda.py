"""The days of a dossier: its entretiens, follow-ups included, the steps of her plan, what is to be done next, the letter.

Pure: the same dossier gives the same days. An hour is read only where it can be no other; else the day is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from assistant.guide import announced, programme
from assistant.guide.carnet_words import KINDS
from assistant.guide.understanding.folding import fold
from assistant.pack.model import Type
from assistant.pack.problem import PackError
from assistant.parcours import carnet
from assistant.portfolio import agenda_words as words
from assistant.portfolio import plan

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide
    from assistant.guide.situation import Situation
    from assistant.parcours.model import Entretien
    from assistant.portfolio.model import Item, Portfolio

# What a questionnaire « avant » may ask beside the day, by these ids.
HOUR, PLACE, ADDRESS = "heure", "lieu", "adresse"
_TIME = r"(\d{1,2}) ?(?:h|heures?|:) ?(\d{2})?"
_HOURS = re.compile(
    rf"(?:a |vers |de |des )?(?:{_TIME}|(midi))(?: ?(?:-|a|jusqu'a) ?{_TIME})?"
    r"(?P<half> du matin| du soir| de l'apres-midi)?(?: precises?| pile)?"
)
_AT = re.compile(r" ((?:à|vers|dès) \d{1,2} ?h.*)$")
_NAMES = {"plan": words.STEP, "lettre": words.LETTER}


@dataclass(frozen=True, slots=True)
class Day:
    """One entry of the calendar. `title` says nothing private; `full`, `place` and `note` may hold her words.

    `key` names it for ever: an entry that moves is the same entry. `start` is None for a whole day, `end` where no end
    was said. `remote` (« À distance ») names no place and is private to nobody.
    """

    key: str
    day: date
    title: str
    full: str
    start: time | None = None
    end: time | None = None
    remote: str = ""
    place: str = ""
    note: str = ""


def days(guide: Guide, state: State, portfolio: Portfolio, now: datetime) -> tuple[Day, ...]:
    """Every day, in order."""
    steps = {step.address: step for step in plan.steps(guide, state, portfolio)}
    found = [*_meetings(guide, state, now), *_steps(steps.values()), *_awaited(state), *_appointed(state, now.date())]
    found += _planned(guide, state, (item for item in portfolio.items() if item.id not in steps))
    return tuple(sorted(found, key=lambda one: (one.day, one.start or time.min, one.key)))


def undated(guide: Guide, state: State, today: date) -> int:
    """How many entretiens have no day yet."""
    return len(list(guide.parcours.entretiens())) - len(_dated(guide, state, today))


def _dated(guide: Guide, state: State, today: date) -> list[tuple[Entretien, date]]:
    """The entretiens that have a day: by their fiche, or said after the one before."""
    met = [(one.entretien, one.when) for one in programme.meetings(guide.parcours, state) if one.when]
    said_after = announced.expected(guide.parcours, state, today)
    return [*met, said_after] if said_after else met


def hours(said: str) -> tuple[time | None, time | None]:
    """« 17 h 45 », « de 14 h à 16 h » → when it begins and when it ends; None where that is not said, or not clear."""
    flat = " ".join(fold(said).replace("’", "'").replace("–", "-").strip(" .!").split())
    match = _HOURS.fullmatch(flat)
    if match is None:
        return None, None
    late = 12 if match["half"] in (" du soir", " de l'apres-midi") else 0
    start = time(12) if match[3] else _clock(match[1], match[2], late)
    end = _clock(match[4], match[5], late) if match[4] else None
    return start, end if start and end and end > start else None


def _clock(hour: str, minute: str | None, late: int) -> time | None:
    value = int(hour) + (late if int(hour) < 12 else 0)
    return time(value, int(minute or 0)) if value < 24 and int(minute or 0) < 60 else None


def _meetings(guide: Guide, state: State, now: datetime) -> Iterator[Day]:
    for entretien, when in _dated(guide, state, now.date()):
        key = f"entretien:{entretien.before.passation}"
        try:
            situation = guide.situation(state, entretien.before.passation, now)
        except (KeyError, PackError):  # its pack is gone: the day she gave stays
            yield Day(key, when, words.ENTRETIEN, entretien.title)
            continue
        said = _answer(situation, HOUR)
        start, end = hours(said)
        note = "" if start or not said else words.HOUR_AS_SAID.format(hour=said)
        remote, place = words.REMOTE.get(_answer(situation, PLACE), ""), _answer(situation, ADDRESS)
        yield Day(key, when, words.ENTRETIEN, entretien.title, start, end, remote, place, note)


def _answer(situation: Situation, question: str) -> str:
    """A text or a code answered on the path; what is parked counts nowhere."""
    for step in situation.path.steps:
        answer = situation.answer(step) if step.key == question else None
        if answer is not None and answer.answered and isinstance(answer.value, str):
            return answer.value
    return ""


def _steps(steps: Iterable[plan.Step]) -> Iterator[Day]:
    """Those still to be done, on the day she gave last. A first day already past when she gave it is no day to come."""
    for step in steps:
        was_ahead = step.asked and step.given and step.asked >= step.given
        if step.day and step.mark.open and (step.mark.day or was_ahead):
            yield Day(f"plan:{step.key}", step.day, words.STEP, words.STEP_OF.format(text=step.text))


def _planned(guide: Guide, state: State, items: Iterable[Item]) -> Iterator[Day]:
    """What else of her plan has a day, and her letter: a day that was still to come when she gave it."""
    for item in items:
        if item.rubric not in _NAMES or item.dropped:
            continue
        for key, day in _days_of(guide, state, item):
            title = _NAMES[item.rubric]
            full = words.STEP_OF.format(text=item.title) if item.rubric == "plan" else title
            yield Day(f"{item.rubric}:{key}", day, title, full)


def _days_of(guide: Guide, state: State, item: Item) -> Iterator[tuple[str, date]]:
    for source in item.sources:
        found = guide.locate(source.passation, source.step)
        answer = state.sitting(source.passation).answers.get(source.step)
        if (
            found is None
            or found[0].type is not Type.DATE
            or answer is None
            or len(str(answer.value)) != len("2026-11-22")
        ):
            continue
        with suppress(ValueError):  # the question was not always a date
            day = date.fromisoformat(answer.value)
            if day >= datetime.fromisoformat(answer.at).date():
                yield f"{source.passation}#{source.step}", day


def _awaited(state: State) -> Iterator[Day]:
    """What comes next in the carnet. Who is named in an entry stays in the carnet."""
    for entry in carnet.entries(state):
        if entry.awaits and entry.next_day is not None:
            about = words.ABOUT.format(next=entry.next, text=entry.text) if entry.next else entry.text
            full = words.NEXT_OF.format(kind=words.NEXT, text=about)
            yield Day(f"carnet:{entry.id}", entry.next_day, words.NEXT, full)


def _appointed(state: State, today: date) -> Iterator[Day]:
    """What the carnet holds of the days to come: an interview, a visit. « à 10 h » at the end of its line is its hour."""
    for entry in carnet.entries(state):
        if entry.day > today and entry.kind != carnet.NOTE:
            told = _AT.search(entry.text)
            start, end = hours(told[1]) if told else (None, None)
            full = words.NEXT_OF.format(kind=KINDS[entry.kind], text=entry.text)
            yield Day(f"carnet:{entry.id}:jour", entry.day, words.APPOINTMENT, full, start, end)
