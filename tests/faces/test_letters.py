"""The letter on a real dossier: before its day it stands on no screen, in no document and in no extract; after, it is whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import create
from assistant.faces import calendar, places, sharing
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.terminal import item_screen
from assistant.guide.turn import Reply
from assistant.portfolio.build import offers, showable
from assistant.portfolio.extract import Terms, extract
from assistant.portfolio.whole import emporter

CANARIES = ("ocarina-sous-la-pluie", "tapir-de-la-derniere-ligne")
LETTER, SITTING = "mon-plan/lettre#lettre", "mon-plan/lettre"
ZONE = timezone(timedelta(hours=1))
WRITTEN, EVE, DAY = (
    datetime(2026, 11, 22, 12, tzinfo=ZONE),
    datetime(2027, 5, 11, 23, 59, tzinfo=ZONE),
    datetime(2027, 5, 12, 0, 1, tzinfo=ZONE),
)


class Clock:
    def __init__(self) -> None:
        self.now = WRITTEN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """Her letter, written through the conversation, marked as showable and said otherwise while nothing closed it."""
    begun = [
        Event(Kind.CREATED, WRITTEN.isoformat(), {"parcours": "bilan-de-competences"}),
        Event(Kind.OPENED, WRITTEN.isoformat(), {"passation": SITTING}),
    ]
    with create(tmp_path / "dossier", None, begun) as vault:
        opened = session_on(vault, clock)
        for line in ("12 mai 2027", "1", f"Chère moi, {CANARIES[0]}.", CANARIES[1]):
            opened.reply(Reply(line))
        yield opened


def shown(session: Session, folder: Path) -> str:
    """Everything that a screen, a document or an extract may show of the dossier today."""
    folder.mkdir()
    guide, state, now = session.guide, session.state, session.clock()
    texts = [str(session.turn), *(s.text for s in (*session.welcome_back(), *session.notices()))]
    texts += [f"{e.question} {e.answer}" for e in (*session.history(None, 99), *session.answered())]
    situation = guide.situation(state, SITTING, now)
    texts += [str(situation.in_words(step)) for step in situation.answered()]
    texts += [str(situation.set_aside()), str(guide.closing(state, now).says if state.current else "")]
    whole = places.portfolio(session)
    texts += [str(whole), str(showable(whole)), str(sharing.choosable(session))]
    texts += [str(item_screen.page(item, 60)) for item in whole.items()]
    places.export(session, ["html", "md", "json"], folder)
    calendar.asked(session, f"/calendrier {folder}")
    open_items = [i.id for i in whole.items() if not i.closed]
    terms = Terms("A.", "B.", "Essai", now.date().isoformat(), (now.date() + timedelta(30)).isoformat())
    texts.append(str(extract(whole, open_items, terms)))
    texts += [file.read_text("utf-8") for file in sorted(folder.iterdir())]
    assert len(texts) > 25
    return "\n".join(texts)


def test_before_its_day_it_is_nowhere_and_after_it_is_whole(session: Session, clock: Clock, tmp_path: Path) -> None:
    for name, moment in (("a", WRITTEN), ("b", EVE)):
        clock.now = moment
        everything = shown(session, tmp_path / name)
        assert not [canary for canary in CANARIES if canary in everything]
        assert "Lettre fermée jusqu’au 12 mai 2027" in everything.replace("\u00a0", " ").replace("\u202f", " ")
        assert "20270512" in everything, "the calendar keeps its day"
    clock.now = DAY
    everything = shown(session, tmp_path / "c")
    assert all(canary in everything for canary in CANARIES) and "Lettre fermée" not in everything


def test_closed_it_can_be_neither_chosen_nor_marked_nor_said_otherwise(session: Session) -> None:
    whole = places.portfolio(session)
    item = next(i for i in whole.items() if i.id == LETTER)
    assert item.closed == "2027-05-12"
    assert LETTER not in [i.id for r in sharing.choosable(session) for i in r.items]
    assert LETTER not in [choice.code for choice in offers(whole)("portefeuille")], "nor shown at an entretien"
    terms = Terms("A.", "B.", "Essai", "2026-11-22", "2027-01-22")
    with pytest.raises(ValueError, match="fermé jusqu’à sa date"):
        extract(whole, [LETTER], terms)
    for refused in (places.show(session, item, True), places.reword(session, item, "Autre chose")):
        assert refused.keep_input and "/ouvrir-lettre" in refused.says[0].text


def test_what_she_said_otherwise_of_it_waits_too(session: Session, clock: Clock, tmp_path: Path) -> None:
    session.reply(Reply("/ouvrir-lettre"))
    opened = session.reply(Reply("1"))
    assert CANARIES[0] in " ".join(say.text for say in opened.says)
    item = next(i for i in places.portfolio(session).items() if i.id == LETTER)
    assert CANARIES[0] in item.text and not item.closed
    places.reword(session, item, "loutre-reformulée")
    places.show(session, item, True)
    assert "loutre-reformulée" in shown(session, tmp_path / "ouverte")
    session.reply(Reply("/ouvrir-lettre"))
    session.reply(Reply("1"))
    everything = shown(session, tmp_path / "fermee")
    assert not [canary for canary in (*CANARIES, "loutre-reformulée") if canary in everything]


def test_it_is_erased_unread(session: Session) -> None:
    outcome = session.reply(Reply("/ouvrir-lettre"))
    said = [say.text for say in outcome.says]
    erase = next(o.key for o in session.turn.prompt.options if o.code.startswith("lettre:effacer"))
    for typed in (erase, "1"):
        said += [say.text for say in session.reply(Reply(typed)).says]
    assert not [canary for canary in CANARIES if canary in " ".join(said) + str(session.vault.events)]
    assert not [i for i in places.portfolio(session).items() if i.id == LETTER]


def test_what_she_takes_away_keeps_everything_and_its_pages_stay_closed(session: Session, tmp_path: Path) -> None:
    told = session.history(None, 99)
    paths = emporter(session.vault.events, places.portfolio(session), tmp_path, session.clock(), told)
    for path in paths:
        holds = CANARIES[0] in path.read_text("utf-8")
        assert holds is (path.suffix == ".json" and "schema" not in path.name), path
    rows = json.loads(paths[0].read_text("utf-8"))["evenements"]
    assert any(CANARIES[0] in str(row.get("valeur")) for row in rows)
