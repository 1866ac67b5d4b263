"""The lexicon read once: which savoir-faire a word of French may belong to, and in which form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from assistant.guide.savoir_faire.lexicon import LEXICON
from assistant.guide.understanding.folding import fold

_LINE = re.compile(
    r"(?P<verb>(?:s'|se )?\S+)(?P<more>(?: (?!à\b|de\b|alias\b|sauf\b|être\b)[a-zâéèêîôû]+)*)(?: > (?P<after>[^=(]+?))?"
    r"(?P<prep> à| de)?(?: = (?P<participle>[^, (]+)(?:, (?P<radicals>(?:(?! être| alias| sauf)[^(+])+?))?)?"
    r"(?: \((?P<nouns>[^)]*)\))?(?P<object> \+)?(?P<etre> être)?(?: alias (?P<alias>.+?))?(?: sauf (?P<but>.+))?"
)
_PRESENT = ("", "e", "es", "s", "x", "t", "d", "ds", "ent")
_PAST = ("ais", "ait", "aient", "eais", "eait", "eaient")
_WE = ("ons", "ions", "eons", "issons", "issions")
_GENDER = ("", "e", "s", "es")


@dataclass(frozen=True, slots=True)
class Verb:
    """One savoir-faire of the lexicon. Forms are folded."""

    code: str
    infinitive: str  # « former », « mettre en place », « m'occuper »: what follows « je sais »
    family: str
    base: str  # folded infinitive of the verb alone
    participles: frozenset[str]
    radicals: tuple[str, ...]
    nouns: frozenset[str] = frozenset()
    after: tuple[str, ...] = ()  # words that must follow the verb
    preposition: str = ""  # « de », « à »: how its object begins
    reflexive: bool = False
    needs_object: bool = False
    with_etre: bool = False
    not_with: frozenset[str] = frozenset()  # objects that turn it into something else

    def is_present(self, word: str) -> bool:
        return any(word == radical + ending for radical in self.radicals for ending in _PRESENT)

    def is_past(self, word: str) -> bool:
        return any(word == radical + ending for radical in self.radicals for ending in _PAST)

    def is_we(self, word: str) -> bool:
        return any(word == radical + ending for radical in self.radicals for ending in _WE)

    def is_gerund(self, word: str) -> bool:
        return any(word in (radical + "ant", radical + "eant", radical + "issant") for radical in self.radicals)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Snowball's French stem, folded. The library is loaded at the first récit, never before the first screen."""
    return fold(_stemmer().stemWord(word.casefold()))


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("french")


@cache
def verbs() -> tuple[Verb, ...]:
    """Every entry of the lexicon, in its order."""
    found: list[Verb] = []
    family = ""
    for line in LEXICON.strip().splitlines():
        if line.startswith("["):
            family = line.strip("[]")
        elif line.strip():
            found.append(_verb(line.strip(), family))
    return tuple(found)


def _verb(line: str, family: str) -> Verb:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"lexicon: {line}")  # a line of ours: the test of the lexicon reads every one
    name = match["verb"]
    reflexive = name.startswith(("s'", "se "))
    bare = name.removeprefix("s'").removeprefix("se ")
    base = fold(bare)
    radicals = _radicals(base, match["radicals"] or "", match["more"])
    participles = _participles(base, fold(match["participle"] or ""))
    if match["alias"]:
        other = fold(match["alias"]).split()
        participles |= _participles(other[0], other[1])
        radicals += tuple(other[1:])
    after = fold(match["after"] or "").split()
    shown = f"{bare} {match['after']}" if match["after"] else bare
    if reflexive:
        shown = ("m'" if base[0] in "aeiouyh" else "me ") + bare
    code = "_".join([*(["s" if "'" in name else "se"] if reflexive else []), *fold(bare).split(), *after])
    return Verb(
        code=code,
        infinitive=shown,
        family=family,
        base=base,
        participles=participles,
        radicals=radicals,
        nouns=frozenset(fold(match["nouns"] or "").split()),
        after=tuple(after),
        preposition=(match["prep"] or "").strip(),
        reflexive=reflexive,
        needs_object=bool(match["object"]),
        with_etre=bool(match["etre"]),
        not_with=frozenset(fold(match["but"] or "").split()),
    )


def _radicals(base: str, given: str, more: str) -> tuple[str, ...]:
    found = [*fold(given).split(), *fold(more).split()]
    if base.endswith("er"):
        found.insert(0, base[:-2])
        if base.endswith("yer"):
            found.append(base[:-3] + "i")
    return tuple(found)


def _participles(base: str, given: str) -> frozenset[str]:
    masculine = given if given and given != "-" else base[:-2] + "e" if base.endswith("er") else ""
    return frozenset(masculine + ending for ending in _GENDER) if masculine else frozenset()


@cache
def _beginnings() -> dict[str, tuple[tuple[str, Verb], ...]]:
    """First letters → the forms that begin so: most words of a récit are no verb of ours, and need no stemming."""
    found: dict[str, list[tuple[str, Verb]]] = {}
    for verb in verbs():
        forms = {verb.base, *verb.participles, *verb.nouns}
        forms |= {radical + ending for radical in verb.radicals for ending in ("", "e", "ais")}
        for form in sorted(forms):
            found.setdefault(form[:3], []).append((form, verb))
    return {start: tuple(forms) for start, forms in found.items()}


@cache
def _index(start: str) -> dict[str, tuple[Verb, ...]]:
    """Stem → verbs, for the forms with this beginning; stemming them all at once would be felt in a reply.

    Several entries share a verb (« mettre en place », « mettre à jour »).
    """
    found: dict[str, dict[Verb, None]] = {}
    for form, verb in _beginnings().get(start, ()):
        found.setdefault(stem(form), {})[verb] = None
    return {key: tuple(group) for key, group in found.items()}


def candidates(word: str) -> tuple[Verb, ...]:
    """The verbs whose stem this word shares. « formons » and « formant » are brought to « formais » first."""
    folded = fold(word)
    starts = [start for start in dict.fromkeys((folded[:3], folded[:2])) if start in _beginnings()]
    if not starts:
        return ()
    forms = [word, folded]
    forms += [folded.removesuffix(e) + "ais" for e in ("issons", "issant", "ions", "ons", "ant") if folded.endswith(e)]
    for form in forms:
        key = stem(form)
        for start in starts:
            if group := _index(start).get(key):
                return group
    return ()
