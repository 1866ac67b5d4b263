"""From pistes to criteria: what she kept is offered again, what she did not name can be written, and nothing is summed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.elsewhere import Elsewhere
from assistant.guide.situation import Situation, situate
from assistant.pack.library import Library
from assistant.pack.model import Pack, Question, Questionnaire, Type
from assistant.portfolio.build import build
from tests.questionnaires.conftest import ROOT
from tests.questionnaires.sheets import NOW, live, told
from tests.questionnaires.walk import every_question, pack_texts

AT = NOW.isoformat()
PISTES, FICHE, CRITERES = "mes-pistes/pistes", "mes-pistes/fiche", "mes-pistes/criteres"
ENQUETE, FORMATION = "mes-enquetes/enquete", "me-former/formation"
OURS = (PISTES, FICHE, CRITERES, ENQUETE, FORMATION)
KEPT = {"pistes[f1].idee": "Fleuriste", "pistes[f2].idee": "Guide", "pistes": ["f1", "f2"], "gardees": ["f1", "f2"]}
FIRST, SECOND = f"{PISTES}#gardees:f1", f"{PISTES}#gardees:f2"
CRITERIA = {"criteres.proche": "indifferent", "criteres.revenu": "non_negociable", "criteres.jour": "souhaite"}

Answers = Mapping[str, Any]


@pytest.fixture(scope="module")
def library() -> Library:
    return Library([ROOT / "packs"])


def state_of(dossier: Mapping[str, Answers]) -> State:
    """Answers by passation and step; a fiche named in a step (`pistes[f1].idee`) is there."""
    events = [Event(Kind.CREATED, AT, {"parcours": "x"})]
    for passation, answers in dossier.items():
        events.append(Event(Kind.OPENED, AT, {"passation": passation}))
        fiches = dict.fromkeys(m.groups() for step in answers if (m := re.match(r"(\w+)\[(f\d)\]", step)))
        events += [Event(Kind.FICHE_ADDED, AT, {"passation": passation, "liste": n, "fiche": f}) for n, f in fiches]
        for step, value in answers.items():
            status = Status.PASSED if value is None else Status.ANSWERED
            data = {"passation": passation, "question": step, "etat": status, "valeur": value}
            events.append(Event(Kind.ANSWER, AT, data))
    return State.of(events)


def at(library: Library, passation: str, answers: Answers, **before: Answers) -> Situation:
    """One questionnaire, with what was answered to the others before it."""
    state = state_of(
        {**{name.replace("__", "/").replace("_", "-"): given for name, given in before.items()}, passation: answers}
    )
    questionnaire = library.questionnaire(passation)
    return situate(
        library.pack(questionnaire.pack), questionnaire, state, passation, NOW, Elsewhere(state, library, NOW)
    )


def options(situation: Situation, step: str) -> list[str]:
    return [choice.text for choice in situation.options(situation.path.step(step))]


# -- pistes -----------------------------------------------------------------------


def test_every_idea_can_be_kept_and_what_is_left_may_be_regretted(library: Library) -> None:
    both = at(library, PISTES, KEPT)
    assert options(both, "gardees") == ["Fleuriste", "Guide"]
    assert "premiere" in live(both) and "regret" not in live(both)
    one = at(library, PISTES, {**KEPT, "gardees": ["f1"], "gardees_raison": "Les fleurs."})
    assert "regret" in live(one) and "premiere" not in live(one)
    assert "2 pistes. Vous gardez : Fleuriste." in told(one) and "Les fleurs." in told(one)


def test_what_she_called_essential_starts_the_search_and_nothing_else(library: Library) -> None:
    cards = {"cartes.temps": "essentiel", "cartes.calme": "peu"}
    situation = at(library, PISTES, {}, mes_valeurs__valeurs=cards)
    assert options(situation, "valeurs_place") == ["Garder du temps pour ma vie à côté"]
    likes = at(library, PISTES, {}, mes_interets__interets={"s1": "4", "c1": "3"})
    assert options(likes, "envies_place") == ["Expliquer une leçon à un enfant"]
    assert "valeurs_place" not in live(at(library, PISTES, {}))


def test_her_first_ideas_start_the_search_line_by_line(library: Library) -> None:
    said = {"avancement": "plusieurs", "idees": "Tenir un café.\nRefaire des meubles."}
    situation = at(library, PISTES, {}, ma_demande__demande=said)
    assert options(situation, "idees_depart") == ["Tenir un café.", "Refaire des meubles."]
    assert not {"idees_depart", "rappel_idees"} & set(live(at(library, PISTES, {})))


def test_nothing_kept_is_no_fault(library: Library) -> None:
    assert "rien ne presse" in told(at(library, PISTES, {**KEPT, "gardees": None}))


# -- fiches -----------------------------------------------------------------------


def test_a_fiche_takes_a_kept_piste_or_a_name_of_her_own(library: Library) -> None:
    chosen = at(library, FICHE, {"fiches[f1].piste": FIRST}, mes_pistes__pistes=KEPT)
    assert options(chosen, "fiches[f1].piste") == ["Fleuriste", "Guide"]
    assert "fiches[f1].piste_libre" not in live(chosen)
    assert "fiches[f1].piste_libre" in live(at(library, FICHE, {"fiches[f1].piste": None}, mes_pistes__pistes=KEPT))
    alone = live(at(library, FICHE, {"fiches[f1].imagine": "Une serre."}))
    assert "fiches[f1].piste_libre" in alone and "fiches[f1].piste" not in alone


def test_access_is_asked_as_far_as_she_knows_it_with_its_source(library: Library) -> None:
    known = at(library, FICHE, {"fiches[f1].acces_connu": "un_peu", "fiches[f1].acces": "Un permis"})
    assert "fiches[f1].acces_source" in live(known) and "fiches[f1].acces_trouver" not in live(known)
    unknown = live(at(library, FICHE, {"fiches[f1].acces_connu": "rien"}))
    assert "fiches[f1].acces_trouver" in unknown and "fiches[f1].acces" not in unknown


def test_where_the_work_is_done_near_her_is_asked_with_its_source_and_its_day(library: Library) -> None:
    found = live(at(library, FICHE, {"fiches[f1].pres": "Une serre à Plœuc"}))
    assert "fiches[f1].pres_source" in found
    assert "fiches[f1].pres_source" not in live(at(library, FICHE, {"fiches[f1].pres": None}))


def test_interest_goes_from_one_to_five(questionnaires: dict[str, Questionnaire]) -> None:
    scale = next(q for q in every_question(questionnaires[FICHE]) if q.id == "interet")
    assert [c.code for c in scale.choices] == ["1", "2", "3", "4", "5"]


# -- criteria -----------------------------------------------------------------------


def test_criteria_come_from_what_she_said_matters(library: Library) -> None:
    situation = at(library, CRITERES, {}, mes_pistes__pistes=KEPT, ma_demande__situation=CRITERIA)
    assert options(situation, "retenus") == ["Gagner au moins ce que je gagne aujourd’hui"]


def test_a_line_asks_of_each_piste_that_is_compared_and_of_no_other(library: Library) -> None:
    answers = {"piste_a": FIRST, "lignes[f1].critere_libre": "Finir à quatre heures", "lignes[f1].place_a": "oui"}
    alone = at(library, CRITERES, {**answers, "piste_b": None, "libre_b": None}, mes_pistes__pistes=KEPT)
    steps = live(alone)
    assert "lignes[f1].mots_a" in steps and not {"lignes[f1].place_b", "lignes[f1].place_c", "piste_c"} & set(steps)
    asked = alone.asked(alone.path.step("lignes[f1].place_a")).replace("\u202f", " ").replace("\u00a0", " ")
    assert "« Fleuriste », est-ce possible : « Finir à quatre heures »" in asked
    two = live(at(library, CRITERES, {**answers, "piste_b": SECOND}, mes_pistes__pistes=KEPT))
    assert "lignes[f1].place_b" in two and "piste_c" in two


@pytest.mark.parametrize(("value", "right"), [(FIRST, False), (SECOND, True)])
def test_the_same_piste_twice_is_said_kindly(library: Library, value: str, right: bool) -> None:
    situation = at(library, CRITERES, {"piste_a": FIRST}, mes_pistes__pistes=KEPT)
    step = situation.path.step("piste_b")
    assert step.question.controls[0].rule.evaluate(situation.at(step).judging(value, step.key)) is right


def test_nothing_is_summed_and_what_is_to_be_verified_is_said(library: Library) -> None:
    questionnaire = library.questionnaire(CRITERES)
    places = [q for q in every_question(questionnaire) if q.id.startswith("place_")]
    assert questionnaire.scores == () and all(c.value is None for q in places for c in q.choices)
    assert not re.search(r"somme|moyenne|score|max\(", " ".join(f.say.source for f in questionnaire.feedback))
    lines = {"lignes[f1].critere_libre": "Le calme", "lignes[f1].place_a": "a_verifier", "lignes": ["f1"]}
    said = told(at(library, CRITERES, {"libre_a": "Guide", **lines, "penche": "Vers le dehors."}))
    assert "à vérifier" in said and "Vers le dehors." in said and "Aucun total" in said


# -- enquêtes -----------------------------------------------------------------------

AFTER = {"notes", "confirme", "change", "dement", "envie_apres", "merci"}


@pytest.mark.parametrize(("done", "asked"), [(True, AFTER), (False, set()), (None, set())])
def test_what_comes_after_a_meeting_is_asked_after_it(library: Library, done: bool | None, asked: set[str]) -> None:
    path = live(at(library, ENQUETE, {"enquetes[f1].personne": "A.", "enquetes[f1].faite": done}))
    assert {step.partition(".")[2] for step in path} & AFTER == asked


def test_a_third_person_stays_a_first_name_and_stands_in_no_title(library: Library) -> None:
    situation = at(library, ENQUETE, {"enquetes[f1].piste_libre": "Guide", "enquetes[f1].personne": "Zoé"})
    step = situation.path.step("enquetes[f1].personne")
    assert step.question.help is not None and "initiales" in step.question.help.source
    rule = step.question.controls[0].rule
    for text, right in (("Zoé", True), ("Zoé zoe@exemple.fr", False), ("https://exemple.fr", False)):
        assert rule.evaluate(situation.at(step).judging(text, step.key)) is right
    state = state_of({ENQUETE: {"enquetes[f1].piste_libre": "Guide", "enquetes[f1].personne": "Zoé"}})
    assert [item.title for item in build(state, library).items()] == ["Enquête métier\u00a0: Guide"]


def test_what_she_wanted_to_verify_is_offered_line_by_line(library: Library) -> None:
    fiche = {"fiches[f1].piste_libre": "Guide", "fiches[f1].verifier": "Qui paie ?\nOù ?", "fiches": ["f1"]}
    situation = at(library, ENQUETE, {"enquetes[f1].personne": "A."}, mes_pistes__fiche=fiche)
    assert options(situation, "enquetes[f1].a_verifier") == ["Qui paie ?", "Où ?"]


def test_what_she_would_verify_before_a_yes_reaches_the_meetings(library: Library) -> None:
    """« Vous emporterez ces questions », says the questionnaire of conditions: and she does."""
    before = {"verifier": "Voir la salle."}
    situation = at(library, ENQUETE, {"enquetes[f1].personne": "A."}, mes_conditions__conditions=before)
    assert options(situation, "enquetes[f1].a_verifier") == ["Voir la salle."]


def test_what_she_said_she_lacks_is_not_written_again(library: Library) -> None:
    before = {"manque": "Tenir un tableau."}
    situation = at(library, FORMATION, {}, mes_competences__inventaire=before)
    assert options(situation, "apprendre_deja") == ["Tenir un tableau."]


def test_what_a_meeting_changed_is_quoted(library: Library) -> None:
    answers = {"enquetes[f1].faite": True, "enquetes[f1].dement": "On travaille assis.", "enquetes": ["f1"]}
    said = told(at(library, ENQUETE, answers))
    assert "se révèle faux : « On travaille assis. »" in said and "se confirme" not in said


# -- formation -----------------------------------------------------------------------


def test_the_vae_is_gone_into_only_by_who_may_want_it(library: Library) -> None:
    lived = {"experiences[f1].intitule": "La caisse", "experiences": ["f1"]}
    keen = at(library, FORMATION, {"vae_envie": "peut_etre"}, mon_parcours__experiences=lived)
    assert options(keen, "vae_experiences") == ["La caisse"] and "vae_diplome" in live(keen)
    cold = live(at(library, FORMATION, {"vae_envie": "non_vae"}, mon_parcours__experiences=lived))
    assert not {"vae_experiences", "vae_diplome"} & set(cold)


@pytest.mark.parametrize(("word", "site"), [("VAE", "France VAE"), ("CPF", "Mon Compte Formation"), ("CEP", "Mon CEP")])
def test_each_set_of_initials_is_explained_with_its_official_site(library: Library, word: str, site: str) -> None:
    questions = library.questionnaire(FORMATION).questions()
    notes = [q.text.source for q in questions if q.type is Type.NOTE]
    (note,) = (text for text in notes if text.startswith(f"{word} veut dire"))
    assert site in note


def test_neither_an_article_nor_an_amount_that_ages(packs: tuple[Pack, ...]) -> None:
    ages = re.compile(r"\b[LRD]\.? ?\d{3,4}-\d|\barticles? \d|\d+ ?(?:€|euros|heures)|\b20\d\d\b")
    ours = {key.partition("/")[0] for key in OURS}
    assert [t for pack in packs if pack.id in ours for t in pack_texts(pack) if ages.search(t[1])] == []


def test_an_information_asks_for_its_source_and_its_day(questionnaires: dict[str, Questionnaire]) -> None:
    fields = {q.id: q for q in every_question(questionnaires[FORMATION])}
    assert {"source", "vu_le", "cout", "duree", "lieu", "conditions", "a_demander"} <= set(fields)
    assert fields["vu_le"].precision.value == "jour"


# -- what is taken from other questionnaires --------------------------------------------


def _named(questionnaire: Questionnaire, name: str) -> list[Question]:
    """The questions that a reference means: a question, a field of a list, or those of a section."""
    owner, _, field = name.partition(".")
    if field:
        lists = (q for q in questionnaire.questions() if q.id == owner)
        return [f for q in lists for f in q.fields if f.id == field]
    sections = [q for s in questionnaire.sections if s.id == owner for q in s.questions]
    return sections or [q for q in questionnaire.questions() if q.id == owner]


def test_every_answer_taken_from_elsewhere_is_there(questionnaires: dict[str, Questionnaire]) -> None:
    for key, questionnaire in questionnaires.items():
        for question in every_question(questionnaire):
            source = question.choices_from
            for reference in source.answers if source else ():
                home, _, name = reference.partition(".")
                found = _named(questionnaires[home], name)
                assert found, (key, question.id, reference)
                assert home != key, (key, question.id)
            if source and source.piles and source.answers:
                targets = [_named(questionnaires[r.partition(".")[0]], r.partition(".")[2]) for r in source.answers]
                codes = {c.code for target in targets for q in target for c in q.choices}
                assert set(source.piles) <= codes, (key, question.id)
