"""A conseiller sitting at the desk: a desk with people on it, and the application over it, in memory."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.conseiller.desk import Desk
from assistant.conseiller.receiving import take
from assistant.conseiller.state import Reason
from assistant.exchange.model import Activity, Envoi
from assistant.faces.terminal.desk.app import DeskApp
from tests.conseiller.people import ACTIVITIES, VALUES, Clock, Her, an_extract, asked, day, judged, new_desk

BIKES = "J’aime réparer des vélos, et apprendre à d’autres à le faire."
OPEN, OVER, GONE, KARIM = (f"{figure}" * 8 + "0" * 24 for figure in "1234")
TODAY = "2026-11-22"


@dataclass
class Sat:
    """What stands around a desk: its people, their clock."""

    desk: Desk
    clock: Clock
    her: Her
    envoi: Envoi
    folder: Path

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


def sat(folder: Path, name: str = "Sandrine V.") -> Sat:
    """On 22 November 2026: two shares of Sandrine's (one readable, one over), two of Karim's (one over, one destroyed)."""
    clock = Clock()
    clock.to("2026-10-02")
    desk = new_desk(folder / "bureau", clock)
    envoi = asked(desk, name, questionnaires=(ACTIVITIES, VALUES), due=day("2026-12-15"), entretien="Mes intérêts")
    her = Her(desk.card, clock)
    done = (Activity(ACTIVITIES, "", "2026-10-20", "2026-10-22"), Activity(VALUES, "", "2026-10-23", ""))
    take(desk, judged(desk, her.proof(envoi, *done)))
    other = asked(desk, "Karim", due=day("2026-11-01"))
    his = Her(desk.card, clock)
    for one, number, until, to in (
        (her, OVER, "2026-11-10", envoi),
        (her, OPEN, "2026-12-31", envoi),
        (his, KARIM, "2026-11-15", other),
        (his, GONE, "2026-12-15", other),
    ):
        extract = an_extract(BIKES, "Je ne veux plus travailler de nuit.", until=until, made="2026-10-02")
        take(desk, judged(desk, one.sealed(one.share(extract, to.number, number))))
    desk.destroy((GONE,), Reason.ASKED)
    clock.to(TODAY)
    return Sat(desk, clock, her, envoi, folder)


@asynccontextmanager
async def at_desk(desk: Desk, size: tuple[int, int] = (80, 24)):
    app = DeskApp(desk.vault.folder, desk)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settled(pilot)
        yield app, pilot


async def settled(pilot) -> None:
    """Pages of an act follow one another in a worker: wait until it waits for a key."""
    for _ in range(4):
        await pilot.pause(0.02)


async def press(pilot, *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def write(pilot, text: str) -> None:
    """What is pasted or dropped: any sign can be."""
    from textual import events

    pilot.app.screen.focused.post_message(events.Paste(text))
    await settled(pilot)


async def on(app, pilot, text: str) -> None:
    """Move the cursor to the first line that says this."""
    rows = app.screen._list
    await pilot.press("home")
    for _ in rows.entries:
        if text in f"{rows.entries[rows.cursor].text} {rows.entries[rows.cursor].detail}":
            return
        await pilot.press("down")
    raise AssertionError(f"no line says « {text} »")
