"""A word explained on request: which one she means, and what is said of it. The words come from the caller."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from assistant.guide import words as w
from assistant.guide.turn import Outcome, Say, Tone
from assistant.guide.understanding.folding import words as folded
from assistant.guide.words import say
from assistant.pack.glossary import Glossary, Word

Glossaries = Callable[[], Glossary]  # reads the words when one is first asked for


def named(glossary: Glossaries | None, typed: str) -> Word | None:
    """The word of this name, however it is written: « Enquêtes metier » is « enquête métier »."""
    return _names(glossary()).get(_singular(typed)) if glossary and typed.strip() else None


def explain(words: Glossaries | None, typed: str) -> Outcome:
    """What `/mot` says: one word, or the list of them."""
    glossary = words() if words else Glossary()
    if not glossary.words:
        return Outcome(says=(say(w.NO_WORDS, Tone.HELP),))
    if not typed.strip():
        names = ", ".join(word.name for word in glossary.words)
        return Outcome(says=(say(w.WORDS_LIST, Tone.HELP, names=names), say(w.WORDS_HOW, Tone.HELP)))
    word = named(words, typed)
    if word:
        return Outcome(says=(say(w.WORD_MEANS, Tone.HELP, word=_capital(word.name), meaning=word.meaning),))
    return Outcome(says=(_unknown(glossary, typed),), keep_input=True)


def _unknown(glossary: Glossary, typed: str) -> Say:
    names = _names(glossary)
    short = " ".join(typed.split())
    if len(short) > 60:
        return say(w.WORD_UNKNOWN_LONG, Tone.WARNING)
    close = get_close_matches(_singular(typed), names, n=1, cutoff=0.7)
    if close:
        return say(w.WORD_NEAREST, Tone.WARNING, word=short, nearest=names[close[0]].name)
    return say(w.WORD_UNKNOWN, Tone.WARNING, word=short)


def _names(glossary: Glossary) -> dict[str, Word]:
    return {_singular(name): word for word in glossary.words for name in (word.name, *word.also)}


def _singular(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in folded(text))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
