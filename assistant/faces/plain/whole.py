"""`bilan emporter`, and `bilan restaurer` of the file it wrote: everything in open formats, and back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.dossier.errors import AlreadyThere
from assistant.dossier.events import Event
from assistant.faces import words
from assistant.faces.plain import words as plain
from assistant.faces.plain.console import Console
from assistant.portfolio import whole_words

FINE, TROUBLE = 0, 1


def carry(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    """Write everything in the folder she named, and say that anyone can read it."""
    from assistant.dossier import vault
    from assistant.faces import places
    from assistant.faces.opening import session_on
    from assistant.faces.plain.care import identify
    from assistant.portfolio.documents.writing import ExportError, NoFolder, make_folder
    from assistant.portfolio.whole import emporter

    identity, _phrase = identify(console, folder)
    session = session_on(vault.open_vault(folder, identity))
    destination = Path(arguments.destination)
    try:
        if arguments.creer:
            make_folder(destination)
        told = session.history(None, len(session.state.replies))
        titles = {
            row.passation: " · ".join(filter(None, (row.title, row.entretien))) for row in session.questionnaires()
        }
        everything = (session.vault.events, places.portfolio(session), destination, session.clock())
        paths = emporter(*everything, told, titles)
    except NoFolder as error:
        console.say(f"{error.message} {plain.EXPORT_CREATE_COMMAND}")
        return TROUBLE
    except ExportError as error:
        console.say(f"{error.message} {error.remedy}")
        return TROUBLE
    finally:
        session.close()
    console.say(whole_words.WRITTEN)
    for path in paths:
        console.say(str(path), "- ")
    for text in (whole_words.CLEAR, whole_words.BACK.format(path=paths[0].name), whole_words.KEY_STAYS):
        console.say(text)
    return FINE


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
