"""Every type of question, answered as a person would, and what is kept of it."""

from __future__ import annotations

import pytest

from assistant.guide.turn import Mode
from assistant.pack.model import Choice
from tests.guide.talking import plain, talk


def one(question: str) -> str:
    return f"""
sections:
  - id: s
    questions:
      - {{id: q1, texte: "La question ?", {question}}}
"""


ABC = "options: {a: Autonomie, b: Bienveillance, c: Curiosité}"


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        ("type: texte", "Mon retour au travail", "Mon retour au travail"),
        (
            "type: texte_long",
            "Pause de deux ans pour élever mes enfants.",
            "Pause de deux ans pour élever mes enfants.",
        ),
        ("type: entier", "quinze", 15),
        ("type: decimal", "1,5", 1.5),
        ("type: oui_non", "bien sûr", True),
        ("type: consentement", "non", False),
        (f"type: choix, {ABC}", "2", "b"),
        (f"type: choix, {ABC}", "curiosite", "c"),
        (f"type: choix_multiple, {ABC}", "1 et 3", ["a", "c"]),
        ("type: echelle, modalites: {0: Pas du tout, 1: Un peu, 2: Beaucoup}", "un peu", "1"),
        ("type: date, precision: mois", "mars 2019", "2019-03"),
        (f"type: classement, {ABC}", "3 1 2", ["c", "a", "b"]),
        (f"type: points, total: 10, {ABC}", "5 3 2", {"a": 5, "b": 3, "c": 2}),
    ],
)
def test_one_answer(question, typed, kept):
    assert talk(one(question)).say(typed).answers() == {"q1": kept}


def test_a_grille_is_asked_row_by_row_and_read_as_a_whole():
    t = talk(
        """
        sections:
          - id: s
            questions:
              - id: g
                type: grille
                texte: "Est-ce important ?"
                lignes: {bruit: Le bruit, nuit: La nuit}
                modalites: {non: Non négociable, souhait: Souhaité}
              - {id: fin, type: texte, si: "g.nuit = souhait", texte: "Et la nuit ?"}
        """
    )
    assert t.prompt.step == "g.bruit" and "Le bruit" in t.asked() and t.prompt.quick
    t.say("1", "2")
    assert t.answers() == {"g.bruit": "non", "g.nuit": "souhait"}
    assert t.prompt.step == "fin"


CARDS = """
sections:
  - id: s
    questions:
      - id: cartes
        type: tri
        texte: "Où va cette carte ?"
        cartes: {a: Autonomie, b: Beauté, c: Calme, d: Défi}
        piles: [{code: oui, texte: Essentiel, max: 3}, {code: non, texte: Secondaire}]
      - id: duels
        type: paires
        texte: "Laquelle ?"
        options_depuis: {question: cartes, piles: [oui]}
      - {id: vecu, type: texte, texte: "Racontez : {{ premiers(duels, 1) | defaut: \\"une valeur\\" }}."}
"""


def test_cards_then_pairs_among_the_kept_ones():
    t = talk(CARDS).say("1", "1", "1", "1")
    assert "déjà 3 cartes" in t.said() and t.prompt.step == "cartes.d"
    t.say("2")
    assert t.prompt.step == "duels" and len(t.prompt.options) == 2
    order = ["Beauté", "Calme", "Autonomie"]
    for _ in range(3):
        if t.prompt.step != "duels":
            break
        t.say(min((o.label for o in t.prompt.options), key=order.index))
    assert t.prompt.step == "vecu" and "Beauté" in t.asked()


def test_pairs_survive_a_closed_window_and_can_be_taken_back():
    t = talk(CARDS).say("1", "1", "1", "2", "1")
    first = t.answers()["duels"]
    assert len(first) == 1
    again = t.reopened()
    assert again.prompt.step == "duels"
    again.say("/retour")
    assert again.answers()["duels"] == []


def test_no_pairs_when_one_card_is_left():
    t = talk(CARDS).say("1", "2", "2", "2")
    assert t.prompt.step == "vecu" and "une valeur" in t.asked()


