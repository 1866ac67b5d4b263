"""A path as it is typed, pasted, or dropped on the window: quoted, escaped, or an address beginning with file://.

What cannot be a path makes no trouble here: it is only not there.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

from assistant.pack.cleaning import clean

_QUOTES = {"'": "'", '"': '"', "«": "»", "“": "”"}
_ESCAPED = re.compile(r"\\(.)")


def read_path(typed: str) -> Path:
    """Terminals write what is dropped on them each in its own way; a path typed plainly is left as it is."""
    text = clean(typed).strip().removeprefix("& ").strip()  # PowerShell calls what is dropped on it
    closing = _QUOTES.get(text[:1])
    if closing and len(text) > 1 and text.endswith(closing):
        text = text[1:-1].strip()
    elif text.casefold().startswith("file:"):
        text = _address(text)
    elif os.sep == "/" and "\\" in text and not is_there(_expanded(text)):
        text = _ESCAPED.sub(r"\1", text)
    return _expanded(text).absolute()


def read_folder(typed: str) -> Path | None:
    """A folder that is there, as she names it: « Documents » stands in her home more often than where she started from."""
    text = typed.strip()
    if not text:
        return None
    for path in (read_path(text), _expanded(f"~{os.sep}{text}")):
        try:
            if path.is_dir():
                return path
        except (OSError, ValueError):
            continue
    return None


def is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder closed to her
        return False


def _expanded(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError:  # « ~nobody »
        return Path(text)


def _address(text: str) -> str:
    """`file:///a/b`, with or without the name of this computer after the two strokes."""
    path = clean(unquote(text[len("file:") :]))
    if path.startswith("//"):
        path = "/" + path[2:].partition("/")[2]
    return path.removeprefix("/") if re.match(r"/[A-Za-z]:", path) else path
