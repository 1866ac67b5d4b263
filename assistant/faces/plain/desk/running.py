"""Run one command of the desk, and say in French whatever stops it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from assistant.conseiller.assigning import PackRefused
from assistant.dossier.errors import DossierError
from assistant.exchange.errors import ExchangeError
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import answering, assigning, making, opening, purging, showing
from assistant.faces.plain.running import TROUBLE, to_the_end
from assistant.pack.problem import PackError
from assistant.portfolio.documents.writing import ExportError

Command = Callable[[Console, Path, argparse.Namespace], int]

COMMANDS: dict[str, Command] = {
    "cle": making.make,
    "assigner": assigning.assign,
    "ouvrir": opening.open_file,
    "bureau": showing.show,
    "purger": purging.purge,
    "repondre": answering.answer,
}


def run(name: str, folder: Path, arguments: argparse.Namespace, console: Console | None = None) -> int:
    """Do the command of that name on the desk in `folder`; gives the exit code."""
    console, folder = console or Console.standard(), folder.absolute()
    return to_the_end(console, lambda: _done(COMMANDS[name], console, folder, arguments))


def _done(command: Command, console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    try:
        return command(console, folder, arguments)
    except PackRefused as error:
        for problem in error.problems:
            console.say(str(problem))
        return _refused(console, error)
    except (DossierError, ExchangeError, ExportError) as error:
        return _refused(console, error)
    except PackError as error:  # a pack of the product's own
        console.say(str(error))
        return TROUBLE


def _refused(console: Console, error: DossierError | ExchangeError | ExportError) -> int:
    console.say(f"{error.message} {error.remedy}".strip())
    return TROUBLE
