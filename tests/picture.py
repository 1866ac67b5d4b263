"""Draw the picture of the README with the program itself: `python -m tests.picture`."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal.app import BilanApp
from assistant.guide.turn import Reply

PICTURE = Path(__file__).parents[1] / ".readme" / "ecran.svg"
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=timezone(timedelta(hours=1)))
ANSWERS = (
    Reply("1"),
    Reply("1 8"),
    Reply("Je connais mon métier par cœur. Ce qui me réveille, c’est quand il faut l’apprendre à quelqu’un d’autre."),
    Reply("mars 2025"),
)


def session() -> Session:
    """A dossier at its first question."""
    made = session_on(
        Scratch((Event(Kind.CREATED, NOW.isoformat(), {"parcours": "bilan-de-competences"}),)), lambda: NOW
    )
    made.record([made.event(Kind.OPENED, passation="ma-demande/demande")])
    return made


async def draw() -> str:
    app = BilanApp(session=session())
    async with app.run_test(size=(84, 24)) as pilot:
        for answer in ANSWERS:
            app.send(answer)
            await pilot.pause(0.1)
        await pilot.press("f2")
        await pilot.pause(0.3)
        # The drawing must ask nothing of anyone: no font fetched from elsewhere.
        return re.sub(r"@font-face \{.*?\}", "", app.export_screenshot(title="bilan"), flags=re.DOTALL)


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(draw()), "utf-8")
    print(PICTURE)
