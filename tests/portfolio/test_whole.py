"""Everything in one JSON file, judged by its schema, and back: the same events, or one French sentence."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.exchange.inbox import pin_card
from assistant.exchange.ledger import Ledger
from assistant.exchange.model import Form
from assistant.exchange.outbox import Way, accord_event, make_share
from assistant.faces import places
from assistant.faces.demo import demo_session
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.portfolio import edits, whole_events
from assistant.portfolio.documents.writing import ExportError
from assistant.portfolio.extract import Terms
from assistant.portfolio.whole import NotWhole, emporter, from_whole, read_whole, schema, to_whole
from tests.dossier.made import draft

WHEN = datetime(2026, 11, 22, 10, 4, 31, tzinfo=UTC)


def _events() -> tuple[Event, ...]:
    """The invented person, who edited, marked, dropped, erased, handed over, took back and was answered."""
    from assistant.dossier.identity import Identity
    from assistant.exchange.keys import conseiller_card

    session = demo_session(clock=lambda: WHEN)[0]
    portfolio = places.portfolio(session)
    one, two, three, *_ = portfolio.items()
    more = [
        edits.reword(one, "Autrement dit,\nsur deux lignes « 🦀 »", WHEN),
        edits.mark_showable(two, True, WHEN),
        edits.drop(three, WHEN),
        draft(3, "attente", "Un brouillon"),
        Event(Kind.MARK, WHEN.isoformat(), {"passation": "ma-demande/demande", "question": "attente", "oui": True}),
        Event(Kind.ERASED, WHEN.isoformat(), {"passation": "ma-demande/demande", "question": "autre"}),
        pin_card(conseiller_card(Identity.new(), "Camille Durand", "Cap Métiers"), True, WHEN),
        accord_event("conservation", "Cap Métiers", "Suivi", "2027-01-31", WHEN),
    ]
    terms = Terms("Claude", "Camille Durand", "Préparer", "2026-11-22", "2027-01-31")
    share = make_share(Ledger(), None, portfolio, [one.id, two.id], terms, Way(Form.JSON), WHEN).events
    number = share[0].data["numero"]
    note = {"numero": number, "de": "Camille", "fait": WHEN.isoformat(), "message": "Merci", "sha256": "0" * 64}
    notes = [{"element": one.id, "texte": "Bien vu"}]
    after = [
        Event(Kind.COMMENTED, WHEN.isoformat(), {**note, "notes": notes}),
        Event(Kind.WITHDRAWN, WHEN.isoformat(), {"numero": number}),
    ]
    return (*session.vault.events, *more, *share, *after)


@pytest.fixture(scope="module")
def events() -> tuple[Event, ...]:
    return _events()


def _session(events: tuple[Event, ...]) -> Session:
    return session_on(Scratch(events), lambda: WHEN + timedelta(days=1))


@pytest.fixture(scope="module")
def text(events: tuple[Event, ...]) -> str:
    return to_whole(events, places.portfolio(_session(events)), WHEN)


def test_the_same_dossier_comes_back(events: tuple[Event, ...], text: str) -> None:
    back = from_whole(text)
    assert back == events
    assert State.of(back) == State.of(events)
    assert places.portfolio(_session(back)) == places.portfolio(_session(events))
    ledger = Ledger.of(back)
    assert ledger == Ledger.of(events)
    assert ledger.conseillers and ledger.shares[0].withdrawn and ledger.comments and ledger.accords
    assert ledger.shares[0].extract is not None
    assert to_whole(back, places.portfolio(_session(back)), WHEN) == text


def test_its_schema_documents_it(text: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(text), schema())


def test_every_kind_of_a_dossier_is_in_the_table_and_none_of_a_desk() -> None:
    desk = list(Kind)[list(Kind).index(Kind.DESK) :]
    assert set(whole_events.KEYS) == set(Kind) - set(desk)


def test_the_files_stand_together_under_a_free_name(events: tuple[Event, ...], tmp_path: Path) -> None:
    portfolio = places.portfolio(_session(events))
    session = _session(events)
    told = session.history(None, len(session.state.replies))
    assert len(told) > 400
    first, second = (emporter(events, portfolio, tmp_path, WHEN, told) for _ in range(2))
    assert [path.name for path in first] == [
        f"bilan-complet-2026-11-22{s}" for s in (".json", ".schema.json", ".html", ".md", ".reponses.md")
    ]
    assert not set(first) & set(second)
    assert read_whole(first[0]) == events
    jsonschema.validate(json.loads(first[0].read_text("utf-8")), json.loads(first[1].read_text("utf-8")))
    assert "Autrement dit" in first[2].read_text("utf-8") and "Autrement dit" in first[3].read_text("utf-8")
    assert len(json.loads(first[0].read_text("utf-8"))["reponses"]) == len(told)
    assert "Exemple inventé" in first[4].read_text("utf-8") and first[4].read_text("utf-8").count("**") >= 2 * len(told)
    with pytest.raises(ExportError):
        emporter(events, portfolio, tmp_path / "absent", WHEN)


# Hostile, or cut


def _refused(text: str) -> NotWhole:
    with pytest.raises(NotWhole) as raised:
        from_whole(text)
    message = raised.value.message
    assert message.count(".") <= 1 and message.endswith(".") and "rien n’a été créé" in message
    return raised.value


def test_a_file_cut_anywhere_is_refused(text: str) -> None:
    draw = random.Random(1)
    end = len(text.rstrip())
    for at in {0, 1, end - 1, *(draw.randrange(end) for _ in range(60))}:
        _refused(text[:at])


def test_a_row_that_is_not_one_is_refused_by_the_reader_and_by_the_schema(text: str) -> None:
    document = json.loads(text)
    judge = jsonschema.Draft202012Validator(schema()["properties"]["evenements"])
    rows: list[dict[str, Any]] = document["evenements"]
    seen: set[str] = set()
    tried = 0
    for at, row in enumerate(rows):
        if row["quoi"] in seen:
            continue
        seen.add(row["quoi"])
        keys = {k.rstrip("?"): k for k in whole_events.KEYS[Kind(row["quoi"])]}
        for key in ("n", "quand", "quoi", *keys):
            free = keys.get(key) and whole_events.KEYS[Kind(row["quoi"])][keys[key]] == "valeur"
            values: list[Any] = [] if free else [7.5, [], {}] if key in row else []
            changed = [{**row, key: value} for value in values]
            if key in row and not keys.get(key, "").endswith("?"):
                changed.append({k: v for k, v in row.items() if k != key})
            for one in changed:
                hostile = [*rows[:at], one, *rows[at + 1 :]]
                _refused(json.dumps({**document, "evenements": hostile}))
                assert not judge.is_valid([rows[0], one] if at else [one])
                tried += 1
    assert tried > 100


@pytest.mark.parametrize(
    "hostile",
    [
        "", "null", "[]", "{", "[" * 200_000, '{"a":' * 100_000, "1" * 5000, '"bilan-complet"', "\ufeff\ufeff{}",
        '{"format": "bilan-complet"}', '{"format": "bilan-complet", "version": true, "evenements": []}',
        '{"format": "bilan-complet", "version": 1, "evenements": []}',
        '{"format": "bilan-complet", "version": 1, "evenements": [NaN]}',
        '{"format": "bilan-complet", "version": 1, "version": 1, "evenements": []}',
        '{"format": "bilan-portefeuille", "version": 1, "rubriques": []}',
    ],
)  # fmt: skip
def test_what_is_no_dossier_is_refused_in_one_sentence(hostile: str) -> None:
    _refused(hostile)


def test_a_later_version_and_a_desk_say_what_they_are(text: str) -> None:
    document = json.loads(text)
    assert "plus récente" in _refused(json.dumps({**document, "version": 2})).message
    desk = [{"n": 1, "quand": WHEN.isoformat(), "quoi": "bureau", "nom": "x", "organisme": ""}]
    assert "bureau" in _refused(json.dumps({**document, "evenements": desk})).message


def test_deep_large_and_harmful_values_of_an_event(text: str) -> None:
    document = json.loads(text)
    first = document["evenements"][0]

    def with_value(value: Any) -> str:
        setting = {"n": 2, "quand": WHEN.isoformat(), "quoi": "reglage", "nom": "x", "valeur": value}
        return json.dumps({**document, "evenements": [first, setting]})

    deep: Any = "x"
    for _ in range(30):
        deep = [deep]
    for hostile in (deep, 10**16, {"a\x1bb": 1}):
        _refused(with_value(hostile))
    _refused(with_value("x").replace('"x"}', "1e999}"))
    (_, setting) = from_whole(with_value(["a\x1b]52;c;x\x07", {"k": "b\u202ec"}]))
    assert setting.data["valeur"] == ["a\ufffd]52;c;x\ufffd", {"k": "b\ufffdc"}]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotWhole, match="ne peut pas être lu"):
        read_whole(tmp_path / "absent.json")
    (tmp_path / "latin.json").write_bytes(b"\xe9\xe8")
    with pytest.raises(NotWhole, match="rien n’a été créé"):
        read_whole(tmp_path / "latin.json")
