"""`bilan conseiller assigner`: questionnaires for someone, in one signed file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from assistant.conseiller import words as said
from assistant.conseiller.assigning import Offer, OwnPack, PackRefused, Request, entretiens, offers, own_pack
from assistant.conseiller.assigning import assign as an_envoi
from assistant.conseiller.desk import Desk, a_name
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import hand_over
from assistant.exchange.days import example, read_day
from assistant.exchange.errors import ExchangeError
from assistant.exchange.signing import fingerprint
from assistant.faces.plain.console import Console
from assistant.faces.plain.desk import words
from assistant.faces.plain.desk.asking import opened, optional, pseudonym, tell, where
from assistant.faces.plain.running import FINE


def assign(console: Console, folder: Path, arguments: argparse.Namespace) -> int:
    with opened(console, folder) as desk:
        name = a_name(pseudonym(console, desk, arguments.pour, words.PSEUDONYM))
        own = _own(console, arguments)
        request = Request(
            pseudonym=name,
            questionnaires=_which(console, arguments.questionnaire, own),
            own=own,
            message=optional(console, arguments.message, words.MESSAGE, long=True),
            due=_due(console, desk, arguments.avant),
            entretien=_entretien(console, arguments.entretien),
        )
        path = hand_over(desk, an_envoi(desk, request), where(console, arguments))
        console.say(words.ENVOI_WRITTEN.format(pseudonym=name, path=path))
        console.line(words.SIX_WORDS.format(words=" ".join(fingerprint(desk.card))))
        console.say(words.ENVOI_SEES_NOTHING)
    return FINE


def _own(console: Console, arguments: argparse.Namespace) -> tuple[OwnPack, ...]:
    """The conseiller's own packs, refused at once where they have faults."""
    if arguments.pack or arguments.questionnaire:
        return tuple(own_pack(path) for path in arguments.pack or ())
    found: list[OwnPack] = []
    while typed := optional(console, None, words.OWN_PACK):
        try:
            found.append(own_pack(Path(typed).expanduser()))
        except PackRefused as error:
            tell(console, (*map(str, error.problems), f"{error.message} {error.remedy}"))
        except DeskError as error:
            console.say(f"{error.message} {error.remedy}")
    return tuple(found)


def _which(console: Console, given: Sequence[str] | None, own: Sequence[OwnPack]) -> tuple[str, ...]:
    """What was named; in a script, all of the conseiller's own where nothing was; else chosen in a list."""
    if given:
        return tuple(given)
    choices = offers(own)
    if own and not console.interactive:
        return tuple(offer.key for offer in choices if offer.own)
    console.say(words.WHICH)
    for number, offer in enumerate(choices, 1):
        console.line(_line(offer), f"{number}. ")
    while True:
        typed = console.ask().replace(",", " ").split()
        if typed and all(one.isdecimal() and 1 <= int(one) <= len(choices) for one in typed):
            return tuple(choices[int(one) - 1].key for one in typed)
        console.say(words.NOT_NUMBERS.format(last=len(choices)))


def _line(offer: Offer) -> str:
    line = words.OFFER_OWN if offer.own else words.OFFER
    return line.format(title=offer.title, minutes=offer.minutes, key=offer.key)


def _entretien(console: Console, given: str | None) -> str:
    """One of the list by its number, or any other title."""
    if given is not None or not console.interactive:
        return given or ""
    titles = entretiens()
    for number, title in enumerate(titles, 1):
        console.line(title, f"{number}. ")
    typed = optional(console, None, words.ENTRETIEN)
    chosen = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 3 else 0
    return titles[chosen - 1] if 1 <= chosen <= len(titles) else typed


def _due(console: Console, desk: Desk, given: str | None) -> date | None:
    """The day, asked again at a keyboard until it can be read."""
    while True:
        typed = optional(console, given, words.DUE.format(example=example(desk.today)))
        if not typed:
            return None
        try:
            day = read_day(typed, desk.today)
            if console.interactive:
                console.say(words.DUE_READ.format(day=said.day(day.isoformat())))
            return day
        except ExchangeError as error:
            if given is not None:
                raise
            console.say(f"{error.message} {error.remedy}")
