from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier import backups, layout
from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.checking import verify
from assistant.dossier.errors import AlreadyThere, Damaged, NotADossier, WrongPassphrase
from assistant.dossier.identity import Identity
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers

pytestmark = pytest.mark.usefixtures("cheap")


@pytest.fixture
def full(folder: Path) -> Path:
    with create(folder, "phrase", answers(EVENTS)) as vault:
        vault.append([answer(100)])
    return folder


def test_a_copy_opens_by_itself_and_can_be_brought_to_a_new_computer(full: Path, tmp_path: Path) -> None:
    report = backup_to(full, tmp_path / "usb" / "copie", unlock(full, "phrase"))
    assert report.good
    assert report.path == tmp_path / "usb" / "copie"
    assert "phrase secrète" in report.lines[-1]
    restored = restore_from(report.path, tmp_path / "neuf", "phrase")
    assert restored.path is None
    with open_vault(tmp_path / "neuf", unlock(tmp_path / "neuf", "phrase")) as vault:
        assert vault.events == (*answers(EVENTS), answer(100))
        vault.append([answer(101)])


def test_in_an_existing_folder_a_dated_one_is_made(full: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb" / "en-cours").mkdir()
    (tmp_path / "usb" / "en-cours" / "these.odt").write_text("important")
    report = backup_to(full, tmp_path / "usb")
    assert report.path is not None
    assert report.path.parent == tmp_path / "usb"
    assert report.path.name.startswith("bilan-2")
    assert (tmp_path / "usb" / "en-cours" / "these.odt").exists()
    assert len(list((tmp_path / "usb").iterdir())) == 2, "no temporary folder is left"


def test_nothing_is_overwritten_and_no_copy_goes_inside(full: Path, tmp_path: Path) -> None:
    taken = tmp_path / "roman.odt"
    taken.write_text("chapitre 1")
    with pytest.raises(AlreadyThere):
        backup_to(full, taken)
    assert taken.read_text() == "chapitre 1"
    with pytest.raises(AlreadyThere):
        backup_to(full, full / "copie")
    with pytest.raises(NotADossier):
        backup_to(tmp_path / "rien", tmp_path / "copie")


def test_a_copy_without_passphrase_says_so(folder: Path, tmp_path: Path) -> None:
    create(folder, None).close()
    assert "clé en clair" in backup_to(folder, tmp_path / "copie").lines[-1]


def test_restoring_sets_the_present_dossier_aside(full: Path) -> None:
    identity = unlock(full, "phrase")
    backup = backups.all_backups(full)[-1]
    with open_vault(full, identity) as vault:
        vault.append([answer(101)])
    report = restore_from(backup.path, full, "phrase")
    assert report.path is not None
    assert str(report.path) in report.lines[-1] and "registre" in report.lines[-2]
    with open_vault(full, identity) as vault:
        assert vault.events == (*answers(EVENTS), answer(100))
        assert vault.notices == ()
    with open_vault(report.path, unlock(report.path, "phrase")) as aside:
        assert aside.events == (*answers(EVENTS), answer(100), answer(101))
    restore_from(report.path, full, identity)
    assert len(open_vault(full, identity).events) == EVENTS + 2
    assert len(list((full / layout.ASIDE).iterdir())) == 2


def test_a_damaged_dossier_comes_back_from_its_latest_good_backup(full: Path) -> None:
    identity = unlock(full, "phrase")
    for path in full.glob("0*.age"):
        path.write_bytes(b"x")
    with pytest.raises(Damaged) as caught:
        open_vault(full, identity)
    assert caught.value.backup is not None
    restore_from(caught.value.backup, full, identity)
    assert len(open_vault(full, identity).events) == EVENTS + 1


def test_a_damaged_copy_changes_nothing_and_names_a_good_one(full: Path, tmp_path: Path) -> None:
    identity = unlock(full, "phrase")
    copy = backup_to(full, tmp_path / "copie").path
    assert copy is not None
    (copy / "000001.age").write_bytes(b"x")
    before = {path: path.read_bytes() for path in full.glob("*.age")}
    with pytest.raises(Damaged) as caught:
        restore_from(copy, full, identity)
    assert caught.value.backup is not None
    assert {path: path.read_bytes() for path in full.glob("*.age")} == before


def test_restoring_with_another_key_or_from_nothing(full: Path, tmp_path: Path) -> None:
    copy = backup_to(full, tmp_path / "copie").path
    assert copy is not None
    with pytest.raises(WrongPassphrase):
        restore_from(copy, full, "autre")
    with pytest.raises(WrongPassphrase):
        restore_from(copy, full, Identity.new())
    with pytest.raises(NotADossier):
        restore_from(tmp_path / "rien", full, "phrase")


def test_segments_alone_take_the_present_key(full: Path, tmp_path: Path) -> None:
    identity = unlock(full, "phrase")
    copy = backup_to(full, tmp_path / "copie").path
    assert copy is not None
    (copy / layout.SEALED_KEY).unlink()
    restore_from(copy, full, identity)
    assert unlock(full, "phrase").recipient == identity.recipient
    restore_from(copy, tmp_path / "neuf", identity)
    assert unlock(tmp_path / "neuf", "phrase").recipient == identity.recipient, (
        "the key file that was opened goes along"
    )
    with pytest.raises(Damaged):
        restore_from(copy, tmp_path / "plus-neuf", unlock(full, identity.reveal()))


def test_verify_speaks_of_everything(full: Path) -> None:
    identity = unlock(full, "phrase")
    report = verify(full, identity)
    assert report.good
    text = "\n".join(report.lines)
    assert "Votre dossier est entier." in text
    assert f"{EVENTS + 1} enregistrements en 2 parties" in text
    assert "phrase secrète" in text
    assert "Sauvegardes automatiques : 2, toutes bonnes." in text
    (full / layout.SEALED_KEY).write_bytes(b"x")
    assert not verify(full, identity).good
    backup = backups.all_backups(full)[-1]
    (backup.path / "000001.age").unlink()
    assert any(backup.name in line for line in verify(full, identity).lines)
