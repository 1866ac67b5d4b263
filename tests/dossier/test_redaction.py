from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from assistant.dossier import backups
from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity, Unreadable
from assistant.dossier.segment import EVENTS
from assistant.dossier.state import State
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import SITTING, answer, answers, draft, files

SECRET = "ce que je regrette d'avoir écrit"


def stands(folder: Path, identity: Identity, text: str) -> list[str]:
    """The files of the folder, whatever their name, in which the text can be read with her key."""
    found = []
    for path in files(folder):
        data = path.read_bytes()
        with suppress(Unreadable):
            data += identity.open(data)
        if text.encode() in data:
            found.append(path.name)
    return found


@pytest.fixture
def told(folder: Path) -> Path:
    """The secret in an old answer, in drafts, in a later answer, in backups, in a dossier set aside and in the last save."""
    with create(folder, None, [answer(0), answer(1, SECRET, step="aveu"), *answers(EVENTS, 2)]) as vault:
        vault.append([answer(200, day="2026-10-01")])
        vault.append([draft(201, "aveu", SECRET + " encore")])
        vault.append([answer(202, day="2026-11-01")])
        vault.append([answer(203, SECRET, step="autre")])
        vault.append([answer(204, SECRET + " toujours", step="aveu")])
        vault.append([Event(Kind.ITEM, "2026-11-22T12:00:00+01:00", {"element": "r1", "texte": SECRET})])
        identity = vault.identity
    copy = backup_to(folder, folder.with_name("copie")).path
    assert copy is not None
    restore_from(copy, folder, identity)
    with open_vault(folder, identity) as vault:
        vault.append([answer(205)])
    (folder / "000001.endommage-1.age").write_bytes((folder / "000001.age").read_bytes())
    return folder


def test_its_text_stands_nowhere_any_more(told: Path) -> None:
    identity = unlock(told, None)
    assert len(stands(told, identity, SECRET)) > 8
    with open_vault(told, identity) as vault:
        before = vault.events
        lines = vault.redact(SITTING, "aveu", items=["r1"])
        vault.redact(SITTING, "autre")
        assert lines[0].startswith("C’est effacé")
        assert stands(told, identity, SECRET) == []
        assert len(vault.events) == len(before)
        assert [event.at for event in vault.events] == [event.at for event in before]
        erased = [event for event in vault.events if event.kind is Kind.ERASED]
        assert erased[0].data == {"passation": SITTING, "question": "aveu"}
        assert len(erased) == 4
        vault.append([answer(300)])
        kept = vault.events
    with open_vault(told, identity) as vault:
        assert vault.events == kept
        assert vault.notices == ()
        sitting = State.of(vault.events).sittings[SITTING]
        assert "aveu" not in sitting.answers
        assert "aveu" not in sitting.drafts
        assert "q50" in sitting.answers
    assert all(backups.check(backup, identity).good for backup in backups.all_backups(told))


def test_nothing_else_changes(told: Path) -> None:
    identity = unlock(told, None)
    with open_vault(told, identity) as vault:
        before = vault.events
        vault.redact(SITTING, "jamais-posee")
        assert vault.events == before
        vault.redact("autre/questionnaire", "aveu")
        assert vault.events == before
    assert stands(told, identity, SECRET) != []


def test_a_damaged_backup_that_cannot_be_cleaned_goes_and_is_said(told: Path) -> None:
    identity = unlock(told, None)
    backup = backups.all_backups(told)[-1]
    (backup.path / "000002.age").write_bytes(b"abime")
    with open_vault(told, identity) as vault:
        lines = vault.redact(SITTING, "aveu")
    assert not backup.path.exists()
    assert any(backup.name in line for line in lines)


def test_a_copy_of_another_dossier_is_left_and_is_said(told: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre"
    create(other, None, answers(2)).close()
    aside = told / "mis-de-cote" / "2020-01-01-000000"
    other.rename(aside)
    with open_vault(told, unlock(told, None)) as vault:
        lines = vault.redact(SITTING, "aveu")
    assert any(str(aside) in line for line in lines)
    assert open_vault(aside, unlock(aside, None)).events == tuple(answers(2))
