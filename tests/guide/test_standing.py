"""When what she chose from changes after she answered: what counts, what is asked again, and what is never lost."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.turn import Mode
from assistant.pack.problem import PackError
from tests.guide.talking import Shelf, Talk, pack_of, talk
from tests.guide.test_questions import CARDS, LIST


def sorted_cards() -> Talk:
    """Three cards essential, compared, and the last question asked."""
    t = talk(CARDS).say("1", "1", "1", "2")
    while t.prompt.step == "duels":
        t.say("1")
    return t


def test_a_card_taken_out_of_the_pile_leaves_the_comparisons_that_still_hold():
    t = sorted_cards().say("/revoir 1", "2")
    assert t.prompt.step in ("vecu", "duels")
    t.say("/revoir 5")
    assert t.prompt.step == "duels" and {o.label for o in t.prompt.options} == {"Beauté", "Calme"}
    assert t.reopened().prompt == t.prompt, "and the dossier opens again there"


def test_a_card_added_to_the_pile_is_compared_too():
    t = talk(CARDS).say("1", "1", "2", "2")
    while t.prompt.step == "duels":
        t.say("1")
    assert t.prompt.step == "vecu"
    t.say("/revoir 3", "1")
    assert t.prompt.step == "duels" and "Calme" in {o.label for o in t.prompt.options}


def test_all_cards_but_one_taken_out_then_back():
    t = sorted_cards().say("/revoir 1", "2", "/revoir 2", "2")
    assert t.prompt.step == "vecu"
    t.say("/revoir 1", "1", "/revoir 2", "1")
    assert t.prompt.step == "vecu", "her comparisons had only been set aside"


def test_a_fiche_removed_is_no_longer_the_one_she_chose():
    t = talk(LIST).say("1", "Vendeuse", "non", "1", "Serveuse", "non").pick("fini").say("2")
    t.say("/revoir 5").pick("retirer").pick("fiche:retirer:emplois:f2")
    assert t.prompt.step == "emplois", "the list is open again: it is no longer the one she called complete"
    t.pick("fini")
    assert t.prompt.step == "prefere" and [o.label for o in t.prompt.options] == ["Vendeuse"]
    t.say("/retour").pick("remettre").pick("fini")
    assert t.prompt.mode is Mode.MENU, "and the answer counts again when the fiche comes back"


SHARED = """
sections:
  - id: s
    questions:
      - {id: m, type: choix_multiple, texte: "Lesquels ?", options: {x: Xylo, y: Yole, z: Zinc}}
      - {id: p1, type: points, total: 10, texte: "Partagez.", options_depuis: {question: m}}
      - {id: r1, type: classement, garder: 3, texte: "Rangez.", options_depuis: {question: m}}
      - {id: c1, type: choix_multiple, min: 3, texte: "Gardez-en trois.", options_depuis: {question: m}}
