"""Before any bilan: what each organisme offered, in her words, and a decision that may be no."""

from __future__ import annotations

import pytest

from assistant.pack.model import Pack, Questionnaire
from assistant.parcours.model import Entretien
from assistant.parcours.reading import read_parcours
from tests.questionnaires.sheets import filled, live, told

ASKED = {
    "commencer": {"avec_qui", "raison"},
    "attendre": {"manque"},
    "refuser": {"autrement"},
}
TWO = {"organismes[f1].nom": "La gare", "organismes[f2].nom": "La place", "organismes": ["f1", "f2"]}


@pytest.fixture
def own(packs: tuple[Pack, ...]) -> tuple[Pack, Questionnaire]:
    pack = next(p for p in packs if p.id == "mon-accueil")
    return pack, pack.questionnaires[0]


@pytest.mark.parametrize("decision", [*ASKED])
def test_to_begin_to_wait_and_to_say_no_are_each_asked_their_own(
    own: tuple[Pack, Questionnaire], decision: str
) -> None:
    path = set(live(filled(*own, {**TWO, "decision": decision}, {"organismes": 2})))
    assert path & set().union(*ASKED.values()) == ASKED[decision]


def test_with_one_alone_there_is_nothing_to_choose_between(own: tuple[Pack, Questionnaire]) -> None:
    one = {"organismes[f1].nom": "La gare", "organismes": ["f1"], "decision": "commencer"}
    assert "avec_qui" not in live(filled(*own, one, {"organismes": 1}))


def test_they_are_set_side_by_side_in_her_words_and_never_ranked(own: tuple[Pack, Questionnaire]) -> None:
    pack, questionnaire = own
    answers = {**TWO, "decision": "commencer", "avec_qui": "f2", "raison": "On m’a écoutée."}
    said = told(filled(pack, questionnaire, answers, {"organismes": 2}))
    assert "2 : La gare et La place." in said and "Vous commencez avec : La place." in said
    assert "« On m'a écoutée. »" in said and questionnaire.scores == ()


def test_a_no_is_said_back_and_nothing_is_held_against_it(own: tuple[Pack, Questionnaire]) -> None:
    said = told(filled(*own, {"decision": "refuser"}))
    assert "« Non, je ne commence pas »" in said and "C'est votre droit" in said


@pytest.mark.parametrize(("known", "warned"), [("a_moi", False), ("flou", True), ("pas_dit", True)])
def test_whom_the_results_go_to_is_to_be_asked_where_it_is_not_clear(
    own: tuple[Pack, Questionnaire], known: str, warned: bool
) -> None:
    one = {"organismes[f1].resultats": known, "organismes": ["f1"]}
    assert ("Demandez-le avant de signer" in told(filled(*own, one, {"organismes": 1}))) is warned


def test_it_stands_at_the_end_of_the_welcome_once_someone_was_met() -> None:
    first, *_ = read_parcours("bilan-de-competences").phases
    *_, met, last = first.steps
    assert first.id == "accueil" and isinstance(met, Entretien) and last.name == "mon-accueil/choix"
