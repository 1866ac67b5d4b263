"""Every command does something at a question, at the end of a questionnaire, and in the menu."""

from __future__ import annotations

import pytest

from assistant.guide.turn import Outcome
from assistant.guide.understanding import CommandName
from tests.guide.talking import Talk, talk

ASKED = """
sections:
  - id: s
    questions:
      - {id: a, type: texte, texte: "Un mot ?"}
"""


def typed(command: CommandName) -> str:
    return "/" + command.value.replace("_", "-")


@pytest.mark.parametrize("command", CommandName)
@pytest.mark.parametrize("place", ["question", "end", "menu"])
def test_no_command_is_without_effect_wherever_it_is_typed(command: CommandName, place: str) -> None:
    t: Talk = talk(ASKED)
    if place != "question":
        t.say("Bonjour")
    if place == "menu":
        t.say("/menu")
    assert t.say(typed(command)).last != Outcome()
