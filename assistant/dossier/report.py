"""What a command on the dossier found or did, ready to be shown line by line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Report:
    good: bool  # False: something asks for her attention
    lines: tuple[str, ...]  # French
    path: Path | None = None  # what was made, where there is something to find
