"""The `bilan` command. Exit codes: 0 fine, 1 a problem said in French, 2 unusable call, 128 + n stopped by signal n.

Only the standard library is imported here; each command imports its room when it runs.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces.plain.encoding import register

if TYPE_CHECKING:
    import argparse

FINE, TROUBLE, UNUSABLE = 0, 1, 2

Command = Callable[["argparse.Namespace"], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (`sys.argv` when None) and give its exit code."""
    os.umask(0o077)  # whatever the command creates is hers alone
    _never_fail_to_print()
    try:
        code = _obey(argv)
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk is met here, and not after the last word
        return code
    except KeyboardInterrupt:
        print()
        return 130
    except Exception as error:
        return _unheard(error) if _of_the_output(error) else _crash(error)


def _obey(argv: Sequence[str] | None) -> int:
    words = sys.argv[1:] if argv is None else argv
    if not words or (len(words) == 2 and words[0] == "--dossier" and words[1][:1] not in {"", "-"}):
        # What she types every day names no command: the parser of them all would only delay her first question.
        return _enter(_place(_path(words[1]) if words else None), plainly=False, demo="")
    try:
        arguments = _parser(argv).parse_args(argv)
    except SystemExit as stop:  # argparse has said why, in French
        return stop.code if isinstance(stop.code, int) else UNUSABLE
    command: Command = arguments.command
    return command(arguments)


def _never_fail_to_print() -> None:
    """A console without « é » shows « e »: help and errors are printed before any console of ours is made."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors=register())


def _parser(argv: Sequence[str] | None = None) -> argparse.ArgumentParser:
    from assistant.arguments import parser

    return parser(_ACTIONS.__getitem__, _care, _desk, "conseiller" in (sys.argv[1:] if argv is None else argv))


def _path(text: str) -> Path:
    return Path(text).expanduser()


def _version(_arguments: argparse.Namespace) -> int:
    from importlib.metadata import PackageNotFoundError, version

    try:
        print(f"bilan {version('bilan-assistant')}")
    except PackageNotFoundError:
        print("bilan, copie de travail")
    return FINE


def folder(arguments: argparse.Namespace) -> Path:
    """Where the dossier is: the option, else BILAN_DOSSIER, else the place the system keeps for it."""
    return _place(getattr(arguments, "dossier", None))


def _place(chosen: Path | None) -> Path:
    if chosen:
        return chosen
    if named := os.environ.get("BILAN_DOSSIER"):
        return _path(named)
    from platformdirs import user_data_path

    return user_data_path("bilan", appauthor=False)


def _open(arguments: argparse.Namespace) -> int:
    return _enter(folder(arguments), arguments.texte, arguments.demo)


def _open_received(arguments: argparse.Namespace) -> int:
    """A file that cannot even be read is said before any passphrase is asked for."""
    from assistant.exchange.errors import ExchangeError
    from assistant.exchange.files import read_file
    from assistant.pack.cleaning import clean

    try:
        read_file(arguments.fichier)
    except ExchangeError as error:
        print(clean(f"{error.message} {error.remedy}".strip()))
        return TROUBLE
    return _enter(folder(arguments), arguments.texte, demo="", received=arguments.fichier.absolute())


def _enter(place: Path, plainly: bool, demo: str, received: Path | None = None) -> int:
    """Opens the dossier there, or the example of the parcours `demo`, in the face that fits, first at the file `received`."""
    if sys.stdin is None:
        print(NO_INPUT)
        return TROUBLE
    place = place.absolute()
    if not demo and not _usable(place):
        return TROUBLE
    if plainly or sys.stdout is None or not sys.stdout.isatty():
        from assistant.faces.plain import app as plain

        return plain.run(place, demo=demo, received=received)
    from assistant.faces.terminal import app as terminal

    return terminal.run(place, demo=demo, received=received)


def _usable(place: Path) -> bool:
    """Whether a dossier is or can be made there; what is wrong with the place is said before any welcome, in both faces."""
    from assistant.dossier.errors import DossierError
    from assistant.dossier.place import check
    from assistant.pack.cleaning import clean

    try:
        check(place)
    except DossierError as error:
        print(clean(f"{error.message} {error.remedy}".strip()))
        return False
    return True


def _care(name: str) -> Command:
    """A command that looks after the dossier, done by the function of that name in `faces.plain.care`."""

    def run(arguments: argparse.Namespace) -> int:
        from assistant.faces.plain import care

        return care.run(name, folder(arguments), arguments)

    return run


def _desk(name: str) -> Command:
    """A command of the desk, done by what bears that name in `faces.plain.desk.running`."""

    def run(arguments: argparse.Namespace) -> int:
        if hasattr(arguments, "dossier"):
            print(NO_DOSSIER_HERE, file=sys.stderr)
            return UNUSABLE
        if name == "bureau" and not arguments.texte and _at_a_terminal():
            from assistant.faces.terminal.desk import app

            return app.run(desk_folder(arguments))
        from assistant.faces.plain.desk import running

        return running.run(name, desk_folder(arguments), arguments)

    return run


def _at_a_terminal() -> bool:
    """A passphrase that comes through a pipe, or an output that goes to one, is the business of the plain face."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def desk_folder(arguments: argparse.Namespace) -> Path:
    """Where the desk is: the option, else BILAN_BUREAU, else the place the system keeps for it."""
    if chosen := getattr(arguments, "bureau", None):
        return Path(chosen)
    if named := os.environ.get("BILAN_BUREAU"):
        return _path(named)
    from platformdirs import user_data_path

    return user_data_path("bilan-conseiller", appauthor=False)


