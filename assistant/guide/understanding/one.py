"""One option is expected (ONE, MENU)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.guide.turn import Option, Prompt
from assistant.guide.understanding import words as w
from assistant.guide.understanding import yes_no
from assistant.guide.understanding.folding import fold, plain
from assistant.guide.understanding.options import Match, by_letter, resolve
from assistant.guide.understanding.results import Doubt, Misfit, Reading, Value

_BETWEEN = re.compile(r"(?:entre )?(?:la |le |l )?(\w+) (?:ou|et|a|ou bien|voire) (?:la |le |l )?(\w+)")
_COMMENT = re.compile(r"[,.;:(]| (?:mais|sauf|parce|car|si|quand|surtout|puisque|seulement|enfin|et|meme)(?= )| -+ ")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/]\s*(\d{1,2})|(\d),5")


def value_of(option: Option) -> Value:
    return Value(option.code, option.label)


def readings_of(options: Iterable[Option]) -> tuple[Reading, ...]:
    return tuple(Reading(o.label, value_of(o)) for o in options)


def read_one(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    if not prompt.options:
        return Misfit(w.say(w.NO_OPTIONS), raw)
    match = resolve(raw, prompt.options)
    letter = by_letter(raw, prompt.options)
    match = letter if letter.options and not match.options else match
    if match.one:
        return value_of(match.one)
    if _is_menu(prompt) and plain(raw) in yes_no.DEPENDS | yes_no.BOTH | yes_no.MIDDLE:
        return _not_found(match, raw, prompt)  # of no place to go: she speaks of the question under the menu
    doubt = _hesitation(raw, prompt) or _from_match(match, raw)
    return doubt or _commented(raw, prompt) or _not_found(match, raw, prompt)


def _commented(raw: str, prompt: Prompt) -> Doubt | None:
    """« 4 parce que j'aime ça », « oui mais pas toujours »: an answer, then more than it can hold. Asked, in case."""
    head = _COMMENT.split(fold(raw), maxsplit=1)
    option = resolve(head[0], prompt.options).one if len(head) > 1 else None
    if option and _is_menu(prompt) and yes_no.says_no(option):
        return None  # « non, 2018 » to « Je note 2019 ? »: the new answer is what counts
    return Doubt(readings_of([option]), w.say(w.CONFIRM, said=option.label), raw) if option else None


def _hesitation(raw: str, prompt: Prompt) -> Doubt | None:
    """« oui et non », « ça dépend », « 4 ou 5 », « les deux »: asked again, and never decided for her."""
    typed = plain(raw)
    if typed in yes_no.DEPENDS:
        return Doubt((), w.say(w.DEPENDS), raw)
    sides = [o for o in prompt.options if yes_no.says_yes(o) or yes_no.says_no(o)]
    if typed in yes_no.MIDDLE:
        mild = [o for o in sides if plain(o.label).startswith("plutot")]
        return Doubt(readings_of(mild or sides), w.say(w.MIDDLE), raw)
    if typed in yes_no.BOTH:
        if "deux" in typed or "2" in typed:
            return Doubt(readings_of(prompt.options) if len(prompt.options) == 2 else (), w.say(w.ONLY_ONE), raw)
        mild = [o for o in sides if plain(o.label).startswith("plutot")]
        return Doubt(readings_of(mild or sides), w.say(w.YES_AND_NO), raw)
    two = _two_sides(raw, prompt)
    return Doubt(readings_of(two), w.say(w.ONLY_ONE), raw) if len(two) > 1 else None


def _is_menu(prompt: Prompt) -> bool:
    """A place to go or a doubt to clear up: nothing there is an answer of hers."""
    return not prompt.passation


def _two_sides(raw: str, prompt: Prompt) -> list[Option]:
    """The two options she hesitates between; [] when it is something else."""
    numbers = _NUMBERS.fullmatch(fold(raw))
    if numbers:
        pair = (numbers[1], numbers[2]) if numbers[1] else (numbers[3], str(int(numbers[3]) + 1))
        found = [resolve(part, prompt.options).one for part in pair]
        return [o for o in found if o]
    typed = plain(raw)
    between = _BETWEEN.fullmatch(typed)
    parts = list(between.groups()) if between else []
    for link in (" ou bien ", " ou ", " et ", " voire "):
        if not between and link in typed:
            parts = typed.split(link, 1)
            break
    found = [resolve(part, prompt.options).one for part in parts]
    return list(dict.fromkeys(o for o in found if o)) if all(found) else []


def _from_match(match: Match, raw: str) -> Doubt | None:
    if len(match.options) > 1:
        return Doubt(readings_of(match.options), w.say(w.WHICH), raw)
    if match.options:
        return Doubt(readings_of(match.options), w.say(w.CONFIRM, said=match.options[0].label), raw)
    return None


def _not_found(match: Match, raw: str, prompt: Prompt) -> Doubt | Misfit:
    if match.rejected and not _is_menu(prompt):
        return Doubt((), w.say(w.NOT_THIS_ONE), raw)
    numbered = w.NOT_THE_ONLY_ONE if len(prompt.options) == 1 else w.NOT_A_NUMBERED
    return Misfit(w.say(numbered if plain(raw).isdigit() else w.NOT_AN_OPTION, keys=_keys(prompt.options)), raw)


def _keys(options: Sequence[Option]) -> str:
    """What may be typed: « 1 », « 1 ou 2 », « 1 à 5 »."""
    if len(options) < 3:
        return " ou ".join(option.key for option in options)
    return f"{options[0].key} à {options[-1].key}"
