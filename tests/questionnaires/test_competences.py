"""Compétences: what the inventory takes from her récits, what a quality or a transfer asks when nothing stands before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.elsewhere import Elsewhere
from assistant.guide.situation import Situation, situate
from assistant.pack.model import Pack, Questionnaire, Type
from assistant.portfolio.items import items
from assistant.portfolio.told import Reading
from tests.guide.talking import Shelf
from tests.questionnaires.sheets import NOW, filled, live, told

RECITS = "mon-parcours/realisations"
INVENTORY, QUALITIES, ELSEWHERE = (f"mes-competences/{id}" for id in ("inventaire", "qualites", "transferables"))
KEPT = [{"code": "a", "texte": "montrer un geste", "choix": "garde"}, {"code": "b", "texte": "trier", "choix": "garde"}]
RECIT = {
    "recits[f1].titre": "La serre",
    "recits[f1].action": "J’ai montré un geste et j’ai trié.",
    "recits[f1].savoirs": KEPT,
    "recits[f1].connaissances": "Les plantes",
    "recits[f1].qualites": "De la patience",
    "recits": ["f1"],
}
SHOW, SORT = (f"{RECITS}#recits[f1].savoirs:{code}" for code in "ab")


def after(packs: tuple[Pack, ...], key: str, given: Mapping[str, Mapping[str, Any]]) -> Situation:
    """The questionnaire `key`, once these passations were answered (None: passed); every list named has one fiche."""
    at = NOW.isoformat()
    events = [Event(Kind.CREATED, at, {"parcours": "x"}), Event(Kind.OPENED, at, {"passation": key})]
    for passation, answers in given.items():
        events.append(Event(Kind.OPENED, at, {"passation": passation}))
        lists = dict.fromkeys(step.partition("[")[0] for step in answers if "[f1]" in step)
        events += [Event(Kind.FICHE_ADDED, at, {"passation": passation, "liste": one, "fiche": "f1"}) for one in lists]
        for step, value in answers.items():
            status = Status.PASSED if value is None else Status.ANSWERED
            data = {"passation": passation, "question": step, "etat": status, "valeur": value}
            events.append(Event(Kind.ANSWER, at, data))
    shelf, state = Shelf(*packs), State.of(events)
    pack = shelf.pack(key.partition("/")[0])
    return situate(pack, shelf.questionnaire(key), state, key, NOW, Elsewhere(state, shelf, NOW))


def kept(situation: Situation) -> dict[str, tuple[str, dict[str, str]]]:
    """The compétences that come of it: their names, with their kind and what is said below (question → words)."""
    reading = Reading(situation)
    rules = [rule for rule in situation.questionnaire.portfolio if rule.kind]
    return {item.name: (item.kind, dict(item.lines)) for rule in rules for item in items(reading, rule)}


def offered(situation: Situation, step: str) -> list[str]:
    return [choice.text for choice in situation.path.options[step]]


def test_the_inventory_begins_with_what_her_recits_showed(packs: tuple[Pack, ...]) -> None:
    situation = after(packs, INVENTORY, {RECITS: RECIT})
    assert situation.path.steps[0].key == "solides"
    assert offered(situation, "solides") == ["montrer un geste", "trier"]
    assert offered(situation, "savoirs_deja") == ["Les plantes"]


def test_without_a_recit_the_inventory_begins_with_her_own_list(packs: tuple[Pack, ...]) -> None:
    situation = after(packs, INVENTORY, {})
    assert situation.path.steps[0].key == "savoir_faire"
    assert not {"solides", "aimes", "plus_aimes", "savoirs_deja"} & set(live(situation))


def test_what_she_likes_is_asked_of_what_she_puts_forward_and_told_in_words(packs: tuple[Pack, ...]) -> None:
    mine = {"solides": [SHOW, SORT], "aimes": [SHOW], "plus_aimes": [SORT]}
    situation = after(packs, INVENTORY, {RECITS: RECIT, INVENTORY: mine})
    assert offered(situation, "aimes") == offered(situation, "plus_aimes") == ["montrer un geste", "trier"]
    assert "ce que vous aimez faire : montrer un geste." in told(situation)
    assert "n'en avez plus envie : trier." in told(situation)
    passed = after(packs, INVENTORY, {RECITS: RECIT, INVENTORY: {"solides": None}})
    assert not {"aimes", "plus_aimes"} & set(live(passed))


@pytest.mark.parametrize(
    ("list", "said", "right"),
    [
        ("savoir_faire", "Je sais coudre", True), ("savoir_faire", "la couture", False),
        ("savoirs", "Je connais le droit du bail", True), ("savoirs", "le droit du bail", False),
        ("savoir_etre", "J’ai de la patience", True), ("savoir_etre", "Je suis calme", True),
        ("savoir_etre", "J'ai du courage", True), ("savoir_etre", "patiente", False),
    ],
)  # fmt: skip
def test_the_wording_of_a_competence_is_proposed_and_never_imposed(
    questionnaires: dict[str, Questionnaire], packs: tuple[Pack, ...], list: str, said: str, right: bool
) -> None:
    situation = after(packs, INVENTORY, {INVENTORY: {f"{list}[f1].intitule": said}})
    step = situation.path.step(f"{list}[f1].intitule")
    (control,) = step.question.controls
    assert control.rule.evaluate(situation.at(step).judging(said, step.key)) is right
    assert not control.blocking


def test_each_kind_of_competence_reaches_the_portfolio_under_its_kind(questionnaires: dict[str, Questionnaire]) -> None:
    kinds = {rule.sources[0]: rule.kind for rule in questionnaires[INVENTORY].portfolio if rule.kind}
    assert kinds == {"savoir_faire": "savoir_faire", "savoirs": "savoir", "savoir_etre": "savoir_etre"}
    assert {r.kind for r in questionnaires[QUALITIES].portfolio if r.kind} == {"savoir_etre"}


def test_a_competence_is_its_own_sentence_and_is_not_said_again_below(packs: tuple[Pack, ...]) -> None:
    mine = {"savoir_faire[f1].intitule": "Je sais coudre", "savoir_faire[f1].niveau": "seul", "savoir_faire": ["f1"]}
    found = kept(after(packs, INVENTORY, {INVENTORY: mine}))
    kind, lines = found["Je sais coudre"]
    assert kind == "savoir_faire"
    assert list(lines.values()) == ["Par moi-même, dans les cas habituels"]


def test_a_quality_is_called_by_her_word_and_never_lost_without_one(packs: tuple[Pack, ...]) -> None:
    mine: dict[str, Any] = {"mots": ["humour", "patience"], "qualites[f1].exemple": "Un mercredi.", "qualites": ["f1"]}
    named = kept(after(packs, QUALITIES, {QUALITIES: {**mine, "qualites[f1].laquelle": "humour"}}))
    assert [(name, kind, [*lines.values()]) for name, (kind, lines) in named.items()] == [
        ("J’ai de l’humour", "savoir_etre", ["Un mercredi."])
    ]
    unnamed = after(packs, QUALITIES, {QUALITIES: {**mine, "qualites[f1].laquelle": None, "qualites[f1].a_moi": None}})
    rules = [rule for rule in unnamed.questionnaire.portfolio if rule.sources == ("qualites",)]
    found = [item for rule in rules for item in items(Reading(unnamed), rule)]
    assert [(item.name, dict(item.lines).popitem()[1]) for item in found] == [("Une qualité à nommer", "Un mercredi.")]


def test_a_level_is_not_asked_again_of_what_a_recit_gave(questionnaires: dict[str, Questionnaire]) -> None:
    already = next(s for s in questionnaires[INVENTORY].sections if s.id == "deja")
    assert {q.type for q in already.questions} == {Type.CHOIX_MULTIPLE}


def test_qualities_recall_what_she_wrote_of_herself(packs: tuple[Pack, ...]) -> None:
    mine = {"savoir_etre[f1].intitule": "J’ai de l’entrain", "savoir_etre": ["f1"]}
    situation = after(packs, QUALITIES, {RECITS: RECIT, INVENTORY: mine})
    assert offered(situation, "deja_dit") == ["De la patience", "J’ai de l’entrain"]
    assert "deja_dit" not in live(after(packs, QUALITIES, {}))


@pytest.mark.parametrize(("words", "which"), [(["patience", "humour"], "patience"), (None, None)])
def test_a_quality_is_one_of_her_words_or_said_in_her_own(
    packs: tuple[Pack, ...], words: list[str] | None, which: str | None
) -> None:
    mine: dict[str, Any] = {"mots": words, "qualites[f1].exemple": "Un mercredi."}
    mine |= {"qualites[f1].laquelle": which} if words else {"qualites[f1].a_moi": "J’ai la tête dure"}
    situation = after(packs, QUALITIES, {QUALITIES: {**mine, "qualites": ["f1"]}})
    assert ("qualites[f1].laquelle" in live(situation)) is bool(words)
    assert ("qualites[f1].a_moi" in live(situation)) is not bool(words)
    called = "J'ai de la patience" if words else "J'ai la tête dure"
    assert f"un exemple pour : {called}." in told(situation)


def test_passing_our_words_opens_hers(packs: tuple[Pack, ...]) -> None:
    mine = {"mots": ["patience"], "qualites[f1].laquelle": None}
    assert "qualites[f1].a_moi" in live(after(packs, QUALITIES, {QUALITIES: mine}))


def test_a_quality_she_wrote_before_is_shown_without_being_typed_again(packs: tuple[Pack, ...]) -> None:
    wrote = f"{RECITS}#recits[f1].qualites"
    mine: dict[str, Any] = {"deja_dit": [wrote], "mots": ["humour"], "qualites[f1].exemple": "Un mercredi."}
    situation = after(packs, QUALITIES, {RECITS: RECIT, QUALITIES: {**mine, "qualites": ["f1"]}})
    assert offered(situation, "qualites[f1].ecrite") == ["De la patience"]
    chosen = {**mine, "qualites[f1].ecrite": wrote, "qualites": ["f1"]}
    situation = after(packs, QUALITIES, {RECITS: RECIT, QUALITIES: chosen})
    assert not {"qualites[f1].laquelle", "qualites[f1].a_moi"} & set(live(situation))
    assert "un exemple pour : De la patience." in told(situation)
    assert kept(situation)["De la patience"][0] == "savoir_etre"


def test_every_word_of_our_list_is_said_as_a_savoir_etre(questionnaires: dict[str, Questionnaire]) -> None:
    words = next(q for q in questionnaires[QUALITIES].questions() if q.id == "mots").choices
    assert len(words) == len({w.text for w in words}) == 24
    assert all(w.text.startswith(("J’ai ", "Je suis ")) for w in words)


def test_what_goes_elsewhere_is_taken_from_the_inventory(packs: tuple[Pack, ...]) -> None:
    mine = {
        "solides": [SHOW],
        "savoir_faire[f1].intitule": "Je sais coudre",
        "savoir_faire": ["f1"],
        "savoirs[f1].intitule": "Je connais le latin",
        "savoirs": ["f1"],
    }
    situation = after(packs, ELSEWHERE, {RECITS: RECIT, INVENTORY: mine})
    assert offered(situation, "choisies") == ["montrer un geste", "Je sais coudre", "Je connais le latin"]


def test_without_an_inventory_she_names_what_goes_elsewhere(packs: tuple[Pack, ...]) -> None:
    mine = {"transferts[f1].a_moi": "Je sais calmer un groupe", "transferts": ["f1"], "transferts[f1].deja": False}
    situation = after(packs, ELSEWHERE, {ELSEWHERE: mine})
    path = live(situation)
    assert "transferts[f1].a_moi" in path
    assert not {"choisies", "transferts[f1].laquelle", "transferts[f1].deja_recit", "premiere"} & set(path)
    assert "regardé de près : Je sais calmer un groupe." in told(situation)


def test_a_competence_that_travelled_already_is_told(packs: tuple[Pack, ...]) -> None:
    pack = next(p for p in packs if p.id == "mes-competences")
    transfers = next(q for q in pack.questionnaires if q.id == "transferables")
    assert "transferts[f1].deja_recit" in live(
        filled(pack, transfers, {"transferts[f1].deja": True}, {"transferts": 1})
    )


def test_a_question_that_calls_for_yes_or_no_has_them_in_its_options(
    questionnaires: dict[str, Questionnaire],
) -> None:
    """« Aimez-vous encore le faire ? » « Non. » was no answer of « J’aime, cela dépend, je n’aime plus »."""
    wishes = [f for q in questionnaires[INVENTORY].questions() for f in q.fields if f.id == "envie"]
    assert len(wishes) == 3
    for wish in wishes:
        assert [choice.text.partition(",")[0] for choice in wish.choices if "," in choice.text] == ["Oui", "Non"]
