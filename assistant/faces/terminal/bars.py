"""« 3 contacts sur 8 » and its bar: a figure she set herself, drawn beside its words."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from assistant.faces.terminal.literal import Row
from assistant.guide import carnet_words as said
from assistant.parcours.objectives import Objective

_LONGEST, _SHORTEST = 24, 6  # cells of a bar


def progress_bars(objectives: Sequence[Objective], width: int) -> list[Row]:
    """One line each. The words stand first: without room for a bar, they say it all."""
    labels = [said.progress(one) for one in objectives]
    room = max(map(cell_len, labels), default=0) + 2
    size = min(_LONGEST, width - room)
    if size < _SHORTEST:
        return [((label, ""),) for label in labels]
    return [
        ((label + " " * (room - cell_len(label)), ""), *_bar(one, size))
        for one, label in zip(objectives, labels, strict=True)
    ]


def _bar(one: Objective, size: int) -> tuple[tuple[str, str], ...]:
    """Full from the number she set on; one that is begun never looks empty, nor one that is not done full."""
    full = size if one.done >= one.wanted else min(size - 1, max(size * one.done // one.wanted, 1 if one.done else 0))
    return (("█" * full, "accent"), ("░" * (size - full), "muted"))
