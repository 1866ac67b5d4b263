"""The rubrique « regards »: her words and theirs under one question, and what no share may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.exchange.errors import ExchangeError
from assistant.faces import places, regards, sharing
from assistant.faces.session import Session
from assistant.portfolio.build import showable
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.model import Item
from tests.exchange.regards import asked, kept
from tests.faces.exchanging import her, out_of

TERMS = Terms("Nadia", "Camille Durand", "Préparer l’entretien", "2026-11-22", "2027-01-31")
OWN = "mes-regards/mon_regard"


def own_answer(step: str, text: str) -> Event:
    data = {"passation": OWN, "question": step, "etat": "repondu", "valeur": text, "version": "1.0.0"}
    return Event(Kind.ANSWER, "2026-11-21T11:00:00+01:00", data)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """She answered two questions; A. R. agreed, M. did not."""
    opened = Event(Kind.OPENED, "2026-11-21T11:00:00+01:00", {"passation": OWN})
    session = her(tmp_path, [opened, own_answer("aise", "Le matin tôt"), own_answer("groupe", "Je note tout")])
    kept(session, asked(session, tmp_path), True, aise="Au comptoir", demander="Un avis")
    kept(session, asked(session, tmp_path, "M.", "proches"), False, aise="Au marché, canari de M.")
    return session


def of_rubric(session: Session) -> list[Item]:
    return [item for item in places.portfolio(session).items() if item.rubric == "regards"]


def test_her_words_and_theirs_stand_under_the_question_they_answer(session: Session) -> None:
    found = [(item.group[:22], item.title.replace("\u00a0", " "), item.text) for item in of_rubric(session)]
    assert found == [
        ("Dans quelle situation ", "Mon regard : où je suis à l’aise", "Le matin tôt"),
        ("Dans quelle situation ", "A. R. (travail)", "Au comptoir"),
        ("Dans quelle situation ", "M. (proches), à ne montrer à personne", "Au marché, canari de M."),
        ("Que viendriez-vous me ", "A. R. (travail)", "Un avis"),
        ("Quand nous sommes plus", "Mon regard : ce que j’apporte à plusieurs", "Je note tout"),
    ]
    assert not any(item.figure for item in of_rubric(session)), "nothing is counted"


def test_without_accord_the_words_can_be_read_and_never_shown(session: Session) -> None:
    withheld = next(item for item in of_rubric(session) if item.withheld)
    portfolio = places.portfolio(session)
    with pytest.raises(ValueError, match="n’a pas donné son accord"):
        extract(portfolio, [withheld.id], TERMS)
    assert withheld.id not in {item.id for rubric in sharing.choosable(session) for item in rubric.items}
    with pytest.raises(ExchangeError):
        sharing.preview(session, [withheld.id], TERMS)
    outcome = places.show(session, withheld, True)
    assert outcome.keep_input and not outcome.events
    session.record([session.event(Kind.ITEM, element=withheld.id, montrable=True)])  # by whatever door
    assert "canari de M." not in str(showable(places.portfolio(session)))


def test_with_accord_they_are_chosen_one_by_one_and_go_under_their_question(session: Session) -> None:
    chosen = next(item for item in of_rubric(session) if item.text == "Un avis")
    frozen, _ = extract(places.portfolio(session), [chosen.id], TERMS)
    (item,) = frozen.items()
    assert (item.title, item.text, item.group) == ("A. R. (travail)", "Un avis", "Que viendriez-vous me demander ?")
    assert "Au comptoir" not in str(frozen) and "M. (proches)" not in str(frozen)


def test_someone_else_s_words_are_never_reworded(session: Session) -> None:
    theirs = next(item for item in of_rubric(session) if item.theirs)
    assert not places.reword(session, theirs, "Tout autre chose").events
    session.record([session.event(Kind.ITEM, element=theirs.id, texte="Tout autre chose")])
    assert next(item for item in of_rubric(session) if item.id == theirs.id).text == theirs.text


def test_an_accord_taken_back_closes_the_share(session: Session) -> None:
    number = regards.requests(session)[0].number
    assert regards.reserve(session, number).ok
    assert all(item.withheld for item in of_rubric(session) if item.theirs)
    with pytest.raises(ExchangeError):
        regards.reserve(session, number)


def test_a_regard_is_erased_from_segments_backups_and_frozen_copies(session: Session, tmp_path: Path) -> None:
    canary = "Un avis"
    chosen = [item.id for item in of_rubric(session) if item.theirs and not item.withheld]
    mine = next(item.id for item in of_rubric(session) if item.text == "Je note tout")
    handed = sharing.preview(session, [*chosen, mine], TERMS)
    assert sharing.share(session, handed, sharing.Way(sharing.Form.HTML), out_of(tmp_path)).ok
    request = regards.requests(session)[0]
    assert canary in str(session.vault.events)
    done = regards.erase(session, request.number)
    assert done.ok and any("a déjà reçu" in line or "toujours" in line or "remis" in line for line in done.lines)
    everything = str(session.vault.events)
    assert canary not in everything and "Au comptoir" not in everything and "'A. R.'" not in everything
    assert request.secret not in everything
    assert "Je note tout" in everything and "canari de M." in everything, "the others stay"
    identity, folder = session.vault.identity, session.vault.folder  # type: ignore[attr-defined]  # a Vault here
    assert identity is not None
    sealed = list(folder.rglob("*.age"))
    assert any("sauvegardes" in str(path) for path in sealed)
    for path in sealed:
        if not path.name.startswith("identite"):
            assert b"Au comptoir" not in identity.open(path.read_bytes())
    assert len(regards.requests(session)) == 1
