"""Where she is in the parcours: what comes next, and the entretiens around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.menus import parcours_turn
from assistant.guide.programme import (
    Stage,
    awaiting_debrief,
    following,
    next_assigned,
    next_meeting,
    next_task,
    row,
    to_come,
    unmet,
)
from assistant.guide.turn import Mode
from assistant.pack.library import Library
from assistant.parcours.model import ASSIGNED, Parcours, Phase, Task
from assistant.parcours.reading import read_parcours
from tests.guide.talking import Talk, plain

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))
PARCOURS = read_parcours("bilan-de-competences")
AT = NOW.isoformat()


def event(kind: Kind, **data: object) -> Event:
    return Event(kind, AT, data)


def done(passation: str) -> list[Event]:
    return [event(Kind.OPENED, passation=passation), event(Kind.CLOSED, passation=passation)]


def dated(entretien: str, day: str) -> Event:
    return event(
        Kind.ANSWER, passation=f"mes-entretiens/avant@{entretien}", question="jour", etat=Status.ANSWERED, valeur=day
    )


def test_the_first_thing_to_do_is_the_first_of_the_parcours():
    task = next_task(PARCOURS, State(), TODAY)
    assert task is not None and task.passation == "ma-demande/demande"


def test_what_was_begun_comes_before_what_was_not():
    state = State.of(
        [event(Kind.OPENED, passation="mes-valeurs/valeurs"), event(Kind.LEFT, passation="mes-valeurs/valeurs")]
    )
    task = next_task(PARCOURS, state, TODAY)
    assert task is not None and task.passation == "mes-valeurs/valeurs"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, "mes-entretiens/avant@accueil"),
        ("2026-11-23", "mes-entretiens/avant@accueil"),
        ("2026-11-22", "mes-entretiens/avant@accueil"),
        ("2026-11-21", "mes-entretiens/apres@accueil"),
    ],
)
def test_an_entretien_is_prepared_before_its_day_and_looked_back_on_after(day, expected):
    state = State.of([*done("ma-demande/demande"), *([dated("accueil", day)] if day else [])])
    task = next_task(PARCOURS, state, TODAY)
    assert task is not None and task.passation == expected


def test_the_nearest_entretien_to_come():
    state = State.of(
        [dated("accueil", "2026-10-05"), dated("preliminaire", "2026-12-14"), dated("conclusion", "2026-12-01")]
    )
    meeting = next_meeting(PARCOURS, state, TODAY)
    assert meeting is not None and meeting.entretien.id == "conclusion"
    past = awaiting_debrief(PARCOURS, state, TODAY)
    assert past is not None and past.entretien.id == "accueil"


def test_an_entretien_looked_back_on_waits_no_more():
    state = State.of([dated("accueil", "2026-10-05"), *done("mes-entretiens/apres@accueil")])
    assert awaiting_debrief(PARCOURS, state, TODAY) is None


def test_the_entretien_of_today_is_to_come_until_she_has_looked_back_at_it():
    days = [dated("accueil", "2026-11-22"), dated("preliminaire", "2026-12-14")]
    assert [m.entretien.id for m in to_come(PARCOURS, State.of(days), TODAY)] == ["accueil", "preliminaire"]
    state = State.of([*days, *done("mes-entretiens/avant@accueil"), *done("mes-entretiens/apres@accueil")])
    assert [m.entretien.id for m in to_come(PARCOURS, state, TODAY)] == ["preliminaire"]
    guide = Guide(PARCOURS, Library.shipped())
    labels = [plain(o.label) for o in guide.turn(state, NOW).prompt.options]
    assert not any("Entretien découverte" in label for label in labels)
    assert "aujourd’hui" not in plain(" ".join(s.text for s in guide.welcome_back(state, NOW)))


def test_coming_back_after_an_entretien_says_it_plainly_and_not_that_a_summary_was_right():
    guide = Guide(PARCOURS, Library.shipped())
    judged = {"question": "~juste", "etat": Status.ANSWERED, "valeur": "juste", "version": "1.0.0"}
    opened, closed = done("ma-demande/demande")
    events = [
        opened,
        event(Kind.ANSWER, passation="ma-demande/demande", **judged),
        closed,
        dated("accueil", "2026-10-05"),
    ]
    assert len(guide.history(State.of(events[:3]), None, 1, NOW)) == 1
    assert "juste" not in plain(" ".join(s.text for s in guide.welcome_back(State.of(events[:3]), NOW)))
    said = plain(" ".join(s.text for s in guide.welcome_back(State.of(events), NOW)))
    assert "était prévu le 5 octobre 2026. Vous pouvez noter ce qui en est sorti." in said


def test_the_menu_of_a_parcours_offers_what_comes_and_the_coming_entretien():
    guide = Guide(PARCOURS, Library.shipped())
    state = State.of(
        [
            *done("ma-demande/demande"), *done("mes-entretiens/avant@accueil"), dated("accueil", "2026-12-01"),
            *done("mon-accueil/choix"),
        ]
    )  # fmt: skip
    turn = guide.turn(state, NOW)
    assert turn.prompt.mode is Mode.MENU
    labels = [plain(o.label) for o in turn.prompt.options]
    assert any("Ma situation" in label for label in labels)
    assert any("Relire ma fiche : Entretien découverte" in label for label in labels)
    assert turn.where.phase == "Phase préliminaire"


def test_on_coming_back_the_entretien_of_what_is_open_and_of_what_comes_next_is_named():
    guide = Guide(PARCOURS, Library.shipped())
    begun = event(Kind.OPENED, passation="mes-entretiens/avant@accueil")
    state = State.of([*done("ma-demande/demande"), begun])
    said = plain(" ".join(s.text for s in guide.welcome_back(state, NOW)))
    assert "Avant l'entretien — Entretien découverte" in said.replace("’", "'")
    assert "Après l'entretien — Entretien découverte" in said.replace("’", "'")


def test_on_the_day_of_an_entretien_the_menu_begins_with_it_and_not_with_what_was_begun_before():
    guide = Guide(PARCOURS, Library.shipped())
    begun = event(Kind.OPENED, passation="ma-demande/situation"), event(Kind.LEFT, passation="ma-demande/situation")
    days = [*done("ma-demande/demande"), *done("mes-entretiens/avant@accueil"), dated("accueil", "2026-11-22"), *begun]
    labels = [plain(o.label) for o in guide.turn(State.of(days), NOW).prompt.options]
    assert labels[0].startswith("Relire ma fiche") and "sorti de l'entretien" in labels[1].replace("’", "'")
    assert "Ma situation" in labels[2]


def test_a_phase_says_what_it_is_for_when_it_begins_and_only_then():
    guide = Guide(PARCOURS, Library.shipped())
    state = State.of([*done("ma-demande/demande"), event(Kind.OPENED, passation="ma-demande/situation")])
    assert "Phase préliminaire" in [s.text for s in guide.turn(state, NOW).says]
    state.apply(event(Kind.OPENED, passation="mes-entretiens/avant@preliminaire"))
    assert "Phase préliminaire" not in [s.text for s in guide.turn(state, NOW).says]


def test_every_row_of_the_parcours_has_its_stage():
    guide = Guide(PARCOURS, Library.shipped())
    state = State.of([*done("ma-demande/demande"), event(Kind.OPENED, passation="ma-demande/situation")])
    stages = {row.passation: row.stage for row in guide.questionnaires(state)}
    assert stages["ma-demande/demande"] is Stage.DONE
    assert stages["ma-demande/situation"] is Stage.OPEN
    assert stages["mes-entretiens/apres@suivi-3-mois"] is Stage.TODO


def test_coming_back_tells_of_the_next_entretien():
    guide = Guide(PARCOURS, Library.shipped())
    state = State.of([event(Kind.OPENED, passation="ma-demande/situation"), dated("accueil", "2026-12-01")])
    said = plain(" ".join(s.text for s in guide.welcome_back(state, NOW)))
    assert "Vous en étiez à « Ma situation" in said
    assert "Entretien découverte, le 1er décembre 2026" in said


@pytest.mark.parametrize(
    ("typed", "first"), [("12/03", "2027-03-12"), ("12 mars", "2027-03-12"), ("3 décembre", "2026-12-03")]
)
def test_a_day_without_a_year_for_a_coming_entretien_is_the_coming_one(typed, first):
    guide = Guide(PARCOURS, Library.shipped())
    state = State.of([event(Kind.OPENED, passation="mes-entretiens/avant@accueil")])
    t = Talk(guide, state, NOW).say(typed)
    assert t.prompt.mode is Mode.MENU
    t.say("1")
    assert state.sittings["mes-entretiens/avant@accueil"].answers["jour"].value == first


def test_once_prepared_the_coming_entretien_offers_to_read_its_fiche_again():
    guide = Guide(PARCOURS, Library.shipped())
    given = {"passation": "mes-entretiens/avant@accueil", "question": "ou_jen_suis", "etat": Status.ANSWERED}
    told = event(Kind.ANSWER, **given, valeur="Je doute encore.")
    state = State.of([*done("ma-demande/demande"), dated("accueil", "2026-12-01"), told, *done(given["passation"])])
    t = Talk(guide, state, NOW)
    labels = [plain(o.label) for o in t.prompt.options]
    assert "Relire ma fiche : Entretien découverte" in labels and not any("Préparer" in label for label in labels)
    t.pick("fiche_prete:mes-entretiens/avant@accueil")
    assert t.last.sheet == given["passation"]
    assert t.events == [] and state.current is None, "nothing was opened"


def test_after_its_day_an_entretien_offers_to_note_what_came_out_of_it():
    guide = Guide(PARCOURS, Library.shipped())
    begun = event(Kind.OPENED, passation="ma-demande/situation")
    left = event(Kind.LEFT, passation="ma-demande/situation")
    state = State.of(
        [
            *done("ma-demande/demande"),
            *done("mes-entretiens/avant@accueil"),
            dated("accueil", "2026-11-20"),
            begun,
            left,
        ]
    )
    labels = [plain(o.label) for o in guide.turn(state, NOW).prompt.options]
    assert "Noter ce qui est sorti de l'entretien : Entretien découverte" in labels
    assert not any("Relire ma fiche" in label for label in labels)


def assigned() -> Parcours:
    """The parcours once she accepted two questionnaires of her conseiller."""
    asked = (Task("chez-nous/un", due="2026-12-04"), Task("chez-nous/deux"))
    return replace(PARCOURS, phases=(Phase(ASSIGNED, "Proposé", "…", asked), *PARCOURS.phases))


def test_what_a_conseiller_assigned_comes_first_of_what_is_not_done():
    parcours, begun = assigned(), [event(Kind.OPENED, passation="mes-valeurs/valeurs")]
    task = next_task(parcours, State(), TODAY)
    assert task is not None and task.passation == "chez-nous/un"
    task = next_task(parcours, State.of(begun), TODAY)
    assert task is not None and task.passation == "mes-valeurs/valeurs", "what she began is not taken from her"
    task = next_assigned(parcours, State.of(begun))
    assert task is not None and task.passation == "chez-nous/un", "and does not hide what was asked"
    task = following(parcours, State.of(begun), "mes-valeurs/valeurs", TODAY)
    assert task is not None and task.passation == "chez-nous/un"


def test_what_was_assigned_and_done_is_out_of_the_way():
    parcours = assigned()
    state = State.of([*done("chez-nous/un"), *done("chez-nous/deux")])
    assert next_assigned(parcours, state) is None
    task = next_task(parcours, state, TODAY)
    assert task is not None and task.passation == "ma-demande/demande"
    task = following(parcours, state, "ma-demande/demande", TODAY)
    assert task is not None and task.passation.startswith("mes-entretiens/avant")


def test_a_phase_begun_without_an_entretien_is_told_where_each_must_have_one():
    parcours = read_parcours("bilan-approfondi")
    assert unmet(parcours, State()) == ()
    begun = [*done("ma-demande/demande"), *done("mon-marche/offres")]
    assert [phase.id for phase in unmet(parcours, State.of(begun))] == ["contractualisation", "marche"]
    state = State.of([*begun, dated("accord", "2026-11-30")])
    assert [phase.id for phase in unmet(parcours, state)] == ["marche"]
    assert unmet(PARCOURS, State.of(begun)) == ()
    says = parcours_turn(parcours, state, Library.shipped().questionnaire, TODAY).says
    assert [plain(say.text) for say in says] == [
        "Pas encore d'entretien dans cette phase : Vos pistes face au marché du travail. Vous pouvez en demander un."
    ]


def test_a_questionnaire_sat_each_month_says_which_month():
    parcours = read_parcours("cap-vers-l-entreprise")
    found = row(parcours, State(), "mon-cap/objectifs@mois-2", Library.shipped().questionnaire)
    assert found is not None and (found.title, found.entretien) == ("Mes objectifs du mois", "Deuxième mois")
