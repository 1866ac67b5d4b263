"""How the carnet looks. To accept a change: `pytest tests/faces/terminal/test_looks_carnet.py --snapshot-update`."""

from __future__ import annotations

import sys

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import carnet
from assistant.faces.opening import session_on
from assistant.faces.store import Scratch
from assistant.faces.terminal.app import BilanApp
from assistant.guide.turn import Reply
from tests.faces.fakes import NOON
from tests.faces.terminal.test_looks import looks, sizes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pictures are compared on one platform only")

LINES = (
    "/contact Garage Martin, rappeler mardi",
    "/contact Mairie de Pantin, le 12 novembre, avec Sophie",
    "/visite Atelier Durand, demain à 14 h",
    "/candidature Leclerc Pantin, hier, réponse avant le 12",
    "/note Trois annonces lues, dont une près de chez moi et une autre à mi-temps, dans une équipe de six",
)


def app() -> BilanApp:
    session = session_on(
        Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"}),)), lambda: NOON
    )
    for line in LINES:
        session.reply(Reply(line))
    carnet.aim(session, "contact", 8)
    carnet.aim(session, "candidature", 1)
    return BilanApp(session=session)


@sizes
def test_a_month(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=["f11", "down"])


@sizes
def test_a_line_being_changed(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=["f11", "down", "enter"])


@sizes
def test_month_by_month(snap_compare, size):
    assert snap_compare(app(), terminal_size=size, press=["f11", "m"])


@looks
def test_a_month_light_and_without_colour(snap_compare, monkeypatch, look):
    monkeypatch.setenv(*look)
    assert snap_compare(app(), terminal_size=(80, 24), press=["f11", "down"])
