"""How hard a text is to read: Kandel-Moles, words per sentence, and words of the trade left unexplained.

Kandel and Moles (1958) put Flesch's formula into French: 207 - 1.015 (words per sentence) - 73.6 (syllables per word).
`textstat` counts syllables as places to cut a word, which misses some (« idée » has one for it): its figures are kind.
So the formula is also worked out with syllables counted by ear, and that stricter figure has the same floor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import textstat

from assistant.pack.glossary import shipped
from tests.questionnaires.walk import Text, count_words, sentences

textstat.set_lang("fr")

SHORTEST = 4  # words: below, it is a label, and no measure of sentences says anything of it
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+", re.IGNORECASE)
_MUTE = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])(?:e|es)$|(?<=[éiu])es?$", re.IGNORECASE)
_ELIDED = re.compile(r"(?:\b[cdjlmnst]|qu)[’']", re.IGNORECASE)
_HIATUS = re.compile(r"[éï](?=[aeouàâ])|(?<=[aoué])[ïë]", re.IGNORECASE)  # « créer », « réalité »: two, and not one


@dataclass(frozen=True)
class Measure:
    sentences: int
    words: float  # per sentence
    textstat: float  # Kandel-Moles as textstat gives it
    by_ear: float  # the same formula, syllables counted by ear


def syllables(word: str) -> int:
    """Syllables as they are said, a mute « e » at the end apart: rendez-vous 3, idée 2, entreprise 3."""
    parts = (_MUTE.sub("", part) for part in _ELIDED.sub("", word).split("-"))
    return sum(max(1, len(_VOWELS.findall(part)) + len(_HIATUS.findall(part))) for part in parts)


def measure(texts: list[Text]) -> Measure:
    """The mean over every sentence of these texts. Raises ZeroDivisionError where there is none."""
    read = [" ".join(s.split()) for _, text in texts for s in sentences(text) if count_words(s) >= SHORTEST]
    lengths = [count_words(s) for s in read]
    by_ear = [_kandel_moles(s) for s in read]
    told = [textstat.flesch_reading_ease(s) for s in read]
    return Measure(len(read), sum(lengths) / len(read), sum(told) / len(read), sum(by_ear) / len(read))


def _kandel_moles(sentence: str) -> float:
    words = _WORD.findall(sentence)
    return 207 - 1.015 * len(words) - 73.6 * sum(map(syllables, words)) / max(1, len(words))


# -- words of the trade -----------------------------------------------------------

# Words of the glossary that everyday French has in the same sense, or that a screen of the product shows by that name.
EVERYDAY = {"bilan de compétences", "parcours", "piste", "portefeuille", "envoi", "partage", "convention", "référent"}
_IS = "c’est|cela veut dire|veut dire|est (?:une?|le|la|ce|transf)|sont|sert à"
_EXPLAINS = rf"[\s»]*(?:\(|:|, (?:les?|la|une?|ces?) |,? ?(?:{_IS}))"


def jargon() -> dict[str, tuple[str, ...]]:
    """Each word of the trade, with its other names: the glossary names them."""
    return {word.name: word.also for word in shipped().words if word.name not in EVERYDAY}


def unexplained(texts: list[Text]) -> list[tuple[str, str]]:
    """(word, where it is first used) for each word of the trade that nothing explains there.

    `texts`: those of one pack, in order. Explained: it says what it is in the same question, in the words said when its
    section or its questionnaire opens, or that /mot does.
    """
    found = []
    for word, also in jargon().items():
        used = [where for where, text in texts if _holds(text, word) and not _is_title(where)]
        if used and not any(_explains(text, word, also) for where, text in texts if _near(where, used[0])):
            found.append((word, used[0]))
    return found


def _holds(text: str, word: str) -> bool:
    plural = r"\w*\s".join(re.escape(part) for part in word.split())
    flags = 0 if word.isupper() else re.IGNORECASE
    return re.search(rf"(?<!\w){plural}(?:s|x)?(?!\w)", text, flags) is not None


def _is_title(where: str) -> bool:
    return where.rpartition(" ")[2].rpartition("/")[2] in ("titre", "title", "description")


def _explains(text: str, word: str, also: tuple[str, ...]) -> bool:
    plural = r"\w*\s".join(re.escape(part) for part in word.split())
    if f"/mot {word}".casefold() in text.casefold():
        return True
    if re.search(rf"(?<!\w){plural}(?:s|x)?{_EXPLAINS}", text, re.IGNORECASE):
        return True
    spelled = (name.casefold() for name in also if word.casefold() not in name.casefold())
    return word.isupper() and any(name in text.casefold() for name in spelled)


def _near(where: str, first: str) -> bool:
    """Whether a text is read with the first use: same question, or said at the opening of its questionnaire."""
    if where.endswith(("/intention", "/limits", "/dire")):
        return _questionnaire(where) == _questionnaire(first)
    return _question(where) == _question(first)


def _questionnaire(where: str) -> str:
    return "/".join(where.partition(": ")[2].split("/")[:2])


def _question(where: str) -> str:
    return "/".join(where.partition(": ")[2].split("/")[:3])
