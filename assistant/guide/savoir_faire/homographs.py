"""« J'ai trié 340 tickets et factures »: a noun that is spelled like a form of a verb, once its accents are gone.

Where a subject or an auxiliary stands before it, a word is a verb. Where only « et » or a comma does, it is one when its
ending and what follows it leave no other reading: a savoir-faire that is missed costs less than one that is made up.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.guide.savoir_faire.sentences import Word
from assistant.guide.savoir_faire.verbs import Verb
from assistant.guide.understanding.folding import word_list

_OBJECT = word_list("le la les l un une mes mon ma nos notre")  # « des » and « du » may also follow a noun
_OBJECT_OR_NAME = _OBJECT | {"des", "du"}
_BEFORE_A_VERB = word_list("et ou puis ni mais ensuite aussi lui leur y en")


def follows_participle(words: Sequence[Word], at: int, governor: int, verb: Verb) -> bool:
    """Whether the word at `at` can be a participle under the auxiliary of the participle at `governor`."""
    word = words[at]
    ending = _agreement(word.folded, verb)
    if ending and not words[governor].folded.endswith(ending):  # « j'ai trié … et factures »: these two do not agree
        return False
    return _accented(word, verb) or _may_lack_its_accent(words, at)


def opens_as_participle(words: Sequence[Word], verb: Verb) -> bool:
    """« Organisé des collectes », and not « Commandes des clients »."""
    return _accented(words[0], verb) or (not _agreement(words[0].folded, verb) and _may_lack_its_accent(words, 0))


def follows_present(words: Sequence[Word], at: int, governor: int, verb: Verb) -> bool:
    """« je rédige les devis et facture les clients »: the same tense, and an ending that « je » can have."""
    word = words[at].folded
    if not verb.is_present(word) or any(word in (radical + "es", radical + "ent") for radical in verb.radicals):
        return False
    return words[at - 1].folded in _BEFORE_A_VERB and not words[governor].folded.endswith("ais")


def is_plural(word: Word, verb: Verb) -> bool:
    """« commandes », « contrôles »: a noun in the plural that the verb could spell too."""
    return word.folded in verb.participles and word.folded.endswith("s") and not _accented(word, verb)


def _agreement(word: str, verb: Verb) -> str:
    """What agreement adds to a participle: « factures » → "s", « facture » → ""."""
    bare = next((p for p in sorted(verb.participles, key=len) if word.startswith(p)), word)
    return word.removeprefix(bare)


def _accented(word: Word, verb: Verb) -> bool:
    """Written as a participle is; those in -u, -i, -t are not spelled like a noun when they agree."""
    return not verb.base.endswith("er") or "\u00e9" in word.text[-3:].casefold()


def _may_lack_its_accent(words: Sequence[Word], at: int) -> bool:
    """« j ai anime des ateliers et forme des jeunes »: no accent anywhere, or an object that only a verb can have."""
    following = words[at + 1].folded if at + 1 < len(words) and not words[at + 1].comma else ""
    unaccented = all(word.text.isascii() for word in words)
    return following in (_OBJECT_OR_NAME if unaccented else _OBJECT)
