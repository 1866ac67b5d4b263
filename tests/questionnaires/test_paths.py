"""The roads through the other questionnaires: what a choice opens, what it spares, and what is said at the end."""

from __future__ import annotations

from itertools import combinations

import pytest

from assistant.pack.model import Pack, Questionnaire
from tests.questionnaires.sheets import filled, live, told


@pytest.fixture(scope="module")
def by_id(packs: tuple[Pack, ...]) -> dict[str, Pack]:
    return {pack.id: pack for pack in packs}


def of(pack: Pack, id: str) -> Questionnaire:
    return next(q for q in pack.questionnaires if q.id == id)


def piles(questionnaire: Questionnaire, essential: list[str]) -> dict[str, object]:
    """The sort done: those cards essential, all the others important."""
    cards = next(q for q in questionnaire.questions() if q.id == "cartes").rows
    return {f"cartes.{c.code}": "essentiel" if c.code in essential else "important" for c in cards}


def test_values_kept_are_compared_then_told(by_id: dict[str, Pack]) -> None:
    values = of(by_id["mes-valeurs"], "valeurs")
    kept = ["autonomie", "utilite", "calme"]
    duels = [list(pair) for pair in combinations(kept, 2)]
    situation = filled(by_id["mes-valeurs"], values, {**piles(values, kept), "duels": duels, "presence": "1"})
    assert {"exemple_premiere", "exemple_suivantes", "presence_manque"} <= set(live(situation))
    assert "exemple_libre" not in live(situation)
    said = told(situation)
    assert "Décider de ma façon de travailler, Voir à quoi sert mon travail et Travailler dans le calme" in said
    assert "peu de place" in said


@pytest.mark.parametrize("kept", [[], ["calme"]])
def test_nothing_to_compare_is_no_dead_end(by_id: dict[str, Pack], kept: list[str]) -> None:
    values = of(by_id["mes-valeurs"], "valeurs")
    situation = filled(by_id["mes-valeurs"], values, {**piles(values, kept), "presence": "4"})
    assert "duels" not in live(situation)
    assert "exemple_libre" in live(situation)
    assert "votre tri et vos exemples suffisent" in told(situation).casefold()


def test_a_value_trampled_is_told_only_if_there_was_one(by_id: dict[str, Pack]) -> None:
    values = of(by_id["mes-valeurs"], "valeurs")
    sorted_cards = piles(values, [])
    silent = filled(by_id["mes-valeurs"], values, {**sorted_cards, "pietinee": False})
    assert "pietinee_recit" not in live(silent)
    told_it = filled(by_id["mes-valeurs"], values, {**sorted_cards, "pietinee": True, "pietinee_recit": "On mentait."})
    assert {"pietinee_recit", "pietinee_suite"} <= set(live(told_it))


def test_health_is_asked_to_nobody_who_did_not_agree(by_id: dict[str, Pack]) -> None:
    situation = of(by_id["ma-demande"], "situation")
    for answer, asked in ((True, True), (False, False), (None, False)):
        path = live(filled(by_id["ma-demande"], situation, {"sante_accord": answer}))
        assert ("sante_conditions" in path) is asked


def test_the_situation_asks_only_what_fits_it(by_id: dict[str, Pack]) -> None:
    situation = of(by_id["ma-demande"], "situation")
    searching = live(filled(by_id["ma-demande"], situation, {"statut": "recherche", "delai": "presse"}))
    assert "dernier_poste" in searching and not {"poste", "heures_actuelles", "echeance"} & set(searching)
    employed = live(filled(by_id["ma-demande"], situation, {"statut": "cdi", "delai": "date_fixe"}))
    assert {"poste", "heures_actuelles", "echeance"} <= set(employed) and "dernier_poste" not in employed
    money = live(filled(by_id["ma-demande"], situation, {"criteres.revenu": "indifferent"}))
    assert "revenu_minimum" not in money


