"""`bilan demo`: a dossier in memory, lived by an invented person. Nothing of it is kept, nothing is written."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.faces.opening import session_on
from assistant.faces.session import Clock, Session, now
from assistant.faces.store import Scratch

PARCOURS = "bilan-de-competences"
# She worked at it over the last three weeks: some forty seconds an answer, an evening's pause now and then.
_BEGAN = timedelta(days=21)
_GAPS = (35.0, 20.0, 55.0, 15.0, 80.0)
_PAUSE = 3 * 3600.0
_BETWEEN_PAUSES = 24


def demo_session(script: Path | None = None, clock: Clock = now) -> tuple[Session, bool]:
    """A session on the example, and whether its answers were found. The dossier is gone when the program ends."""
    from assistant.faces import example

    script = script or example.shipped(PARCOURS)
    start = clock() - _BEGAN
    at = start.isoformat(timespec="seconds")
    store = Scratch(
        (
            Event(Kind.CREATED, at, {"parcours": PARCOURS}),
            Event(Kind.SETTING, at, {"nom": "exemple", "valeur": True}),
        )
    )
    found = script.is_file()
    if found:
        lived = example.MovingClock(start, _gaps())
        example.play(session_on(store, lived), example.load(script), lived)
    return session_on(store, clock), found


def _gaps() -> Iterator[float]:
    """Seconds between two answers, for ever."""
    evening = [*itertools.islice(itertools.cycle(_GAPS), _BETWEEN_PAUSES), _PAUSE]
    return itertools.chain.from_iterable(itertools.repeat(evening))
