"""Asking questionnaires of someone: which ones, why, by when; and one signed file that she can read before trusting it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.conseiller import words
from assistant.conseiller.desk import Desk, a_name
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import Outgoing
from assistant.conseiller.state import DeskState
from assistant.dossier.events import Event, Kind
from assistant.exchange.model import Card, CarriedPack, Envoi
from assistant.pack.cleaning import clean, one_line
from assistant.pack.library import Library
from assistant.pack.problem import PackError, Problem
from assistant.portfolio.law import latest_end

if TYPE_CHECKING:
    from assistant.pack.model import Pack, Questionnaire

LONGEST_MESSAGE = 5_000  # characters


class PackRefused(DeskError):
    """A pack of the conseiller's own has faults. `problems` holds each of them, as the verifier says them."""

    def __init__(self, message: str, remedy: str, problems: Sequence[Problem]) -> None:
        super().__init__(message, remedy)
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A pack written by the conseiller, checked, with the very text that will travel."""

    pack: Pack
    text: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire that may be asked."""

    key: str  # `pack/questionnaire`
    title: str
    minutes: int
    intention: str
    own: bool


@dataclass(frozen=True, slots=True)
class Request:
    """What a conseiller asks of someone."""

    pseudonym: str
    questionnaires: tuple[str, ...]  # `pack/questionnaire`
    own: tuple[OwnPack, ...] = ()
    message: str = ""
    due: date | None = None
    entretien: str = ""  # the title of the one it prepares


def own_pack(path: Path, shipped: Library | None = None) -> OwnPack:
    """The pack in this file, read once, as the verifier of packs judges it. Raises PackRefused, DeskError."""
    from assistant.pack.reading import file_bytes, read_bytes

    name = one_line(str(path))
    try:
        data = file_bytes(path)
        pack = read_bytes(data, str(path))
    except PackError as error:
        message, remedy = words.said(words.PACK_FAULTS, file=name), words.said(words.PACK_FAULTS_REMEDY, file=name)
        raise PackRefused(message, remedy, error.problems) from None
    if pack.id in (shipped or Library.shipped()).ids():
        raise DeskError(words.said(words.PACK_SHIPPED, id=pack.id), words.PACK_SHIPPED_REMEDY)
    return OwnPack(pack, _as_it_travels(data.decode("utf-8-sig")))


def _as_it_travels(text: str) -> str:
    """Lines that all end, and all alike: a signed text has no other."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"


def offers(own: Sequence[OwnPack] = (), shipped: Library | None = None) -> tuple[Offer, ...]:
    """What may be asked: the conseiller's own questionnaires first, then those of the product."""
    library = shipped or Library.shipped()
    mine = [_offer(q, True) for pack in own for q in pack.pack.questionnaires]
    ours = [_offer(q, False) for id in library.ids() for q in library.pack(id).questionnaires]
    return (*mine, *ours)


def entretiens() -> tuple[str, ...]:
    """Titles of the entretiens of our parcours: named so, an envoi joins the one it prepares."""
    from assistant.parcours.reading import read_parcours, shipped_ids

    titles = [entretien.title for id in shipped_ids() for _, entretien in read_parcours(id).entretiens()]
    return tuple(dict.fromkeys(titles))


def _offer(asked: Questionnaire, own: bool) -> Offer:
    return Offer(asked.key, one_line(asked.title), asked.minutes, one_line(asked.intention), own)


def assign(desk: Desk, request: Request, shipped: Library | None = None) -> Outgoing:
    """The signed file to hand over, and what the desk notes of it. Raises DeskError, ExchangeError."""
    from assistant.exchange.keys import conseiller_signer
    from assistant.exchange.letters import write_envoi

    library = shipped or Library.shipped()
    envoi = compose(desk.state, desk.card, request, desk.today, library, desk.instant)
    person, known = desk.person(request.pseudonym)
    noted = _event(desk, person.id, envoi, request, library)
    return Outgoing(write_envoi(envoi, conseiller_signer(desk.identity)), (*known, noted))


