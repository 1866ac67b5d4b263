"""`bilan demo`: a dossier in memory, lived by an invented person. Nothing of it is kept, nothing is written."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import timedelta

from assistant.dossier.events import Event, Kind
from assistant.faces.opening import session_on
from assistant.faces.session import Clock, Session, now
from assistant.faces.store import Scratch

USUAL = "bilan-de-competences"
# She worked at it over the last three weeks: some forty seconds an answer, an evening's pause now and then.
_BEGAN = timedelta(days=21)
_GAPS = (35.0, 20.0, 55.0, 15.0, 80.0)
_PAUSE = 3 * 3600.0
_BETWEEN_PAUSES = 24


def examples() -> tuple[str, ...]:
    """The parcours that an invented person has lived, the usual one first."""
    from assistant.faces.example import shipped

    others = sorted(path.stem for path in shipped(USUAL).parent.glob("*.yaml") if path.stem != USUAL)
    return (USUAL, *others)


def demo_session(parcours: str = USUAL, clock: Clock = now) -> tuple[Session, bool]:
    """A session on the example of a parcours, and whether its answers were found. The dossier is gone when the program ends."""
    from assistant.faces import example

    script = example.shipped(parcours)
    start = clock() - _BEGAN
    at = start.isoformat(timespec="seconds")
    store = Scratch(
        (
            Event(Kind.CREATED, at, {"parcours": parcours}),
            Event(Kind.SETTING, at, {"nom": "exemple", "valeur": True}),
        )
    )
    found = script.is_file()
    if found:
        lived = example.MovingClock(start, _gaps())
        example.play(session_on(store, lived), example.load(script).under_way(), lived)
    session = session_on(store, clock)
    _follow_the_plan(session)
    return session, found


def _follow_the_plan(session: Session) -> None:
    """She did on their day the steps whose day has passed; the last one is under way."""
    from assistant.faces import plan
    from assistant.parcours.plan import Mark, Standing, marked
    from assistant.portfolio.plan import by_day

    due = [one for one in by_day(plan.steps(session)) if one.due(plan.today(session))]
    begun = {one.address: Mark(Standing.BEGUN) for one in due[-1:]}
    done = {one.address: Mark(Standing.DONE, done_on=one.day) for one in due[:-1]}
    session.record([marked(address, mark, session.clock()) for address, mark in {**done, **begun}.items()])


def _gaps() -> Iterator[float]:
    """Seconds between two answers, for ever."""
    evening = [*itertools.islice(itertools.cycle(_GAPS), _BETWEEN_PAUSES), _PAUSE]
    return itertools.chain.from_iterable(itertools.repeat(evening))
