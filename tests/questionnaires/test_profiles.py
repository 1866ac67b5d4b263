"""What the interests inventory says and asks once filled: clear, tied, flat, all yes, half empty."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assistant.pack.model import Pack, Questionnaire
from tests.questionnaires.sheets import filled, live, sheet, told

CLEAR = {"r": 4, "i": 2, "a": 1, "s": 3, "e": 0, "c": 1}
TIED = {"r": 3, "i": 3, "a": 1, "s": 1, "e": 0, "c": 1}


@pytest.fixture
def pack(packs: tuple[Pack, ...]) -> Pack:
    return next(p for p in packs if p.id == "mes-interets")


def test_a_clear_sheet_names_what_comes_first_and_asks_one_memory(pack: Pack, interests: Questionnaire) -> None:
    situation = filled(pack, interests, {**sheet(interests, CLEAR), "juste": "juste"})
    said = told(situation)
    assert "En tête : le concret. Ensuite : l'aide aux autres." in said
    assert [k for k in live(situation) if k.startswith("vecu_")] == ["vecu_realiste"]


def test_a_tie_is_shown_and_never_broken(pack: Pack, interests: Questionnaire) -> None:
    situation = filled(pack, interests, {**sheet(interests, TIED), "juste": "nuancer"})
    assert "À égalité en tête : le concret et la recherche." in told(situation)
    assert [k for k in live(situation) if k.startswith("vecu_")] == ["vecu_realiste", "vecu_investigateur"]
    assert "nuance" in live(situation)


def test_a_hair_of_difference_is_not_a_rank(pack: Pack, interests: Questionnaire) -> None:
    answers = {**sheet(interests, TIED), "r1": "4", "juste": "juste"}
    assert "L'écart est trop petit pour compter" in told(filled(pack, interests, answers))


def test_when_she_says_it_is_wrong_nothing_more_is_built_on_it(pack: Pack, interests: Questionnaire) -> None:
    situation = filled(pack, interests, {**sheet(interests, CLEAR), "juste": "faux"})
    assert not [k for k in live(situation) if k.startswith("vecu_")]
    assert "Gardez votre avis" in told(situation)
    passed = filled(pack, interests, {**sheet(interests, CLEAR), "juste": None})
    assert [k for k in live(passed) if k.startswith("vecu_")] == ["vecu_realiste"]


@pytest.mark.parametrize("degree", [0, 2, 4])
def test_the_same_answer_everywhere_is_noticed_kindly(pack: Pack, interests: Questionnaire, degree: int) -> None:
    situation = filled(pack, interests, sheet(interests, dict.fromkeys("riasec", degree)))
    assert live(situation)[:3] == ["memes_reponses", "memes_raison", "trois_demain"]
    said = told(situation)
    assert "presque partout la même réponse" in said and "aucune ne se détache" in said
    assert "En tête" not in said and "égalité" not in said


def test_a_flat_but_varied_sheet_forces_no_family(pack: Pack, interests: Questionnaire) -> None:
    answers = {
        id: str((int(id[1:]) + "riasec".index(id[0])) % 5) for id in sheet(interests, dict.fromkeys("riasec", 1))
    }
    situation = filled(pack, interests, answers)
    assert "trois_demain" in live(situation) and "memes_reponses" not in live(situation)
    assert "aucune ne se détache" in told(situation)


def test_too_few_answers_give_no_comparison(pack: Pack, interests: Questionnaire) -> None:
    answers: dict[str, str | None] = dict(sheet(interests, CLEAR))
    answers |= dict.fromkeys(("r1", "r2", "r3"))
    situation = filled(pack, interests, answers)
    assert live(situation) == ["temps_oublie", "plus_envie", "surprise"]
    said = told(situation)
    assert "moins de huit réponses n'a pas de total" in said and "En tête" not in said


@pytest.mark.parametrize("levels", [CLEAR, TIED, dict.fromkeys("riasec", 4)])
def test_no_piping_is_left_open(pack: Pack, interests: Questionnaire, levels: Mapping[str, int]) -> None:
    situation = filled(pack, interests, {**sheet(interests, levels), "juste": "juste"})
    words = told(situation) + "".join(situation.asked(step) for step in situation.path.steps)
    assert "{{" not in words
