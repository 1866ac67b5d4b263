"""How the partages look, as `test_looks` does for the rest."""

from __future__ import annotations

import pytest

from assistant.exchange.inbox import Sender
from assistant.exchange.letters import Letter
from assistant.exchange.model import Card
from assistant.exchange.outbox import Way, prepare
from assistant.faces import places, registre, sharing
from assistant.faces.registre import Act, Line, Sort
from assistant.faces.sharing import FORMS, Form, Kind, Opened
from assistant.faces.terminal.ask_screen import AskScreen
from assistant.faces.terminal.decide_screen import DecideScreen
from assistant.faces.terminal.sharing import receive_flow, words
from assistant.faces.terminal.sharing.phrase_screen import PhraseScreen
from assistant.faces.terminal.sharing.share_flow import ShareFlow
from assistant.guide.turn import Mode
from assistant.pack.cleaning import typography
from assistant.portfolio.extract import Terms
from tests.faces.terminal.scripted import Scripted, prompt
from tests.faces.terminal.test_looks import conversation, looks, pytestmark, sizes, with_screen
from tests.faces.terminal.test_places import sample

__all__ = ["pytestmark"]
CARD = Card("Dominique Petit", "Mission locale", "", "")
SIX = ("turquoise", "timbre", "viaduc", "pain", "bord", "brique")
LINES = (
    Line("a", "", "22 novembre 2026", "Remis à Camille Durand, pour : Préparer l’entretien (2 éléments, jusqu’au 31 "
         "janvier 2027)", (Act.LOOK, Act.WITHDRAW)),
    Line("b", "", "20 novembre 2026", "Reçu de Camille Durand : « Mes envies » (à faire avant le 4 décembre 2026)",
         (Act.LOOK, Act.PROVE), sort=Sort.ENVOI),
    Line("c", "", "3 mai 2026", "Remis à Dominique Petit, pour : En parler (un élément, retiré le 4 juin 2026)",
         (Act.LOOK,), sort=Sort.OVER),
)  # fmt: skip


@pytest.fixture
def registered(monkeypatch):
    monkeypatch.setattr(registre, "lines", lambda _: LINES)
    monkeypatch.setattr(places, "portfolio", lambda _: sample())
    monkeypatch.setattr(sharing, "choosable", lambda _: sample().rubrics)


def preview() -> DecideScreen:
    terms = Terms("Claude", "Camille Durand", "Préparer l’entretien", "2026-11-22", "2027-01-31")
    handed = prepare(sample(), ["a", "b"], terms)
    flow = ShareFlow(None, Scripted(prompt(Mode.TEXT)))
    flow._way = Way(Form.SEALED)
    return DecideScreen(words.PREVIEW, lambda width: flow._preview(handed, width), (words.YES_SHARE, words.NO_SHARE))


def unknown() -> DecideScreen:
    sender = Sender(CARD, SIX, known=False, compared=False)
    opened = Opened(Kind.CARD, sender.lines(), Letter("carte", CARD, "", ""), sender)
    return DecideScreen(words.WHO, receive_flow._who(opened), (words.SAME_WORDS, words.NOT_COMPARED, words.OTHER_WORDS))


@sizes
def test_the_partages(snap_compare, size, registered):
    app = conversation(prompt(Mode.TEXT))
    assert snap_compare(app, terminal_size=size, press=["f12", "down", "down", "down", "down"])


@sizes
def test_choosing(snap_compare, size, registered):
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=size, press=["f12", "n", "r", "down", "space"])


@sizes
def test_the_forms(snap_compare, size):
    forms = [FORMS[Form.SEALED], FORMS[Form.PAGE], (words.IN_CLEAR, words.IN_CLEAR_DETAIL)]
    labels, details = zip(*forms, strict=True)
    screen = AskScreen(words.HOW, (), labels, details=[typography(detail) for detail in details])
    assert snap_compare(with_screen(screen), terminal_size=size)


@sizes
def test_before_the_yes(snap_compare, size):
    assert snap_compare(with_screen(preview()), terminal_size=size)


@sizes
def test_who_writes(snap_compare, size):
    assert snap_compare(with_screen(unknown()), terminal_size=size)


@sizes
def test_the_phrase_of_a_page(snap_compare, size):
    assert snap_compare(with_screen(PhraseScreen()), terminal_size=size, press=[*"court", "enter"])


@looks
@pytest.mark.parametrize("screen", [preview, unknown])
def test_light_and_without_colour(snap_compare, monkeypatch, look, screen):
    monkeypatch.setenv(*look)
    assert snap_compare(with_screen(screen()), terminal_size=(80, 24), press=["down"])


@looks
def test_the_partages_light_and_without_colour(snap_compare, monkeypatch, look, registered):
    monkeypatch.setenv(*look)
    assert snap_compare(conversation(prompt(Mode.TEXT)), terminal_size=(80, 24), press=["f12", "down"])
