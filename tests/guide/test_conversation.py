"""The conversation from the person's side: what she types, what is kept, what she is asked next."""

from __future__ import annotations

import pytest

from assistant.guide.turn import Mode, Tone, View
from tests.guide.talking import plain, talk

TWO = """
sections:
  - id: s
    titre: Pour commencer
    dire: Deux questions.
    questions:
      - {id: idee, type: texte, texte: "Quelle idée avez-vous ?", pourquoi: "Pour partir de vous."}
      - {id: envie, type: oui_non, texte: "En avez-vous envie ?"}
"""

BRANCH = """
sections:
  - id: s
    questions:
      - {id: emploi, type: oui_non, texte: "Avez-vous un emploi ?"}
      - {id: poste, type: texte, si: "emploi = oui", texte: "Quel est votre poste ?"}
      - {id: heures, type: entier, si: "emploi = oui", min: 1, max: 80, texte: "Combien d'heures ?"}
      - {id: suite, type: texte, texte: "Et ensuite ?"}
"""


def test_the_first_turn_says_what_it_is_then_asks():
    t = talk(TWO)
    said = t.said()
    assert "Questionnaire d'essai" in said
    assert "Essayer." in said and "Deux questions." in said
    assert t.prompt.mode is Mode.TEXT and t.asked() == "Quelle idée avez-vous ?"


def test_answers_are_kept_and_the_next_question_comes():
    t = talk(TWO).say("Ouvrir un gîte", "oui")
    assert t.answers() == {"idee": "Ouvrir un gîte", "envie": True}
    assert t.prompt.mode is Mode.MENU
    assert "fait le tour" in t.said()


def test_the_introduction_is_not_said_twice():
    t = talk(TWO).say("Ouvrir un gîte")
    assert t.turn.says == ()


def test_why_is_answered_and_nothing_moves():
    t = talk(TWO).say("pourquoi cette question ?")
    assert [s.text for s in t.last.says] == ["Pour partir de vous."]
    assert t.last.says[0].tone is Tone.WHY
    assert t.answers() == {} and t.prompt.step == "idee"


@pytest.mark.parametrize(
    ("typed", "state"),
    [("/passer", "passee"), ("/refuser", "refusee"), ("/plus-tard", "plus_tard"), ("je ne sais pas", "ne_sait_pas")],
)
def test_four_ways_not_to_answer_each_a_state_of_its_own(typed, state):
    t = talk(TWO).say("Ouvrir un gîte", typed)
    assert t.answers()["envie"] == state


def test_an_answer_that_looks_like_a_command_is_kept_as_it_is():
    t = talk(TWO).say("Pourquoi pas reprendre une formation de cuisine")
    assert t.answers()["idee"] == "Pourquoi pas reprendre une formation de cuisine"


def test_going_back_shows_the_answer_and_enter_keeps_it():
    t = talk(TWO).say("Ouvrir un gîte", "/retour")
    assert t.prompt.step == "idee" and t.prompt.current == "Ouvrir un gîte"
    t.say("")
    assert t.prompt.step == "envie" and t.answers()["idee"] == "Ouvrir un gîte"


def test_going_back_and_changing_then_coming_to_where_she_was():
    t = talk(TWO).say("Ouvrir un gîte", "/retour", "Reprendre une librairie")
    assert t.answers()["idee"] == "Reprendre une librairie" and t.prompt.step == "envie"


def test_the_first_question_has_nothing_before_it():
    t = talk(TWO).say("/retour")
    assert "première question" in t.said()


def test_what_is_off_the_path_is_parked_not_deleted_and_comes_back():
    t = talk(BRANCH).say("oui", "Caissière", "35", "/revoir 1", "non")
    assert "2 de vos réponses sont mises de côté" in t.said()
    assert t.prompt.step == "suite"
    assert t.answers()["poste"] == "Caissière"
    t.say("/revoir 1", "oui")
    assert "comptent de nouveau" in t.said()
    assert t.prompt.step == "suite"


def test_a_refused_number_says_why_and_erases_nothing():
    t = talk(BRANCH).say("oui", "Caissière", "35", "/retour", "120")
    assert t.last.keep_input
    assert t.answers()["heures"] == 35


