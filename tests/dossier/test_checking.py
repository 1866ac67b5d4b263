"""`bilan verifier` and `bilan sauvegarder` believe neither a key file nor a segment on its looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier import backups, layout
from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.checking import verify
from assistant.dossier.errors import Damaged
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers

pytestmark = pytest.mark.usefixtures("cheap")
PHRASE = "canari phrase secrète"


@pytest.fixture(params=[PHRASE, None], ids=["phrase", "clair"])
def phrase(request: pytest.FixtureRequest) -> str | None:
    found: str | None = request.param
    return found


def made(folder: Path, phrase: str | None) -> Path:
    with create(folder, phrase, answers(1)) as vault:
        vault.append([answer(1)])
    return folder


def key_path(folder: Path, phrase: str | None) -> Path:
    return folder / (layout.SEALED_KEY if phrase else layout.CLEAR_KEY)


def spoil(path: Path, how: str) -> None:
    data = path.read_bytes()
    path.unlink()  # the backups may share the file
    if how == "cut":
        path.write_bytes(data[:-20])
    elif how == "flip":
        path.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:])


def said(folder: Path, phrase: str | None, key: str | None = None) -> tuple[bool, str]:
    report = verify(folder, unlock(folder, key or phrase), key or phrase)
    return report.good, "\n".join(report.lines)


@pytest.mark.parametrize("how", ["cut", "flip", "gone"])
def test_a_key_file_that_does_not_open_is_said_with_what_to_do(folder: Path, phrase: str | None, how: str) -> None:
    spoil(key_path(made(folder, phrase), phrase), how)
    good, text = said(folder, phrase)
    assert not good
    assert "Le fichier de votre clé" in text and "entier" not in text
    assert "sera remise en place" in text
    open_vault(folder, unlock(folder, phrase)).close()
    assert said(folder, phrase)[0], "as it was promised"


def test_with_the_key_of_the_sheet_a_lost_key_file_is_made_again_by_a_new_phrase(folder: Path) -> None:
    key = unlock(made(folder, PHRASE), PHRASE).reveal()
    assert "n’a pas été essayé" in said(folder, PHRASE, key)[1]
    for path in folder.rglob(layout.SEALED_KEY):
        path.unlink()
    good, text = said(folder, PHRASE, key)
    assert not good
    assert "bilan phrase" in text


@pytest.mark.parametrize("how", ["cut", "flip", "gone"])
def test_a_backup_without_its_key_is_not_called_good(folder: Path, phrase: str | None, how: str) -> None:
    made(folder, phrase)
    for backup in backups.all_backups(folder):
        spoil(key_path(backup.path, phrase), how)
    good, text = said(folder, phrase)
    assert good, "the dossier itself is whole"
    assert "2, aucune bonne" in text
    assert text.count("fichier de clé est abîmé ou absent") == 2
    identity = unlock(folder, phrase)
    restore_from(backups.all_backups(folder)[-1].path, folder, identity)
    assert unlock(folder, phrase).recipient == identity.recipient, "a broken key file is not taken along"


def test_one_damaged_save_is_told_without_contradiction(folder: Path) -> None:
    (made(folder, None) / "000001.age").write_bytes(b"x")
    good, text = said(folder, None)
    assert not good
    assert "ne s’ouvre pas ; celui d’avant s’ouvre" in text
    assert "l’enregistrement d’avant prendra le relais" in text
    assert "lecture seule" not in text, "opening mends it"
    assert "sauvegarde d’avant" not in text
    with open_vault(folder, unlock(folder, None)) as vault:
        assert not vault.read_only
        assert "sauvegarde" not in vault.notices[0].text


def test_a_part_that_a_backup_has_is_told_apart_from_one_that_is_lost(folder: Path) -> None:
    with create(folder, None, answers(EVENTS)) as vault:
        vault.append([answer(700)])
    (folder / "000001.age").write_bytes(b"")
    assert "sera reprise à l’identique de la sauvegarde" in said(folder, None)[1]
    for backup in backups.all_backups(folder):
        (backup.path / "000001.age").unlink()
        (backup.path / "000001.age").write_bytes(b"")
    text = said(folder, None)[1]
    assert "La partie 1 de votre dossier (sur 2) ne s’ouvre plus" in text
    assert "le reste se lira, en lecture seule" in text


def test_nothing_that_opens_is_told_with_the_command(folder: Path) -> None:
    for path in made(folder, None).glob("0*.age"):
        path.write_bytes(b"")
    good, text = said(folder, None)
    assert not good
    assert f"bilan restaurer {folder / layout.BACKUPS}" in text


@pytest.mark.parametrize("how", ["empty", "gone"])
def test_a_broken_key_is_not_copied(folder: Path, phrase: str | None, how: str, tmp_path: Path) -> None:
    path = key_path(made(folder, phrase), phrase)
    path.unlink()
    if how == "empty":
        path.write_bytes(b"")
    with pytest.raises(Damaged) as caught:
        backup_to(folder, tmp_path / "usb")
    assert "fiche de secours" in caught.value.remedy
    assert not (tmp_path / "usb").exists()


def test_a_key_that_the_backups_do_not_have_is_doubted(folder: Path, tmp_path: Path) -> None:
    spoil(key_path(made(folder, PHRASE), PHRASE), "flip")
    report = backup_to(folder, tmp_path / "usb")
    assert not report.good
    assert "bilan verifier" in report.lines[-1] and not any(
        "s’ouvre avec votre phrase" in line for line in report.lines
    )


@pytest.mark.parametrize("left", [b"", b"age-encryption.org/v1\n-> X25519 ", b"bonjour" * 90])
def test_a_damaged_part_is_said_when_it_is_copied(folder: Path, tmp_path: Path, left: bytes) -> None:
    (made(folder, PHRASE) / "000001.age").write_bytes(left)
    report = backup_to(folder, tmp_path / "usb")
    assert not report.good
    assert "la partie 1" in report.lines[-1]


def test_there_is_nothing_to_copy_from_a_key_alone(folder: Path, tmp_path: Path) -> None:
    for path in made(folder, PHRASE).glob("0*.age"):
        path.unlink()
    with pytest.raises(Damaged):
        backup_to(folder, tmp_path / "usb")
    assert not (tmp_path / "usb").exists()