def compose(
    state: DeskState, sender: Card, request: Request, today: date, shipped: Library, at: str, number: str = ""
) -> Envoi:
    """The envoi, or a DeskError for what cannot be asked. Changes nothing. `number` is drawn unless given."""
    _require_distinct(request.own, state)
    titles = {offer.key for offer in offers(request.own, shipped)}
    asked = tuple(dict.fromkeys(request.questionnaires))
    if not asked:
        raise DeskError(words.NOTHING_ASKED, words.NOTHING_ASKED_REMEDY)
    for key in asked:
        if key not in titles:
            said = words.said(words.UNKNOWN_QUESTIONNAIRE, key=one_line(key)[:80])
            raise DeskError(said, words.UNKNOWN_QUESTIONNAIRE_REMEDY)
    return Envoi(
        number=number or secrets.token_hex(16),
        sender=sender,
        to=a_name(request.pseudonym),
        made=at,
        due=_due(request.due, today),
        entretien=a_name(request.entretien) if request.entretien.strip() else "",
        message=message(request.message),
        questionnaires=asked,
        packs=tuple(_carried(id, request.own, shipped) for id in dict.fromkeys(key.partition("/")[0] for key in asked)),
    )


def message(text: str) -> str:
    """A message as it travels: clean, not too long. Raises DeskError."""
    text = clean(text).strip()
    if len(text) > LONGEST_MESSAGE:
        raise DeskError(words.said(words.MESSAGE_LONG, most=LONGEST_MESSAGE), words.MESSAGE_LONG_REMEDY)
    return text


def _due(day: date | None, today: date) -> str:
    if day is None:
        return ""
    if day < today or day > latest_end(today):
        said = words.DUE_PAST if day < today else words.DUE_FAR
        raise DeskError(words.said(said, day=words.day(day.isoformat())), words.DUE_REMEDY)
    return day.isoformat()


def _require_distinct(own: Sequence[OwnPack], state: DeskState) -> None:
    """Her side refuses two packs under one name, an older version, and a version whose text has changed: say it here."""
    seen: set[str] = set()
    for one in own:
        id = one.pack.id
        if id in seen:
            raise DeskError(words.said(words.PACK_TWICE, id=id), words.PACK_TWICE_REMEDY)
        seen.add(id)
        for sent in (p for a in state.assignments.values() for p in a.packs if p.id == id and p.digest):
            if _order(sent.version) > _order(one.pack.version):
                raise DeskError(words.said(words.PACK_OLDER, id=id, version=sent.version), words.PACK_VERSION_REMEDY)
            if sent.version == one.pack.version and sent.digest != one.digest:
                raise DeskError(words.said(words.PACK_CHANGED, id=id, version=sent.version), words.PACK_VERSION_REMEDY)


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _carried(id: str, own: Sequence[OwnPack], shipped: Library) -> CarriedPack:
    mine = next((one for one in own if one.pack.id == id), None)
    if mine is not None:
        return CarriedPack(id, mine.pack.version, mine.text)
    return CarriedPack(id, shipped.pack(id).version, None)


def _event(desk: Desk, person: str, envoi: Envoi, request: Request, shipped: Library) -> Event:
    """What was asked, without the message: it is hers once the file has left."""
    titles = {offer.key: offer.title for offer in offers(request.own, shipped)}
    digests = {one.pack.id: one.digest for one in request.own}
    return desk.event(
        Kind.ASSIGNED,
        personne=person,
        numero=envoi.number,
        pour_le=envoi.due,
        entretien=envoi.entretien,
        questionnaires=[{"questionnaire": key, "titre": titles[key]} for key in envoi.questionnaires],
        packs=[{"pack": p.id, "version": p.version, "empreinte": digests.get(p.id, "")} for p in envoi.packs],
    )
