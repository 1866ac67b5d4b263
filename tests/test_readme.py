"""The README is held to what the program does: its commands exist, its test command is the one CI runs, its keys answer."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
TEST_COMMAND = 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[dev]" && .venv/bin/python -m pytest'


def test_ci_runs_the_very_test_command_of_the_readme() -> None:
    assert TEST_COMMAND in README.splitlines()
    assert TEST_COMMAND in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_every_command_named_exists() -> None:
    named = set(re.findall(r"`bilan ([a-z][a-z-]+)", README)) - {"demo"}
    told = subprocess.run(
        [sys.executable, "-m", "assistant", "--aide"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    known = set(re.findall(r"^ {4}([a-z-]+)", told.stdout, re.MULTILINE))
    assert named and named <= known, named - known


def test_every_slash_command_named_is_understood() -> None:
    from datetime import date

    from assistant.guide.turn import Mode, Prompt
    from assistant.guide.understanding import Command, understand

    prompt = Prompt("p/q", "s", Mode.TEXT, "?")
    named = set(re.findall(r"`(/[a-z-]+)", README))
    assert len(named) > 8
    for slash in named - {"/parcours", "/portefeuille", "/partages", "/regards", "/aide", "/brouillon"}:
        assert isinstance(understand(slash, prompt, date(2026, 11, 22)), Command), slash


def test_the_formats_of_an_export_are_those_of_the_command() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "assistant", "exporter", "--aide"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    known, *_ = re.findall(r"--format \{([a-z,]+)\}", told.stdout)
    said = re.search(r"\((`[^)]*`), à répéter\)", README)
    assert said and re.findall(r"`([a-z]+)`", said[1]) == known.split(",")


def test_an_export_makes_no_folder_unless_told_as_said(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "--texte", "demo"], input=f"/portefeuille exporter html {tmp_path / 'absent'}\n",
        capture_output=True, text=True, cwd=ROOT, check=True,
    )  # fmt: skip
    assert "n'existe pas n'est créé que si vous le dites." in " ".join(README.split())
    assert not (tmp_path / "absent").exists() and "Écrit :" not in done.stdout


def test_every_plain_command_of_the_readme_is_in_the_help_of_the_plain_face() -> None:
    from assistant.faces.plain import words

    helped = " ".join(command for command, _ in words.HELP)
    named = set(re.findall(r"`(/[a-z-]+)`", README)) - {"/aide"}
    assert all(command in helped for command in named), [c for c in named if c not in helped]


def test_the_function_keys_are_those_of_the_terminal_face() -> None:
    from assistant.faces.terminal.commands import COMMANDS

    shown = {command.shown for command in COMMANDS if command.shown.startswith("F")}
    assert set(re.findall(r"`(F\d+)`", README)) == shown


def test_python_and_dependencies_are_as_said() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == ">=3.11" and "3.11" in README


def test_the_picture_is_there_and_asks_nothing_of_anyone() -> None:
    (path,) = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    picture = (ROOT / path).read_text("utf-8")
    assert "Bilan" in picture.replace("&#160;", " ")
    assert "url(" not in picture.replace("url(#", "") and "@font-face" not in picture


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    block = text.partition("dependencies = [\n")[2].partition("]\n")[0].splitlines()
    for before, line in pairwise(block):
        if line.strip().startswith('"'):
            assert before.strip().startswith("#"), line
