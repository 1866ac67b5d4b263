"""From the choice to the follow-up: what the last questionnaires ask, spare, and say back in her own words."""

from __future__ import annotations

import itertools
import re
from datetime import datetime, timedelta, timezone

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces import example
from assistant.faces.opening import session_on
from assistant.faces.store import Scratch
from assistant.guide.introductions import introductions
from assistant.pack.library import Library
from assistant.pack.model import Pack, Questionnaire
from assistant.parcours.reading import read_parcours
from assistant.portfolio.build import build
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.extract_data import to_data
from assistant.portfolio.model import Item, Portfolio
from tests.guide.talking import plain
from tests.questionnaires.sheets import filled, live, told
from tests.questionnaires.walk import pack_texts

PARCOURS = "bilan-de-competences"


@pytest.fixture(scope="module")
def by_key(packs: tuple[Pack, ...]) -> dict[str, tuple[Pack, Questionnaire]]:
    return {q.key: (pack, q) for pack in packs for q in pack.questionnaires}


@pytest.fixture(scope="module")
def portfolio() -> Portfolio:
    """The portefeuille of the example person, lived to her follow-up at three months."""
    begun = datetime(2026, 10, 1, 10, tzinfo=timezone(timedelta(hours=1)))
    store = Scratch((Event(Kind.CREATED, begun.isoformat(), {"parcours": PARCOURS}),))
    clock = example.MovingClock(begun, itertools.repeat(30.0))
    session = session_on(store, clock)
    example.play(session, example.load(example.shipped(PARCOURS)), clock)
    return build(session.state, Library.shipped(), parcours=read_parcours(PARCOURS))


@pytest.fixture(scope="module")
def items(portfolio: Portfolio) -> tuple[Item, ...]:
    return portfolio.items()


# -- points d'appui et de vigilance -----------------------------------------------------


def fiches(name: str, field: str, *texts: str) -> dict[str, object]:
    found: dict[str, object] = {f"{name}[f{n}].{field}": text for n, text in enumerate(texts, 1)}
    return {**found, name: [f"f{n}" for n in range(1, len(texts) + 1)]}


