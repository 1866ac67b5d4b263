"""Days as an iCalendar file (RFC 5545): what a calendar on a phone, a computer or the web takes in.

The library escapes what she wrote and folds lines at 75 bytes; a text reaches it as one clean line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from assistant.pack.cleaning import clean, one_line
from assistant.portfolio import agenda_words as words

if TYPE_CHECKING:
    from icalendar import Event

    from assistant.portfolio.agenda import Day

Localise = Callable[[datetime], datetime]  # a wall-clock time → the same instant with the offset of that day, here

_EVE = timedelta(days=-1)
_MORNING_BEFORE = timedelta(hours=-15)  # nine o'clock on the day before a whole day


def calendar(
    days: Sequence[Day],
    dossier: str,
    now: datetime,
    details: bool = False,
    reminder: bool = False,
    localise: Localise = datetime.astimezone,
) -> bytes:
    """The file. `dossier` tells the entries of one person from another's; only `details` lets her words in.

    A time is written in UTC, from the offset that holds on that day: every reader shows it at her own hour.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//bilan//FR")
    made.add("version", "2.0")
    made.add("x-wr-calname", words.NAME)
    for day in days:
        made.add_component(_event(day, dossier, now, details, reminder, localise))
    return bytes(made.to_ical())


def _event(day: Day, dossier: str, now: datetime, details: bool, reminder: bool, localise: Localise) -> Event:
    from icalendar import Event

    event, title = Event(), _line(day.full if details else day.title)
    event.add("uid", f"{sha256(f'{dossier}|{day.key}'.encode()).hexdigest()[:32]}@bilan")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    start = _instant(day, day.start, localise)
    if start is None:
        event.add("dtstart", day.day)
        if day.day < date.max:
            event.add("dtend", day.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a step to do on a day leaves that day free
    else:
        event.add("dtstart", start)
        if end := _instant(day, day.end, localise):
            event.add("dtend", end)
    if place := _line(day.place if details and day.place else day.remote):
        event.add("location", place)
    if details and day.note:
        event.add("description", _line(day.note))
    if reminder:
        _remind(event, title, whole=start is None)
    return event


def _instant(day: Day, at: time | None, localise: Localise) -> datetime | None:
    """None where no time was said, and at the far ends of the calendar, which no clock reaches."""
    if at is None:
        return None
    try:
        return localise(datetime.combine(day.day, at)).astimezone(UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _remind(event: Event, title: str, whole: bool) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words.REMINDER.format(title=title))
    alarm.add("trigger", _MORNING_BEFORE if whole else _EVE)
    event.add_component(alarm)


def _line(text: str) -> str:
    return one_line(clean(text))
