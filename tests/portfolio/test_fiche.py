"""The fiche of an entretien: what it holds, what it keeps for her eyes, and how it stands on one page of paper."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.portfolio import fiche_words as words
from assistant.portfolio.documents.fiche import is_cut, to_html, to_lines, to_markdown
from assistant.portfolio.documents.fitting import SIZES, fit
from assistant.portfolio.fiche import Part, Sheet, with_limits
from tests.portfolio.hostile import TEXTS
from tests.portfolio.test_browser import BROWSER, QUIET

LONG = "Une phrase assez longue pour tenir sur deux lignes, avec ce qu’il faut de mots pour dire ce qui compte vraiment ici"


def made(count: int = 2, text: str = "Dire mon désaccord", **more: object) -> Sheet:
    lines = tuple(f"{text} {n}" for n in range(count))
    parts = (Part(words.SAY, lines), Part(words.ASK, lines), Part(words.SHOW, lines))
    sheet = Sheet(
        "Entretien sur vos pistes", "12 mars 2027, 14 h 30", "Sur place, rue de la Gare", Part(words.STAND, (), boxes=False),
        parts, Part(words.AVOID, ("Mon père",)), Part(words.RETAIN, (), boxes=False), Part(words.AFTER, (), boxes=False),
    )  # fmt: skip
    return replace(sheet, **more)


SMALL = made(0)
FULL = made(
    4,
    stand=Part(words.STAND, (LONG, LONG), boxes=False),
    retained=Part(words.RETAIN, ("Deux séances suffisent", LONG), boxes=False),
    after=Part(words.AFTER, tuple(f"Ce que j’ai compris : {LONG}" for _ in range(6)), boxes=False),
    example=True,
)
OVERSIZED = made(
    60,
    f"{LONG}, {LONG}",
    after=Part(words.AFTER, tuple(f"{LONG} " * 8 for _ in range(20)), boxes=False),
    title="W" * 600,
    where="M" * 900,
)
WIDE = made(30, "職務経歴書" * 30 + "W" * 80)


def seen(sheet: Sheet) -> str:
    """Every text of the page, but for the style."""
    page = re.sub(r"(?s)<style>.*?</style>", "", to_html(sheet))
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_a_small_fiche_keeps_large_type_and_room_to_write() -> None:
    fitted = fit(SMALL)
    assert (fitted.size, fitted.cut) == (SIZES[0], False)
    page = to_html(SMALL)
    assert page.count('class="blank"') >= 12 + 2 * 3 and "<script" not in page and "http" not in seen(SMALL)


def test_what_she_does_not_want_to_speak_of_is_on_no_page_unless_she_says_so() -> None:
    for text in (to_html(made()), to_markdown(made()), "\n".join(to_lines(made()))):
        assert "Mon père" not in text and words.AVOID not in text
    for text in (to_html(with_limits(made())), to_markdown(with_limits(made()))):
        assert "Mon père" in text and words.AVOID in text
    assert with_limits(made(avoided=Part(words.AVOID, ()))) == made(avoided=Part(words.AVOID, ()))


def test_each_line_has_its_box_and_what_was_kept_has_none() -> None:
    assert to_markdown(FULL).count("[ ]") == 12 and "- Deux séances suffisent" in to_markdown(FULL)
    assert "Exemple inventé" in seen(FULL) and "Exemple inventé" in to_markdown(FULL)


def test_more_than_a_page_is_set_smaller_then_cut_and_said_to_be() -> None:
    middle = made(7, LONG)
    assert SIZES[-1] <= fit(middle).size < SIZES[0] and not is_cut(middle)
    assert is_cut(OVERSIZED) and fit(OVERSIZED).size == SIZES[-1] and words.MORE in seen(OVERSIZED)
    assert words.MORE not in seen(FULL)
    assert to_markdown(OVERSIZED).count(LONG) > seen(OVERSIZED).count(LONG)  # all of it is in the other file


@given(
    st.lists(st.text(max_size=300), max_size=30),
    st.lists(st.text(max_size=300), max_size=30),
    st.text(max_size=300),
)
@settings(max_examples=60, deadline=None)
def test_every_part_stays_and_no_line_is_lost_without_a_word(say: list[str], after: list[str], title: str) -> None:
    sheet = made(0, title=title, after=Part(words.AFTER, tuple(after), boxes=False))
    sheet = replace(sheet, parts=(Part(words.SAY, tuple(say)), *sheet.parts[1:]))
    fitted = fit(sheet)
    given_parts = {part.title: part.lines for part in (*sheet.parts, sheet.retained, sheet.after)}
    assert {part.title for part in fitted.parts} >= {part.title for part in sheet.parts}
    for part in fitted.parts:
        assert part.cut or part.lines == given_parts[part.title]
    assert fitted.cut == any(part.cut for part in fitted.parts)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_hostile_text_is_only_text(text: str) -> None:
    page = to_html(made(2, text, title=text))
    assert "<script" not in page and "<img" not in page and "javascript:" not in re.sub(r">[^<]*<", "><", page)
    to_markdown(made(2, text, title=text))


@pytest.mark.skipif(BROWSER is None, reason="no Chromium here: nothing was printed for real")
@pytest.mark.parametrize(
    "sheet",
    [SMALL, FULL, OVERSIZED, WIDE, with_limits(OVERSIZED)],
    ids=["small", "full", "oversized", "wide", "limits"],
)
def test_it_prints_on_one_page(sheet: Sheet, tmp_path: Path) -> None:
    page, printed = tmp_path / "fiche.html", tmp_path / "fiche.pdf"
    page.write_text(to_html(sheet), "utf-8")
    command = [str(BROWSER), *QUIET, f"--user-data-dir={tmp_path / 'profil'}", "--no-pdf-header-footer"]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], capture_output=True, timeout=90, check=True)
    assert pages(printed.read_bytes()) == 1


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))
