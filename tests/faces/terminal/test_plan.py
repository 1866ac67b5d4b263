"""The plan on the screen, on a dossier in memory: read, done, put off, blocked, laid aside; hostile texts stay texts."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Kind
from assistant.faces import plan
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.faces.terminal.history import History
from assistant.faces.terminal.plan_screen import PlanScreen, StepScreen
from assistant.guide.turn import Reply
from assistant.parcours.plan import Standing
from tests.faces.planned import her, planned, step
from tests.faces.terminal.driving import running
from tests.faces.terminal.test_carnet import seen, writes


@pytest.fixture
def session() -> Session:
    return her()


def standing(session: Session, number: int) -> Standing:
    return next(one.mark.standing for one in plan.steps(session) if one.number == number)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_it_opens_and_a_step_is_done_with_its_proof(session: Session, size: tuple[int, int]) -> None:
    async with running(session, size) as (app, pilot):
        await writes(pilot, "/plan")
        assert isinstance(app.screen, PlanScreen)
        shown = await seen(app, pilot)
        assert "Prévue le vendredi 20 novembre. Toujours d’actualité ?" in shown and "retard" not in shown
        await pilot.press("f")
        await writes(pilot, "hier, j’ai deux cartes")
        assert "« Visiter deux ateliers » : faite hier." in await seen(app, pilot)
        assert standing(session, 1) is Standing.DONE
        assert app.screen.step is not None and app.screen.step.number == 1, "the cursor follows the step"
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, ConversationScreen)


async def test_a_day_not_understood_stays_in_front_of_her(session: Session) -> None:
    async with running(session) as (app, pilot):
        await writes(pilot, "/plan")
        await pilot.press("down", "r")
        await writes(pilot, "bientôt")
        assert "Je n’ai pas reconnu de jour." in await seen(app, pilot) and app.screen._line.value == "bientôt"
        await pilot.press("escape")
        assert standing(session, 2) is Standing.TODO and not session.state.steps
        await pilot.press("r")
        await writes(pilot, "8 janvier")
        assert "reportée au vendredi 8 janvier 2027" in await seen(app, pilot)


async def test_one_letter_says_begun_laid_aside_and_to_do_again(session: Session) -> None:
    async with running(session) as (app, pilot):
        await writes(pilot, "/plan")
        for key, expected in (("c", Standing.BEGUN), ("l", Standing.LEFT), ("a", Standing.TODO)):
            await pilot.press(key)
            await pilot.pause()
            assert standing(session, 1) is expected
        await pilot.press("question_mark")
        assert "E effacer ce qui est noté" in await seen(app, pilot)


async def test_what_blocks_is_noted_read_in_full_and_erased_after_a_yes(session: Session) -> None:
    async with running(session) as (app, pilot):
        await writes(pilot, "/plan")
        await pilot.press("e")
        assert "Ni preuve ni blocage" in await seen(app, pilot)
        await pilot.press("b")
        await writes(pilot, "Zéphyrine [b]hésite[/b] \x1b[2J")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, StepScreen)
        whole = await seen(app, pilot)
        assert "Ce qui bloque : Zéphyrine [b]hésite[/b]" in whole and "Avec : Zéphyrine" in whole
        await pilot.press("escape", "e")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "hésite" not in repr(session.vault.events)
        assert sum(event.kind is Kind.STEP for event in session.vault.events) == 1


async def test_an_act_typed_in_the_conversation_is_said_back_and_the_question_stays(session: Session) -> None:
    async with running(session) as (app, pilot):
        asked = session.turn.prompt.step
        await writes(pilot, "/plan 2 fait")
        assert "« Demander le dossier » : faite aujourd’hui." in await seen(app, pilot)
        assert session.turn.prompt.step == asked and standing(session, 2) is Standing.DONE
        await writes(pilot, "/plan 3")
        assert "Pour le vendredi 12 mars 2027." in await seen(app, pilot)
        await writes(pilot, "/plan 3 reporter 31 novembre")
        assert "Il n’y a pas de 31 novembre" in await seen(app, pilot)
        assert app.screen._composer.text == "/plan 3 reporter 31 novembre"
        await pilot.press("ctrl+u")
        await writes(pilot, "/plan 7")
        assert "Il n’y a pas d’étape 7" in await seen(app, pilot)
        assert isinstance(app.screen, ConversationScreen)


async def test_asking_for_help_on_the_plan_opens_it(session: Session) -> None:
    async with running(session) as (app, pilot):
        before = session.vault.events
        await writes(pilot, "/plan aide")
        await pilot.pause()
        assert isinstance(app.screen, PlanScreen) and session.vault.events == before


async def test_the_week_is_said_on_coming_back_and_when_asked(session: Session) -> None:
    async with running(session) as (app, pilot):
        assert "Cette semaine : étape « Visiter deux ateliers »" in await seen(app, pilot)
        await writes(pilot, "/semaine")
        assert "Pour dire où en est une étape : /plan." in await seen(app, pilot)


async def test_in_a_small_window_the_week_that_is_asked_has_room(session: Session) -> None:
    for number in range(4):
        assert session.reply(Reply(f"/contact Garage {number}, rappeler demain")).events
    async with running(session, (40, 15)) as (app, pilot):
        history = app.screen.query_one(History)
        await pilot.pause()
        before = history.size.height
        await writes(pilot, "/semaine")
        await pilot.pause()
        assert history.size.height >= before + 2


async def test_an_empty_plan_says_how_it_fills(session: Session) -> None:
    async with running(her(Scratch(tuple(planned(()))))) as (app, pilot):
        await writes(pilot, "/plan")
        assert "Votre plan est encore vide." in await seen(app, pilot)
        await pilot.press("f", "r", "b", "e", "a", "enter")
        assert step(1) not in session.state.steps