def test_best_worst():
    t = talk(one("type: meilleur_pire, taille: 3, options: {a: Air, b: Bois, c: Ciel, d: Eau}"))
    replies = 0
    while t.prompt.mode is Mode.ONE and replies < 40:
        t.pick(t.prompt.options[0].code)
        replies += 1
    lots = t.answers()["q1"]
    assert lots and all(lot["plus"] != lot["moins"] and len(lot["lot"]) == 3 for lot in lots)


LIST = """
sections:
  - id: s
    questions:
      - id: emplois
        type: fiche
        texte: "Vos emplois."
        singulier: emploi
        min: 1
        nom: "{{ poste | defaut: \\"sans nom\\" }}"
        champs:
          - {id: poste, type: texte, texte: "Quel poste ?"}
          - {id: cadre, type: oui_non, texte: "Encadriez-vous ?"}
          - {id: combien, type: entier, si: "cadre = oui", texte: "Combien de personnes ?"}
      - {id: prefere, type: choix, texte: "Lequel préférez-vous ?", options_depuis: {question: emplois}}
"""


def test_fiches_are_added_filled_and_chosen_from():
    t = talk(LIST).say("1", "Vendeuse", "non", "1", "Cheffe de rayon", "oui", "6")
    assert t.prompt.step == "emplois" and "Vendeuse, Cheffe de rayon" in t.asked()
    t.pick("fini")
    assert [o.label for o in t.prompt.options] == ["Vendeuse", "Cheffe de rayon"]
    t.say("2")
    assert t.answers()["prefere"] == "f2" and t.answers()["emplois[f2].combien"] == 6


def test_a_list_below_its_minimum_says_so_and_can_still_be_passed():
    t = talk(LIST).pick("fini")
    assert "Un seul emploi suffit" in t.said() and t.prompt.step == "emplois"
    t.say("/passer")
    assert t.answers()["emplois"] == "passee"


def test_a_fiche_removed_is_kept_and_comes_back():
    t = talk(LIST).say("1", "Vendeuse", "non", "1", "Serveuse", "non")
    t.pick("retirer").pick("fiche:retirer:emplois:f1")
    assert t.state.sittings["essai/q"].fiches["emplois"] == ["f2"]
    assert "Rien n'est effacé" in t.said()
    t.pick("remettre")
    assert t.state.sittings["essai/q"].fiches["emplois"] == ["f2", "f1"]
    t.pick("ajouter")
    assert t.prompt.step == "emplois[f3].poste"


def test_one_field_of_a_fiche_can_be_changed():
    t = talk(LIST).say("1", "Vendeuse", "non")
    t.pick("revoir").pick("aller:emplois[f1].poste")
    assert t.prompt.current == "Vendeuse"
    t.say("Fleuriste")
    assert t.answers()["emplois[f1].poste"] == "Fleuriste" and t.prompt.step == "emplois"


def test_options_from_the_portefeuille():
    offers = (Choice("x#1", "Mon récit"), Choice("x#2", "Mes valeurs"))
    body = one("type: choix_multiple, options_depuis: {question: portefeuille}")
    assert talk(body, offers).say("2").answers() == {"q1": ["x#2"]}
    assert talk(body).prompt.mode is Mode.MENU  # nothing to choose from: nothing is asked


def test_options_from_elsewhere_are_told_in_words_whatever_stands_in_their_codes():
    offers = (Choice("p/q#recits[f1].savoirs:a", "former"), Choice("p/q#recits[f1].savoirs:b", "trier"))
    body = """
    sections:
      - id: s
        questions:
          - {id: gardes, type: choix_multiple, texte: "Lesquels ?", options_depuis: {question: portefeuille}}
          - id: fiches
            type: fiche
            texte: "Un par un ?"
            champs:
              - {id: deux, type: choix_multiple, texte: "Lesquels ici ?", options_depuis: {question: gardes}}
              - id: suite
                type: texte
                si: "repondu(deux)"
                texte: "Pourquoi {{ liste(deux) }}, dans {{ liste(gardes) | defaut: 'rien' }} ?"
    """
    t = talk(body, offers).say("1 2", "1", "2")
    assert t.asked() == "Pourquoi trier, dans former et trier ?"


