"""What the desk shows: what is due first, people, shares while they may be read, and never a day more."""

from __future__ import annotations

import pytest

from assistant.conseiller.receiving import content
from assistant.faces.terminal.desk.desk_screen import DeskScreen
from assistant.faces.terminal.desk.share_screen import ShareScreen
from assistant.portfolio.documents.shared import shared_lines
from tests.faces.terminal.desk.sitting import BIKES, GONE, KARIM, OPEN, OVER, at_desk, on, press
from tests.faces.terminal.driving import everything


def told(app) -> str:
    """All the text of the screen as running text, every space a plain one."""
    return " ".join(everything(app).split())


async def test_what_is_due_stands_above_the_people(seat):
    async with at_desk(seat.desk) as (app, _):
        text = told(app)
        assert text.index("À détruire aujourd’hui : 2 partages") < text.index("Personnes")
        assert text.index(OVER[:8]) < text.index("Personnes")
        assert app.screen._list.scroll_offset.y == 0
        assert "2 questionnaires, 1 terminé, 1 commencé" in text and "ce jour est passé" in text
        assert "à lire jusqu’au 31 décembre 2026" in text and "Encore 39 jours" in text


async def test_nothing_due_is_said_too(seat):
    seat.desk.destroy((OVER, KARIM), "fin")
    async with at_desk(seat.desk) as (app, pilot):
        assert "Rien n’est à détruire aujourd’hui." in told(app)
        await press(pilot, "p")
        assert "avant sa fin" in told(app) and isinstance(app.screen, DeskScreen)


async def test_an_empty_desk_says_where_to_begin(tmp_path):
    from tests.conseiller.people import Clock, new_desk

    with new_desk(tmp_path / "vide", Clock()) as desk:
        async with at_desk(desk) as (app, pilot):
            assert "Il n’y a encore personne" in told(app)
            await press(pilot, "enter")  # on the first of the acts
            assert "Où est ce fichier" in told(app)


async def test_a_person_shows_what_was_asked_and_what_the_proofs_say(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "pour le 15 décembre 2026")
        await press(pilot, "enter")
        text = told(app)
        assert "Mes intérêts" in text and "terminé le 22 octobre 2026" in text and "ouvert le 23 octobre 2026" in text
        assert "Preuve d’activité reçue le" in text
        await press(pilot, "escape")
        assert isinstance(app.screen, DeskScreen)


async def test_a_share_is_read_as_she_saw_it_with_the_rule_below(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "enter")
        assert isinstance(app.screen, ShareScreen)
        wanted = " ".join(" ".join(shared_lines(content(seat.desk, seat.desk.share(OPEN)), 78)).split())
        assert wanted in told(app)
        assert "R6313-7" in told(app)
        await press(pilot, "end")
        assert app.screen._page.scroll_offset.y > 0


@pytest.mark.parametrize("number", [OVER, KARIM, GONE])
async def test_what_is_over_or_destroyed_shows_no_word_of_hers(seat, number):
    async with at_desk(seat.desk) as (app, pilot):
        await app.push_screen(ShareScreen(seat.desk, number))
        await press(pilot, "r", "h")
        assert BIKES not in told(app) and "Préparer" not in told(app)
        assert "Placez-vous d’abord sur un partage qui peut être lu" in told(app)


async def test_a_share_left_open_past_its_last_day_leaves_the_screen(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        await press(pilot, "enter")
        seat.clock.to("2026-12-31")
        app.screen.heed_day()
        assert "vélos" in told(app) and "C’est le dernier jour." in told(app)
        seat.clock.to("2027-01-01")
        app.screen.heed_day()
        assert "vélos" not in told(app) and "sa fin est passée" in told(app)
        seat.clock.to("2026-11-22")  # a clock moved back brings nothing back
        app.screen.renew()
        assert "vélos" not in told(app)


async def test_escape_leaves_every_place_but_the_desk_itself(seat):
    async with at_desk(seat.desk) as (app, pilot):
        for key in ("m", "question_mark"):
            await press(pilot, key)
            assert not isinstance(app.screen, DeskScreen)
            await press(pilot, "escape")
            assert isinstance(app.screen, DeskScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, DeskScreen) and "Ctrl+Q" in told(app)


async def test_the_six_words_the_place_and_the_rule_stand_together(seat):
    from assistant.exchange.signing import fingerprint

    async with at_desk(seat.desk) as (app, pilot):
        await press(pilot, "m")
        assert " ".join(fingerprint(seat.desk.card)) in told(app)
        assert "Hélène Vidal, Cabinet des Tilleuls" in told(app) and "R6313-7" in told(app)
        assert "sans phrase secrète" in told(app) and "SANS PHRASE SECRÈTE" in told(app)


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (140, 45)])
async def test_every_place_says_how_to_leave_it_and_holds_the_keys(seat, size):
    async with at_desk(seat.desk, size) as (app, pilot):
        for keys in ((), ("m",), ("question_mark",), ("enter",), ("p",), ("o",), ("a",)):
            await press(pilot, *keys)
            assert app.screen.focused is not None
            bar = app.screen.query_one("KeyBar").plain
            assert "Aide" in bar if not keys else "Échap" in bar
            if keys:
                await press(pilot, "escape")
            assert isinstance(app.screen, DeskScreen)


async def test_the_cursor_stays_on_the_same_share_when_lines_come_and_go(seat):
    async with at_desk(seat.desk) as (app, pilot):
        await on(app, pilot, "à lire jusqu’au")
        seat.desk.destroy((OVER, KARIM), "fin")
        app.screen.renew()
        assert app.screen.share.number == OPEN


async def test_colours_change_with_f10(seat):
    async with at_desk(seat.desk) as (app, pilot):
        before = app.theme
        await press(pilot, "f10")
        assert app.theme != before
