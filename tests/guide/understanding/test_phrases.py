"""The table of phrases, one test each, and its size."""

from __future__ import annotations

import unicodedata

import pytest

from assistant.guide.turn import Mode
from assistant.guide.understanding import Command, Doubt, Misfit, Understood, Value, understand
from tests.guide.understanding.phrases import HONEST, NUMBERED, PHRASES, Row
from tests.guide.understanding.prompts import PROMPTS, TODAY, Asks, Doubtful, Is, Kept, Refused


def meaning(found: Command | Value) -> object:
    return found.value if isinstance(found, Value) else Asks(found.name.value, found.argument)


def said(found: Understood) -> object:
    """What was understood, in the terms of the table."""
    match found:
        case Value(value=value):
            return Is(value)
        case Command(name=name, argument=argument):
            return Asks(name.value, argument)
        case Doubt(readings=readings):
            return ["?", *(meaning(r.meaning) for r in readings)]
        case _:
            return "misfit"


@pytest.mark.parametrize(("name", "typed", "expected"), PHRASES, ids=[f"{p}: {t[:40]}" for p, t, _ in PHRASES])
def test_phrase(name: str, typed: str, expected: object) -> None:
    found = understand(typed, PROMPTS[name], TODAY)
    match expected:
        case Kept():
            assert said(found) == Is(typed)
        case Is() | Asks():
            assert said(found) == expected
        case Doubtful(meanings=meanings):
            assert isinstance(found, Doubt), found
            got = [meaning(r.meaning) for r in found.readings]
            assert sorted(map(repr, got)) == sorted(map(repr, meanings))
            assert found.raw == typed
            assert found.question.endswith((".", "?"))
        case Refused():
            assert isinstance(found, Misfit), found
            assert found.raw == typed
            assert found.message.endswith((".", "?"))


@pytest.mark.parametrize(("name", "typed", "expected"), PHRASES, ids=[f"{p}: {t[:40]}" for p, t, _ in PHRASES])
@pytest.mark.parametrize("form", ["NFC", "NFD", "signs", "blanks"])
def test_same_however_it_is_written(name: str, typed: str, expected: object, form: str) -> None:
    """Decomposed accents, curly apostrophes, no-break spaces and blanks around change nothing to what is understood."""
    if form in ("NFC", "NFD"):
        other = unicodedata.normalize(form, typed)
    elif form == "signs":
        other = typed.replace("'", "’").replace(" ?", "\u202f?").replace(" €", "\u00a0€")
    else:
        other = f"  {typed}\u00a0\n"
    found, again = understand(typed, PROMPTS[name], TODAY), understand(other, PROMPTS[name], TODAY)
    if other.strip() != typed and form == "signs" and PROMPTS[name].mode in (Mode.TEXT, Mode.LONG):
        assert type(again) is type(found)
    else:
        assert said(again) == said(found)


def test_the_table_is_large_enough_and_half_of_it_is_honest() -> None:
    typed = {(name, text) for name, text, _ in PHRASES}
    print(f"{len(PHRASES)} phrases, {len(HONEST)} d'apparence trompeuse")
    assert len(typed) == len(PHRASES) >= 260
    assert len(HONEST) * 2 >= len(PHRASES) - len(NUMBERED)  # numbers of a list look like nothing else
    assert {PROMPTS[name].mode for name, _, _ in PHRASES} == set(Mode)


def test_no_honest_answer_is_a_command() -> None:
    """Whatever the table expects of each: none of them may come out as a command, with her words gone."""
    lost: list[Row] = [row for row in HONEST if isinstance(understand(row[1], PROMPTS[row[0]], TODAY), Command)]
    assert lost == []
