"""Dossiers of any size, for measures: real answers to the scale of interests, in the real store, without passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

from assistant.dossier import vault
from assistant.dossier.events import Event, Kind

PARCOURS = "bilan-de-competences"
UNDER_WAY = "mes-interets/interets"  # sixty activities, one key each
_TEXT = "Choisir une direction, et savoir quoi faire le lundi suivant. Une vraie étape, avec une date."
_START = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=1)))
_CHUNK = 250  # events given at once: a segment of the store holds 256


def filled(folder: Path, answers: int) -> Path:
    """A dossier where a text was answered `answers` times, and where the scale of interests has just been opened."""
    at = _moments()
    vault.create(folder, None, (Event(Kind.CREATED, next(at), {"parcours": PARCOURS}),)).close()
    given = {"passation": "ma-demande/demande", "question": "attentes", "etat": "repondu", "version": "1.0.0"}
    events = [Event(Kind.OPENED, next(at), {"passation": "ma-demande/demande"})]
    events += [Event(Kind.ANSWER, next(at), {**given, "valeur": f"{i}. {_TEXT}"}) for i in range(answers)]
    events.append(Event(Kind.OPENED, next(at), {"passation": UNDER_WAY}))
    room = vault.open_vault(folder, vault.unlock(folder, None))
    for begun in range(0, len(events), _CHUNK):
        room.append(events[begun : begun + _CHUNK])
    room.close()
    return folder


def questions() -> list[str]:
    """The sixty activities, in the order of the file."""
    from assistant.pack.library import Library

    found = Library.shipped().questionnaire(UNDER_WAY).questions()
    return [question.text.source for question in found if str(question.type) == "echelle"]


def _moments() -> Iterator[str]:
    at = _START
    while True:
        at += timedelta(seconds=20)
        yield at.isoformat()
