"""What of an item stands in the events of what she handed over and of what was said of it: the frozen copy of a share,
the notes of a conseiller. Erasing what she wrote takes it out of both; their lines stay, with their dates.

The shapes (`exchange.outbox` and `exchange.inbox` write them):

    SHARED     {…, "elements": {key: item id}, "sources": {key: [`passation#step`, …]},
                "extrait": {…, "rubriques": [{…, "elements": [{"cle": key, …}, …]}, …]}}
    COMMENTED  {…, "notes": [{"element": item id, "texte": …}, …]}
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from assistant.dossier.events import Event, Kind


def items_of(event: Event) -> Iterator[str]:
    """Ids of the portfolio items, under the names of their day, that a share was made of, or that notes speak of."""
    if event.kind is Kind.SHARED:
        yield from (id for id in elements_of(event).values() if id)
    elif event.kind is Kind.COMMENTED:
        yield from (item for item, _ in notes_of(event) if item)


def without(event: Event, items: Collection[str], steps: Collection[str] = ()) -> Event:
    """What is left of the event once these items are erased, and what was made of these steps (`passation#step`) at the
    time; itself when it holds nothing of them."""
    gone = {key for key, id in elements_of(event).items() if id in items or _made_of(event, key, steps)}
    if not gone and not any(id in items for id in items_of(event)):
        return event
    if event.kind is Kind.COMMENTED:
        notes = [{"element": "", "texte": ""} if i in items else {"element": i, "texte": t} for i, t in notes_of(event)]
        return Event(event.kind, event.at, {**event.data, "notes": notes})
    elements = {key: "" if key in gone else id for key, id in elements_of(event).items()}
    extract = _cut(event.data.get("extrait"), gone)
    return Event(event.kind, event.at, {**event.data, "elements": elements, "extrait": extract})


def renamed(event: Event, name: Callable[[str], str]) -> Event:
    """The event with its items under other names; itself when none changes."""
    if all(name(id) == id for id in items_of(event)):
        return event
    if event.kind is Kind.COMMENTED:
        notes = [{"element": name(item) if item else "", "texte": text} for item, text in notes_of(event)]
        return Event(event.kind, event.at, {**event.data, "notes": notes})
    elements = {key: name(id) if id else "" for key, id in elements_of(event).items()}
    return Event(event.kind, event.at, {**event.data, "elements": elements})


def ungrouped(event: Event, titles: Collection[str]) -> Event:
    """The event without these titles over its items (« groupe »); itself when it holds none of them."""
    extract = _ungrouped(event.data.get("extrait"), titles)
    return (
        event
        if extract == event.data.get("extrait")
        else Event(event.kind, event.at, {**event.data, "extrait": extract})
    )


def _ungrouped(value: Any, titles: Collection[str]) -> Any:
    if isinstance(value, dict):
        hit = isinstance(value.get("groupe"), str) and value["groupe"] in titles
        return {name: "" if hit and name == "groupe" else _ungrouped(one, titles) for name, one in value.items()}
    return [_ungrouped(one, titles) for one in value] if isinstance(value, list) else value


def _made_of(event: Event, key: str, steps: Collection[str]) -> bool:
    """Whether the frozen copy holds what one of these steps said that day, be the step parked since."""
    sources = event.data.get("sources")
    made = sources.get(key) if isinstance(sources, dict) else None
    return isinstance(made, list) and any(step in made for step in steps)


def elements_of(event: Event) -> Mapping[str, str]:
    """Of a share: key in it → item id, "" for one erased since. Nothing where it is written otherwise."""
    found = event.data.get("elements")
    return {key: id for key, id in found.items() if isinstance(id, str)} if isinstance(found, dict) else {}


def notes_of(event: Event) -> list[tuple[str, str]]:
    """Of a reply: item id ("" for one erased since) and text. Nothing where it is written otherwise."""
    found = event.data.get("notes")
    notes = [note for note in found if isinstance(note, dict)] if isinstance(found, list) else []
    return [(str(note.get("element", "")), str(note.get("texte", ""))) for note in notes]


def _cut(value: Any, gone: Collection[str]) -> Any:
    """The same data without the objects that bear one of these keys: nothing of them stays, not even a title."""
    if isinstance(value, dict):
        return {name: _cut(one, gone) for name, one in value.items()}
    if isinstance(value, list):
        return [_cut(one, gone) for one in value if not (isinstance(one, dict) and one.get("cle") in gone)]
    return value
