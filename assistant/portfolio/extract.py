"""The extract: frozen copies of the items she chose, and the terms under which they are handed over.

Nothing else is in it: no source, no origin, no count, no id that says where an item stood among others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from assistant.pack.cleaning import clean, one_line
from assistant.portfolio import sharing_words as words
from assistant.portfolio.law import latest_end
from assistant.portfolio.model import Bar, Figure, Item, Portfolio, Rubric
from assistant.portfolio.words import day, said

LONGEST_NAME = 80  # characters, as for LONGEST_PURPOSE
LONGEST_PURPOSE = 500
DECIMALS = 6  # of a number in a figure: what travels is text, and must come back the same


class Draw(Protocol):
    """Where the keys of an extract come from: `secrets`, or in tests something that can be foreseen."""

    def token_hex(self, nbytes: int | None = ..., /) -> str: ...


@dataclass(frozen=True, slots=True)
class Terms:
    """Days are ISO 8601 (`2026-11-22`)."""

    sender: str  # the name or pseudonym she signs with
    recipient: str  # the name of the conseiller, or of whoever receives it
    purpose: str
    made: str
    until: str  # last day on which it may be kept; three years after `made` at most


@dataclass(frozen=True, slots=True)
class Extract:
    """`rubrics` hold only chosen items. The id of an item is a key drawn for this extract; `sources`, `origin`, `shown`
    and `dropped` are empty."""

    terms: Terms
    rubrics: tuple[Rubric, ...]
    example: bool = False

    def items(self) -> tuple[Item, ...]:
        return tuple(i for r in self.rubrics for i in r.items)


def extract(
    portfolio: Portfolio, chosen_ids: Iterable[str], terms: Terms, draw: Draw | None = None
) -> tuple[Extract, dict[str, str]]:
    """The chosen items as they are shown, in the order of the portefeuille, and which item each key stands for.

    The second value never leaves her dossier. Raises ValueError, with a French sentence, when nothing is chosen, when
    an id is not (or no more) in the portefeuille, is the word of someone who did not agree to be shown or waits for its day,
    and for terms that cannot be: see `checked`.
    """
    chosen = frozenset(chosen_ids)
    kept = {item.id for item in portfolio.items() if not item.dropped}
    if not chosen:
        raise ValueError(words.NOTHING_CHOSEN)
    if not chosen <= kept:
        raise ValueError(words.UNKNOWN_CHOICE)
    if any(item.withheld for item in portfolio.items() if item.id in chosen):
        raise ValueError(words.WITHHELD)
    if any(item.closed for item in portfolio.items() if item.id in chosen):
        raise ValueError(words.CLOSED)
    keys = _keys(draw)
    named = frozenset(item.title for item in portfolio.items() if item.id in chosen and item.title and not item.kind)
    originals: dict[str, str] = {}
    rubrics = []
    for rubric in portfolio.rubrics:
        items = []
        for item in rubric.items:
            if item.id in chosen and not item.dropped:
                key = next(keys)
                originals[key] = item.id
                items.append(_frozen(item, key, named))
        if items:
            rubrics.append(Rubric(rubric.id, one_line(rubric.title), tuple(items)))
    return Extract(checked(terms), tuple(rubrics), portfolio.example), originals


def checked(terms: Terms) -> Terms:
    """The same terms, clean and on one line each. Raises ValueError, with a French sentence, for a name or a purpose
    that is empty or too long, a day that is none, and an end before `made` or more than three years after it."""
    sender, recipient, purpose = one_line(terms.sender), one_line(terms.recipient), one_line(terms.purpose)
    for text, missing in ((sender, words.NO_SENDER), (recipient, words.NO_RECIPIENT), (purpose, words.NO_PURPOSE)):
        if not text:
            raise ValueError(missing)
    if max(len(sender), len(recipient)) > LONGEST_NAME:
        raise ValueError(words.TOO_LONG_NAME)
    if len(purpose) > LONGEST_PURPOSE:
        raise ValueError(words.TOO_LONG_PURPOSE)
    made, until = _day(terms.made), _day(terms.until)
    if until < made:
        raise ValueError(words.END_BEFORE)
    if until > latest_end(made):
        raise ValueError(said(words.END_TOO_LATE, limit=day(latest_end(made))))
    return Terms(sender, recipient, purpose, made.isoformat(), until.isoformat())


def _day(text: str) -> date:
    """Only `2026-11-22`: the standard library also reads weeks and bare digits. Years leave room for three more."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise ValueError(words.BAD_DAY) from None
    if found.isoformat() != text or not 1900 <= found.year <= 9000:
        raise ValueError(words.BAD_DAY)
    return found


def _keys(draw: Draw | None) -> Iterator[str]:
    """Keys that say nothing, each once."""
    if draw is None:
        import secrets

        draw = secrets
    given: set[str] = set()
    while True:
        key = draw.token_hex(8)
        if key not in given:
            given.add(key)
            yield key


def _frozen(item: Item, key: str, named: frozenset[str]) -> Item:
    """What is shown of an item today, every text made harmless once more, and no trace of where it came from: a
    compétence, which is called by its own sentence, names its récit only where she chose that récit too."""
    telling = item.kind and item.text and not any(title in item.title for title in named)
    return Item(
        id=key,
        rubric=item.rubric,
        title="" if telling else clean(item.title),
        text=clean(item.text),
        kind=item.kind,
        lines=tuple((clean(label), clean(text)) for label, text in item.lines),
        figure=_still(item.figure) if item.figure else None,
        group=one_line(item.group),
    )


def _still(figure: Figure) -> Figure:
    return Figure(clean(figure.title), tuple(_bar(bar) for bar in figure.bars), figure.hexagon)


def _bar(bar: Bar) -> Bar:
    value = None if bar.value is None else _rounded(bar.value)
    family, note = bar.family, clean(bar.note)
    return Bar(clean(bar.label), value, _rounded(bar.maximum), note, family, _rounded(bar.minimum))


def _rounded(value: float) -> float:
    return round(float(value), DECIMALS) + 0.0  # -0.0 becomes 0.0


def to_data(extract: Extract) -> dict[str, Any]:
    """The extract as text, booleans, lists and objects only, under French keys: what a share holds. See `extract_data`."""
    from assistant.portfolio import extract_data

    return extract_data.to_data(extract)


def from_data(data: object) -> Extract:
    """The extract that `to_data` gave. Raises ValueError (French, one sentence) for anything else."""
    from assistant.portfolio import extract_data

    return extract_data.from_data(data)
