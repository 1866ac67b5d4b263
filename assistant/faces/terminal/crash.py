"""What is said when the program itself fails. Never a value: an error message or a local variable may hold her words."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

from assistant.faces.terminal import words

_HOUSE = Path(__file__).parents[2]


def told(error: BaseException, said: Sequence[str] = words.CRASH) -> str:
    """French sentences, then where it happened: the kind of error and places in the source, nothing else."""
    root = error.__cause__ or error
    places = [
        f"  {Path(frame.filename).relative_to(_HOUSE.parent)}, ligne {frame.lineno}"
        for frame in traceback.extract_tb(root.__traceback__)
        if Path(frame.filename).is_relative_to(_HOUSE)
    ]
    return "\n".join((*said, f"  {type(root).__name__}", *places[-3:]))
