"""From live answers to items, each with where it comes from."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.pack.library import Library
from assistant.pack.table import RUBRICS as PACK_RUBRICS
from assistant.parcours.model import Entretien, Parcours, Phase, Task
from assistant.portfolio.build import build, offers, showable
from assistant.portfolio.documents.export import Format, render
from assistant.portfolio.drawing import lead
from assistant.portfolio.edits import drop, mark_showable, restore_origin, reword, take_back
from assistant.portfolio.model import RUBRICS, Item, Portfolio
from tests.portfolio.dossiers import ENTRETIEN, TOUT, Dossier, filled
from tests.portfolio.dossiers import library as make_library

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return make_library(tmp_path_factory.mktemp("packs"))


def _items(portfolio: Portfolio) -> dict[str, Item]:
    """By id, without the passation."""
    return {item.id.removeprefix(f"{TOUT}#"): item for item in portfolio.items()}


def _said(text: str) -> str:
    """With plain spaces in place of the no-break ones of French."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def _lines(item: Item) -> tuple[tuple[str, str], ...]:
    return tuple((_said(label), text) for label, text in item.lines)


@pytest.fixture(scope="module")
def items(library: Library) -> dict[str, Item]:
    return _items(build(filled().state, library))


def test_the_rubriques_of_packs_are_those_of_the_portefeuille() -> None:
    assert tuple(RUBRICS) == PACK_RUBRICS


def test_rubriques_come_in_their_order_and_only_when_they_hold_something(library: Library) -> None:
    found = [r.id for r in build(filled().state, library).rubrics]
    assert found == [id for id in RUBRICS if id in found]
    assert "lettre" not in found and "formation" not in found


def test_ids_are_stable_and_all_different(library: Library) -> None:
    portfolio = build(filled().state, library)
    ids = [item.id for item in portfolio.items()]
    assert len(ids) == len(set(ids))
    assert {f"{TOUT}#attente", f"{TOUT}#scores", f"{TOUT}#recits[f1]", f"{TOUT}#recits[f1].savoirs:former"} <= set(ids)


def test_a_text_comes_with_its_question_and_its_moment(items: dict[str, Item]) -> None:
    item = items["attente"]
    assert (item.title, item.text) == ("Ce que j'attends", "Faire le point.\nSans hâte.")
    (source,) = item.sources
    assert (source.passation, source.step, _said(source.question)) == (TOUT, "attente", "Qu'attendez-vous ?")
    assert source.answer == item.text and source.at == "2026-11-01T00:01:00+01:00"


def test_several_sources_make_one_item_of_lines(items: dict[str, Item]) -> None:
    assert _lines(items["change"]) == (("Voulez-vous changer ?", "Oui"), ("Vers quoi ?", "Le soin"))
    assert [source.step for source in items["change"].sources] == ["change", "vers"]


def test_a_text_of_the_pack_is_filled_with_her_words(items: dict[str, Item]) -> None:
    assert items["vers"].text == "Aller vers le soin"


def test_one_item_for_each_option_kept(items: dict[str, Item]) -> None:
    assert [items["appuis:amis"].text, items["appuis:famille"].text] == ["Mes amis", "Ma famille"]
    assert "appuis" not in items and "appuis:seul" not in items


def test_a_date_is_said_in_words(items: dict[str, Item]) -> None:
    assert items["quand"].text == "Mars 2027" and _said(items["quand"].title) == "Pour quand ?"


def test_one_item_for_each_fiche_with_its_lines(items: dict[str, Item]) -> None:
    first, second = items["recits[f1]"], items["recits[f2]"]
    assert "recits" not in items, "the list itself is no item"
    assert (first.title, second.title) == ("L'accueil", "Récit sans titre")
    told = (("Qu'avez-vous fait ?", "J'ai formé Léa."), ("Une preuve ?", "Une photo."))
    assert _lines(first) == told, "the title already says the other field"
    assert [s.step for s in first.sources][:2] == ["recits[f1].titre", "recits[f1].action"]
    assert [s.step for s in second.sources] == ["recits[f2].action"]


