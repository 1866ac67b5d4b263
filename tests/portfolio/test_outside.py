"""What she marked, to speak of with her conseiller or not to, as options that a questionnaire offers."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.pack.library import Library
from assistant.portfolio.build import build, offers, showable
from assistant.portfolio.edits import drop, talk
from assistant.portfolio.model import ADDRESS, AVOID, Portfolio
from tests.portfolio.dossiers import PACK, TOUT, Dossier, filled

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FICHE = "essai/fiche@premier"
SHEET = """
  - id: fiche
    titre: Ma fiche
    intention: Préparer.
    limites: Rien n'est envoyé.
    duree: 2
    sections:
      - id: avant
        titre: Avant
        questions:
          - {id: dire, type: choix_multiple, texte: "Aborder ?", options_depuis: {question: a_aborder}}
          - {id: taire, type: choix_multiple, texte: "Ne pas aborder ?", options_depuis: {question: a_ne_pas_aborder}}
          - {id: poser, type: choix_multiple, texte: "Vos questions ?", options_depuis: {question: mes_questions}}
    portefeuille:
      - {rubrique: entretiens, depuis: dire, titre: "À aborder"}
      - {rubrique: entretiens, depuis: taire, titre: "À ne pas aborder"}
      - {rubrique: questions, depuis: poser, titre: "Mes questions"}
  - id: notes
    titre: Mes notes
    intention: Noter.
    limites: Rien n'est envoyé.
    duree: 2
    sections:
      - id: s
        titre: S
        questions:
          - {id: questions, type: texte_long, texte: "Quelles questions ?"}
    portefeuille:
      - {rubrique: questions, depuis: questions, titre: "Ce que je demande"}
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "essai.yaml").write_text(PACK + SHEET, encoding="utf-8")
    return Library((tmp_path,))


def _marked(d: Dossier, step: str, **more: object) -> None:
    d.add(Kind.MARK, passation=TOUT, question=step, oui=True, **more)


def _offered(portfolio: Portfolio, name: str) -> dict[str, str]:
    return {one.code: one.text.replace("\u202f", " ") for one in offers(portfolio)(name)}


def test_a_marked_question_and_a_marked_item_are_offered_under_their_mark_alone(library: Library) -> None:
    d = filled()
    _marked(d, "vers")
    _marked(d, "change", eviter=True)
    item = next(i for i in build(d.state, library).items() if i.id == f"{TOUT}#attente")
    d.events.append(talk(item, ADDRESS, NOW))
    portfolio = build(d.state, library)
    assert _offered(portfolio, "a_aborder") == {f"{TOUT}#vers": "Vers quoi ?", f"{TOUT}#attente": "Ce que j'attends"}
    assert _offered(portfolio, "a_ne_pas_aborder") == {f"{TOUT}#change": "Voulez-vous changer ?"}
    d.events.append(talk(item, "", NOW))
    d.add(Kind.MARK, passation=TOUT, question="vers", oui=False)
    assert _offered(build(d.state, library), "a_aborder") == {}


def test_the_question_of_a_fiche_says_which_fiche(library: Library) -> None:
    d = filled()
    _marked(d, "recits[f1].preuve")
    assert list(_offered(build(d.state, library), "a_aborder").values()) == ["L'accueil — Une preuve ?"]


def test_what_is_parked_or_set_aside_is_not_offered(library: Library) -> None:
    d = filled()
    _marked(d, "vers")
    d.answer("change", False)  # the question is off the path
    assert _offered(build(d.state, library), "a_aborder") == {}
    item = next(i for i in build(d.state, library).items() if i.id == f"{TOUT}#attente")
    d.events += [talk(item, AVOID, NOW), drop(item, NOW)]
    assert _offered(build(d.state, library), "a_ne_pas_aborder") == {}


def test_what_she_ticked_keeps_its_name_once_the_mark_is_taken_back(library: Library) -> None:
    """After the entretien she takes the mark back: the next fiche does not offer it, this one still says it."""
    d = filled()
    _marked(d, "vers")
    d.answer("dire", [f"{TOUT}#vers"], passation=FICHE)
    d.add(Kind.MARK, passation=TOUT, question="vers", oui=False)
    portfolio = build(d.state, library)
    text = {i.id: i.text for i in portfolio.items()}[f"{FICHE}#dire"]
    assert text.replace("\u202f", " ") == "Vers quoi ?" and _offered(portfolio, "a_aborder") == {}


def test_her_questions_are_offered_one_by_one_but_for_those_of_a_fiche_itself(library: Library) -> None:
    d = filled().answer("questions", "Combien de temps ?\n\nQui paie ?", passation="essai/notes")
    portfolio = build(d.state, library)
    questions = _offered(portfolio, "mes_questions")
    assert list(questions.values()) == ["Combien de temps ?", "Qui paie ?"]
    d.answer("poser", [list(questions)[1]], passation=FICHE)
    again = build(d.state, library)
    assert {i.id: i.text for i in again.items()}[f"{FICHE}#poser"] == "Qui paie ?"
    assert _offered(again, "mes_questions") == questions
    assert not any(code.startswith(FICHE) for code in _offered(again, "portefeuille"))


def test_an_erased_answer_leaves_no_word_of_it_among_the_options(library: Library) -> None:
    d = filled().answer("questions", "Une seule ?", passation="essai/notes")
    d.answer("poser", ["essai/notes#questions"], passation=FICHE)
    d.events = [
        Event(Kind.ERASED, e.at, {"passation": "essai/notes", "question": "questions"})
        if e.data.get("question") == "questions"
        else e
        for e in d.events
    ]
    portfolio = build(State.of(d.events), library)
    assert _offered(portfolio, "mes_questions") == {}
    assert not any("Une seule" in i.text for i in portfolio.items())


def test_a_mark_goes_into_no_document(library: Library) -> None:
    d = filled()
    item = next(i for i in build(d.state, library).items() if i.id == f"{TOUT}#attente")
    _marked(d, "change", eviter=True)
    d.events += [talk(item, AVOID, NOW), Event(Kind.ITEM, NOW.isoformat(), {"element": item.id, "montrable": True})]
    shown = showable(build(d.state, library))
    assert [one.talk for one in shown.items()] == [""] and shown.marks == ()