def test_review_lists_her_answers_in_order():
    t = talk(BRANCH).say("oui", "Caissière")
    assert [(e.number, e.step, e.answer) for e in t.guide.answered(t.state, t.now)] == [
        (1, "emploi", "oui"),
        (2, "poste", "Caissière"),
    ]
    t.say("/revoir")
    assert t.last.view is View.REVIEW
    t.say("/revoir 9")
    assert "numéro 9" in t.said()


def test_what_was_put_off_is_offered_at_the_end():
    t = talk(TWO).say("/plus-tard", "oui")
    assert "mis une question de côté" in t.said()
    t.pick(t.prompt.options[0].code)
    assert t.prompt.step == "idee"
    t.say("Ouvrir un gîte")
    assert t.prompt.mode is Mode.MENU and "de côté" not in t.said()


def test_finishing_closes_and_the_parcours_says_what_is_left():
    t = talk(TWO).say("Ouvrir un gîte", "oui").pick("terminer")
    assert t.state.current is None
    assert t.state.sittings["essai/q"].closed
    assert "terminé tout ce que ce parcours propose" in t.said()


def test_leaving_and_coming_back_finds_the_same_question():
    t = talk(BRANCH).say("oui")
    t.say("/pause")
    assert t.last.leave
    again = t.reopened()
    assert again.prompt.step == "poste"
    said = "\n".join(s.text for s in again.guide.welcome_back(again.state, again.now))
    assert "essai" in said and "oui" in said


def test_a_clock_gone_back_is_said():
    t = talk(BRANCH).say("oui")
    early = t.now.replace(year=2025)
    said = " ".join(s.text for s in t.guide.welcome_back(t.state, early))
    assert "horloge" in said


def test_erasing_is_asked_twice_and_names_the_step():
    t = talk(TWO).say("Un souvenir trop lourd", "/effacer")
    assert t.last.erase is None and "Un souvenir trop lourd" in t.asked()
    t.pick(t.prompt.options[0].code)
    assert t.last.erase == ("essai/q", "idee")


def test_erasing_can_be_declined():
    t = talk(TWO).say("Un souvenir", "/effacer")
    t.pick(t.prompt.options[1].code)
    assert t.last.erase is None and t.prompt.step == "envie"


def test_a_doubt_is_cleared_up_and_nothing_is_lost():
    t = talk(TWO.replace("type: oui_non", "type: entier")).say("Ouvrir un gîte", "4 ou 5")
    assert t.answers() == {"idee": "Ouvrir un gîte"}
    t.say("4") if t.prompt.mode is not Mode.MENU else t.pick(t.prompt.options[0].code)
    assert t.answers()["envie"] == 4


@pytest.mark.parametrize(("first", "then", "kept"), [("continuer", "oui", "continuer"), ("/rien", "oui", "/rien")])
def test_yes_to_is_it_your_answer_keeps_the_words_it_is_about(first, then, kept):
    t = talk(TWO).say(first)
    assert t.prompt.mode is Mode.MENU
    t.say(then)
    assert t.answers() == {"idee": kept}


def test_no_to_is_it_your_answer_records_nothing_and_lets_her_write_again():
    t = talk(TWO).say("continuer", "non")
    assert t.answers() == {} and t.prompt.step == "idee" and t.prompt.mode is not Mode.MENU


def test_what_was_only_asked_for_leaves_the_question_in_front_of_her_again():
    t = talk(TWO).say("/pourqoi")
    why = next(o for o in t.prompt.options if "pourquoi" in o.label.lower() and "réponse" not in o.label.lower())
    t.pick(why.code)
    assert t.last.says and t.last.turn is not None, "where nothing says otherwise, a face keeps the turn it shows"
    assert t.prompt.step == "idee" and t.prompt.mode is not Mode.MENU


def test_marking_to_speak_of_it_sends_nothing_and_can_be_undone():
    t = talk(TWO).say("/marquer")
    assert t.state.sittings["essai/q"].marks == {"idee"}
    asked = plain(t.prompt.text)
    assert asked in t.said()  # what was marked is named
    t.say("/marquer")
    assert asked in t.said()
    assert t.state.sittings["essai/q"].marks == set()


def test_a_question_is_marked_to_speak_of_or_not_to_and_never_both():
    t = talk(TWO).say("/marquer à ne pas aborder")
    sitting = t.state.sittings["essai/q"]
    assert (sitting.marks, sitting.avoided) == (set(), {"idee"})
    assert "a ne pas aborder" in t.said().replace("à", "a") and "dite à personne" in t.said()
    t.say("/marquer à aborder")
    assert (sitting.marks, sitting.avoided) == ({"idee"}, set())
    t.say("/marquer à éviter", "/marquer")  # once more, with nothing said, takes any mark back
    assert (sitting.marks, sitting.avoided) == (set(), set())
    t.say("/marquer retirer")
    assert "n'est pas marquée" in t.said() and t.last.events == ()


