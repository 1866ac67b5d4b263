"""The conversation above the question: a window whose cost does not grow, that can be read back to the first day."""

import pytest
from textual.app import App

from assistant.faces.terminal.blocks import Asked, Said
from assistant.faces.terminal.history import BATCH, WINDOW, History
from assistant.guide.turn import Mode, Say
from tests.faces.terminal.driving import history, running
from tests.faces.terminal.scripted import Scripted, prompt, turn

LONG = "Une réponse assez longue pour tenir sur plusieurs lignes, avec le lieu, les personnes et le résultat. " * 3


class Host(App):
    CSS = "Screen { layout: vertical; }"

    def __init__(self, count: int) -> None:
        super().__init__()
        self.asked: list[tuple[int | None, int]] = []
        self.count = count

    def load(self, before, count):
        self.asked.append((before, count))
        end = self.count if before is None else before
        return [Asked(f"Question {i}", f"Réponse {i}. {LONG}", i) for i in range(max(0, end - count), end)]

    def compose(self):
        yield History(self.load)

    def on_mount(self):
        self.history = self.query_one(History)
        self.history.fill()


def numbers(history):
    return [block.number for block in history.shown if isinstance(block, Asked)]


async def test_it_opens_at_the_bottom():
    app = Host(10_000)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.history.scroll_offset.y == app.history.max_scroll_y > 0
        assert numbers(app.history)[-1] == 9_999
        assert app.asked == [(None, BATCH)]


async def test_older_answers_come_before_the_top_is_reached_and_nothing_moves_under_the_eyes():
    app = Host(500)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(200):
            before = app.history.plain.split("\n")[app.history.scroll_offset.y : app.history.scroll_offset.y + 2]
            app.history.page(-1)
            await pilot.pause()
            shown = app.history.plain.split("\n")[app.history.scroll_offset.y : app.history.scroll_offset.y + 24]
            assert before[0] in shown or app.history.scroll_offset.y == 0  # one line of the page before stays in sight
        assert numbers(app.history) == list(range(500))
        assert app.history.scroll_offset.y == 0


async def test_back_at_the_bottom_it_forgets_again():
    app = Host(500)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for _ in range(60):
            app.history.page(-1)
            await pilot.pause()
        assert len(app.history.shown) > 2 * WINDOW
        app.history.append(Asked("Nouvelle", "Oui", 500))
        await pilot.pause()
        assert len(app.history.shown) == WINDOW
        assert app.history.scroll_offset.y == app.history.max_scroll_y
        assert "Nouvelle" in app.history.plain


async def test_it_never_holds_more_than_twice_its_window():
    app = Host(0)
    async with app.run_test(size=(80, 24)) as pilot:
        for i in range(1_000):
            app.history.append(Asked(f"Q{i}", "R", i), Said("Compris."))
        await pilot.pause()
        assert len(app.history.shown) <= 2 * WINDOW
        assert len(app.history.plain.split("\n")) == sum(app.history._heights)


async def test_a_short_conversation_stands_at_the_bottom():
    app = Host(0)
    async with app.run_test(size=(80, 24)) as pilot:
        app.history.append(Said("Bonjour."))
        await pilot.pause()
        painted = ["".join(s.text for s in app.history.render_line(y)) for y in range(24)]
        assert "Bonjour." in painted[22]
        assert not painted[0].strip()


async def test_the_end_stays_in_sight_when_the_window_changes():
    app = Host(200)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(40, 15)
        await pilot.pause()
        assert app.history.scroll_offset.y == app.history.max_scroll_y
        assert max(len(line) for line in app.history.plain.split("\n")) <= 40


@pytest.mark.parametrize("live", [prompt(Mode.TEXT), prompt(Mode.MENU, labels=("Continuer", "Arrêter"))])
async def test_what_is_due_today_stands_under_what_the_turn_says_again(live):
    session = Scripted(turn(live, Say("Ce questionnaire sert à se mettre d’accord.")), past=1)
    async with running(session) as (app, pilot):
        await pilot.pause()
        told = history(app).plain
        assert told.index("se mettre d’accord") < told.index("Vous en étiez")
