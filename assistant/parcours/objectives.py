"""What she means to do each month, kind by kind, and where she stands. Figures only: no verdict is ever drawn from them.

An objective is said once and holds from its month on, until it is said otherwise; 0 takes it back. It comes from her
place (an event `objectif`), or from a questionnaire: the answer to a question whose id is `objectif_contact`,
`objectif_candidature`, `objectif_embauche`, `objectif_enquete` or `objectif_visite`, a whole number, from its month on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.parcours import carnet
from assistant.parcours.carnet import COUNTED, Entry

QUESTION = "objectif_"
LOOKED_BACK = "objectifs_tenus"  # what a questionnaire that closes a month may ask, by this id
MOST = 999  # a month


@dataclass(frozen=True, slots=True)
class Objective:
    """So many of a kind in a month; `done` of them took place."""

    kind: str
    month: str
    wanted: int
    done: int


@dataclass(frozen=True, slots=True)
class _Said:
    month: str
    at: str
    kind: str
    number: int


def standing(state: State, all: Sequence[Entry], month: str, today: date) -> tuple[Objective, ...]:
    """The objectives that hold in a month, in the order of the kinds; none where she set none."""
    held = in_force(state, month)
    return tuple(
        Objective(kind, month, held[kind], carnet.count(all, month, kind, today)) for kind in COUNTED if kind in held
    )


def in_force(state: State, month: str) -> dict[str, int]:
    """Kind → number for that month."""
    found: dict[str, int] = {}
    for one in sorted(_said(state), key=lambda said: (said.month, said.at)):
        if one.month <= month:
            found[one.kind] = one.number
    return {kind: number for kind, number in found.items() if number}


def meant(kind: str, month: str, number: int, now: datetime) -> Event:
    """The event that sets an objective from that month on."""
    data = {"mois": month, "genre": kind, "nombre": number}
    return Event(Kind.OBJECTIVE, now.isoformat(timespec="seconds"), data)


def first_month(state: State) -> str:
    """The first month of which an objective was said; "" when none was."""
    return min((one.month for one in _said(state)), default="")


def _said(state: State) -> list[_Said]:
    placed = (event for event in state.carnet if event.kind is Kind.OBJECTIVE)
    found = [_one(e.data.get("mois"), e.at, e.data.get("genre"), e.data.get("nombre")) for e in placed]
    answers = (pair for sitting in state.sittings.values() for pair in sitting.answers.items())
    found += [
        _one(answer.at[:7], answer.at, key.removeprefix(QUESTION), answer.value)
        for key, answer in answers
        if key.startswith(QUESTION) and answer.answered
    ]
    return [one for one in found if one]


def _one(month: object, at: str, kind: object, number: object) -> _Said | None:
    """None for what is no objective: another question may bear such a name, and a file may hold anything."""
    whole = type(number) is int and 0 <= number <= MOST
    if not (isinstance(month, str) and _is_month(month) and isinstance(kind, str) and kind in COUNTED and whole):
        return None
    assert isinstance(number, int)
    return _Said(month, at, kind, number)


def _is_month(text: str) -> bool:
    year, sign, month = text.partition("-")
    digits = text.isascii() and len(year) == 4 and len(month) == 2 and year.isdecimal() and month.isdecimal()
    return bool(sign) and digits and 1 <= int(month) <= 12
