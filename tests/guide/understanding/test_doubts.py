"""One reading to confirm: yes and no answer it, and anything else goes to the question under it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.guide.turn import Mode
from assistant.guide.understanding import Doubt, Misfit, understand
from tests.guide.talking import talk
from tests.guide.understanding.prompts import PROMPTS, TODAY, prompt

PACK = """
sections:
  - id: s
    questions:
      - {id: q, type: date, precision: annee, texte: "Quelle année ?"}
      - {id: z, type: texte, texte: "Et puis ?"}
"""


@pytest.mark.parametrize("typed", ["oui", "ouais", "Oui !", "o", "c'est ça", "1"])
def test_yes_takes_the_reading(typed: str) -> None:
    t = talk(PACK).say("vers 2010", typed)
    assert t.answers() == {"q": "2010"}


@pytest.mark.parametrize("typed", ["non", "nan", "non merci", "n", "2"])
def test_no_asks_again(typed: str) -> None:
    t = talk(PACK).say("vers 2010", typed)
    assert t.answers() == {}
    assert t.prompt.step == "q"


@pytest.mark.parametrize(("typed", "value"), [("2012", "2012"), ("mars 2014", "2014-03"), ("12/03/2015", "2015-03-12")])
def test_a_new_value_is_an_answer(typed: str, value: str) -> None:
    t = talk(PACK).say("vers 2010", typed)
    assert t.answers() == {"q": value}


def test_a_new_doubt_follows_the_first() -> None:
    t = talk(PACK).say("vers 2010", "non, 2012")
    assert "2012" in t.prompt.text
    assert t.say("oui").answers() == {"q": "2012"}


@pytest.mark.parametrize("typed", ["peut-être", "oui et non", "ça dépend"])
def test_a_hesitation_is_asked_of_the_date(typed: str) -> None:
    t = talk(PACK).say("vers 2010", typed)
    assert "Quelle date est la plus probable" in t.said()
    assert "réponse est vraie" not in t.said()


def test_the_example_of_a_day_to_come_is_to_come() -> None:
    asked = prompt(Mode.DATE, precision="jour")
    for ahead, year in ((True, 2027), (False, 2025)):
        found = understand("au bureau", replace(asked, ahead=ahead), TODAY)
        assert isinstance(found, Misfit) and f"12 mars {year}" in found.message


def test_of_the_years_that_a_month_may_mean_the_last_one_that_has_been_comes_first() -> None:
    for typed, years in (("décembre", ["2025-12", "2026-12"]), ("mars", ["2026-03", "2025-03"])):
        found = understand(typed, PROMPTS["annee"], TODAY)
        assert isinstance(found, Doubt)
        assert [getattr(reading.meaning, "value", "") for reading in found.readings][:2] == years


@pytest.mark.parametrize(
    ("typed", "today", "days"),
    [
        ("dans six mois", TODAY, ["2027-05-22"]),
        ("dans un an", TODAY, ["2027-11-22"]),
        ("dans 6 mois", date(2026, 8, 31), ["2027-02-28"]),
        ("le mois prochain", TODAY, []),
        ("il y a six mois", TODAY, []),
    ],
)
def test_months_from_today_are_a_day_where_a_day_is_asked_for(typed: str, today: date, days: list[str]) -> None:
    found = understand(typed, PROMPTS["jour"], today)
    assert isinstance(found, Doubt)
    assert [getattr(reading.meaning, "value", None) for reading in found.readings] == days
