"""What she changed of her parcours on the way. A pure reading of the events; `adapting` makes the parcours of it.

A change is one event, and bears a name that is never used twice:

    {"quoi": "amenagement", "changement": "c3", "geste": "ajouter_entretien", "titre": "Point sur mes pistes",
     "phase": "investigation", "apres": "mes-valeurs/valeurs"}

`etape` and `apres` name a step as the model does (`Task.name`, `Entretien.name`), `apres` being "" for the first place;
when a phase is added, `apres` names a phase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State

LONGEST_TITLE = 120  # characters


class Act(StrEnum):
    ENTRETIEN = "ajouter_entretien"  # titre, phase, apres
    QUESTIONNAIRE = "ajouter_questionnaire"  # etape, phase, apres
    PHASE = "ajouter_phase"  # titre, apres
    MOVE = "deplacer"  # etape, phase, apres
    OUT = "retirer"  # etape, or phase for the whole of it
    WEEKS = "semaines"  # nombre; 0 for no end
    MONTHS = "mois_du_suivi"  # etape, nombre
    RENEW = "renouveler"  # nombre of phases; 0 for all that the file adds
    HOURS = "heures"  # nombre; 0 takes it back
    FOLLOW = "parcours"  # parcours: another one, every answer kept; texte: its file, where the program does not have it
    ORIGIN = "origine"  # back to the parcours as written
    UNDO = "annuler"  # cible: the change that is taken back


@dataclass(frozen=True, slots=True)
class Change:
    id: str  # « c3 »
    act: Act
    title: str = ""
    phase: str = ""
    after: str = ""
    step: str = ""
    number: int = 0
    parcours: str = ""
    target: str = ""
    text: str = ""

    @property
    def rank(self) -> int:
        """What she calls it by."""
        return number_of(self.id)


_KEYS = {
    "titre": "title", "phase": "phase", "apres": "after", "etape": "step", "nombre": "number", "parcours": "parcours",
    "cible": "target", "texte": "text",
}  # fmt: skip


def made(state: State) -> tuple[Change, ...]:
    """Every change ever made, in order, those taken back included."""
    return tuple(change for event in state.changes if (change := _change(event.data)))


def standing(state: State) -> tuple[Change, ...]:
    """Those that hold: not taken back, and made since the parcours was last chosen or taken as written."""
    kept = _kept(state)
    starts = [rank for rank, change in enumerate(kept, 1) if change.act in (Act.FOLLOW, Act.ORIGIN)]
    return tuple(kept[starts[-1] if starts else 0 :])


def last(state: State) -> Change | None:
    """The one to take back first."""
    return next(reversed(_kept(state)), None)


def followed(state: State) -> str:
    """Id of the parcours she follows: the last she chose, else the one her dossier was begun with."""
    chosen = [change.parcours for change in _kept(state) if change.act is Act.FOLLOW]
    return chosen[-1] if chosen else str(state.settings.get("parcours"))


def ever_followed(state: State) -> tuple[str, ...]:
    """Ids of every parcours this dossier followed."""
    chosen = [change.parcours for change in made(state) if change.act is Act.FOLLOW]
    return tuple(dict.fromkeys([str(state.settings.get("parcours")), *chosen]))


def given(state: State) -> dict[str, str]:
    """Parcours id → the latest file she was given of it."""
    return {change.parcours: change.text for change in made(state) if change.act is Act.FOLLOW and change.text}


def fresh(state: State, act: Act, **data: Any) -> Change:
    """A change to come, under a name of its own."""
    taken = [number_of(event.data.get("changement")) for event in state.changes]
    return Change(f"c{max(taken, default=0) + 1}", act, **data)


def event_of(change: Change, now: datetime) -> Event:
    said = {french: getattr(change, name) for french, name in _KEYS.items()}
    data = {"changement": change.id, "geste": change.act.value, **{key: value for key, value in said.items() if value}}
    return Event(Kind.CHANGED, now.isoformat(timespec="seconds"), data)


def number_of(name: object) -> int:
    """« c3 » → 3; 0 for what is no name of a change."""
    digits = name[1:] if isinstance(name, str) and name[:1] == "c" else ""
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 0


def _kept(state: State) -> Sequence[Change]:
    changes = made(state)
    undone = {change.target for change in changes if change.act is Act.UNDO}
    return [change for change in changes if change.act is not Act.UNDO and change.id not in undone]


def _change(data: Any) -> Change | None:
    """None for what is no change: a file may hold anything."""
    id, act = data.get("changement"), data.get("geste")
    if not number_of(id) or id != f"c{number_of(id)}" or act not in [one.value for one in Act]:
        return None
    said = {name: data[french] for french, name in _KEYS.items() if french in data}
    fits = (
        type(value) is int and value >= 0 if name == "number" else isinstance(value, str)
        for name, value in said.items()
    )
    return Change(id, Act(act), **said) if all(fits) else None
