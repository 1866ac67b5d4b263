"""A number (NUMBER): in digits or in words, with its unit; about, between, or « beaucoup » are asked again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.guide.turn import Prompt
from assistant.guide.understanding import number_words
from assistant.guide.understanding import words as w
from assistant.guide.understanding.folding import fold, listed, plain, word_list
from assistant.guide.understanding.free_time import duration
from assistant.guide.understanding.results import Doubt, Misfit, Reading, Value
from assistant.guide.understanding.yes_no import HESITATIONS
from assistant.guide.wording import agreed
from assistant.pack.cleaning import NARROW

_DIGITS = re.compile(
    r"(?<![\w.,])(?P<sign>-\s?)?(?P<body>\d{1,3}(?:[ '.]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)(?P<kilo>\s?k(?![a-z]))?"
)
_CLOCK = re.compile(r"(?<![\w.,])(\d{1,4})\s?(?:h|heures?)\s?(\d{2})(?![\d,.])(?:\s?(?:mn|min|minutes?))?")
_THOUSANDS_OR_DECIMAL = re.compile(r"\d{1,3}[.,]\d{3}")  # « 1.200 » is 1200 or 1,2
_HALVES = {
    "et demi": 0.5,
    "et demie": 0.5,
    "et quart": 0.25,
    "et un quart": 0.25,
    "et trois quarts": 0.75,
    "et 3 quarts": 0.75,
}
LONGEST = 15  # digits: a float still holds every one of them

UNITS = {
    "annee": "an ans annee annees piges",
    "mois": "mois",
    "semaine": "semaine semaines sem",
    "jour": "jour jours journee journees",
    "heure": "h heure heures",
    "minute": "min mn minute minutes",
    "euro": "€ eur euro euros",
    "km": "km kms kilometre kilometres bornes",
    "pourcent": "% pourcent pourcents pourcentage",
    "personne": "personne personnes gens collegue collegues salarie salaries",
    "enfant": "enfant enfants gamin gamins",
    "fois": "fois",
    "point": "point points pts",
}
_UNIT_OF = {word: unit for unit, forms in UNITS.items() for word in forms.split()}
_FILLERS = word_list(
    """j ai je suis c est ca fait il y en a avec de du des d l la le les tout total soit par mon ma mes nous on avons ce
    sont exactement precisement pile euh alors bon ben bah oui pour age cela au aux puis depuis pendant durant travaille
    gagne touche"""
)
_ABOUT = re.compile(
    r"(?<![a-z])(?:environ|a peu (?:de chose )?pres|autour de|vers|approximativement|grosso modo|dans les|je crois|"
    r"je dirais|peut-etre|peut etre|je pense|sans doute|plus ou moins|pres de|presque|quasiment|disons|a la louche|"
    r"bientot|deja|facilement|une bonne|un bon|par la|a vue de nez)(?![a-z])|[~≈?]"
)
_BOUND = re.compile(
    r"(?<![a-z])(?:plus de|moins de|au moins|au plus|maximum|minimum|max|mini|min|ou plus|ou moins|et plus|a partir de|jusqu'?a|"
    r"superieur|inferieur|minimum de|maximum de)(?![a-z])|[<>]|\d\s?\+"
)
_NOT = re.compile(r"(?<![a-z])(?:pas|jamais|ni|aucunement|non)(?![a-z])")
_CORRECTED = re.compile(r"^(?:ah |euh |mais )?(?:non|nan)[ ,.:;]+(?=\S*\d)")  # « non, 15 » after « Je note 12 ? »
_ZERO = listed("aucun, aucune, zero, nul, nulle, 0, pas un seul, pas une seule, pas un, pas une")
_NEARLY_ZERO = listed("rien, jamais, pas du tout, non, rien du tout, que dalle")
_VAGUE = word_list(
    """beaucoup peu plusieurs quelques certains enormement trop assez pleins plein longtemps variable different divers
    nombreux nombreuses tres souvent rarement parfois toujours"""
)
_DEPENDS = re.compile(r"(?<![a-z])(?:ca|cela|tout|c'est) (?:depend|varie|selon|variable)")


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers read in a message, and the words left around them."""

    numbers: tuple[float, ...]
    left: tuple[str, ...]
    units: tuple[str, ...]
    loose: bool  # about, at least, in thousands, or with two possible readings
    clock: bool = False


def in_words(number: float) -> str:
    """1500 → « 1 500 », 1.5 → « 1,5 »."""
    if float(number).is_integer():
        return f"{int(number):,}".replace(",", NARROW)
    whole, decimals = f"{number:,.10f}".rstrip("0").split(".")
    return f"{whole.replace(',', NARROW)},{decimals}"


