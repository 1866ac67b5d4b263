"""`/calendrier` in the terminal face: it writes and says so, and leaves her question where it was."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from assistant.dossier.events import Event, Kind, Status
from assistant.faces import start
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from tests.faces.terminal.driving import composer, hint, history, running, trust_enter, type_in


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


async def test_a_command_that_goes_on_is_not_said_unknown(tmp_path: Path) -> None:
    async with running(dated(tmp_path / "dossier")) as (app, pilot):
        await type_in(pilot, "/calendrier Docu")
        assert "écrire vos dates" in hint(app)
        await pilot.press("ctrl+u")
        await type_in(pilot, "/minutes 2")
        assert "dans le temps" in hint(app)
        await pilot.press("ctrl+u")
        await type_in(pilot, "/kiwi vert")
        assert "n’existe pas" in hint(app)


async def test_what_fits_in_her_time_is_a_menu_here_too(tmp_path: Path) -> None:
    session = dated(tmp_path / "dossier")
    async with running(session) as (_, pilot):
        asked = session.turn.prompt.text
        await send(pilot, "/minutes 20")
        assert [option.code for option in session.turn.prompt.options][-1] == "question"
        await send(pilot, str(len(session.turn.prompt.options)))
        assert session.turn.prompt.text == asked
