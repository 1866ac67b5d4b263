"""A dossier with a plan, for the tests of both faces."""

from __future__ import annotations

from datetime import timedelta

from assistant.dossier.events import Event, Kind, Status
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch, Store
from tests.faces.fakes import NOON

STEPS = (
    ("Visiter deux ateliers", "2026-11-20"),
    ("Demander le dossier", "2026-11-26"),
    ("Passer l’essai", "2027-03-12"),
)
PLAN = "mon-plan/plan"


def step(number: int) -> str:
    return f"{PLAN}#etapes[f{number}]"


def planned(steps: tuple[tuple[str, str], ...] = STEPS) -> list[Event]:
    """The events of a plan of these steps, written a month ago."""
    at = (NOON - timedelta(days=30)).isoformat()
    events = [
        Event(Kind.CREATED, at, {"parcours": "bilan-de-competences"}),
        Event(Kind.OPENED, at, {"passation": PLAN}),
    ]
    for number, (text, day) in enumerate(steps, 1):
        events.append(Event(Kind.FICHE_ADDED, at, {"passation": PLAN, "liste": "etapes", "fiche": f"f{number}"}))
        for key, value in (("etape", text), ("etape_quand", day), ("etape_avec", "Zéphyrine")):
            asked = {"passation": PLAN, "question": f"etapes[f{number}].{key}"}
            events.append(Event(Kind.ANSWER, at, {**asked, "etat": Status.ANSWERED, "valeur": value}))
    return events


def her(store: Store | None = None) -> Session:
    return session_on(store or Scratch(tuple(planned())), lambda: NOON)


def plainly(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")
