"""Savoir-faire read in her récits: proposed in her own words, never recorded without her yes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.guide.savoir_faire import subjects
from assistant.guide.savoir_faire.phrase import after_verb, phrase
from assistant.guide.savoir_faire.sentences import Sentence, excerpt, sentences
from assistant.guide.savoir_faire.subjects import NOTHING, Said
from assistant.guide.savoir_faire.verbs import Verb, candidates
from assistant.guide.understanding.folding import composed

__all__ = ["MOST", "Proposal", "propose"]

MOST = 6  # more would be a list to tick, and no longer her récit


@dataclass(frozen=True, slots=True)
class Proposal:
    """One savoir-faire she may keep, reword or drop."""

    code: str  # of the lexicon: « former »
    phrase: str  # what follows « je sais »: « former trois nouvelles vendeuses », or the verb alone
    excerpt: str  # her own words around it, at most 120 characters
    position: tuple[int, int]  # which text, which character in it (NFC)
    family: str
    strength: float  # 3: « j'ai formé » … 1.5: the least that is proposed


def propose(texts: Sequence[str], known: Collection[str] = ()) -> tuple[Proposal, ...]:
    """The savoir-faire these texts show, the surest first, six at most; `known` are codes not to propose again."""
    best: dict[str, Proposal] = {}
    for number, text in enumerate(texts):
        for found in _read(composed(text), number):
            before = best.get(found.code)
            better = before is None or found.strength > before.strength
            fuller = (
                before is not None
                and found.strength == before.strength
                and " " not in before.phrase
                and " " in found.phrase
            )
            if found.code not in known and (better or fuller):
                best[found.code] = found
    ranked = sorted(best.values(), key=lambda p: (-p.strength, p.position))
    return tuple(ranked[:MOST])


def _read(text: str, number: int) -> Iterator[Proposal]:
    for sentence in sentences(text):
        said = NOTHING
        for at, word in enumerate(sentence.words):
            for verb in candidates(word.text):
                following = after_verb(sentence.words, at, verb)
                found = _judge(sentence, at, verb, said) if following is not None else None
                if found is None or following is None:
                    continue
                # « formé » is also of « se former »: what it says for that one does not undo what it says for the other
                said = max(said, found, key=lambda s: s.strength) if said.index == found.index else found
                proposal = _proposal(text, number, sentence, found, following, verb)
                if proposal:
                    yield proposal


def _judge(sentence: Sentence, at: int, verb: Verb, said: Said) -> Said | None:
    words = sentence.words
    return (
        subjects.participle(words, at, verb, said)
        or subjects.infinitive(words, at, verb, said)
        or subjects.finite(words, at, verb, said)
        or subjects.gerund(words, at, verb)
        or subjects.noun(words, at, verb)
    )


def _proposal(text: str, number: int, sentence: Sentence, said: Said, following: int, verb: Verb) -> Proposal | None:
    if said.strength < subjects.LEAST:
        return None
    words = phrase(sentence.words, following, verb, text, from_noun=said.kind == "noun")
    if words is None:
        return None
    word = sentence.words[said.index]
    return Proposal(verb.code, words, excerpt(text, sentence, word), (number, word.start), verb.family, said.strength)