def read_number(raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    folded, typed = fold(raw), plain(raw)
    if _in_minutes(prompt) and (minutes := duration(raw)):
        return _checked(minutes, raw, prompt)
    if typed in HESITATIONS and not _DEPENDS.search(folded):
        return Doubt((), w.say(w.NUMBER_UNSURE), raw)
    if _DEPENDS.search(folded):
        return Doubt((), w.say(w.NUMBER_DEPENDS), raw)
    if len(max(re.findall(r"[\d .,']+", folded) or [""], key=len)) > LONGEST + 7:
        return Misfit(w.say(w.NUMBER_HUGE, unit=_unit(prompt)), raw)
    if typed in _ZERO:
        return _checked(0, raw, prompt)
    if typed in _NEARLY_ZERO:
        return _confirm((0,), raw, prompt)
    either = _either(folded)
    if either:
        return _confirm(either, raw, prompt, w.NUMBER_WHICH)
    found = find(folded)
    if not found.numbers:
        return _no_number(found, folded, raw, prompt)
    if len(found.numbers) > 1:
        return _several(found, folded, raw, prompt)
    return _single(found, folded, raw, prompt)


def find(folded: str) -> Found:
    """Every number of a folded message, digits and words."""
    folded = re.sub(r"(?<=\d)\s?j(?![a-z'])", " jours", folded)
    clock = _CLOCK.search(folded)
    if clock and int(clock[2]) < 60:
        more = find(folded[: clock.start()] + " " + folded[clock.end() :])
        hours = int(clock[1]) + int(clock[2]) / 60
        return Found((hours, *more.numbers), more.left, ("heure", *more.units), more.loose, clock=True)
    numbers: list[float] = []
    loose = bool(_ABOUT.search(folded) or _BOUND.search(folded))
    rest = _ABOUT.sub(" ", _BOUND.sub(lambda m: re.sub(r"[^\d]", " ", m[0]), folded))
    half = next((h for h in _HALVES if re.search(rf"(?<![a-z]){h}(?![a-z])", rest)), "")
    rest = re.sub(rf"(?<![a-z]){half}(?![a-z])", " ", rest) if half else rest
    for match in _DIGITS.finditer(rest):
        numbers.append(_value(match))
        loose = loose or bool(match["kilo"])
    rest = _DIGITS.sub(" # ", rest)
    tokens = re.findall(r"[a-z]+|[€%#]", rest)
    left, spelled, about = _spelled(tokens)
    numbers += spelled
    if half and len(numbers) == 1:
        numbers[0] += _HALVES[half]
    elif half:
        left.append(half)
    units = tuple(dict.fromkeys(_UNIT_OF[t] for t in left if t in _UNIT_OF))
    others = tuple(t for t in left if t not in _UNIT_OF and t not in _FILLERS and t != "#")
    return Found(tuple(numbers), others, units, loose or about)


def _value(match: re.Match[str]) -> float:
    body = match["body"].replace(" ", "").replace("'", "")
    if body.count(".") > 1 or ("." in body and "," in body):
        body = body.replace(".", "")
    number = float(body.replace(",", "."))
    return (-number if match["sign"] else number) * (1000 if match["kilo"] else 1)


def _spelled(tokens: list[str]) -> tuple[list[str], list[float], bool]:
    """Words left, numbers in words, and whether one of them was « une dizaine »."""
    left: list[str] = []
    numbers: list[float] = []
    about, at = False, 0
    only_article = any(t in number_words.ABOUT or t == "#" for t in tokens)
    while at < len(tokens):
        word = tokens[at].removesuffix("s") if tokens[at].removesuffix("s") in number_words.ABOUT else tokens[at]
        if word in number_words.ABOUT:
            if numbers and numbers[-1] == 1:
                numbers.pop()
            factor = numbers.pop() if numbers and not left else 1  # « deux douzaines »
            numbers.append(number_words.ABOUT[word] * factor)
            about, at = True, at + 1
            continue
        number = number_words.read(tokens, at)
        if number is None or (tokens[at] in ("un", "une") and number[1] == at + 1 and only_article):
            left.append(tokens[at])
            at += 1
            continue
        value: float = number[0]
        at = number[1]
        if tokens[at : at + 2] and tokens[at] == "virgule":
            decimals = number_words.read(tokens, at + 1)
            if decimals:
                value, at = float(f"{number[0]}.{decimals[0]}"), decimals[1]
        numbers.append(value)
    return [t for t in left if not (about and t in ("un", "une", "demi", "bonne", "petite", "deux"))], numbers, about


def _either(folded: str) -> tuple[float, ...]:
    """« 1.200 »: a thousand two hundred, or one and a bit."""
    match = _THOUSANDS_OR_DECIMAL.search(folded)
    numbers = _DIGITS.findall(folded)
    if match is None or len(numbers) != 1 or numbers[0][1] != match[0]:
        return ()
    digits = match[0].replace(",", ".")
    if digits.startswith("0"):
        return ()
    return float(digits.replace(".", "")), float(digits)


def _no_number(found: Found, folded: str, raw: str, prompt: Prompt) -> Doubt | Misfit:
    if _VAGUE & set(re.findall(r"[a-z]+", folded)):
        return Doubt((), w.say(w.NUMBER_VAGUE), raw)
    if {"aucun", "aucune"} & set(found.left):
        return _confirm((0,), raw, prompt)
    example = "12" if prompt.minimum is None else in_words(prompt.minimum)
    return Misfit(w.say(w.NUMBER_EXPECTED, unit=_unit(prompt), example=example), raw)


def _several(found: Found, folded: str, raw: str, prompt: Prompt) -> Doubt:
    if len(found.numbers) == 2 and re.search(r"(?<![a-z])(?:ou|voire)(?![a-z])", folded) and not found.clock:
        return _either_of(found.numbers, raw, prompt)
    if re.search(r"(?<![a-z])entre(?![a-z])|\d\s?-\s?\d|\d\s?(?:a|et)\s?\d", folded):
        return Doubt((), w.say(w.NUMBER_RANGE), raw)
    return Doubt((), w.say(w.NUMBER_WHICH), raw)


def _either_of(numbers: tuple[float, ...], raw: str, prompt: Prompt) -> Doubt:
    result = _confirm(numbers, raw, prompt, w.NUMBER_WHICH)
    return result if isinstance(result, Doubt) else Doubt((), w.say(w.NUMBER_WHICH), raw)


def _single(found: Found, folded: str, raw: str, prompt: Prompt) -> Value | Doubt | Misfit:
    expected = {_UNIT_OF[t] for t in re.findall(r"[a-z]+|[€%]", fold(prompt.unit)) if t in _UNIT_OF}
    if expected and set(found.units) - expected:
        return Doubt((), w.say(w.NUMBER_UNIT, unit=prompt.unit), raw)
    if _NOT.search(_CORRECTED.sub("", folded)):
        return Doubt((), w.say(w.NUMBER_WHICH), raw)
    if re.search(r"\d\s?/\s?\d", folded):
        return Doubt((), w.say(w.NUMBER_WHICH), raw)
    if found.loose or found.left:
        return _confirm(found.numbers, raw, prompt)
    return _checked(found.numbers[0], raw, prompt)


def _confirm(numbers: tuple[float, ...], raw: str, prompt: Prompt, question: str = w.NUMBER_CONFIRM) -> Doubt | Misfit:
    """A doubt with the numbers that would be accepted; why not, when none would."""
    results = [_checked(n, raw, prompt) for n in numbers]
    values = [r for r in results if isinstance(r, Value)]
    if not values:
        return next(r for r in results if isinstance(r, Misfit))
    readings = tuple(Reading(v.said, v) for v in values)
    one = question if len(values) > 1 else w.NUMBER_CONFIRM
    return Doubt(readings, w.say(one, said=values[0].said), raw)


def _checked(number: float, raw: str, prompt: Prompt) -> Value | Misfit:
    unit = _unit(prompt)
    whole = float(number).is_integer()
    if prompt.whole and not whole:
        return Misfit(w.say(w.NUMBER_WHOLE, unit=unit), raw)
    if prompt.minimum is not None and number < prompt.minimum:
        return Misfit(w.say(w.NUMBER_LOW, minimum=in_words(prompt.minimum), unit=unit and f" {prompt.unit}"), raw)
    if prompt.maximum is not None and number > prompt.maximum:
        return Misfit(w.say(w.NUMBER_HIGH, maximum=in_words(prompt.maximum), unit=unit and f" {prompt.unit}"), raw)
    value = int(number) if whole else round(number, 10)
    return Value(value, f"{in_words(value)} {agreed(prompt.unit, value)}".strip())


def _in_minutes(prompt: Prompt) -> bool:
    """Asked in minutes, a length of time is said as people say it: « 1 h 30 », « une heure et demie »."""
    return [_UNIT_OF.get(word) for word in fold(prompt.unit).split()] == ["minute"]


def _unit(prompt: Prompt) -> str:
    return f" ({prompt.unit})" if prompt.unit else ""