def _need_desk_command(arguments: argparse.Namespace) -> int:
    arguments.desk_parser.print_help(sys.stderr)
    return UNUSABLE


def _check_packs(arguments: argparse.Namespace) -> int:
    from assistant.parcours import command

    return command.run(arguments.fichiers, arguments.json, sys.stdout)


def _print_schema(arguments: argparse.Namespace) -> int:
    from assistant.pack import schema as packs
    from assistant.parcours import schema as parcours

    text = parcours.as_text() if arguments.parcours else packs.as_text()
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        reconfigure(encoding="utf-8")  # whatever the console: it is for a file, that an editor reads
    print(text)
    return FINE


def _need_pack_command(arguments: argparse.Namespace) -> int:
    arguments.pack_parser.print_help(sys.stderr)
    return UNUSABLE


def _of_the_output(error: Exception) -> bool:
    """Whether nothing can be printed any more: closed, full, or nobody reads it. An error about a file names its file."""
    from assistant.faces.plain.console import Gone

    return isinstance(error, Gone) or (
        isinstance(error, OSError) and error.filename is None and error.errno in _UNHEARD
    )


def _unheard(error: Exception) -> int:
    """Not our fault and not hers: said where it can still be said, unless a reader simply left (`bilan … | head`)."""
    with suppress(OSError, ValueError, AttributeError):
        # What is left in the output would be tried, and refused in English, when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if sys.stderr is not None and not isinstance(error, BrokenPipeError):
        with suppress(OSError, ValueError):
            print(UNHEARD, file=sys.stderr, flush=True)
    return TROUBLE


def _crash(error: Exception) -> int:
    """Say that it failed without a word of what was being written: neither values nor messages, only where."""
    if os.environ.get("BILAN_TRACE") == "1":
        import traceback

        traceback.print_exception(error)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{Path(trace.tb_frame.f_code.co_filename).name}, ligne {trace.tb_lineno}" if trace else "?"
    print(CRASH.format(kind=type(error).__name__, where=where), file=sys.stderr)
    return TROUBLE


_ACTIONS: dict[str, Command] = {
    "open": _open,
    "open_received": _open_received,
    "version": _version,
    "check_packs": _check_packs,
    "print_schema": _print_schema,
    "need_pack_command": _need_pack_command,
    "need_desk_command": _need_desk_command,
}

NO_INPUT = "L’entrée est fermée : rien ne peut être tapé ici. Relancez bilan dans un terminal."
NO_DOSSIER_HERE = "Un bureau s’indique avec --bureau, et non avec --dossier."
UNHEARD = "Rien ne peut s’afficher : la sortie est fermée, ou il n’y a plus de place. Ce qui était enregistré le reste."
_UNHEARD = {errno.EPIPE, errno.EBADF, errno.ENOSPC, errno.EIO}
CRASH = """\
Le programme s’est arrêté sur une erreur qui vient de lui, pas de vous.
Rien n’est perdu : chaque réponse validée était déjà enregistrée. Relancez bilan, vous reprendrez au même endroit.
Pour signaler l’erreur, ce repère suffit, il ne contient rien de vous : {kind}, {where}."""
