"""The plain face from beginning to end, and its exit codes."""

from __future__ import annotations

import signal
from pathlib import Path

from assistant.dossier.errors import DossierError
from assistant.faces import words
from assistant.faces.plain.console import Console, Ended, Gone, Stopped
from assistant.faces.plain.conversation import converse
from assistant.faces.plain.opening import open_or_create
from assistant.faces.session import Session

FINE, TROUBLE = 0, 1  # a signal adds its number to 128: 130 Ctrl+C, 143 SIGTERM, 129 SIGHUP


def run(folder: Path, demo: bool = False, console: Console | None = None) -> int:
    """Talk, line by line. Gives the exit code: 0 (also when the input ends), 1 for trouble said in French."""
    console = console or Console.standard()
    session: Session | None = None
    with console.signals():
        try:
            session = _demo(console) if demo else open_or_create(console, folder)
            if session is None:
                return TROUBLE
            converse(console, session)
            console.line(words.PAUSED_EXAMPLE if session.example else words.GOODBYE)  # the guide said the rest
            return FINE
        except Ended as ended:
            return _ended(console, session, ended)
        except DossierError as error:
            console.say(f"{error.message} {error.remedy}".strip())
            return TROUBLE
        finally:
            if session is not None:
                session.close()


def _demo(console: Console) -> Session:
    from assistant.faces.demo import demo_session

    session, found = demo_session()
    if not found:
        console.say(words.EXAMPLE_MISSING)
    return session


def _farewell(console: Console, session: Session | None) -> None:
    if session is None:
        console.line(words.NOTHING_CREATED)
    else:
        console.line(words.PAUSED_EXAMPLE if session.example else words.PAUSED)


def _ended(console: Console, session: Session | None, ended: Ended) -> int:
    """The end of the input is a pause; a signal too, with the exit code that scripts expect."""
    code = FINE
    if isinstance(ended, Stopped):
        code = 128 + ended.number
    if not isinstance(ended, Gone):
        try:
            if isinstance(ended, Stopped) and ended.number == signal.SIGINT:
                console.blank()
            _farewell(console, session)
        except Ended:
            pass
    return code
