"""The shipped parcours: the five phases, every step playable, nothing claimed beyond the law that was read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.pack.library import Library
from assistant.pack.model import Questionnaire, Type
from assistant.parcours import reading
from assistant.parcours.model import Task
from tests.questionnaires.conftest import ROOT
from tests.questionnaires.walk import count_words, sentences

PATH: Path = ROOT / "parcours" / "bilan-de-competences.yaml"
FOLLOW_UPS = ("suivi-3-mois", "suivi-6-mois", "suivi-12-mois")


@pytest.fixture(scope="module")
def source() -> str:
    return PATH.read_text(encoding="utf-8")


def test_the_reader_takes_it_and_finds_every_questionnaire() -> None:
    assert reading.check(PATH, Library([ROOT / "packs"])) == ()
    assert reading.read(PATH).id == "bilan-de-competences"


def test_five_phases_in_the_order_of_a_bilan(source: str) -> None:
    phases = re.findall(r"^  - id: (\S+)$", source, re.MULTILINE)
    assert phases == ["accueil", "preliminaire", "investigation", "conclusion", "suivi"]


# What the two other parcours add: it is made for them alone.
ELSEWHERE = ("mon-contrat", "mon-marche", "mon-retour", "mon-cap")


def test_it_names_only_questionnaires_that_exist_and_uses_them_all(
    source: str, questionnaires: dict[str, Questionnaire]
) -> None:
    named = set(re.findall(r"\b(?:questionnaire|avant|apres): (\S+)", source))
    assert named == {key for key in questionnaires if not key.startswith(ELSEWHERE)}


# The exercises of a bilan and the phase each is done in; the carnet is a place of its own, at any time.
EXERCISES = {
    "accueil": ["ma-demande/demande", "mon-accueil/choix"],
    "preliminaire": ["ma-demande/situation"],
    "investigation": [
        "mon-parcours/experiences", "ma-ligne-de-vie/ligne", "mon-parcours/realisations", "mes-competences/inventaire",
        "mes-competences/qualites", "mes-competences/transferables", "mes-regards/mon_regard", "mes-interets/interets",
        "mes-valeurs/valeurs", "mes-motivations/motivations", "mes-motivations/ancrages", "mes-conditions/conditions",
        "mes-conditions/freins", "mes-pistes/pistes", "mes-pistes/fiche", "mes-pistes/criteres", "mes-enquetes/enquete",
        "me-former/formation",
    ],
    "conclusion": [
        "mon-projet/appuis", "mon-projet/decision", "mon-projet/projet", "mon-plan/plan", "mon-plan/lettre", "mon-avis/avis",
    ],
    "suivi": [],
}  # fmt: skip


def test_each_exercise_of_a_bilan_is_done_in_its_phase_and_once() -> None:
    phases = reading.read_parcours("bilan-de-competences").phases
    steps = {phase.id: [step.questionnaire for step in phase.steps if isinstance(step, Task)] for phase in phases}
    assert {id: sorted(names) for id, names in steps.items()} == {id: sorted(one) for id, one in EXERCISES.items()}


def test_every_questionnaire_has_its_place_in_some_parcours(questionnaires: dict[str, Questionnaire]) -> None:
    named = {task.questionnaire for id in reading.shipped_ids() for _, task in reading.read_parcours(id).tasks()}
    assert named == set(questionnaires)


def test_every_entretien_is_prepared_and_read_again(source: str, questionnaires: dict[str, Questionnaire]) -> None:
    entretiens = re.split(r"^      - entretien: ", source, flags=re.MULTILINE)[1:]
    ids = [block.split()[0] for block in entretiens]
    assert ids == [
        "accueil", "preliminaire", "investigation-parcours", "investigation-competences",
        "investigation-envies", "investigation-pistes", "investigation-enquetes", "conclusion-choix", "conclusion",
        *FOLLOW_UPS,
    ]  # fmt: skip
    for block in entretiens:
        before = re.search(r"^        avant: (\S+)$", block, re.MULTILINE)
        assert before and before[1] == ("mon-suivi/suivi" if block.split()[0] in FOLLOW_UPS else "mes-entretiens/avant")
        dates = {q.id: q.type for q in questionnaires[before[1]].questions()}
        assert re.search(r"^        apres: mes-entretiens/apres$", block, re.MULTILINE)
        quand = re.search(r"^        quand: (\S+)$", block, re.MULTILINE)
        assert quand and dates[quand.group(1)] is Type.DATE


def test_it_says_what_each_phase_is_for_in_short_sentences(source: str) -> None:
    said = re.findall(r'dire: "(.*)"$', source, re.MULTILINE)
    assert len(said) == 5
    assert all(count_words(s) <= 25 for text in said for s in sentences(text))


def test_it_claims_no_more_than_was_read_in_the_law(source: str) -> None:
    assert "Vingt-quatre heures au plus" in source
    assert not re.search(r"\b[LRD]\.? ?\d{3,4}-\d|article|au moins|13 heures|treize heures|obligation", source)
    assert "sans votre accord" in source
