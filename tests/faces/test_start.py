"""The first start as data: passphrases, drawn words, the keyboard check."""

from __future__ import annotations

import errno
import unicodedata

import pytest

from assistant.dossier.wordlist import word_list
from assistant.faces import start, words


@pytest.mark.parametrize(
    ("phrase", "accepted", "said"),
    [
        ("", False, words.PASSPHRASE_EMPTY),
        ("   ", False, words.PASSPHRASE_EMPTY),
        ("abc", False, words.PASSPHRASE_TOO_SHORT.format(minimum=8)),
        ("aaaaaaaaaaaa", True, words.PASSPHRASE_REPEATED),
        ("12345678", True, words.PASSPHRASE_REPEATED),
        ("azertyuiop", True, words.PASSPHRASE_REPEATED),
        ("MonChat12", True, words.PASSPHRASE_WEAK),
        ("le vélo jaune dort debout", True, f"{words.PASSPHRASE_GOOD} {words.PASSPHRASE_ACCENTS}"),
        ("le tapis jaune dort debout", True, words.PASSPHRASE_GOOD),
    ],
)
def test_a_passphrase_is_judged_kindly_and_only_stopped_when_it_protects_nothing(phrase, accepted, said) -> None:
    assert start.judge(phrase) == start.Advice(accepted, said)


def test_length_counts_what_is_seen_and_not_how_the_keyboard_composes_it() -> None:
    seven = "éèàçùêô"
    assert not start.judge(unicodedata.normalize("NFD", seven)).accepted
    assert start.judge(seven + "!").accepted


def test_a_drawn_phrase_says_its_own_strength_honestly() -> None:
    drawn = start.draw_phrase()
    assert len(drawn.phrase.split()) == start.DRAWN_WORDS
    assert set(drawn.phrase.split()) <= set(word_list())
    assert 2**drawn.bits <= len(word_list()) ** start.DRAWN_WORDS < 2 ** (drawn.bits + 1)
    assert drawn.phrase in drawn.says[0] and "bits" not in drawn.says[1]
    assert start.judge(drawn.phrase) == start.Advice(True, words.PASSPHRASE_GOOD)
    assert len({start.draw_phrase().phrase for _ in range(20)}) == 20


def test_the_keyboard_check_names_what_is_missing_and_the_cure_of_that_terminal() -> None:
    assert start.missing_signs("éç@€ê") == ()
    assert start.missing_signs(unicodedata.normalize("NFD", "é ç @ € ê")) == ()
    assert start.missing_signs("e ç e") == ("é", "@", "€", "ê")
    assert start.keyboard_report("", {}, "linux") == (words.KEYBOARD_SKIPPED,)
    assert start.keyboard_report("éç@€ê", {}, "linux") == (words.KEYBOARD_FINE,)


@pytest.mark.parametrize(
    ("typed", "environ", "platform", "cure"),
    [
        ("éç@€", {"TERM_PROGRAM": "iTerm.app"}, "darwin", "TEXTUAL_DISABLE_KITTY_KEY=1"),
        ("éçê", {"TERM_PROGRAM": "Apple_Terminal"}, "darwin", "Option"),
        ("éçê", {"WT_SESSION": "x"}, "win32", "Windows Terminal à jour"),
        ("éçê", {}, "win32", "Installez"),
        ("x", {"LANG": "C"}, "linux", "LC_ALL=C.UTF-8"),
        ("éç@€", {"LANG": "fr_FR.UTF-8"}, "linux", "touche morte"),
        ("éç", {"LANG": "fr_FR.UTF-8"}, "linux", "bilan --texte"),
        ("éç", {"TERM_PROGRAM": "vscode", "WT_SESSION": "x"}, "win32", "Visual Studio Code"),
    ],
)
def test_each_terminal_has_its_cure(typed, environ, platform, cure) -> None:
    report = start.keyboard_report(typed, environ, platform)
    assert cure in report[1] and report[-1] == words.KEYBOARD_HARMLESS
    if platform == "win32":
        assert "KITTY" not in " ".join(report), "the variable does harm on Windows"


def test_what_the_system_refuses_is_said_in_french() -> None:
    assert start.reason(OSError(errno.ENOSPC, "No space left")) == "il n’y a plus de place sur le disque"
    assert start.reason(OSError(errno.EIO, "Input/output error")) == words.REASON_OTHER
    assert start.reason(ValueError("embedded null byte")) == words.REASON_OTHER


def test_there_are_three_welcome_screens_at_most_each_within_a_small_window() -> None:
    assert len(words.WELCOME) <= 3
    for screen in words.WELCOME:
        lines = sum(-(-len(p) // 72) + 1 for p in screen.paragraphs)
        assert lines + 2 <= 15, screen.title


@pytest.mark.parametrize(
    "environ", [{"LANG": "fr_FR.UTF-8"}, {"TERM_PROGRAM": "vscode"}, {"TERM_PROGRAM": "iTerm.app"}]
)
def test_in_the_plain_face_no_cure_sends_to_the_plain_face(environ) -> None:
    report = " ".join(start.keyboard_report("éèç@€", environ, "linux", line_by_line=True))
    assert "bilan --texte" not in report and "TEXTUAL" not in report
    assert words.KEYBOARD_ELSEWHERE in report