RECIT = """
sections:
  - id: s
    questions:
      - {id: action, type: texte_long, texte: "Qu'avez-vous fait ?"}
      - {id: savoirs, type: propositions, depuis: [action], texte: "Vos savoir-faire."}
"""
LONG = (
    "J'ai formé trois nouvelles collègues et j'ai organisé les plannings de l'équipe pendant l'été 2019. "
    "Grâce à cela, personne n'est parti, et la directrice m'a remerciée par écrit."
)


def test_savoir_faire_are_proposed_kept_reworded_dropped_and_added():
    t = talk(RECIT).say(LONG)
    assert t.prompt.step == "savoirs" and "Je sais" in t.asked()
    t.pick("garde")
    t.say("préparer les plannings d'une équipe")
    while t.prompt.step == "savoirs" and len(t.prompt.options) == 3:
        t.pick("ecarte")
    t.say("rester calme quand il manque du monde")
    t.pick("fini")
    kept = [(p["choix"], p["texte"]) for p in t.answers()["savoirs"] if p["choix"] != "ecarte"]
    assert kept[0][0] == "garde"
    assert ("reformule", "préparer les plannings d'une équipe") in kept
    assert ("ajoute", "rester calme quand il manque du monde") in kept


def test_a_thin_recit_is_followed_up_once_or_twice_and_what_she_adds_joins_it():
    t = talk(RECIT).say("On a rangé.")
    assert t.prompt.followup and "Et vous" in t.asked()
    t.say("Moi, j'ai trié les archives.")
    assert t.answers()["action"] == "On a rangé.\n\nMoi, j'ai trié les archives."
    while t.prompt.followup:
        t.say("/passer")
    assert t.prompt.step == "savoirs"


def test_a_followup_declined_is_not_asked_again():
    t = talk(RECIT).say("On a rangé.", "/passer")
    again = t.reopened()
    assert again.prompt.text == t.prompt.text


def test_controls_block_or_only_speak():
    t = talk(
        """
        sections:
          - id: s
            questions:
              - id: ans
                type: entier
                texte: "Quel âge ?"
                controles:
                  - {regle: "valeur >= 16", message: "Seize ans au moins."}
                  - {regle: "valeur < 90", message: "C'est un bel âge.", bloquant: non}
              - {id: fin, type: texte, texte: "Fin ?"}
        """
    )
    t.say("12")
    assert "Seize ans au moins." in t.said() and t.answers() == {} and t.last.keep_input
    t.say("95")
    assert "bel âge" in t.said() and t.answers() == {"ans": 95}


def test_the_help_of_the_author_stands_in_for_the_hint_of_a_free_answer():
    free = 'type: date, aide: "L’année suffit."'
    assert talk(one(free)).prompt.hint == ""
    assert "année" in talk(one("type: date")).prompt.hint
    assert talk(one(f"type: choix, {ABC}, aide: Une seule.")).prompt.hint != ""


def test_a_card_is_shown_with_what_the_author_adds_to_it():
    cards = "cartes: [{code: a, texte: Un jardin, aide: Même petit.}, {code: b, texte: Une cour}]"
    t = talk(one(f"type: tri, {cards}, piles: {{oui: J'y tiens, non: Sans regret}}"))
    assert t.asked().endswith("Un jardin\n(Même petit.)")
    assert t.say("1").asked().endswith("Une cour")


@pytest.mark.parametrize(("total", "example"), [(10, "4 3 3"), (100, "34 33 33"), (2, "1 1 0")])
def test_the_example_of_a_sharing_adds_up_to_its_total(total: int, example: str):
    t = talk(one(f"type: points, total: {total}, {ABC}"))
    assert f"« {example} »" in plain(t.prompt.hint)
    assert t.say(example).answers()


def test_words_typed_at_the_end_of_a_list_begin_one_more():
    t = talk(LIST).say("Vendeuse en boulangerie")
    assert t.answers() == {"emplois[f1].poste": "Vendeuse en boulangerie"} and t.prompt.step == "emplois[f1].cadre"
    assert "un emploi : « Vendeuse en boulangerie »" in t.said()
    t.say("non", "Pause de deux ans", "non")
    assert t.answers()["emplois[f2].poste"] == "Pause de deux ans"
    assert t.reopened().state == t.state


