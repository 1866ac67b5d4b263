"""What she changes on an item, as events. Her answers themselves never change here."""

from __future__ import annotations

from datetime import datetime

from assistant.dossier.events import Event, Kind
from assistant.pack.cleaning import clean
from assistant.portfolio.model import Item


def reword(item: Item, text: str, now: datetime) -> Event:
    """Her own words for this item; an empty text, or the text it came from, gives back its origin."""
    wanted = clean(text).strip()
    origin = item.origin if item.reworded else item.text
    return _event(item, now, texte=None if not wanted or wanted == origin else wanted)


def restore_origin(item: Item, now: datetime) -> Event:
    return _event(item, now, texte=None)


def mark_showable(item: Item, shown: bool, now: datetime) -> Event:
    """She may show it. Nothing leaves by this alone."""
    return _event(item, now, montrable=shown)


def talk(item: Item, wish: str, now: datetime) -> Event:
    """To speak of it at an entretien (ADDRESS), not to (AVOID), or neither ("")."""
    return _event(item, now, entretien=wish)


def drop(item: Item, now: datetime) -> Event:
    """Out of the portefeuille and of its documents; the answers stay, and the item can be taken back."""
    return _event(item, now, ecarte=True)


def take_back(item: Item, now: datetime) -> Event:
    return _event(item, now, ecarte=False)


def _event(item: Item, now: datetime, **data: object) -> Event:
    return Event(Kind.ITEM, now.isoformat(timespec="seconds"), {"element": item.id, **data})
