"""Erasing a récit: the savoir-faire read in it go too if she says so, and only then."""

from __future__ import annotations

import pytest

from assistant.dossier.events import Event, Kind
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Reply
from tests.guide.talking import START, plain, talk
from tests.guide.test_questions import LONG, RECIT


def _told_and_kept() -> Session:
    """A récit, and the savoir-faire she kept in it."""
    t = talk(RECIT).say(LONG).pick("garde")
    while t.prompt.step == "savoirs" and len(t.prompt.options) == 3:
        t.pick("ecarte")
    t.pick("fini")
    t.apply(Event(Kind.ITEM, START.isoformat(), {"element": "essai/q#savoirs:former", "texte": "J'ai formé Ines"}))
    session = Session(Scratch(t.events), t.guide, lambda: START)
    session.record([session.event(Kind.BACK, passation="essai/q", question="action")])
    return session


def test_erasing_a_recit_offers_to_erase_the_savoir_faire_read_in_it():
    session = _told_and_kept()
    said = session.reply(Reply("/effacer")).says
    assert "former" in said[0].text
    assert "dans ce récit" in plain(said[0].text)  # its other parts were read as well as this one
    options = session.turn.prompt.options
    assert [plain(o.label)[:3] for o in options] == ["Oui", "Oui", "Non"]
    session.reply(Reply(codes=(options[1].code,)))
    assert session.state.sittings["essai/q"].answers == {} and "form" not in repr(session.vault.events)


def test_the_savoir_faire_stay_without_her_yes():
    session = _told_and_kept()
    for choice in (2, 0):
        session.reply(Reply("/effacer"))
        session.reply(Reply(codes=(session.turn.prompt.options[choice].code,)))
        assert "savoirs" in session.state.sittings["essai/q"].answers
    assert "action" not in session.state.sittings["essai/q"].answers


def test_a_text_no_savoir_faire_was_read_in_is_erased_by_a_plain_yes():
    t = talk(RECIT).say(LONG)
    session = Session(Scratch(t.events), t.guide, lambda: START)
    assert not session.reply(Reply("/effacer")).says
    assert len(session.turn.prompt.options) == 2


@pytest.mark.parametrize("typed", ["les deux", "oui, efface tout", "je ne sais pas", "je préfère ne pas répondre"])
def test_what_she_types_at_the_choice_of_what_to_erase_is_no_new_answer(typed: str):
    session = _told_and_kept()
    before = session.state.sittings["essai/q"].answers
    session.reply(Reply("/effacer"))
    session.reply(Reply(typed))
    assert session.state.sittings["essai/q"].answers == before
    assert before["action"].value == LONG
