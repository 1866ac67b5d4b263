"""Trying other weights by hand: seen at once, recorded only when she says so."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.dossier.events import Event, Kind
from tests.guide.talking import START, Talk, plain, talk
from tests.guide.test_matrices import PACK


def at_the_table(third: str = "Équipe") -> Talk:
    """Revenu 8, horaires 7, équipe 5. Café 49, Serre 46: she is asked where she leans."""
    t = talk(PACK)
    answers: dict[str, Any] = {"piste_1": "Café", "piste_2": "Serre"}
    for number, (name, one, two) in enumerate((("Revenu sûr", "4", "1"), ("Horaires", "1", "4"), (third, "2", "2")), 1):
        t.apply(
            Event(
                Kind.FICHE_ADDED,
                START.isoformat(),
                {"passation": "essai/q", "liste": "criteres", "fiche": f"f{number}"},
            )
        )
        key = f"criteres[f{number}]."
        answers |= {f"{key}critere": name, f"{key}note_1": one, f"{key}note_2": two}
    answers |= {"criteres": ["f1", "f2", "f3"], "poids": {"f1": 8, "f2": 7, "f3": 5}}
    for step, value in answers.items():
        data = {"passation": "essai/q", "question": step, "etat": "repondu", "valeur": value, "version": "1.0.0"}
        t.apply(Event(Kind.ANSWER, START.isoformat(), data))
    return t.reopened()


def test_a_weight_is_tried_and_nothing_is_recorded() -> None:
    t = at_the_table()
    assert t.prompt.step == "penche" and "/essayer" in t.said()
    before = len(t.events)
    t.say("/essayer")
    assert "Poids essayés : Revenu sûr : 8, Horaires : 7, Équipe : 5." in t.said()
    t.say("Revenu 4")
    assert "Café : 16 + 7 + 10 = 33." in t.said() and "va à ceci : Serre." in t.said()
    t.say("horaires : 2")
    assert "Revenu sûr : 4, Horaires : 2, Équipe : 5" in t.said() and "va à ceci : Café." in t.said()
    t.say("Reprendre mes poids")
    assert "Revenu sûr : 8, Horaires : 7, Équipe : 5" in t.said()
    t.say("Revenir à la question")
    assert t.prompt.step == "penche" and len(t.events) == before


def test_weights_tried_become_her_answer_only_when_she_says_so() -> None:
    t = at_the_table().say("/essayer", "Revenu 4")
    assert not [o for o in t.prompt.options if o.code == "essai:garder"], "sixteen points are not twenty"
    assert "Ces poids font 16 en tout. Pour les garder comme réponse, il faut que cela fasse 20." in t.said()
    t.say("équipe 9", "Garder ces poids comme réponse")
    assert t.answers()["poids"] == {"f1": 4, "f2": 7, "f3": 9}
    assert t.prompt.step == "penche" and "Vos poids sont changés" in t.said()


@pytest.mark.parametrize(
    "said", ["Revenu 4", "revenu: 4", "le revenu à 4 points", "poids du revenu = 4", "REVENU SÛR 4"]
)
def test_it_is_typed_in_several_ways(said: str) -> None:
    assert "Revenu sûr : 4," in at_the_table().say("/essayer", said).said()


@pytest.mark.parametrize(
    ("said", "answer"), [("Salaire 4", "Je ne reconnais pas ce critère"), ("Revenu 5000", "1000 au plus")]
)
def test_what_cannot_be_tried_is_said_in_one_sentence_and_kept(said: str, answer: str) -> None:
    t = at_the_table().say("/essayer", said)
    assert answer in t.said() and t.last.keep_input


def test_a_digit_alone_is_a_choice_of_the_menu_and_an_answer_is_never_taken_for_a_weight() -> None:
    t = at_the_table().say("/essayer", "2")
    assert t.prompt.step == "penche"
    t.say("Café 4")
    assert t.answers()["penche"] == "Café 4"


@pytest.mark.parametrize(("said", "step"), [("la 2", "penche"), ("/revoir 1", "piste_1")])
def test_a_line_of_the_menu_or_a_command_that_ends_with_a_number_is_no_weight(said: str, step: str) -> None:
    t = at_the_table().say("/essayer", said)
    assert t.prompt.step == step and "Je ne reconnais pas" not in t.said()


def test_where_there_is_no_table_it_says_where_one_comes() -> None:
    assert "pas ici de tableau" in plain(talk(PACK).say("/essayer").said())


def test_a_criterion_taken_twice_is_told_from_the_first_one() -> None:
    t = at_the_table(third="Revenu sûr").say("/essayer")
    assert "Poids essayés : Revenu sûr : 8, Horaires : 7, Revenu sûr (2) : 5." in t.said()
    t.say("Revenu 4")
    assert "Revenu sûr : 4, Horaires : 7, Revenu sûr (2) : 5" in t.said()
    t.say("Revenu sûr (2) 9")
    assert "Revenu sûr : 4, Horaires : 7, Revenu sûr (2) : 9" in t.said()
