"""Whether two names read the same, and whether one could be taken for the other: a name is no proof of who signs."""

from __future__ import annotations

import unicodedata

# Letters of other alphabets, and digits, that are drawn as Latin letters.
_DRAWN = str.maketrans(
    "АВЕКМНОРСТХУІЈЅԌаеорсхуіјѕԁԛԝһӏкмтнв" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρυικγχτ" + "օսհո" + "ıɑɡɩ0|1",
    "ABEKMHOPCTXYIJSGaeopcxyijsdqwhlkmthb" + "ABEZHIKMNOPTYXoavpuikyxt" + "ouhn" + "iagiol" + "l",
)
_STROKES = str.maketrans("Il", "ll")
_TOGETHER = (("rn", "m"), ("vv", "w"))


def same_name(one: str, other: str) -> bool:
    """Whether two names read the same: neither case, accents nor spaces tell two people apart."""
    return _plain(one) == _plain(other)


def look_alike(one: str, other: str) -> bool:
    """Whether one may be read as the other, on a screen and in a hurry: « CamiIle » with a capital i, « Саmille » with
    letters of another alphabet."""
    return _plain(_latin(one)) == _plain(_latin(other)) or _strokes(one) == _strokes(other)


def _plain(name: str) -> str:
    return "".join(letter for letter in _composed(name).casefold() if letter.isalnum())


def _composed(name: str) -> str:
    """Without accents, and every fancy writing of a letter as this letter: the case is to be folded after, not before."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _latin(name: str) -> str:
    return _composed(name).translate(_DRAWN)


def _strokes(name: str) -> str:
    drawn = _plain(_latin(name).translate(_STROKES))
    for two, single in _TOGETHER:
        drawn = drawn.replace(two, single)
    return drawn
