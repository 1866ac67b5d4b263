"""The commands that look after the dossier: check, back up, restore, passphrase, recovery sheet, export, erase."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.errors import Damaged, DossierError, WrongPassphrase
from assistant.faces import words
from assistant.faces.plain import words as plain
from assistant.faces.plain.console import Console
from assistant.faces.plain.running import FINE, TROUBLE, to_the_end

if TYPE_CHECKING:
    from assistant.dossier.identity import Identity
    from assistant.faces.session import Session

Care = Callable[[Console, Path, argparse.Namespace], int]


def run(name: str, folder: Path, arguments: argparse.Namespace, console: Console | None = None) -> int:
    """Do the command of that name (a key of COMMANDS) on the dossier in `folder`; gives the exit code."""
    console, folder = console or Console.standard(), folder.absolute()
    return to_the_end(console, lambda: _done(COMMANDS[name], console, folder, arguments))


def _done(care: Care, console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    try:
        return care(console, folder, arguments)
    except DossierError as error:
        console.say(f"{error.message} {error.remedy}".strip())
        return TROUBLE


def identify(console: Console, folder: Path) -> tuple[Identity, str | None]:
    """The key of the dossier, and the phrase that opened it. Raises WrongPassphrase after three tries (one in a script)."""
    from assistant.dossier import vault

    if not vault.exists(folder) or not vault.needs_passphrase(folder):
        try:
            return vault.unlock(folder, None), None
        except Damaged as error:  # the key of her sheet opens it all the same
            console.say(f"{error.message} {error.remedy}".strip())
    for left in reversed(range(console.tries)):
        typed = console.secret(words.UNLOCK_ASK)
        try:
            return vault.unlock(folder, typed), typed
        except WrongPassphrase:
            if not left:
                raise
            console.say(words.UNLOCK_WRONG)
    raise AssertionError("unreachable")


def write_out(console: Console, folder: Path, write: Callable[[Session], Iterable[str]]) -> int:
    """Open the dossier, have documents written out of it, say the lines that `write` gives; or why it could not be."""
    from assistant.dossier import vault
    from assistant.faces.opening import session_on
    from assistant.portfolio.documents.writing import ExportError, NoFolder

    identity, _phrase = identify(console, folder)
    session = session_on(vault.open_vault(folder, identity))
    try:
        lines = write(session)
    except NoFolder as error:
        console.say(f"{error.message} {plain.EXPORT_CREATE_COMMAND}")
        return TROUBLE
    except ExportError as error:
        console.say(f"{error.message} {error.remedy}")
        return TROUBLE
    finally:
        session.close()
    return _told(console, True, lines)


def _check(console: Console, folder: Path, _: argparse.Namespace) -> int:
    from assistant.dossier.checking import verify

    identity, phrase = identify(console, folder)
    report = verify(folder, identity, phrase)
    return _told(console, report.good, report.lines)


def _back_up(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    """No passphrase is asked, so that a scheduled task can do it: the files are copied sealed, and compared."""
    from assistant.dossier import vault
    from assistant.dossier.carrying import backup_to

    destination = Path(arguments.destination).expanduser() if arguments.destination else Path.home()
    identity = vault.unlock(folder, None) if not vault.needs_passphrase(folder) else None
    report = backup_to(folder, destination, identity)
    return _told(console, report.good, report.lines)


def _restore(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    from assistant.dossier.carrying import require_copy, restore_from

    source = Path(arguments.source).expanduser().absolute()
    if source.suffix.casefold() == ".json" and source.is_file():  # what `emporter` wrote
        from assistant.faces.plain import whole

        return whole.restore(console, folder, source)
    require_copy(source)
    identity = _key_of_copy(console, source, folder)
    report = restore_from(source, folder, identity)
    return _told(console, report.good, report.lines)


def _key_of_copy(console: Console, source: Path, folder: Path) -> Identity:
    """Its own key file, or that of the present dossier where the copy has none that could be tried."""
    from assistant.dossier import vault
    from assistant.dossier.envelope import TROUBLED, shape

    where = folder if shape(source) in TROUBLED and vault.exists(folder) else source
    return identify(console, where)[0]


def _change_phrase(console: Console, folder: Path, _: argparse.Namespace) -> int:
    from assistant.dossier.phrase import change_passphrase
    from assistant.faces.plain.opening import Unchanged, ask_passphrase

    _identity, old = identify(console, folder)
    try:
        new = ask_passphrase(console, keep=plain.PHRASE_KEEP)
    except Unchanged:
        console.line(plain.PHRASE_KEPT)
        return FINE
    if new is not None:
        console.line(words.DERIVING)
    report = change_passphrase(folder, old, new)
    return _told(console, report.good, report.lines)


def _sheet(console: Console, folder: Path, _: argparse.Namespace) -> int:
    """The sheet and nothing else on the output: it can be sent to a file or to a printer."""
    from assistant.dossier.sheet import recovery_sheet

    identity, _phrase = identify(console, folder)
    console.verbatim(recovery_sheet(folder, identity))
    return FINE


def _export(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    def write(session: Session) -> Iterable[str]:
        from assistant.faces import places

        formats, destination = arguments.format or ("html", "md", "json"), Path(arguments.destination)
        paths = places.export(session, formats, destination, create=arguments.creer)
        return [*(plain.EXPORTED.format(path=path) for path in paths), plain.EXPORT_CLEAR]

    return write_out(console, folder, write)


def _calendar(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    def write(session: Session) -> Iterable[str]:
        from assistant.faces import calendar

        where = Path(arguments.destination)
        return calendar.write(session, where, arguments.details, arguments.rappel, create=arguments.creer)

    return write_out(console, folder, write)


def _fiche(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    def write(session: Session) -> Iterable[str]:
        from assistant.faces import fiche

        meeting = fiche.named(session, arguments.entretien)
        return fiche.write(session, meeting, Path(arguments.destination), arguments.limites, create=arguments.creer)

    return write_out(console, folder, write)


def _carry(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    from assistant.faces.plain import whole

    return whole.carry(console, folder, arguments)


def _erase(console: Console, folder: Path, _: argparse.Namespace) -> int:
    """Asked twice, the second time by a word to type, so that no finger slips into it."""
    from assistant.dossier import vault
    from assistant.dossier.erasing import erase_all
    from assistant.dossier.layout import strangers

    if vault.exists(folder):
        console.say(plain.ERASE_WHAT.format(folder=folder))
        if strangers(folder):
            console.say(plain.ERASE_STRANGERS)
        kept = console.choose(plain.ERASE_FIRST, (plain.ERASE_NO, plain.ERASE_YES)) == 0
        if not kept:
            console.say(plain.ERASE_SECOND.format(word=plain.ERASE_WORD))
            kept = console.ask().strip().casefold() != plain.ERASE_WORD
        if kept:
            console.line(plain.ERASE_KEPT)
            return FINE
    report = erase_all(folder)
    return _told(console, report.good, report.lines)


def _told(console: Console, good: bool, lines: Iterable[str]) -> int:
    for line in lines:
        console.say(line)
    return FINE if good else TROUBLE


COMMANDS: dict[str, Care] = {
    "check": _check,
    "back_up": _back_up,
    "restore": _restore,
    "change_phrase": _change_phrase,
    "sheet": _sheet,
    "export": _export,
    "calendar": _calendar,
    "fiche": _fiche,
    "carry": _carry,
    "erase": _erase,
}
