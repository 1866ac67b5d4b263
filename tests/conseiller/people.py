"""A desk, and someone who answers it: her keys, her shares, and the clock they live by."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from assistant.conseiller import desk as room
from assistant.conseiller.assigning import Request, assign
from assistant.conseiller.desk import Desk
from assistant.conseiller.receiving import Arrival, judge, opened
from assistant.dossier.identity import Identity
from assistant.exchange import letters
from assistant.exchange.keys import her_signer
from assistant.exchange.model import Activity, Card, Envoi, Proof, Share, Withdrawal
from assistant.portfolio.extract import Extract, Terms
from assistant.portfolio.model import Item, Rubric

ACTIVITIES = "mes-interets/interets"
VALUES = "mes-valeurs/valeurs"


@dataclass
class Clock:
    """Stands still until it is moved."""

    at: datetime = field(default_factory=lambda: datetime.fromisoformat("2026-11-22T09:00:00+01:00"))

    def __call__(self) -> datetime:
        return self.at

    def to(self, day: str) -> None:
        self.at = datetime.fromisoformat(f"{day}T09:00:00+01:00")

    def tick(self) -> str:
        self.at += timedelta(seconds=1)
        return self.at.isoformat(timespec="seconds")


def item(key: str, title: str, text: str, rubric: str = "interets") -> Item:
    return Item(key, rubric, title, text)


def an_extract(
    *texts: str, until: str = "2026-12-31", purpose: str = "Préparer l’entretien", made: str = "2026-11-22"
) -> Extract:
    items = tuple(item(secrets.token_hex(8), f"Élément {rank}", text) for rank, text in enumerate(texts, 1))
    terms = Terms("Sandrine", "Mme Vidal", purpose, made, until)
    return Extract(terms, (Rubric("interets", "Mes intérêts", items),))


@dataclass
class Her:
    """Someone in a bilan, as far as the desk can see her."""

    card: Card  # of the conseiller
    clock: Clock
    identity: Identity = field(default_factory=Identity.new)

    @property
    def key(self) -> str:
        return her_signer(self.identity, self.card).public

    def share(self, extract: Extract, envoi: str = "", number: str = "") -> Share:
        number = number or secrets.token_hex(16)
        return Share(number, extract, self.card.recipient, self.identity.recipient, self.key, envoi)

    def sealed(self, share: Share) -> bytes:
        return letters.write_share(share, her_signer(self.identity, self.card), self.identity, self.card)

    def withdrawal(self, number: str) -> bytes:
        value = Withdrawal(number, self.clock.tick(), self.key)
        return letters.write_withdrawal(value, her_signer(self.identity, self.card), self.identity, self.card)

    def proof(self, envoi: Envoi, *activities: Activity) -> bytes:
        value = Proof(envoi.number, envoi.to, self.clock.tick(), self.key, self.card.recipient, activities)
        return letters.write_proof(value, her_signer(self.identity, self.card), self.identity, self.card)


def new_desk(folder: Path, clock: Clock) -> Desk:
    return room.create(folder, None, "Hélène Vidal", "Cabinet des Tilleuls", clock)


def asked(desk: Desk, pseudonym: str = "Sandrine V.", **what: object) -> Envoi:
    """An envoi as it is read on her side."""
    request = Request(pseudonym, (ACTIVITIES,))
    outgoing = assign(desk, replace(request, **what))  # type: ignore[arg-type]
    desk.record(*outgoing.events)
    value = letters.read_letter(outgoing.data).value
    assert isinstance(value, Envoi)
    return value


def judged(desk: Desk, data: bytes) -> Arrival:
    return judge(desk.state, desk.identity.recipient, opened(data, desk.identity), desk.today)


def reopened(desk: Desk, clock: Clock) -> Desk:
    folder, identity = desk.vault.folder, desk.identity
    desk.close()
    return room.open_desk(folder, identity, clock)


def day(text: str) -> date:
    return date.fromisoformat(text)
