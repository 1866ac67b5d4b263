"""How the places of the desk look: pictures kept beside, compared at each run. They hold looks and nothing else."""

from __future__ import annotations

import sys

import pytest

from assistant.conseiller.assigning import Offer
from assistant.faces.terminal.desk import assign_flow
from assistant.faces.terminal.desk.app import DeskApp
from assistant.faces.terminal.desk.door import Door
from tests.faces.terminal.desk.sitting import settled

SIZES = {"petit": (40, 15), "courant": (80, 24)}
sizes = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
looks = pytest.mark.parametrize("look", [("BILAN_THEME", "clair"), ("NO_COLOR", "1")], ids=["clair", "sans-couleur"])
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pictures are compared on one platform only")

READ = ("home", *["down"] * 8, "enter")  # the share of Sandrine's that can be read
PLACES = {
    "bureau": (),
    "partage": READ,
    "a-detruire": ("enter",),
    "personne": ("home", *["down"] * 6, "enter"),
    "detruire": ("p",),
    "repondre": (*READ, "r"),
    "note": (*READ, "r", "enter"),
    "a-qui": ("a",),
    "lesquels": ("a", "2", "enter", "space"),
    "ouvrir": ("o",),
    "aide": ("question_mark",),
}


def app(seat, keys=()):
    """The application on its desk, after these keys."""

    async def ready(pilot):
        await settled(pilot)
        for key in keys:
            await pilot.press(key)
            await settled(pilot)

    return {"app": DeskApp(seat.desk.vault.folder, seat.desk), "run_before": ready}


OFFERS = tuple(
    Offer(f"cabinet/q{rank}", title, minutes, intention, own)
    for rank, (title, minutes, intention, own) in enumerate(
        (
            ("Vos outils du quotidien", 10, "Faire la liste de ce que vos mains savent faire.", True),
            ("Ma demande", 20, "Dire avec vos mots pourquoi vous faites ce bilan, et ce que vous en attendez.", False),
            ("Ce qui m’attire", 18, "Repérer les activités qui vous attirent.", False),
        )
    )
)


@sizes
@pytest.mark.parametrize("place", PLACES)
def test_a_place(snap_compare, seat, place, size, monkeypatch):
    monkeypatch.setattr(assign_flow, "offers", lambda own=(): OFFERS)  # those of the product change with its packs
    assert snap_compare(**app(seat, PLACES[place]), terminal_size=size)


@looks
@pytest.mark.parametrize("place", ["bureau", "partage", "detruire"])
def test_without_the_dark(snap_compare, seat, place, look, monkeypatch):
    monkeypatch.setenv(*look)
    assert snap_compare(**app(seat, PLACES[place]), terminal_size=(80, 24))


@sizes
def test_the_door(snap_compare, seat, size):
    class Shut(DeskApp):
        async def _opened(self):
            return await self.push_screen_wait(Door(lambda phrase: seat.desk, self.place))

    assert snap_compare(Shut(seat.desk.vault.folder), terminal_size=size)
