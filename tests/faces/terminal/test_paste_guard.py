"""A paste never types, whatever it holds."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from assistant.faces.terminal.paste_guard import BEGIN, END, PasteGuard, install

HOSTILE = "un\rdeux \x1b[31mrouge\x1b[0m trois\rquatre \x1bx cinq"
SAFE = "un\rdeux rouge trois\rquatre x cinq"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 1000])
def test_a_paste_is_cleaned_in_whatever_pieces_it_comes(size):
    guard, sent = PasteGuard(), f"a\x1b[A{BEGIN}{HOSTILE}{END}\x1b[B{BEGIN}b{END}\x1b"
    got = "".join(guard(sent[i : i + size]) for i in range(0, len(sent), size))
    assert got == f"a\x1b[A{BEGIN}{SAFE}{END}\x1b[B{BEGIN}b{END}\x1b"


def test_the_parser_gives_one_paste_and_no_key(monkeypatch):
    monkeypatch.setattr(XTermParser, "feed", XTermParser.feed)  # put back at the end
    install()
    parser = XTermParser()
    got = list(parser.feed(f"{BEGIN}{HOSTILE}{END}"))
    assert [event.text for event in got if isinstance(event, events.Paste)] == [SAFE]
    assert not any(isinstance(event, events.Key) for event in got)
