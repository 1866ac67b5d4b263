"""From the command to an open dossier: the first start, or the passphrase. A script gives the lines a person types."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from assistant.dossier.errors import DossierError, WrongPassphrase
from assistant.faces import start, words
from assistant.faces.opening import open_session, session_on
from assistant.faces.plain.console import Console
from assistant.faces.session import Session


def open_or_create(console: Console, folder: Path) -> Session | None:
    """The session on the dossier in `folder`, created if there is none. None when the passphrase is not found.

    Raises DossierError, and Ended when the input ends before.
    """
    from assistant.dossier import vault

    return unlock(console, folder) if vault.exists(folder) else first_start(console, folder)


def unlock(console: Console, folder: Path) -> Session | None:
    """Ask for the passphrase where there is one. None when it was wrong too often: that was said."""
    from assistant.dossier import vault

    if not vault.needs_passphrase(folder):
        session = open_session(folder, None)
        console.say(words.NO_PASSPHRASE_REMINDER)
        return session
    for _ in range(console.tries):
        typed = console.secret(words.UNLOCK_ASK)
        console.line(words.OPENING)
        try:
            return open_session(folder, typed)
        except WrongPassphrase:
            console.say(words.UNLOCK_WRONG)
    console.say(words.UNLOCK_GIVE_UP)
    return None


def first_start(console: Console, folder: Path) -> Session:
    """Welcome, passphrase, recovery sheet, keyboard, parcours: then the dossier exists and the conversation begins."""
    for screen in words.WELCOME:
        console.line(screen.title)
        for paragraph in screen.paragraphs:
            console.say(paragraph)
        console.blank()
    passphrase = ask_passphrase(console)
    _keyboard(console)
    parcours = _parcours(console)
    if passphrase is not None:
        console.line(words.DERIVING)
    vault = start.create_dossier(folder, passphrase, parcours)
    try:
        console.line(words.FIRST_READY.format(folder=folder))
        if passphrase is not None:
            offer_sheet(console, vault.recovery_sheet())
        return session_on(vault)
    except BaseException:
        vault.close()
        raise


class Unchanged(Exception):
    """She would rather keep what she has."""


def ask_passphrase(console: Console, keep: str = "") -> str | None:
    """A passphrase typed twice, her own or a drawn one; None when she does without. With `keep`, a last choice of that
    name raises Unchanged."""
    console.line(words.PASSPHRASE_TITLE)
    for text in (words.PASSPHRASE_WHY, words.PASSPHRASE_FINAL, words.PASSPHRASE_HOW):
        console.say(text)
    options = (words.CHOOSE_OWN, words.CHOOSE_DRAWN, words.CHOOSE_NONE, *((keep,) if keep else ()))
    while True:
        choice = console.choose(words.PASSPHRASE_CHOICE, options)
        if choice == 3:
            raise Unchanged
        if choice == 2:
            console.say(words.NO_PASSPHRASE)
            return None
        if choice == 1:
            for text in start.draw_phrase().says:
                console.say(text)
        if phrase := _typed_twice(console):
            return phrase


def _typed_twice(console: Console) -> str:
    """The phrase, or "" when it was refused or the two differ (said)."""
    first = console.secret(words.PASSPHRASE_ASK)
    advice = start.judge(first)
    console.say(advice.text)
    if not advice.accepted:
        return ""
    if console.secret(words.PASSPHRASE_AGAIN) != first:
        console.say(words.PASSPHRASE_DIFFERENT)
        return ""
    return first


def _keyboard(console: Console) -> None:
    console.blank()
    console.line(words.KEYBOARD_TITLE)
    console.say(words.KEYBOARD_ASK)
    for text in start.keyboard_report(console.ask(), os.environ, sys.platform, line_by_line=True):
        console.say(text)


def _parcours(console: Console) -> str:
    """Her choice of parcours; with a single one there is nothing to choose."""
    console.blank()
    offers = start.offered_parcours()
    if not offers:
        raise DossierError(words.PARCOURS_NONE)
    chosen = 0
    if len(offers) > 1:
        chosen = console.choose(words.PARCOURS_ASK, tuple(f"{o.title}. {o.description}" for o in offers))
    console.say(words.PARCOURS_ONLY.format(title=offers[chosen].title))
    return offers[chosen].id


def offer_sheet(console: Console, sheet: str, later: str = words.SHEET_LATER_HOW) -> None:
    """Show the recovery sheet or write it, once; later is a choice too, and `later` says how."""
    console.blank()
    console.line(words.SHEET_TITLE)
    console.say(words.SHEET_WHY)
    while True:
        choice = console.choose(words.SHEET_CHOICE, (words.SHEET_SHOW, words.SHEET_SAVE, words.SHEET_LATER))
        if choice == 2:
            console.say(later)
            return
        if choice == 0:
            console.verbatim(sheet)
            return
        console.say(words.SHEET_WHERE)
        if save_sheet(console, sheet, console.ask().strip()):
            return


def save_sheet(console: Console, sheet: str, where: str) -> bool:
    """Write the sheet in a new file that only she can read. Says what happened."""
    path = Path(where).expanduser()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as target:
            target.write(sheet)
    except (OSError, ValueError) as error:
        console.say(words.SHEET_REFUSED.format(reason=start.reason(error)))
        return False
    console.say(words.SHEET_WRITTEN.format(path=path))
    return True
