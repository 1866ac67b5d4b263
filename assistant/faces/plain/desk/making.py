"""`bilan conseiller cle`: the desk and its keys, made once; then the six words and the public card."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.conseiller import desk as room
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.faces import start
from assistant.faces import words as shared
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened, optional, required
from assistant.faces.plain.opening import ask_passphrase, offer_sheet, save_sheet
from assistant.faces.plain.running import FINE, TROUBLE


def make(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    """Make the desk where there is none, and show whose it is."""
    from assistant.dossier import vault

    if vault.exists(folder):
        with opened(console, folder) as desk:
            written = not arguments.fiche or save_sheet(console, desk.vault.recovery_sheet(), arguments.fiche)
            return _card(console, desk, arguments.carte) if written else TROUBLE
    with _made(console, folder, arguments) as desk:
        console.say(words.MADE.format(folder=folder))
        written = _sheet(console, desk, arguments)
        console.blank()
        return _card(console, desk, arguments.carte) if written else TROUBLE


def _made(console: Console, folder: Path, arguments: argparse.Namespace) -> Desk:
    from assistant.dossier import place

    place.check(folder)
    name = room.a_name(required(console, arguments.nom, words.NAME))
    organisme = optional(console, arguments.organisme, words.ORGANISME)
    phrase = _phrase(console, arguments)
    if phrase is None:
        console.say(words.NO_PHRASE)
    else:
        console.line(words.PREPARING)
    return room.create(folder, phrase, name, organisme)


def _phrase(console: Console, arguments: argparse.Namespace) -> str | None:
    """None for a desk without passphrase. In a script it is one line, judged as at a keyboard."""
    if arguments.sans_phrase:
        return None
    if console.interactive:
        console.blank()
        console.say(words.LIKE_A_DOSSIER)
        return ask_passphrase(console)
    typed = console.secret(shared.PASSPHRASE_ASK)
    advice = start.judge(typed)
    if not advice.accepted:
        raise DeskError(advice.text)
    return typed


def _sheet(console: Console, desk: Desk, arguments: argparse.Namespace) -> bool:
    """The recovery sheet where it was asked for, and at a keyboard in any case. False when it could not be written."""
    sheet = desk.vault.recovery_sheet()
    if arguments.fiche:
        return save_sheet(console, sheet, arguments.fiche)
    later = words.SHEET_HOW.format(folder=desk.vault.folder)
    if console.interactive and desk.vault.has_passphrase:
        offer_sheet(console, sheet, later)
    else:
        console.say(later)
    return True


def _card(console: Console, desk: Desk, folder: Path | None) -> int:
    from assistant.exchange.keys import conseiller_signer
    from assistant.exchange.letters import write_card
    from assistant.exchange.signing import fingerprint
    from assistant.portfolio.documents.writing import write_all

    card = desk.card
    of = words.CARD_OF_ORGANISME if card.organisme else words.CARD_OF
    console.line(of.format(name=card.name, organisme=card.organisme))
    console.line(words.SIX_WORDS.format(words=" ".join(fingerprint(card))))
    console.say(words.SIX_WORDS_WHY)
    if folder is not None:
        (path,) = write_all(folder, "carte", {".bilan": write_card(card, conseiller_signer(desk.identity))})
        console.say(words.CARD_WRITTEN.format(path=path))
    return FINE
