"""Before the first paint only the standard library and Textual are imported (rule 8 of the house)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from textual.app import App

from assistant.faces import start
from assistant.faces.terminal import theme
from assistant.faces.terminal.app import BilanApp
from assistant.guide.turn import Mode
from tests.faces.terminal.driving import running
from tests.faces.terminal.scripted import Scripted, prompt

# Textual's own dependencies come with it.
_TEXTUAL = {
    "textual", "rich", "markdown_it", "mdurl", "pygments", "typing_extensions", "platformdirs", "linkify_it",
    "uc_micro", "mdit_py_plugins",
}  # fmt: skip
_PROGRAM = """
import sys
import assistant.faces.terminal.app
import assistant.faces.terminal.opening
import assistant.faces.terminal.unlock_screen
import assistant.faces.terminal.ask_screen
print("\\n".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def modules(program: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_only_the_standard_library_and_textual():
    found = {name for name in modules(_PROGRAM) if not name.startswith("_")}
    strangers = found - set(sys.stdlib_module_names) - _TEXTUAL - {"assistant", "sitecustomize", "usercustomize"}
    assert not {name for name in strangers if not name.startswith(("__", "distutils", "editable"))}


def test_the_larger_box_and_the_places_wait_until_they_are_needed():
    loaded = subprocess.run(
        [sys.executable, "-c", _PROGRAM.replace('.partition(".")[0]', "")], capture_output=True, text=True, check=True
    ).stdout.split()
    for late in ("editor", "portfolio_screen", "item_screen", "export_screen", "help_screen", "first_start"):
        assert f"assistant.faces.terminal.{late}" not in loaded
    assert "textual.widgets._text_area" not in loaded
    assert "textual.widgets._markdown" not in loaded


def test_textual_s_debugging_cannot_see_what_she_types():
    program = "import os; os.environ['TEXTUAL_DEBUG'] = '1'; os.environ['TEXTUAL_LOG'] = 'journal.txt'\n"
    program += (
        "import assistant.faces.terminal.app\nfrom textual import constants\nprint(constants.DEBUG, constants.LOG_FILE)"
    )
    assert modules(program) == {"False", "None"}


# The real command, on a pty: what stands in `sys.modules` when the first screen reaches the terminal.
_PAINTED = """
import sys, runpy
from textual.app import App
paint, painted = App._display, []
def display(self, screen, renderable):
    paint(self, screen, renderable)
    if screen is self.screen and type(screen).__name__ == {screen!r} and not painted:
        painted.append(True)
        open({out!r}, "w").write("\\n".join(sys.modules))
App._display = display
sys.argv = ["bilan"]
runpy.run_module("assistant", run_name="__main__", alter_sys=True)
"""
_STRANGERS = {
    "textual": "the face itself",
    "rich": "Textual draws with it",
    "platformdirs": "Textual asks for it",
    "typing_extensions": "Textual asks for it",
}
# Without a passphrase the dossier is open before its first question can be painted.
_TO_OPEN = {
    "pyrage": "the key of a dossier without passphrase is in the age format",
    "yaml": "the first question is read in its pack",
    "_cython": "comes with yaml",
    "cython_runtime": "comes with yaml",
}
_AT_THE_DOOR = {
    "assistant.cli": "the command",
    "assistant.faces.plain.encoding": "help and errors of the command line, on any console",
    "assistant.faces.session": "what the door opens on; imports the types of the dossier and of the guide",
    "assistant.faces.opening": "what makes that session, once the passphrase is given",
    "assistant.faces.store": "imported by the session",
    "assistant.faces.drafts": "imported by the session: a text begun is shown with its question",
    "assistant.faces.tracing": "imported by the session",
    "assistant.faces.words": "the sentences of both faces",
    "assistant.faces.terminal": "this face",
    "assistant.dossier": "whether there is a dossier, and whether it asks for a passphrase; no cipher yet",
    "assistant.guide.turn": "types only",
    "assistant.pack.cleaning": "every text that is shown goes through it",
}
_ON_THE_QUESTION = {
    **_AT_THE_DOOR,
    "assistant.faces.places": "the items of her portefeuille as options, built when a question asks for them",
    "assistant.faces.followed": "the parcours of her dossier",
    "assistant.guide": "the question",
    "assistant.pack": "its pack",
    "assistant.parcours": "where it stands",
}
_LATER = (
    "assistant.exchange", "assistant.faces.sharing", "assistant.portfolio",
    "assistant.faces.example", "assistant.faces.demo", "assistant.faces.start",
    "assistant.guide.savoir_faire", "assistant.guide.understanding", "assistant.guide.replies", "assistant.guide.fiches",
    "assistant.pack.yaml_faults", "assistant.pack.yaml_traps", "assistant.faces.plain.french_arguments",
    "assistant.faces.terminal.editor", "assistant.faces.terminal.first_start", "assistant.faces.terminal.item_screen",
    "assistant.faces.terminal.portfolio_screen", "assistant.faces.terminal.export_screen",
    "assistant.faces.terminal.help_screen", "jinja2", "nacl", "snowballstemmer",
)  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
@pytest.mark.parametrize(
    ("phrase", "screen", "sign", "strangers", "ours"),
    [
        ("tapis jaune debout", "UnlockScreen", "est fermé", _STRANGERS, _AT_THE_DOOR),
        (None, "ConversationScreen", "Qui a eu", _STRANGERS | _TO_OPEN, _ON_THE_QUESTION),
    ],
    ids=["with a passphrase", "without"],
)
def test_what_the_real_command_imports_before_its_first_paint(tmp_path, phrase, screen, sign, strangers, ours):
    from tests.journeys.keyboard import Screen

    start.create_dossier(tmp_path / "dossier", phrase, "bilan-de-competences").close()
    out = tmp_path / "modules.txt"
    shown = Screen(tmp_path / "dossier", tmp_path, program=_PAINTED.format(screen=screen, out=str(out)))
    shown.until(sign)
    shown.child.close(force=True)
    loaded = set(Path(out).read_text().split("\n"))
    tops = {name.partition(".")[0].partition("_3")[0] for name in loaded} - set(sys.stdlib_module_names)
    # These two are the interpreter's own, and what an editable install leaves there.
    assert {name for name in tops if not name.startswith(("__", "_distutils", "_virtualenv"))} - {"assistant"} <= set(
        strangers
    )
    packages = {"assistant", "assistant.faces", "assistant.faces.plain", "assistant.guide", "assistant.pack"}
    mine = {name for name in loaded if name.startswith("assistant")} - packages
    assert {name for name in mine if not _within(name, ours)} == set()
    assert {name for name in loaded if _within(name, _LATER)} == set()


@pytest.mark.parametrize(("wanted", "dark"), [("sombre", True), ("clair", False)])
async def test_the_first_paint_has_its_theme_and_a_dark_one_is_not_styled_twice(monkeypatch, wanted, dark):
    styled = []
    monkeypatch.setenv("BILAN_THEME", wanted)
    monkeypatch.setattr(
        BilanApp, "refresh_css", lambda self, animate=True: styled.append(App.refresh_css(self, animate))
    )
    async with running(Scripted(prompt(Mode.TEXT))) as (app, _):
        assert app.theme == f"bilan-{wanted}"
        assert app.current_theme.dark is app.has_class("-dark-mode") is dark
        ground = (theme.DARK if dark else theme.LIGHT).background
        assert app.screen.styles.background.hex.casefold() == ground
        assert not (dark and styled)


def _within(name: str, rooms) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)
