"""Events of a dossier as open data, and back: one table says the keys of each kind, for the reader and for the schema."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.pack.cleaning import clean

MOST_EVENTS = 500_000
DEEPEST = 24  # of a value inside an event
LONGEST_NAME = 1_000  # of a step, a passation, a fiche
LONGEST_NUMBER = 10**15

# Types: `nom` an identifier, `texte` any text, `oui` yes or no, `etat` a state, `nombre` a whole number, `valeur` anything;
# « ? » for a key that may be missing, « | nul » for one that may be null.
STEP = {"passation": "nom", "question": "nom"}
_FICHE = {"passation": "nom", "liste": "nom", "fiche": "nom"}
KEYS: dict[Kind, dict[str, str]] = {
    Kind.CREATED: {"parcours": "nom | nul"},
    Kind.SETTING: {"nom": "nom", "valeur": "valeur"},
    Kind.OPENED: {"passation": "nom"},
    Kind.CLOSED: {"passation": "nom"},
    Kind.LEFT: {},
    Kind.ANSWER: {
        **STEP,
        "etat": "etat",
        "valeur?": "valeur",
        "version?": "texte",
        "relance?": "nombre",
        "debut?": "nombre",
    },
    Kind.BACK: {"passation": "nom", "question": "nom | nul"},
    Kind.FICHE_ADDED: _FICHE,
    Kind.FICHE_REMOVED: _FICHE,
    Kind.FICHE_RESTORED: _FICHE,
    Kind.DRAFT: {**STEP, "texte": "texte"},
    Kind.FOLLOWUP: STEP,
    Kind.MARK: {**STEP, "oui": "oui", "eviter?": "oui"},
    Kind.ITEM: {
        "element": "nom",
        "texte?": "texte | nul",
        "montrable?": "oui",
        "ecarte?": "oui",
        "entretien?": "nom",
    },
    Kind.CARNET: {
        "entree": "nom",
        "genre": "nom",
        "jour": "nom",
        "texte": "texte",
        "qui?": "texte",
        "suite?": "texte",
        "suite_jour?": "nom",
        "fait?": "oui",
    },
    Kind.OBJECTIVE: {"mois": "nom", "genre": "nom", "nombre": "nombre"},
    Kind.STEP: {
        "element": "nom",
        "etat": "nom",
        "jour?": "nom",
        "fait_le?": "nom",
        "preuve?": "texte",
        "bloque?": "texte",
    },
    Kind.CHANGED: {
        "changement": "nom",
        "geste": "nom",
        "titre?": "texte",
        "phase?": "nom",
        "apres?": "nom",
        "etape?": "nom",
        "nombre?": "nombre",
        "parcours?": "nom",
        "texte?": "texte",
        "cible?": "nom",
    },
    Kind.RETAINED: {"ligne": "nom", "entretien": "nom", "jour": "nom", "texte": "texte"},
    Kind.SEAL: {**STEP, "ouvert": "oui"},
    Kind.ERASED: STEP,
    Kind.CARD: {},
    Kind.ENVOI: {"texte": "texte"},
    Kind.SHARED: {"numero": "nom"},
    Kind.WITHDRAWN: {"numero": "nom"},
    Kind.COMMENTED: {"numero": "nom"},
    Kind.PROVED: {"numero": "nom"},
    Kind.ACCORD: {},
    Kind.REGARD_ASKED: {"numero": "nom"},
    Kind.REGARD: {"numero": "nom"},
    Kind.REGARD_RESERVED: {"numero": "nom"},
}
_SIGNED = frozenset((Kind.CARD, Kind.ENVOI))  # their text is signed byte for byte: cleaned when it is read, not here
_OWN = ("n", "quand", "quoi")

_SCHEMA: dict[str, dict[str, Any]] = {
    "nom": {"type": "string", "maxLength": LONGEST_NAME},
    "texte": {"type": "string"},
    "oui": {"type": "boolean"},
    "etat": {"enum": [status.value for status in Status]},
    "nombre": {"type": "integer", "minimum": 0},
    "valeur": {},
}


class BadEvents(ValueError):
    """Not events of a dossier."""


class DeskEvents(ValueError):
    """Events of a conseiller's desk."""