def test_words_after_marquer_that_say_no_mark_are_asked_about():
    t = talk(TWO).say("/marquer les esprits")
    assert not t.last.events and t.prompt.mode is Mode.MENU
    t.say("1")
    assert t.answers()["idee"] == "/marquer les esprits"


def test_menu_and_back_to_the_same_place():
    t = talk(BRANCH).say("oui", "/menu")
    assert t.prompt.mode is Mode.MENU and t.state.current is None
    t.pick("ouvrir:essai/q")
    assert t.prompt.step == "poste"


HOURS = TWO.replace("type: oui_non", "type: entier, unite: heures")


def test_one_reading_is_confirmed_by_yes_or_no_in_her_words():
    t = talk(HOURS).say("Un gîte", "une dizaine")
    assert t.prompt.mode is Mode.MENU and [o.label.split()[0] for o in t.prompt.options] == ["Oui", "Non,"]
    t.say("oui")
    assert t.answers()["envie"] == 10


def test_at_a_doubt_she_may_simply_answer_again():
    t = talk(HOURS).say("Un gîte", "une dizaine", "15")
    assert t.answers()["envie"] == 15


def test_no_to_a_doubt_asks_the_question_again():
    t = talk(HOURS).say("Un gîte", "une dizaine", "non")
    assert "envie" not in t.answers() and t.prompt.step == "envie"


@pytest.mark.parametrize(("typed", "kept"), [("1", 1), ("2", 2), ("deux", 2), ("o", 10), ("oui", 10)])
def test_at_a_doubt_about_a_number_a_number_is_an_answer_and_no_line_of_the_list(typed, kept):
    t = talk(HOURS).say("Un gîte", "une dizaine", typed)
    assert t.answers()["envie"] == kept


@pytest.mark.parametrize(("typed", "kept"), [("2", 2), ("3", 3), ("deux", 2), ("a", 2), ("b", 3), ("7", 7)])
def test_between_two_numbers_too(typed, kept):
    assert talk(HOURS).say("Un gîte", "2 ou 3", typed).answers()["envie"] == kept


PIPED = """
sections:
  - id: s
    questions:
      - {id: metier, type: texte, texte: "Quel métier ?"}
      - {id: envie, type: texte, texte: "Pourquoi {{ metier | defaut: \\"ce métier\\" }} ?"}
      - {id: fin, type: texte, texte: "Fin ?"}
"""


def test_a_question_that_holds_her_words_is_shown_again_with_them():
    t = talk(PIPED).say("Soudeuse", "Pour le feu.")
    shown = [plain(e.question) for e in t.guide.history(t.state, None, 2)]
    assert shown == ["Quel métier ?", "Pourquoi Soudeuse ?"]


ONE_RELANCE = """
sections:
  - id: s
    questions:
      - id: r
        type: texte_long
        texte: "Racontez."
        relances:
          - {si: "longueur < 20", dire: "Un détail ?"}
          - {si: "longueur < 60", dire: "Avec qui ?"}
      - {id: fin, type: texte, texte: "Fin ?"}
"""


def test_a_second_relance_asks_only_what_the_text_still_lacks():
    t = talk(ONE_RELANCE).say("J'ai rangé.")
    assert "détail" in t.asked()
    t.say("Toute la réserve du magasin, en deux jours, avec ma collègue Awa et son frère.")
    assert t.prompt.step == "fin" and not t.prompt.followup, "what she added tells with whom"
    still = talk(ONE_RELANCE).say("J'ai rangé.", "La réserve.")
    assert still.prompt.followup and "Avec qui" in still.asked()
    still.say("Awa.")
    assert still.prompt.step == "fin"


def test_coming_back_cuts_no_word_of_a_long_answer():
    answer = "Je voudrais comprendre pourquoi je recommence toujours. " * 6
    t = talk(TWO).say(answer)
    said = next(s.text for s in t.reopened().guide.welcome_back(t.state, t.now) if "…" in s.text)
    last = plain(said).partition("…")[0].split()[-1]
    assert last in plain(answer).replace(".", "").split()
