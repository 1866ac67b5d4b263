"""What the system refuses is told in French, for what was being done, in three sentences at most."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from assistant.dossier import disk, refusal
from assistant.dossier.carrying import backup_to, require_copy
from assistant.dossier.erasing import erase_all
from assistant.dossier.errors import DossierError, NotADossier
from assistant.dossier.phrase import change_passphrase
from assistant.dossier.vault import create
from assistant.faces import words
from tests.dossier.made import answer, answers

NUMBERS = ("ENOENT", "EEXIST", "EACCES", "EROFS", "ENOSPC", "ENOTDIR", "EIO", "EBUSY", "ENAMETOOLONG", "EMLINK")
TASKS = [value for value in vars(refusal).values() if isinstance(value, refusal.Task)]


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.undone or task.again)
def test_every_reason_is_french_and_short(name: str, task: refusal.Task) -> None:
    number = getattr(errno, name)
    error = refusal.refusal(OSError(number, os.strerror(number)), Path("usb"), task)
    text = f"{error.message} {error.remedy}"
    assert os.strerror(number) not in text
    assert name != "EMLINK" or f"erreur {number}" in text
    assert task is refusal.SAVING or "cette réponse" not in text
    assert task.undone in text
    whole = words.NOT_SAVED.format(reason=text) if task is refusal.SAVING else text
    assert len(re.findall(r"[.!?](?: |$)", whole)) <= 3, whole
    assert not re.search(r" : [A-Z]", whole), whole


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_each_command_speaks_of_itself(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    with create(folder, None, answers(1)) as vault:
        vault.append([answer(1)])

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(disk, "write_new", refuse)
    monkeypatch.setattr(disk, "shred", refuse)
    for action, expected in (
        (lambda: create(tmp_path / "neuf", None), "n’a pas été créé"),
        (lambda: backup_to(folder, tmp_path / "usb"), "la copie n’a pas été faite"),
        (lambda: change_passphrase(folder, None, None), "changement de phrase"),
        (lambda: erase_all(folder), "l’effacement ne s’est pas terminé"),
    ):
        with pytest.raises(DossierError) as caught:
            action()
        assert expected in caught.value.message
        assert "réponse" not in caught.value.message + caught.value.remedy


def test_no_copy_there_is_not_about_the_dossier(tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "liste.txt").write_text("x")
    for name in ("absent", "vide", "liste.txt", "n" * 300):
        with pytest.raises(NotADossier) as caught:
            require_copy(tmp_path / name)
        assert "--dossier" not in caught.value.remedy and "000001.age" in caught.value.remedy
