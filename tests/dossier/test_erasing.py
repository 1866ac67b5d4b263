from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.erasing import erase_all
from assistant.dossier.errors import NotADossier
from assistant.dossier.vault import create, exists, open_vault, unlock
from tests.dossier.made import answer, answers


def test_everything_goes_and_what_remains_elsewhere_is_said(folder: Path, tmp_path: Path) -> None:
    with create(folder, None, answers(3)) as vault:
        vault.append([answer(3)])
        copy = backup_to(folder, tmp_path / "copie").path
    assert copy is not None
    restore_from(copy, folder, None)
    (folder / "000001.endommage-1.age").write_bytes(b"x")
    (folder / ".DS_Store").write_bytes(b"x")
    report = erase_all(folder)
    assert report.good
    assert not folder.exists()
    assert not exists(folder)
    assert "ailleurs" in report.lines[1]
    assert len(open_vault(copy, unlock(copy, None)).events) == 4, "a copy elsewhere is not ours to erase"
    create(folder, None).close()


def test_files_that_are_not_ours_stay_and_are_named(folder: Path) -> None:
    create(folder, None).close()
    (folder / "roman.odt").write_text("chapitre 1")
    report = erase_all(folder)
    assert not report.good
    assert "roman.odt" in report.lines[-1]
    assert [path.name for path in folder.iterdir()] == ["roman.odt"]


def test_links_are_removed_and_not_followed(folder: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victime"
    victim.mkdir()
    (victim / "identite.txt").write_text("intacte")
    create(folder, None).close()
    (folder / "sauvegardes").symlink_to(victim)
    (folder / "identite.age").symlink_to(victim / "identite.txt")
    erase_all(folder)
    assert (victim / "identite.txt").read_text() == "intacte"


def test_an_erasure_a_crash_interrupted_can_be_ended(folder: Path) -> None:
    create(folder, None).close()
    (folder / "identite.txt").unlink()
    erase_all(folder)
    assert not folder.exists()


def test_no_dossier_nothing_erased(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"x")
    with pytest.raises(NotADossier):
        erase_all(tmp_path)
    with pytest.raises(NotADossier):
        erase_all(tmp_path / "rien")
    assert (tmp_path / "photo.jpg").exists()
