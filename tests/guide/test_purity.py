"""The guide is a pure core (DESIGN, rule 2): read in its own source, no input or output, no clock, no chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant

ROOM = Path(assistant.__file__).parent
# What reads a parcours from its file, and the command that checks one: the only doors to the disk here.
DOORS = {ROOM / "parcours" / "reading.py", ROOM / "parcours" / "command.py"}
SOURCES = sorted(p for room in ("guide", "parcours") for p in (ROOM / room).rglob("*.py") if p not in DOORS)

OUTSIDE = frozenset(
    (
        "os",
        "io",
        "sys",
        "pathlib",
        "shutil",
        "tempfile",
        "glob",
        "subprocess",
        "socket",
        "ssl",
        "select",
        "signal",
        "threading",
        "multiprocessing",
        "asyncio",
        "urllib",
        "http",
        "requests",
        "time",
        "secrets",
        "uuid",
        "importlib",
        "logging",
        "sqlite3",
        "pickle",
        "ctypes",
        "locale",
        "getpass",
        "platform",
        "yaml",
    )
)
CALLS = frozenset(("open", "input", "print", "eval", "exec", "compile", "__import__", "breakpoint"))
CLOCKS = frozenset(("now", "utcnow", "today", "monotonic", "perf_counter", "localtime", "gmtime"))
DISK = frozenset(("read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "iterdir", "urandom"))


def faults(source: str) -> list[str]:
    """Each thing in this source that the guide may not do, as « line: what »."""
    return [f"{getattr(node, 'lineno', 0)}: {what}" for node in ast.walk(ast.parse(source)) for what in _faults(node)]


def _faults(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (f"import {n.name}" for n in names if n.name.partition(".")[0] in OUTSIDE)
        case ast.ImportFrom(module=str(module)) if module.partition(".")[0] in OUTSIDE:
            yield f"from {module}"
        case ast.ImportFrom(module="random"):
            yield "from random: only random.Random(seed), whose order is fixed"
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            yield f"{name}(…)"
        case ast.Call(func=ast.Attribute(attr=attribute)) if attribute in CLOCKS | DISK:
            yield f".{attribute}(…)"
        case ast.Call(func=ast.Attribute(value=ast.Name(id="random"), attr="Random"), args=[]):
            yield "random.Random() without a seed"
        case ast.Attribute(value=ast.Name(id="random"), attr=attribute) if attribute != "Random":
            yield f"random.{attribute}"
        case ast.Attribute(value=ast.Name(id="datetime" | "date"), attr=attribute) if attribute in CLOCKS:
            yield f"a clock: {attribute}"  # even uncalled: `field(default_factory=datetime.now)`


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOM).as_posix())
def test_the_guide_reads_no_file_asks_no_clock_and_draws_no_lot(path):
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "import os", "import os.path as p", "from pathlib import Path", "import socket", "import time", "x = open('f')",
        "print(1)", "from datetime import date\nd = date.today()", "import datetime\nd = datetime.datetime.now()",
        "made = dict(default_factory=datetime.now)", "import random\nrandom.shuffle(x)", "from random import shuffle",
        "import random\nr = random.Random()", "def f():\n    import subprocess", "p.read_text()", "eval('1')",
    ],
)  # fmt: skip
def test_the_check_sees_what_it_forbids(line):
    assert faults(line)


def test_a_seeded_order_and_a_day_passed_in_are_allowed():
    assert faults("import random\nrandom.Random('seed').shuffle(x)\nday = situation.today\nat = now.isoformat()") == []
    assert len(SOURCES) > 50
