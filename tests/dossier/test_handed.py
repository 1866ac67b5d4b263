"""Erasing what she wrote reaches the copies of it in what she handed over, and what was said of it."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.dossier.handed import items_of, renamed
from assistant.dossier.redaction import OfStep
from assistant.dossier.segment import EVENTS
from assistant.dossier.state import Comment, State
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import SITTING, answer, answers
from tests.dossier.test_redaction import stands

SECRET = "ce que je regrette d'avoir remis"
KEPT = "ce que je garde"
ITEM, OTHER = f"{SITTING}#aveu", f"{SITTING}#autre"
WHEN = "2026-11-20T12:00:00+01:00"


def shared(number: str = "a1") -> Event:
    elements = [
        {"cle": "k1", "titre": SECRET, "texte": SECRET, "lignes": [{"question": "Où ?", "reponse": SECRET}]},
        {"cle": "k2", "titre": "Autre", "texte": KEPT, "lignes": []},
    ]
    extract = {"termes": {"de": "Claude"}, "rubriques": [{"id": "demande", "titre": "…", "elements": elements}]}
    data = {"numero": number, "fait": "2026-11-20", "elements": {"k1": ITEM, "k2": OTHER}, "extrait": extract}
    return Event(Kind.SHARED, WHEN, data)


def commented() -> Event:
    notes = [{"element": ITEM, "texte": f"Sur « {SECRET} » : bravo."}, {"element": OTHER, "texte": "À préciser."}]
    return Event(Kind.COMMENTED, WHEN, {"numero": "a1", "de": "Camille", "message": "Merci.", "notes": notes})


def test_its_copies_go_from_the_dossier_the_previous_saves_and_the_backups(folder: Path) -> None:
    with create(folder, None, [answer(0), answer(1, SECRET, step="aveu"), shared(), *answers(EVENTS, 2)]) as vault:
        vault.append([answer(200, day="2026-10-01")])
        vault.append([commented()])
        vault.append([shared("a2")])
        identity = vault.identity
        assert len(stands(folder, identity, SECRET)) > 3
        before = vault.events
        vault.redact(SITTING, "aveu", items=[ITEM])
        assert stands(folder, identity, SECRET) == []
        assert stands(folder, identity, KEPT) != []
        kept = vault.events
    with open_vault(folder, unlock(folder, None)) as vault:
        assert vault.events == kept and vault.notices == ()
    assert [(e.kind, e.at) for e in kept if e.kind is not Kind.ERASED] == [
        (e.kind, e.at) for e in before if e.data.get("question") != "aveu"
    ], "the lines stay, dated"
    first = next(e for e in kept if e.kind is Kind.SHARED)
    assert first.data["elements"] == {"k1": "", "k2": OTHER}
    assert [one["cle"] for one in first.data["extrait"]["rubriques"][0]["elements"]] == ["k2"]
    said = next(e for e in kept if e.kind is Kind.COMMENTED)
    assert said.data["message"] == "Merci." and said.data["notes"][1]["texte"] == "À préciser."
    assert "bravo" not in json.dumps([dict(e.data) for e in kept])


def test_what_was_made_of_a_step_goes_with_it_whatever_the_item_is_called() -> None:
    made = {"k1": [f"{SITTING}#autre", f"{SITTING}#aveu"], "k2": [f"{SITTING}#autre"], "k3": 3}
    event = Event(Kind.SHARED, WHEN, {**shared().data, "elements": {"k1": "x#y", "k2": OTHER}, "sources": made})
    left = OfStep(SITTING, "aveux", former=frozenset({"aveu"})).of(event)
    assert SECRET not in json.dumps(dict(left.data)) and KEPT in json.dumps(dict(left.data))
    assert left.data["elements"] == {"k1": "", "k2": OTHER}
    assert OfStep("autre/chose", "aveu").of(event) is event


def test_the_state_keeps_what_was_said_of_each_item_and_every_line_of_the_registre() -> None:
    state = State.of([shared(), commented()])
    assert state.comments == {
        ITEM: [Comment("Camille", f"Sur « {SECRET} » : bravo.", WHEN, "a1")],
        OTHER: [Comment("Camille", "À préciser.", WHEN, "a1")],
    }
    assert [e.kind for e in state.exchanges] == [Kind.SHARED, Kind.COMMENTED]


def test_items_are_read_under_their_present_names() -> None:
    now = {ITEM: f"{SITTING}#aveux"}
    for event in (shared(), commented()):
        moved = renamed(event, lambda id: now.get(id, id))
        assert list(items_of(moved)) == [f"{SITTING}#aveux", OTHER]
        assert renamed(moved, lambda id: id) is moved
