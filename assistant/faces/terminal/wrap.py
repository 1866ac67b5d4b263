"""Cutting a text into lines as wide as the screen allows.

Textual's own wrapping breaks at no-break spaces too, so « mot » could lose its last mark to the next line. Only
U+0020 and line ends are places to break here.
"""

from __future__ import annotations

from rich.cells import cell_len, chop_cells


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells. Words longer than a line are cut; an empty text gives one empty line."""
    width = max(width, 2)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(paragraph, width))
    return lines


def _paragraph(text: str, width: int) -> list[str]:
    if cell_len(text) <= width:
        return [text]
    lines: list[str] = []
    line, length = "", 0
    for word in text.split(" "):
        size = cell_len(word)
        if line and length + 1 + size <= width:
            line, length = f"{line} {word}", length + 1 + size
            continue
        if line:
            lines.append(line)
        *full, line = chop_cells(word, width) if size > width else [word]
        lines.extend(full)
        length = cell_len(line)
    lines.append(line)
    return lines


def shorten(text: str, width: int) -> str:
    """One line of at most `width` cells, ending with « … » when something was cut."""
    text = " ".join(text.split("\n"))
    if cell_len(text) <= width:
        return text
    return chop_cells(text, max(width - 1, 1))[0].rstrip() + "…"