def to_rows(events: tuple[Event, ...]) -> list[dict[str, Any]]:
    """As they stand in the dossier: number, instant, kind, then what the kind holds."""
    return [{"n": n, "quand": e.at, "quoi": e.kind.value, **e.data} for n, e in enumerate(events, 1)]


def from_rows(rows: object) -> tuple[Event, ...]:
    """Every text clean. Raises BadEvents, or DeskEvents."""
    if type(rows) is not list or not 0 < len(rows) <= MOST_EVENTS:
        raise BadEvents
    events = tuple(_event(row, number) for number, row in enumerate(rows, 1))
    if events[0].kind is not Kind.CREATED:
        raise BadEvents
    return events


def _event(row: object, number: int) -> Event:
    if type(row) is not dict or type(row.get("n")) is not int or row["n"] != number:
        raise BadEvents
    kind, at = _kind(row.get("quoi")), _instant(row.get("quand"))
    data = {key: value for key, value in row.items() if key not in _OWN}
    for name, sort in KEYS[kind].items():
        key = name.rstrip("?")
        if key not in data:
            if name == key:
                raise BadEvents
        elif not _fits(data[key], sort):
            raise BadEvents
    return Event(kind, at, _cleaned(data, 0, kind in _SIGNED))


def _kind(text: object) -> Kind:
    if not isinstance(text, str):
        raise BadEvents
    try:
        kind = Kind(text)
    except ValueError:
        raise BadEvents from None
    if kind not in KEYS:
        raise DeskEvents
    return kind


def _instant(text: object) -> str:
    try:
        if not isinstance(text, str) or len(text) > 40:
            raise BadEvents
        datetime.fromisoformat(text)
    except ValueError:
        raise BadEvents from None
    return text


def _fits(value: object, sort: str) -> bool:
    sort, _, empty = sort.partition(" | ")
    if value is None and empty:
        return True
    if sort == "valeur":
        return True
    if sort == "oui":
        return type(value) is bool
    if sort == "nombre":
        return type(value) is int and 0 <= value <= LONGEST_NUMBER
    if sort == "etat":
        return isinstance(value, str) and value in {status.value for status in Status}
    return isinstance(value, str) and (sort == "texte" or (len(value) <= LONGEST_NAME and "\n" not in value))


def _cleaned(value: Any, depth: int, verbatim: bool) -> Any:
    """The same JSON value without a harmful sign in its texts; keys must have none."""
    if depth > DEEPEST:
        raise BadEvents
    if isinstance(value, str):
        return value if verbatim else clean(value)
    if isinstance(value, Mapping):
        if any(clean(key) != key for key in value):
            raise BadEvents
        return {key: _cleaned(one, depth + 1, verbatim) for key, one in value.items()}
    if isinstance(value, list):
        return [_cleaned(one, depth + 1, verbatim) for one in value]
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if number and (not math.isfinite(value) or abs(value) > LONGEST_NUMBER):
        raise BadEvents
    return value


def schema() -> dict[str, Any]:
    """The JSON Schema of the rows."""
    every = {
        "type": "object",
        "required": list(_OWN),
        "properties": {
            "n": {"type": "integer", "minimum": 1, "description": "Le rang de la ligne, à partir de 1."},
            "quand": {"type": "string", "maxLength": 40, "description": "Instant, ISO 8601."},
            "quoi": {"enum": [kind.value for kind in KEYS]},
        },
        "allOf": [{"if": _is(kind), "then": _then(keys)} for kind, keys in KEYS.items() if keys],
    }
    rows = {"type": "array", "minItems": 1, "maxItems": MOST_EVENTS, "items": every}
    return {**rows, "allOf": [{"prefixItems": [_is(Kind.CREATED)]}]}  # apart: what has its own place escapes `items`


def _is(kind: Kind) -> dict[str, Any]:
    return {"required": ["quoi"], "properties": {"quoi": {"const": kind.value}}}


def _then(keys: Mapping[str, str]) -> dict[str, Any]:
    required = [name for name in keys if not name.endswith("?")]
    return {"required": required, "properties": {name.rstrip("?"): _type(sort) for name, sort in keys.items()}}


def _type(sort: str) -> dict[str, Any]:
    sort, _, empty = sort.partition(" | ")
    return {"anyOf": [_SCHEMA[sort], {"type": "null"}]} if empty else _SCHEMA[sort]
