"""`/mot` in both faces, on the real guide and the shipped words."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest

from assistant.faces.demo import demo_session
from assistant.faces.plain.console import Console, Ended
from assistant.faces.plain.conversation import converse
from tests.faces.terminal.driving import everything, paste, running
from tests.guide.talking import plain


def test_in_plain_a_word_is_one_line_and_the_question_comes_back() -> None:
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    session, _ = demo_session()
    typed = "/mot VAE\nc'est quoi la synthèse ?\n/mot\n"
    with suppress(Ended):
        converse(Console(io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8"), out), session)
    out.flush()
    lines = plain(out.buffer.getvalue().decode()).splitlines()
    (at,) = (n for n, line in enumerate(lines) if line.startswith("VAE : La validation des acquis"))
    assert lines[at + 1].startswith("Que voulez-vous faire maintenant")
    assert any(line.startswith("Synthèse : ") for line in lines)
    assert any(line.startswith("Les mots que je peux expliquer") for line in lines)


@pytest.mark.parametrize("size", [(40, 15), (80, 24)])
async def test_in_the_terminal_it_is_said_in_the_conversation(size: tuple[int, int]) -> None:
    session, _ = demo_session()
    async with running(session, size=size) as (app, pilot):
        await paste(pilot, "/mot VAE")
        await pilot.press("enter")
        await pilot.pause()
        assert "La validation des acquis de l’expérience" in " ".join(everything(app).split())
        await paste(pilot, "/mot")
        await pilot.press("enter")
        await pilot.pause()
        assert "Les mots que je peux expliquer" in " ".join(everything(app).split())