def test_one_item_for_each_savoir_faire_she_kept_and_none_she_dropped(items: dict[str, Item]) -> None:
    kept = [item for key, item in items.items() if key.startswith("recits[f1].savoirs")]
    assert [item.text for item in kept] == ["Je sais former des collègues", "Je sais consoler"]
    assert {item.kind for item in kept} == {"savoir_faire"}
    assert kept[0].title == "L'accueil"
    assert [s.step for s in kept[0].sources] == ["recits[f1].savoirs", "recits[f1].action", "recits[f1].preuve"]
    assert [_lines(item) for item in kept] == [(("Une preuve ?", "Une photo."),)] * 2, "its proof goes with each one"
    assert kept[0].sources[1].answer == "J'ai formé Léa.", "the récit it was read from"


def test_a_field_of_every_fiche(items: dict[str, Item]) -> None:
    assert items["recits[f1].qualite"].text == "Calme" and items["recits[f1].qualite"].kind == "savoir_etre"
    assert "recits[f2].qualite" not in items


def test_rankings_keep_their_order_and_their_ties(items: dict[str, Item]) -> None:
    assert items["ordre"].lines == (("1er", "Aider"), ("2e", "Apprendre"), ("3e", "Créer"))
    assert items["duels"].lines == (("1er", "Apprendre"), ("2e, à égalité", "Aider\nCréer"))


def test_the_rank_after_a_tie_counts_those_before_it(library: Library) -> None:
    d = Dossier().answer("duels", [["a", "c"], ["b", "c"]])
    assert _items(build(d.state, library))["duels"].lines == (("1er, à égalité", "Apprendre\nAider"), ("3e", "Créer"))


def test_points_are_bars_out_of_the_total_and_a_zero_she_chose_is_one(items: dict[str, Item]) -> None:
    figure = items["parts"].figure
    assert figure and not figure.hexagon
    assert [(b.label, b.value, b.maximum) for b in figure.bars] == [
        ("Apprendre", 7, 10),
        ("Aider", 3, 10),
        ("Créer", 0, 10),
    ]


def test_piles_hold_their_cards(items: dict[str, Item]) -> None:
    assert items["cartes"].lines == (("Essentiel", "Le lien\nLe temps"), ("Secondaire", "L'argent"))


# -- totals ------------------------------------------------------------------------------


def test_totals_say_ties_missing_answers_and_what_was_completed(items: dict[str, Item]) -> None:
    figure = items["scores"].figure
    assert figure and figure.hexagon and figure.title == "Ce qui m'attire"
    bars = {bar.family: bar for bar in figure.bars}
    assert (bars["A"].value, bars["A"].maximum) == (4, 4)
    # One answer of two, at the top: the total is completed to 4, and says so.
    assert (bars["R"].value, bars["R"].note.split(", ")[:2]) == (
        4,
        ["1 réponse sur 2", "total complété en proportion"],
    )
    assert "à égalité avec" in bars["A"].note and "« Aider »" in bars["A"].note and "« Concret »" in bars["A"].note
    assert bars["E"].value == 0, "two « pas du tout » are a zero she chose"
    assert bars["C"].value is None, "one answer where two are needed is no total"
    assert bars["C"].note == "1 réponse sur 2, il en faut 2"
    assert figure.bars[-1].family == "C"
    assert lead(figure).startswith("À égalité en premier")


def test_totals_come_with_every_answer_they_count(items: dict[str, Item]) -> None:
    sources = items["scores"].sources
    assert len(sources) == 10
    assert _said(sources[0].question) == "Cela vous attire ? Réparer" and sources[0].answer == "Beaucoup"


def test_a_flat_profile_forces_no_order(library: Library) -> None:
    d = Dossier()
    for row in ("r1", "r2", "i1", "i2", "a1", "a2", "s1", "s2", "e1", "e2", "c1", "c2"):
        d.answer(f"g.{row}", "1")
    figure = _items(build(d.state, library))["scores"].figure
    assert figure and "aucun groupe ne ressort" in lead(figure)
    assert {bar.value for bar in figure.bars} == {2}


def test_no_answer_gives_no_figure(library: Library) -> None:
    assert "scores" not in _items(build(Dossier().answer("attente", "x").state, library))


# -- what does not count -------------------------------------------------------------------


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ANSWERED])
def test_only_answers_give_items(library: Library, status: Status) -> None:
    value = [] if status is Status.PARTIAL else None
    state = Dossier().answer("attente", value, status=status).answer("ordre", ["a"], status=Status.PARTIAL).state
    assert build(state, library).rubrics == ()


