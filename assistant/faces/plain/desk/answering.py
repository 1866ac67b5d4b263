"""`bilan conseiller repondre`: a message and notes on a share, in one sealed file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from assistant.conseiller import retention
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import hand_over
from assistant.conseiller.overview import shared
from assistant.conseiller.receiving import content
from assistant.conseiller.replying import reply
from assistant.conseiller.state import HeldShare
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened, optional, required, short, where
from assistant.faces.plain.running import FINE
from assistant.faces.plain.sharing_steps import is_number
from assistant.pack.cleaning import one_line
from assistant.portfolio.model import Item


def answer(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    with opened(console, folder) as desk:
        share = _which(console, desk, arguments.partage)
        items = content(desk, share).items()
        said = arguments.message is not None or bool(arguments.note)
        notes = _given(arguments.note or ())
        message = arguments.message or ""
        if not said:
            message = optional(console, None, words.REPLY_MESSAGE, long=True)
            notes = _typed(console, items)
        path = hand_over(desk, reply(desk, share, message, notes), where(console, arguments))
        console.say(words.REPLY_WRITTEN.format(path=path))
        console.say(words.REPLY_NOT_KEPT)
    return FINE


def _which(console: Console, desk: Desk, given: str | None) -> HeldShare:
    """The share that is meant. At a keyboard, those that can be read are listed first."""
    readable = [share for share in desk.state.shares.values() if retention.readable(share, desk.today)]
    if given is None:
        if not readable:
            raise DeskError(words.NOTHING_TO_ANSWER)
        for share in readable:
            view = shared(desk, share)
            said = words.SHARE.format(short=view.short, received=view.received, until=view.until)
            console.line(f"{view.person} : {said}")
    return desk.share(required(console, given, words.WHICH_SHARE))


def _given(pairs: Sequence[Sequence[str]]) -> dict[int, str]:
    """`--note 2 texte`, several times; two notes on one item are one."""
    notes: dict[int, str] = {}
    for number, text in pairs:
        if not is_number(number):
            said = words.NUMBER_WANTED.format(typed=short(number, 20))
            raise DeskError(said, words.NUMBER_WANTED_REMEDY)
        notes[int(number)] = f"{notes[int(number)]}\n{text}" if int(number) in notes else text
    return notes


def _typed(console: Console, items: Sequence[Item]) -> dict[int, str]:
    """Notes typed one after the other, each on an item of the list."""
    notes: dict[int, str] = {}
    if not console.interactive:
        return notes
    for number, item in enumerate(items, 1):
        console.line(short(item.name), f"{number}. ")
    while typed := optional(console, None, words.NOTE_ON):
        if is_number(typed) and 1 <= int(typed) <= len(items):
            console.say(words.NOTE.format(title=one_line(items[int(typed) - 1].name)))
            notes[int(typed)] = console.entry().strip()
        else:
            console.say(words.NOT_A_NUMBER.format(last=len(items)))
    return notes
