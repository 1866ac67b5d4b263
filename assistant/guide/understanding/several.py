"""Several options are expected (MANY)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.guide.turn import Option, Prompt
from assistant.guide.understanding import words as w
from assistant.guide.understanding.folding import fold, listed, plain, word_list, words
from assistant.guide.understanding.options import NONE, Match, by_letter, by_letters, exact, resolve
from assistant.guide.understanding.results import Command, CommandName, Doubt, Misfit, Reading, Value

_SEPARATORS = re.compile(
    r"[,;+&/\n]|(?<![a-z0-9])(?:(?<!vingt )(?<!trente )(?<!quarante )(?<!cinquante )(?<!soixante )et|"
    r"et(?! (?:une?|unieme|onze|onzieme)(?![a-z]))|puis|ainsi que|mais aussi|plus)(?![a-z0-9])"
)
_SPAN = re.compile(r"(?:de |du )?(\d{1,3}) ?(?:a|-|jusqu'?a|au) ?(\d{1,3})")
_ALL = listed(
    """
    toutes, tout, tous, toutes les reponses, tous les choix, tout ca, la totalite, toutes ces reponses,
    toutes celles ci, les deux, les trois
    """
)
_NONE = listed(
    """
    aucune, aucun, rien, aucune de ces reponses, aucun de ces choix, rien de tout ca, rien de tout cela, non aucune,
    aucune des deux, aucune d entre elles, aucun d entre eux, pas une, ni l une ni l autre, zero, non, aucune reponse
    """
)
_SAYS_NONE = word_list("aucun aucune aucuns aucunes rien neant")
_EITHER = re.compile(r"(?P<head>.+?)(?:,| )*(?<![a-z0-9])ou(?: bien| alors| meme)? (?P<tail>.+)")
_HELD = "\0"  # stands where a label was found
_ARTICLES = word_list("la le l les un une des de du d")
_EXCEPT = re.compile(r"(?<![a-z0-9])(?:sauf|excepte|a part|hormis|mais pas|sans|pas)(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class Picked:
    """What a list of parts came to: the options found, and the first part that was not, with what it may be."""

    options: tuple[Option, ...]
    lost: str = ""
    unsure: Match = NONE


def said(options: Sequence[Option]) -> str:
    return ", ".join(o.label for o in options)


def read_many(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    if not prompt.options:
        return Misfit(w.say(w.NO_OPTIONS), raw)
    whole = exact(raw, prompt.options)
    if whole.one:
        return _checked((whole.one,), raw, prompt)
    lettered = read_letters(raw, prompt.options)
    if lettered:
        return _settle(lettered, raw, prompt)
    typed = plain(raw)
    if typed in _NONE:
        return _none(raw, prompt)
    if typed in _ALL:
        return _all(raw, prompt)
    digits = _run_of_digits(typed, raw, prompt)
    if digits is not None:
        return digits
    head, gap, tail = _split_except(fold(raw))
    if gap and plain(tail):
        return _without(head, tail, raw, prompt)
    return _either(raw, prompt) or _settle(pick(raw, prompt.options), raw, prompt)


def read_letters(raw: str, options: Sequence[Option]) -> Picked | None:
    """« b », « a, c »: letters, when the whole message is made of them."""
    several = by_letters(raw, options)
    if several:
        return Picked(several)
    alone = by_letter(raw, options)
    if alone.one:
        return Picked((alone.one,))
    return Picked((), raw, alone) if alone.options else None


def _either(raw: str, prompt: Prompt) -> Doubt | None:
    """« 4 ou 5 » where several may be chosen: the one, the other, or both."""
    folded = fold(raw)
    match = _EITHER.fullmatch(folded)
    if match is None or not pick(raw, prompt.options).lost:  # where « ou » stands in a label, nothing is lost
        return None
    before, after = pick(match["head"].removeprefix("soit "), prompt.options), pick(match["tail"], prompt.options)
    if before.lost or after.lost or not before.options or len(after.options) != 1:
        return None
    sure, one, other = before.options[:-1], before.options[-1], after.options[0]
    results = [_checked(chosen, raw, prompt) for chosen in ((*sure, one), (*sure, other), (*sure, one, other))]
    values = {str(r.value): r for r in results if isinstance(r, Value)}.values()
    readings = tuple(Reading(v.said, v) for v in values)
    return Doubt(readings, w.say(w.WHICH), raw) if len(readings) > 1 else None


def pick(raw: str, options: Sequence[Option]) -> Picked:
    """The options of a list. Whole labels first, since they may hold « et » and commas themselves."""
    rest = f" {fold(raw)} "
    held: list[tuple[int, Option]] = []
    for option in sorted(options, key=lambda o: -len(fold(o.label))):
        label = fold(option.label)
        at = rest.find(f" {label}") if len(label) > 2 else -1
        if at >= 0 and not rest[at + 1 + len(label) : at + 2 + len(label)].isalnum() and not _denied(rest[:at]):
            held.append((at, option))
            rest = rest[: at + 1] + _HELD * len(label) + rest[at + 1 + len(label) :]
    for part, start in _parts(rest):
        inside = [option for at, option in held if start <= at + 1 < start + len(part)]
        left = part.replace(_HELD, " ")
        if inside and (not plain(left) or set(words(left)) <= {*_ARTICLES, inside[0].key}):
            continue  # « 2. Travailler au calme », where 2 is its own number
        found, lost, match = _part(left, options) if not inside else ((), left, NONE)
        if lost:
            return Picked(_in_order(held), " ".join(lost.split()), match)
        held += [(start, option) for option in found]
    return Picked(_in_order(held))


def _in_order(held: list[tuple[int, Option]]) -> tuple[Option, ...]:
    return tuple(dict.fromkeys(option for _, option in sorted(held, key=lambda pair: pair[0])))


def _denied(before: str) -> bool:
    """« pas » just before a label: it is not chosen."""
    return plain(before).endswith((" pas", " ni", " sauf", " non")) or plain(before) in ("pas", "ni", "non")


def _parts(text: str) -> list[tuple[str, int]]:
    found, start = [], 0
    for match in [*_SEPARATORS.finditer(text), None]:
        end = match.start() if match else len(text)
        part = text[start:end]
        if _HELD in part or not set(words(part)) <= _ARTICLES:
            found.append((part, start))
        start = match.end() if match else end
    return found


def _part(part: str, options: Sequence[Option]) -> tuple[tuple[Option, ...], str, Match]:
    """Options of one part: one of them, a span « 1 à 3 », or numbers with only spaces between."""
    part = part.strip()
    span = _SPAN.fullmatch(part.strip(" ."))
    if span:
        ends = [resolve(number, options).one for number in span.groups()]
        if ends[0] and ends[1]:
            first, last = options.index(ends[0]), options.index(ends[1])
            if first <= last:
                return tuple(options[first : last + 1]), "", NONE
    pieces = part.split()
    if len(pieces) > 1 and all(p.strip("().").isalnum() and len(p.strip("().")) <= 3 for p in pieces):
        each = [exact(p, options).one for p in pieces]
        if all(each):
            return tuple(o for o in each if o), "", NONE
    match = resolve(part, options)
    return ((match.one,), "", match) if match.one else ((), part, match)


def _run_of_digits(typed: str, raw: str, prompt: Prompt) -> Value | Doubt | Misfit | None:
    """« 135 » where there are nine options at most: perhaps 1, 3 and 5."""
    keys = {o.key: o for o in prompt.options}
    if not (typed.isascii() and typed.isdigit()) or len(typed) < 2 or len(keys) > 9:
        return None  # where « 12 » is an option, « 13 » is never 1 and 3
    found = [keys.get(digit) for digit in typed]
    if not all(found) or len(set(typed)) < len(typed):
        return None
    chosen = tuple(o for o in found if o)
    result = _checked(chosen, raw, prompt)
    if isinstance(result, Value):
        return Doubt((Reading(result.said, result),), w.say(w.CONFIRM, said=result.said), raw)
    return result


def _split_except(folded: str) -> tuple[str, str, str]:
    match = _EXCEPT.search(folded)
    return (folded[: match.start()], match.group(), folded[match.end() :]) if match else (folded, "", "")


def _without(head: str, tail: str, raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    """« toutes sauf la 2 » ; « 1 et 3, pas la 2 » ; « pas la 2 » alone is a doubt."""
    whole = pick(raw, prompt.options)
    if whole.options and not whole.lost:  # the word of exception was part of a label
        return _settle(whole, raw, prompt)
    out = pick(tail, prompt.options)
    if out.lost or not out.options:
        return _settle(whole, raw, prompt)
    everything = tuple(o for o in prompt.options if not o.exclusive)
    if plain(head) in _ALL:
        return _checked(tuple(o for o in everything if o not in out.options), raw, prompt)
    if not plain(head):
        left = _checked(tuple(o for o in everything if o not in out.options), raw, prompt)
        question = w.say(w.ALL_BUT, labels=said(out.options))
        return Doubt((Reading(left.said, left),), question, raw) if isinstance(left, Value) else left
    base = pick(head, prompt.options)
    if base.lost:
        return _settle(base, raw, prompt)
    return _checked(tuple(o for o in base.options if o not in out.options), raw, prompt)


def _settle(picked: Picked, raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    if not picked.lost:
        return _checked(picked.options, raw, prompt)
    part = w.quoted(raw, picked.lost)
    if len(picked.unsure.options) > 1:
        labels = ", ".join(f"« {o.label} »" for o in picked.unsure.options[:4])
        return Doubt((), w.say(w.PART_UNSURE, part=part, labels=labels), raw)
    closest = tuple(dict.fromkeys((*picked.options, *picked.unsure.options)))
    result = _checked(closest, raw, prompt) if closest else None
    if isinstance(result, Value):
        question = w.CONFIRM if picked.unsure.options else w.SOME_NOT_FOUND
        return Doubt((Reading(result.said, result),), w.say(question, said=result.said, part=part), raw)
    return Misfit(w.say(w.PART_NOT_FOUND, part=part), raw)


def _all(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    everything = tuple(o for o in prompt.options if not o.exclusive)
    counted = {"les deux": 2, "les trois": 3}.get(plain(raw), len(everything))
    if counted != len(everything):
        return Misfit(w.say(w.PART_NOT_FOUND, part=w.quoted(raw)), raw)
    return _checked(everything, raw, prompt)


def _none(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    exclusive = [o for o in prompt.options if o.exclusive]
    saying_so = [o for o in exclusive if _SAYS_NONE & set(words(o.label))]
    if len(saying_so) == 1:
        return Value([saying_so[0].code], saying_so[0].label)
    if saying_so:
        return Doubt(tuple(Reading(o.label, Value([o.code], o.label)) for o in saying_so), w.say(w.WHICH), raw)
    if prompt.minimum:
        return _checked((), raw, prompt)
    nothing = Value([], w.NONE_OF_THEM)
    if prompt.minimum == 0 and not exclusive:
        return nothing
    passing = Reading(w.COMMANDS[CommandName.PASSER], Command(CommandName.PASSER))
    return Doubt((Reading(w.NONE_OF_THEM, nothing), passing), w.say(w.NONE_QUESTION), raw)


def _checked(chosen: tuple[Option, ...], raw: str, prompt: Prompt) -> Value | Misfit:
    """The codes, in the order of the list, when count and exclusive options allow."""
    alone = next((o for o in chosen if o.exclusive), None)
    if alone and len(chosen) > 1:
        return Misfit(w.say(w.EXCLUSIVE, label=alone.label), raw)
    count = len(chosen)
    if prompt.maximum is not None and count > prompt.maximum:
        most = int(prompt.maximum)
        return Misfit(w.say(w.AT_MOST if most > 1 else w.AT_MOST_ONE, n=most, given=count), raw)
    if not alone and count < (prompt.minimum or 1):
        least = int(prompt.minimum or 1)
        return Misfit(w.say(w.AT_LEAST if least > 1 else w.AT_LEAST_ONE, n=least, given=count), raw)
    ordered = [o for o in prompt.options if o in chosen]
    return Value([o.code for o in ordered], said(ordered))
