"""« J’ai 20 minutes »: how much time she says she has, when that is the whole message and can be nothing else."""

from __future__ import annotations

import re

from assistant.guide.turn import Mode, Prompt
from assistant.guide.understanding import number_words
from assistant.guide.understanding.folding import words

LONGEST = 600  # minutes: beyond ten hours it is no sitting

_PARTS = {
    r"(?:un (?:petit |bon )?)?quart d heure": 15,
    r"(?:une (?:petite |bonne )?|1 )?demi heure": 30,
    r"trois quarts d heure|3 quarts d heure": 45,
}
_HOURS = re.compile(
    r"(?:une?|(?P<hours>\d{1,2})) ?h(?:eures?)?(?: (?:(?P<half>et demie?)|(?P<quarter>et quart)|(?P<minutes>\d{1,2})"
    r"(?: ?(?:min|mn|minutes?))?))?"
)
_MINUTES = re.compile(r"(?P<minutes>\d{1,3}) ?(?:min|mn|minutes?)(?: environ)?")
_HAVE = (
    r"(?:j ai|je n ai que|j ai que|j ai (?:juste|seulement|environ|a peu pres)|il me reste|il ne me reste que|je dispose de"
    r"|j ai encore|je n ai plus que)"
)
_AFTER = r"(?: devant moi| de libres?| libres?| de temps(?: libre)?| maintenant| aujourd hui| ce soir)?"
_WHAT = (
    r"(?: (?:que puis je faire|que faire|qu est ce que je peux faire|je peux faire quoi|je fais quoi|on fait quoi"
    r"|que me proposez vous|qu est ce que vous me proposez|quoi faire))?"
)
_SAID = re.compile(rf"{_HAVE} (?P<time>.+?){_AFTER}{_WHAT}")
_TIMED = re.compile(r"\b(?:minutes?|min|mn|heures?|h|quart|temps)\b")
_READ_AS_ANSWER = (Mode.NUMBER, Mode.DATE, Mode.POINTS)


def duration(text: str) -> int | None:
    """Minutes in « 20 », « vingt minutes », « une demi-heure », « 1 h 30 »; None when it is no length of time."""
    said = words(re.sub(r"(?<=\d)(?=[a-zA-Z])|(?<=[hH])(?=\d)", " ", text))
    for pattern, minutes in _PARTS.items():
        if re.fullmatch(pattern, " ".join(said)):
            return minutes
    flat = " ".join(number_words.in_digits(said)).replace("1 heure", "une heure")
    return _within(int(flat)) if flat.isdecimal() and len(flat) <= 3 else _measured(flat)


def said(phrase: str, prompt: Prompt) -> int | None:
    """Minutes, when the folded phrase says that she has that much time. At a question of numbers, dates or lengths of
    time the same words may well be her answer, and are left to it."""
    if prompt.step and (prompt.mode in _READ_AS_ANSWER or _about_time(prompt)):
        return None
    match = _SAID.fullmatch(phrase)
    if match is None or match["time"].isdecimal():  # « j’ai 20 » says no length of time
        return None
    return duration(match["time"])


def _measured(flat: str) -> int | None:
    if match := _MINUTES.fullmatch(flat):
        return _within(int(match["minutes"]))
    if match := _HOURS.fullmatch(flat):
        more = 30 if match["half"] else 15 if match["quarter"] else int(match["minutes"] or 0)
        return _within(int(match["hours"] or 1) * 60 + more)
    return None


def _within(minutes: int) -> int | None:
    return minutes if 0 < minutes <= LONGEST else None


def _about_time(prompt: Prompt) -> bool:
    """An option speaks of a length of time: « J’ai 20 minutes » may choose it."""
    return any(_TIMED.search(" ".join(words(option.label))) for option in prompt.options)
