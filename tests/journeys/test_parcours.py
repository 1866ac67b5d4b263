"""Each parcours lived by its example, from the first start to the follow-up, in one run of the plain face."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier.events import Kind
from assistant.dossier.state import State
from assistant.faces import example, start
from assistant.guide.programme import Stage, stage
from assistant.parcours import carnet
from assistant.parcours.reading import read_parcours, shipped_ids
from tests.journeys.typed import WITHOUT_PHRASE, answers, bilan, journey, recorded

ALL = ("bilan-de-competences", "bilan-approfondi", "cap-vers-l-entreprise")


def test_the_first_start_offers_the_three_and_the_usual_one_first() -> None:
    offered = [offer.id for offer in start.offered_parcours()]
    assert offered == [*ALL] and set(offered) == set(shipped_ids())


@pytest.mark.parametrize("name", ALL)
def test_its_example_answers_every_questionnaire_in_order(name: str) -> None:
    lived = example.load(example.shipped(name))
    assert lived.parcours == name and "inventée" in lived.presentation
    assert [*lived.answers] == [task.passation for _, task in read_parcours(name).tasks()]


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", ALL)
def test_from_the_first_start_to_the_follow_up(name: str, tmp_path: Path) -> None:
    folder, out = tmp_path / "dossier", tmp_path / "documents"
    out.mkdir()
    lived = journey(parcours=name)
    chosen = str([offer.id for offer in start.offered_parcours()].index(name) + 1)
    lines = [*WITHOUT_PHRASE[:-1], chosen, *lived.lines(), "/parcours", f"/portefeuille exporter html md json {out}"]
    done = bilan(folder, lines)
    assert done.returncode == 0 and done.stderr == "", done.stdout[-2000:] + done.stderr
    events = recorded(folder, None)
    assert events[0].kind is Kind.CREATED and events[0].data["parcours"] == name
    assert answers(events) == answers(lived.events)
    state = State.of(events)
    assert {stage(state, task.passation) for _, task in read_parcours(name).tasks()} == {Stage.DONE}
    assert "Vous avez terminé tout ce que ce parcours propose." in done.stdout
    assert sorted(path.suffix for path in out.iterdir()) == [".html", ".json", ".md"]


def test_the_example_of_the_months_says_which_month_in_its_document(tmp_path: Path) -> None:
    lived = journey(parcours="cap-vers-l-entreprise", passations=11)
    lines = [*WITHOUT_PHRASE[:-1], "3", *lived.lines(), f"/portefeuille exporter md {tmp_path}"]
    assert bilan(tmp_path / "dossier", lines).returncode == 0
    assert "Premier mois" in next(tmp_path.glob("*.md")).read_text("utf-8")


def test_the_example_of_the_months_keeps_a_carnet_that_counts_against_its_objectives() -> None:
    state = State.of(journey(parcours="cap-vers-l-entreprise", passations=16).events)
    kinds = [entry.kind for entry in carnet.entries(state)]
    assert {"contact", "candidature", "embauche", "visite", "note"} <= set(kinds)
    assert any(entry.awaits for entry in carnet.entries(state)), "something comes next"
