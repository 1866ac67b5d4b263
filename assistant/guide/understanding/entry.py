"""A line of the carnet: « Garage Martin, avec Sophie, rappeler mardi » is a text, a person, what comes next and its day.

What is not surely a day or something to come stays in the text, as she wrote it: « rue du 8 mai » is an address. Pure:
the day of today is passed in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from assistant.guide.understanding import end_day
from assistant.guide.understanding.end_day import Ending
from assistant.guide.understanding.folding import composed, fold, word_list
from assistant.parcours.carnet import LONGEST_WHO

PLANNED = ("embauche", "visite")  # noted before they take place as often as after
_PARTS = re.compile(r"(\s*[,;]\s+)")
_WITH = re.compile(r"(?:avec|qui ?:)\s+|(?=(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+\w)", re.IGNORECASE)
_LEAD = re.compile(
    r"(?P<day>avant[- ]hier|hier soir|hier|ce matin|cet apr[eè]s-midi|aujourd['’]hui|(?P<ahead>demain))"
    r"(?: (?P<time>(?:à|vers) \d{1,2} ?h(?: ?\d{2})?))? :? ?(?=\w)",
    re.IGNORECASE,
)
_MOST_NAMES = 5  # words that name someone: beyond, it is a sentence
# How what comes next begins, when no day says it.
_TO_DO = word_list(
    """rappeler relancer recontacter contacter appeler telephoner envoyer renvoyer ecrire reecrire repasser passer
    retourner revoir preparer demander redemander attendre rencontrer deposer repondre confirmer remercier postuler
    visiter rdv rendez-vous rappel relance reponse me"""
)
_COUNTED_WORDS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Line:
    """`day` None: she said none. `which`: days between which she must choose, as she named none of them surely."""

    text: str
    day: date | None = None
    who: str = ""
    next: str = ""
    next_day: date | None = None
    which: tuple[date, ...] = ()
    not_a_day: str = ""  # « 31 novembre »


def read_line(raw: str, kind: str, today: date) -> Line:
    """What one line of the carnet says. Never raises; of an empty line, an empty text."""
    pieces = _PARTS.split(" ".join(composed(raw).split()))
    if (
        pieces[2:]
        and _only_a_day(pieces[0], today)
        and not _WITH.match(pieces[2])
        and not _only_a_day(pieces[2], today)
    ):
        pieces[0], pieces[2] = pieces[2], pieces[0]  # « demain à 10 h, Leclerc »
    first, rest = pieces[0], list(zip(pieces[1::2], pieces[2::2], strict=True))
    line = _first(first, kind, today)
    for sign, part in rest:
        if part:
            line = _part(line, sign, part, kind, today)
    return _led(line, kind, today)


def as_line(line: Line) -> str:
    """The line that says the same again, every day in full: what she changes is written so."""
    parts = [line.text]
    if line.day:
        parts.append(end_day.written(line.day))
    if line.who:
        parts.append(f"avec {line.who}")
    if line.next or line.next_day:
        when = f" {end_day.written(line.next_day)}" if line.next_day else ""
        parts.append(f"{line.next or 'suite'}{when}")
    return ", ".join(parts)


def _first(part: str, kind: str, today: date) -> Line:
    """Its own text, always; the day at its end, or what it says is still to do."""
    found = end_day.read(part, today)
    if found is None or not found.head:
        return Line(part)
    if found.wrong:
        return Line(part, not_a_day=found.wrong)
    if _to_do(part):
        ahead = found.ahead
        return Line(_kept(found), next_day=ahead) if ahead else Line(part)
    return replace(_dated(Line(_kept(found)), found, kind, today), text=_kept(found))


def _only_a_day(part: str, today: date) -> bool:
    found = end_day.read(part, today)
    return found is not None and not found.head and not found.wrong


def _led(line: Line, kind: str, today: date) -> Line:
    """« hier Garage Martin »: the day it begins with, where no other is said. « Demain » may be the name of a place."""
    led = None if line.day or line.which or line.not_a_day else _LEAD.match(line.text)
    if led is None or (led["ahead"] and kind not in PLANNED):
        return line
    found = end_day.read(led["day"], today)
    text = f"{line.text[led.end() :]} {led['time'] or ''}".strip()
    return replace(line, day=found.sure, text=text) if found and found.sure else line


def _part(line: Line, sign: str, part: str, kind: str, today: date) -> Line:
    named = _WITH.match(part)
    if named and not line.who and len(_COUNTED_WORDS.findall(part)) <= _MOST_NAMES and len(part) <= LONGEST_WHO:
        return replace(line, who=part[named.end() :])
    found = end_day.read(part, today)
    if found is None:
        waits = line.next or line.next_day
        return replace(line, next=part) if _to_do(part) and not waits else _longer(line, sign, part)
    if found.wrong:
        return replace(line, not_a_day=found.wrong)
    if found.head:
        return _next(line, sign, part, found, today)
    if line.next and line.next_day is None and found.ahead:
        return replace(line, next_day=found.ahead)  # « rappeler, mardi »
    if line.day is not None:
        return _longer(line, sign, part)
    return _dated(replace(line, text=f"{line.text} {found.time}".strip()), found, kind, today)


def _next(line: Line, sign: str, part: str, found: Ending, today: date) -> Line:
    """« rappeler mardi », « réponse le 12 »; « vu son chef hier » is text."""
    if line.next or line.next_day or found.ahead is None or (found.only_past and not _to_do(part)):
        return _longer(line, sign, part)
    head = _kept(found)
    return replace(line, next="" if fold(head) == "suite" else head, next_day=found.ahead)


def _dated(line: Line, found: Ending, kind: str, today: date) -> Line:
    """The day it takes place. A bare « mardi » is the last one, except for what is noted before as often as after."""
    if kind in PLANNED and found.doubtful and found.past and found.next:
        return replace(line, which=(found.past, found.next))
    return replace(line, day=found.took_place)


def _kept(found: Ending) -> str:
    return f"{found.head} {found.time}".strip()


def _longer(line: Line, sign: str, part: str) -> Line:
    return replace(line, text=f"{line.text}{sign}{part}")


def _to_do(part: str) -> bool:
    words = fold(part).split()
    return bool(words) and (words[0] in _TO_DO or (words[0] == "a" and len(words) > 1 and words[1] in _TO_DO))
