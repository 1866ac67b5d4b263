"""The steps of a plan: what is one, by which words, on which day, and under which number for ever."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from importlib import resources
from typing import Any

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.pack.library import Library
from assistant.parcours.plan import Mark, Standing, marked
from assistant.parcours.reading import read_parcours
from assistant.portfolio import edits, plan, plan_words
from assistant.portfolio.build import build, showable
from assistant.portfolio.documents.json_form import from_json, to_json
from assistant.portfolio.documents.pages import to_html, to_markdown
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.model import Portfolio
from assistant.portfolio.plan import Step

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()
PARCOURS, LIBRARY = read_parcours("bilan-de-competences"), Library.shipped()
GUIDE = Guide(PARCOURS, LIBRARY)
STEPS = "mon-plan/plan#etapes"
SCHEMA = resources.files("assistant.portfolio.documents") / "schema.json"


def answer(passation: str, question: str, value: Any) -> Event:
    data = {"passation": passation, "question": question, "etat": Status.ANSWERED, "valeur": value}
    return Event(Kind.ANSWER, NOW.isoformat(), data)


def fiche(passation: str, name: str, number: int, **fields: str) -> list[Event]:
    made = {"passation": passation, "liste": name, "fiche": f"f{number}"}
    answers = (answer(passation, f"{name}[f{number}].{key}", value) for key, value in fields.items())
    return [Event(Kind.FICHE_ADDED, NOW.isoformat(), made), *answers]


def step(number: int, text: str = "Visiter deux ateliers", day: str = "2026-12-12", **more: str) -> list[Event]:
    return fiche("mon-plan/plan", "etapes", number, etape=text, etape_quand=day, **more)


def found(*events: Event) -> tuple[Step, ...]:
    state = State.of(events, GUIDE.names.event)
    return plan.steps(GUIDE, state, build(state, LIBRARY, NOW, PARCOURS))


def test_a_step_says_all_that_she_said_of_it() -> None:
    more = {"avec": "Paul", "moyens": "Un bus", "preuve": "Deux cartes", "bloque": "La pluie", "alors": "J’attends"}
    (one,) = found(*step(1, **{f"etape_{key}": value for key, value in more.items()}))
    assert (one.number, one.address, one.text) == (1, f"{STEPS}[f1]", "Visiter deux ateliers")
    assert (one.who, one.means, one.sign, one.obstacle, one.otherwise) == tuple(more.values())
    assert (one.day, one.asked, one.given) == (date(2026, 12, 12), date(2026, 12, 12), TODAY)


def test_what_is_to_be_done_after_an_entretien_the_next_step_and_the_small_try_are_steps_too() -> None:
    after = "mes-entretiens/apres@accueil"
    events = [
        answer(after, "a_faire_question", True),
        *fiche(after, "a_faire", 1, quoi="Appeler Paul", avec_qui="Seul"),
        answer("mes-conditions/freins", "a_gene", True),
        answer("mes-conditions/freins", "petit_essai", "Demander à voir la salle"),
        answer("mes-conditions/freins", "essai_jour", "2026-12-01"),
        answer("mes-conditions/freins", "essai_signe", "Une réponse"),
        answer("mon-suivi/suivi@suivi-3-mois", "pas", "Retourner voir le directeur"),
    ]
    told = {one.text: (one.day, one.who, one.sign) for one in found(*events)}
    assert told["Appeler Paul"] == (None, "Seul", "")
    assert told["Retourner voir le directeur"] == (None, "", "")
    assert told["Demander à voir la salle"] == (date(2026, 12, 1), "", "Une réponse")


def test_what_only_speaks_of_the_plan_is_no_step() -> None:
    assert found(answer("mon-plan/plan", "temoin", "Paul"), answer("mon-plan/plan", "premier_geste", "Un appel")) == ()
    assert found(answer("mon-cap/contrat", "debut", "2027-01-04")) == ()


def test_states_follow_the_address_and_survive_other_words() -> None:
    events = step(1)
    done = marked(f"{STEPS}[f1]", Mark(Standing.DONE, done_on=TODAY), NOW)
    said_again = answer("mon-plan/plan", "etapes[f1].etape", "Visiter trois ateliers")
    (one,) = found(*events, done, said_again)
    assert (one.text, one.mark.standing) == ("Visiter trois ateliers", Standing.DONE)
    state = State.of([*events, done], GUIDE.names.event)
    (item,) = [i for i in build(state, LIBRARY, NOW, PARCOURS).items() if i.id == f"{STEPS}[f1]"]
    (reworded,) = found(*events, done, edits.reword(item, "Voir des ateliers", NOW))
    assert (reworded.text, reworded.mark.standing) == ("Voir des ateliers", Standing.DONE)


def test_a_new_day_holds_and_the_answer_stays_as_it_was() -> None:
    (one,) = found(*step(1), marked(f"{STEPS}[f1]", Mark(day=date(2027, 1, 8)), NOW))
    assert (one.day, one.asked) == (date(2027, 1, 8), date(2026, 12, 12))


def test_a_step_removed_from_its_list_and_one_set_aside_are_no_longer_there() -> None:
    events = [*step(1), *step(2, "Demander le dossier")]
    gone = Event(Kind.FICHE_REMOVED, NOW.isoformat(), {"passation": "mon-plan/plan", "liste": "etapes", "fiche": "f1"})
    assert [one.text for one in found(*events, gone)] == ["Demander le dossier"]
    aside = Event(Kind.ITEM, NOW.isoformat(), {"element": f"{STEPS}[f1]", "ecarte": True})
    assert [(one.number, one.text) for one in found(*events, aside)] == [(2, "Demander le dossier")]


@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Standing), st.none() | st.dates(TODAY)), max_size=6))
def test_no_state_and_no_day_ever_changes_a_number(said: list[tuple[int, Standing, date | None]]) -> None:
    events = [event for n in range(1, 5) for event in step(n, f"Étape {n}", f"2026-12-{20 - n}")]
    marks = [marked(f"{STEPS}[f{n}]", Mark(standing, day), NOW) for n, standing, day in said]
    steps = found(*events, *marks)
    assert [(one.number, one.text) for one in steps] == [(n, f"Étape {n}") for n in range(1, 5)]
    in_order = plan.by_day(steps)
    assert [one.day for one in in_order] == sorted(one.day for one in steps if one.day)


def test_a_day_gone_by_is_due_until_she_says_what_became_of_it() -> None:
    (one,) = found(*step(1, day="2026-11-20"))
    assert one.due(TODAY) and not one.due(date(2026, 11, 20))
    for standing in (Standing.DONE, Standing.LEFT):
        (one,) = found(*step(1, day="2026-11-20"), marked(f"{STEPS}[f1]", Mark(standing), NOW))
        assert not one.due(TODAY)


BLOCK, PROOF = "Zéphyrine-ne-veut-pas", "attestation-ocarina"


def portfolio(*events: Event) -> Portfolio:
    return build(State.of(events, GUIDE.names.event), LIBRARY, NOW, PARCOURS)


def stood() -> Portfolio:
    """Two steps she may show: one done with a proof, one put off that something blocks."""
    shown = [Event(Kind.ITEM, NOW.isoformat(), {"element": f"{STEPS}[f{n}]", "montrable": True}) for n in (1, 2)]
    done = Mark(Standing.DONE, done_on=date(2026, 11, 20), proof=PROOF)
    moved = Mark(Standing.BEGUN, date(2027, 1, 8), blocks=BLOCK)
    marks = [marked(f"{STEPS}[f{n}]", mark, NOW) for n, mark in enumerate((done, moved), 1)]
    return portfolio(*step(1), *step(2, "Demander le dossier"), *shown, *marks)


def test_the_portefeuille_says_where_each_step_stands_with_her_words_beside() -> None:
    first, second = (item for item in stood().items() if item.rubric == "plan")
    assert first.stands == "Faite le 20 novembre 2026" and first.beside == ((plan_words.PROOF, PROOF),)
    assert second.lines[-1] == (plan_words.WHERE, "Commencée, reportée au 8 janvier 2027")
    assert second.beside == ((plan_words.BLOCKS, BLOCK),)


def test_her_own_documents_hold_it_all_and_come_back_from_json() -> None:
    kept = stood()
    for document in (to_html(kept, NOW), to_markdown(kept, NOW), to_json(kept, NOW)):
        assert PROOF in document and BLOCK in document and "8 janvier 2027" in document.replace("\u00a0", " ")
    assert [i.beside for i in from_json(to_json(kept, NOW)).items()] == [i.beside for i in kept.items()]
    jsonschema.validate(json.loads(to_json(kept, NOW)), json.loads(SCHEMA.read_text("utf-8")))


def test_what_may_be_shown_and_what_is_handed_over_say_the_state_of_the_chosen_step_and_nothing_she_noted() -> None:
    kept = stood()
    chosen = [f"{STEPS}[f2]"]
    terms = Terms("Camille", "Alix", "Préparer un entretien", "2026-11-22", "2027-02-01")
    handed = repr(extract(kept, chosen, terms))
    assert "reportée au 8 janvier 2027" in handed and "Faite le 20" not in handed
    for text in (handed, to_html(showable(kept), NOW), to_markdown(showable(kept), NOW), to_json(showable(kept), NOW)):
        assert BLOCK not in text and PROOF not in text
