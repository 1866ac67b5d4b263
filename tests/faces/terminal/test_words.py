"""How our sentences are written: the apostrophe of French, and no-break spaces before « : ; ! ? » and inside « »."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant.faces.terminal as room
from assistant.faces.terminal import commands, words
from assistant.faces.terminal.sharing import words as sharing_words
from assistant.pack.cleaning import typography


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from texts(part)


def test_what_is_shown_has_the_no_break_spaces_of_french():
    shown = [v for room in (words, sharing_words) for name, v in vars(room).items() if name.isupper()]
    shown += [(command.label, command.what) for command in commands.COMMANDS]
    assert [text for text in texts(shown) if text != typography(text)] == []


@pytest.mark.parametrize("path", sorted(Path(room.__file__).parent.rglob("*.py")), ids=lambda p: p.name)
def test_no_typewriter_apostrophe_between_letters(path):
    tree = ast.parse(path.read_text("utf-8"))
    said = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not _is_docstring(node, tree)
    }
    assert [text for text in said if re.search(r"[^\W\d]'[^\W\d]", text) and "command(" not in text] == []


def _is_docstring(node: ast.Constant, tree: ast.AST) -> bool:
    return any(isinstance(other, ast.Expr) and other.value is node for other in ast.walk(tree))