def test_answers_off_the_path_are_absent_and_come_back(library: Library) -> None:
    d = filled().answer("change", False)
    away = _items(build(d.state, library))
    assert "vers" not in away and all("le soin" not in str(item) for item in away.values())
    assert _lines(away["change"]) == (("Voulez-vous changer ?", "Non"),)
    d.answer("change", True)
    assert _items(build(d.state, library))["vers"].text == "Aller vers le soin"


def test_a_rule_with_a_condition_keeps_its_own_id(library: Library) -> None:
    d = filled()
    assert _items(build(d.state, library))["attente~2"].rubric == "motivations"
    d.answer("change", False)
    assert "attente~2" not in _items(build(d.state, library)) and "attente" in _items(build(d.state, library))


def test_a_fiche_she_removed_gives_nothing(library: Library) -> None:
    d = filled()
    d.add(Kind.FICHE_REMOVED, passation=TOUT, liste="recits", fiche="f1")
    assert not any("f1" in key for key in _items(build(d.state, library)))


def test_a_pack_that_is_gone_loses_nothing_and_is_named(library: Library) -> None:
    d = filled().answer("q", "x", passation="parti/ancien").answer("q", "x", passation="essai/retire")
    portfolio = build(d.state, library)
    assert portfolio.missing == ("parti/ancien", "essai/retire")
    assert len(portfolio.items()) == len(build(filled().state, library).items())


# -- what she changes ------------------------------------------------------------------------


def _after(d: Dossier, *events: Event) -> State:
    return State.of([*d.events, *events])


def test_rewording_goes_there_and_back(library: Library) -> None:
    d, key = filled(), "attente"
    item = _items(build(d.state, library))[key]
    changed = reword(item, "Savoir où aller.", NOW)
    reworded = _items(build(_after(d, changed), library))[key]
    assert (reworded.text, reworded.origin, reworded.reworded) == ("Savoir où aller.", item.text, True)
    assert reworded.sources == item.sources, "the words she answered with stay behind it"
    for undo in (restore_origin(reworded, NOW), reword(reworded, "  ", NOW), reword(reworded, item.text, NOW)):
        assert undo.data["texte"] is None
        assert _items(build(_after(d, changed, undo), library))[key] == item


def test_a_reworded_item_survives_a_new_answer_and_shows_its_new_origin(library: Library) -> None:
    d = filled()
    item = _items(build(d.state, library))["attente"]
    d.events.append(reword(item, "Ma phrase.", NOW))
    d.answer("attente", "Autre chose.")
    assert _items(build(d.state, library))["attente"] == replace(
        _items(build(d.state, library))["attente"], text="Ma phrase.", origin="Autre chose.", reworded=True
    )


def test_a_fiche_can_be_summed_up_in_her_words(library: Library) -> None:
    d = filled()
    item = _items(build(d.state, library))["recits[f1]"]
    summed = _items(build(_after(d, reword(item, "J'accueille.", NOW)), library))["recits[f1]"]
    assert (summed.text, summed.origin, summed.reworded) == ("J'accueille.", "", True)
    assert summed.lines == item.lines


def test_marking_dropping_and_taking_back(library: Library) -> None:
    d = filled()
    item = _items(build(d.state, library))["attente"]
    marked = build(_after(d, mark_showable(item, True, NOW)), library)
    assert [i.id for i in showable(marked).items()] == [item.id]
    dropped = build(_after(d, mark_showable(item, True, NOW), drop(item, NOW)), library)
    assert _items(dropped)["attente"].dropped and showable(dropped).items() == ()
    assert "Ce que j'attends" not in render(dropped, Format.MARKDOWN, NOW)
    back = build(_after(d, drop(item, NOW), take_back(item, NOW)), library)
    assert _items(back)["attente"] == item


def test_words_typed_in_a_rewording_are_cleaned(library: Library) -> None:
    item = _items(build(filled().state, library))["attente"]
    assert reword(item, "a\x1b[31m\u202eb", NOW).data["texte"] == "a\ufffd[31m\ufffdb"


# -- the portefeuille inside a questionnaire ---------------------------------------------------


