"""What she does with options, without a screen."""

import pytest

from assistant.faces.terminal.picks import Many, One, Order, Points, pick_for
from assistant.guide.turn import Mode, Option, Prompt, Reply
from tests.faces.terminal.scripted import prompt, scale

ABC = ("Autonomie", "Bruit", "Calme")


def test_nothing_is_proposed_before_she_moves():
    pick = One(scale())
    assert pick.cursor is None
    assert isinstance(pick.confirm(), str)


def test_a_menu_proposes_the_way_on_and_an_answer_looked_at_again_its_own():
    assert One(prompt(Mode.MENU, labels=ABC)).cursor == 0
    assert One(prompt(Mode.ONE, labels=ABC, kept=["c2"])).cursor == 2


def test_moving_stays_inside():
    pick = One(prompt(Mode.ONE, labels=ABC))
    pick.move(-1)
    assert pick.cursor == 2
    pick.move(1)
    assert pick.cursor == 2
    pick.move(-5)
    assert pick.cursor == 0
    assert pick.confirm() == Reply(codes=("c0",))


def test_many_says_how_many_are_missing_and_refuses_one_too_many():
    pick = Many(prompt(Mode.MANY, labels=ABC, minimum=2, maximum=2))
    pick.toggle(2)
    assert "encore 1 réponse" in pick.confirm()
    pick.toggle(0)
    pick.toggle(1)
    assert "Pas plus de 2" in pick.status()
    assert pick.confirm() == Reply(codes=("c0", "c2"))  # in the order of the question


def test_an_exclusive_option_stands_alone():
    live = Prompt(
        "p", "q", Mode.MANY, "?", (Option("1", "a", "A"), Option("2", "z", "Aucune", exclusive=True)), minimum=1
    )
    pick = Many(live)
    pick.toggle(0)
    pick.toggle(1)
    assert pick.picked == ["z"]
    pick.toggle(0)
    assert pick.picked == ["a"]


def test_order_ranks_in_the_order_picked_and_places_the_last_by_itself():
    pick = Order(prompt(Mode.ORDER, labels=ABC))
    pick.toggle(1)
    assert pick.status() == "Bruit, 1er sur 3"
    pick.toggle(2)
    assert pick.confirm() == Reply(codes=("c1", "c2", "c0"))


def test_order_moves_a_rank_and_says_the_place():
    pick = Order(prompt(Mode.ORDER, labels=ABC, current=["c0", "c1", "c2"]))
    pick.go(2)
    pick.shift(-1)
    assert pick.status() == "Calme, 2e sur 3"
    assert pick.ranked == ["c0", "c2", "c1"]
    assert pick.undo()
    assert pick.ranked == ["c0", "c2"]


def test_order_keeps_only_what_is_asked():
    pick = Order(prompt(Mode.ORDER, labels=ABC, maximum=1))
    pick.toggle(1)
    pick.toggle(2)
    assert "sont prises" in pick.status()
    assert pick.confirm() == Reply(codes=("c1",))


def test_points_never_exceed_the_total():
    pick = Points(prompt(Mode.POINTS, labels=ABC, total=10))
    pick.digit(7)
    pick.move(1)
    pick.digit(9)
    assert pick.points == {"c0": 7, "c1": 3, "c2": 0}
    assert pick.confirm() == Reply(points=(("c0", 7), ("c1", 3), ("c2", 0)))
    pick.shift(-1)
    assert "reste 1 point" in pick.confirm()


def test_points_of_two_digits():
    pick = Points(prompt(Mode.POINTS, labels=ABC, total=100))
    pick.digit(4)
    pick.digit(0)
    assert pick.points["c0"] == 40
    assert pick.undo()
    assert pick.points["c0"] == 4


@pytest.mark.parametrize("mode", [Mode.TEXT, Mode.LONG, Mode.NUMBER, Mode.DATE])
def test_written_answers_have_no_pick(mode):
    assert pick_for(prompt(mode)) is None
