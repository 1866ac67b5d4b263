"""What an event holds, read with care: a file mended by hand, or of another version, may hold anything."""

from __future__ import annotations

from datetime import date


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
