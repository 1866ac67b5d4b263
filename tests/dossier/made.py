"""Events and small tools for the tests of the dossier."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.dossier.events import Event, Kind

CANARY = "canari-jaune-Éléonore"
SITTING = "ma-demande/demande"


def instant(number: int, day: str = "2026-11-22") -> str:
    return f"{day}T{8 + number // 3600 % 12:02d}:{number // 60 % 60:02d}:{number % 60:02d}+01:00"


def answer(number: int, text: str | None = None, day: str = "2026-11-22", step: str | None = None) -> Event:
    data = {
        "passation": SITTING,
        "question": step or f"q{number}",
        "etat": "repondu",
        "valeur": text if text is not None else f"Réponse {number} : {CANARY}",
        "version": "1.0.0",
    }
    return Event(Kind.ANSWER, instant(number, day), data)


def answers(count: int, start: int = 0, day: str = "2026-11-22") -> list[Event]:
    return [answer(number, day=day) for number in range(start, start + count)]


def draft(number: int, step: str, text: str) -> Event:
    return Event(Kind.DRAFT, instant(number), {"passation": SITTING, "question": step, "texte": text})


def texts(events: Sequence[Event]) -> list[Any]:
    return [event.data.get("valeur") for event in events]


def copy(source: Path, target: Path) -> Path:
    """A copy of a whole dossier folder, in the place of an earlier one."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)
    target.chmod(0o700)
    return target


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
