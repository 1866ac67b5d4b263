"""« Est-ce juste ? » stands beside what it speaks of, in all that is hers, and goes to nobody else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from assistant.faces import places
from assistant.faces.plain.portfolio import PortfolioPlace
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.terminal.item_screen import page
from assistant.guide.judging import Judgement
from assistant.pack.library import Library
from assistant.portfolio.build import build, showable
from assistant.portfolio.documents.export import Format, render
from assistant.portfolio.documents.json_form import from_json
from assistant.portfolio.documents.shared import shared_html, shared_json, shared_lines, shared_markdown
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.model import Item, Portfolio
from tests.faces.fakes import FakeGuide, clock
from tests.faces.plain.test_console import console, printed
from tests.portfolio.dossiers import PACK, TOUT, Dossier, filled

WHEN = datetime(2026, 11, 23, tzinfo=UTC)
SAID = "Oui, mais <b>dehors</b>.\n\n# canari de nuance"
SCORES = f"{TOUT}#scores"
OF_SCORES = '    restitution: [{si: "score(i) >= 0", dire: "Voici : {{ score(i) | defaut: \\"…\\" }}."}]\n'
OF_WORDS = '    restitution: [{dire: "Vous attendez : {{ attente | defaut: \\"…\\" }}."}]\n'
OWN = """
      - id: fin
        titre: Fin
        questions:
          - {id: avis, type: choix, texte: "Juste ?", options: {juste: "Oui", nuancer: "Presque", faux: "Non"}}
          - {id: corrige, type: texte_long, si: "avis = nuancer", texte: "Que corriger ?"}
"""


def portfolio_of(folder: Path, restitution: str, dossier: Dossier, more: str = "") -> Portfolio:
    whole, rest = PACK.split("    scores:\n", 1)
    body, entretien = rest.split("    portefeuille:\n", 1)
    text = f"{whole.rstrip()}{more or chr(10)}    scores:\n{body}{restitution}    portefeuille:\n{entretien}"
    (folder / "essai.yaml").write_text(text, encoding="utf-8")
    return build(dossier.state, Library((folder,)))


def judging(code: str = "nuancer", nuance: str = SAID) -> Dossier:
    dossier = filled().answer("~juste", code)
    return dossier.answer("~nuance", nuance) if nuance else dossier


def judged(portfolio: Portfolio) -> list[str]:
    return [item.id for item in portfolio.items() if item.judged]


@pytest.fixture
def portfolio(tmp_path: Path) -> Portfolio:
    return portfolio_of(tmp_path, OF_SCORES, judging())


def the_item(portfolio: Portfolio) -> Item:
    return next(item for item in portfolio.items() if item.judged)


def test_it_stands_beside_the_scores_alone(portfolio: Portfolio) -> None:
    assert judged(portfolio) == [SCORES]
    assert the_item(portfolio).judged == Judgement("nuancer", "À nuancer", SAID)


def test_nothing_stands_there_before_she_said_it(tmp_path: Path) -> None:
    assert judged(portfolio_of(tmp_path, OF_SCORES, filled())) == []


def test_without_scores_in_it_a_restitution_goes_with_what_it_quotes(tmp_path: Path) -> None:
    dossier = Dossier().answer("attente", "Du calme").answer("~juste", "faux").answer("change", False)
    assert judged(portfolio_of(tmp_path, OF_WORDS, dossier)) == [f"{TOUT}#attente"]
    dossier.answer("~juste", "juste")  # that her words are hers need not be said
    assert judged(portfolio_of(tmp_path, OF_WORDS, dossier)) == []
    assert judged(portfolio_of(tmp_path, OF_SCORES, judging("juste", ""))) == [SCORES]


def test_beside_no_answer_it_quotes_a_correction_goes_with_the_first_item_and_a_yes_with_none(tmp_path: Path) -> None:
    of_list = '    restitution: [{si: "nombre(recits) >= 1", dire: "{{ nombre(recits) | defaut: \\"…\\" }} récits."}]\n'

    def told(code: str) -> Portfolio:
        dossier = Dossier().answer("attente", "Du calme").answer("change", False).fiche("recits", "f1")
        dossier.answer("recits[f1].titre", "L'accueil").answer("recits", ["f1"]).answer("~juste", code)
        return portfolio_of(tmp_path, of_list, dossier)

    assert judged(told("nuancer")) == [f"{TOUT}#attente"]
    assert judged(told("juste")) == []


def test_the_question_of_a_pack_counts_as_ours(tmp_path: Path) -> None:
    dossier = filled().answer("avis", "nuancer").answer("corrige", "Pas en hiver.")
    found = portfolio_of(tmp_path, OF_SCORES, dossier, "\n" + OWN)
    assert the_item(found).judged == Judgement("nuancer", "Presque", "Pas en hiver.")


@pytest.mark.parametrize("format_", Format)
def test_her_own_documents_say_it(portfolio: Portfolio, format_: Format) -> None:
    text = render(portfolio, format_, WHEN)
    assert text.count("canari de nuance") == 1 and text.count("À nuancer") == 1
    if format_ is not Format.JSON:
        assert "Vous avez dit du résumé de ces réponses" in text and "<b>" not in text and "\n# canari" not in text


def test_it_comes_back_from_json_and_follows_the_schema(portfolio: Portfolio) -> None:
    text = render(portfolio, Format.JSON, WHEN)
    schema = json.loads((files("assistant.portfolio.documents") / "schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(text), schema)
    assert the_item(from_json(text)).judged == Judgement("nuancer", "À nuancer", SAID)


def test_it_never_leaves(portfolio: Portfolio) -> None:
    terms = Terms("Claude", "Camille Durand", "Voir", "2026-11-23", "2027-01-31")
    given, _ = extract(portfolio, [SCORES], terms)
    pages = [shared_html(given), shared_markdown(given), shared_json(given), "\n".join(shared_lines(given, 72))]
    pages += [render(showable(portfolio), format_, WHEN) for format_ in Format]
    assert not any("canari de nuance" in page or "À nuancer" in page for page in pages)


def test_the_terminal_shows_it(portfolio: Portfolio) -> None:
    shown = "\n".join("".join(text for text, _ in row) for row in page(the_item(portfolio), 60))
    assert "À nuancer" in shown and "canari de nuance" in shown


def test_the_plain_face_reads_it(portfolio: Portfolio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "portfolio", lambda _: portfolio)
    number = [item.id for item in portfolio.items()].index(SCORES) + 1
    talk, out = console(b"")
    PortfolioPlace(talk, Session(Scratch(), FakeGuide(), clock)).command(str(number))
    assert "Vous avez dit du résumé de ces réponses : « À nuancer ». Oui, mais <b>dehors</b>." in printed(out)
