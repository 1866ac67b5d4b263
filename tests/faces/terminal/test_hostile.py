"""Texts of packs and of persons are only ever shown: in every screen, and as the raw bytes that reach the terminal."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

import assistant.faces.terminal as room
from assistant.faces.terminal.literal import harmless
from assistant.faces.terminal.wrap import wrap
from tests.faces.terminal.hostile import FORBIDDEN, SCREENS, TEXTS, show

HOUSE = Path(__file__).parents[3]


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("name", ["markup-broken", "markup-click", "markup-brackets", "all", "wall"])
async def test_every_screen_stays_up(screen, name, monkeypatch):
    from assistant.faces import places, registre, sharing, start

    monkeypatch.setattr(places, "portfolio", places.portfolio)
    for room_of, name_of in ((registre, "lines"), (registre, "content"), (sharing, "conseillers")):
        monkeypatch.setattr(room_of, name_of, getattr(room_of, name_of))
    monkeypatch.setattr(start, "offered_parcours", start.offered_parcours)
    app = show(screen, TEXTS[name])
    size = (130, 30) if screen == "side panel" else (60, 20)  # there is a side panel on wide screens only
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause(0.1)
        assert app.is_running


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_raw_reaches_the_terminal(screen):
    """All the hostile texts in one (the wall apart), and the bytes of the pty."""
    import pexpect

    child = pexpect.spawn(
        sys.executable, ["-m", "tests.faces.terminal.hostile", screen, "all"], cwd=str(HOUSE), dimensions=(30, 200),
        env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}, encoding=None, timeout=30,
    )  # fmt: skip
    raw = child.read().decode("utf-8", "replace")
    child.close()
    assert child.exitstatus == 0, raw[-400:]
    assert "[@click=app.quit]" in raw  # shown, as it stands
    assert [ascii(sign) for sign in FORBIDDEN if sign in raw] == []


def test_a_wall_of_text_is_cut_and_says_so():
    shown = harmless(TEXTS["wall"])
    assert len(shown) < 21_000
    assert "1000000 signes" in shown
    assert wrap(shown, 80)


# Only these may carry our own words, or nothing at all.
_OURS = {"Literal", "Lines", "Reading", "History", "Header", "KeyBar", "OptionPanel", "RowList", "SidePanel"}
_RISKY = {
    "Static", "Label", "Button", "Checkbox", "RadioButton", "OptionList", "Select", "SelectionList", "Collapsible",
    "Tabs", "Tree", "DataTable", "Markdown", "RichLog", "Log", "ListView", "Footer", "Rule", "Digits",
}  # fmt: skip


def sources():
    return sorted(Path(room.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda p: p.name)
def test_no_widget_that_reads_markup(path):
    """Our screens are made of `Literal` and its kin. A widget that reads markup, or markup itself, may not come in."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
            assert not _RISKY & {alias.name for alias in node.names}
        if isinstance(node, ast.Attribute):
            assert node.attr != "from_markup"
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "notify":
            assert any(k.arg == "markup" and getattr(k.value, "value", True) is False for k in node.keywords)


def test_titles_of_borders_are_content():
    """`border_title` reads markup when it is given a string."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign) and any(getattr(t, "attr", "") == "border_title" for t in node.targets):
                assert "Content(" in ast.unparse(node.value)
