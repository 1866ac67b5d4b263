"""A date (DATE): as precise as she says it, never more. A season, a short year or « il y a trois ans » are asked back."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from assistant.guide.turn import Prompt
from assistant.guide.understanding import relative_dates
from assistant.guide.understanding import words as w
from assistant.guide.understanding.date_forms import Seen, in_digits, scan
from assistant.guide.understanding.date_words import MONTH_NAMES, Day, in_words, is_real
from assistant.guide.understanding.folding import fold, plain, word_list
from assistant.guide.understanding.results import Command, CommandName, Doubt, Misfit, Reading, Value
from assistant.guide.understanding.yes_no import HESITATIONS

_DOUBTS = re.compile(
    r"(?<![a-z])(?:environ|vers|peut-etre|peut etre|je crois|je pense|il me semble|autour|a peu pres|sans doute|ou|"
    r"probablement|debut|mi|milieu|fin|courant|avant|apres|dans les annees|annees|pas|plus tard que|au plus tard|"
    r"au plus tot|presque)(?![a-z])|[?~]"
)
_CLOCK = re.compile(r"(?:,? (?:a|vers|des) )?(?<![\d/.-])\d{1,2} ?(?:h|heures?)(?![a-z]) ?(?:\d{2}(?!\d))?$")
_PART_OF_DAY = re.compile(  # « ce matin » is a day by itself
    r"(?<=[a-z\d])(?<!\bce)(?<!\bcet),? (?:le |l'|au |a |en |dans (?:la |l')|en (?:fin|debut) (?:de |d'))?"
    r"(?:matin|matinee|midi|apres[- ]midi|soir|soiree)$"
)
_AGE = re.compile(r"(?<!\d)\d{1,2} ?ans?(?![a-z])")
_OPEN_RANGE = re.compile(r"(?<![a-z])(?:avant|apres|annees|pas|jamais|au plus tard|au plus tot)(?![a-z])")
_BETWEEN = re.compile(r"(?<![a-z])entre(?![a-z])")
_SEASON = re.compile(
    r"(?<![a-z])(?:(?<!ai )(?<!a )(?<!as )(?<!ont )(?P<name>printemps|ete|automne|hiver|rentree|noel|toussaint|paques))(?![a-z])"
)
_SEASON_MONTHS = {
    "printemps": (3, 4, 5, 6), "ete": (6, 7, 8, 9), "automne": (9, 10, 11, 12), "hiver": (1, 2, 3, 12),
    "rentree": (9,), "noel": (12,), "toussaint": (11,), "paques": (3, 4),
}  # fmt: skip
_ONGOING = re.compile(
    r"(?<![a-z])(?:en cours|toujours|j'y suis encore|encore (?:en poste|aujourd'hui|maintenant)|a ce jour|"
    r"pas (?:encore )?(?:fini|termine)e?|actuellement|present|en poste)(?![a-z])"
)
_FILLERS = word_list(
    """en le la l les annee an ans mois de du d des au a partir depuis jusqu jusque c est etait ce fut date je j ai suis
    on commence commencait debute embauche embauchee entre entree arrive arrivee fini quitte parti partie signe obtenu
    ete oui alors euh lundi mardi mercredi jeudi vendredi samedi dimanche et puis y un une il elle ca remonte pour dans"""
)


def read_date(raw: str, prompt: Prompt, today: date) -> Value | Doubt | Misfit:
    folded = in_digits(_without_time(fold(raw)))
    relative = relative_dates.read(folded, today) or relative_dates.numbered(folded, today)
    if relative is not None:
        return _relative(relative, raw, prompt, today)
    if _AGE.search(folded):  # « à 18 ans » is an age
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    seen, rest = scan(folded)
    season = _SEASON.search(rest)
    if season and (len(seen) <= 1):
        if prompt.precision == "annee" and seen and seen[0].year is not None:
            return _year_of_season(seen[0], rest[: season.start()] + rest[season.end() :], raw, prompt, today)
        return _season(season["name"], seen, raw, prompt, today)
    if not seen:
        return _none(folded, raw, prompt, today)
    problems = [p for p in (_impossible(s, raw, prompt, today) for s in seen) if p]
    if problems and len(seen) == 1:
        return problems[0]
    if len(seen) > 1:
        return _several(seen, folded, raw, prompt, today)
    return _single(seen[0], rest, raw, prompt, today)


def _without_time(folded: str) -> str:
    """« demain matin à 9 h » is a day: the hour is asked by another question."""
    return _PART_OF_DAY.sub("", _CLOCK.sub("", folded.rstrip(" .!")).strip()).strip()


def _impossible(seen: Seen, raw: str, prompt: Prompt, today: date) -> Misfit | None:
    if seen.either:
        return None
    if seen.month is not None and not 1 <= seen.month <= 12:
        return Misfit(w.say(w.DATE_NO_MONTH, month=seen.month, example=_example(prompt, today)), raw)
    if seen.day is not None and seen.month is not None:
        longest = monthrange(seen.year or 2000, seen.month)[1] if seen.year is None or 1 <= seen.year <= 9999 else 31
        if not 1 <= seen.day <= longest:
            said = f"{seen.day} {MONTH_NAMES[seen.month - 1]}" + (f" {seen.year}" if seen.year else "")
            return Misfit(w.say(w.DATE_NO_DAY, day=said), raw)
    if seen.year is not None and not _expected_year(seen.year, prompt, today):
        return Misfit(w.say(w.DATE_YEAR_ODD, year=seen.year), raw)
    return None


def _expected_year(year: int, prompt: Prompt, today: date) -> bool:
    """Within a lifetime, unless the author's own bounds go further; those are judged later, with their own words."""
    low = min(1900, int(prompt.earliest[:4])) if prompt.earliest else 1900
    high = max(today.year + 60, int(prompt.latest[:4])) if prompt.latest else today.year + 60
    return low <= year <= high


