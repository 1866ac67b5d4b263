"""A récit cut into sentences and words, each word with its place, so that her own words can be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.guide.understanding.folding import fold

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_END = re.compile(r"[.!?…;:\n•]+")
EXCERPT = 120  # characters


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    folded: str
    start: int  # in the whole text
    end: int
    comma: bool  # a comma, a bracket or a dash stands before it


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    words: tuple[Word, ...]


def sentences(text: str) -> Iterator[Sentence]:
    """Cut at full stops, lines, semicolons and colons. A point inside a number or an abbreviation cuts nothing."""
    start = 0
    for match in [*_END.finditer(text), None]:
        if match and match[0] in (".", ":") and text[match.end() : match.end() + 1].isalnum():
            continue
        end = match.start() if match else len(text)
        found = tuple(_words(text, start, end))
        if found:
            yield Sentence(start, end, found)
        start = match.end() if match else end


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    last = start
    for match in _WORD.finditer(text, start, end):
        gap = text[last : match.start()]
        yield Word(match[0], fold(match[0]), match.start(), match.end(), any(c in ",()–—" for c in gap))
        last = match.end()


def excerpt(text: str, sentence: Sentence, word: Word) -> str:
    """Her sentence; when it is long, as many whole words as fit around this one."""
    start, end = sentence.words[0].start, sentence.words[-1].end
    if end - start <= EXCERPT:
        return " ".join(text[start:end].split())
    first = last = next(i for i, w in enumerate(sentence.words) if w.start == word.start)
    grew = True
    while grew:
        wider = [(first, last + 1), (first - 1, last)]
        grew = False
        for low, high in wider:
            inside = low >= 0 and high < len(sentence.words)
            if inside and sentence.words[high].end - sentence.words[low].start <= EXCERPT - 2:
                first, last, grew = low, high, True
                break
    cut = " ".join(text[sentence.words[first].start : sentence.words[last].end].split())
    cut = cut[: EXCERPT - 2]  # one word longer than all this
    return ("…" if first > 0 else "") + cut + ("…" if last < len(sentence.words) - 1 else "")
