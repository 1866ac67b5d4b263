"""`bilan emporter`, and `bilan restaurer` of the file it wrote: everything in open formats, and back."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.errors import AlreadyThere
from assistant.dossier.events import Event
from assistant.faces import words
from assistant.faces.plain.console import Console
from assistant.faces.plain.running import FINE
from assistant.portfolio import whole_words

if TYPE_CHECKING:
    from assistant.faces.session import Session


def carry(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    """Write everything in the folder she named, and say that anyone can read it."""
    from assistant.faces.plain.care import write_out

    def write(session: Session) -> Iterable[str]:
        paths = _written(session, Path(arguments.destination), arguments.creer)
        console.say(whole_words.WRITTEN)
        for path in paths:
            console.say(str(path), "- ")
        from assistant.faces import places

        closed = any(item.closed for item in places.portfolio(session).items())
        notes = (whole_words.CLEAR, *((whole_words.CLOSED,) if closed else ()))
        return (*notes, whole_words.BACK.format(path=paths[0].name), whole_words.KEY_STAYS)

    return write_out(console, folder, write)


def _written(session: Session, destination: Path, make: bool) -> Sequence[Path]:
    """Raises ExportError."""
    from assistant.faces import places
    from assistant.portfolio.documents.writing import make_folder
    from assistant.portfolio.whole import emporter

    if make:
        make_folder(destination)
    told = session.history(None, len(session.state.replies))
    titles = {row.passation: " · ".join(filter(None, (row.title, row.entretien))) for row in session.questionnaires()}
    everything = (session.vault.events, places.portfolio(session), destination, session.clock())
    return emporter(*everything, told, titles)


def restore(console: Console, folder: Path, source: Path) -> int:
    """A new dossier out of that file, under a key of its own. Raises DossierError; then nothing was created."""
    from assistant.dossier import vault
    from assistant.faces.plain.opening import ask_passphrase, offer_sheet
    from assistant.portfolio.whole import read_whole

    if vault.exists(folder):
        raise AlreadyThere(whole_words.TAKEN.format(folder=folder), whole_words.TAKEN_REMEDY)
    events = read_whole(source)
    _try(events)
    console.say(whole_words.HER_OWN)
    passphrase = ask_passphrase(console)
    if passphrase is not None:
        console.line(words.DERIVING)
    with vault.create(folder, passphrase, events) as made:
        console.say(whole_words.RESTORED.format(folder=folder, count=len(events)))
        if passphrase is not None:
            offer_sheet(console, made.recovery_sheet())
    return FINE


def _try(events: Sequence[Event]) -> None:
    """Play the events in memory before anything is created: what cannot be shown is refused here, whatever it holds."""
    from assistant.exchange.ledger import Ledger
    from assistant.faces import places
    from assistant.faces.opening import session_on
    from assistant.faces.store import Scratch
    from assistant.portfolio.whole import not_whole

    try:
        session = session_on(Scratch(events))
        places.portfolio(session)
        session.answered()
        session.questionnaires()
        session.guide.turn(replace(session.state, current=None), session.clock())
        Ledger.of(events)
    except Exception as error:
        raise not_whole() from error