def _single(seen: Seen, rest: str, raw: str, prompt: Prompt, today: date) -> Value | Doubt | Misfit:
    if _OPEN_RANGE.search(rest):
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    if seen.year is None:
        return _year_missing(seen, rest, raw, prompt, today)
    result = _checked(_day(seen), raw, prompt, today)
    left = [t for t in re.findall(r"[a-z]+|\d+", _DOUBTS.sub(" ", rest)) if t not in _FILLERS]
    if isinstance(result, Value) and (left or seen.solid or _DOUBTS.search(rest)):
        return Doubt((Reading(result.said, result),), w.say(w.DATE_CONFIRM, said=result.said), raw)
    return result


def _day(seen: Seen) -> Day:
    assert seen.year is not None
    return Day(seen.year, seen.month, seen.day)


def _year_missing(seen: Seen, rest: str, raw: str, prompt: Prompt, today: date) -> Doubt | Misfit:
    """A two-digit year, or none: the years that make sense are offered, none is taken."""
    days: list[Day] = []
    if seen.short is not None:
        years = [base + seen.short for base in (2000, 1900)]
        if seen.either:
            assert seen.month is not None
            day_month = _in_likely_years(seen.short, seen.month, prompt, today)
            days = [Day(y, seen.month) for y in years if seen.month <= 12] + [
                d for d in day_month if 1 <= seen.short <= 12
            ][: 3 if prompt.precision == "jour" else 2]
        else:
            days = [Day(y, seen.month, seen.day) for y in years if today.year - 95 <= y <= today.year + 15]
    elif seen.month is not None:
        days = _falling_on(rest, _in_likely_years(seen.month, seen.day, prompt, today))
    question = w.DATE_YEAR_MISSING if not seen.either else w.DATE_WHICH
    doubt = _offered(days, question, raw, prompt, today)
    return doubt if doubt.readings or days else Misfit(w.say(w.DATE_EXPECTED, example=_example(prompt, today)), raw)


def _falling_on(rest: str, days: list[Day]) -> list[Day]:
    """« lundi 8 février » is of a year when it is a Monday; all of them where she named no weekday, or none that fits."""
    named = [
        weekday
        for weekday, name in enumerate(relative_dates.WEEKDAYS)
        if re.search(rf"(?<![a-z]){name}(?![a-z])", rest)
    ]
    on = [d for d in days if d.month and d.day and is_real(d) and date(d.year, d.month, d.day).weekday() in named]
    return on or days


def _in_likely_years(month: int, day: int | None, prompt: Prompt, today: date) -> list[Day]:
    """The years that a day without a year may mean, the likeliest first: for what is to come, the coming one."""
    if prompt.ahead or prompt.earliest[:10] >= today.isoformat():
        over = (month, day or 31) < (today.month, today.day)
        return [Day(today.year + n, month, day) for n in ((1, 2, 0) if over else (0, 1))]
    found = [Day(y, month, day) for y in (today.year, today.year - 1, today.year + 1)]
    found.sort(key=lambda one: (one.year, month) > (today.year, today.month))  # what has been, first
    if prompt.precision == "jour":  # a day is said without its year when it is near
        found.sort(key=lambda one: abs((one.year - today.year) * 12 + month - today.month))
    return found


