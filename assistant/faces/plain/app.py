"""The plain face from beginning to end, and its exit codes."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from assistant.dossier.errors import DossierError
from assistant.faces import words
from assistant.faces.plain.console import Console, Ended, Gone, Stopped
from assistant.faces.plain.conversation import converse
from assistant.faces.plain.opening import open_or_create
from assistant.faces.session import Session

FINE, TROUBLE = 0, 1  # a signal adds its number to 128: 130 Ctrl+C, 143 SIGTERM, 129 SIGHUP


def run(folder: Path, demo: str = "", console: Console | None = None, received: Path | None = None) -> int:
    """Talk, line by line, first about the file `received`, if any. `demo`: the parcours of the example to open instead.

    Gives the exit code: 0 (also when the input ends), 1 for trouble said in French. Raises Gone when the output is closed
    or full.
    """
    console = console or Console.standard()
    session: Session | None = None
    with console.signals():
        try:
            session = _demo(console, demo) if demo else open_or_create(console, folder)
            if session is None:
                return TROUBLE
            converse(console, session, received)
            console.line(session.ending)  # the guide said goodbye
            return FINE
        except Ended as ended:
            return _ended(console, session, ended)
        except DossierError as error:
            console.say(f"{error.message} {error.remedy}".strip())
            return TROUBLE
        finally:
            if session is not None:
                session.close()


def _demo(console: Console, parcours: str) -> Session:
    from assistant.faces.demo import demo_session

    console.say(words.EXAMPLE_PREPARING)
    session, found = demo_session(parcours)
    if not found:
        console.say(words.EXAMPLE_MISSING)
    return session


def _ended(console: Console, session: Session | None, ended: Ended) -> int:
    """The end of the input is a pause; a signal too, with the exit code that scripts expect."""
    if isinstance(ended, Gone):
        if ended.failed:
            raise ended
        return FINE
    with suppress(Ended):
        console.line(session.farewell if session else words.NOTHING_CREATED)
    return 128 + ended.number if isinstance(ended, Stopped) else FINE
