"""What is left of a dossier is never taken for a blank one, and the key is not blamed for what happened to the rest."""

from __future__ import annotations

import errno
import shlex
import shutil
from pathlib import Path

import pytest

from assistant.dossier import layout
from assistant.dossier.carrying import restore_from
from assistant.dossier.erasing import erase_all
from assistant.dossier.errors import AlreadyThere, Damaged, NotADossier, ReadOnlyFolder, SaveFailed, WrongPassphrase
from assistant.dossier.identity import Identity
from assistant.dossier.vault import create, exists, open_vault, unlock
from tests.dossier.made import answer, answers, files

pytestmark = pytest.mark.usefixtures("cheap")
PHRASE = "canari phrase secrète"


@pytest.fixture
def key(folder: Path) -> str:
    with create(folder, PHRASE, answers(1)) as vault:
        vault.append([answer(1)])
        return vault.identity.reveal()


def spoil(folder: Path, how: str) -> None:
    for path in folder.glob("0*.age"):
        data = path.read_bytes()
        path.unlink()
        if how == "cut":
            path.write_bytes(data[:60])
        elif how == "flip":
            path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        elif how == "head":
            path.write_bytes(data[:60] + bytes([data[60] ^ 1]) + data[61:])


@pytest.mark.parametrize("typed", ["phrase", "key"])
@pytest.mark.parametrize("how", ["gone", "cut", "flip", "head"])
def test_damage_is_said_with_the_command_that_mends_it(folder: Path, key: str, how: str, typed: str) -> None:
    spoil(folder, how)
    before = {path: path.read_bytes() for path in files(folder)}
    assert exists(folder)
    with pytest.raises(AlreadyThere):
        create(folder, "une autre phrase")
    with pytest.raises(Damaged) as caught:
        open_vault(folder, unlock(folder, PHRASE if typed == "phrase" else key))
    assert "abîmé" in caught.value.message
    assert {path: data for path, data in before.items() if path.name != "verrou"}.items() <= {
        path: path.read_bytes() for path in files(folder)
    }.items(), "nothing was changed"
    command = caught.value.remedy.partition(" : ")[2]
    words = shlex.split(command)
    assert words[:2] == ["bilan", "restaurer"]
    assert words[3:] == ["--dossier", str(folder)], "the copy must not land in the default place"
    assert Path(words[2]).parent == folder / layout.BACKUPS
    restore_from(Path(words[2]), folder, PHRASE)
    assert len(open_vault(folder, unlock(folder, PHRASE)).events) == 2


@pytest.mark.parametrize("left", ["identite.age", "sauvegardes", "000001.precedent.age", "000001.endommage-1.age"])
def test_whatever_is_left_is_a_dossier(folder: Path, key: str, left: str) -> None:
    assert key
    (folder / "000001.endommage-1.age").write_bytes(b"x")
    for path in folder.iterdir():
        if path.name == left:
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    kept = {path: path.read_bytes() for path in files(folder)}
    assert exists(folder)
    with pytest.raises(AlreadyThere):
        create(folder, None)
    assert {path: path.read_bytes() for path in files(folder)} == kept


def test_a_backup_alone_brings_everything_back(folder: Path, key: str) -> None:
    """The key file is gone too: that of the backup opens it."""
    assert key
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    with pytest.raises(Damaged) as caught:
        open_vault(folder, unlock(folder, PHRASE))
    assert caught.value.backup is not None
    restore_from(caught.value.backup, folder, PHRASE)
    assert len(open_vault(folder, unlock(folder, PHRASE)).events) == 2


def test_without_a_backup_the_key_is_not_blamed_for_cut_files(folder: Path) -> None:
    with create(folder, PHRASE) as vault:
        key = vault.identity.reveal()
    spoil(folder, "cut")
    for typed in (PHRASE, key):
        with pytest.raises(Damaged) as caught:
            open_vault(folder, unlock(folder, typed))
        assert "Aucune sauvegarde" in caught.value.remedy
    with pytest.raises(WrongPassphrase):
        unlock(folder, "une autre phrase")


def test_a_blank_folder_is_still_blank(folder: Path) -> None:
    """What a creation that was killed leaves behind: the place of the window, and a change never decided."""
    folder.mkdir(mode=0o700)
    (folder / layout.LOCK).write_text("12")
    (folder / layout.STAGED).mkdir()
    (folder / layout.STAGED / layout.SEALED_KEY).write_bytes(b"x")
    (folder / layout.BACKUPS).mkdir()
    assert not exists(folder)
    create(folder, None).close()


def test_the_key_of_another_dossier_is_still_told(folder: Path, key: str, tmp_path: Path) -> None:
    assert key
    with pytest.raises(WrongPassphrase) as caught:
        unlock(folder, Identity.new().reveal())
    assert "autre dossier" in caught.value.message
    with create(tmp_path / "autre", PHRASE, answers(1)):
        pass
    (tmp_path / "autre" / layout.SEALED_KEY).replace(folder / layout.SEALED_KEY)
    for path in (folder / layout.BACKUPS).rglob("identite.age"):
        path.unlink()
    with pytest.raises(Damaged) as refused:
        unlock(folder, PHRASE)
    assert "celle d’un autre dossier" in refused.value.message


def test_a_sound_dossier_is_not_given_up_for_the_backups_of_the_one_it_replaced(
    folder: Path, key: str, tmp_path: Path
) -> None:
    assert key
    with create(tmp_path / "autre", "autre phrase", answers(3)) as vault:
        other = vault.identity.reveal()
    restore_from(tmp_path / "autre", folder, "autre phrase")
    (folder / layout.SEALED_KEY).write_bytes(b"")
    with pytest.raises(Damaged) as caught:
        unlock(folder, PHRASE)
    assert "fiche de secours" in caught.value.remedy
    assert len(open_vault(folder, unlock(folder, other)).events) == 3


def test_a_folder_that_may_not_be_looked_into_is_not_blank(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(folder, None).close()

    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "non")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ReadOnlyFolder) as caught:
        exists(folder)
    assert "interdit de lire" in caught.value.message


def test_a_name_too_long_is_refused_and_not_a_crash(tmp_path: Path) -> None:
    long = tmp_path / ("n" * 300)
    assert not exists(long)
    with pytest.raises(SaveFailed) as caught:
        create(long, None)
    assert "ce nom est trop long" in caught.value.message and "n’a pas été créé" in caught.value.message
    with pytest.raises(NotADossier):
        unlock(long, None)
    with pytest.raises(NotADossier):
        erase_all(long)
