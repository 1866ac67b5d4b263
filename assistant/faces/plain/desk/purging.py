"""`bilan conseiller purger`: destroy what is due, or one share before its end."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.conseiller import retention
from assistant.conseiller.desk import Desk
from assistant.conseiller.overview import shared
from assistant.conseiller.state import Reason
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened, tell
from assistant.faces.plain.desk.showing import due
from assistant.faces.plain.running import FINE


def purge(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    with opened(console, folder) as desk:
        if arguments.partage:
            return _one(console, desk, arguments)
        ended = desk.due()
        for line, indent in due(tuple(shared(desk, share) for share in ended)):
            if line != words.DUE_HOW:
                console.line(line, " " * indent)
        tell(console, retention.rule())
        if ended and _sure(console, arguments.oui, words.PURGE_ASK):
            for reason in Reason:
                numbers = [share.number for share in ended if retention.reason(share) is reason]
                tell(console, desk.destroy(numbers, reason))
    return FINE


def _one(console: Console, desk: Desk, arguments: argparse.Namespace) -> int:
    share = desk.share(arguments.partage)
    view = shared(desk, share)
    if share.destroyed:
        console.say(f"{words.ALREADY_GONE} {view.fate}")
        return FINE
    console.line(words.SHARE.format(short=view.short, received=view.received, until=view.until))
    if _sure(console, arguments.oui, words.PURGE_ASK_ONE):
        tell(console, desk.destroy((share.number,), Reason.END if view.due else Reason.ASKED))
    return FINE


def _sure(console: Console, said: bool, question: str) -> bool:
    if said or console.choose(question, (words.PURGE_NO, words.PURGE_YES)) == 1:
        return True
    console.say(words.PURGE_KEPT)
    return False