@pytest.mark.parametrize("typed", ["c'est tout", "plus rien", "non", "Terminé."])
def test_words_that_close_a_list_begin_nothing(typed):
    t = talk(LIST).say("1", "Vendeuse", "non", typed)
    assert t.prompt.step == "prefere"


@pytest.mark.parametrize("typed", ["oui", "un autre", "encore un"])
def test_words_that_ask_for_one_more_are_not_its_first_answer(typed):
    assert talk(LIST).say("1", "Vendeuse", "non", typed).prompt.step == "emplois[f2].poste"


@pytest.mark.parametrize("typed", ["7", "bof", "x"])
def test_what_names_nothing_begins_nothing(typed):
    t = talk(LIST).say(typed)
    assert t.answers() == {} and t.prompt.step == "emplois"
    assert "(1 ou 2)" in t.said() or "sont 1 ou 2" in t.said()


def test_words_that_may_be_a_command_are_asked_about_at_the_end_of_a_list():
    t = talk(LIST).say("stop")
    assert t.prompt.mode is Mode.MENU and t.answers() == {} and not t.last.leave
    t.say("1")
    assert t.answers() == {"emplois[f1].poste": "stop"}
    assert talk(LIST).say("/pause").last.leave and talk(LIST).say("je passe").answers() == {"emplois": "passee"}


def test_words_that_begin_one_more_keep_the_rules_of_their_question_and_of_the_list():
    short = LIST.replace('type: texte, texte: "Quel poste ?"', 'type: texte, longueur_max: 9, texte: "Quel poste ?"')
    t = talk(short).say("Vendeuse en boulangerie")
    assert t.last.keep_input and t.answers() == {} and t.prompt.step == "emplois"
    full = talk(LIST.replace("min: 1", "max: 1")).say("Vendeuse", "non", "Serveuse")
    assert full.last.keep_input and "complète" in full.said()


def test_a_full_list_offers_neither_to_add_nor_to_put_back():
    t = talk(LIST.replace("min: 1", "max: 1")).say("Vendeuse", "non", "retirer un emploi")
    assert [o.code for o in t.prompt.options] == ["ajouter", "remettre", "fini"]
    t.say("Serveuse", "non")
    assert [o.code for o in t.prompt.options] == ["revoir", "retirer", "fini"]
    assert "La liste est complète : 1 au plus." in t.asked()
    assert "complète" in t.say("ajouter").said()


def test_a_list_speaks_of_what_it_holds():
    t = talk(LIST).say("Vendeuse", "non")
    assert [o.label for o in t.prompt.options][1:3] == ["Revoir ou changer un emploi", "Retirer un emploi"]
    shown = " ".join([t.asked(), *(o.label for o in t.prompt.options)])
    assert "fiche" not in shown


def test_one_fiche_alone_needs_no_choice_between_fiches():
    t = talk(LIST).say("Vendeuse", "non").pick("revoir")
    assert [o.code for o in t.prompt.options[:2]] == ["aller:emplois[f1].poste", "aller:emplois[f1].cadre"]
    t.say("Autre chose")
    assert t.answers()["emplois[f1].poste"] == "Vendeuse" and "emplois[f2].poste" not in t.answers()
    alone = talk(LIST).say("Vendeuse", "non").pick("retirer")
    assert alone.state.sittings["essai/q"].fiches["emplois"] == []
    assert [o.label for o in alone.prompt.options][1] == "Remettre un emploi de ma liste"
    assert alone.pick("remettre").state.sittings["essai/q"].fiches["emplois"] == ["f1"]


@pytest.mark.parametrize(("typed", "first"), [("12/03", "2027-03-12"), ("3 octobre", "2026-10-03")])
def test_a_day_without_a_year_is_first_the_nearest_one(typed, first):
    assert talk(one("type: date, precision: jour")).say(typed, "1").answers() == {"q1": first}


def test_several_of_a_list_are_counted_in_french():
    t = talk(LIST.replace("singulier: emploi", "singulier: chose à faire"))
    t.say("Vendre", "non", "Ranger", "non", "c'est tout")
    assert {e.step: e.answer for e in t.guide.answered(t.state, t.now)}["emplois"] == "2 choses à faire"


