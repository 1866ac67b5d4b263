from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier import backups, layout
from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.errors import WrongPassphrase
from assistant.dossier.phrase import change_passphrase
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers, files

pytestmark = pytest.mark.usefixtures("cheap")


def made(folder: Path, phrase: str | None) -> Path:
    with create(folder, phrase, answers(2)) as vault:
        vault.append([answer(2)])
    return folder


@pytest.mark.parametrize("old", [None, "ancienne"])
@pytest.mark.parametrize("new", [None, "nouvelle é"])
def test_another_a_first_or_no_passphrase(folder: Path, old: str | None, new: str | None) -> None:
    key = unlock(made(folder, old), old).reveal()
    report = change_passphrase(folder, old, new)
    assert report.good
    assert "ailleurs" in report.lines[1]
    for place in (folder, *(backup.path for backup in backups.all_backups(folder))):
        identity = unlock(place, new)
        assert identity.reveal() == key
        with open_vault(place, identity) as vault:
            assert len(vault.events) == 3
            assert vault.has_passphrase is (new is not None)
        if new is not None:
            with pytest.raises(WrongPassphrase):
                unlock(place, old)
    if new is not None:
        assert not [path for path in files(folder) if key.encode() in path.read_bytes()], "no key is left in clear"


def test_the_wrong_old_passphrase_changes_nothing(folder: Path) -> None:
    before = (made(folder, "ancienne") / layout.SEALED_KEY).read_bytes()
    for wrong in ("fausse", None):
        with pytest.raises(WrongPassphrase):
            change_passphrase(folder, wrong, "nouvelle")
    with pytest.raises(WrongPassphrase):
        change_passphrase(folder, "ancienne", "  ")
    assert (folder / layout.SEALED_KEY).read_bytes() == before


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_sheet(folder: Path) -> None:
    key = unlock(made(folder, "oubliée"), "oubliée").reveal()
    change_passphrase(folder, key, "nouvelle")
    assert unlock(folder, "nouvelle").reveal() == key


def test_it_changes_while_the_dossier_is_open(folder: Path) -> None:
    with open_vault(made(folder, None), unlock(folder, None)) as vault:
        change_passphrase(folder, None, "première")
        assert vault.has_passphrase
        vault.append([answer(3)])
    assert len(open_vault(folder, unlock(folder, "première")).events) == 4


def test_a_copy_made_before_still_opens_with_the_old_one(folder: Path, tmp_path: Path) -> None:
    copy = backup_to(made(folder, "ancienne"), tmp_path / "copie").path
    assert copy is not None
    change_passphrase(folder, "ancienne", "nouvelle")
    assert unlock(copy, "ancienne").recipient
    restore_from(copy, folder, "ancienne")
    assert unlock(folder, "ancienne").recipient, "as the report of the restoration says"


def test_a_change_that_a_crash_interrupted_ends_with_the_new_phrase(folder: Path) -> None:
    """The copies inside have the new envelope already, the dossier still the old one."""
    former = (made(folder, "ancienne") / layout.SEALED_KEY).read_bytes()
    change_passphrase(folder, "ancienne", "nouvelle")
    (folder / layout.SEALED_KEY).write_bytes(former)
    open_vault(folder, unlock(folder, "nouvelle")).close()
    assert unlock(folder, "nouvelle").recipient
    change_passphrase(folder, "nouvelle", "dernière")
    with pytest.raises(WrongPassphrase):
        unlock(folder, "ancienne")
    assert not [path for path in files(folder) if path.read_bytes() == former], "no envelope of the old phrase is left"
