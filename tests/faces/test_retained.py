"""What she keeps of an entretien on a real dossier: it is in the portefeuille with that entretien, and erased for good."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from assistant.dossier.events import RETAINED, Event, Kind
from assistant.faces import places
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Reply
from assistant.portfolio.documents.export import Format, render
from tests.faces.fakes import NOON
from tests.faces.test_carnet import her, on_disk, told

BEFORE = "mes-entretiens/avant@accueil"
CANARY = "Zéphyrine-du-lundi"


def _meeting(session: Session, days: int = 0) -> None:
    when = (NOON + timedelta(days=days)).date().isoformat()
    data = {"passation": BEFORE, "question": "jour", "etat": "repondu", "valeur": when, "version": "1.0.0"}
    session.record([Event(Kind.ANSWER, NOON.isoformat(), data)])


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened = her(tmp_path / "dossier")
    _meeting(opened)
    return opened


def test_it_stands_in_the_portefeuille_under_its_entretien_and_in_the_document(session: Session) -> None:
    assert "Entretien découverte" in told(session, f"/retenir {CANARY}")
    item = next(i for i in places.portfolio(session).items() if i.id == f"{RETAINED}#e1")
    assert (item.rubric, item.group, item.text) == ("entretiens", "Entretien découverte", CANARY)
    assert CANARY in render(places.portfolio(session), Format.HTML, NOON)


def test_erased_it_is_gone_from_the_disk_and_from_the_portefeuille(session: Session, tmp_path: Path) -> None:
    told(session, f"/retenir {CANARY}")
    told(session, "/retenir Autre chose")
    told(session, "/retenir effacer 1")
    session.reply(Reply("oui"))
    assert [i.text for i in places.portfolio(session).items() if i.id.startswith(RETAINED)] == ["Autre chose"]
    session.close()
    assert CANARY not in on_disk(tmp_path / "dossier") and "Autre chose" in on_disk(tmp_path / "dossier")


def test_a_text_begun_at_a_question_is_still_there_after_a_line_was_kept() -> None:
    created = Event(Kind.CREATED, NOON.isoformat(), {"parcours": "bilan-de-competences"})
    session = session_on(Scratch([created]), lambda: NOON)
    _meeting(session)
    session.record([session.event(Kind.OPENED, passation="mes-entretiens/apres@accueil")])
    session.reply(Reply("4"))
    session.draft("J’ai compris que")
    session.reply(Reply("/retenir Oser"))
    assert session.turn.prompt.draft == "J’ai compris que"
