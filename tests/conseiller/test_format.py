"""A desk of each released version opens for ever. A fixture is never made again: a new one stands beside the old.

The key in clear in it protects nothing but an invented example.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conseiller import desk as room
from assistant.conseiller.errors import DeskError
from assistant.conseiller.overview import overview
from assistant.conseiller.receiving import content
from assistant.dossier.vault import unlock
from tests.conseiller.people import Clock
from tests.dossier.made import copy

FIXTURES = Path(__file__).parent / "fixtures"


def test_a_desk_of_the_first_version_opens_and_goes_on(tmp_path: Path) -> None:
    folder, clock = copy(FIXTURES / "v1", tmp_path / "bureau"), Clock()
    clock.to("2026-12-02")
    with room.open_desk(folder, unlock(folder, None), clock) as desk:
        view = overview(desk)
        assert " ".join(view.words) == "manteau hameau annuel rail givre associer"
        assert (view.name, [one.pseudonym for one in view.people]) == ("Hélène Vidal", ["Karim", "Sandrine V."])
        her = view.people[1]
        assert her.known and not view.people[0].known
        assert (her.sent[0].due, her.sent[0].activities[0].opened) == ("15 décembre 2026", "22 novembre 2026")
        assert [(s.purpose, s.fate) for s in her.shares] == [
            ("", "Détruit le 1er décembre 2026 (fin du partage)."),
            ("", "Détruit le 22 novembre 2026 (repris par la personne)."),
            ("Préparer l’entretien", ""),
        ]
        kept = desk.share(her.shares[2].number)
        assert [item.text for item in content(desk, kept).items()] == ["J’aime réparer.", "J’aime former."]
        assert her.shares[2].replies == ("22 novembre 2026",)
    clock.to("2027-01-01")
    with room.open_desk(folder, unlock(folder, None), clock) as later, pytest.raises(DeskError):
        content(later, later.share(kept.number))
