"""How the plan looks. To accept a change: `pytest tests/faces/terminal/test_looks_plan.py --snapshot-update`."""

from __future__ import annotations

import sys

import pytest

from assistant.faces import plan
from assistant.faces.store import Scratch
from assistant.faces.terminal.app import BilanApp
from tests.faces.planned import her, planned
from tests.faces.terminal.test_looks import looks, sizes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pictures are compared on one platform only")

STEPS = (
    ("Visiter deux ateliers de réparation de vélos", "2026-11-18"),
    ("Demander le dossier d’inscription au centre de formation", "2026-11-26"),
    ("Passer l’essai", "2027-03-12"),
    ("Relire le contrat", "2026-12-01"),
    ("Écrire à l’ancien chef d’atelier", "2026-12-02"),
)
PLACE = ("slash", *"plan", "enter")


def app() -> BilanApp:
    session = her(Scratch(tuple(planned(STEPS))))
    for act in ("3 commencée", "3 bloque j’attends une réponse du garage", "4 fait vendredi", "5 laisser"):
        outcome = plan.acted(session, act)
        assert outcome and outcome.events
    return BilanApp(session=session)


@sizes
def test_the_plan(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=[*PLACE, "down"])


@sizes
def test_a_step_being_done(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=[*PLACE, "down", "f"])


@sizes
def test_a_step_in_full(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=[*PLACE, "down", "down", "enter"])


@sizes
def test_the_week_on_coming_back(snap_compare, size):
    assert snap_compare(app(), terminal_size=size)


@looks
def test_the_plan_light_and_without_colour(snap_compare, monkeypatch, look):
    monkeypatch.setenv(*look)
    assert snap_compare(app(), terminal_size=(80, 24), press=[*PLACE])
