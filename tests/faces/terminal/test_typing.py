"""What a French keyboard sends, through the parser of the real terminal: every sign arrives."""

import pytest
from textual import events

from assistant.faces.terminal.typed import is_text, joined
from assistant.guide.turn import Mode
from tests.faces.terminal.driving import composer, paste, running, type_in
from tests.faces.terminal.scripted import Scripted, prompt

SIGNS = "éèçàùêëïôœæÉÀÇŒ ’‘“”«»—–…€@#{}[]|\\°→§£¤ñß"
modes = pytest.mark.parametrize("mode", [Mode.TEXT, Mode.LONG])


@modes
async def test_every_sign_arrives(mode):
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await type_in(pilot, SIGNS)
        await pilot.pause(0.1)
        assert composer(app).text == SIGNS


@modes
async def test_every_sign_arrives_by_paste(mode):
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await paste(pilot, SIGNS)
        assert composer(app).text == SIGNS


@modes
@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
async def test_a_no_break_space_typed_is_a_space(mode, space):
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await type_in(pilot, f"oui{space}!")
        await pilot.pause(0.1)
        assert composer(app).text == "oui !"


@modes
async def test_letters_in_two_pieces_are_made_whole(mode):
    """NFD: file names of macOS, some pastes, some input methods."""
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await type_in(pilot, "e\u0301te\u0301")
        await pilot.pause(0.1)
        await paste(pilot, " a\u0300 Ni\u0302mes")
        assert composer(app).text == "été à Nîmes"


@modes
async def test_kitty_keys_with_their_text(mode):
    """é typed on a terminal that speaks the kitty protocol, and AltGr+à = @ with its text."""
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await type_in(pilot, "\x1b[233;1;233u\x1b[224;1;64u\x1b[0;;234u")
        await pilot.pause(0.1)
        assert composer(app).text == "é@ê"


@modes
async def test_a_paste_brings_no_control_character(mode):
    async with running(Scripted(prompt(mode))) as (app, pilot):
        await paste(pilot, "a\x1b]52;c;cm0=\x07b\u202ec")
        assert "\x1b" not in composer(app).text
        assert "\u202e" not in composer(app).text
        assert composer(app).text[0] == "a" and composer(app).text[-1] == "c"


async def test_a_key_without_a_sign_writes_nothing():
    async with running(Scripted(prompt(Mode.TEXT))) as (app, pilot):
        app.post_message(events.Key("alt+à", None))
        await pilot.pause()
        assert composer(app).text == ""


def test_what_counts_as_text():
    assert is_text("é") and is_text("\u202f") and is_text("«")
    assert not is_text(None) and not is_text("\x1b") and not is_text("")


def test_joining_accents():
    assert joined("cafe", "\u0301") == "é"
    assert joined("", "\u0301") is None
    assert joined("x", "\u0301") is None  # no such letter: left as it is
    assert joined("e", "a") is None
