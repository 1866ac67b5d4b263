"""Before the first paint only the standard library and Textual are imported (rule 8 of the house)."""

import subprocess
import sys

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
