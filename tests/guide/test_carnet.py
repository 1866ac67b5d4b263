"""A line of the carnet typed in the middle of a questionnaire: noted, said back, and the question is still there."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.dossier.events import Kind
from assistant.guide import carnet_words as w
from assistant.guide.turn import Mode, View
from assistant.parcours import carnet, objectives
from assistant.parcours.objectives import Objective
from tests.guide.talking import START, plain, talk

BODY = """
sections:
  - id: s
    titre: Section
    questions:
      - {id: nom, type: texte, texte: "Quel métier ?"}
      - {id: objectif_contact, type: entier, texte: "Combien de contacts par mois ?"}
      - {id: suite, type: oui_non, texte: "Continuer ?"}
"""


def test_a_line_is_noted_said_back_and_the_question_stays() -> None:
    t = talk(BODY).say("/contact Garage Martin, rappeler mardi")
    assert [e.kind for e in t.last.events] == [Kind.CARNET]
    assert (
        "numéro 1 : Contact employeur, aujourd'hui. Garage Martin. Ensuite : rappeler, mardi 24 novembre." in t.said()
    )
    assert t.asked() == "Quel métier ?" and "essai/q" in t.state.sittings
    t.say("soudeur", "/visite CFA hier", "4")
    assert t.answers() == {"nom": "soudeur", "objectif_contact": 4}
    assert [one.number for one in carnet.entries(t.state)] == [1, 2]


def test_an_answer_sets_the_objective_and_the_next_line_says_where_she_stands() -> None:
    t = talk(BODY).say("soudeur", "8", "/contact Garage Martin", "/visite CFA")
    assert "sur 8" not in t.said()
    t.say("/contact Mairie")
    assert "2 contacts sur 8." in t.said()
    t.say("/contact Salon du 12, demain")  # what is to come is no count yet
    assert "sur 8" not in t.said()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/contact", "Dites en quelques mots"),
        ("/contact , ,", "Dites en quelques mots"),
        ("/contact Leclerc le 31 novembre", "Il n'y a pas de 31 novembre"),
        ("/embauche Leclerc mardi", "Est-ce le mardi 17 novembre ou le mardi 24 novembre ?"),
    ],
)
def test_what_is_not_sure_is_asked_and_nothing_is_noted(typed: str, told: str) -> None:
    t = talk(BODY).say(typed)
    assert told in t.said() and t.last.keep_input and not t.last.events


def test_a_line_that_is_too_long_is_given_back_where_no_text_is_expected() -> None:
    t = talk(BODY).say("soudeur", "/note " + "mot " * 200)
    assert t.last.keep_input and not t.last.events and "C'est long" in t.said()


def test_several_lines_at_an_open_question_are_asked_about_and_may_be_the_answer() -> None:
    t = talk(BODY).say("/contact client\n/note de frais")
    assert t.prompt.mode is Mode.MENU and not t.last.events
    assert t.say("1").answers() == {"nom": "/contact client\n/note de frais"}


def test_the_place_opens_from_a_question_and_from_a_menu() -> None:
    t = talk(BODY).say("/carnet")
    assert t.last.view is View.CARNET
    t.say("/menu", "mon carnet de bord")
    assert t.last.view is View.CARNET
    t.say("/note depuis le menu")
    assert [one.text for one in carnet.entries(t.state)] == ["depuis le menu"]


def test_the_kind_word_never_judges() -> None:
    def said(day: date, *held: tuple[int, int]) -> str:
        month = "2026-11"
        return plain(w.kindly([Objective("contact", month, wanted, done) for wanted, done in held], day))

    assert said(date(2026, 11, 3), (8, 1)) == ""
    assert said(date(2026, 11, 22), (8, 7)) == ""
    assert said(date(2026, 11, 22), (8, 3)) == "Il reste 8 jours dans le mois. Un de plus, même petit, compte."
    assert said(date(2026, 11, 29), (8, 3)).startswith("Il reste 1 jour ")
    assert said(date(2026, 11, 30), (8, 3)).startswith("Le mois finit aujourd'hui")
    assert said(date(2026, 12, 5), (8, 3)).startswith("Ce qui a été fait reste noté")
    assert said(date(2026, 11, 22), (8, 8), (2, 3)) == "C'est ce que vous vous étiez fixé."
    assert said(date(2026, 11, 22)) == ""


def test_counts_agree() -> None:
    assert [w.progress(Objective("embauche", "2026-11", 2, n)) for n in (0, 1, 2)] == [
        "0 entretien d’embauche sur 2",
        "1 entretien d’embauche sur 2",
        "2 entretiens d’embauche sur 2",
    ]
    assert all(w.counted(kind, 2) != w.counted(kind, 1) for kind in carnet.KINDS)
    assert set(w.KINDS) == set(w.COUNTED_WORDS) == set(carnet.KINDS)
    assert objectives.meant("contact", "2026-11", 8, START).data == {"mois": "2026-11", "genre": "contact", "nombre": 8}
