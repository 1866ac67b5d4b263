"""The desk as a place: what it is, whom it knows, what it must not be mistaken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conseiller import desk as room
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError, NotADesk
from assistant.conseiller.overview import overview
from assistant.dossier.errors import DossierError
from assistant.dossier.vault import open_vault, unlock
from assistant.faces import start
from assistant.faces.opening import session_on
from tests.conseiller.people import Clock, asked, reopened


def test_its_card_is_the_same_at_every_opening(desk: Desk, clock: Clock) -> None:
    card = desk.card
    assert (card.name, card.organisme) == ("Hélène Vidal", "Cabinet des Tilleuls")
    with reopened(desk, clock) as again:
        assert again.card == card
        assert len(overview(again).words) == 6


def test_a_dossier_is_no_desk_and_a_desk_no_dossier(tmp_path: Path, desk: Desk) -> None:
    dossier = tmp_path / "dossier"
    start.create_dossier(dossier, None, "bilan-de-competences").close()
    with pytest.raises(NotADesk) as refused:
        room.open_desk(dossier, unlock(dossier, None))
    assert "bureau" in refused.value.message
    with open_vault(dossier, unlock(dossier, None)) as vault:  # it was closed again
        assert not vault.read_only
    desk.close()
    with open_vault(desk.vault.folder, desk.identity) as vault, pytest.raises(DossierError) as other:
        session_on(vault)
    assert "bureau" in other.value.message


def test_a_pseudonym_names_one_person_however_it_is_typed(desk: Desk) -> None:
    first, second = asked(desk, "Sandrine V."), asked(desk, "  sandrine   v. ")
    assert first.number != second.number
    assert [p.pseudonym for p in desk.state.people.values()] == ["Sandrine V."]
    asked(desk, "Karim")
    assert [one.pseudonym for one in overview(desk).people] == ["Karim", "Sandrine V."]


@pytest.mark.parametrize("name", ["", " \n", "x" * 81])
def test_a_name_that_is_none_is_refused(tmp_path: Path, desk: Desk, name: str) -> None:
    with pytest.raises(DeskError):
        room.create(tmp_path / "autre", None, name)
    assert not (tmp_path / "autre").exists()
    with pytest.raises(DeskError):
        asked(desk, name)
    assert not desk.state.people


def test_names_are_harmless(desk: Desk) -> None:
    asked(desk, "Nad\x1b]52;c;xx\x07ia\nV.")
    (person,) = desk.state.people.values()
    assert "\x1b" not in person.pseudonym and "\n" not in person.pseudonym
