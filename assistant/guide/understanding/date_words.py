"""A date that may lack its month or its day, and how it is said."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass

MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ "2019", "2019-03" or "2019-03-12"."""
        month = f"-{self.month:02d}" if self.month else ""
        return f"{self.year:04d}{month}" + (f"-{self.day:02d}" if self.month and self.day else "")

    @classmethod
    def parse(cls, iso: str) -> Day:
        year, month, day = ([int(p) for p in iso.split("-")] + [0, 0])[:3]
        return cls(year, month or None, day or None)


def is_real(day: Day) -> bool:
    if not 1 <= day.year <= 9999 or (day.month is not None and not 1 <= day.month <= 12):
        return False
    return day.day is None or day.month is None or 1 <= day.day <= monthrange(day.year, day.month)[1]


def in_words(day: Day) -> str:
    if day.month is None:
        return str(day.year)
    month = f"{MONTH_NAMES[day.month - 1]} {day.year}"
    return month if day.day is None else f"{'1er' if day.day == 1 else day.day} {month}"
