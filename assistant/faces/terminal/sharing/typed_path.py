"""A path as it is typed, pasted, or dropped on the window: quoted, escaped, or an address beginning with file://."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

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
    elif os.sep == "/" and "\\" in text and not Path(text).expanduser().exists():
        text = _ESCAPED.sub(r"\1", text)
    return Path(text).expanduser()


def _address(text: str) -> str:
    path = unquote(urlsplit(text).path)
    return path.removeprefix("/") if re.match(r"/[A-Za-z]:", path) else path
