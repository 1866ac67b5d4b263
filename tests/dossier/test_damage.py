"""A damaged file is always noticed. At most the last save is lost; what a backup proves is put back; nothing is deleted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.dossier import backups, layout
from assistant.dossier.chain import read_chain
from assistant.dossier.checking import verify
from assistant.dossier.errors import Damaged
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import answer, answers, copy, draft

LAST = layout.segment_name(1)


@pytest.fixture
def small(folder: Path) -> Path:
    """Two answers, saved one after the other."""
    with create(folder, None, answers(1)) as vault:
        vault.append([answer(1)])
    return folder


@pytest.fixture
def long(folder: Path) -> Path:
    """Three full segments and the beginning of a fourth; one backup, of yesterday."""
    with create(folder, None) as vault:
        for start in range(0, 3 * EVENTS, EVENTS):
            vault.append(answers(EVENTS, start))
        vault.append([answer(700)])
        vault.append([answer(701, day="2026-11-23")])
    return folder


def alterations(data: bytes, step: int = 1) -> Iterator[bytes]:
    for place in range(0, len(data), step):
        yield data[:place]
        yield data[:place] + bytes([data[place] ^ (1 << place % 8)]) + data[place + 1 :]
    yield data[: len(data) // 2] + bytes(len(data) - len(data) // 2)


def test_every_altered_byte_and_every_cut_of_the_last_save_is_noticed(small: Path) -> None:
    identity, path = unlock(small, None), small / LAST
    for changed in alterations(path.read_bytes()):
        path.write_bytes(changed)
        chain = read_chain(small, identity)
        assert chain.fell_back
        assert chain.events == answers(1), "exactly the last save is lost"


def test_every_altered_byte_of_an_earlier_segment_is_noticed(small: Path, slow: bool) -> None:
    identity = unlock(small, None)
    with open_vault(small, identity) as vault:
        vault.append(answers(EVENTS, 10))
    path = small / LAST
    for changed in alterations(path.read_bytes(), 1 if slow else 5):
        path.write_bytes(changed)
        chain = read_chain(small, identity)
        assert not chain.whole
        assert set(chain.faults) == {1}


def test_opening_mends_every_kind_of_damage_to_the_last_save(small: Path, tmp_path: Path, slow: bool) -> None:
    data = (small / LAST).read_bytes()
    for rank, changed in enumerate(alterations(data, 1 if slow else 45)):
        folder = copy(small, tmp_path / "abime")
        (folder / LAST).write_bytes(changed)
        with open_vault(folder, unlock(folder, None)) as vault:
            assert vault.events == tuple(answers(1))
            assert not vault.read_only
            assert [notice.serious for notice in vault.notices] == [True]
            vault.append([answer(50 + rank)])
        assert (folder / "000001.endommage-1.age").read_bytes() == changed, "kept, as it was"
        with open_vault(folder, unlock(folder, None)) as vault:
            assert vault.events == (answer(0), answer(50 + rank))
            assert vault.notices == ()


def test_a_last_save_that_vanished_is_noticed(small: Path) -> None:
    (small / LAST).unlink()
    with open_vault(small, unlock(small, None)) as vault:
        assert vault.events == tuple(answers(1))
        assert vault.notices[0].serious


def test_a_new_segment_that_vanished_with_its_first_answer_is_noticed(folder: Path) -> None:
    with create(folder, None, answers(EVENTS)) as vault:
        vault.append([answer(900)])
    (folder / layout.segment_name(2)).unlink()
    with open_vault(folder, unlock(folder, None)) as vault:
        assert vault.events == tuple(answers(EVENTS))
        assert vault.notices[0].serious


def test_a_second_fault_sets_the_second_file_aside_too(small: Path) -> None:
    for expected in (1, 2):
        (small / LAST).write_bytes(b"abime")
        open_vault(small, unlock(small, None)).close()
        assert (small / f"000001.endommage-{expected}.age").exists()
        with open_vault(small, unlock(small, None)) as vault:
            vault.append([answer(10 * expected)])


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("how", ["flip", "cut", "gone", "link"])
def test_an_earlier_segment_is_taken_back_from_a_backup(long: Path, number: int, how: str) -> None:
    identity = unlock(long, None)
    with open_vault(long, identity) as vault:
        kept = vault.events
    path = long / layout.segment_name(number)
    data = path.read_bytes()
    path.unlink()
    if how == "flip":
        path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    elif how == "cut":
        path.write_bytes(data[:100])
    elif how == "link":
        path.symlink_to("/etc/passwd")
    with open_vault(long, identity) as vault:
        assert vault.events == kept, "nothing at all is lost"
        assert not vault.read_only
        assert f"partie {number}" in vault.notices[0].text
        vault.append([answer(800)])
    assert path.read_bytes() == data
    assert len(list(long.glob("*.endommage-*"))) == (how != "gone")
    assert open_vault(long, identity).notices == ()


def test_two_neighbours_are_taken_back(long: Path) -> None:
    identity = unlock(long, None)
    kept = open_vault(long, identity).events
    for number in (1, 2):
        (long / layout.segment_name(number)).write_bytes(b"")
    with open_vault(long, identity) as vault:
        assert (vault.events, vault.read_only) == (kept, False)


@pytest.mark.parametrize("backed_up", [True, False])
def test_an_older_copy_in_the_place_of_a_segment_is_noticed(folder: Path, backed_up: bool) -> None:
    with create(folder, None, answers(2)) as vault:
        old = (folder / LAST).read_bytes()
        vault.append(answers(EVENTS - 2, 2))
        vault.append([answer(900)])
        kept, identity = vault.events, vault.identity
    (folder / LAST).write_bytes(old)
    if not backed_up:
        (folder / layout.BACKUPS).rename(folder.with_name("ailleurs"))
    with open_vault(folder, identity) as vault:
        assert vault.read_only is not backed_up
        assert vault.events == (kept if backed_up else (answer(0), answer(1), answer(900)))
        assert "La partie 1" in vault.notices[0].text


def test_an_older_copy_with_as_many_events_is_noticed(folder: Path) -> None:
    with create(folder, None, [*answers(EVENTS - 1), draft(500, "q", "avant")]) as vault:
        old = (folder / LAST).read_bytes()
        vault.append([draft(501, "q", "après")])
        vault.append([answer(900)])
    (folder / LAST).write_bytes(old)
    assert set(read_chain(folder, vault.identity).faults) == {1}
    with open_vault(folder, vault.identity) as again:
        assert again.events == vault.events, "the backup of the day has the right one"


def test_a_backup_that_is_behind_is_not_put_in_place(folder: Path) -> None:
    with create(folder, None, answers(3)) as vault:
        vault.append([answer(3)])  # the backup of the day is made here
        vault.append(answers(EVENTS - 4, 4))
        vault.append([answer(900)])
    (folder / LAST).write_bytes(b"abime")
    with open_vault(folder, vault.identity) as again:
        assert again.read_only
        assert again.events == (answer(900),)
        assert "bilan restaurer" in again.notices[0].remedy
    assert (folder / LAST).read_bytes() == b"abime"


def test_where_nothing_can_mend_it_opens_read_only_and_names_the_backup(long: Path) -> None:
    identity = unlock(long, None)
    good = backups.latest_good(long, identity)
    assert good is not None
    for backup in backups.all_backups(long):
        if backup != good:
            (backup.path / layout.segment_name(2)).write_bytes(b"")
    (long / layout.segment_name(4)).write_bytes(b"")
    (long / layout.previous_name(4)).write_bytes(b"")
    before = {path.name: path.read_bytes() for path in long.iterdir() if path.is_file()}
    with open_vault(long, identity) as vault:
        assert vault.read_only
        assert vault.events == tuple(answers(3 * EVENTS))
        notice = vault.notices[-1]
        assert notice.serious
        assert "La partie 4" in notice.text
        assert f"bilan restaurer {good.path}" in notice.remedy
    after = {path.name: path.read_bytes() for path in long.iterdir() if path.is_file()}
    before.pop("verrou")
    after.pop("verrou")
    assert before == after, "nothing was touched"


def test_nothing_left_to_read_is_said_with_the_latest_good_backup(long: Path) -> None:
    identity = unlock(long, None)
    good = backups.latest_good(long, identity)
    assert good is not None
    for path in long.glob("0*.age"):
        path.write_bytes(b"x")
    with pytest.raises(Damaged) as caught:
        open_vault(long, identity)
    assert caught.value.backup == good.path
    assert str(good.path) in caught.value.remedy


def test_a_segment_someone_else_made_for_her_key_is_refused(small: Path) -> None:
    """age says for whom, not by whom: anyone who knows the recipient can seal to it."""
    import pyrage

    identity = unlock(small, None)
    plain = identity.open((small / LAST).read_bytes())
    forged = plain.replace("Réponse 1".encode(), b"Mensonge ")
    assert forged != plain
    (small / LAST).write_bytes(pyrage.encrypt(forged, [pyrage.x25519.Recipient.from_str(identity.recipient)]))
    assert read_chain(small, identity).events == answers(1)


def test_segments_of_another_dossier_or_another_place_are_refused(long: Path, tmp_path: Path) -> None:
    identity = unlock(long, None)
    one, two = long / layout.segment_name(1), long / layout.segment_name(2)
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)
    assert set(read_chain(long, identity).faults) == {1, 2}


def test_a_huge_or_strange_file_is_damage_and_not_a_crash(small: Path) -> None:
    identity = unlock(small, None)
    (small / LAST).unlink()
    os.mkfifo(small / LAST)
    assert read_chain(small, identity).fell_back
    (small / LAST).unlink()
    (small / LAST).mkdir()
    assert read_chain(small, identity).fell_back
    (small / LAST).rmdir()
    with (small / LAST).open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert read_chain(small, identity).fell_back


def test_verify_tells_what_is_wrong(long: Path) -> None:
    identity = unlock(long, None)
    assert verify(long, identity).good
    (long / layout.segment_name(2)).write_bytes(b"")
    report = verify(long, identity)
    assert not report.good
    assert any("La partie 2" in line for line in report.lines)
    assert verify(long, identity) == report, "reads only"
