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
    at = next(i for i, w in enumerate(sentence.words) if w.start == word.start)
    first, last = _around(sentence.words, at, EXCERPT - 2)
    if first < at and text[sentence.words[first].start - 1] in "'’":  # « …ai formé » would be cut at its apostrophe
        first += 1
    cut = " ".join(text[sentence.words[first].start : sentence.words[last].end].split())
    cut = cut[: EXCERPT - 2]  # one word longer than all this
    return ("…" if first > 0 else "") + cut + ("…" if last < len(sentence.words) - 1 else "")


def _around(words: tuple[Word, ...], at: int, room: int) -> tuple[int, int]:
    """First and last word of a passage of at most `room` characters, grown on both sides in turn."""
    first = last = at
    left = right = True
    while left or right:
        left = left and first > 0 and words[last].end - words[first - 1].start <= room
        first -= left
        right = right and last + 1 < len(words) and words[last + 1].end - words[first].start <= room
        last += right
    return first, last
