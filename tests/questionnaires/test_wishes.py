"""Conditions, what hinders, what sets going, what she would not let go: what each choice opens, spares and gives back."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations
from typing import Any

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.situation import Situation, situate
from assistant.pack.library import Library
from assistant.pack.model import ChoicesFrom, Pack, Questionnaire, Type
from assistant.portfolio.build import build, every_offer
from assistant.portfolio.model import Item
from tests.questionnaires.conftest import ROOT
from tests.questionnaires.sheets import filled, live, told
from tests.questionnaires.walk import every_question, questionnaire_texts

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
AT = NOW.isoformat()
SITUATION, RECITS = "ma-demande/situation", "mon-parcours/realisations"
MOTIVATIONS, FREINS = "mes-motivations/motivations", "mes-conditions/freins"


@pytest.fixture(scope="module")
def by_id(packs: tuple[Pack, ...]) -> dict[str, Pack]:
    return {pack.id: pack for pack in packs}


def open_(by_id: dict[str, Pack], key: str, answers: dict[str, Any], fiches: dict[str, int] | None = None) -> Situation:
    pack = by_id[key.partition("/")[0]]
    return filled(pack, next(q for q in pack.questionnaires if q.key == key), answers, fiches)


def cards(questionnaire: Questionnaire, piles: dict[str, str], others: str) -> dict[str, str]:
    """The sort done: those cards in their pile, all the others in one."""
    rows = next(q for q in questionnaire.questions() if q.id == "cartes").rows
    return {f"cartes.{row.code}": piles.get(row.code, others) for row in rows}


def lived(*answers: tuple[str, str, Any], fiches: tuple[tuple[str, str], ...] = ()) -> State:
    """Each (passation, step, value) answered (None: passed), with one fiche « f1 » in each (passation, list)."""
    opened = dict.fromkeys([*(passation for passation, _, _ in answers), *(passation for passation, _ in fiches)])
    events = [Event(Kind.CREATED, AT, {"parcours": "x"})]
    events += [Event(Kind.OPENED, AT, {"passation": passation}) for passation in opened]
    events += [Event(Kind.FICHE_ADDED, AT, {"passation": p, "liste": of, "fiche": "f1"}) for p, of in fiches]
    for passation, step, value in answers:
        status = Status.PASSED if value is None else Status.ANSWERED
        data = {"passation": passation, "question": step, "etat": status, "valeur": value}
        events.append(Event(Kind.ANSWER, AT, data))
    return State.of(events)


def seen(by_id: dict[str, Pack], state: State, key: str) -> Situation:
    """The questionnaire as she finds it, with what her other answers offer."""
    pack, library = by_id[key.partition("/")[0]], Library([ROOT / "packs"])
    offers = every_offer(state, library, build(state, library, NOW), NOW)
    return situate(pack, next(q for q in pack.questionnaires if q.key == key), state, key, NOW, offers)


def offered(situation: Situation, step: str) -> list[str]:
    return [choice.text.replace("’", "'") for choice in situation.path.options[step]]


# -- what is taken from other questionnaires ------------------------------------


def test_what_is_taken_from_other_questionnaires_is_there_to_take(
    by_id: dict[str, Pack], questionnaires: dict[str, Questionnaire]
) -> None:
    taken = [
        (q.id, answer)
        for key in (MOTIVATIONS, FREINS)
        for q in every_question(questionnaires[key])
        if isinstance(q.choices_from, ChoicesFrom)
        for answer in q.choices_from.answers
    ]
    assert [id for id, _ in taken] == ["deja", "encore", "appui"]
    for _, answer in taken:
        key, _, step = answer.partition(".")
        assert step in {q.id for q in questionnaires[key].questions()}, answer


def test_what_hindered_at_the_start_is_offered_again_and_not_asked_again(by_id: dict[str, Pack]) -> None:
    checked = (SITUATION, "freins", ["argent", "confiance"]), (SITUATION, "appuis", ["amis"])
    state = lived(*checked, (FREINS, "a_gene", True), fiches=((FREINS, "genes"),))
    situation = seen(by_id, state, FREINS)
    assert offered(situation, "encore") == ["L'argent", "Je doute de moi"]
    assert offered(situation, "genes[f1].appui") == ["Des amis, des amies"]
    fresh = seen(by_id, lived((FREINS, "a_gene", True), fiches=((FREINS, "genes"),)), FREINS)
    assert not {"encore", "genes[f1].appui"} & set(live(fresh))
    assert "genes[f1].qui" in live(fresh), "without an earlier list, she writes who"


def test_a_recit_already_told_is_not_told_twice(by_id: dict[str, Pack]) -> None:
    recit = (RECITS, "recits[f1].titre", "La fête du quartier"), (RECITS, "recits", ["f1"])
    chosen = (MOTIVATIONS, "elans", ["merci"]), (MOTIVATIONS, "moments[f1].laquelle", "merci")
    fiches = ((RECITS, "recits"), (MOTIVATIONS, "moments"))
    situation = seen(by_id, lived(*recit, *chosen, fiches=fiches), MOTIVATIONS)
    assert offered(situation, "moments[f1].deja") == ["La fête du quartier"]
    none = (MOTIVATIONS, "moments[f1].deja", None)
    path = live(seen(by_id, lived(*recit, *chosen, none, fiches=fiches), MOTIVATIONS))
    assert "moments[f1].instant" not in path and "moments[f1].recit" in path
    known = (MOTIVATIONS, "moments[f1].deja", f"{RECITS}#recits[f1]")
    situation = seen(by_id, lived(*recit, *chosen, known, fiches=fiches), MOTIVATIONS)
    assert "moments[f1].instant" in live(situation) and "moments[f1].recit" not in live(situation)


def test_nothing_that_the_situation_asks_is_asked_again(questionnaires: dict[str, Questionnaire]) -> None:
    """Pay, contract, days, place and way to work are in « Ma situation »: the cards are about the day itself."""
    rows = {
        row.text.casefold()
        for key in (SITUATION, "mes-conditions/conditions")
        for q in questionnaires[key].questions()
        for row in q.rows
    }
    assert len(rows) == 14 + 24
    for key in ("mes-conditions/conditions", FREINS):
        ids = {q.id for q in every_question(questionnaires[key])}
        assert not ids & {q.id for q in every_question(questionnaires[SITUATION])}
        assert not {q.type for q in every_question(questionnaires[key])} & {Type.ENTIER, Type.DECIMAL}


def test_neither_asks_about_health(questionnaires: dict[str, Questionnaire]) -> None:
    for key in ("mes-conditions/conditions", FREINS):
        said = [text.casefold() for where, text in questionnaire_texts(questionnaires[key]) if "(aide)" not in where]
        named = [text for text in said if any(w in text for w in ("santé", "maladie", "soin", "médic", "handicap"))]
        assert [text for text in named if "aucune question ne porte sur votre santé" not in text] == []


# -- conditions ------------------------------------------------------------------


def test_each_pile_asks_what_makes_it_so(by_id: dict[str, Pack], questionnaires: dict[str, Questionnaire]) -> None:
    key = "mes-conditions/conditions"
    sort = cards(questionnaires[key], {"petite": "veux", "urgence": "refuse"}, "accepte")
    first = live(open_(by_id, key, sort))
    assert {"voulues", "couteuses", "refusees"} <= set(first)
    assert not {"voulues_raison", "accepte_si", "refus_raison", "refus_souple"} & set(first)
    chosen = {"voulues": ["petite"], "couteuses": ["ecran"], "refusees": ["urgence"], "accepte_si": "Le matin."}
    situation = open_(by_id, key, {**sort, **chosen, "ressemble": "1"})
    assert {"voulues_raison", "accepte_si", "refus_raison", "refus_souple", "bouger"} <= set(live(situation))
    said = told(situation)
    assert "Ce que vous voulez surtout : Être dans une petite structure où l'on se connaît." in said
    assert "Votre limite : « Le matin. »" in said
    assert "Ce qui reste non : Travailler dans l'urgence." in said and "ressemblent peu" in said


@pytest.mark.parametrize("pile", ["veux", "accepte", "refuse"])
def test_all_in_one_pile_leaves_the_others_in_peace(
    by_id: dict[str, Pack], questionnaires: dict[str, Questionnaire], pile: str
) -> None:
    key = "mes-conditions/conditions"
    asked = set(live(open_(by_id, key, cards(questionnaires[key], {}, pile))))
    expected = {"veux": "voulues", "accepte": "couteuses", "refuse": "refusees"}
    assert asked & set(expected.values()) == {expected[pile]}


def test_a_day_that_already_suits_asks_for_no_change(by_id: dict[str, Pack]) -> None:
    situation = open_(by_id, "mes-conditions/conditions", {"ressemble": "3"})
    assert "bouger" not in live(situation) and "servir à le garder" in told(situation)


# -- what hinders ---------------------------------------------------------------------


def test_nothing_that_hinders_makes_a_very_short_questionnaire(by_id: dict[str, Pack]) -> None:
    situation = open_(by_id, FREINS, {"a_gene": False, "sans_gene": "Ma sœur."})
    assert live(situation) == ["a_gene", "sans_gene"]
    assert "Ce qui vous aide : « Ma sœur. »" in told(situation)
    assert "revenir ici" in told(open_(by_id, FREINS, {"a_gene": False, "sans_gene": None}))
    assert live(open_(by_id, FREINS, {"a_gene": None})) == ["a_gene"]


def test_each_point_is_told_then_one_is_chosen(by_id: dict[str, Pack]) -> None:
    points = {"a_gene": True, "genes[f1].gene": "Je n'ose pas appeler", "genes[f2].gene": "Le car passe trop tard"}
    one = open_(by_id, FREINS, {**points, "genes": ["f1"]}, {"genes": 1})
    assert "premier" not in live(one)
    two = open_(by_id, FREINS, {**points, "genes": ["f1", "f2"], "premier": "f2"}, {"genes": 2})
    assert "premier" in live(two)
    said = told(two)
    assert "2 points : Je n'ose pas appeler et Le car passe trop tard" in said
    assert "commencer par : Le car passe trop tard" in said and "Nommer ce qui gêne est déjà un pas" in said


def test_a_request_is_worded_only_when_there_is_someone_to_ask(by_id: dict[str, Pack]) -> None:
    for who, asked in (("Ma voisine", True), (None, False)):
        path = live(open_(by_id, FREINS, {"a_gene": True, "genes[f1].qui": who}, {"genes": 1}))
        assert ("genes[f1].demande" in path) is asked


def test_the_small_thing_to_try_is_planned_and_quoted(by_id: dict[str, Pack]) -> None:
    none = live(open_(by_id, FREINS, {"a_gene": True, "petit_essai": None}))
    assert "petit_essai" in none and not {"essai_jour", "essai_si", "essai_signe"} & set(none)
    situation = open_(by_id, FREINS, {"a_gene": True, "petit_essai": "Écrire trois lignes"})
    assert {"essai_jour", "essai_si", "essai_signe"} <= set(live(situation))
    assert "noté dans votre plan d'action : « Écrire trois lignes »" in told(situation)


# -- what sets going ----------------------------------------------------------------------


def test_what_is_picked_is_weighed_then_lived(by_id: dict[str, Pack]) -> None:
    situation = open_(by_id, MOTIVATIONS, {"elans": ["merci", "date"], "forces": {"merci": 7, "date": 3}})
    assert {"forces", "moments"} <= set(live(situation)) and "elan_libre" not in live(situation)
    said = told(situation)
    assert "Un merci ou un sourire en retour et Une date qui approche" in said
    assert "Un merci ou un sourire en retour : 7" in said


def test_one_thing_alone_is_not_weighed(by_id: dict[str, Pack]) -> None:
    assert "forces" not in live(open_(by_id, MOTIVATIONS, {"elans": ["merci"]}))


@pytest.mark.parametrize("picked", [["rien"], None])
def test_nothing_that_fits_opens_a_memory_of_her_own(by_id: dict[str, Pack], picked: list[str] | None) -> None:
    situation = open_(by_id, MOTIVATIONS, {"elans": picked, "coupe": ["rien"]})
    assert "elan_libre" in live(situation)
    assert not {"forces", "moments", "elan_autre_recit", "coupe_recit"} & set(live(situation))
    assert ("Aucune des phrases proposées" in told(situation)) is (picked is not None)


def test_her_own_words_have_their_memory_too(by_id: dict[str, Pack]) -> None:
    situation = open_(by_id, MOTIVATIONS, {"elans": ["rien"], "elan_autre": "La mer", "envie_matin": "0"})
    assert {"elan_autre_recit", "envie_manque"} <= set(live(situation))
    assert "Vous avez ajouté : « La mer »" in told(situation)


def test_a_moment_in_the_portefeuille_says_once_what_it_is_about(by_id: dict[str, Pack]) -> None:
    chosen = (MOTIVATIONS, "elans", ["merci"]), (MOTIVATIONS, "moments[f1].laquelle", "merci")
    state = lived(*chosen, (MOTIVATIONS, "moments[f1].recit", "Au marché."), fiches=((MOTIVATIONS, "moments"),))
    portfolio = build(state, Library([ROOT / "packs"]), NOW)
    item: Item = next(i for i in portfolio.items() if i.id.endswith("#moments[f1]"))
    assert item.title.endswith("Un merci ou un sourire en retour")
    assert [text for _, text in item.lines] == ["Au marché."]


# -- what she would not let go ---------------------------------------------------------------


def test_ten_cards_and_five_kept_at_most(questionnaires: dict[str, Questionnaire]) -> None:
    sort = next(q for q in questionnaires["mes-motivations/ancrages"].questions() if q.id == "cartes")
    assert len({card.text for card in sort.rows}) == 10 and all(card.help for card in sort.rows)
    assert [(p.code, p.maximum) for p in sort.choices] == [("garde", 5), ("difficile", None), ("lache", None)]


def test_cards_kept_are_compared_then_priced(by_id: dict[str, Pack], questionnaires: dict[str, Questionnaire]) -> None:
    key, kept = "mes-motivations/ancrages", ["geste", "gens", "servir"]
    sort = cards(questionnaires[key], dict.fromkeys(kept, "garde"), "lache")
    duels = [list(pair) for pair in combinations(["geste", "servir", "gens"], 2)]
    situation = open_(by_id, key, {**sort, "duels": duels, "prix": ["salaire"], "pas_prix": "Mes soirs."})
    assert {"garde_recit", "ensemble", "prix_limite"} <= set(live(situation)) and "garde_libre" not in live(situation)
    said = told(situation)
    assert "d'abord, aujourd'hui : Faire mon métier de mieux en mieux." in said
    assert "Une part de mon salaire" in said and "« Mes soirs. »" in said


@pytest.mark.parametrize("kept", [[], ["gens"]])
def test_without_two_cards_to_compare_the_road_goes_on(
    by_id: dict[str, Pack], questionnaires: dict[str, Questionnaire], kept: list[str]
) -> None:
    key = "mes-motivations/ancrages"
    sort = cards(questionnaires[key], dict.fromkeys(kept, "garde"), "difficile")
    situation = open_(by_id, key, {**sort, "prix": ["rien"], "lachee": False})
    assert "garde_libre" in live(situation)
    assert not {"duels", "garde_recit", "ensemble", "prix_limite", "lachee_recit"} & set(live(situation))
    assert "limite claire" in told(situation)


# -- laws of both packs ------------------------------------------------------------------------


@pytest.mark.parametrize("pack", ["mes-conditions", "mes-motivations"])
def test_options_that_are_listed_in_a_sentence_hold_no_comma(by_id: dict[str, Pack], pack: str) -> None:
    """« a, b et c » is read aloud: a comma inside b would make two of it."""
    choices = [
        choice.text
        for questionnaire in by_id[pack].questionnaires
        for q in every_question(questionnaire)
        for choice in (*(q.choices if q.type is Type.CHOIX_MULTIPLE else ()), *q.rows)
    ]
    assert [text for text in choices if "," in text] == []
