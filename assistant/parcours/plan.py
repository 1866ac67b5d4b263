"""Where each step of her plan stands: begun, done, put off to another day, laid aside, and what blocks it. A pure reading
of the events; nothing here asks the time. What the steps are is for the portefeuille to say: here they have an address only,
the id of their item, so that a step reworded or moved keeps its state.

What she says of one step is one event, said again whole when it changes:

    {"quoi": "etape", "element": "mon-plan/plan#etapes[f2]", "etat": "faite", "jour": "2027-05-12",
     "fait_le": "2027-05-10", "preuve": "J’ai l’attestation", "bloque": "…"}
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.parcours import values

LONGEST = 300  # characters of a proof, or of what blocks


class Standing(StrEnum):
    TODO = "a_faire"
    BEGUN = "commencee"
    DONE = "faite"
    LEFT = "laissee"


# Questions of a follow-up, in whatever pack, whose answers name steps: what she ticks there holds here.
FOLLOWED = {"etapes_faites": Standing.DONE, "etapes_laissees": Standing.LEFT}


@dataclass(frozen=True, slots=True)
class Mark:
    """`day`: the new day she gave, None while the first one holds. `done_on`: None where she did not say it."""

    standing: Standing = Standing.TODO
    day: date | None = None
    done_on: date | None = None
    proof: str = ""  # with her words: for her alone, in no share
    blocks: str = ""  # the same

    @property
    def open(self) -> bool:
        """Still to be done, begun or not."""
        return self.standing in (Standing.TODO, Standing.BEGUN)


NOTHING = Mark()


def marks(state: State) -> dict[str, Mark]:
    """What stands of each step of which something was said, by its address; the latest word holds."""
    found = {address: _read(event) for address, event in state.steps.items()}
    said = {address: _instant(event.at) for address, event in state.steps.items()}
    for address, standing, at in _followed(state):
        if address not in said or _later(at, said[address]):
            known = found.get(address, NOTHING)
            found[address] = known if known.standing is standing else replace(known, standing=standing, done_on=None)
            said[address] = at
    return found


def marked(address: str, mark: Mark, now: datetime) -> Event:
    """The event that says where this step stands."""
    data: dict[str, Any] = {"element": address, "etat": mark.standing.value}
    more = {
        "jour": mark.day and mark.day.isoformat(),
        "fait_le": mark.done_on and mark.done_on.isoformat(),
        "preuve": mark.proof,
        "bloque": mark.blocks,
    }
    data |= {key: value for key, value in more.items() if value}
    return Event(Kind.STEP, now.isoformat(timespec="seconds"), data)


def _followed(state: State) -> list[tuple[str, Standing, datetime | None]]:
    """What the follow-ups say, the oldest first: address, standing, when."""
    said = [
        (str(address), standing, _instant(answer.at))
        for sitting in state.sittings.values()
        for question, standing in FOLLOWED.items()
        if (answer := sitting.answers.get(question)) and answer.answered and isinstance(answer.value, list)
        for address in answer.value
    ]
    return sorted(said, key=lambda one: one[2].timestamp() if one[2] else 0.0)


def _read(event: Event) -> Mark:
    data = event.data
    known = {one.value: one for one in Standing}
    return Mark(
        known.get(str(data.get("etat")), Standing.TODO),
        values.day(data.get("jour")),
        values.day(data.get("fait_le")),
        values.text(data.get("preuve")),
        values.text(data.get("bloque")),
    )


def _later(one: datetime | None, other: datetime | None) -> bool:
    """Whether it was said after; instants are compared in seconds, as they are written. False where that is not known."""
    return one is not None and other is not None and one.timestamp() >= other.timestamp()


def _instant(at: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(at)
    return None