def test_what_carries_is_set_against_what_needs_care(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {
        **fiches("appuis", "appui", "Ma sœur", "Dix ans de métier"),
        **fiches("vigilances", "vigilance", "L'argent", "Le trajet"),
        "vigilance_premiere": "f1", "rencontre": ["f2"],
    }  # fmt: skip
    situation = filled(*by_key["mon-projet/appuis"], answers, {"appuis": 2, "vigilances": 2})
    assert {"appui_premier", "rencontre", "rencontre_comment"} <= set(live(situation))
    said = told(situation)
    assert "regarderez d'abord : « L'argent »" in said and "comptez sur ceci : Dix ans de métier" in said


def test_no_point_dappui_is_said_kindly(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {**fiches("vigilances", "vigilance", "L'argent"), "appuis": []}
    situation = filled(*by_key["mon-projet/appuis"], answers, {"vigilances": 1})
    assert not {"appui_premier", "vigilance_premiere", "rencontre"} & set(live(situation))
    assert "une autre personne en voit souvent" in told(situation)


@pytest.mark.parametrize(("prise", "asked"), [("moi", False), ("avec", True), ("attendre", False), ("sait_pas", True)])
def test_help_is_looked_for_where_it_can_serve(
    by_key: dict[str, tuple[Pack, Questionnaire]], prise: str, asked: bool
) -> None:
    answers = {"vigilances[f1].vigilance": "L'argent", "vigilances[f1].vigilance_prise": prise}
    path = live(filled(*by_key["mon-projet/appuis"], answers, {"vigilances": 1}))
    assert ("vigilances[f1].vigilance_aide" in path) is asked


# -- decision -------------------------------------------------------------------------------

TWO = {"libre_1": "Le café", "libre_2": "Rester", **fiches("criteres", "critere", "Gagner ma vie", "Être dehors")}


def test_every_piste_named_is_rated_on_every_criterion(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-projet/decision"], TWO, {"criteres": 2})
    path = live(situation)
    assert [k for k in path if ".note_" in k] == [
        f"criteres[f{n}].note_{rank}" for n in (1, 2) for rank in (1, 2)
    ]  # a reason is asked once there is something to give a reason for
    asked = situation.asked(situation.path.step("criteres[f1].note_1"))
    assert re.search(r"Gagner ma vie.*Le café", asked)


def test_without_a_piste_criteria_are_weighed_and_nothing_is_rated(
    by_key: dict[str, tuple[Pack, Questionnaire]],
) -> None:
    answers = {"libre_1": None, **fiches("criteres", "critere", "Gagner ma vie", "Être dehors")}
    path = live(filled(*by_key["mon-projet/decision"], answers, {"criteres": 2}))
    assert "sans_piste" in path and "poids" in path
    assert not [k for k in path if "note_" in k or k in ("libre_2", "elan", "laisser")]


def test_weights_are_a_constant_sum_between_her_own_criteria(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {**TWO, "poids": {"f1": 8, "f2": 12}, "penche": "Le café"}
    situation = filled(*by_key["mon-projet/decision"], answers, {"criteres": 2})
    step = situation.path.step("poids")
    assert step.question.total == 20
    assert [o.text for o in situation.options(step)] == ["Gagner ma vie", "Être dehors"]
    assert "Être dehors" in situation.asked(situation.path.step("poids_raison"))
    assert {"et_si_recit", "chemin", "monte", "doute"} <= set(live(situation)) and "retient" not in live(situation)
    said = told(situation)
    assert "Vous donnez le plus de poids à ceci : Être dehors." in said and "vous penchez vers : « Le café »" in said


def test_an_equal_weight_is_shown_as_a_tie(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-projet/decision"], {**TWO, "poids": {"f1": 10, "f2": 10}}, {"criteres": 2})
    assert "Gagner ma vie et Être dehors" in told(situation)


def test_not_choosing_today_is_a_road_too(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    path = live(filled(*by_key["mon-projet/decision"], {**TWO, "penche": None}, {"criteres": 2}))
    assert "retient" in path and "chemin" not in path


def test_her_notes_are_added_up_in_plain_sight_and_decide_nothing(
    by_key: dict[str, tuple[Pack, Questionnaire]], items: tuple[Item, ...]
) -> None:
    """The example person, by hand: 6×2 + 7×4 + 4×4 + 3×3 = 65 for the mix, 24 + 7 + 16 + 6 = 53 and 24 + 14 + 8 + 0 = 46."""
    pack, questionnaire = by_key["mon-projet/decision"]
    assert questionnaire.scores == () and "ils ne décident pas" in questionnaire.limits
    assert not [t for _, t in pack_texts(pack) if re.search(r"gagnant|meilleure? piste|score|pour cent|%", t)]
    table = next(i for i in items if i.id == "mon-projet/decision#tableaux:choix")
    said = plain("\n".join(f"{label}\n{text}" for label, text in table.lines))
    sums = ("12 + 28 + 16 + 9 = 65", "24 + 7 + 16 + 6 = 53", "24 + 14 + 8 + 0 = 46")
    assert all(one in said for one in sums), said
    # The money twice as heavy: 65 + 12 = 77 and 53 + 24 = 77, as she says herself.
    doubled = said.partition("Et si un poids changeait")[2]
    assert "Deux fois plus (12) : le plus grand nombre est le même pour" in doubled
    assert "Ces nombres ne décident pas." in plain(table.text)


def test_a_criterion_taken_up_is_not_justified_again(
    by_key: dict[str, tuple[Pack, Questionnaire]], items: tuple[Item, ...]
) -> None:
    """What she wrote beside it in her first comparison stands there: only the one she adds is asked about."""
    mine = {**TWO, "libre_3": None, "criteres[f1].note_1": "3", "criteres[f1].note_2": "1"}
    assert "criteres[f1].note_raison" in live(filled(*by_key["mon-projet/decision"], mine, {"criteres": 2}))
    weighed = [i for i in items if i.id.startswith("mon-projet/decision#criteres[")]
    assert [any("appuyez-vous" in label for label, _ in i.lines) for i in weighed] == [False, False, False, True]


def test_the_table_is_shown_before_she_says_where_she_leans(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {**TWO, "poids": {"f1": 8, "f2": 12}, "criteres[f1].note_1": "3", "criteres[f1].note_2": "1"}
    situation = filled(*by_key["mon-projet/decision"], answers, {"criteres": 2})
    said = plain(" ".join(one.text for one in introductions(situation, situation.path.step("penche"))))
    assert "Gagner ma vie (poids 8)" in said and "Être dehors (poids 12)" in said
    assert "Le café : pas de note, soit entre 0 et 48." in said and "Il manque des notes" in said


# -- projet, plan, lettre -----------------------------------------------------------------------


def test_a_bilan_may_end_without_a_projet(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {"projet": None, "projet_pas_encore": "Entre deux.", "a_alternatif": "aucun"}
    situation = filled(*by_key["mon-projet/projet"], answers)
    asked = {"projet_recit", "projet_quand", "a_alternatif", "sans_alternatif", "alternatif", "bascule", "deux_phrases"}
    assert not asked & set(live(situation)), "neither a second projet nor two sentences, of one that is not there"
    assert "« Entre deux. »" in told(situation) and "la suite se construit de là" in told(situation)


def test_the_second_projet_may_be_unwanted(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-projet/projet"], {"projet": "Former", "a_alternatif": "aucun"})
    assert "sans_alternatif" in live(situation) and "C'est votre choix" in told(situation)


def test_the_piste_looked_at_is_named_once_and_said_back(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-projet/appuis"], {"projet_nom": "Tenir un café"})
    said = " ".join(one.text for one in introductions(situation, situation.path.step("appuis")))
    assert "Nous parlons de ceci" in said and "Tenir un café" in said
    assert "Vous avez regardé : « Tenir un café »" in told(situation)
    assert "rappel_piste" not in live(filled(*by_key["mon-projet/appuis"], {"projet_nom": None}))


def test_a_plan_is_said_back_step_by_step(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-plan/plan"], fiches("etapes", "etape", "Appeler", "Visiter"), {"etapes": 2})
    assert "2 étapes : Appeler et Visiter." in told(situation)


def test_a_follow_up_without_a_projet_says_so_kindly(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    situation = filled(*by_key["mon-suivi/suivi"], {"etat": "pas_encore"})
    assert "difference" in live(situation) and "preuve" not in live(situation)
    assert "vous pouvez reprendre vos pistes" in told(situation)


def test_the_second_projet_says_what_would_make_her_choose_it(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {"projet": "Former", "a_alternatif": "oui_un", "alternatif": "La réserve", "bascule": "Un refus."}
    situation = filled(*by_key["mon-projet/projet"], answers)
    assert {"projet_recit", "alternatif_recit", "bascule", "bascule_date"} <= set(live(situation))
    assert "La réserve" in situation.asked(situation.path.step("bascule"))
    assert "dans vos mots : « Former »" in told(situation)


def test_what_could_block_a_step_asks_what_then(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {"etapes[f1].etape": "Appeler", "etapes[f1].etape_bloque": "Pas de réponse", "charge": "trop"}
    path = live(filled(*by_key["mon-plan/plan"], answers, {"etapes": 1}))
    assert "etapes[f1].etape_alors" in path and "alleger" in path and "etape_premiere" not in path
    quiet = {"etapes[f1].etape": "Appeler", "etapes[f1].etape_bloque": None, "charge": "juste"}
    path = live(filled(*by_key["mon-plan/plan"], quiet, {"etapes": 1}))
    assert "etapes[f1].etape_alors" not in path and "alleger" not in path


def test_the_letter_is_written_in_one_go_or_in_pieces(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    pieces = {"maintenant", "content", "craint", "souhaite"}
    whole = live(filled(*by_key["mon-plan/lettre"], {"forme": "trait"}))
    assert "lettre" in whole and not pieces & set(whole)
    parts = live(filled(*by_key["mon-plan/lettre"], {"forme": "morceaux"}))
    assert pieces <= set(parts) and "lettre" not in parts


@pytest.mark.parametrize(("day", "said"), [("2027-09-01", True), ("2020-09-01", False)])
def test_only_a_day_to_come_is_waited_for(by_key: dict[str, tuple[Pack, Questionnaire]], day: str, said: bool) -> None:
    assert ("Votre lettre attend le" in told(filled(*by_key["mon-plan/lettre"], {"lettre_date": day}))) is said


def test_the_letter_is_closed_by_the_program_and_claims_no_lock(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    _, questionnaire = by_key["mon-plan/lettre"]
    closed = {q.id for q in questionnaire.questions() if q.sealed_until == "lettre_date"}
    assert closed == {"lettre", "maintenant", "content", "craint", "souhaite", "derniere_phrase"}
    assert "pas de clé à elle" in questionnaire.limits and "phrase secrète" in questionnaire.limits


def test_without_a_day_the_letter_is_said_to_stay_open(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    assert "reste ouverte" in told(filled(*by_key["mon-plan/lettre"], {"lettre_date": None, "forme": "trait"}))


# -- suivi --------------------------------------------------------------------------------------


def test_a_follow_up_fits_what_became_of_the_projet(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    going = live(filled(*by_key["mon-suivi/suivi"], {"entretien_prevu": True, "etat": "avance", "direction": "garde"}))
    assert {"jour", "preuve", "prevu"} <= set(going) and not {"difference", "direction_recit"} & set(going)
    waiting = {"entretien_prevu": False, "etat": "attente", "direction": "pause", "bloque": ["rien"]}
    still = live(filled(*by_key["mon-suivi/suivi"], waiting))
    assert {"difference", "pause_signe"} <= set(still)
    assert not {"jour", "preuve", "bloque_recit", "bloque_besoin", "message"} & set(still)


def test_nothing_done_is_met_without_reproach(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    said = told(filled(*by_key["mon-suivi/suivi"], {"etat": "arrete"}))
    assert "Le travail déjà fait reste à vous" in said
    texts = " ".join(t for _, t in pack_texts(by_key["mon-suivi/suivi"][0]))
    assert not re.search(r"\b(?:échec|échoué|retard à rattraper|pas réussi|auriez dû)\b", texts)


def test_a_message_is_written_and_never_sent(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    answers = {"ecrire": "question", "message": "Bonjour"}
    assert "Il n'est pas envoyé" in told(filled(*by_key["mon-suivi/suivi"], answers))
    assert "message" not in live(filled(*by_key["mon-suivi/suivi"], {"ecrire": "non_merci"}))


def test_the_follow_up_ticks_the_steps_of_her_own_plan(items: tuple[Item, ...]) -> None:
    done = next(i for i in items if i.id.startswith("mon-suivi/suivi@suivi-3-mois#etapes_faites"))
    assert done.group == "Suivi à trois mois"
    assert "Appeler la responsable du centre de formation" in done.lines[0][1]


# -- avis ---------------------------------------------------------------------------------------


def test_the_avis_stands_apart_from_the_bilan(
    items: tuple[Item, ...], by_key: dict[str, tuple[Pack, Questionnaire]]
) -> None:
    _, avis = by_key["mon-avis/avis"]
    assert {rule.rubric for rule in avis.portfolio} == {"avis", "carnet"}
    apart = [i for i in items if i.rubric == "avis"]
    assert len(apart) >= 4 and all(i.id.startswith("mon-avis/avis#") for i in apart)
    assert not [i for i in apart if i.shown]


def test_the_avis_can_be_handed_over_alone(portfolio: Portfolio) -> None:
    chosen = [i.id for r in portfolio.rubrics if r.id == "avis" for i in r.items]
    handed, _ = extract(portfolio, chosen, Terms("A. B.", "L’organisme", "Mon avis", "2027-02-02", "2027-08-02"))
    assert [r.id for r in handed.rubrics] == ["avis"]
    assert "le choix sage" not in str(to_data(handed))  # what she keeps for herself of the same questionnaire


def test_what_she_keeps_for_herself_is_not_with_the_avis(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    _, avis = by_key["mon-avis/avis"]
    private = {s for rule in avis.portfolio if rule.rubric == "carnet" for s in rule.sources}
    assert private == {"pour_moi", "limite_passee"}


def test_what_went_wrong_is_asked_only_where_she_said_so(by_key: dict[str, tuple[Pack, Questionnaire]]) -> None:
    wrong = {"points.choix": "1", "points.limites": "2", "montrer": "organisme"}
    path = live(filled(*by_key["mon-avis/avis"], wrong))
    assert {"choix_pas_miens", "limite_passee", "sans_nom", "message"} <= set(path)
    fine = live(filled(*by_key["mon-avis/avis"], {"points.choix": "4", "points.limites": "4", "montrer": "garder"}))
    assert not {"choix_pas_miens", "limite_passee", "sans_nom", "message"} & set(fine)
