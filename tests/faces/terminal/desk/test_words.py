"""How the sentences of the desk are written: the apostrophe of French, and its no-break spaces, on every screen."""

from __future__ import annotations

import re

from assistant.faces.terminal.desk import words
from assistant.faces.terminal.key_bar import KeyBar
from assistant.faces.terminal.literal import Lines
from assistant.pack.cleaning import typography
from tests.faces.terminal.desk.sitting import at_desk, on, press
from tests.faces.terminal.test_words import texts

_FILLED_LATER = {words.LOST, *words.COMMANDS}  # given their spaces with the folder they name

_SIGN = re.compile(r"^[\s›]*[!?] ")  # before a line: a sign or a key, not the end of a sentence


def test_what_is_shown_is_written_as_french_is():
    shown = [text for name, value in vars(words).items() if name.isupper() for text in texts(value)]
    assert [text for text in shown if text != typography(text) and text not in _FILLED_LATER] == []
    assert [text for text in shown if re.search(r"[^\W\d]'[^\W\d]", text)] == []


async def test_so_is_every_screen(seat):
    seen: list[str] = []
    async with at_desk(seat.desk, (140, 60)) as (app, pilot):
        for keys in (("m",), ("question_mark",), ("enter",), ("p",), ("o",), ("a",), ("a", "1", "enter")):
            await press(pilot, *keys)
            seen += [lines.plain for lines in app.screen.query(Lines) if not isinstance(lines, KeyBar)]
            await press(pilot, *["escape"] * (2 if len(keys) > 1 else 1))
        await on(app, pilot, "à lire jusqu’au")
        for keys in (("enter",), ("r",)):
            await press(pilot, *keys)
            seen += [lines.plain for lines in app.screen.query(Lines) if not isinstance(lines, KeyBar)]
    lines = [_SIGN.sub("", line).strip() for text in seen for line in text.split("\n")]
    assert [line for line in lines if line != typography(line)] == []