"""


def test_points_given_to_what_is_gone_are_shared_again():
    t = talk(SHARED).say("1 2", "7 3")
    t.say("/revoir 1", "2 3")
    assert t.prompt.step == "p1" and [o.label for o in t.prompt.options] == ["Yole", "Zinc"]


def test_a_question_never_asks_for_more_than_there_is():
    t = talk(SHARED).say("1 2", "7 3", "2 1", "1 2")
    assert t.answers()["r1"] == ["y", "x"] and t.answers()["c1"] == ["x", "y"]
    assert t.prompt.mode is Mode.MENU


def test_an_option_that_the_pack_no_longer_has_is_asked_again_and_stays_on_disk():
    body = """
    sections:
      - id: s
        questions:
          - {id: c1, type: choix, texte: "Où ?", options: {a: Atelier, b: Bureau}}
          - {id: fin, type: texte, texte: "Fin ?"}
    """
    old = talk(body).say("2")
    guide = Guide(old.guide.parcours, Shelf(pack_of(body.replace(", b: Bureau", ", d: Dehors"))))
    t = Talk(guide, State.of(old.events), old.now, list(old.events))
    assert t.prompt.step == "c1"
    assert t.state.sittings["essai/q"].answers["c1"].value == "b"


def test_a_pack_that_is_gone_does_not_lock_the_dossier():
    old = talk(CARDS).say("1")
    guide = Guide(old.guide.parcours, Shelf(pack_of(CARDS)))
    state = State.of(old.events)
    state.apply(guide.opening("parti/ailleurs", old.now))
    turn = guide.turn(state, old.now)
    assert turn.prompt.mode is Mode.MENU and "ne peut pas être ouvert" in turn.says[0].text
    assert guide.history(state, None, 5)
    guide.welcome_back(state, old.now)


def test_going_back_to_a_composed_answer_takes_nothing_from_it():
    t = sorted_cards()
    before = t.answers()["duels"]
    t.say("/retour")
    assert t.prompt.step == "duels" and t.answers()["duels"] == before
    t.say("/garder")
    assert t.answers()["duels"] == before and t.prompt.step == "vecu"
    t.say("/retour", "2")
    assert t.answers()["duels"][: len(before) - 1] == before[:-1] and t.answers()["duels"] != before
    while t.prompt.step == "duels":
        t.say("1")
    assert t.prompt.step == "vecu"


def test_back_from_a_composed_answer_goes_on_to_the_one_before():
    t = sorted_cards().say("/retour", "/retour")
    assert t.prompt.step == "cartes.d"


def test_passing_an_answer_she_came_back_to_keeps_it():
    t = sorted_cards().say("/revoir 1", "je passe")
    assert t.answers()["cartes.a"] == "oui" and "reste comme elle était" in t.said()


def test_answers_set_aside_are_listed_and_can_be_erased():
    body = """
    sections:
      - id: s
        questions:
          - {id: d1, type: oui_non, texte: "En poste ?"}
          - {id: poste, type: texte, si: "d1 = oui", texte: "Lequel ?"}
          - {id: fin, type: texte, texte: "Fin ?"}
    """
    t = talk(body).say("oui", "Caissière chez ma cousine", "/revoir 1", "non")
    told = [(e.question.replace("\u00a0", " "), e.answer) for e in t.guide.answered(t.state, t.now)]
    assert told[-1][0].startswith("Mise de côté : Lequel") and told[-1][1] == "Caissière chez ma cousine"
    t.say("/revoir 2")
    assert "Lequel" in t.asked()
    t.pick(t.prompt.options[0].code)
    assert t.last.erase == ("essai/q", "poste")


def test_a_recit_of_two_paragraphs_is_judged_whole():
    body = """
    sections:
      - id: s
        questions:
          - {id: r1, type: texte_long, texte: "Racontez.", relances: [{si: "longueur < 60", dire: "Encore ?"}]}
          - {id: fin, type: texte, texte: "Fin ?"}
    """
    t = talk(body).say("À l'atelier.\n\nPendant trois ans, j'ai tenu la réserve et formé les nouvelles personnes.")
    assert t.prompt.step == "fin"
    short = talk(body).say("À l'atelier.")
    assert short.prompt.followup
    short.say("Trois ans.")
    assert not short.prompt.followup and short.prompt.step == "fin"


def test_a_relance_answer_keeps_the_rules_of_its_question():
    body = """
    sections:
      - id: s
        questions:
          - {id: r1, type: texte, longueur_max: 30, texte: "Racontez.", relances: [{si: "longueur < 20", dire: "Encore ?"}]}
    """
    t = talk(body).say("À l'atelier.", "Pendant trois longues années avec toute l'équipe.")
    assert t.last.keep_input and t.answers()["r1"] == "À l'atelier."


def test_an_exclusive_option_goes_alone_and_nothing_is_not_an_answer():
    body = """
    sections:
      - id: s
        questions:
          - id: m
            type: choix_multiple
            texte: "Lesquels ?"
            options: [{code: x, texte: Xylo}, {code: n, texte: Rien, exclusif: oui}]
    """
    t = talk(body).pick("x", "n")
    assert t.answers() == {} and "ne va pas avec" in t.said()
    t.pick()
    assert t.answers() == {}
    assert t.pick("n").answers() == {"m": ["n"]}


def test_controls_that_could_not_be_held_are_refused_by_the_reader():
    with pytest.raises(PackError) as refused:
        pack_of(
            """
            sections:
              - id: s
                questions:
                  - id: t1
                    type: tri
                    texte: "Triez."
                    cartes: {a: A, b: B}
                    piles: {x: X, y: Y}
                    controles: [{regle: "valeur = 1", message: "Non."}]
            """
        )
    assert any(p.code == "P039" and "controles" in p.message for p in refused.value.problems)


def test_a_list_left_empty_reads_as_nothing_and_not_as_an_answer_taken_back():
    t = talk(LIST.replace("min: 1", "min: 0")).say("2")
    assert t.guide.history(t.state, None, 1)[0].answer == "(rien pour l’instant)"


def test_a_step_gone_back_to_that_left_the_path_is_forgotten():
    t = sorted_cards()
    t.apply(t.guide.situation(t.state, "essai/q", t.now).event(Kind.BACK, question="plus.la"))
    t.turn = t.guide.turn(t.state, t.now)
    assert t.prompt.step == "vecu"


def test_the_conversation_shows_each_comparison_and_the_review_the_order_they_make():
    t = talk(CARDS).say("1", "1", "1", "2", "1")
    winner = t.guide.history(t.state, None, 1)[0].answer
    assert winner in ("Autonomie", "Beauté", "Calme")
    t.say("/retour")
    assert t.guide.history(t.state, None, 1)[0].answer == "(réponse reprise)"
    while t.prompt.step == "duels":
        t.say("1")
    told = {e.step: e.answer for e in t.guide.answered(t.state, t.now)}
    assert told["duels"].count(", puis ") == 2
