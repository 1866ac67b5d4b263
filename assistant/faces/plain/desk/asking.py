"""What the commands of the desk share: opening it, and asking for what no option gave."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from assistant.conseiller import desk as room
from assistant.conseiller import words as said
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.faces.plain import care
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.sharing_words import FOLDER
from assistant.pack.cleaning import one_line


def opened(console: Console, folder: Path) -> Desk:
    """The desk in `folder`, its passphrase asked for where it has one. Raises DossierError."""
    from assistant.dossier import vault

    if not vault.exists(folder):
        raise DeskError(said.said(said.NO_DESK, folder=folder), said.NO_DESK_REMEDY)
    identity, _phrase = care.identify(console, folder)
    return room.open_desk(folder, identity)


def required(console: Console, given: str | None, question: str) -> str:
    """What an option gave, else one line, asked again at a keyboard while it is empty."""
    if given is not None:
        return given
    while True:
        console.say(question)
        typed = console.ask().strip()
        if typed or not console.interactive:
            return typed


def optional(console: Console, given: str | None, question: str, long: bool = False) -> str:
    """What an option gave, else what is typed at a keyboard. A script that says nothing of it does without."""
    if given is not None:
        return given
    if not console.interactive:
        return ""
    console.say(question)
    return (console.entry() if long else console.ask()).strip()


def pseudonym(console: Console, desk: Desk, given: str | None, question: str) -> str:
    if given is None and desk.state.people:
        names = sorted((p.pseudonym for p in desk.state.people.values()), key=str.casefold)
        console.say(words.PSEUDONYMS.format(names=", ".join(names)))
    return required(console, given, question)


def where(console: Console, arguments: argparse.Namespace) -> Path:
    """The folder to write in: the option, what is typed, else the present one."""
    given = str(arguments.vers) if arguments.vers else None
    typed = optional(console, given, FOLDER.format(here=Path.cwd()))
    return Path(typed).expanduser() if typed else Path.cwd()


def tell(console: Console, lines: Iterable[str]) -> None:
    for line in lines:
        console.say(line)


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, on one line."""
    line = one_line(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
