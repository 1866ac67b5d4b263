"""The dates of a parcours: follow-ups that open, weeks that pass, entretiens dated out of order. Said, never imposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.menus import parcours_turn
from assistant.guide.milestones import misplaced, months_later, opens, week_in_words
from assistant.guide.programme import Stage, following, next_task, row, stage, unmet
from assistant.pack.library import Library
from assistant.parcours.model import KEPT, Parcours, Phase, Task
from assistant.parcours.reading import read_parcours
from tests.guide.talking import Talk, plain
from tests.guide.test_programme import NOW, TODAY, dated, done, event

BILAN, DEEP = read_parcours("bilan-de-competences"), read_parcours("bilan-approfondi")
PACKS = Library.shipped()


def over(parcours: Parcours, *but: str) -> list[Event]:
    """Everything done but the follow-ups, and these."""
    follow_ups = {one.id for _, one in parcours.entretiens() if one.since}
    tasks = (task.passation for _, task in parcours.tasks() if task.entretien not in follow_ups)
    return [event for passation in tasks if passation not in but for event in done(passation)]


@pytest.mark.parametrize(
    ("today", "proposed"),
    [
        (date(2026, 11, 22), None),
        (date(2027, 2, 9), None),
        (date(2027, 2, 10), "mon-suivi/suivi@suivi-3-mois"),
        (date(2027, 5, 30), "mon-suivi/suivi@suivi-3-mois"),
    ],
)
def test_a_follow_up_is_proposed_once_its_month_has_come(today, proposed):
    state = State.of([*over(BILAN), dated("conclusion", "2026-11-10")])
    task = next_task(BILAN, state, today)
    assert (task and task.passation) == proposed


def test_once_open_it_is_proposed_without_its_day():
    state = State.of([*over(BILAN), dated("conclusion", "2026-08-10")])
    turn = parcours_turn(BILAN, state, PACKS.questionnaire, TODAY)
    assert "Suivi à trois mois" in turn.prompt.options[0].label and "à partir du" not in turn.prompt.options[0].label


def test_once_open_it_is_in_the_menu_whatever_was_left_undone_before_it():
    left = over(DEEP, "mon-marche/offres", "mon-retour/retour")
    state = State.of([*left, dated("projet", "2026-08-10")])
    turn = parcours_turn(DEEP, state, PACKS.questionnaire, TODAY)
    assert "Ce que disent les offres" in turn.prompt.options[0].label
    (one,) = [option for option in turn.prompt.options if option.code == "ouvrir:mon-suivi/suivi@suivi-3-mois"]
    assert plain(one.label) == "Faire le point : Suivi à trois mois"
    early = parcours_turn(DEEP, state, PACKS.questionnaire, date(2026, 11, 9))
    assert not any("Suivi" in option.label for option in early.prompt.options)


def test_a_follow_up_begun_without_entretien_is_no_phase_that_lacks_one():
    begun = event(Kind.OPENED, passation="mon-suivi/suivi@suivi-3-mois")
    state = State.of([*over(DEEP), begun])
    assert "suivi" not in [phase.id for phase in unmet(DEEP, state)]
    assert "projet" in [phase.id for phase in unmet(DEEP, state)]


def test_until_then_it_stays_in_the_list_with_the_day_it_opens_and_may_be_opened():
    state = State.of([*over(BILAN), dated("conclusion", "2026-11-10")])
    shown = row(BILAN, state, "mon-suivi/suivi@suivi-6-mois", PACKS.questionnaire)
    assert shown is not None and plain(shown.opens) == "à partir du 10 mai 2027"
    turn = parcours_turn(BILAN, state, PACKS.questionnaire, TODAY)
    assert "« Suivi à trois mois », à partir du 10 février 2027" in plain(turn.says[0].text)
    talk = Talk(Guide(BILAN, PACKS), state, NOW)
    talk.pick("choisir")
    assert "à partir du 10 mai 2027" in plain(" ".join(option.label for option in talk.prompt.options))
    talk.pick("ouvrir:mon-suivi/suivi@suivi-6-mois")
    assert talk.state.current == "mon-suivi/suivi@suivi-6-mois"
    begun = row(BILAN, talk.state, "mon-suivi/suivi@suivi-6-mois", PACKS.questionnaire)
    assert begun is not None and begun.opens == "" and stage(talk.state, begun.passation) is Stage.OPEN
    task = next_task(BILAN, talk.state, TODAY)
    assert task is not None and task.passation == begun.passation  # begun ahead of its day, it is gone on with


def test_without_a_date_it_is_counted_from_the_day_she_looked_back_and_said_so_before():
    state = State.of(over(BILAN, "mes-entretiens/avant@conclusion", "mes-entretiens/apres@conclusion"))
    shown = row(BILAN, state, "mon-suivi/suivi@suivi-3-mois", PACKS.questionnaire)
    assert shown is not None and plain(shown.opens) == "3 mois après « Entretien de conclusion »"
    entretien = BILAN.entretien("suivi-3-mois")
    assert entretien is not None
    for event_ in done("mes-entretiens/avant@conclusion"):
        state.apply(event_)
    assert opens(BILAN, state, entretien) == date(2027, 2, 22)


def test_the_look_back_at_a_follow_up_held_early_is_not_held_back():
    state = State.of(
        [
            *over(BILAN),
            dated("conclusion", "2026-11-10"),
            *done("mon-suivi/suivi@suivi-3-mois"),
            event(
                Kind.ANSWER,
                passation="mon-suivi/suivi@suivi-3-mois",
                question="jour",
                etat="repondu",
                valeur="2026-11-20",
            ),
        ]
    )
    task = next_task(BILAN, state, TODAY)
    assert task is not None and task.passation == "mes-entretiens/apres@suivi-3-mois"


@given(st.dates(date(1990, 1, 1), date(9000, 1, 1)), st.integers(1, 60))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(1)).day == 1


def test_the_last_days_of_the_calendar_do_not_fail():
    assert months_later(date(9999, 12, 31), 3) == date.max


# -- the weeks


def test_a_follow_up_for_later_is_not_said_to_come_next():
    state = State.of([*over(BILAN, "mon-avis/avis"), dated("conclusion", "2026-11-10")])
    assert following(BILAN, state, "mon-avis/avis", TODAY) is None
    task = following(BILAN, state, "mon-avis/avis", date(2027, 3, 1))
    assert task is not None and task.passation == "mon-suivi/suivi@suivi-3-mois"


def test_what_is_kept_of_another_parcours_is_no_phase_to_finish_nor_to_meet_in():
    kept = Phase(KEPT, "Déjà commencé", "", (Task("mes-valeurs/valeurs"),))
    deep = replace(DEEP, phases=(*DEEP.phases, kept))
    begun = event(Kind.OPENED, passation="mes-valeurs/valeurs")
    assert unmet(deep, State.of([begun])) == ()
    assert week_in_words(deep, State.of([*over(DEEP), begun, dated("accord", "2026-11-04")]), TODAY) == ""


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2027, 1, 3), "commencent avec votre premier entretien, le 4 janvier 2027"),
        (date(2027, 1, 4), "Semaine 1 sur 6."),
        (date(2027, 1, 10), "Semaine 1 sur 6."),
        (date(2027, 1, 18), "Semaine 3 sur 6."),
        (date(2027, 2, 14), "Semaine 6 sur 6."),
        (date(2027, 2, 15), "Les 6 semaines prévues sont passées. Rien ne se ferme."),
    ],
)
def test_the_weeks_are_counted_from_the_first_dated_entretien(today, told):
    state = State.of([dated("marche", "2027-01-25"), dated("accord", "2027-01-04")])
    assert told in plain(week_in_words(DEEP, state, today))


def test_weeks_are_not_said_where_none_are_set_nor_once_all_is_done():
    assert week_in_words(BILAN, State.of([dated("accueil", "2026-11-02")]), TODAY) == ""
    assert "à partir de votre premier entretien" in plain(week_in_words(DEEP, State(), TODAY))
    finished = State.of([*over(DEEP), dated("accord", "2026-01-04")])
    assert week_in_words(DEEP, finished, TODAY) == ""
    assert week_in_words(replace(DEEP, weeks_max=0), State(), TODAY) == ""


def test_the_week_is_said_on_coming_back_once_it_has_begun():
    guide = Guide(DEEP, PACKS)
    assert "semaine" not in " ".join(one.text for one in guide.welcome_back(State(), NOW)).casefold()
    said = guide.welcome_back(State.of([dated("accord", "2026-11-09")]), NOW)
    assert "Semaine 2 sur 6." in plain(" ".join(one.text for one in said))


# -- the order of the entretiens


def preparing(entretien: str, *before: Event) -> Talk:
    guide = Guide(BILAN, PACKS)
    events = [*before, event(Kind.OPENED, passation=f"mes-entretiens/avant@{entretien}")]
    return Talk(guide, State.of(events, guide.names.event), NOW)


def test_a_day_before_that_of_an_earlier_entretien_is_taken_and_asked_about():
    talk = preparing("preliminaire", dated("accueil", "2026-12-14"))
    talk.say("1er décembre 2026")
    asked = plain(" ".join(one.text for one in talk.last.says))
    assert "daté du 1er décembre 2026, avant « Entretien découverte » (14 décembre 2026)" in asked
    assert "Est-ce bien ce jour-là ?" in asked and "/retour" in asked
    sitting = talk.state.sittings["mes-entretiens/avant@preliminaire"]
    assert sitting.answers["jour"].value == "2026-12-01"  # never refused, never lost


def test_it_is_asked_about_from_the_earlier_one_too_and_not_where_the_order_holds():
    talk = preparing("accueil", dated("preliminaire", "2026-12-14"))
    talk.say("18 décembre 2026")
    assert "Est-ce bien ce jour-là ?" in plain(" ".join(one.text for one in talk.last.says))
    talk = preparing("preliminaire", dated("accueil", "2026-12-14"), dated("conclusion", "2027-02-01"))
    talk.say("14 décembre 2026")
    assert "ce jour-là" not in plain(" ".join(one.text for one in talk.last.says))


def test_another_misplaced_entretien_is_no_matter_of_this_one():
    talk = preparing("conclusion", dated("accueil", "2026-12-14"), dated("preliminaire", "2026-12-01"))
    talk.say("1er février 2027")
    assert "ce jour-là" not in plain(" ".join(one.text for one in talk.last.says))


@given(st.lists(st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)), min_size=12, max_size=12))
def test_none_is_misplaced_exactly_where_the_days_follow_one_another(days):
    meetings = [one for _, one in BILAN.entretiens()]
    known = {one.id: day for one, day in zip(meetings, days, strict=True) if day}
    in_order = [known[one.id] for one in meetings if one.id in known]
    assert (not misplaced(BILAN, known)) == (in_order == sorted(in_order))
