"""`/calendrier` in the terminal face: it writes and says so, and leaves her question where it was."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from assistant.dossier.events import Event, Kind, Status
from assistant.faces import start
from assistant.faces.session import Session, session_on
from tests.faces.terminal.driving import composer, history, running, trust_enter, type_in


def dated(folder: Path) -> Session:
    session = session_on(start.create_dossier(folder, None, "bilan-de-competences"))
    data = {"passation": "mes-entretiens/avant@accueil", "question": "jour", "etat": Status.ANSWERED}
    session.record([Event(Kind.ANSWER, session.clock().isoformat(), {**data, "valeur": "2027-03-12"})])
    return session


async def send(pilot: Pilot[int], text: str) -> None:
    await type_in(pilot, text)
    trust_enter(pilot.app)
    await pilot.press("enter")
    await pilot.pause()


async def test_it_writes_and_the_question_waits(tmp_path: Path) -> None:
    session = dated(tmp_path / "dossier")
    (tmp_path / "ici").mkdir()
    async with running(session) as (app, pilot):
        asked = session.turn.prompt.text
        await send(pilot, f"/calendrier {tmp_path / 'ici'}")
        told = " ".join(history(app).plain.split())
        assert "recopié ailleurs" in told and (tmp_path / "ici" / "calendrier.ics").is_file()
        assert session.turn.prompt.text == asked and composer(app).text == ""
        await send(pilot, "/calendrier scolaire")
        assert "calendrier scolaire" in " ".join(o.label for o in session.turn.prompt.options) + composer(app).text
        assert not list(tmp_path.glob("*.ics")), "no folder: her words, or a slip, and nothing is written"
