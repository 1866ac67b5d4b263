"""The letter on the screen: closed in the conversation, the review and the portefeuille; opened when she says so."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Reply
from tests.faces.fakes import NOON
from tests.faces.terminal.driving import everything, running, type_in

CANARY = "ocarina-sous-la-pluie"
SITTING = "mon-plan/lettre"


@pytest.fixture
def session() -> Session:
    begun = (
        Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"}),
        Event(Kind.OPENED, NOON.isoformat(), {"passation": SITTING}),
    )
    made = session_on(Scratch(begun), lambda: NOON)
    for line in ("12 mai 2037", "1", f"Chère moi, {CANARY}."):
        assert made.reply(Reply(line)).events
    return made


async def seen(app, pilot) -> str:
    await pilot.pause()
    await pilot.pause()
    return " ".join(everything(app).replace("\u00a0", " ").replace("\u202f", " ").split())


async def writes(pilot, text: str) -> None:
    await type_in(pilot, text)
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_no_screen_shows_it_before_she_opens_it(session: Session, size: tuple[int, int]) -> None:
    async with running(session, size) as (app, pilot):
        for keys in ((), ("f8",), ("escape",), ("f7",), ("down", "enter"), ("escape",), ("escape",)):
            await pilot.press(*keys)
            assert CANARY not in await seen(app, pilot), keys
        await writes(pilot, "/ouvrir-lettre")
        assert CANARY not in await seen(app, pilot)
        await writes(pilot, "1")
        assert CANARY in await seen(app, pilot)


async def test_in_the_portefeuille_a_closed_letter_is_read_only_as_closed(session: Session) -> None:
    async with running(session, (80, 24)) as (app, pilot):
        from assistant.faces import places
        from assistant.faces.terminal.item_screen import ItemScreen

        item = next(i for i in places.portfolio(session).items() if i.closed)
        await app.push_screen(ItemScreen(session, item))
        shown = await seen(app, pilot)
        assert "Lettre fermée jusqu’au 12 mai 2037" in shown and "Redire" not in shown and "Montrable" not in shown
        for key in ("r", "m"):
            await pilot.press(key)
            said = await seen(app, pilot)
            assert "/ouvrir-lettre" in said and CANARY not in said
