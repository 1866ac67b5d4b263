"""One option out of several: by key, by place, by its words, whole or begun or with a slip of the finger.

Nothing is guessed: where two options may be meant, or words go against the option they resemble, there is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from assistant.guide.turn import Option
from assistant.guide.understanding import number_words, yes_no
from assistant.guide.understanding.folding import fold, listed, plain, word_list, words

# Words that turn a sentence round: an option and what she typed must hold the same ones to be compared loosely.
POLARITY = word_list("pas non ne jamais aucun aucune aucunement sans moins ni peu rarement nullement plus rien")
_EMPTY = word_list(
    """le la les l un une des du de d a au aux et ou en dans avec pour par sur mon ma mes je j me m tu vous ce c cette
    ca cela est suis ai que qu qui y se s son sa ses"""
)
_FILLERS = listed(
    """
    je dirais plutot, je choisis plutot, je prends plutot, je pense que c est, je crois que c est, je dirais que c est,
    pour moi c est, ce serait, ca serait, je dirais, je reponds, je choisis, je prends, je mets, je coche, je vote,
    je prefere, ma reponse est, ma reponse, ma reponse c est, moi c est, c est, alors, pour moi, disons, plutot, allez,
    euh, bon, ben, bah, mettez, mets, notez, va pour, ok pour, ok, je suis
    """
)
_ENDINGS = (" s il vous plait", " svp", " merci", " je pense", " je crois", " je dirais", " pour moi", " bien sur")
_PLACE = re.compile(
    r"(?:(?:la|le|l|celle|celui|option|reponse|numero|n|no|num|choix|proposition|touche) )*"
    r"(?:(?P<digits>\d{1,3})(?:e|eme|er|ere|nd|nde|ieme)?|(?P<word>[a-z0-9]+(?: [a-z0-9]+){0,3}?))"
    r"(?: (?:reponse|option|choix|proposition))?"
)
# Letters typed by hand: « b », « la b ». A letter that bytes misread left behind (« Ã ») is no choice.
_LETTER = re.compile(r"(?:(?:la |l')?(?:lettre|option|reponse) |la )?([a-z])[.)]?")
_LETTERS = re.compile(r"[a-z](?:(?: |, ?|; ?| et | puis | ?> ?)[a-z])+")
_MINUS = re.compile(r"-\d")
SIMILAR, MARGIN = 0.82, 0.06  # difflib ratio: measured on the table of phrases, a tie within the margin is a doubt


@dataclass(frozen=True, slots=True)
class Match:
    """`sure`: these are what she means, one code unless she was ambiguous. Otherwise the closest, to be confirmed."""

    options: tuple[Option, ...] = field(default=())
    sure: bool = False
    rejected: bool = False  # her words go against the options they resemble

    @property
    def one(self) -> Option | None:
        return self.options[0] if self.sure and len(self.options) == 1 else None


NONE = Match()


def exact(raw: str, options: Sequence[Option]) -> Match:
    """A key or a whole label. The label of one option that is the key of another gives both."""
    typed, folded = plain(raw), fold(raw)
    keys = [o for o in options if o.key and fold(o.key) == folded.rstrip(".)").lstrip("(")]
    labels = [o for o in options if fold(o.label) == folded] or [
        o for o in options if typed and plain(o.label) == typed
    ]
    if len(labels) > 1:  # two labels that differ only by an accent or a capital
        labels = [o for o in labels if o.label == raw] or labels
    found = _distinct([*keys, *labels])
    return Match(tuple(found), sure=True) if found else NONE


def resolve(raw: str, options: Sequence[Option]) -> Match:
    """The best that can be said of one part of a message against these options."""
    found = exact(raw, options)
    if found.options or not words(raw) or _MINUS.match(fold(raw)):  # « -3 » is a number, and no place in a list
        return found
    for look in (_by_label, _by_place, yes_no.resolve, _by_beginning, _by_words, _by_likeness):
        for candidate in _undressed(plain(raw)):
            codes = look(candidate, options)
            if codes is not None:
                return _match(codes, options)
    return _inside(plain(raw), options)


Look = tuple[tuple[Option, ...], bool]


def _match(found: Look, options: Sequence[Option]) -> Match:
    chosen, sure = found
    return Match(tuple(o for o in options if o in chosen), sure=sure, rejected=not chosen)


def _distinct(options: Sequence[Option]) -> list[Option]:
    return list(dict.fromkeys(options))


def _undressed(typed: str) -> list[str]:
    """The words, then the same without « je dirais » in front and « merci » behind."""
    bare = typed
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending)
    shorter = [bare[len(filler) + 1 :] for filler in sorted(_FILLERS, key=len) if bare.startswith(filler + " ")]
    return list(dict.fromkeys([typed, bare, *shorter]))


def _by_label(typed: str, options: Sequence[Option]) -> Look | None:
    found = tuple(o for o in options if plain(o.label) == typed)
    return (found, True) if found else None


def _by_place(typed: str, options: Sequence[Option]) -> Look | None:
    """« la 2 », « le deuxième », « b », « la dernière »."""
    match = _PLACE.fullmatch(typed)
    if match is None:
        return None
    if match["digits"]:
        option = {o.key: o for o in options}.get(str(int(match["digits"])))
    else:
        option = _by_ordinal(match["word"].split(), options)
    if option is None:
        return None
    return _with_namesakes(typed, option, options)


def by_letter(raw: str, options: Sequence[Option]) -> Match:
    """A message that is one letter alone: « b » is the second option, unless it is how a label begins too."""
    match = _LETTER.fullmatch(raw.casefold()) if raw.isascii() else None
    if match is None or yes_no.is_letter(match[1], options):
        return NONE
    named = exact(match[1], options)
    at = ord(match[1]) - ord("a")
    if named.options or at >= len(options):
        return named
    return _match(_with_namesakes(match[1], options[at], options), options)


def by_letters(raw: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """A message of nothing but letters, « a, c »: those options; () when one of them could be anything else."""
    if not raw.isascii() or not _LETTERS.fullmatch(raw.casefold()):
        return ()
    found = [by_letter(letter, options).one for letter in words(raw) if letter not in ("et", "puis")]
    return tuple(o for o in found if o) if all(found) else ()


def _by_ordinal(place_words: Sequence[str], options: Sequence[Option]) -> Option | None:
    if place_words in (["dernier"], ["derniere"]):
        return options[-1]
    number = number_words.read(place_words)
    place = number_words.ordinal(place_words) or (number[0] if number and number[1] == len(place_words) else 0)
    return options[place - 1] if 0 < place <= len(options) else None


def _with_namesakes(typed: str, option: Option, options: Sequence[Option]) -> Look:
    """« b » or « deux » may also be how another label begins: then both are meant."""
    last = typed.rsplit(" ", 1)[-1]
    others = [
        o for o in options if o != option and last == typed and plain(o.label).startswith(last) and not last.isdigit()
    ]
    others += [o for o in options if o != option and last.isdigit() and words(o.label)[:1] == (last,)]
    return ((option, *_distinct(others)), True)


def polarity(typed: str | Sequence[str]) -> frozenset[str]:
    return frozenset(typed.split() if isinstance(typed, str) else typed) & POLARITY


def _by_beginning(typed: str, options: Sequence[Option]) -> Look | None:
    """The label begins with her words (two letters at least), and turns nothing round: « autonomi », « pas du t »."""
    if len(typed) < 2:
        return None
    found = tuple(o for o in options if plain(o.label).startswith(typed))
    whole = tuple(o for o in found if plain(o.label).startswith(typed + " "))
    return (whole or found, True) if found and len(typed) >= 3 else None


def _by_words(typed: str, options: Sequence[Option]) -> Look | None:
    """Every word that carries sense stands in the label, with the same negations."""
    sense = [word for word in typed.split() if word not in _EMPTY]
    if not sense or not any(len(word) > 2 for word in sense):
        return None
    holding = [o for o in options if set(sense) <= set(words(o.label))]
    same = tuple(o for o in holding if polarity(sense) == polarity(words(o.label)))
    if len(same) == 1 and len(sense) == 1 and len(sense[0]) < 4:
        return same, False
    if same:
        return same, True
    return _against(sense, options)


def _against(sense: Sequence[str], options: Sequence[Option]) -> Look | None:
    """« pas important » may be « peu important », and is never « important »."""
    bare = set(sense) - POLARITY
    turned = [o for o in options if bare and bare <= set(words(o.label))] if bare < set(sense) else []
    return (tuple(o for o in turned if polarity(words(o.label))), False) if turned else None


def _by_likeness(typed: str, options: Sequence[Option]) -> Look | None:
    """A slip of the finger in a label, or in as many first words of it as she typed."""
    if not 3 < len(typed) <= 200:
        return None
    count = len(typed.split())
    scored = []
    for option in options:
        label = words(option.label)
        forms = {" ".join(label), " ".join(label[:count])}
        if {t for t in typed.split() if t.isdigit()} - set(label):  # another number is another answer
            continue
        scored.append((max(SequenceMatcher(None, typed, form).ratio() for form in forms), option))
    best = max((ratio for ratio, _ in scored), default=0.0)
    if best < SIMILAR:
        return None
    close = tuple(option for ratio, option in scored if ratio > best - MARGIN)
    if all(polarity(typed) - polarity(words(o.label)) for o in close):
        return (), False
    return close, len(close) == 1 and _same_way(typed.split(), words(close[0].label))


def _same_way(typed: Sequence[str], label: Sequence[str]) -> bool:
    """A slip of the finger, and not an opposite: « stables » is no slip of « instables », nor « sans » of « avec »."""
    first = label[: len(typed)]
    if polarity(typed) != polarity(first) and polarity(typed) != polarity(label):
        return False
    return len(first) == len(typed) and all(a[0] == b[0] for a, b in zip(typed, first, strict=True))


def _inside(typed: str, options: Sequence[Option]) -> Match:
    """Whole labels said in the middle of a sentence: never sure; with a negation beside them, not even likely."""
    padded = f" {typed} "
    held = [o for o in options if len(plain(o.label)) > 2 and f" {plain(o.label)} " in padded]
    held = [o for o in held if not any(o != p and plain(o.label) in plain(p.label) for p in held)]
    if not held:
        return NONE
    rest = padded
    for option in held:
        rest = rest.replace(f" {plain(option.label)} ", " ")
    if polarity(rest):
        return Match(rejected=True)
    return Match(tuple(held))