def _offered(days: list[Day], question: str, raw: str, prompt: Prompt, today: date) -> Doubt:
    """Those of these dates that would be accepted, to choose from."""
    results = [
        _checked(d, raw, prompt, today)
        for d in dict.fromkeys(days)
        if is_real(d) and _expected_year(d.year, prompt, today)
    ]
    values = [r for r in results if isinstance(r, Value)]
    if not values:
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    asked = question if len(values) > 1 else w.DATE_CONFIRM
    return Doubt(tuple(Reading(v.said, v) for v in values), w.say(asked, said=values[0].said), raw)


def _several(seen: list[Seen], folded: str, raw: str, prompt: Prompt, today: date) -> Doubt:
    if _BETWEEN.search(folded) and prompt.precision != "jour":
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    return _offered(_completed(seen), w.DATE_WHICH, raw, prompt, today)


def _completed(seen: list[Seen]) -> list[Day]:
    """« mars-avril 2019 » is March or April 2019; « 2019 (mars) » is March 2019."""
    years = [s.year for s in seen if s.year is not None]
    months = [s for s in seen if s.year is None and s.month is not None and s.short is None]
    if len(set(years)) != 1 or not months:
        return [_day(s) for s in seen if s.year is not None]
    whole = [_day(s) for s in seen if s.year is not None and s.month is not None]
    return sorted([Day(years[0], s.month, s.day) for s in months] + whole, key=lambda day: day.iso)


def _year_of_season(seen: Seen, rest: str, raw: str, prompt: Prompt, today: date) -> Value | Doubt | Misfit:
    """A year is all that is asked: « été 2018 » gives it, and its month would be one question too many."""
    return _impossible(seen, raw, prompt, today) or _single(seen, rest, raw, prompt, today)


def _season(name: str, seen: list[Seen], raw: str, prompt: Prompt, today: date) -> Doubt:
    if not seen or seen[0].year is None:
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    year = seen[0].year
    days = [Day(year, m) for m in _SEASON_MONTHS[name]]
    days += [Day(year)] if not prompt.precision else []
    return _offered(days, w.DATE_SEASON, raw, prompt, today)


def _relative(found: relative_dates.Relative, raw: str, prompt: Prompt, today: date) -> Value | Doubt | Misfit:
    if not found.days:
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    if found.sure:
        return _checked(found.days[0], raw, prompt, today)
    days = [found.whole] if found.whole and prompt.precision == "jour" else list(found.days)
    return _offered(days, w.DATE_WHICH, raw, prompt, today)


def _none(folded: str, raw: str, prompt: Prompt, today: date) -> Doubt | Misfit:
    if plain(raw) in HESITATIONS:
        return Doubt((), w.say(w.DATE_UNSURE, hint=_hint(prompt)), raw)
    if _ONGOING.search(folded):
        passing = Reading(w.COMMANDS[CommandName.PASSER], Command(CommandName.PASSER))
        return Doubt((passing,), w.say(w.DATE_ONGOING), raw)
    if re.search(
        r"depend|longtemps|recemment|bientot|jadis|autrefois|enfance|petite?|jeune|jamais|epoque|siecle", folded
    ):
        return Doubt((), w.say(w.DATE_VAGUE, hint=_hint(prompt)), raw)
    return Misfit(w.say(w.DATE_EXPECTED, example=_example(prompt, today)), raw)


def _checked(day: Day, raw: str, prompt: Prompt, today: date) -> Value | Misfit:
    """Precise enough, and within the bounds (compared at the precision both have)."""
    if prompt.precision in ("mois", "jour") and day.month is None:
        return Misfit(
            w.say(w.DATE_NEEDS_MONTH, year=day.year) if prompt.precision == "mois" else _needs_day(prompt, today), raw
        )
    if prompt.precision == "jour" and day.day is None:
        return Misfit(_needs_day(prompt, today), raw)
    text = day.iso
    for bound, sign, message in ((prompt.earliest, -1, w.DATE_EARLY), (prompt.latest, 1, w.DATE_LATE)):
        shared = min(len(bound), len(text))
        out = text[:shared] < bound[:shared] if sign < 0 else text[:shared] > bound[:shared]
        if bound and out:
            return Misfit(w.say(message, bound=in_words(Day.parse(bound))), raw)
    return Value(text, in_words(day))


def _needs_day(prompt: Prompt, today: date) -> str:
    return w.say(w.DATE_NEEDS_DAY, example=_example(prompt, today))


def _hint(prompt: Prompt) -> str:
    return w.DATE_HINTS.get(prompt.precision, "")


def _example(prompt: Prompt, today: date) -> str:
    year = today.year + 1 if prompt.ahead else today.year - 1
    examples = {"mois": ("mars {y}",), "jour": ("12 mars {y}",)}.get(prompt.precision, ("{y}", "mars {y}"))
    return " ou ".join(w.say(w.QUOTED, text=example.format(y=year)) for example in examples)
