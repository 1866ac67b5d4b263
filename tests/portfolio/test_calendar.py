"""The calendar: which days stand in it, and a file that another library reads back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.pack.library import Library
from assistant.parcours.carnet import Entry
from assistant.parcours.carnet import noted as carnet_noted
from assistant.parcours.plan import Mark, Standing, marked
from assistant.parcours.reading import read_parcours
from assistant.portfolio.agenda import Day, days, hours, undated
from assistant.portfolio.build import build
from assistant.portfolio.documents.ics import calendar

PARIS = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=PARIS)
PARCOURS = read_parcours("bilan-de-competences")
LIBRARY = Library.shipped()
GUIDE = Guide(PARCOURS, LIBRARY)
ONE = Day("entretien:a", date(2026, 12, 1), "Entretien", "Entretien sur vos pistes")


def answer(passation: str, question: str, value: Any) -> Event:
    data = {"passation": passation, "question": question, "etat": Status.ANSWERED, "valeur": value}
    return Event(Kind.ANSWER, NOW.isoformat(), data)


def found(*events: Event) -> tuple[Day, ...]:
    state = State.of(events, GUIDE.names.event)
    return days(GUIDE, state, build(state, LIBRARY, NOW, PARCOURS), NOW)


def read(days: Any, **options: Any) -> list[Any]:
    content = calendar(days, "2026-11-22", NOW, localise=lambda at: at.replace(tzinfo=PARIS), **options)
    return list(vobject.readOne(content.decode()).contents.get("vevent", []))


def entretien(name: str, day: str, **more: Any) -> list[Event]:
    return [answer(f"mes-entretiens/avant@{name}", key, value) for key, value in {"jour": day, **more}.items()]


def step(number: int, text: str, day: str) -> list[Event]:
    passation, fiche = "mon-plan/plan", f"f{number}"
    made = Event(Kind.FICHE_ADDED, NOW.isoformat(), {"passation": passation, "liste": "etapes", "fiche": fiche})
    keys = {"etape": text, "etape_quand": day}
    return [made, *(answer(passation, f"etapes[{fiche}].{key}", value) for key, value in keys.items())]


def test_an_entretien_with_its_hour_and_where_it_takes_place() -> None:
    (one,) = found(*entretien("accueil", "2026-12-01", heure="17 h 45", lieu="place", adresse="3 rue Haute"))
    assert (one.day, one.start, one.place, one.remote) == (date(2026, 12, 1), time(17, 45), "3 rue Haute", "")
    (far,) = found(*entretien("accueil", "2026-12-01", heure="18 h", lieu="visio"))
    assert (far.remote, far.place) == ("À distance", "")


def test_an_entretien_whose_day_was_said_after_the_one_before() -> None:
    events = [*entretien("accueil", "2026-11-20"), answer("mes-entretiens/apres@accueil", "prochain", "2026-12-04")]
    said = found(*events)
    assert [(one.key, one.day, one.full) for one in said[1:]] == [
        ("entretien:mes-entretiens/avant@preliminaire", date(2026, 12, 4), "Entretien de la phase préliminaire")
    ]
    held = found(*events, *entretien("preliminaire", "2026-12-05", heure="9 h"))
    assert [one.day.day for one in held] == [20, 5], "the fiche says better"


def test_what_the_carnet_holds_of_the_days_to_come() -> None:
    past, soon, noted_down = (
        carnet_noted(Entry(f"e{n}", kind, day, text, "Mme Le Goff"), NOW)
        for n, kind, day, text in (
            (1, "embauche", date(2026, 11, 20), "Crèche"),
            (2, "embauche", date(2026, 11, 26), "Les Mimosas à 10 h 30"),
            (3, "note", date(2026, 11, 27), "Relire"),
        )
    )
    (one,) = found(past, soon, noted_down)
    assert (one.day, one.title, one.start) == (date(2026, 11, 26), "Rendez-vous", time(10, 30))
    assert one.full.replace("\u00a0", " ") == "Entretien d’embauche : Les Mimosas à 10 h 30"


def test_what_is_parked_counts_nowhere() -> None:
    (one,) = found(*entretien("accueil", "2026-12-01", lieu="visio", adresse="3 rue Haute"))
    assert one.place == "", "the address was of an entretien on the spot"


def test_the_steps_of_the_plan_the_letter_and_the_follow_up() -> None:
    events = [*step(1, "Visiter deux ateliers", "2026-12-12"), answer("mon-plan/lettre", "lettre_date", "2027-06-01")]
    events += [
        answer("mon-suivi/suivi@suivi-3-mois", key, v) for key, v in (("entretien_prevu", True), ("jour", "2027-03-02"))
    ]
    told = [(d.day.isoformat(), d.title, d.full) for d in found(*events)]
    assert told == [
        ("2026-12-12", "Étape", "Étape : Visiter deux ateliers"),
        ("2027-03-02", "Entretien", "Suivi à trois mois"),
        ("2027-06-01", "Lettre à relire", "Lettre à relire"),
    ]


def test_a_day_already_past_when_she_said_it_is_no_step_to_come() -> None:
    assert found(*step(1, "Demander le dossier", "2026-11-02")) == ()


def stands(number: int, mark: Mark) -> Event:
    return marked(f"mon-plan/plan#etapes[f{number}]", mark, NOW + timedelta(hours=number))


def test_a_step_done_or_laid_aside_leaves_the_calendar_and_one_put_off_moves_there() -> None:
    events = [e for n in (1, 2, 3) for e in step(n, f"Étape {n}", f"2026-12-1{n}")]
    before = {d.full: d.key for d in found(*events)}
    marks = (Mark(Standing.DONE, done_on=NOW.date()), Mark(Standing.LEFT), Mark(Standing.BEGUN, date(2027, 1, 8)))
    now = found(*events, *(stands(n, mark) for n, mark in enumerate(marks, 1)))
    assert [(d.key, d.day) for d in now] == [(before["Étape : Étape 3"], date(2027, 1, 8))]
    (read_back,) = read(now, details=True)
    assert (read_back.dtstart.value, read_back.summary.value) == (date(2027, 1, 8), "Étape : Étape 3")
    back = found(*events, stands(1, marks[0]), stands(2, Mark()))
    assert {d.full for d in back} == {"Étape : Étape 2", "Étape : Étape 3"}


def test_a_new_day_puts_a_past_step_in_the_calendar() -> None:
    past = step(1, "Demander le dossier", "2026-11-02")
    (one,) = found(*past, stands(1, Mark(day=date(2026, 12, 4))))
    assert one.day == date(2026, 12, 4)


def test_what_comes_next_in_the_carnet_without_who() -> None:
    line = {"entree": "e1", "genre": "contact", "jour": "2026-11-22", "texte": "Garage Martin", "qui": "Sophie"}
    entry = {**line, "suite": "rappeler", "suite_jour": "2026-11-24", "quoi": "carnet"}
    (one,) = found(Event(Kind.CARNET, NOW.isoformat(), entry))
    assert (one.day, one.title, one.full) == (date(2026, 11, 24), "À faire", "À faire : rappeler (Garage Martin)")
    assert found(Event(Kind.CARNET, NOW.isoformat(), {**entry, "fait": True})) == ()


def test_entretiens_without_a_day_are_counted() -> None:
    every = len(list(PARCOURS.entretiens()))
    state = State.of(entretien("accueil", "2026-12-01"), GUIDE.names.event)
    assert undated(GUIDE, state, NOW.date()) == every - 1


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("17 h 45", time(17, 45), None),
        ("18 h", time(18), None),
        ("14h30", time(14, 30), None),
        ("14:30.", time(14, 30), None),
        ("À 9 heures précises", time(9), None),
        ("midi", time(12), None),
        ("2 h de l’après-midi", time(14), None),
        ("de 14 h à 16 h", time(14), time(16)),
        ("16 h - 14 h", time(16), None),
        ("14 h ou 15 h", None, None),
        ("après 14 h", None, None),
        ("25 h", None, None),
        ("en fin de journée", None, None),
        ("14", None, None),
    ],
)
def test_an_hour_is_read_only_when_it_can_be_no_other(said: str, start: time | None, end: time | None) -> None:
    assert hours(said) == (start, end)


def test_by_default_not_a_word_of_hers_is_in_the_file() -> None:
    day = Day("e", date(2026, 12, 1), "Entretien", "Entretien sur SECRET", time(9), None, "", "SECRET", "SECRET")
    assert b"SECRET" not in calendar([day], "x", NOW)
    (event,) = read([day], details=True)
    assert (event.summary.value, event.location.value) == ("Entretien sur SECRET", "SECRET")
    assert event.description.value == "SECRET"


def test_where_others_see_the_calendar_each_day_asks_to_be_hidden() -> None:
    assert [event.contents["class"][0].value for event in read([ONE, ONE])] == ["PRIVATE", "PRIVATE"]


def test_timed_with_the_offset_of_that_day_or_whole() -> None:
    timed = Day("e", date(2026, 12, 1), "Entretien", "", time(17, 45), time(19), "À distance")
    first, second = read([timed, ONE])
    assert first.dtstart.value == datetime(2026, 12, 1, 16, 45, tzinfo=UTC)
    assert first.dtend.value == datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    assert first.location.value == "À distance"
    assert (second.dtstart.value, second.dtend.value) == (date(2026, 12, 1), date(2026, 12, 2))


@pytest.mark.parametrize("day", [date.min, date.max, date(1582, 10, 10)])
def test_the_far_ends_of_the_calendar_are_written_all_the_same(day: date) -> None:
    whole = Day("a", day, "Étape", "")
    content = calendar([whole, Day("b", day, "Entretien", "", time(23, 59), time(23, 59))], "x", NOW, reminder=True)
    assert len(vobject.readOne(content.decode()).contents["vevent"]) == 2


def test_a_text_where_a_date_is_asked_today_is_no_day() -> None:
    assert found(*step(1, "Visiter deux ateliers", "demain ok!")) == ()


def test_an_entry_that_moves_keeps_its_name_and_two_persons_share_none() -> None:
    moved = Day(ONE.key, date(2027, 1, 5), ONE.title, ONE.full, time(9))
    (one,), (other,) = read([ONE]), read([moved], details=True)
    assert one.uid.value == other.uid.value
    theirs = vobject.readOne(calendar([ONE], "2026-11-23", NOW).decode()).vevent.uid.value
    assert theirs != one.uid.value and "accueil" not in theirs


def test_no_alarm_unless_asked() -> None:
    assert b"VALARM" not in calendar([ONE], "x", NOW)
    (event,) = read([ONE], reminder=True)
    assert event.valarm.trigger.value == timedelta(hours=-15), "nine o'clock on the day before"


_HOSTILE = 'a\r\nEND:VEVENT\r\nBEGIN:VALARM\nX\r\u2028;,:\\"\x1b[31m\u202e'


@pytest.mark.parametrize(
    "text", [_HOSTILE, "é" * 500, "👩‍🔧 " * 90, "\\n\\,", "x" * 74 + "\r" * 3 + "DTSTART:1", ";:,"]
)
def test_a_hostile_text_stays_one_text(text: str) -> None:
    _holds(text)


@given(st.text(max_size=200))
def test_any_text_stays_one_text(text: str) -> None:
    _holds(text)


def _holds(text: str) -> None:
    day = Day(
        "e" + text, date(2026, 12, 1), "Entretien", "Sujet " + text, time(9), None, "", "Lieu " + text, "Note " + text
    )
    content = calendar([day, ONE], "x", NOW, details=True, reminder=True)
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line and b"\x1b" not in line for line in lines)
    names = [line.partition(b":")[0].partition(b";")[0] for line in lines if line and not line.startswith(b" ")]
    assert names.count(b"BEGIN") == 5 and names.count(b"DTSTART") == 2 and names.count(b"END") == 5
    first, second = vobject.readOne(content.decode()).contents["vevent"]
    assert first.summary.value.startswith("Sujet") and first.location.value.startswith("Lieu")
    assert second.summary.value == "Entretien sur vos pistes" and first.description.value.startswith("Note")
    assert " ".join(sorted(first.contents)) == "class description dtstamp dtstart location summary uid valarm"


def test_nothing_dated_is_an_empty_list() -> None:
    assert found() == ()
