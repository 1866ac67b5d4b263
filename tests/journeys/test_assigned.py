"""A questionnaire that a conseiller wrote, sent and she accepted, answered as any other, in both faces."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

from assistant.dossier.events import Kind
from assistant.faces import sharing
from assistant.faces.plain.console import Console, Ended
from assistant.faces.plain.conversation import converse
from assistant.faces.session import Session
from tests.faces.exchanging import DEMANDE, again, envoi, file_of, her
from tests.faces.terminal.driving import everything, running, type_in


def accepted(folder: Path) -> Session:
    """She accepted the envoi in a sitting before this one."""
    session = her(folder)
    session.record([session.event(Kind.LEFT, passation=DEMANDE)])
    opened = sharing.open_received(session, file_of(folder, envoi()))
    assert sharing.accept(session, opened, ["chez-nous/envies"], True).ok
    return again(session)


def test_line_by_line(tmp_path: Path) -> None:
    session = accepted(tmp_path)
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    console = Console(io.TextIOWrapper(io.BytesIO("/parcours\n2\nLire et écrire\n".encode()), "utf-8"), out)
    with suppress(Ended):
        converse(console, session)
    out.flush()
    told = " ".join(out.buffer.getvalue().decode().replace("\u00a0", " ").split())
    assert "Proposé par votre conseiller ou votre conseillère" in told
    assert "avant le 4 décembre 2026" in told and "Qu’aimez-vous faire" in told
    assert session.state.sitting("chez-nous/envies").answers["aime"].value == "Lire et écrire"


async def test_in_the_terminal(tmp_path: Path) -> None:
    session = accepted(tmp_path)
    async with running(session) as (app, pilot):
        assert "avant le 4 décembre 2026" in everything(app).replace("\u00a0", " ")
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "Qu’aimez-vous faire" in everything(app)
        await type_in(pilot, "Lire et écrire")
        await pilot.press("enter")
        await pilot.pause()
    assert session.state.sitting("chez-nous/envies").answers["aime"].value == "Lire et écrire"
