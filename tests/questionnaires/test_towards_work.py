"""The bilan approfondi and the six months: one référent, pistes set against the market, means of two sides, each month."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.pack.model import Pack, Questionnaire, Type
from assistant.parcours.carnet import COUNTED
from assistant.parcours.objectives import QUESTION
from assistant.parcours.reading import read_parcours
from tests.questionnaires.sheets import filled, live, told
from tests.questionnaires.walk import every_question

Shelf = dict[str, tuple[Pack, Questionnaire]]


@pytest.fixture(scope="module")
def by_key(packs: tuple[Pack, ...]) -> Shelf:
    return {q.key: (pack, q) for pack in packs for q in pack.questionnaires}


def one_fiche(name: str, **fields: Any) -> dict[str, Any]:
    return {**{f"{name}[f1].{field}": value for field, value in fields.items()}, name: ["f1"]}


def test_one_referent_is_named_before_all_the_rest(by_key: Shelf) -> None:
    pack, contract = by_key["mon-contrat/contrat"]
    first = next(iter(contract.questions()))
    assert (first.id, first.type) == ("referent", Type.TEXTE)
    assert "La personne qui vous suit : Mme D." in told(filled(pack, contract, {"referent": "Mme D."}))
    assert any(rule.rubric == "demande" and "referent" in rule.sources for rule in contract.portfolio)


@pytest.mark.parametrize(("confidence", "asked"), [("1", True), ("2", True), ("4", False)])
def test_without_confidence_she_may_say_what_she_needs(by_key: Shelf, confidence: str, asked: bool) -> None:
    path = live(filled(*by_key["mon-contrat/contrat"], {"confiance": confidence}))
    assert ("confiance_besoin" in path) is asked


def test_an_offer_is_read_with_its_source_its_day_and_what_she_lacks(by_key: Shelf) -> None:
    pack, offers = by_key["mon-marche/offres"]
    assert {"source", "jour", "demande", "jai", "manque"} <= {q.id for q in every_question(offers)}
    path = live(filled(pack, offers, one_fiche("offres", manque="Le permis"), {"offres": 1}))
    assert "offres[f1].manque_comment" in path


def test_the_market_is_quoted_and_decides_nothing(by_key: Shelf) -> None:
    pack, facing = by_key["mon-marche/confrontation"]
    seen = one_fiche("pistes_vues", piste_libre="Cariste", existe="rare", change="Plus lente que prévu.", garde="garde")
    said = told(filled(pack, facing, seen, {"pistes_vues": 1}))
    assert "avec vos mots : « Plus lente que prévu. »" in said and facing.scores == ()


def test_the_way_back_to_work_has_another_road_with_its_day(by_key: Shelf) -> None:
    pack, back = by_key["mon-retour/retour"]
    assert {"bascule", "bascule_jour"} <= set(live(filled(pack, back, {"plan_b": "L’intérim"})))
    assert not {"bascule", "bascule_jour"} & set(live(filled(pack, back, {"plan_b": None})))


def test_nobody_calls_in_her_name_before_she_said_how(by_key: Shelf) -> None:
    pack, means = by_key["mon-cap/moyens"]
    called = live(filled(pack, means, {"moyens_choisis": ["appels"]}))
    assert {"appeler_accord", "appeler_dire"} <= set(called)
    assert not {"appeler_accord", "appeler_dire"} & set(live(filled(pack, means, {"moyens_choisis": None})))
    assert {"mon_cote", "son_cote"} <= {q.id for q in means.questions()}, "what each side does"


def test_a_competence_is_validated_by_a_moment_and_who_saw_it(by_key: Shelf) -> None:
    pack, validated = by_key["mon-cap/valider"]
    seen = one_fiche("reconnues", competence_libre="Je sais tenir une caisse", temoin="Ma cheffe", confirme="orale")
    assert {"moment", "temoin", "confirme"} <= {q.id for q in every_question(validated)}
    assert "Je sais tenir une caisse" in told(filled(pack, validated, seen, {"reconnues": 1}))


def test_each_month_sets_numbers_that_the_carnet_counts(by_key: Shelf) -> None:
    _, objectives = by_key["mon-cap/objectifs"]
    kinds = {q.id.removeprefix(QUESTION) for q in objectives.questions() if q.id.startswith(QUESTION)}
    assert {"contact", "embauche"} <= kinds <= set(COUNTED)
    parcours = read_parcours("cap-vers-l-entreprise")
    months = [task.time for _, task in parcours.tasks() if task.questionnaire == "mon-cap/objectifs"]
    assert len(months) == 6 and parcours.renewal is not None


@pytest.mark.parametrize("kind", ["court", "durable"])
def test_a_short_job_and_one_that_lasts_are_followed_too(by_key: Shelf, kind: str) -> None:
    assert "conforme" in live(filled(*by_key["mon-cap/premieres_semaines"], {"emploi_type": kind}))
    month = live(filled(*by_key["mon-cap/point_du_mois"], {"travail_court": kind}))
    assert ("court_recit" in month) is (kind == "court")


def test_a_job_that_has_not_begun_is_not_looked_back_at(by_key: Shelf) -> None:
    pack, weeks = by_key["mon-cap/premieres_semaines"]
    looked_back = {"conforme", "va_bien", "coince", "appris"}
    assert not looked_back & set(live(filled(pack, weeks, {"emploi_type": "pas_encore"})))
    assert looked_back <= set(live(filled(pack, weeks, {"emploi_type": "court"})))
