"""The carnet as a pure reading of events: counts, months, search, objectives, and whatever a file may hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistant.dossier.events import CARNET, Event, Kind, entry_number
from assistant.dossier.redaction import OfPerson, OfStep
from assistant.dossier.state import State
from assistant.parcours import carnet, objectives
from assistant.parcours.carnet import COUNTED, KINDS, Entry

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
DAYS = st.dates(date(2026, 8, 1), date(2027, 1, 31))


def begun(*events: Event) -> State:
    return State.of([Event(Kind.CREATED, NOW.isoformat(), {"parcours": "essai"}), *events])


def entry(number: int, kind: str = "contact", day: date = TODAY, text: str = "Garage", **more: Any) -> Entry:
    return Entry(f"e{number}", kind, day, text, **more)


def state_of(*entries: Entry) -> State:
    return begun(*(carnet.noted(one, NOW) for one in entries))


@st.composite
def journals(draw: st.DrawFn) -> list[Entry]:
    many = draw(st.lists(st.tuples(st.sampled_from(KINDS), DAYS), max_size=25))
    return [entry(number, kind, day) for number, (kind, day) in enumerate(many, 1)]


@given(journals())
def test_every_entry_is_counted_once_in_its_month_and_its_kind(written: list[Entry]) -> None:
    held = carnet.entries(state_of(*written))
    assert sorted(held, key=lambda one: one.number) == written
    past = [one for one in written if one.day <= TODAY]
    counts = {(m, k): carnet.count(held, m, k, TODAY) for m in carnet.months(held) for k in KINDS}
    assert sum(counts.values()) == len(past)
    for (month, kind), number in counts.items():
        assert number == sum(1 for one in past if one.month == month and one.kind == kind)
    assert sum(len(carnet.of_month(held, month)) for month in carnet.months(held)) == len(written)
    assert [one.day for one in held] == sorted((one.day for one in written), reverse=True)


@given(journals(), st.data())
def test_what_is_erased_is_counted_nowhere_and_its_name_is_never_given_again(
    written: list[Entry], data: st.DataObject
) -> None:
    events = [carnet.noted(one, NOW) for one in written]
    gone = {one.id for one in written if data.draw(st.booleans())}
    left = events
    for id in gone:
        left = [OfStep(CARNET, id).of(event) for event in left]
    state = begun(*left)
    assert {one.id for one in carnet.entries(state)} == {one.id for one in written} - gone
    assert carnet.fresh(state) == f"e{len(written) + 1}"


def test_a_changed_entry_keeps_its_place_and_says_the_last_only() -> None:
    state = state_of(entry(1), entry(2, "visite"), entry(1, text="Garage Martin", who="Sophie"))
    assert [(one.number, one.text) for one in carnet.entries(state)] == [(2, "Garage"), (1, "Garage Martin")]
    assert carnet.fresh(state) == "e3"


def test_a_person_is_forgotten_without_the_rest() -> None:
    one = entry(1, who="Sophie", next="rappeler", next_day=TODAY + timedelta(2))
    event = OfPerson(frozenset({"e1"})).of(carnet.noted(one, NOW))
    assert "Sophie" not in str(event.data)
    assert carnet.entries(begun(event)) == (Entry("e1", "contact", TODAY, "Garage", "", "rappeler", one.next_day),)
    other = carnet.noted(entry(2, who="Sophie"), NOW)
    assert OfPerson(frozenset({"e1"})).of(other) is other


def test_people_are_found_however_they_are_written() -> None:
    held = (entry(1, who="Zoé"), entry(2, who="zoe"), entry(3, who="Zoé L."), entry(4))
    assert [one.number for one in carnet.people(held, "ZOÉ")] == [1, 2]
    assert carnet.people(held, "") == ()


def test_search_takes_every_word_whatever_its_accents() -> None:
    held = (entry(1, text="Forêt d’Orient, cœur"), entry(2, text="foret"), entry(3, "visite", next="forêt"))
    assert [one.number for one in carnet.search(held, "FORÊT")] == [1, 2, 3]
    assert [one.number for one in carnet.search(held, "foret coeur d'orient")] == [1]
    assert [one.number for one in carnet.search(held, "visite", {"visite": "Visite"})] == [3]
    assert carnet.search(held, "  ") == ()


def test_what_comes_next_comes_in_the_order_of_days() -> None:
    later = entry(1, next="relancer", next_day=TODAY + timedelta(9))
    soon = entry(2, next_day=TODAY + timedelta(1))
    someday, done = entry(3, next="écrire"), entry(4, next="écrire", done=True)
    assert [one.number for one in carnet.coming((later, soon, someday, done, entry(5)), TODAY)] == [2, 1, 3]
    planned = entry(6, "visite", TODAY + timedelta(3), next="préparer")
    assert [one.number for one in carnet.coming((later, soon, planned, entry(7)), TODAY)] == [2, 6, 1]


def test_an_objective_holds_from_its_month_until_it_is_said_otherwise() -> None:
    state = begun(
        objectives.meant("contact", "2026-09", 8, NOW),
        objectives.meant("visite", "2026-09", 2, NOW),
        objectives.meant("contact", "2026-11", 4, NOW + timedelta(1)),
        objectives.meant("visite", "2026-10", 0, NOW + timedelta(1)),
    )
    assert objectives.in_force(state, "2026-08") == {}
    assert objectives.in_force(state, "2026-09") == {"contact": 8, "visite": 2}
    assert objectives.in_force(state, "2026-10") == {"contact": 8}
    assert objectives.in_force(state, "2027-03") == {"contact": 4}


def answered(question: str, value: object, at: str = "2026-10-03T10:00:00+02:00", state: str = "repondu") -> Event:
    data = {"passation": "pack/q", "question": question, "etat": state, "valeur": value, "version": "1.0.0"}
    return Event(Kind.ANSWER, at, data)


def test_an_answer_of_a_questionnaire_sets_an_objective_and_the_place_may_say_otherwise() -> None:
    answer = answered("objectif_contact", 8)
    assert objectives.in_force(begun(answer), "2026-11") == {"contact": 8}
    assert objectives.in_force(begun(answer), "2026-09") == {}
    said = objectives.meant("contact", "2026-11", 5, NOW)
    assert objectives.in_force(begun(answer, said), "2026-11") == {"contact": 5}
    assert objectives.in_force(begun(answer, said), "2026-10") == {"contact": 8}
    assert objectives.in_force(begun(answer, answered("objectif_contact", None, state="passee")), "2026-11") == {}


def test_other_questions_and_odd_values_set_nothing() -> None:
    odd = [("objectif_premier", 3), ("objectif_contact", "huit"), ("objectif_contact", True), ("objectif_visite", -1),
           ("objectif_visite", 10**9), ("objectif_note", 4), ("objectif_contact", 2.5)]  # fmt: skip
    for question, value in odd:
        assert objectives.in_force(begun(answered(question, value)), "2026-11") == {}, (question, value)


@given(journals(), st.dictionaries(st.sampled_from(COUNTED), st.integers(0, 30)))
def test_where_she_stands_is_what_she_counted(written: list[Entry], wanted: dict[str, int]) -> None:
    state = begun(
        *(carnet.noted(one, NOW) for one in written),
        *(objectives.meant(kind, "2026-09", number, NOW) for kind, number in wanted.items()),
    )
    held = carnet.entries(state)
    for month in ("2026-08", "2026-09", "2026-11"):
        found = objectives.standing(state, held, month, TODAY)
        expected = {k: n for k, n in wanted.items() if n} if month >= "2026-09" else {}
        assert {one.kind: one.wanted for one in found} == expected
        assert all(one.done == carnet.count(held, month, one.kind, TODAY) for one in found)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=4,
)
FIELDS = ("entree", "genre", "jour", "texte", "qui", "suite", "suite_jour", "fait", "mois", "nombre")


@given(
    st.lists(st.tuples(st.sampled_from((Kind.CARNET, Kind.OBJECTIVE)), st.dictionaries(st.sampled_from(FIELDS), JSON))),
    st.text(max_size=10),
)
def test_whatever_a_file_holds_is_read_without_failing(rows: list[tuple[Kind, dict[str, Any]]], words: str) -> None:
    state = begun(*(Event(kind, NOW.isoformat(), data) for kind, data in rows))
    held = carnet.entries(state)
    assert all(one.kind in KINDS and isinstance(one.text, str) for one in held)
    carnet.search(held, words)
    carnet.coming(held, TODAY)
    objectives.standing(state, held, "2026-11", TODAY)


@given(
    st.integers(1, 9999).flatmap(lambda y: st.integers(1, 12).map(lambda m: f"{y:04d}-{m:02d}")), st.integers(-30, 30)
)
def test_months_go_both_ways_and_stay_within_the_calendar(month: str, step: int) -> None:
    other = carnet.month_before(month, step)
    assert date.fromisoformat(f"{other}-01")
    if "0100" < month[:4] < "9900":
        assert carnet.month_before(other, -step) == month


def test_names_of_entries() -> None:
    assert [entry_number(n) for n in ("e3", "e0", "e", "3", "e²", "e-1", "e1e", None, "e9999999999")] == [3] + [0] * 8
