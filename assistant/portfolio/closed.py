"""Items made of texts that wait for their day: they say the day, once, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from assistant.guide.sealing import instead
from assistant.portfolio.model import Item
from assistant.portfolio.told import Reading


def waiting(reading: Reading, item: Item) -> Item:
    """The item as it is shown today: itself where nothing of it is closed."""
    closed = reading.situation.path.closed
    days = [closed[source.step].until for source in item.sources if source.step in closed]
    if not days:
        return item
    until = max(days)
    return replace(item, text=instead(until), lines=(), figure=None, closed=until.isoformat())
