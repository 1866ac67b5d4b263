"""`bilan conseiller bureau`: the desk, line by line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from assistant.conseiller.overview import Activity, Overview, Sent, Shared, Someone, overview
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened
from assistant.faces.plain.running import FINE


def show(console: Console, folder: Path, _: argparse.Namespace) -> int:
    with opened(console, folder) as desk:
        for line, indent in told(overview(desk)):
            if line:
                console.line(line, " " * indent)
            else:
                console.blank()
    return FINE


Told = Iterator[tuple[str, int]]  # a line and its indent; "" for an empty one


def told(view: Overview) -> Told:
    of = words.DESK_OF_ORGANISME if view.organisme else words.DESK_OF
    yield of.format(name=view.name, organisme=view.organisme), 0
    yield words.SIX_WORDS.format(words=" ".join(view.words)), 0
    yield words.TODAY.format(day=view.today), 0
    yield from ((warning, 0) for warning in view.warnings)
    yield "", 0
    yield from due(view.due)
    for person in view.people:
        yield "", 0
        yield from _someone(person)
    if not view.people:
        yield "", 0
        yield words.NOBODY, 0
    yield "", 0
    yield from ((line, 0) for line in view.rule)


def due(shares: tuple[Shared, ...]) -> Told:
    """What must be destroyed today."""
    if not shares:
        yield words.DUE_NONE, 0
        return
    yield (words.DUE_ONE if len(shares) == 1 else words.DUE_MANY.format(count=len(shares))), 0
    for share in shares:
        yield words.DUE_LINE.format(short=share.short, person=share.person, fate=share.fate), 2
    yield words.DUE_HOW, 0


def _someone(person: Someone) -> Told:
    yield person.pseudonym, 0
    for sent in person.sent:
        yield from _sent(sent)
    for share in person.shares:
        yield from _share(share)
    if not person.shares:
        yield words.NOTHING_RECEIVED, 2


def _sent(sent: Sent) -> Told:
    line = words.SENT_LATE if sent.late else words.SENT_DUE if sent.due else words.SENT
    yield line.format(on=sent.on, due=sent.due), 2
    if sent.entretien:
        yield words.SENT_ENTRETIEN.format(entretien=sent.entretien), 4
    yield from ((_activity(one), 4) for one in sent.activities)
    yield (words.PROVED.format(day=sent.proved) if sent.proved else words.NOT_PROVED), 4


def _activity(one: Activity) -> str:
    line = words.ACTIVITY_NONE
    if one.finished:
        line = words.ACTIVITY_FINISHED
    elif one.opened:
        line = words.ACTIVITY_OPENED
    return line.format(title=one.title, opened=one.opened, finished=one.finished)


def _share(share: Shared) -> Told:
    yield words.SHARE.format(short=share.short, received=share.received, until=share.until), 2
    if share.fate:
        yield share.fate, 4
    else:
        yield words.SHARE_PURPOSE.format(sender=share.sender, purpose=share.purpose), 4
        left = {0: words.LAST_DAY, 1: words.ONE_DAY_LEFT}.get(share.days_left, words.DAYS_LEFT)
        yield left.format(count=share.days_left), 4
    if share.replies:
        yield words.REPLIED.format(days=", ".join(share.replies)), 4
