"""Every released format opens for ever. A fixture is never made again: a new format gets a new folder beside the old.

The key in clear among them protects nothing but an invented example.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.dossier.checking import verify
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.dossier.vault import open_vault, unlock
from tests.dossier.made import answer, copy

FIXTURES = Path(__file__).parent / "fixtures"
PHRASES = {
    "v1": "quatre chevaux d'été",
    "v1-sans-phrase": None,
    "v1-echanges": "quatre chevaux d'été",
    "v1-regards": "quatre chevaux d'été",
    "v1-carnet": "quatre chevaux d'été",
    "v1-plan": "quatre chevaux d'été",
    "v1-parcours": "quatre chevaux d'été",
    "v1-entretien": "quatre chevaux d'été",
    "v1-lettre": "quatre chevaux d'été",
}


@pytest.mark.parametrize("version", sorted(PHRASES))
def test_a_dossier_of_that_version_opens_and_goes_on(tmp_path: Path, version: str) -> None:
    folder = copy(FIXTURES / version, tmp_path / "dossier")
    expected = json.loads((FIXTURES / f"{version}.json").read_text("utf-8"))
    identity = unlock(folder, PHRASES[version])
    assert verify(folder, identity).good
    with open_vault(folder, identity) as vault:
        assert vault.events == tuple(Event(Kind(kind), at, data) for kind, at, data in expected)
        assert vault.notices == ()
        assert State.of(vault.events).sittings
        vault.append([answer(900)])
        kept = vault.events
    assert open_vault(folder, identity).events == kept


def test_every_kind_of_event_stands_in_some_fixture() -> None:
    """A new kind needs no new format number: an old program refuses it as written by a later version."""
    kept = [json.loads((FIXTURES / f"{version}.json").read_text("utf-8")) for version in PHRASES]
    assert {Kind(kind) for events in kept for kind, _, _ in events} == set(Kind)


def test_the_fixtures_of_the_past_are_all_tried() -> None:
    assert sorted(path.name for path in FIXTURES.iterdir() if path.is_dir()) == sorted(PHRASES)
