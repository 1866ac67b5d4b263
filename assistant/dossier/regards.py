"""Regards pluriels: whom she asked, what came back, and how one of them is forgotten. The shapes on disk:

    REGARD_ASKED     numero, secret (both 32 hexadecimal digits), nom, cercle, de (the name she signs with), mot,
                     questions: [{"id": …, "texte": …, "aide": …}, …] as they were asked
    REGARD           numero, accord (her words may be shown), voie (VIA_PAGE or VIA_HAND),
                     reponses: [{"question": id, "texte": …}, …]
    REGARD_RESERVED  numero: the answerer took the accord back

Once erased, the first two hold nothing but `numero` and `efface`: neither a name nor a word is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.handed import without

VIA_PAGE, VIA_HAND = "page", "recopie"  # sent back by the page, or copied by her from a mail or from speech
CIRCLES = ("travail", "proches", "autre")
ERASED = "efface"
_WRITTEN = (Kind.REGARD_ASKED, Kind.REGARD)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it was put to someone."""

    id: str
    text: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Regard:
    """What someone answered: text by question id, none empty."""

    answers: Mapping[str, str]
    agreed: bool  # whether these words may be shown to anyone but her
    via: str
    at: str


@dataclass(frozen=True, slots=True)
class Request:
    """One person whom she asked. `number` and `secret` are in the page that was given to this person."""

    number: str
    secret: str
    name: str
    circle: str
    signed: str
    word: str
    questions: tuple[Asked, ...]
    at: str
    regard: Regard | None = None


def requests_of(events: Iterable[Event]) -> tuple[Request, ...]:
    """Those that stand today, in the order in which she asked, from the events of a dossier or `State.exchanges`."""
    found: dict[str, Request] = {}
    for event in events:
        number = str(event.data.get("numero", ""))
        if event.kind is Kind.REGARD_ASKED and not event.data.get(ERASED):
            found[number] = _asked(number, event)
        elif number not in found:
            continue
        elif event.kind is Kind.REGARD:
            found[number] = replace(found[number], regard=_regard(event))
        elif event.kind is Kind.REGARD_RESERVED and (regard := found[number].regard):
            found[number] = replace(found[number], regard=replace(regard, agreed=False))
    return tuple(found.values())


def item_id(number: str, question: str) -> str:
    """Of the portfolio item that holds one answer."""
    return f"regard/{number}#{question}"


@dataclass(frozen=True, slots=True)
class OfRegard:
    """Forget one request: the name, the word, what was answered, its copies in what was handed over, and the remarks
    made of it. Harmless a second time."""

    number: str
    items: frozenset[str]  # ids of its portfolio items

    def of(self, event: Event) -> Event:
        data = event.data
        if event.kind in _WRITTEN and data.get("numero") == self.number:
            return Event(event.kind, event.at, {"numero": self.number, ERASED: True})
        if event.kind is Kind.ITEM and data.get("element") in self.items and "texte" in data:
            return Event(event.kind, event.at, {**data, "texte": None})
        return without(event, self.items)


def forget(request: Request) -> OfRegard:
    return OfRegard(request.number, frozenset(item_id(request.number, one.id) for one in request.questions))


def _asked(number: str, event: Event) -> Request:
    data = event.data
    secret, name, circle, signed, word = (str(data.get(key, "")) for key in ("secret", "nom", "cercle", "de", "mot"))
    questions = tuple(
        Asked(str(one.get("id", "")), str(one.get("texte", "")), str(one.get("aide", "")))
        for one in _rows(data.get("questions"))
    )
    return Request(number, secret, name, circle, signed, word, questions, event.at)


def _regard(event: Event) -> Regard | None:
    """None for what was erased."""
    data = event.data
    if data.get(ERASED):
        return None
    answers = {str(one.get("question", "")): str(one.get("texte", "")) for one in _rows(data.get("reponses"))}
    return Regard(answers, data.get("accord") is True, str(data.get("voie", "")), event.at)


def _rows(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
