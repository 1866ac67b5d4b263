"""Her text as Markdown that can only ever be text."""

from __future__ import annotations

import re

# Marks that mean something wherever they stand, in CommonMark, GitHub's dialect, or templates of note-taking programs.
_ANYWHERE = re.compile(r"([\\`*_\[\]{}~|$^@=])")
# Marks that mean something only at the start of a line: headings, lists, quotes, rules, definitions.
_AT_START = re.compile(r"^([#+\-:>%]|\d{1,9}(?=[.)]))")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ADDRESS = re.compile(r"(?i)(?<=[a-z]):(?=//)|(?<=www)\.|(?<=\bmailto):|(?<=\bxmpp):")


def inline(text: str) -> str:
    """One line of Markdown that renders as exactly this text, its line ends as spaces."""
    return _line(" ".join(part for part in re.split(r"[ \t\n]+", text) if part))


def block(text: str, indent: str = "") -> str:
    """Paragraphs of Markdown that render as this text: blank lines part paragraphs, line ends are kept.

    Every line but the first starts with `indent`, so that the text stays inside its list item.
    """
    paragraphs = [[line.strip() for line in part.split("\n")] for part in re.split(r"\n\s*\n", text.strip())]
    written = [f"  \n{indent}".join(_line(line) for line in lines if line) for lines in paragraphs]
    return f"\n\n{indent}".join(paragraph for paragraph in written if paragraph)


def _line(text: str) -> str:
    text = _ANYWHERE.sub(r"\\\1", text.strip())
    text = _ENTITY.sub(r"\\&", text)
    text = _TAG.sub("&lt;", text)
    text = _ADDRESS.sub(lambda match: "\\" + match[0], text)
    start = _AT_START.match(text)
    if not start:
        return text
    mark = start[0]
    return f"{mark}\\{text[len(mark) :]}" if mark.isdigit() else "\\" + text
