"""The day at the end of a few words: « rappeler mardi à 14 h » ends with one, « rue du 8 mai » does not."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.guide.turn import Mode, Prompt
from assistant.guide.understanding import relative_dates
from assistant.guide.understanding.date_forms import in_digits
from assistant.guide.understanding.date_words import MONTH_NAMES, Day, in_words, is_real
from assistant.guide.understanding.dates import read_date
from assistant.guide.understanding.folding import fold, word_list
from assistant.guide.understanding.results import Doubt, Misfit, Value

_WEEK = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_MONTHS = "|".join(
    sorted(
        (*map(fold, MONTH_NAMES), "janv", "fev", "fevr", "avr", "juil", "sept", "oct", "nov", "dec"),
        key=len,
        reverse=True,
    )
)
_COUNT = r"\d{1,2}|une?|deux|trois|quatre|cinq|six|huit|dix|quinze"
_DAY = re.compile(
    r"(?<!\S)(?P<day>"
    r"aujourd'hui|aujourdhui|ce matin|ce soir|cet apres-midi|hier soir|avant[- ]hier|hier|apres[- ]demain|demain"
    rf"|(?:le |ce )?(?:{_WEEK})(?: prochain| dernier| passe| qui vient| en huit)?"
    rf"|(?:le )?(?:(?:{_WEEK}) )?(?:le )?\d{{1,2}}(?:er)? (?:{_MONTHS})\.?(?: \d{{4}})?"
    rf"|(?:le )?(?:(?:{_WEEK}) )?(?:le )?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}}|/\d{{2}})?"
    r"|\d{4}-\d{2}-\d{2}"
    rf"|(?P<numbered>(?:le )?(?P<weekday>{_WEEK}) (?:le )?(?P<with>\d{{1,2}})|le (?P<alone>\d{{1,2}})(?:er)?)"
    rf"|(?:dans|il y a) (?:{_COUNT}) (?:jours?|semaines?)"
    r")(?P<time>,? (?:(?:a|vers|des) )?\d{1,2} ?h(?:eures?)?(?: ?\d{2})?)?[\s.!]*$"
)
# What stands before a day and makes it a name, a part of a sentence, or a limit.
_NAMES = word_list("du de d des aux rue place avenue boulevard depuis entre et ou samedi dimanche numero n°")
_LIMITS = word_list("avant apres vers pour des d'ici jusqu'au jusqu'a au a")
_NAMED_WEEKDAY = re.compile(rf"(?:le )?(?:{_WEEK}) (?=(?:le )?\d)")
_ASKED = Prompt("", "", Mode.DATE, "", precision="jour")
_SOON = timedelta(days=60)
_NEAR = timedelta(days=31)  # between two Tuesdays, or two twelfths


@dataclass(frozen=True, slots=True)
class Ending:
    """`head`: what stands before the day. `sure`: the day, when it can be no other; else the last and the next such one."""

    head: str
    time: str = ""
    sure: date | None = None
    past: date | None = None  # today included
    next: date | None = None  # today included, but for a weekday: the one to come
    wrong: str = ""  # a day that no calendar has
    today: date = date.min

    @property
    def ahead(self) -> date | None:
        """The day, for what is still to come."""
        return self.sure or self.next

    @property
    def doubtful(self) -> bool:
        """« mardi », « le 12 »: two days near enough for either to be meant."""
        return self.past is not None and self.next is not None and self.next - self.past <= _NEAR

    @property
    def took_place(self) -> date | None:
        """The day of what is most often told afterwards; a date that comes within two months is not of last year."""
        soon = self.next is not None and not self.doubtful and self.next - self.today <= _SOON
        return self.sure or (self.next if soon else self.past or self.next)

    @property
    def only_past(self) -> bool:
        return self.sure is not None and self.sure < self.today


def read(text: str, today: date) -> Ending | None:
    """What `text` ends with; None when it ends with no day."""
    flat = _flat(text)
    match = _DAY.search(flat)
    if match is None:
        return None
    before = (flat[: match.start()].split() or [""])[-1]
    if before in _NAMES or before.endswith(("d'", "l'")):
        return None
    start = match.start("day")
    time = text[match.start("time") : match.end("time")].strip(" ,") if match["time"] else ""
    head = text[: match.end("day")] if before in _LIMITS else text[:start]
    found = _resolved(match, today)
    if found is None:
        return None
    return Ending(head.strip(), time, found.sure, found.past, found.next, found.wrong, today)


def written(day: date) -> str:
    """« le 24 novembre 2026 », which is read again as that day."""
    return f"le {in_words(Day(day.year, day.month, day.day))}"


def _flat(text: str) -> str:
    """Small letters without accents, one for one, so that places stay the same."""
    return "".join(_letter(character) for character in text)


def _letter(character: str) -> str:
    if character in "’‘ʼ":
        return "'"
    base = unicodedata.normalize("NFKD", character)[:1].lower()
    return base if len(base) == 1 else character


def _resolved(match: re.Match[str], today: date) -> Ending | None:
    said = match["day"]
    if match["numbered"]:
        return _numbered(int(match["with"] or match["alone"]), match["weekday"], today)
    if said == "cet apres-midi":
        return Ending("", sure=today)
    if relative := relative_dates.read(in_digits(said), today):
        return _of([date(d.year, d.month, d.day) for d in relative.days if d.month and d.day], today)
    named = _NAMED_WEEKDAY.sub("", said)
    result = read_date(named, _ASKED, today)
    if isinstance(result, Misfit):
        return Ending("", wrong=named.removeprefix("le ")) if re.search("[a-z]{3}", named) else None
    values = [r.meaning for r in result.readings] if isinstance(result, Doubt) else [result]
    return _of([date.fromisoformat(str(one.value)) for one in values if isinstance(one, Value)], today)


def _numbered(number: int, weekday: str | None, today: date) -> Ending | None:
    """« le 12 »: the last and the next twelfth, within two months; « jeudi 12 »: those of a Thursday, where there are."""
    found = []
    for step in (-2, -1, 0, 1, 2):
        at = today.year * 12 + today.month - 1 + step
        day = Day(at // 12, at % 12 + 1, number)
        if is_real(day):
            found.append(date(day.year, at % 12 + 1, number))
    if weekday:
        found = [day for day in found if day.weekday() == _WEEK.split("|").index(weekday)] or found
    return _around(found, today) if found and 1 <= number <= 31 else None


def _of(days: list[date], today: date) -> Ending | None:
    if len(days) == 1:
        return Ending("", sure=days[0])
    return _around(days, today) if days else None


def _around(days: list[date], today: date) -> Ending:
    past, ahead = [d for d in days if d <= today], [d for d in days if d >= today]
    return Ending("", past=max(past, default=None), next=min(ahead, default=None))
