"""A total to share between options (POINTS): « autonomie 40, utilité 60 », « 40 60 », « le reste à l'utilité »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.guide.turn import Option, Prompt
from assistant.guide.understanding import number_words
from assistant.guide.understanding import words as w
from assistant.guide.understanding.folding import fold, listed, plain, word_list, words
from assistant.guide.understanding.options import resolve
from assistant.guide.understanding.results import Doubt, Misfit, Reading, Value

_EVEN = listed(
    """
    a egalite, a parts egales, parts egales, moitie moitie, pareil pour tous, pareil pour toutes, pareil, egalite,
    autant pour chaque, autant pour chacun, autant pour chacune, equitablement, meme chose partout, partout pareil
    """
)
_ALL_ON = re.compile(
    r"(?:je mets )?(?:tout|tous les points|la totalite) (?:sur|pour|a|au|aux|dans) (?:la |le |l |les )?(.+)"
)
_REST = re.compile(r"(?:et )?(?:tout )?le reste (?:sur|pour|a|au|aux|dans|en) (?:la |le |l |les )?(.+)")
_NUMBER = re.compile(r"(?<![a-z0-9])-?\d+(?:[.,]\d+)?(?![a-z0-9])")
_LINK = word_list("points point pts pt pour a au aux sur la le l les de et d en je mets donne met j attribue dans")


def read_points(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    options, total = prompt.options, prompt.total or 100
    if not options:
        return Misfit(w.say(w.NO_OPTIONS), raw)
    typed = plain(raw)
    if typed in _EVEN:
        return _even(options, total, raw)
    everything = _ALL_ON.fullmatch(typed)
    only = resolve(everything[1], options).one if everything else None
    if only:
        return _checked({only.code: total}, raw, options, total)
    text = fold(raw).replace("%", " ").replace("\n", ", ")
    if re.search(r"\d[.,]\d", text):
        spaced = re.sub(r"(\d),(\d)", r"\1, \2", text)  # « 40,60 » is two shares; a real decimal is no whole number
        positional = [int(n) for n in re.findall(r"\d+", spaced)] if re.fullmatch(r"[\d, ]+", text) else []
        if len(positional) != len(options):
            return Misfit(w.say(w.POINTS_WHOLE), raw)
        text = spaced
    text = " ".join(_in_digits(text))
    if re.search(r"(?<![a-z0-9])-\s?\d", text) and not re.search(r"\d\s*-\s*\d", text):
        return Misfit(w.say(w.POINTS_NEGATIVE, total=total), raw)
    return _shares(text, raw, options, total)


def _in_digits(text: str) -> list[str]:
    pieces = re.findall(r"[a-z0-9']+|[^a-z0-9'\s]", text)
    return number_words.in_digits(pieces) if not any(c.isdigit() for c in text) else pieces


def _shares(text: str, raw: str, options: Sequence[Option], total: int) -> Value | Doubt | Misfit:
    numbers = [int(n) for n in re.findall(r"\d{1,9}", text)]
    if not set(words(text)) - _LINK - {str(n) for n in numbers} - {n for n in words(text) if n.isdigit()}:
        return _by_position(numbers, raw, options, total)
    return _by_name(text, raw, options, total)


def _by_position(numbers: list[int], raw: str, options: Sequence[Option], total: int) -> Value | Doubt | Misfit:
    if len(numbers) == len(options):
        return _checked(dict(zip((o.code for o in options), numbers, strict=True)), raw, options, total)
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    keys = {o.key: o.code for o in options}
    if len(numbers) % 2 == 0 and len(numbers) and all(str(k) in keys for k, _ in pairs):
        if len({k for k, _ in pairs}) < len(pairs):
            return _unsure(raw, options, total)
        return _checked({keys[str(k)]: n for k, n in pairs}, raw, options, total)
    if 0 < len(numbers) < len(options) and sum(numbers) == total:  # the others have none, probably: hers to say
        shared = _checked(dict(zip((o.code for o in options), numbers, strict=False)), raw, options, total)
        if isinstance(shared, Value):
            return Doubt((Reading(shared.said, shared),), w.say(w.CONFIRM, said=shared.said), raw)
    return _unsure(raw, options, total)


def _by_name(text: str, raw: str, options: Sequence[Option], total: int) -> Value | Doubt | Misfit:
    """Each part between commas names one option and its points, in either order."""
    shares: dict[str, int] = {}
    rest: Option | None = None
    for part in _parts(text, options):
        found = _NUMBER.findall(part)
        remainder = _REST.fullmatch(plain(part))
        if remainder and not found:
            rest = resolve(remainder[1], options).one
            if rest is None:
                return _unsure(raw, options, total)
            continue
        name = " ".join(
            word for word in words(_NUMBER.sub(" ", part, count=1)) if word not in ("points", "point", "pts", "pt")
        )
        name = re.sub(r"^(?:je (?:mets|donne) |et |pour |a |sur |au |la |le |l )+|(?: pour| a| sur| au)+$", "", name)
        option = resolve(name, options).one
        if len(found) != 1 or option is None:
            return _unsure(raw, options, total)
        if option.code in shares:
            return Misfit(w.say(w.POINTS_TWICE, label=option.label), raw)
        shares[option.code] = int(found[0])
    if rest is not None:
        if rest.code in shares or sum(shares.values()) > total:
            return _unsure(raw, options, total)
        shares[rest.code] = total - sum(shares.values())
    return _checked(shares, raw, options, total)


def _parts(text: str, options: Sequence[Option]) -> list[str]:
    """Cut at commas and « et »; where there is none, after each number (or before, when a number comes first)."""
    for option in options:  # a label that holds « et » or a comma stays in one piece
        label = fold(option.label)
        if "," in label or " et " in f" {label} ":
            text = text.replace(label, re.sub(r",| et ", " ", label))
    text = re.sub(r"(?:et )?(tout le reste|le reste)(?= )", r", \1", text)
    cut = [p for p in re.split(r"[,;/+&]|(?<![a-z0-9])(?:et|puis)(?![a-z0-9])|\.(?!\d)", text) if plain(p)]
    found: list[str] = []
    for part in cut:
        numbers = list(_NUMBER.finditer(part))
        if len(numbers) < 2:
            found.append(part)
            continue
        first = not plain(part[: numbers[0].start()])
        marks = [n.start() for n in numbers[1:]] if first else [n.end() for n in numbers[:-1]]
        found += [part[i:j] for i, j in zip([0, *marks], [*marks, len(part)], strict=True)]
    return [p for p in found if plain(p)]


def _even(options: Sequence[Option], total: int, raw: str) -> Value | Misfit:
    share, left = divmod(total, len(options))
    if left:
        return Misfit(w.say(w.POINTS_EVEN, total=total, n=len(options)), raw)
    return _checked({o.code: share for o in options}, raw, options, total)


def _unsure(raw: str, options: Sequence[Option], total: int) -> Misfit:
    return Misfit(w.say(w.POINTS_HOW, example=shared_out(total, len(options))), raw)


def shared_out(total: int, count: int) -> str:
    """« 4 3 3 »: that many shares of the total, as even as can be, so that the example leans to none."""
    share, left = divmod(total, max(count, 1))
    return " ".join(str(share + (i < left)) for i in range(count))


def _checked(shares: dict[str, int], raw: str, options: Sequence[Option], total: int) -> Value | Misfit:
    """Every option has its points, 0 when she did not name it, and the sum is the total."""
    given = sum(shares.values())
    if any(n < 0 for n in shares.values()):
        return Misfit(w.say(w.POINTS_NEGATIVE, total=total), raw)
    if given < total:
        return Misfit(w.say(w.POINTS_SUM_LESS, sum=given, left=total - given, total=total), raw)
    if given > total:
        return Misfit(w.say(w.POINTS_SUM_MORE, sum=given, over=given - total, total=total), raw)
    points = {o.code: shares.get(o.code, 0) for o in options}
    return Value(points, ", ".join(w.say(w.POINTS_OF, label=o.label, n=points[o.code]) for o in options))
