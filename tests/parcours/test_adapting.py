"""Changes to a parcours on the way: whatever their order, it holds together, and nothing she began goes away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.parcours import words as w
from assistant.parcours.adapting import Given, Why, adapt, added, fault, keep, refused
from assistant.parcours.changes import (
    Act,
    Change,
    event_of,
    ever_followed,
    followed,
    fresh,
    last,
    made,
    standing,
)
from assistant.parcours.model import KEPT, Entretien, Parcours, Phase, Task
from assistant.parcours.reading import read_parcours, shipped_ids

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
SHIPPED = [read_parcours(id) for id in shipped_ids()]
BILAN, DEEP, TOWARDS = (
    read_parcours(id) for id in ("bilan-de-competences", "bilan-approfondi", "cap-vers-l-entreprise")
)
FRESH = Given(lambda key: True, ())


def names(parcours: Parcours, phase: str) -> list[str]:
    found = parcours.phase(phase)
    assert found is not None
    return [step.name for step in found.steps]


def one(act: Act, **data: Any) -> Change:
    return Change("c1", act, **data)


def after(parcours: Parcours, *changes: Change, begun: tuple[str, ...] = ()) -> Parcours:
    adapted = adapt(parcours, changes, Given(lambda key: True, begun))
    assert adapted.left == ()
    return adapted.parcours


def test_an_entretien_is_added_where_she_says():
    change = one(Act.ENTRETIEN, title="Point d'étape", phase="preliminaire", after="ma-demande/situation")
    adapted = after(BILAN, change)
    assert names(adapted, "preliminaire") == ["ma-demande/situation", "ajout-1", "preliminaire"]
    entretien = adapted.entretien("ajout-1")
    assert isinstance(entretien, Entretien) and entretien.title == "Point d'étape" and entretien.length == "duree"
    assert entretien.before.passation == "mes-entretiens/avant@ajout-1" and entretien.after.after
    assert entretien.before.questionnaire in {task.questionnaire for _, task in BILAN.tasks()}


def test_a_title_that_was_erased_leaves_the_entretien():
    entretien = after(BILAN, one(Act.ENTRETIEN, phase="accueil")).entretien("ajout-1")
    assert entretien is not None and entretien.title == w.ADDED_ENTRETIEN
    phase = after(BILAN, one(Act.PHASE, after="accueil")).phase("ajout_1")
    assert phase is not None and phase.title == w.ADDED_PHASE


def test_a_questionnaire_and_a_phase_are_added_and_moved():
    phase = Change("c1", Act.PHASE, title="Une pause", after="preliminaire")
    adapted = after(
        BILAN,
        phase,
        Change("c2", Act.QUESTIONNAIRE, step="mon-marche/offres", phase="ajout_1"),
        Change("c3", Act.MOVE, step="mes-valeurs/valeurs", phase="ajout_1", after="mon-marche/offres"),
        Change("c4", Act.MOVE, step="investigation-envies", phase="investigation"),
    )
    assert [one.id for one in adapted.phases][2] == "ajout_1"
    assert names(adapted, "ajout_1") == ["mon-marche/offres", "mes-valeurs/valeurs"]
    assert names(adapted, "investigation")[0] == "investigation-envies"


def test_what_is_not_begun_is_taken_out_and_what_is_begun_stays():
    out = one(Act.OUT, step="investigation-envies")
    assert "investigation-envies" not in names(after(BILAN, out), "investigation")
    begun = Given(lambda key: True, ("mes-entretiens/apres@investigation-envies", "ma-demande/situation"))
    assert refused(BILAN, out, begun) is Why.BEGUN
    assert refused(BILAN, one(Act.OUT, phase="preliminaire"), begun) is Why.BEGUN
    assert after(BILAN, one(Act.OUT, phase="preliminaire")).phase("preliminaire") is None


def test_the_rhythm_is_slowed():
    adapted = after(DEEP, one(Act.WEEKS, number=9), Change("c2", Act.MONTHS, step="suivi-3-mois", number=5))
    entretien = adapted.entretien("suivi-3-mois")
    assert adapted.weeks_max == 9 and entretien is not None and entretien.months == 5
    assert after(BILAN, one(Act.HOURS, number=24)).hours_planned == 24
    assert after(TOWARDS, one(Act.HOURS, number=60)).hours_planned == 60


def test_it_is_renewed_by_as_many_months_as_she_wants_and_again():
    months = [one.id for one in after(TOWARDS, one(Act.RENEW, number=2), Change("c2", Act.RENEW, number=1)).phases]
    assert months[6:11] == ["mois_6", "mois_7", "mois_8", "mois_9", "emploi"]
    whole = after(TOWARDS, one(Act.RENEW))
    assert len(whole.phases) == len(TOWARDS.phases) + 6
    assert refused(whole, one(Act.RENEW), FRESH) is Why.NO_RENEWAL
    assert whole.sittings()["mois-12"] == "Douzième mois"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (one(Act.ENTRETIEN, title="T", phase="ailleurs"), Why.GONE),
        (one(Act.QUESTIONNAIRE, step="mes-valeurs/valeurs", phase="accueil"), Why.TWICE),
        (one(Act.QUESTIONNAIRE, step="mes-valeurs/valeurs@x", phase="accueil"), Why.NO_PACK),
        (one(Act.PHASE, title="T", after="ailleurs"), Why.GONE),
        (one(Act.MOVE, step="absent", phase="accueil"), Why.GONE),
        (one(Act.MOVE, step="accueil", phase="accueil", after="accueil"), Why.GONE),
        (one(Act.MOVE, step="conclusion", phase="suivi", after="suivi-3-mois"), Why.ORDER),
        (one(Act.MOVE, step="suivi-6-mois", phase="suivi"), Why.ORDER),
        (one(Act.OUT, step="conclusion"), Why.ORDER),
        (one(Act.MONTHS, step="suivi-3-mois", number=6), Why.ORDER),
        (one(Act.MONTHS, step="suivi-3-mois", number=0), Why.BOUNDS),
        (one(Act.MONTHS, step="accueil", number=3), Why.GONE),
        (one(Act.WEEKS, number=1000), Why.BOUNDS),
        (one(Act.HOURS, number=25), Why.BOUNDS),
        (one(Act.RENEW), Why.NO_RENEWAL),
    ],
)
def test_what_cannot_be_made_says_why_and_changes_nothing(change, why):
    assert refused(BILAN, change, FRESH) is why
    adapted = adapt(BILAN, [change], FRESH)
    assert adapted.parcours == BILAN and adapted.left == ((change, why),)


def test_a_change_that_the_file_no_longer_allows_is_left_and_the_others_made():
    changes = [
        Change("c1", Act.ENTRETIEN, title="Point", phase="investigation", after="mes-valeurs/valeurs"),
        Change("c2", Act.MOVE, step="mes-motivations/ancrages", phase="accueil"),
    ]
    updated = replace(BILAN, phases=tuple(_less(phase, "mes-motivations/ancrages") for phase in BILAN.phases))
    adapted = adapt(updated, changes, FRESH)
    assert adapted.left == ((changes[1], Why.GONE),) and adapted.parcours.entretien("ajout-1")
    # The step it was to follow is gone: it goes to the end of its phase, and is not lost.
    updated = replace(BILAN, phases=tuple(_less(phase, "mes-valeurs/valeurs") for phase in BILAN.phases))
    assert names(adapt(updated, changes[:1], FRESH).parcours, "investigation")[-1] == "ajout-1"


def _less(phase: Phase, name: str) -> Phase:
    return replace(phase, steps=tuple(step for step in phase.steps if step.name != name))


def test_what_she_began_elsewhere_is_kept_with_its_titles():
    begun = ("mes-entretiens/avant@investigation-envies", "mes-valeurs/valeurs", "ma-demande/demande", "perdu/perdu")
    kept = keep(DEEP, (step for _, step in BILAN.steps()), Given(lambda key: not key.startswith("perdu"), begun))
    phase = kept.phase(KEPT)
    assert phase is not None and kept.phases[-1] is phase and fault(kept) is None
    assert [step.name for step in phase.steps] == ["mes-valeurs/valeurs", "investigation-envies"]
    assert kept.sittings()["investigation-envies"] == "Entretien sur ce qui vous porte"
    assert keep(BILAN, (), Given(lambda key: True, ("ma-demande/demande",))) is BILAN
    alone = keep(DEEP, (), Given(lambda key: True, ("mes-valeurs/valeurs",))).phase(KEPT)
    assert alone is not None and [step.name for step in alone.steps] == ["mes-valeurs/valeurs"]


def test_a_step_of_before_that_shares_a_questionnaire_with_this_parcours_is_kept_for_what_is_left_of_it():
    sat = Task("mes-entretiens/avant@accueil", time="Accueil")
    small = Parcours("petit", "1.0.0", "Petit", "", (Phase("seule", "Seule", "", (sat,)),))
    begun = ("mes-entretiens/avant@accueil", "mes-entretiens/apres@accueil")
    kept = keep(small, (step for _, step in BILAN.steps()), Given(lambda key: True, begun))
    assert fault(kept) is None and names(kept, KEPT) == ["mes-entretiens/apres@accueil"]


# -- as events


def state_of(*changes: Change) -> State:
    created = Event(Kind.CREATED, NOW.isoformat(), {"parcours": "bilan-de-competences"})
    return State.of([created, *(event_of(change, NOW) for change in changes)])


def test_an_event_says_the_change_and_nothing_else():
    change = Change("c1", Act.ENTRETIEN, title="Point", phase="accueil", after="ma-demande/demande")
    event = event_of(change, NOW)
    assert event.kind is Kind.CHANGED and made(State.of([event])) == (change,)
    assert set(event.data) == {"changement", "geste", "titre", "phase", "apres"}


def test_the_last_is_taken_back_first_even_the_return_to_the_file():
    first, second = Change("c1", Act.WEEKS, number=8), Change("c2", Act.ORIGIN)
    state = state_of(first, second)
    assert standing(state) == () and last(state) == second
    state.apply(event_of(fresh(state, Act.UNDO, target="c2"), NOW))
    assert standing(state) == (first,) and last(state) == first
    state.apply(event_of(fresh(state, Act.UNDO, target="c1"), NOW))
    assert standing(state) == () and last(state) is None and fresh(state, Act.WEEKS).id == "c5"


def test_another_parcours_is_followed_and_left():
    chosen = Change("c2", Act.FOLLOW, parcours="bilan-approfondi")
    state = state_of(Change("c1", Act.WEEKS, number=8), chosen, Change("c3", Act.WEEKS, number=9))
    assert followed(state) == "bilan-approfondi" and [one.id for one in standing(state)] == ["c3"]
    state.apply(event_of(fresh(state, Act.UNDO, target="c2"), NOW))
    assert followed(state) == "bilan-de-competences" and [one.id for one in standing(state)] == ["c1", "c3"]
    assert ever_followed(state) == ("bilan-de-competences", "bilan-approfondi")


@pytest.mark.parametrize(
    "data",
    [
        {}, {"changement": "c1"}, {"changement": "x1", "geste": "semaines"}, {"changement": "c01", "geste": "semaines"},
        {"changement": "c1", "geste": "autre"}, {"changement": "c1", "geste": ["semaines"]},
        {"changement": "c1", "geste": "semaines", "nombre": "8"}, {"changement": "c1", "geste": "semaines", "nombre": -1},
        {"changement": "c1", "geste": "semaines", "nombre": True}, {"changement": "c1", "geste": "retirer", "etape": 3},
    ],
)  # fmt: skip
def test_what_is_no_change_is_passed_over(data):
    assert made(State.of([Event(Kind.CHANGED, NOW.isoformat(), data)])) == ()


# -- laws

PHASES = sorted({phase.id for parcours in SHIPPED for phase in parcours.phases} | {"ajout_1", "ajout_2", "rien", KEPT})
STEPS = sorted({step.name for parcours in SHIPPED for _, step in parcours.steps()} | {"ajout-1", "ajout-3", "rien", ""})
PASSATIONS = sorted({task.passation for parcours in SHIPPED for _, task in parcours.tasks()})
KNOWN = [step for parcours in SHIPPED for _, step in parcours.steps()]


@st.composite
def changes(draw: st.DrawFn) -> list[Change]:
    data = st.builds(
        dict,
        act=st.sampled_from([act for act in Act if act not in (Act.FOLLOW, Act.ORIGIN, Act.UNDO)]),
        title=st.sampled_from(["", "Un titre"]),
        phase=st.sampled_from(PHASES),
        after=st.sampled_from([*STEPS, *PHASES]),
        step=st.sampled_from(STEPS),
        number=st.integers(0, 30),
    )
    return [Change(f"c{rank}", **one) for rank, one in enumerate(draw(st.lists(data, max_size=12)), 1)]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SHIPPED), changes(), st.sets(st.sampled_from(PASSATIONS), max_size=8))
def test_any_sequence_of_changes_gives_a_parcours_that_holds_and_loses_nothing_begun(parcours, sequence, begun):
    here = {task.passation for _, task in parcours.tasks()}
    seen = Given(lambda key: True, begun)
    adapted = adapt(parcours, sequence, seen)
    known = [*KNOWN, *(step for change in sequence if (step := added(change)))]
    whole = keep(adapted.parcours, known, seen)
    assert fault(adapted.parcours) is None and fault(whole) is None and whole.phases
    assert begun & here <= {task.passation for _, task in adapted.parcours.tasks()}
    assert begun <= {task.passation for _, task in whole.tasks()}
    assert {change for change, _ in adapted.left} <= set(sequence)
    assert adapt(parcours, sequence, seen) == adapted
