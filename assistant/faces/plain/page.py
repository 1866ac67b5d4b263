"""How wide a line may be."""

from __future__ import annotations

import shutil

MAXIMUM_WIDTH = 100  # columns; a wider line is hard to follow


def width() -> int:
    """Columns of a line, here and in a document."""
    return min(shutil.get_terminal_size().columns - 1, MAXIMUM_WIDTH)
