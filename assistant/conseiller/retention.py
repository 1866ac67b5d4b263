"""How long a share may be read at the desk, what is due for destruction, and the rule that says so.

A share can be read through its last day. The next day its content is withheld, and it is due. The day is the later of
the clock and of the latest day on which the desk was open: a clock moved back brings nothing back.
"""

from __future__ import annotations

from datetime import date

from assistant.conseiller import words
from assistant.conseiller.state import DeskState, HeldShare, Reason
from assistant.portfolio import law


def today(state: DeskState, clock: date) -> date:
    """The day it is at the desk."""
    return max(clock, date.fromisoformat(state.day)) if state.day else clock


def readable(share: HeldShare, day: date) -> bool:
    """Whether its content may be shown on that day."""
    return bool(share.text) and not share.withdrawn and day.isoformat() <= share.until


def due(state: DeskState, day: date) -> tuple[HeldShare, ...]:
    """Whose content still stands, and must not: those that ended first come first."""
    return tuple(sorted((s for s in state.shares.values() if s.text and not readable(s, day)), key=_end))


def unfinished(state: DeskState) -> tuple[HeldShare, ...]:
    """What a crash left half destroyed: taken back and still here, or gone without the line that says so."""
    return tuple(s for s in state.shares.values() if (s.withdrawn and s.text) or not (s.text or s.destroyed))


def reason(share: HeldShare) -> Reason:
    """Why what is due, or unfinished, is destroyed."""
    if share.withdrawn:
        return Reason.WITHDRAWN
    return Reason(share.reason) if share.reason in set(Reason) else Reason.END


def rule() -> tuple[str, ...]:
    """What the law asks of a desk, and what the desk does about it."""
    article = law.RETENTION
    since = words.day(article.since.isoformat())
    return (words.said(words.RULE, article=article.number, since=since, says=article.says), words.RULE_HERE)


def _end(share: HeldShare) -> tuple[str, str]:
    return share.until, share.number
