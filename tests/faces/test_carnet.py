"""The carnet on a real dossier: what is noted survives, what is erased is gone from the disk, whoever holds the key."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.dossier.errors import DiskFull
from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import create, open_vault, unlock
from assistant.faces import carnet, places, sharing
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.faces.words import HANDED_STAYS
from assistant.guide.turn import Reply
from assistant.portfolio.build import showable
from tests.faces import exchanging
from tests.faces.fakes import NOON

CANARIES = ("Zéphyrine", "Quincaillerie-Ocarina", "recontacter-tapir")


def her(folder: Path) -> Session:
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"})
    vault = create(folder, None, [created]) if not folder.exists() else open_vault(folder, unlock(folder, None))
    return session_on(vault, lambda: NOON)


def told(session: Session, typed: str) -> str:
    return " ".join(one.text for one in session.reply(Reply(typed)).says)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened = her(tmp_path / "dossier")
    told(
        opened,
        f"/contact {CANARIES[1]}, hier, avec {CANARIES[0]}, {CANARIES[2].replace('recontacter-', 'rappeler ')} mardi",
    )
    told(opened, "/note deuxième ligne")
    return opened


def on_disk(folder: Path) -> str:
    """Everything the key of the folder opens: the dossier, its earlier saves, its backups."""
    files = sorted(folder.rglob("*.age"))
    assert len(files) > 2
    opened = (
        subprocess.run(["age", "-d", "-i", folder / "identite.txt", f], check=True, capture_output=True) for f in files
    )
    return "".join(done.stdout.decode("utf-8") for done in opened)


def test_a_line_is_on_the_disk_before_it_is_said(session: Session, tmp_path: Path) -> None:
    session.close()
    again = her(tmp_path / "dossier")
    one = carnet.entry(again, 1)
    assert one and (one.text, one.who, one.next) == (CANARIES[1], CANARIES[0], "rappeler tapir")
    assert one.day == NOON.date() - timedelta(1)


def test_each_entry_is_an_item_private_and_without_the_person(session: Session) -> None:
    whole = places.portfolio(session)
    rubric = next(r for r in whole.rubrics if r.id == "carnet")
    assert [item.id for item in rubric.items] == ["carnet#e1", "carnet#e2"]
    assert CANARIES[0] not in repr(whole) and CANARIES[1] in repr(whole)
    assert showable(whole).items() == ()
    assert {choice.code for choice in places.Outside.__call__(_outside(session), "portefeuille")} >= {"carnet#e1"}


def _outside(session: Session) -> places.Outside:
    outside = places.Outside()
    outside.session = session
    return outside


def test_a_person_is_forgotten_everywhere_and_the_lines_stay(session: Session, tmp_path: Path) -> None:
    told(session, f"/visite Atelier, avec {CANARIES[0].upper()}")
    told(session, "/visite Ailleurs, avec Paul")
    one = carnet.entry(session, 1)
    assert one
    carnet.change(session, one, f"{CANARIES[1]}, avec {CANARIES[0]}")  # said twice: both events bear the name
    assert CANARIES[0] in on_disk(tmp_path / "dossier")
    done = carnet.forget_person(session, one)
    assert done.says and [e.who for e in carnet.entries(session)].count("Paul") == 1
    kept = on_disk(tmp_path / "dossier")
    assert CANARIES[0].casefold() not in kept.casefold() and CANARIES[1] in kept and "Paul" in kept
    assert [e.number for e in carnet.entries(session)] == [4, 3, 2, 1]


def test_an_erased_entry_is_gone_with_its_rewording_and_its_earlier_states(session: Session, tmp_path: Path) -> None:
    item = next(i for i in places.portfolio(session).items() if i.id == "carnet#e1")
    places.reword(session, item, "Redit autrement : canari-bleu")
    places.show(session, item, True)
    one = carnet.entry(session, 1)
    assert one
    carnet.change(session, one, "Autre texte")
    carnet.erase(session, one)
    kept = on_disk(tmp_path / "dossier")
    assert not [c for c in (*CANARIES, "tapir", "canari-bleu", "Autre texte") if c in kept] and "deuxième" in kept
    assert [i.id for i in places.portfolio(session).items()] == ["carnet#e2"]
    told(session, "/note troisième")
    assert [(i.id, i.shown) for i in places.portfolio(session).items()] == [("carnet#e2", False), ("carnet#e3", False)]


def test_the_last_entry_erased_leaves_its_name_taken(session: Session, tmp_path: Path) -> None:
    item = next(i for i in places.portfolio(session).items() if i.id == "carnet#e2")
    places.show(session, item, True)
    one = carnet.entry(session, 2)
    assert one
    carnet.erase(session, one)
    session.close()
    again = her(tmp_path / "dossier")
    told(again, "/note encore")
    assert [(i.id, i.shown) for i in places.portfolio(again).items()][-1] == ("carnet#e3", False)


def test_nothing_is_said_as_noted_in_a_window_that_only_reads(session: Session, tmp_path: Path) -> None:
    second = her(tmp_path / "dossier")
    assert second.read_only
    outcome = second.reply(Reply("/note de la seconde fenêtre"))
    assert outcome.keep_input and "Noté" not in " ".join(s.text for s in outcome.says)
    one = carnet.entry(second, 1)
    assert one
    for act in (
        carnet.erase(second, one),
        carnet.forget_person(second, one),
        carnet.done(second, one, True),
        carnet.aim_line(second, "8 contacts"),
        carnet.add_line(second, "visite CFA"),
    ):
        assert not act.events and "lecture seule" in act.says[0].text
    assert carnet.entries(second) == carnet.entries(session)


class NoDrafts(Scratch):
    """A dossier that cannot keep what is begun, hence leaves it in memory."""

    def append(self, events: Sequence[Event]) -> None:
        if any(event.kind is Kind.DRAFT for event in events):
            raise DiskFull("Plein.", "Faites de la place.")
        super().append(events)


def test_a_text_begun_is_kept_when_a_line_is_noted_beside_it() -> None:
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"})
    opened = Event(Kind.OPENED, NOON.isoformat(), {"passation": "ma-demande/demande"})
    session = session_on(NoDrafts((created, opened)), lambda: NOON)
    assert not session.draft("commencé")
    assert "Noté dans votre carnet" in told(session, "/note au passage").replace("\u202f", " ")
    assert session.turn.prompt.draft == "commencé"


def test_months_are_all_there_from_the_first_objective_on(session: Session) -> None:
    carnet.aim(session, "contact", 4, "2026-08")
    told(session, "/visite CFA, le 4 janvier")
    assert [(m.id, m.told) for m in carnet.months(session)] == [
        ("2027-01", ("0 contact sur 4", "1 à venir")),
        ("2026-11", ("1 contact sur 4", "1 note")),
        ("2026-10", ("0 contact sur 4",)),
        ("2026-09", ("0 contact sur 4",)),
        ("2026-08", ("0 contact sur 4",)),
    ]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("8 contacts", 8), ("contact 8", 8), ("8", None), ("contacts", None), ("note 3", None), ("8 9 contacts", None)],
)
def test_an_objective_is_said_as_people_say_it(session: Session, typed: str, number: int | None) -> None:
    outcome = carnet.aim_line(session, typed)
    assert bool(outcome.events) == (number is not None)
    assert [one.wanted for one in carnet.month(session).objectives] == ([number] if number else [])


def test_erasing_a_line_reaches_the_frozen_copy_that_was_handed_over_and_says_who_still_has_it(tmp_path: Path) -> None:
    """The person is in no copy; the copy of the line goes with the line, and that of another line stays."""
    session = exchanging.knowing(tmp_path)
    told(session, f"/contact {CANARIES[1]}, avec {CANARIES[0]}, rappeler le tapir mardi")
    told(session, "/note canari-resté")
    done = exchanging.sealed(session, exchanging.out_of(tmp_path), "carnet#e1", "carnet#e2")
    assert done.ok
    held = [e for e in session.vault.events if e.kind is Kind.SHARED]
    assert CANARIES[1] in repr(held) and "tapir" in repr(held) and CANARIES[0] not in repr(held)
    one = carnet.entry(session, 1)
    assert one
    outcome = carnet.erase(session, one)
    assert any(s.text == HANDED_STAYS for s in outcome.says)
    kept = repr(session.vault.events)
    assert not [c for c in (*CANARIES, "tapir") if c in kept] and kept.count("canari-resté") == 2
    assert sharing.ledger(session).shares[0].erased == 1


def test_the_monthly_questionnaire_of_a_shipped_parcours_sets_the_objectives() -> None:
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "cap-vers-l-entreprise"})
    opened = Event(Kind.OPENED, NOON.isoformat(), {"passation": "mon-cap/objectifs@mois-1"})
    session = session_on(Scratch((created, opened)), lambda: NOON)
    for line in ("8", "0", "2", "/contact Garage Martin"):
        assert session.reply(Reply(line)).events
    assert carnet.month(session).told == ("1 contact sur 8", "0 entretien d’embauche sur 2")
