"""The phrase that follows « je sais »: the infinitive, and her own object when it can be carried over as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.guide.savoir_faire.sentences import Word
from assistant.guide.savoir_faire.verbs import Verb
from assistant.guide.understanding.folding import word_list

LONGEST = 7  # words of an object

_STARTS = word_list(
    """le la les l un une des du mes mon ma nos notre deux trois quatre cinq six sept huit neuf dix onze douze treize
    quinze vingt trente quarante cinquante cent plusieurs"""
)
_STARTS_BY = {"à": ("a", "au", "aux"), "de": ("de", "d", "du", "des")}
_STOPS = word_list(
    """pour pendant avec dans en a au aux sur par qui que qu ou dont et mais car parce lorsque quand chez depuis afin
    jusqu sans ainsi puis lors durant apres avant chaque hier aujourd tous toutes tout toute matin soir comme si selon
    entre vers sous contre soit donc alors ensuite aussi tres bien j je il elle on nous ils elles est etait sont ont
    seule seul moi lui eux celle celui tant suite grace malgre dont dehors ici la-bas fois ni afin
    moi-meme nous-memes elle-meme lui-meme ai avait y etaient cette ce cet ces son sa ses leur leurs"""
)
_LOOSE_END = word_list("de d du des le la les l un une mes mon ma nos notre plus moins meme tres")
_TIME = word_list(
    "fois jour jours mois an ans annee annees semaine semaines heure heures journee nuit matin soir temps minutes"
)
_SKIPPED = word_list(
    "seule seul aussi toujours souvent egalement ensemble ensuite moi-meme parfois bien beaucoup regulierement"
)
_FROM_NOUN = {"des": "les", "du": "le"}


def after_verb(words: Sequence[Word], at: int, verb: Verb) -> int | None:
    """Index of the first word after the verb and the words it must be followed by; None when they do not follow."""
    following = at + 1
    if not verb.after:
        return following
    for shift in range(3):  # « mis aussi en place »
        start = at + 1 + shift
        if tuple(w.folded for w in words[start : start + len(verb.after)]) == verb.after:
            return start + len(verb.after)
    return None


def phrase(words: Sequence[Word], following: int, verb: Verb, text: str, *, from_noun: bool = False) -> str | None:
    """« former trois nouvelles vendeuses », or the bare infinitive; None when it would say nothing alone."""
    if verb.not_with & {w.folded for w in words[following : following + 4]}:
        return None
    complement = _from_noun(words, following, text) if from_noun else _object(words, following, verb, text)
    if complement:
        return f"{verb.infinitive} {complement}"
    return None if verb.needs_object else verb.infinitive


def _object(words: Sequence[Word], start: int, verb: Verb, text: str) -> str:
    while start < len(words) and words[start].folded in _SKIPPED and not words[start].comma:
        start += 1
    if start >= len(words) or words[start].comma:
        return ""
    first = words[start].folded
    begins = _STARTS_BY.get(verb.preposition, ())
    if verb.preposition and first not in begins:
        return ""
    if not verb.preposition and first not in _STARTS and not first.isdigit():
        return ""
    return _quoted(words, start, start + (1 if verb.preposition else 0), text)


def _quoted(words: Sequence[Word], start: int, body: int, text: str) -> str:
    """Her words from `start` to where the object ends; "" when it ends on nothing, or is only a length of time."""
    end = body
    while end < len(words) and end - start < LONGEST:
        word = words[end]
        if (word.comma and end > start) or (word.folded in _STOPS and end > body):
            break
        end += 1
    cut_short = end - start == LONGEST and end < len(words) and not words[end].comma and words[end].folded not in _STOPS
    if cut_short:  # an object longer than that is not hers any more once cut: keep its head, before its last « de »
        while end > start and words[end - 1].folded not in ("de", "d", "du", "des"):
            end -= 1
    while end > start and words[end - 1].folded in _LOOSE_END:
        end -= 1
    kept = words[start:end]
    if (
        len(kept) < 2
        or any(w.folded in _TIME for w in kept[:3])
        or kept[1].folded in _STOPS | _LOOSE_END - {"la", "l", "les", "le"}
    ):
        return ""
    return " ".join(text[kept[0].start : kept[-1].end].split())


def _from_noun(words: Sequence[Word], start: int, text: str) -> str:
    """« gestion des stocks » → « les stocks »; other links are not turned round."""
    if start + 1 >= len(words) or words[start].folded not in ("des", "du", "de") or words[start].comma:
        return ""
    if words[start].folded == "de":
        return (
            _quoted(words, start + 1, start + 1, text)
            if words[start + 1].folded in ("la", "l", "mes", "mon", "ma")
            else ""
        )
    rest = _quoted(words, start, start + 1, text)
    return f"{_FROM_NOUN[words[start].folded]} {rest.split(' ', 1)[1]}" if " " in rest else ""
