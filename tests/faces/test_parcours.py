"""Her parcours changed on a real dossier: what she changed survives, what she erased is gone, her own time stays hers."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.vault import open_vault
from assistant.faces import parcours, places
from assistant.faces.followed import followed
from assistant.faces.opening import session_on
from assistant.faces.parcours import Spot
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide import hours
from assistant.guide.turn import Mode, Reply
from assistant.parcours import changes
from assistant.parcours.adapting import fault
from assistant.parcours.changes import Act
from assistant.parcours.model import KEPT
from assistant.parcours.reading import shipped_ids
from tests.faces import exchanging
from tests.faces.exchanging import NOON

CANARY = "Point avec Zéphyrine"
AFTER = "mes-entretiens/apres@ajout-1"


def said(outcome) -> str:
    return " ".join(one.text for one in outcome.says).replace("\u202f", " ").replace("\u00a0", " ")


def answer(session: Session, passation: str, question: str, value: object, later: float = 0) -> None:
    data = {"passation": passation, "question": question, "etat": Status.ANSWERED, "valeur": value, "version": "1.0.0"}
    session.record([Event(Kind.ANSWER, (NOON + timedelta(minutes=later)).isoformat(), data)])


def visible(session: Session) -> set[str]:
    return {row.passation for row in session.questionnaires()}


def test_a_change_is_on_the_disk_and_holds_when_the_dossier_is_opened_again(tmp_path: Path) -> None:
    session = exchanging.her(tmp_path)
    assert parcours.add_entretien(session, CANARY, Spot("accueil")).events
    assert parcours.set_weeks(session, 8).events
    later = exchanging.again(session)
    assert later.guide.parcours.weeks_max == 8 and later.missing == ""
    entretien = later.guide.parcours.entretien("ajout-1")
    assert entretien is not None and entretien.title == CANARY
    assert later.state.current == exchanging.DEMANDE  # nothing she answers moved


def test_an_added_entretien_is_prepared_dated_and_counted_as_any_other(tmp_path: Path) -> None:
    session = exchanging.her(tmp_path)
    parcours.add_entretien(session, CANARY, Spot("accueil", "ma-demande/demande"))
    session.record([session.event(Kind.OPENED, passation="mes-entretiens/avant@ajout-1")])
    session.reply(Reply("14 décembre 2026"))
    assert any(CANARY in one.text for one in session.welcome_back())
    answer(session, AFTER, "duree", 75)
    assert hours.accompaniment(session.guide.parcours, session.state) == 75


def test_a_title_is_erased_from_the_dossier_and_from_what_was_handed_over(tmp_path: Path) -> None:
    session = exchanging.knowing(tmp_path)
    parcours.add_entretien(session, CANARY, Spot("accueil"))
    session.record([session.event(Kind.OPENED, passation=AFTER)])
    answer(session, AFTER, "surpris", "Une surprise gardée")
    item = next(one for one in places.portfolio(session).items() if one.id.startswith(AFTER))
    assert item.group == CANARY
    assert exchanging.sealed(session, exchanging.out_of(tmp_path), item.id).ok
    assert repr(session.vault.events).count(CANARY) == 2
    outcome = parcours.forget_title(session, 1)
    assert "effacé pour de bon" in said(outcome)
    kept = repr(session.vault.events)
    assert "Zéphyrine" not in kept and kept.count("Une surprise gardée") == 2
    assert session.guide.parcours.sittings()["ajout-1"] == "Entretien ajouté" and AFTER in visible(session)


def test_what_was_answered_stays_reachable_whatever_parcours_is_chosen(tmp_path: Path) -> None:
    session = exchanging.her(tmp_path)
    parcours.add_entretien(session, "Point", Spot("accueil"))
    for passation in (AFTER, "mes-valeurs/valeurs", "mes-entretiens/avant@investigation-envies"):
        session.record([session.event(Kind.OPENED, passation=passation)])
    begun = set(session.state.sittings)
    for id in (*[one for one in shipped_ids() if one != "bilan-de-competences"], "bilan-de-competences"):
        assert parcours.follow(session, id).events and session.guide.parcours.id == id
        assert begun <= visible(session)
    assert "déjà votre parcours" in said(parcours.follow(session, "bilan-de-competences"))
    kept = session.guide.parcours.phase(KEPT)
    assert kept is not None and [step.name for step in kept.steps] == ["ajout-1"]  # its title too
    assert session.guide.parcours.sittings()["ajout-1"] == "Point"
    session.record([session.event(Kind.OPENED, passation=AFTER)])
    assert session.turn.prompt.mode is not Mode.MENU


def test_an_answered_questionnaire_that_is_in_no_parcours_is_within_reach() -> None:
    """The file was updated, and names it no more."""
    opened = Event(Kind.OPENED, NOON.isoformat(), {"passation": "mon-marche/offres"})
    gone = Event(Kind.OPENED, NOON.isoformat(), {"passation": "un-pack/parti"})
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"})
    session = session_on(Scratch((created, opened, gone)), lambda: NOON)
    assert "mon-marche/offres" in visible(session) and "un-pack/parti" not in visible(session)


def test_her_own_time_is_in_no_document_no_extract_and_no_share(tmp_path: Path) -> None:
    session = exchanging.knowing(tmp_path)
    for minute in range(1, 8):
        answer(session, exchanging.DEMANDE, f"reste{minute}", "x", minute * 5)
    answer(session, "mes-entretiens/apres@accueil", "duree", 75, 36)
    told = [line for line in parcours.facts(session) if "personnel" in line]
    minutes = hours.in_words(hours.alone(session.state))
    assert len(told) == 1 and minutes in told[0]
    out = tmp_path / "documents"
    out.mkdir()
    places.export(session, ("html", "md", "json"), out)
    for item in places.portfolio(session).items():
        places.show(session, item, True)
    assert exchanging.sealed(session, exchanging.out_of(tmp_path), exchanging.ITEM).ok
    written = "".join(path.read_text("utf-8") for path in out.iterdir())
    handed = repr([event for event in session.vault.events if event.kind is Kind.SHARED])
    for text in (written, handed, repr(places.portfolio(session))):
        assert "ravail personnel" not in text and minutes not in text.replace("\u202f", " ").replace("\u00a0", " ")
        assert "1 h 15" not in text


def test_a_window_that_only_reads_changes_nothing(tmp_path: Path) -> None:
    first = exchanging.her(tmp_path)
    session = session_on(open_vault(tmp_path / "dossier", first.vault.identity), lambda: NOON)
    assert session.read_only
    for outcome in (
        parcours.add_entretien(session, "Point", Spot("accueil")),
        parcours.plan_hours(session, 16),
        parcours.follow(session, "bilan-approfondi"),
    ):
        assert not outcome.events and outcome.says
    assert session.guide.parcours.id == "bilan-de-competences" and not session.state.changes


GESTURES = st.tuples(
    st.sampled_from(
        ["entretien", "questionnaire", "phase", "move", "out", "renew", "follow", "origin", "undo", "begin"]
    ),
    st.integers(0, 40),
    st.integers(0, 40),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(GESTURES, max_size=8))
def test_whatever_she_does_the_parcours_holds_and_all_she_began_is_in_it(gestures) -> None:
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "cap-vers-l-entreprise"})
    session = session_on(Scratch((created,)), lambda: NOON)
    for gesture, first, second in gestures:
        lines = [line for line in parcours.lines(session) if line.row]
        one, other = lines[first % len(lines)], lines[second % len(lines)]
        match gesture:
            case "entretien":
                parcours.add_entretien(session, "Point", parcours.after(one))
            case "questionnaire" if offered := parcours.addable(session):
                parcours.add_questionnaire(session, offered[first % len(offered)][0], parcours.before(other))
            case "phase":
                parcours.add_phase(session, "Pause", one.phase.id)
            case "move":
                parcours.move(session, one.step, parcours.before(other))
            case "out":
                parcours.take_out(session, one)
            case "renew":
                parcours.renew(session, first % 3)
            case "follow":
                parcours.follow(session, shipped_ids()[first % 3])
            case "origin":
                parcours.as_written(session)
            case "undo":
                parcours.undo(session)
            case "begin":
                session.record([session.event(Kind.OPENED, passation=one.row.passation)])
        whole = session.guide.parcours
        assert fault(whole) is None and set(session.state.sittings) <= visible(session)
        assert [task.passation for _, task in whole.tasks()] == [row.passation for row in session.questionnaires()]
        assert followed(session.vault).parcours == whole or gesture == "begin"


def test_each_act_of_the_language_of_changes_is_within_reach() -> None:
    """One word for each: the plain place would not say a change it knows no word for."""
    from assistant.faces.parcours_words import told

    for act in Act:
        assert told(changes.Change("c1", act, number=3))


@pytest.mark.parametrize("name", ["", "   ", "x" * 200])
def test_a_title_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    session = exchanging.her(tmp_path)
    outcome = parcours.add_entretien(session, name, Spot("accueil"))
    assert outcome.keep_input and not session.state.changes


def test_a_title_from_anywhere_is_one_harmless_line(tmp_path: Path) -> None:
    session = exchanging.her(tmp_path)
    parcours.add_phase(session, "Une\npause \x1b[31mrouge\u202e", "accueil")
    assert "\n" not in session.guide.parcours.phases[1].title and "\x1b" not in repr(
        session.state.changes[0].data["titre"]
    )
