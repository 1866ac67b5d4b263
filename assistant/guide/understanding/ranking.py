"""Options to put in order, the preferred one first (ORDER). A part of them is an answer too: the guide asks for the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.guide.turn import Option, Prompt
from assistant.guide.understanding import words as w
from assistant.guide.understanding.folding import fold, listed, plain
from assistant.guide.understanding.options import resolve
from assistant.guide.understanding.results import Doubt, Misfit, Reading, Value
from assistant.guide.understanding.several import Picked, pick, read_letters, said

_LINKS = re.compile(
    r"(?<![a-z0-9])(?:tout d'abord|d'abord|premierement|deuxiemement|troisiemement|puis|ensuite|enfin|apres|avant|"
    r"suivie? de|et apres|et puis|et enfin|en premier lieu|et pour finir|pour finir|finalement|avant tout|"
    r"en (?:1er|premier|deuxieme|second|troisieme|quatrieme|cinquieme)(?: place)?)(?![a-z0-9])|[>→|]|->|\n"
)
_RANK_FIRST = re.compile(
    r"(?<![a-z0-9])(\d{1,2}) ?(?:ere|er|eme|e|nde|nd)?(?![a-z0-9]) ?[.):=-]? ?([a-z][^\d,;\n]*)[,;\n]? ?"
)
_RANK_LAST = re.compile(
    r"([a-z][^\d,;\n]*?) ?[:=(-]? ?(?:en )?(\d{1,2}) ?(?:ere|er|eme|e|nde|nd)?(?![a-z0-9])\)? ?[,;\n]? ?"
)
_TIED = re.compile(r"=|(?<![a-z])(?:ex aequo|exaequo|a egalite|egalite|pareil|autant|au meme niveau)(?![a-z])")
_LAST = re.compile(r"(?<![a-z])(?:en dernier|dernier|derniere|moins important|en queue)(?![a-z])")
_AS_SHOWN = listed(
    """
    dans l ordre, dans cet ordre, cet ordre, l ordre me va, ok, oui, comme ca, comme affiche, l ordre est bon,
    tel quel, deja dans l ordre, c est bon, dans l ordre affiche, l ordre donne
    """
)


def read_order(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    if not prompt.options:
        return Misfit(w.say(w.NO_OPTIONS), raw)
    typed, folded = plain(raw), fold(raw)
    if typed in _AS_SHOWN:
        keep = int(prompt.maximum) if prompt.maximum else len(prompt.options)
        return _as_shown(prompt.options[:keep], raw)
    labels = " ".join(fold(o.label) for o in prompt.options)
    if _TIED.search(folded) and not _TIED.search(labels):
        return Doubt((), w.say(w.ORDER_TIED), raw)
    if _LAST.search(folded) and not _LAST.search(labels):
        return Doubt((), w.say(w.ORDER_UNSURE), raw)
    ranked = _by_rank(folded, prompt)
    if ranked is not None:
        return _checked(ranked, raw, prompt)
    together = _digits_together(typed, raw, prompt)
    if together:
        return together
    lettered = read_letters(raw, prompt.options)
    return _settle(lettered or pick(_LINKS.sub(",", folded), prompt.options), folded, raw, prompt)


def _as_shown(options: Sequence[Option], raw: str) -> Doubt:
    value = Value([o.code for o in options], said(options))
    return Doubt((Reading(value.said, value),), w.say(w.ORDER_AS_SHOWN, said=value.said), raw)


def _by_rank(folded: str, prompt: Prompt) -> list[Option] | None:
    """« 1. utilité 2. autonomie », « utilité 1, autonomie 2 »: numbers beside words are places. None when it is not so."""
    for form in (_RANK_FIRST, _RANK_LAST):
        pairs = form.findall(folded)
        if not pairs or form.sub("", folded).strip(" .,;-"):
            continue
        ranked = {int(a if a.isdigit() else b): resolve(b if a.isdigit() else a, prompt.options).one for a, b in pairs}
        places = sorted(ranked)
        options = [ranked[place] for place in places]
        if len(ranked) == len(pairs) and places == list(range(1, len(places) + 1)) and all(options):
            return [option for option in options if option]
    return None


def _digits_together(typed: str, raw: str, prompt: Prompt) -> Value | Doubt | Misfit | None:
    """« 312 »: sure when it places every option once, else to confirm."""
    keys = {o.key: o for o in prompt.options}
    if len(keys) > 9 or not (typed.isascii() and typed.isdigit()) or typed in keys or not all(d in keys for d in typed):
        return None
    result = _checked([keys[d] for d in typed], raw, prompt)
    if not isinstance(result, Value) or len(typed) == len(prompt.options):
        return result
    return Doubt((Reading(result.said, result),), w.say(w.CONFIRM, said=result.said), raw)


def _settle(picked: Picked, folded: str, raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    if picked.lost or not picked.options:
        if len(picked.unsure.options) > 1:
            labels = ", ".join(f"« {o.label} »" for o in picked.unsure.options[:4])
            return Doubt((), w.say(w.PART_UNSURE, part=w.quoted(raw, picked.lost), labels=labels), raw)
        if re.search(r"\d", picked.lost):
            return Doubt((), w.say(w.ORDER_UNSURE), raw)
        closest = list(dict.fromkeys((*picked.options, *picked.unsure.options)))
        if not closest:
            return Misfit(w.say(w.ORDER_UNSURE), raw)
        value = Value([o.code for o in closest], said(closest))
        question = w.say(w.SOME_NOT_FOUND, part=w.quoted(raw, picked.lost), said=value.said)
        return Doubt((Reading(value.said, value),), question, raw)
    numbers = re.findall(r"(?<![a-z0-9])\d{1,2}(?![a-z0-9])", folded)
    twice = next((n for n in numbers if numbers.count(n) > 1), None)
    named = next((o for o in prompt.options if o.key == twice), None) if twice else None
    if numbers and len(numbers) < len(picked.options):  # numbers and words together, that are no places: ask
        return Doubt((), w.say(w.ORDER_UNSURE), raw)
    if named and len(numbers) > len(picked.options):
        return Misfit(w.say(w.ORDER_TWICE, label=named.label), raw)
    return _checked(list(picked.options), raw, prompt)


def _checked(chosen: Sequence[Option], raw: str, prompt: Prompt) -> Value | Misfit:
    twice = next((o for o in chosen if list(chosen).count(o) > 1), None)
    if twice:
        return Misfit(w.say(w.ORDER_TWICE, label=twice.label), raw)
    if prompt.maximum is not None and len(chosen) > prompt.maximum:
        return Misfit(w.say(w.ORDER_TOO_MANY, n=int(prompt.maximum), given=len(chosen)), raw)
    return Value([o.code for o in chosen], said(chosen))