def test_objectives_are_ordered_only_when_there_are_two(by_id: dict[str, Pack]) -> None:
    demand = of(by_id["ma-demande"], "demande")
    for count, asked in ((1, False), (2, True), (3, True)):
        goals = {f"objectifs[f{n}].but": f"But {n}" for n in range(1, count + 1)}
        ids = [f"f{n}" for n in range(1, count + 1)]
        situation = filled(by_id["ma-demande"], demand, {**goals, "objectifs": ids}, {"objectifs": count})
        assert ("objectif_premier" in live(situation)) is asked
        assert ("un objectif" if count == 1 else f"{count} objectifs") in told(situation)


def test_an_idea_of_someone_else_is_talked_over(by_id: dict[str, Pack]) -> None:
    demand = of(by_id["ma-demande"], "demande")
    assert "idee_avis" in live(filled(by_id["ma-demande"], demand, {"idee": "employeur"}))
    assert "idee_avis" not in live(filled(by_id["ma-demande"], demand, {"idee": "moi"}))


def test_a_life_at_home_is_an_experience_and_an_end_is_asked_when_there_is_one(by_id: dict[str, Pack]) -> None:
    parcours = of(by_id["mon-parcours"], "experiences")
    answers = {"experiences[f1].genre": "vie", "experiences[f1].en_cours": True}
    path = live(filled(by_id["mon-parcours"], parcours, answers, {"experiences": 1}))
    assert "experiences[f1].faisais" in path
    assert not {"experiences[f1].lieu", "experiences[f1].fin", "experiences[f1].raison_fin"} & set(path)
    ended = {"experiences[f1].genre": "emploi", "experiences[f1].en_cours": False}
    path = live(filled(by_id["mon-parcours"], parcours, ended, {"experiences": 1}))
    assert {"experiences[f1].lieu", "experiences[f1].fin", "experiences[f1].raison_fin"} <= set(path)


def test_the_first_person_is_looked_for_in_a_recit(by_id: dict[str, Pack]) -> None:
    recits = of(by_id["mon-parcours"], "realisations")
    situation = filled(by_id["mon-parcours"], recits, {}, {"recits": 1})
    step = situation.path.step("recits[f1].action")
    condition = step.question.followups[0].condition
    assert condition is not None
    for text, missing in (
        ("On a repeint toute la salle.", True),
        ("Je prends les mesures puis je coupe.", False),
        ("Puis j'ai appelé le club.", False),
        ("Puis j’ai appelé le club.", False),
    ):
        assert condition.evaluate(situation.at(step).judging(text, step.key)) is missing, text


def test_an_entretien_without_a_portfolio_offers_nothing_to_show(by_id: dict[str, Pack]) -> None:
    before = of(by_id["mes-entretiens"], "avant")
    path = live(filled(by_id["mes-entretiens"], before, {"lieu": "place"}))
    assert "a_montrer" not in path and "adresse" in path and "distance" not in path


def test_what_is_left_to_do_is_counted(by_id: dict[str, Pack]) -> None:
    after = of(by_id["mes-entretiens"], "apres")
    answers = {"ressenti": "1", "a_faire_question": True, "a_faire[f1].quoi": "Appeler", "a_faire": ["f1"]}
    said = told(filled(by_id["mes-entretiens"], after, answers, {"a_faire": 1}))
    assert "une chose à faire" in said and "mal à l'aise" in said


def test_twenty_four_cards_and_eight_essential_at_most(by_id: dict[str, Pack]) -> None:
    """Eight is what the pairs can bear: about seventeen comparisons, two minutes."""
    sort = next(q for q in of(by_id["mes-valeurs"], "valeurs").questions() if q.id == "cartes")
    assert len(sort.rows) == 24
    assert [(p.code, p.maximum) for p in sort.choices] == [("essentiel", 8), ("important", None), ("peu", None)]
    assert len({card.text for card in sort.rows}) == 24


def test_a_distant_entretien_is_prepared_otherwise(by_id: dict[str, Pack]) -> None:
    before = of(by_id["mes-entretiens"], "avant")
    for place in ("visio", "telephone"):
        path = live(filled(by_id["mes-entretiens"], before, {"lieu": place}))
        assert "distance" in path and "adresse" not in path
