"""What she accepted stands in her parcours, once, first, with its day; what left stays in the registre."""

from __future__ import annotations

from assistant.exchange import inbox
from assistant.exchange.assigned import accepted_texts, with_assigned
from assistant.exchange.ledger import Ledger, same_name
from assistant.exchange.model import CarriedPack
from assistant.pack.library import Library
from assistant.parcours.model import ASSIGNED
from assistant.parcours.reading import read_parcours
from tests.exchange.test_inbox import NOON, having, letter, only
from tests.faces.exchanging import envoi, own

PARCOURS = read_parcours("bilan-de-competences")


def assigned(events):  # type: ignore[no-untyped-def]  # list[Event] -> Parcours
    ledger = Ledger.of(events)
    return with_assigned(PARCOURS, ledger, Library.shipped(accepted_texts(events)))


def test_nothing_accepted_changes_nothing() -> None:
    assert assigned([]) is PARCOURS
    assert assigned([*having(), inbox.accept(letter(envoi()), (), NOON)]) is PARCOURS


def test_one_more_phase_first_of_what_the_parcours_does_not_have() -> None:
    found = assigned(having(envoi()))
    assert [phase.id for phase in found.phases] == [ASSIGNED, *(phase.id for phase in PARCOURS.phases)]
    assert "conseiller ou votre conseillère" in found.phases[0].title
    assert [(t.passation, t.due) for t in found.phases[0].tasks()] == [("chez-nous/envies", "2026-12-04")]
    dated = {t.passation: t.due for _, t in found.tasks() if t.due}
    assert dated == {"chez-nous/envies": "2026-12-04", "mes-valeurs/valeurs": "2026-12-04"}
    assert len(list(found.tasks())) == len(list(PARCOURS.tasks())) + 1


def test_the_latest_envoi_gives_the_day() -> None:
    events = having(envoi(), only(own("1.1.0"), due="2027-01-15"))
    assert next(assigned(events).phases[0].tasks()).due == "2027-01-15"


def test_a_questionnaire_sat_at_each_entretien_is_dated_at_the_one_that_is_named() -> None:
    entretiens = [entretien for _, entretien in PARCOURS.entretiens()]
    asked = envoi(
        packs=(CarriedPack("mes-entretiens", "1.0.0", None),),
        questionnaires=("mes-entretiens/avant",),
        entretien=entretiens[1].title,
    )
    dated = [task.passation for _, task in assigned(having(asked)).tasks() if task.due]
    assert dated == [entretiens[1].before.passation]


def test_what_no_pack_holds_any_more_is_left_out_and_can_come_back() -> None:
    two = (own().text or "").replace("  - id: envies", "  - id: envies2", 1)
    events = having(envoi(), only(CarriedPack("chez-nous", "2.0.0", two), questionnaires=("chez-nous/envies2",)))
    assert [t.passation for t in assigned(events).phases[0].tasks()] == ["chez-nous/envies2"]


def test_no_shipped_parcours_takes_the_id_of_the_phase() -> None:
    assert ASSIGNED not in {phase.id for phase in PARCOURS.phases}


def test_names_that_read_the_same() -> None:
    assert same_name("Hélène  AUBRY", "helene aubry") and same_name("Jean-Luc", "Jean Luc")
    assert not same_name("Hélène Aubry", "Hélène Auby")
