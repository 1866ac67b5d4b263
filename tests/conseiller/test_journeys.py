"""Random ways through a desk: shares, proofs, withdrawals, days that pass, clocks that go back, purges, replies.

Whatever the way, every byte of the desk once decrypted holds the shares that may stand, and not a word else of anyone's.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.overview import overview
from assistant.conseiller.receiving import content, take
from assistant.conseiller.replying import reply
from assistant.conseiller.state import Reason
from assistant.dossier.vault import unlock
from assistant.exchange.model import Activity, Envoi
from tests.conseiller.people import ACTIVITIES, Clock, Her, an_extract, asked, judged, new_desk, reopened
from tests.dossier.test_redaction import stands

STEPS = 14


class Way:
    """One journey, and beside the desk what it should hold: text -> last day, for what nobody took back or destroyed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random, self.clock = Random(seed), Clock()
        self.desk: Desk = new_desk(folder, self.clock)
        self.people: list[tuple[Her, Envoi]] = []
        for name in ("Nadia", "Karim"):
            self.people.append((Her(self.desk.card, self.clock), asked(self.desk, name)))
        self.standing: dict[str, tuple[str, str, Her]] = {}  # number -> canary, last day, whose
        self.gone: list[str] = []
        self.latest = self.clock.at.date()

    @property
    def today(self) -> str:
        return self.latest.isoformat()

    def share(self) -> None:
        her, envoi = self.random.choice(self.people)
        canary = f"canari-{secrets.token_hex(6)}"
        last = (self.latest + timedelta(days=self.random.randrange(0, 20))).isoformat()
        share = her.share(an_extract(canary, until=last, purpose=f"but {canary}", made=self.today), envoi.number)
        take(self.desk, judged(self.desk, her.sealed(share)))
        self.standing[share.number] = canary, last, her

    def proof(self) -> None:
        her, envoi = self.random.choice(self.people)
        self.clock.tick()
        try:
            take(self.desk, judged(self.desk, her.proof(envoi, Activity(ACTIVITIES, "canari-titre", self.today, ""))))
        except DeskError:  # the clock went back: a later one was received
            assert self.clock.at.date() < self.latest

    def withdraw(self) -> None:
        if self.standing:
            number = self.random.choice([*self.standing])
            canary, _, her = self.standing.pop(number)
            take(self.desk, judged(self.desk, her.withdrawal(number)))
            self.gone.append(canary)

    def answer(self) -> None:
        for number, (_, last, _) in self.standing.items():
            if last >= self.today:
                outgoing = reply(self.desk, self.desk.share(number), "canari-reponse", {1: "canari-note"})
                self.desk.record(*outgoing.events)
                return

    def days_pass(self) -> None:
        self.clock.at += timedelta(days=self.random.randrange(1, 12))
        self.reopen()

    def clock_goes_back(self) -> None:
        self.clock.at -= timedelta(days=self.random.randrange(1, 30))
        self.reopen()

    def reopen(self) -> None:
        self.desk = reopened(self.desk, self.clock)
        self.latest = max(self.latest, self.clock.at.date())

    def purge(self) -> None:
        over = {number for number, (_, last, _) in self.standing.items() if last < self.today}
        assert {share.number for share in self.desk.due()} == over
        self.desk.destroy(over, Reason.END)
        self.gone += [self.standing.pop(number)[0] for number in over]

    def check(self) -> None:
        assert self.desk.today == self.latest
        overview(self.desk)
        for number, (canary, last, _) in self.standing.items():
            try:
                assert content(self.desk, self.desk.share(number)).items()[0].text == canary
                assert last >= self.today
            except DeskError:
                assert last < self.today

    def scan(self) -> None:
        folder = self.desk.vault.folder
        self.desk.close()
        identity = unlock(folder, None)
        for canary in (*self.gone, "canari-titre", "canari-reponse", "canari-note"):
            assert stands(folder, identity, canary) == [], canary
        assert all(stands(folder, identity, canary) for canary, _, _ in self.standing.values())


@pytest.mark.parametrize("seed", range(20))
def test_whatever_the_way_the_desk_holds_what_may_stand_and_nothing_else(tmp_path: Path, seed: int, slow: bool) -> None:
    for turn in range(20 if slow else 1):
        way = Way(tmp_path / f"bureau-{turn}", seed + 1000 * turn)
        moves = (
            way.share,
            way.share,
            way.proof,
            way.withdraw,
            way.answer,
            way.days_pass,
            way.clock_goes_back,
            way.purge,
        )
        for _ in range(STEPS):
            way.random.choice(moves)()
            way.check()
        way.scan()
