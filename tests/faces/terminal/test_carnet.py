"""The carnet on the screen, on a dossier in memory: add, change, search, months, objectives, erase; hostile texts stay texts."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import carnet
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal.bars import progress_bars
from assistant.faces.terminal.carnet_screen import CarnetScreen
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide.turn import Reply
from assistant.parcours.objectives import Objective
from tests.faces.fakes import NOON
from tests.faces.terminal.driving import everything, running, type_in

LINES = (
    "/contact Garage Martin, rappeler mardi",
    "/visite Atelier Durand, hier, avec Paul",
    "/candidature Leclerc Pantin, le 12 octobre",
)


@pytest.fixture
def session() -> Session:
    made = session_on(
        Scratch((Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"}),)), lambda: NOON
    )
    for line in LINES:
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
async def test_a_key_opens_it_and_a_line_is_added_and_said_back(session: Session, size: tuple[int, int]) -> None:
    async with running(session, size) as (app, pilot):
        await pilot.press("f11")
        assert "Novembre 2026" in await seen(app, pilot) and isinstance(app.screen, CarnetScreen)
        await pilot.press("a")
        await writes(pilot, "Pizzeria Bella, rappeler vendredi")
        assert "Pizzeria Bella. Ensuite : rappeler, vendredi 27 novembre." in await seen(app, pilot)
        assert carnet.entries(session)[0].kind == "contact"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)


async def test_a_line_typed_in_the_conversation_is_noted_and_the_question_stays(session: Session) -> None:
    async with running(session) as (app, pilot):
        asked = session.turn.prompt.step
        await writes(pilot, "/enquete Cheffe de cuisine, hier")
        assert "Enquête métier, hier. Cheffe de cuisine." in await seen(app, pilot)
        assert session.turn.prompt.step == asked
        await writes(pilot, "/carnet")
        assert "Cheffe de cuisine" in await seen(app, pilot) and isinstance(app.screen, CarnetScreen)


async def test_a_doubtful_line_stays_in_front_of_her(session: Session) -> None:
    async with running(session) as (app, pilot):
        await pilot.press("f11")
        await pilot.press("a", *["backspace"] * 8)
        await writes(pilot, "embauche Leclerc mardi")
        assert "17 novembre ou le mardi 24 novembre" in await seen(app, pilot)
        assert app.screen._line.value == "embauche Leclerc mardi" and len(carnet.entries(session)) == 3
        await pilot.press("escape")
        assert "A Noter" in await seen(app, pilot)


async def test_enter_changes_a_line_from_what_it_says(session: Session) -> None:
    async with running(session) as (app, pilot):
        await pilot.press("f11")
        await pilot.pause()
        await pilot.press("enter")  # the first one to come: Garage Martin
        await pilot.pause()
        assert app.screen._line.value == "Garage Martin, le 22 novembre 2026, rappeler le 24 novembre 2026"
        await pilot.press("ctrl+u")
        await writes(pilot, "Garage Martin & fils, rappeler jeudi")
        one = carnet.entry(session, 1)
        assert one and (one.text, one.day, str(one.next_day)) == ("Garage Martin & fils", NOON.date(), "2026-11-26")
        await pilot.press("f")
        assert "(fait)" in await seen(app, pilot)
        one = carnet.entry(session, 1)
        assert one and one.done


async def test_months_search_and_objectives(session: Session) -> None:
    async with running(session) as (app, pilot):
        await pilot.press("f11")
        await pilot.press("left")
        assert "Octobre 2026" in await seen(app, pilot) and "Leclerc Pantin" in everything(app)
        await pilot.press("right", "c")
        await writes(pilot, "PANTIN")
        assert "Leclerc Pantin" in await seen(app, pilot) and "Durand" not in everything(app)
        await pilot.press("escape", "o")
        await writes(pilot, "4 contacts")
        assert "1 contact sur 4" in await seen(app, pilot) and "█" in everything(app)
        await pilot.press("m")
        assert "octobre 2026 1 candidature" in (await seen(app, pilot)).replace("· ", "")
        await pilot.press("down", "enter")
        assert "Leclerc Pantin" in await seen(app, pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_the_figures_of_a_month_are_never_cut(session: Session, size: tuple[int, int]) -> None:
    for objective in ("12 candidatures", "8 entretiens d'embauche", "6 visites"):
        carnet.aim_line(session, objective)
    async with running(session, size) as (app, pilot):
        await pilot.press("f11", "m")
        assert "0 entretien d’embauche sur 8 · 1 visite sur 6 · 1 contact" in await seen(app, pilot)


async def test_what_was_to_come_and_is_past_says_so(session: Session) -> None:
    assert session.reply(Reply("/contact Mairie, il y a 3 jours, rappeler hier")).events
    assert session.reply(Reply("/contact École, il y a 9 jours, rappeler mardi dernier")).events
    async with running(session) as (app, pilot):
        await pilot.press("f11")
        said = await seen(app, pilot)
    assert "À suivre" in said and "À venir" not in said
    assert "→ rappeler, prévu hier" in said and "→ rappeler, prévu le mardi 17 novembre" in said
    assert "→ rappeler, mardi 24 novembre" in said


async def test_erasing_and_forgetting_are_asked_and_leave_nothing_in_sight(session: Session) -> None:
    async with running(session) as (app, pilot):
        await writes(pilot, "/note canari-vert, avec Zoé")
        await pilot.press("f11")
        await pilot.pause()
        await pilot.press("down")
        assert app.screen.entry is not None and app.screen.entry.text == "canari-vert"
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("1", "enter")
        await pilot.pause()
        assert "Zoé" in repr(session.vault.events)
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("2", "enter")
        assert "Zoé" not in await seen(app, pilot) and "Zoé" not in repr(session.vault.events)
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("2", "enter")
        assert "canari-vert" not in await seen(app, pilot) and "canari-vert" not in repr(session.vault.events)
        await pilot.press("escape")
        assert "canari-vert" not in await seen(app, pilot)


HOSTILE = (
    "[b]gras[/b] [link=http://x]",
    "esc \x1b[2J\x1b]52;c;QQ==\x07",
    "\u202etxet",
    "a" * 400,
    "{{ 7*7 }} %s {0}",
    "👩‍🔧" * 30,
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_hostile_texts_are_only_texts(session: Session, text: str, size: tuple[int, int]) -> None:
    session.reply(Reply(f"/contact {text}"))
    session.reply(Reply(f"/note x, avec {text[:50]}, rappeler {text} mardi"))
    async with running(session, size) as (app, pilot):
        await pilot.press("f11")
        shown = await seen(app, pilot)
        assert "\x1b" not in shown and "\u202e" not in shown and "49" not in shown
        await pilot.press("down", "enter", "escape", "m", "escape", "left", "right")
        assert isinstance(app.screen, CarnetScreen)


def test_a_bar_is_full_only_when_all_is_done_and_words_stand_where_it_does_not_fit() -> None:
    def bar(wanted: int, done: int, width: int = 60) -> str:
        return "".join(text for text, _ in progress_bars([Objective("contact", "2026-11", wanted, done)], width)[0])

    for wanted in (1, 2, 8, 999):
        for done in {0, 1, wanted - 1, wanted, wanted + 3}:
            drawn = bar(wanted, done)
            assert drawn.count("█") + drawn.count("░") == 24
            assert ("░" not in drawn) == (done >= wanted) and ("█" in drawn) == (done > 0)
    assert bar(8, 3, 20) == "3 contacts sur 8"


async def test_a_key_says_them_all_where_the_footer_has_no_room(session: Session) -> None:
    async with running(session, (40, 15)) as (app, pilot):
        await pilot.press("f11")
        assert "P oublier" not in await seen(app, pilot)
        await pilot.press("question_mark")
        assert "P oublier la personne" in await seen(app, pilot)


async def test_the_line_being_changed_stays_in_sight(session: Session) -> None:
    for number in range(12):
        session.reply(Reply(f"/note ligne {number}"))
    async with running(session, (40, 15)) as (app, pilot):
        await pilot.press("f11", "end")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        listed = app.screen._list
        top = listed._tops[listed.cursor] - listed.scroll_offset.y
        assert 0 <= top < listed.scrollable_content_region.height
