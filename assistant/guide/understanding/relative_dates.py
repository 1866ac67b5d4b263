"""Dates said from today: « aujourd'hui », « l'an dernier », « il y a trois ans », « lundi prochain »."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.guide.understanding.date_words import Day


@dataclass(frozen=True, slots=True)
class Relative:
    days: tuple[Day, ...]  # what it may mean; empty: too vague
    sure: bool = False  # only for words that name one day
    whole: Day | None = None  # « dans six mois »: the same day of that month, where a day is asked for


_EXACT = {"aujourd'hui": 0, "aujourdhui": 0, "ce jour": 0, "maintenant": 0, "hier": -1, "avant-hier": -2, "avant hier": -2,
          "demain": 1, "apres-demain": 2, "apres demain": 2, "ce matin": 0, "ce soir": 0, "hier soir": -1}  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_LEAD = r"(?:c'est |c'etait |ce sera |depuis |a partir de |des |pour |a |au |fin |debut |courant )?"
_AGO = re.compile(
    _LEAD + r"(?P<way>il y a|ca fait|cela fait|dans|d'ici|depuis|voila)"
    r"(?: a peu pres| environ| presque| bien| deja| plus de| moins de)? (?P<count>\d{1,3}|une?|quelques|plusieurs)"
    r"(?P<half> ans? et demie?| ?1/2)?(?: (?P<unit>ans?|annees?|mois|semaines?|jours?))?(?: et demie?)?"
    r"(?: environ| a peu pres| que .*)?"
)
_NAMED = re.compile(
    _LEAD + r"(?:l'|la |le |cet |cette |ce )(?P<unit>an|annee|mois|semaine)(?:-ci| ci)?"
    r"(?: (?P<when>dernier|derniere|passe|passee|prochain|prochaine|precedent|precedente|en cours|d'avant|derniers))?"
)
_WEEKDAY = re.compile(
    _LEAD
    + r"(?:le |ce )?(?P<name>"
    + "|".join(WEEKDAYS)
    + r")(?: (?P<when>dernier|passe|prochain|qui vient|en (?:huit|8)))?"
)
_NUMBERED = re.compile(_LEAD + r"(?:le |ce )?(?P<name>" + "|".join(WEEKDAYS) + r") (?:le )?(?P<day>\d{1,2})(?:er)?")
_VAGUE = ("quelques", "plusieurs")


def read(folded: str, today: date) -> Relative | None:
    """What this whole message says from today; None when it says something else."""
    text = folded.strip(" .!?")
    bare = re.sub(r"^(?:depuis|c'est|c'etait|ce sera|des|pour|a partir de|a partir d') ?", "", text)
    if bare in _EXACT:
        return Relative((_day(today + timedelta(days=_EXACT[bare])),), sure=True)
    ago = _AGO.fullmatch(text)
    if ago:
        return _ago(ago, today)
    named = _NAMED.fullmatch(text)
    if named and (named["when"] or text.split()[0].startswith(("cet", "ce"))):
        return _named(named, today)
    weekday = _WEEKDAY.fullmatch(text)
    return _weekday(weekday, today) if weekday else None


def _day(day: date) -> Day:
    return Day(day.year, day.month, day.day)


def _ago(match: re.Match[str], today: date) -> Relative | None:
    unit = (match["unit"] or ("an" if match["half"] else "")).removesuffix("s")
    if match["count"] in _VAGUE:
        return Relative(())
    if not unit:
        return None
    count = int(match["count"]) if match["count"].isdigit() else 1
    signed = count if match["way"] in ("dans", "d'ici") else -count
    if unit == "moi":
        return _months(signed, today)
    if unit in ("an", "annee"):
        if "demi" in match[0]:
            return _months(signed * 12 + (6 if signed > 0 else -6), today)
        months = _months(signed * 12, today)
        return Relative((Day(today.year + signed), *months.days), whole=months.whole)
    return Relative((_day(_moved(today, signed * (7 if unit == "semaine" else 1))),))


def _months(count: int, today: date) -> Relative:
    at = today.year * 12 + today.month - 1 + count
    year, month = at // 12, at % 12 + 1
    ahead = count > 0 and year <= date.max.year
    last = monthrange(year, month)[1] if ahead else 0
    return Relative((Day(year, month),), whole=Day(year, month, min(today.day, last)) if ahead else None)


def _moved(today: date, days: int) -> date:
    return date.fromordinal(min(max(today.toordinal() + days, 1), date.max.toordinal()))


def _named(match: re.Match[str], today: date) -> Relative:
    when = match["when"] or ""
    step = 1 if when.startswith("prochain") else -1 if when and when != "en cours" else 0
    if match["unit"] == "mois":
        return Relative(_months(step, today).days)  # « le mois prochain » tells no day
    if match["unit"] == "semaine":
        monday = today - timedelta(days=today.weekday())
        return Relative(tuple(_day(_moved(monday, 7 * step + i)) for i in range(5)))
    return Relative((Day(today.year + step),), sure=step == 0)


def _weekday(match: re.Match[str], today: date) -> Relative:
    """The last and the next such day; the one she names, when she says which."""
    wanted = WEEKDAYS.index(match["name"])
    back = (today.weekday() - wanted) % 7 or 7
    ahead = (wanted - today.weekday()) % 7 or 7
    before, after = _day(_moved(today, -back)), _day(_moved(today, ahead))
    if match["when"] in ("dernier", "passe"):
        return Relative((before,))
    if match["when"] in ("en huit", "en 8"):
        return Relative((_day(_moved(today, ahead + 7)),))
    return Relative((after,) if match["when"] else (after, before))


def numbered(folded: str, today: date) -> Relative | None:
    """« jeudi 4 »: the nearest Thursday that is a 4th, to come and past; None where there is none within the year."""
    match = _NUMBERED.fullmatch(folded.strip(" .!?"))
    if match is None:
        return None
    named = (WEEKDAYS.index(match["name"]), int(match["day"]))
    found = [day for n in range(-366, 367) if ((day := _moved(today, n)).weekday(), day.day) == named]
    days = [*[day for day in found if day >= today][:1], *[day for day in found if day < today][-1:]]
    days.sort(key=lambda day: abs((day - today).days))
    return Relative(tuple(_day(day) for day in days)) if days else None
