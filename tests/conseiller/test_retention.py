"""The clock of retention, and what is left of a share once its time has come."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from assistant.conseiller import desk as room
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.overview import overview
from assistant.conseiller.receiving import content, take
from assistant.conseiller.replying import reply
from assistant.conseiller.retention import readable, rule, today
from assistant.conseiller.state import DeskState, HeldShare, Reason
from assistant.dossier import backups
from assistant.dossier.carrying import backup_to, restore_from
from assistant.dossier.errors import DiskFull, ReadOnlyFolder
from assistant.dossier.events import Kind
from assistant.dossier.vault import Vault
from assistant.portfolio import law
from tests.conseiller.people import Clock, Her, an_extract, asked, judged, reopened
from tests.dossier.test_redaction import stands

CANARY = "canari-jaune"
END = "2026-12-31"


@pytest.fixture
def held(desk: Desk, her: Her) -> HeldShare:
    share = her.share(an_extract(f"Texte {CANARY}", until=END, purpose=f"But {CANARY}"), asked(desk).number)
    take(desk, judged(desk, her.sealed(share)))
    return desk.share(share.number)


@pytest.mark.parametrize(
    "day, readable", [("2026-12-30", True), (END, True), ("2027-01-01", False), ("2028-02-29", False)]
)
def test_the_day_before_the_day_of_and_the_day_after(
    desk: Desk, held: HeldShare, clock: Clock, day: str, readable: bool
) -> None:
    clock.to(day)
    with reopened(desk, clock) as now:
        assert [s.number for s in now.due()] == ([] if readable else [held.number])
        (row,) = overview(now).people[0].shares
        assert (row.days_left >= 0, row.due, CANARY in row.purpose) == (readable, not readable, readable)
        if readable:
            assert content(now, now.share(held.number))
        else:
            with pytest.raises(DeskError, match="passée"):
                content(now, now.share(held.number))
            with pytest.raises(DeskError, match="passée"):
                reply(now, now.share(held.number), "Merci.", {})


def test_a_clock_moved_back_brings_nothing_back(desk: Desk, held: HeldShare, clock: Clock) -> None:
    clock.to("2027-01-01")
    with reopened(desk, clock) as after:
        clock.to("2026-12-01")
        assert after.due()  # also while it is open
        with reopened(after, clock) as back:
            assert back.today.isoformat() == "2027-01-01"
            assert back.due()
            assert any("horloge" in line for line in overview(back).warnings)
            with pytest.raises(DeskError):
                content(back, back.share(held.number))


def test_a_desk_left_open_over_midnight_sees_the_day_change(desk: Desk, held: HeldShare, clock: Clock) -> None:
    clock.to("2027-01-01")
    assert desk.due() == (held,)
    clock.to("2026-12-31")
    assert desk.due() == (held,), "moved back while it is open"
    with reopened(desk, clock) as again:
        assert again.due() and again.today.isoformat() == "2027-01-01", "nor once it was closed"


def test_whatever_the_clock_says_nothing_is_read_past_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    draw, first, judged_days, read = random.Random(0), date(2026, 11, 22), 0, 0
    for _ in range(1_000):
        end = first + timedelta(days=draw.randrange(1100))
        state, latest = DeskState(), date.min
        around = [end + timedelta(days=days) for days in (-1, 0, 1)]
        for day in (*around, *(first + timedelta(days=draw.randrange(-400, 1500)) for _ in range(7)), *around):
            state.day = max(state.day, today(state, day).isoformat())
            latest = max(latest, day)
            share = HeldShare("p", "n", "", end.isoformat(), "k", text="t")
            now = today(state, day)
            assert readable(share, now) == (latest <= end), (end, day, latest)
            judged_days += 1
            read += readable(share, now)
    with capsys.disabled():
        print(f"\n{judged_days} days on a thousand clocks, {read} within the end, 0 read past it")
    assert 0 < read < judged_days


def test_what_is_destroyed_stands_nowhere_any_more(desk: Desk, her: Her, held: HeldShare, clock: Clock) -> None:
    """In no segment, no previous save, no backup, no desk set aside by a restoration."""
    for day in ("2026-11-23", "2026-12-01", "2027-01-01"):
        clock.to(day)
        desk = reopened(desk, clock)
    folder, identity = desk.vault.folder, desk.identity
    copy = backup_to(folder, folder.with_name("copie")).path
    assert copy is not None
    desk.close()
    restore_from(copy, folder, identity)
    with room.open_desk(folder, identity, clock) as desk:
        assert len(stands(folder, identity, CANARY)) > 4
        lines = desk.destroy([s.number for s in desk.due()], Reason.END)
        assert "détruit" in lines[0] and len(lines) == 2
        assert stands(folder, identity, CANARY) == []
        assert not desk.due()
        assert all(backups.check(one, identity).good for one in backups.all_backups(folder))
        gone = desk.share(held.number)
        assert (gone.destroyed, gone.reason, gone.purpose) == ("2027-01-01", "fin", "")
        assert overview(desk).people[0].shares[0].fate == "Détruit le 1er janvier 2027 (fin du partage)."
        assert desk.destroy([held.number], Reason.END) == ()
    with room.open_desk(folder, identity, clock) as again:
        assert [e.kind for e in again.vault.events].count(Kind.DESTROYED) == 1
        # Her key is known as before: nobody takes her place because her share is gone.
        assert again.state.signed_with(her.key)


def test_a_crash_in_the_middle_of_a_withdrawal_is_ended_at_the_next_opening(
    desk: Desk, her: Her, held: HeldShare, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Vault, "rewrite", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            take(desk, judged(desk, her.withdrawal(held.number)))
    folder, identity = desk.vault.folder, desk.identity
    assert stands(folder, identity, CANARY)
    with reopened(desk, clock) as again:
        assert stands(folder, identity, CANARY) == []
        assert again.share(held.number).reason == "retrait"


def test_what_she_took_back_is_withheld_also_where_nothing_can_be_destroyed(
    desk: Desk, her: Her, held: HeldShare, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "rewrite", lambda *_: (_ for _ in ()).throw(DiskFull("Le disque est plein.")))
    with pytest.raises(DiskFull):
        take(desk, judged(desk, her.withdrawal(held.number)))
    with reopened(desk, clock) as again:
        share = again.share(held.number)
        assert share.text and again.due() == (share,)
        assert CANARY not in str(overview(again))
        assert overview(again).due[0].fate.endswith("la personne l’a repris le 22 novembre 2026.")
        with pytest.raises(DeskError, match="repris"):
            content(again, share)


def test_a_crash_after_the_destruction_still_gets_its_line(
    desk: Desk, held: HeldShare, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Desk, "record", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            desk.destroy([held.number], Reason.ASKED)
    with reopened(desk, clock) as again:
        share = again.share(held.number)
        assert (share.reason, share.destroyed) == ("demande", "2026-11-22")


def test_a_full_disk_keeps_nobody_out_and_shows_nothing_more(
    desk: Desk, her: Her, held: HeldShare, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.to("2027-01-01")
    with monkeypatch.context() as full:
        full.setattr(Vault, "append", lambda *_: (_ for _ in ()).throw(DiskFull("Le disque est plein.")))
        with reopened(desk, clock) as again:
            assert "disque" in overview(again).warnings[0]
            assert again.due()
            with pytest.raises(DeskError):
                content(again, again.share(held.number))


def test_a_second_window_reads_and_changes_nothing(desk: Desk, held: HeldShare, clock: Clock) -> None:
    clock.to("2027-01-01")
    with room.open_desk(desk.vault.folder, desk.identity, clock) as second:
        assert second.vault.read_only and second.due()
        with pytest.raises(ReadOnlyFolder):
            second.destroy([held.number], Reason.END)
    assert desk.share(held.number).text


def test_a_share_past_its_end_is_not_taken_in(desk: Desk, her: Her, clock: Clock) -> None:
    data = her.sealed(her.share(an_extract("Trop tard.", until=END), asked(desk).number))
    clock.to("2027-01-01")
    with pytest.raises(DeskError, match="31 décembre 2026"):
        judged(desk, data)


def test_three_years_at_most_whatever_day_it_says_it_was_made(desk: Desk, her: Her) -> None:
    share = her.share(an_extract("Texte", made="2033-01-01", until="2036-01-01"), asked(desk).number)
    take(desk, judged(desk, her.sealed(share)))
    assert desk.share(share.number).until == "2029-11-22"


def test_the_rule_is_said_with_its_article(desk: Desk) -> None:
    assert law.ARTICLES["R6313-7"].says in "".join(rule()).replace("\xa0", " ").replace("\u202f", " ")
    assert "R6313-7" in overview(desk).rule[0]
    assert "31 décembre 2023" in overview(desk).rule[0]
