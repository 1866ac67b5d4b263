"""The line of a life: what a low or a high moment opens, and the care said before anything is asked."""

from __future__ import annotations

import pytest

from assistant.guide.introductions import introductions
from assistant.guide.situation import Situation
from assistant.pack.model import Pack
from tests.questionnaires.sheets import filled, live, told
from tests.questionnaires.walk import words_of


@pytest.fixture(scope="module")
def pack(packs: tuple[Pack, ...]) -> Pack:
    return next(p for p in packs if p.id == "ma-ligne-de-vie")


def line(pack: Pack, heights: list[str | None], **more: object) -> Situation:
    """One moment per height (None: she did not place it), the list closed."""
    ids = [f"f{n}" for n in range(1, len(heights) + 1)]
    named = {f"moments[{id}].quoi": f"Moment {id}" for id in ids}
    placed = {f"moments[{id}].hauteur": height for id, height in zip(ids, heights, strict=True)}
    answers = {**named, **placed, "moments": ids, **more}
    return filled(pack, pack.questionnaires[0], answers, {"moments": len(heights)})


@pytest.mark.parametrize(
    ("height", "asked", "spared"),
    [("1", "bas", "haut"), ("2", "bas", "haut"), ("3", "haut", "bas"), ("5", "haut", "bas")],
)
def test_a_low_moment_is_asked_otherwise_than_a_high_one(pack: Pack, height: str, asked: str, spared: str) -> None:
    path = live(line(pack, [height]))
    assert f"moments[f1].{asked}" in path and f"moments[f1].{spared}" not in path
    assert {"moments[f1].soutien", "moments[f1].appris"} <= set(path)


def test_a_moment_she_does_not_place_is_asked_no_story(pack: Pack) -> None:
    assert not {"moments[f1].haut", "moments[f1].bas"} & set(live(line(pack, [None])))


def test_how_to_pass_to_stop_and_to_erase_is_said_before_the_first_question(pack: Pack) -> None:
    situation = filled(pack, pack.questionnaires[0], {})
    first = situation.path.steps[0]
    said = " ".join(one.text for one in introductions(situation, first))
    assert first.key == "moments" and all(word in said for word in ("/passer", "/pause", "/effacer"))


def test_a_low_moment_comes_with_a_word_of_care_and_someone_to_call(pack: Pack) -> None:
    situation = line(pack, ["1", "5"])
    care = " ".join(s.text for s in introductions(situation, situation.path.step("moments[f1].bas")))
    assert "délicate" in care and "3114" in care
    high = " ".join(s.text for s in introductions(situation, situation.path.step("moments[f2].haut")))
    assert "3114" not in high, "a good memory is not met as a wound"


@pytest.mark.parametrize(
    ("heights", "high", "low"),
    [(["5", "4"], True, False), (["1", "2"], False, True), (["3", "3"], False, False), (["1", "5"], True, True)],
)
def test_what_comes_back_is_asked_of_the_moments_that_are_there(
    pack: Pack, heights: list[str | None], high: bool, low: bool
) -> None:
    path = live(line(pack, heights))
    assert ("dans_les_hauts" in path, "dans_les_bas" in path) == (high, low)
    assert ("moments bas" in told(line(pack, heights))) is low


def test_one_moment_is_enough_and_has_no_turning_point(pack: Pack) -> None:
    situation = line(pack, ["1"])
    assert not {"tournant", "tournant_suite", "dans_les_hauts", "dans_les_bas"} & set(live(situation))
    assert "un premier moment : Moment f1" in told(situation)


def test_the_turning_point_is_one_of_her_moments_and_is_named(pack: Pack) -> None:
    situation = line(pack, ["2", "4"], tournant="f1")
    assert [c.text for c in situation.path.options["tournant"]] == ["Moment f1", "Moment f2"]
    assert "Moment f1" in situation.asked(situation.path.step("tournant_suite"))
    assert "a changé votre direction : Moment f1" in told(situation)
    assert "tournant_suite" not in live(line(pack, ["2", "4"], tournant=None))


def test_it_does_not_ask_again_what_my_parcours_asks(packs: tuple[Pack, ...], pack: Pack) -> None:
    before = next(q for p in packs for q in p.questionnaires if q.key == "mon-parcours/experiences")
    asked = {words_of(f.text) for q in before.questions() for f in (q, *q.fields)}
    here = {words_of(f.text) for q in pack.questionnaires[0].questions() for f in (q, *q.fields)}
    assert not asked & here
