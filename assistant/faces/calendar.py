"""Her calendar as a file, for both faces and for `bilan calendrier`: what is written, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.guide.turn import Mode
from assistant.portfolio import agenda_words as words
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session

NAME = "calendrier"
_OPTIONS = {"details": "details", "détails": "details", "rappel": "reminder"}


def write(
    session: Session, folder: Path, details: bool = False, reminder: bool = False, create: bool = False, how: str = ""
) -> tuple[str, ...]:
    """Write `calendrier.ics` in a folder, over no other file; gives what to say. `how`: the way to have her words in.

    Raises portfolio's ExportError, in French (NoFolder where one could be made).
    """
    from assistant.faces import places
    from assistant.portfolio import agenda
    from assistant.portfolio.documents.ics import calendar
    from assistant.portfolio.documents.writing import make_folder, write_all

    now = session.clock()
    days = agenda.days(session.guide, session.state, places.portfolio(session), now)
    missing = (said(words.UNDATED),) if agenda.undated(session.guide, session.state, session.clock().date()) else ()
    if not days:
        return (said(words.NONE),)
    if create:
        make_folder(folder)
    content = calendar(days, session.state.created, now, details, reminder)
    (path,) = write_all(folder, NAME, {".ics": content})
    return (
        said(words.WRITTEN, path=path),
        said(words.ONE) if len(days) == 1 else said(words.HOW_MANY, count=len(days)),
        *missing,
        said(words.SYNCHRONISED),
        said(words.WITH_DETAILS) if details else said(words.TITLES_ONLY, how=how or words.HOW_COMMAND),
        said(words.AGAIN),
    )


def asked(session: Session, typed: str) -> tuple[str, ...] | None:
    """What `/calendrier DOSSIER` does, and says. None when the line is no such command, but words of hers.

    « /calendrier scolaire » names no folder that is there, and may be the answer to a question: it goes to the guide.
    """
    from assistant.faces.typed_path import read_folder
    from assistant.portfolio.documents.writing import ExportError

    command, _, rest = typed.strip().partition(" ")
    if command.casefold() != "/calendrier":
        return None
    pieces, wanted = rest.split(), set[str]()
    while pieces and pieces[-1].casefold() in _OPTIONS:
        wanted.add(_OPTIONS[pieces.pop().casefold()])
    named = " ".join(pieces)
    if not named:
        return (said(words.ASK),)
    folder = read_folder(named)
    if folder is None:
        return (said(words.NO_FOLDER, folder=named),) if session.turn.prompt.mode is Mode.MENU else None
    how = words.HOW_SLASH.format(folder=named)
    try:
        return write(session, folder, "details" in wanted, "reminder" in wanted, how=how)
    except ExportError as error:
        return (f"{error.message} {error.remedy}",)
