"""What a conseiller said of an item is shown to her, beside it, and goes to nobody else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.resources import files

import jsonschema
import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import Comment, State
from assistant.faces.terminal.item_screen import page
from assistant.pack.library import Library
from assistant.portfolio.build import build, showable
from assistant.portfolio.documents.export import Format, render
from assistant.portfolio.documents.json_form import from_json
from assistant.portfolio.documents.shared import shared_html, shared_json, shared_lines, shared_markdown
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.model import Portfolio
from tests.faces.exchanging import ITEM, written

WHEN = datetime(2026, 11, 23, tzinfo=UTC)
SAID = "Parlons-en <b>jeudi</b>.\n\n# canari de note"


@pytest.fixture
def portfolio() -> Portfolio:
    data = {"numero": "a" * 32, "de": "Camille [b]D", "message": "", "notes": [{"element": ITEM, "texte": SAID}]}
    marked = Event(Kind.ITEM, "2026-11-22T12:00:00+01:00", {"element": ITEM, "montrable": True})
    state = State.of([*written(), marked, Event(Kind.COMMENTED, "2026-11-23T10:00:00+01:00", data)])
    return build(state, Library.shipped())


def test_the_item_holds_it(portfolio: Portfolio) -> None:
    item = next(item for item in portfolio.items() if item.id == ITEM)
    assert item.notes == (Comment("Camille [b]D", SAID, "2026-11-23T10:00:00+01:00", "a" * 32),)
    assert [other.notes for other in portfolio.items() if other.id != ITEM] == [()]


@pytest.mark.parametrize("format_", Format)
def test_her_own_documents_say_who_said_it(portfolio: Portfolio, format_: Format) -> None:
    text = render(portfolio, format_, WHEN)
    assert "canari de note" in text and text.count("Camille") == 1
    if format_ is Format.HTML:
        assert "Commentaire de Camille [b]D" in text and "<b>" not in text
    if format_ is Format.MARKDOWN:
        assert "Commentaire de Camille" in text and "<b>" not in text and "\n# canari" not in text


def test_it_comes_back_from_json_and_follows_the_schema(portfolio: Portfolio) -> None:
    text = render(portfolio, Format.JSON, WHEN)
    schema = json.loads((files("assistant.portfolio.documents") / "schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(text), schema)
    assert next(i for i in from_json(text).items() if i.id == ITEM).notes[0].text == SAID


def test_it_never_leaves(portfolio: Portfolio) -> None:
    terms = Terms("Claude", "Camille Durand", "Voir", "2026-11-23", "2027-01-31")
    given, _ = extract(portfolio, [ITEM], terms)
    pages = [shared_html(given), shared_markdown(given), shared_json(given), "\n".join(shared_lines(given, 72))]
    pages += [render(showable(portfolio), format_, WHEN) for format_ in Format]
    assert not any("canari de note" in page or "Commentaire" in page for page in pages)


def test_the_terminal_shows_it_beside_her_words(portfolio: Portfolio) -> None:
    item = next(item for item in portfolio.items() if item.id == ITEM)
    shown = "\n".join("".join(text for text, _ in row) for row in page(item, 60))
    assert "Commentaire de Camille [b]D" in shown and "canari de note" in shown
