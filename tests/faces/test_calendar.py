"""The calendar asked for by a line, in both faces: written where she says, and never taken from an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
import vobject

from assistant.dossier.events import Event, Kind, Status
from assistant.faces import calendar, start
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.portfolio.documents.writing import ExportError


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = session_on(start.create_dossier(tmp_path / "dossier", None, "bilan-de-competences"))
    assert isinstance(session, Session)
    return session


def date(session: Session) -> None:
    data = {"passation": "mes-entretiens/avant@accueil", "question": "jour", "etat": Status.ANSWERED}
    session.record([Event(Kind.ANSWER, session.clock().isoformat(), {**data, "valeur": "2027-03-12"})])


def test_written_with_what_to_know(session: Session, tmp_path: Path) -> None:
    date(session)
    told = calendar.asked(session, f"/calendrier {tmp_path}")
    written = tmp_path / "calendrier.ics"
    assert told and any("recopié ailleurs" in line for line in told) and any("détails" in line for line in told)
    assert vobject.readOne(written.read_text("utf-8")).vevent.summary.value == "Entretien"
    assert written.stat().st_mode & 0o077 == 0, "hers alone"
    calendar.asked(session, f"/calendrier {tmp_path} détails rappel")
    again = (tmp_path / "calendrier-2.ics").read_text("utf-8")
    assert "Entretien découverte" in again and "VALARM" in again


def test_nothing_to_write_writes_nothing(session: Session, tmp_path: Path) -> None:
    told = calendar.asked(session, f"/calendrier {tmp_path}")
    assert told and "Aucune date" in told[0] and not list(tmp_path.glob("*.ics"))


@pytest.mark.parametrize(
    "typed", ["/calendrier scolaire", "/calendrier de l'avent", "Calendrier", "/calendriers", "non"]
)
def test_words_of_hers_are_not_taken(session: Session, typed: str) -> None:
    session.record([session.event(Kind.OPENED, passation="ma-demande/demande")])
    assert calendar.asked(session, typed) is None


def test_documents_is_looked_for_in_her_home_and_said_when_it_is_nowhere(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    date(session)
    session.record([session.event(Kind.LEFT, passation="ma-demande/demande")])
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert "« Documents »" in (calendar.asked(session, "/calendrier Documents") or ("",))[0].replace("\u202f", " ")
    (tmp_path / "Documents").mkdir()
    assert calendar.asked(session, "/calendrier Documents") and (tmp_path / "Documents/calendrier.ics").is_file()


def test_alone_it_says_how(session: Session) -> None:
    assert "/calendrier Documents" in (calendar.asked(session, "/calendrier") or ("",))[0]


def test_a_folder_that_is_not_there_can_be_made(session: Session, tmp_path: Path) -> None:
    date(session)
    with pytest.raises(ExportError):
        calendar.write(session, tmp_path / "absent")
    assert calendar.write(session, tmp_path / "absent", create=True) and (tmp_path / "absent/calendrier.ics").is_file()
