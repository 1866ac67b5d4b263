"""The extract as data that travels, and back. What comes in may be hostile: every key, type and size is checked.

    {"exemple": false,
     "termes": {"de": "Dominique", "pour": "Camille Durand", "but": "…", "fait": "2026-11-22", "jusqu_au": "2027-01-31"},
     "rubriques": [{"id": "interets", "titre": "Mes intérêts", "elements": [
         {"cle": "0f1e2d3c4b5a6978", "titre": "…", "texte": "…", "genre": "", "groupe": "",
          "lignes": [{"question": "…", "reponse": "…"}],
          "figure": {"titre": "…", "hexagone": true, "barres": [
              {"nom": "…", "valeur": "31", "minimum": "0", "maximum": "40", "remarque": "", "famille": "R"}]}}]}]}

`figure` is left out where there is none, and `valeur` where too few answers were given. Numbers are text, so that no
reader rounds them.
"""

from __future__ import annotations

import re
from typing import Any

from assistant.pack.cleaning import clean, one_line
from assistant.portfolio import sharing_words as words
from assistant.portfolio.extract import DECIMALS, Extract, Terms, checked
from assistant.portfolio.model import RUBRICS, Bar, Figure, Item, Rubric

# The most of each; her own dossier stays far below.
MOST_ITEMS = 5_000
MOST_LINES = 200  # of one item
MOST_BARS = 100  # of one figure
LONGEST_TEXT = 200_000  # characters, as for the two below
LONGEST_LABEL = 5_000
LONGEST_WHOLE = 6_000_000

_KEY = re.compile(r"[0-9a-f]{16}")
_NUMBER = re.compile(rf"-?(?:0|[1-9][0-9]{{0,8}})(?:\.[0-9]{{1,{DECIMALS}}})?")
_KINDS = frozenset(("", "savoir", "savoir_faire", "savoir_etre"))
_FAMILIES = frozenset(("", *"RIASEC"))

Data = dict[str, Any]


def to_data(extract: Extract) -> Data:
    """Nothing but what `extract` holds. Raises ValueError where it is larger than anyone could read back."""
    terms = extract.terms
    data = {
        "exemple": extract.example,
        "termes": {
            "de": terms.sender,
            "pour": terms.recipient,
            "but": terms.purpose,
            "fait": terms.made,
            "jusqu_au": terms.until,
        },
        "rubriques": [
            {"id": rubric.id, "titre": rubric.title, "elements": [_item(item) for item in rubric.items]}
            for rubric in extract.rubrics
        ],
    }
    try:
        from_data(data)
    except ValueError:
        raise ValueError(words.TOO_BIG) from None
    return data


def _item(item: Item) -> Data:
    data: Data = {
        "cle": item.id,
        "titre": item.title,
        "texte": item.text,
        "genre": item.kind,
        "groupe": item.group,
        "lignes": [{"question": label, "reponse": text} for label, text in item.lines],
    }
    if item.figure:
        bars = [_bar(bar) for bar in item.figure.bars]
        data["figure"] = {"titre": item.figure.title, "hexagone": item.figure.hexagon, "barres": bars}
    return data


def _bar(bar: Bar) -> Data:
    data: Data = {
        "nom": bar.label,
        "minimum": _number(bar.minimum),
        "maximum": _number(bar.maximum),
        "remarque": bar.note,
        "famille": bar.family,
    }
    return data if bar.value is None else {**data, "valeur": _number(bar.value)}


