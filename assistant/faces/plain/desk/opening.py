"""`bilan conseiller ouvrir`: take what came in, and read a share."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.conseiller import words as said
from assistant.conseiller.desk import Desk
from assistant.conseiller.receiving import Arrival, content, judge, take
from assistant.conseiller.receiving import opened as letter_in
from assistant.conseiller.state import HeldShare
from assistant.exchange.model import Share
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened, pseudonym, required, short, tell
from assistant.faces.plain.page import width
from assistant.faces.plain.running import FINE


def open_file(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    with opened(console, folder) as desk:
        if arguments.partage:
            return _read(console, desk, desk.share(arguments.partage), arguments.html)
        arrival = _arrival(console, desk, arguments.fichier)
        who = arguments.de or ""
        if arrival.person is None and not who:
            who = pseudonym(console, desk, None, words.FROM_WHOM)
        tell(console, take(desk, arrival, who))
        if isinstance(arrival.value, Share):
            console.blank()
            return _read(console, desk, desk.share(arrival.value.number), arguments.html)
    return FINE


def _arrival(console: Console, desk: Desk, given: Path | None) -> Arrival:
    from assistant.exchange.files import read_file

    path = given or Path(required(console, None, words.FILE)).expanduser()
    return judge(desk.state, desk.identity.recipient, letter_in(read_file(path), desk.identity), desk.today)


def _read(console: Console, desk: Desk, share: HeldShare, html: Path | None) -> int:
    """The share as she saw it before she handed it over, then its items by number, to answer them."""
    from assistant.portfolio.documents.shared import shared_html, shared_lines
    from assistant.portfolio.documents.writing import write_all

    extract = content(desk, share)
    console.verbatim("\n".join(shared_lines(extract, width())))
    console.blank()
    console.say(words.ITEMS.format(short=share.number[: said.SHORT]))
    for number, item in enumerate(extract.items(), 1):
        console.line(short(item.name), f"{number}. ")
    if html is not None:
        name = f"partage-{share.number[: said.SHORT]}"
        (path,) = write_all(html, name, {".html": shared_html(extract).encode()})
        console.say(words.HTML_WRITTEN.format(path=path))
        console.say(words.HTML_CLEAR.format(until=said.day(share.until)))
    return FINE