@pytest.mark.parametrize("typed", ["rien à ajouter", "Rien d'autre.", "plus rien", "rien à ajouter pour l'instant"])
def test_nothing_to_add_closes_a_list_whatever_its_last_option_is_called(typed):
    assert talk(LIST).say("1", "Vendeuse", "non", typed).prompt.step == "prefere"


def _all_kept():
    t = talk(RECIT).say(LONG)
    while t.prompt.step == "savoirs" and len(t.prompt.options) == 3:
        t.pick("garde")
    return t


@pytest.mark.parametrize("typed", ["c'est tout", "rien d'autre", "rien", "fini", "Plus rien !"])
def test_what_says_that_nothing_is_left_is_no_savoir_faire(typed):
    t = _all_kept().say(typed)
    assert t.prompt.step != "savoirs"
    assert all(one["choix"] == "garde" for one in t.answers()["savoirs"])


@pytest.mark.parametrize("typed", ["je garde", "Oui, je garde", "oui", "ok", "pas celui-là"])
def test_what_answers_a_proposal_is_no_savoir_faire_once_there_is_none(typed):
    t = _all_kept()
    before = t.answers()["savoirs"]
    t.say(typed)
    assert t.answers()["savoirs"] == before and t.prompt.step in ("savoirs", "")


@pytest.mark.parametrize("typed", ["jardiner", "Coudre", "accueillir"])
def test_one_verb_is_a_savoir_faire(typed):
    assert _all_kept().say(typed).answers()["savoirs"][-1]["texte"] == typed
    assert talk(RECIT).say(LONG, typed).answers()["savoirs"][0]["texte"] == typed


def test_a_word_that_is_no_verb_is_asked_for_one():
    t = _all_kept().say("obtenu")
    assert "avec un verbe" in t.said() and t.last.keep_input


def test_at_a_doubt_the_numbers_said_again_are_those_in_sight():
    five = "modalites: {1: Pas du tout, 2: Plutôt non, 3: Entre les deux, 4: Plutôt oui, 5: Tout à fait}"
    t = talk(one(f"type: echelle, {five}")).say("4 ou 5", "Stop au travail de nuit")
    assert "(1 à 3)" in t.said() and t.last.keep_input
    assert t.say("plutôt non").answers() == {"q1": "2"}


def test_answers_of_several_fiches_are_told_apart_when_they_are_read_again():
    t = talk(LIST).say("1", "Vendeuse", "non")
    alone = [plain(e.question) for e in t.guide.answered(t.state, t.now)]
    assert alone == ["Quel poste ?", "Encadriez-vous ?"]
    t.say("1", "Serveuse", "non")
    asked = [plain(e.question) for e in t.guide.answered(t.state, t.now)]
    assert asked[1] == "Vendeuse — Encadriez-vous ?" and asked[3] == "Serveuse — Encadriez-vous ?"


@pytest.mark.parametrize(
    ("typed", "said"), [("1", "1 euro par mois"), ("2", "2 euros par mois"), ("0", "0 euro par mois")]
)
def test_an_amount_agrees_with_its_unit_wherever_it_is_said(typed, said):
    t = talk(one("type: entier, unite: euros par mois")).say(typed)
    assert f"Noté : {said}." in t.said()
    assert [e.answer for e in t.guide.answered(t.state, t.now)] == [said]


NAMED_BY_A_CHOICE = """
sections:
  - id: s
    questions:
      - id: fiches
        type: fiche
        singulier: fiche
        nom: "{{ piste | defaut: 'à nommer' }}"
        texte: "Quelles pistes ?"
        champs:
          - {id: piste, type: choix, texte: "Laquelle ?", options: {a: "Fleuriste", b: "Guide"}}
          - {id: imagine, type: texte_long, texte: "Racontez une journée."}
"""


def test_words_that_name_a_fiche_never_land_in_another_answer():
    t = talk(NAMED_BY_A_CHOICE).say("jardinière")
    assert t.answers() == {} and t.state.sittings["essai/q"].fiches == {}
    assert t.say("1", "1", "Je vends.").prompt.text.endswith("Fleuriste.")