def test_items_can_be_options_of_a_questionnaire_and_keep_their_names(library: Library) -> None:
    d = filled()
    chosen = [f"{TOUT}#attente", f"{TOUT}#recits[f1].savoirs:former"]
    d.answer("montrer", chosen, passation=ENTRETIEN)
    shown = {item.id: item for item in build(d.state, library).items()}[f"{ENTRETIEN}#montrer"]
    assert shown.text == "Ce que j'attends\nJe sais former des collègues"
    d.events.append(drop(_items(build(d.state, library))["attente"], NOW))
    portfolio = build(d.state, library)
    assert "Ce que j'attends" in {item.id: item for item in portfolio.items()}[f"{ENTRETIEN}#montrer"].text
    offered = {choice.code for choice in offers(portfolio)("portefeuille")}
    assert f"{TOUT}#attente" not in offered and chosen[1] in offered
    assert offers(portfolio)("autre") == ()


# -- laws ----------------------------------------------------------------------------------------


def test_one_dossier_always_gives_one_portefeuille_and_the_same_bytes(library: Library, tmp_path: Path) -> None:
    again = make_library(tmp_path)
    one, two = build(filled().state, library), build(filled().state, again)
    assert one == two
    for format_ in Format:
        assert render(one, format_, NOW) == render(two, format_, NOW)


def test_the_example_is_known_as_one(library: Library) -> None:
    d = filled()
    assert not build(d.state, library).example
    d.add(Kind.SETTING, nom="exemple", valeur=True)
    assert build(d.state, library).example


STEPS = ["attente", "change", "vers", "quand", "appuis"]
VALUES = {"attente": "x", "change": False, "vers": "y", "quand": "2020", "appuis": ["amis"]}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(STEPS), st.lists(st.sampled_from(list(Status)), min_size=5, max_size=5))
def test_every_item_comes_from_answers_that_are_there(
    library: Library, order: list[str], statuses: list[Status]
) -> None:
    d = Dossier()
    for step, status in zip(order, statuses, strict=True):
        d.answer(step, VALUES[step] if status is Status.ANSWERED else None, status=status)
    answered = {step for step, status in zip(order, statuses, strict=True) if status is Status.ANSWERED}
    sources = set(itertools.chain.from_iterable((s.step for s in i.sources) for i in build(d.state, library).items()))
    assert sources == answered - {"vers"}, "« vers » is off the path: she does not want to change"


# -- the parcours ------------------------------------------------------------------------------


def _parcours() -> Parcours:
    before, after = Task(ENTRETIEN, "premier"), Task("essai/apres@premier", "premier", after=True)
    meeting = Entretien("premier", "Entretien d'accueil", before, after, "quand")
    return Parcours("p", "1.0.0", "Mon bilan", "", (Phase("a", "Accueil", "", (meeting, Task(TOUT))),))


def test_the_parcours_gives_the_order_and_the_names_of_its_entretiens(library: Library) -> None:
    d = Dossier().answer("attente", "x").answer("q", "x", passation="parti/ancien")
    d.answer("montrer", [f"{TOUT}#attente"], passation=ENTRETIEN)
    assert [i.id for i in build(d.state, library).items()] == [f"{TOUT}#attente", f"{ENTRETIEN}#montrer"]
    named = build(d.state, library, parcours=_parcours())
    groups = {item.id: item.group for item in named.items()}
    assert groups == {f"{TOUT}#attente": "", f"{ENTRETIEN}#montrer": "Entretien d'accueil"}
    html = render(named, Format.HTML, NOW)
    assert (
        '<h3 class="kind">Entretien d&#39;accueil</h3>' in html and '<h4 class="item">Ce que je montrerai</h4>' in html
    )
    assert "### Entretien d'accueil\n\n#### Ce que je montrerai" in render(named, Format.MARKDOWN, NOW)


def test_the_order_of_the_parcours_comes_before_the_order_of_her_answers(library: Library) -> None:
    d = Dossier().answer("vers", "x").answer("change", True)
    d.add(Kind.OPENED, passation="essai/tout@autre")
    d.answer("attente", "après", passation="essai/tout@autre")
    later = Parcours("p", "1", "", "", (Phase("a", "", "", (Task("essai/tout@autre"), Task(TOUT))),))
    assert build(d.state, library).items()[0].id.startswith(f"{TOUT}#")
    pistes = build(d.state, library, parcours=later).items()
    assert pistes[0].id.startswith("essai/tout@autre")