def _number(value: float) -> str:
    """31.0 → « 31 », 3.25 → « 3.25 »."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def from_data(data: object) -> Extract:
    """Every text clean. Raises ValueError, and nothing else whatever is given."""
    return _Reader().extract(data)


class _Reader:
    """One reading: what it has seen so far, against too much of it and against two items under one key."""

    def __init__(self) -> None:
        self.keys: set[str] = set()
        self.letters = 0

    def extract(self, data: object) -> Extract:
        whole = _object(data, ("exemple", "termes", "rubriques"))
        terms = self.terms(whole["termes"])
        rubrics = tuple(self.rubric(one) for one in _list(whole["rubriques"], len(RUBRICS)))
        if not rubrics or len({rubric.id for rubric in rubrics}) < len(rubrics):
            raise _refused()
        return Extract(terms, rubrics, _boolean(whole["exemple"]))

    def terms(self, data: object) -> Terms:
        told = _object(data, ("de", "pour", "but", "fait", "jusqu_au"))
        read = {name: self.text(text, LONGEST_LABEL) for name, text in told.items()}
        try:
            return checked(Terms(read["de"], read["pour"], read["but"], read["fait"], read["jusqu_au"]))
        except ValueError:
            raise _refused() from None

    def rubric(self, data: object) -> Rubric:
        told = _object(data, ("id", "titre", "elements"))
        name = _among(told["id"], RUBRICS)
        items = tuple(self.item(one, name) for one in _list(told["elements"], MOST_ITEMS))
        if not items:
            raise _refused()
        return Rubric(name, one_line(self.text(told["titre"], LONGEST_LABEL)), items)

    def item(self, data: object, rubric: str) -> Item:
        told = _object(data, ("cle", "titre", "texte", "genre", "groupe", "lignes"), ("figure",))
        figure = self.figure(told["figure"]) if "figure" in told else None
        return Item(
            id=self.key(told["cle"]),
            rubric=rubric,
            title=self.text(told["titre"], LONGEST_LABEL),
            text=self.text(told["texte"], LONGEST_TEXT),
            kind=_among(told["genre"], _KINDS),
            lines=tuple(self.line(one) for one in _list(told["lignes"], MOST_LINES)),
            figure=figure,
            group=one_line(self.text(told["groupe"], LONGEST_LABEL)),
        )

    def key(self, data: object) -> str:
        if not isinstance(data, str) or not _KEY.fullmatch(data) or data in self.keys or len(self.keys) >= MOST_ITEMS:
            raise _refused()
        self.keys.add(data)
        return data

    def line(self, data: object) -> tuple[str, str]:
        told = _object(data, ("question", "reponse"))
        return self.text(told["question"], LONGEST_LABEL), self.text(told["reponse"], LONGEST_TEXT)

    def figure(self, data: object) -> Figure:
        told = _object(data, ("titre", "hexagone", "barres"))
        bars = tuple(self.bar(one) for one in _list(told["barres"], MOST_BARS))
        return Figure(self.text(told["titre"], LONGEST_LABEL), bars, _boolean(told["hexagone"]))

    def bar(self, data: object) -> Bar:
        told = _object(data, ("nom", "minimum", "maximum", "remarque", "famille"), ("valeur",))
        return Bar(
            label=self.text(told["nom"], LONGEST_LABEL),
            value=_read_number(told["valeur"]) if "valeur" in told else None,
            maximum=_read_number(told["maximum"]),
            note=self.text(told["remarque"], LONGEST_LABEL),
            family=_among(told["famille"], _FAMILIES),
            minimum=_read_number(told["minimum"]),
        )

    def text(self, data: object, longest: int) -> str:
        if not isinstance(data, str) or len(data) > longest:
            raise _refused()
        self.letters += len(data)
        if self.letters > LONGEST_WHOLE:
            raise _refused()
        return clean(data)


def _object(data: object, keys: tuple[str, ...], maybe: tuple[str, ...] = ()) -> Data:
    """An object with these keys, perhaps those of `maybe`, and no other."""
    if type(data) is not dict or not set(keys) <= data.keys() <= {*keys, *maybe}:
        raise _refused()
    return data


def _list(data: object, most: int) -> list[object]:
    if type(data) is not list or len(data) > most:
        raise _refused()
    return data


def _boolean(data: object) -> bool:
    if type(data) is not bool:
        raise _refused()
    return data


def _among(data: object, known: Any) -> str:
    if not isinstance(data, str) or data not in known:
        raise _refused()
    return data


def _read_number(data: object) -> float:
    if not isinstance(data, str) or not _NUMBER.fullmatch(data):
        raise _refused()
    return float(data) + 0.0


def _refused() -> ValueError:
    return ValueError(words.NOT_AN_EXTRACT)
