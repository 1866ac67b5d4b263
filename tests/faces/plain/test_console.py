"""One line in, one line out, whatever the console, the script or the signal."""

from __future__ import annotations

import io
import os
import signal

import pytest

from assistant.faces.plain import encoding
from assistant.faces.plain.console import Console, Ended, Gone, Stopped


def console(script: bytes = b"", target: io.TextIOBase | None = None) -> tuple[Console, io.TextIOWrapper]:
    out = target or io.TextIOWrapper(io.BytesIO(), "utf-8")
    return Console(io.TextIOWrapper(io.BytesIO(script), "utf-8"), out), out


def printed(out: io.TextIOWrapper, codec: str = "utf-8") -> str:
    out.flush()
    return out.buffer.getvalue().decode(codec)


def test_a_paragraph_is_a_line_and_hostile_signs_are_harmless() -> None:
    talk, out = console()
    talk.say("Un\x1b[2J\x1b]52;c;Y3VybA==\x07 piège \u202eicnal\u200b\nDeux ?", "- ")
    talk.line("sur\nune ligne")
    text = printed(out)
    assert text.splitlines() == [
        "- Un\ufffd[2J\ufffd]52;c;Y3VybA==\ufffd piège \ufffdicnal\ufffd",
        "- Deux ?",
        "sur une ligne",
    ]
    assert "\x1b" not in text and "\u202e" not in text


@pytest.mark.parametrize(
    ("codec", "expected"),
    [
        ("utf-8", "« Œuvre » : 3 €… l’été ?"),
        ("cp850", "« OEuvre » : 3 EUR... l'été ?"),
        ("ascii", '" OEuvre " : 3 EUR... l\'ete ?'),
        ("latin-1", "« OEuvre » : 3 EUR... l'été ?"),
    ],
)
def test_a_console_without_a_sign_shows_the_nearest_one(codec: str, expected: str) -> None:
    out = io.TextIOWrapper(io.BytesIO(), codec)
    talk, _ = console(target=out)
    talk.say("«\u202fŒuvre\u202f»\u00a0: 3 €… l’été\u202f?")
    assert printed(out, codec) == expected + "\n"


def test_every_character_can_be_printed_on_every_console() -> None:
    everything = "".join(map(chr, [*range(0x20, 0xD800, 7), *range(0xE000, 0x11000, 13)]))
    for codec in ("ascii", "cp850", "cp1252", "cp437"):
        out = io.TextIOWrapper(io.BytesIO(), codec)
        console(target=out)[0].say(everything)
        assert printed(out, codec)


@pytest.mark.parametrize(
    ("line", "encoding_of_console"),
    [("été ?".encode(), "utf-8"), ("été ?".encode("cp1252"), "utf-8"), ("été ?".encode("cp850"), "cp850")],
)
def test_a_script_is_read_in_the_encoding_it_was_written_in(line: bytes, encoding_of_console: str) -> None:
    assert encoding.decode(line, encoding_of_console) == "été ?"


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_an_answer() -> None:
    talk, _ = console("\ufeffbonjour\r\n".encode())
    assert talk.ask() == "bonjour"


def test_a_last_line_without_its_end_is_an_answer_and_then_the_input_is_over() -> None:
    talk, _ = console(b"une\ndeux")
    assert (talk.ask(), talk.ask()) == ("une", "deux")
    with pytest.raises(Ended):
        talk.ask()


@pytest.mark.parametrize(
    ("script", "entry"),
    [
        (b"une ligne\n", "une ligne"),
        (b"a \\\nb\\\n c\n", "a\nb\n c"),
        (b"/texte\nun\n\ndeux\n/fin\n", "un\n\ndeux"),
        (b"/TEXTE\nun \\\n/Fin\n", "un \\"),
        (b"\n", ""),
    ],
)
def test_an_answer_may_hold_several_lines(script: bytes, entry: str) -> None:
    assert console(script)[0].entry() == entry


@pytest.mark.parametrize("script", [b"un \\\n", b"/texte\nun\n"])
def test_a_text_cut_by_the_end_of_the_input_is_handed_over(script: bytes) -> None:
    with pytest.raises(Ended) as ended:
        console(script)[0].entry()
    assert ended.value.pending == "un"


def test_a_numbered_choice_is_asked_again_until_it_is_one() -> None:
    talk, out = console(b"x\n9\n0\n\n2.\n")
    assert talk.choose("Lequel ?", ("Un", "Deux")) == 1
    lines = printed(out).splitlines()
    assert lines[:3] == ["Lequel ?", "1. Un", "2. Deux"] and lines.count("Tapez un nombre de 1 à 2.") == 4


def test_a_passphrase_of_a_script_is_its_line_untouched_and_unseen() -> None:
    talk, out = console("  café \\\nsuite\n".encode())
    assert talk.secret("Votre phrase") == "  café \\"
    assert "café" not in printed(out)


def test_a_signal_is_heard_while_a_line_is_awaited_and_waits_otherwise() -> None:
    talk, _ = console(b"une\n")
    with talk.signals():
        os.kill(os.getpid(), signal.SIGTERM)  # in the middle of a save, for instance: nothing happens yet
        with pytest.raises(Stopped) as stopped:
            talk.ask()
        assert stopped.value.number == signal.SIGTERM


def test_handlers_are_given_back() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with console()[0].signals():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_an_output_that_nobody_reads_ends_the_talk() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with pytest.raises(Gone), os.fdopen(writer, "w") as out:
        console(target=out)[0].say("x")
