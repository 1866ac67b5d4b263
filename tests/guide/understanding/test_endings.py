"""A request typed after a text that stood there already is easily sent with it: it is asked about, and nothing is lost."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Status
from assistant.guide.turn import Mode
from assistant.guide.understanding import Doubt, Value, understand
from tests.guide.talking import Talk, plain, talk
from tests.guide.understanding.prompts import NEEDS, PROMPTS, TODAY, prompt

PACK = """
sections:
  - id: s
    questions:
      - {id: q, type: texte_long, texte: "Que faisiez-vous ?"}
      - {id: t, type: texte, longueur_max: 20, texte: "Où ?"}
      - {id: o, type: oui_non, texte: "Encore ?"}
"""


def asked(typed: str) -> Talk:
    return talk(PACK).say(typed)


@pytest.mark.parametrize("mode", [Mode.TEXT, Mode.LONG])
@pytest.mark.parametrize(
    "typed",
    [
        "Boulangère /effacer",
        "Voilà…/Pause ",
        "J’aime écrire. /effacer",
        "Une ligne\n/passer",
        "J’écris. /plus tard",
        "Fini. /stop.",
    ],
)
def test_a_text_that_ends_in_a_command_is_asked_about(mode: Mode, typed: str) -> None:
    found = understand(typed, prompt(mode), TODAY)
    assert isinstance(found, Doubt) and len(found.readings) == 3
    assert found.raw == typed.strip()


@pytest.mark.parametrize("mode", [Mode.TEXT, Mode.LONG])
@pytest.mark.parametrize(
    "typed",
    [
        "2 km/h",
        "et/ou",
        "payée 12 € /h",
        "voir http://exemple.fr/aide",
        "J’en parlerai à mon conseiller/conseillère",
        "horaires matin/soir, travail/pause",
        "Un menu / un parcours",
        "J’ai passé /effacer des années",
    ],
)
def test_a_stroke_is_not_always_a_command(mode: Mode, typed: str) -> None:
    assert understand(typed, prompt(mode), TODAY) == Value(typed, typed)


def test_the_text_is_noted_without_the_command() -> None:
    t = asked("J’aime écrire. /effacer")
    assert "/effacer" in t.asked()
    assert t.say("1").answers() == {"q": "J’aime écrire."}


def test_the_request_is_obeyed_and_the_text_is_not_noted() -> None:
    assert asked("J’aime écrire. /passer").say("2").answers() == {"q": Status.PASSED.value}


def test_the_text_is_noted_as_it_stands() -> None:
    assert asked("J’aime écrire. /effacer").say("3").answers() == {"q": "J’aime écrire. /effacer"}


def test_no_reading_is_a_text_too_long() -> None:
    t = talk(PACK).say("Rien", "Boulangerie du port /effacer")
    assert plain(t.prompt.options[0].label).startswith("Ma réponse, sans /effacer")
    assert len(t.prompt.options) == 3  # the text, the request, and writing again


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("annees", "12 /effacer", 12),
        ("annee", "2019 /pause", "2019"),
        ("multiple_borne", "1, 3 /passer", [NEEDS[0].code, NEEDS[2].code]),
        ("choix", "3 /revoir", "chomage"),
    ],
)
def test_a_value_then_a_request_is_asked_about_too(name: str, typed: str, value: object) -> None:
    found = understand(typed, PROMPTS[name], TODAY)
    assert isinstance(found, Doubt), found
    assert [r.meaning.value for r in found.readings if isinstance(r.meaning, Value)] == [value]
    assert len(found.readings) == 2
