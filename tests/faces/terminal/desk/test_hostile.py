"""Pseudonyms, purposes, names and texts made to break a terminal are shown as text, in every place of the desk."""

from __future__ import annotations

import pytest

from assistant.conseiller.receiving import take
from assistant.faces.terminal.literal import Lines
from tests.conseiller.people import Her, an_extract, asked, judged
from tests.faces.terminal.desk.sitting import at_desk, on, press, write
from tests.faces.terminal.hostile import FORBIDDEN, TEXTS

NAMES = ("all", "markup-broken", "esc")  # the first holds every other, but for what breaks the reading of markup


def drawn(app) -> str:
    """Every sign that the lines in sight send to the terminal."""
    return "\n".join(
        segment.text
        for lines in app.screen.query(Lines)
        if lines.display
        for y in range(lines.size.height)
        for segment in lines.render_line(y)
    )


@pytest.mark.parametrize("name", NAMES)
async def test_whatever_the_texts_every_place_shows_them_as_text(seat, name):
    text = TEXTS[name]
    desk = seat.desk
    who = f"Zoé {text}"[:70]
    her = Her(desk.card, seat.clock)
    envoi = asked(desk, who, entretien=f"E {text}"[:70])
    extract = an_extract(text, until="2026-12-20", purpose=f"But {text}"[:200])
    take(desk, judged(desk, her.sealed(her.share(extract, envoi.number))))
    path = seat.file("autre.bilan", her.sealed(her.share(an_extract(text, until="2026-12-21"), envoi.number)))
    async with at_desk(desk) as (app, pilot):
        seen = [drawn(app)]
        await on(app, pilot, "20 décembre")
        for key in ("enter", "p", "escape", "r", "escape", "h", "escape", "escape"):
            await press(pilot, key)
            seen.append(drawn(app))
        await press(pilot, "a")
        seen.append(drawn(app))
        await press(pilot, "escape", "o")
        await write(pilot, str(path))
        for key in ("enter", "enter", "escape"):
            await press(pilot, key)
            seen.append(drawn(app))
        await on(app, pilot, "21 décembre")
        seen.append(drawn(app))
    everything = "\n".join(seen)
    assert "Zoé" in everything
    assert [bad for bad in FORBIDDEN if bad in everything] == []


async def test_a_text_dropped_that_is_no_path_is_only_refused(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await write(pilot, TEXTS["all"])
        assert "Ce fichier n’est pas gardé" in drawn(app)
