from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier import layout
from assistant.dossier.errors import AlreadyThere, NotADossier, ReadOnlyFolder, TooRecent
from assistant.dossier.events import Event, Kind
from assistant.dossier.identity import Identity
from assistant.dossier.segment import BYTES, EVENTS, line
from assistant.dossier.state import State
from assistant.dossier.vault import Vault, create, exists, open_vault, unlock
from tests.dossier.made import SITTING, answer, answers, draft, texts


def reopened(folder: Path) -> Vault:
    return open_vault(folder, unlock(folder, None))


def test_what_was_appended_is_there_at_the_next_opening(folder: Path) -> None:
    assert not exists(folder)
    with create(folder, None, answers(1)) as vault:
        for number in range(1, 2 * EVENTS + 5):
            vault.append([answer(number)])
        kept = vault.events
    assert exists(folder)
    with reopened(folder) as vault:
        assert vault.events == kept == tuple(answers(2 * EVENTS + 5))
        assert vault.notices == ()
        assert not vault.read_only
        vault.append([answer(900)])
    assert reopened(folder).events[-1] == answer(900)


def test_a_dossier_may_begin_empty_and_an_empty_append_is_nothing(folder: Path) -> None:
    with create(folder, None) as vault:
        assert vault.events == ()
        vault.append([])
    assert reopened(folder).events == ()


def test_only_the_last_segment_is_written_again(folder: Path) -> None:
    with create(folder, None, answers(3 * EVENTS)) as vault:
        before = {path.name: path.read_bytes() for path in folder.glob("??????.age")}
        vault.append([answer(999)])
        after = {path.name: path.read_bytes() for path in folder.glob("??????.age")}
    assert sorted(after) == [layout.segment_name(number) for number in range(1, 5)]
    assert {name for name in after if before.get(name) != after[name]} == {"000004.age"}


def test_a_long_text_closes_its_segment(folder: Path) -> None:
    with create(folder, None, answers(1)) as vault:
        vault.append([answer(1, "é" * BYTES)])
        vault.append([answer(2)])
    assert sorted(path.name for path in folder.glob("??????.age")) == ["000001.age", "000002.age"]
    assert len(reopened(folder).events) == 3


@pytest.mark.parametrize("count", [EVENTS - 1, EVENTS, EVENTS + 1, 3 * EVENTS + 7])
@pytest.mark.parametrize("before", [0, 1, EVENTS])
def test_many_events_at_once(folder: Path, count: int, before: int) -> None:
    with create(folder, None, answers(before)) as vault:
        vault.append(answers(count, start=before))
        assert vault.events == tuple(answers(before + count))
        vault.append([answer(5000)])
    with reopened(folder) as vault:
        assert vault.events == (*answers(before + count), answer(5000))
        assert vault.notices == ()


def test_the_state_is_the_same_after_reopening(folder: Path) -> None:
    events = [
        Event(Kind.CREATED, "2026-11-22T08:00:00+01:00", {"parcours": "bilan"}),
        Event(Kind.OPENED, "2026-11-22T08:00:01+01:00", {"passation": SITTING}),
        draft(2, "q1", "brou"),
        draft(3, "q1", "brouillon"),
        answer(4, step="q1"),
        draft(5, "q2", "en co"),
        Event(Kind.MARK, "2026-11-22T08:00:06+01:00", {"passation": SITTING, "question": "q1", "oui": True}),
        draft(7, "q2", "en cours"),
    ]
    state = State()
    with create(folder, None) as vault:
        for event in events:
            vault.append([event])
            state.apply(event)
    assert State.of(reopened(folder).events) == state


def test_drafts_do_not_pile_up(folder: Path) -> None:
    with create(folder, None, [answer(0)]) as vault:
        for number in range(1, 200):
            vault.append([draft(number, "q9", "x" * number)])
        assert vault.events == (answer(0), draft(199, "q9", "x" * 199))
        vault.append([draft(200, "autre", "y")])
        vault.append([draft(201, "autre", "z"), answer(202)])
        assert [event.kind.value for event in vault.events] == ["reponse", "brouillon", "brouillon", "reponse"]
        kept = vault.events
    assert reopened(folder).events == kept
    assert len(list(folder.glob("??????.age"))) == 1


def test_the_answer_takes_the_place_of_its_own_draft_only(folder: Path) -> None:
    with create(folder, None) as vault:
        vault.append([draft(1, "q1", "je n'ose pas l'écrire")])
        vault.append([answer(2, step="q1"), answer(3)])
        assert vault.events == (answer(2, step="q1"), answer(3))
        vault.append([draft(4, "q4", "x")])
        vault.append([answer(5, step="q5")])
        assert len(vault.events) == 4
    assert len(reopened(folder).events) == 4


def test_a_draft_is_replaced_even_when_its_segment_is_full(folder: Path) -> None:
    with create(folder, None, [*answers(EVENTS - 1), draft(500, "q", "a")]) as vault:
        vault.append([draft(501, "q", "b")])
        assert vault.events[-1] == draft(501, "q", "b")
        assert len(vault.events) == EVENTS
    assert len(list(folder.glob("??????.age"))) == 1
    assert reopened(folder).events[-1] == draft(501, "q", "b")


def test_a_clock_that_goes_back_changes_no_order_and_is_said_once(folder: Path) -> None:
    with create(folder, None, [answer(0, day="2026-11-22")]) as vault:
        vault.append([answer(1, day="2024-01-01")])
        vault.append([answer(2, day="2023-01-01")])
        assert [notice.text for notice in vault.notices if "horloge" in notice.text] != []
        assert sum("horloge" in notice.text for notice in vault.notices) == 1
    assert texts(reopened(folder).events) == texts(answers(3))


def test_winter_time_is_no_clock_going_back(folder: Path) -> None:
    summer = Event(Kind.LEFT, "2026-10-25T02:59:30+02:00", {})
    winter = Event(Kind.LEFT, "2026-10-25T02:00:10+01:00", {})
    with create(folder, None, [summer]) as vault:
        vault.append([winter])
        vault.append([Event(Kind.LEFT, "une date illisible", {})])
        assert vault.notices == ()


def test_data_that_json_does_not_know_changes_nothing(folder: Path) -> None:
    with create(folder, None, answers(1)) as vault:
        with pytest.raises((ValueError, TypeError)):
            vault.append([Event(Kind.ANSWER, "x", {"valeur": {1, 2}})])
        vault.append([answer(1)])
    assert reopened(folder).events == tuple(answers(2))


def test_nothing_is_overwritten(folder: Path, tmp_path: Path) -> None:
    create(folder, None, answers(2)).close()
    with pytest.raises(AlreadyThere):
        create(folder, None)
    strange = tmp_path / "documents"
    strange.mkdir(mode=0o700)
    (strange / "roman.odt").write_text("chapitre 1")
    with pytest.raises(AlreadyThere) as caught:
        create(strange, None)
    assert "roman.odt" in caught.value.message
    (tmp_path / "fichier").write_text("")
    with pytest.raises(AlreadyThere):
        create(tmp_path / "fichier", None)
    assert len(reopened(folder).events) == 2


def test_no_dossier_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(NotADossier):
        unlock(tmp_path / "rien", None)
    with pytest.raises(NotADossier):
        open_vault(tmp_path / "rien", Identity.new())


def test_a_closed_dossier_takes_nothing_more(folder: Path) -> None:
    vault = create(folder, None)
    vault.close()
    vault.close()
    with pytest.raises(ReadOnlyFolder):
        vault.append([answer(0)])


def test_a_later_version_is_neither_damage_nor_touched(folder: Path) -> None:
    create(folder, None, answers(3)).close()
    identity = unlock(folder, None)
    path = folder / "000001.age"
    plain = identity.open(path.read_bytes()).replace(b"bilan-dossier/1", b"bilan-dossier/2")
    path.write_bytes(identity.seal(plain))
    before = sorted(p.name for p in folder.iterdir())
    with pytest.raises(TooRecent):
        open_vault(folder, identity)
    assert sorted(p.name for p in folder.iterdir()) == before


def test_a_later_kind_of_event_asks_for_the_later_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def later(number: int, event: Event) -> bytes:
        return line(number, event).replace(b'"reponse"', b'"telepathie"')

    monkeypatch.setattr("assistant.dossier.tail.line", later)
    with pytest.raises(TooRecent):
        create(folder, None, answers(1))


def test_opening_loads_no_cipher_before_it_is_needed() -> None:
    import subprocess
    import sys

    code = "import sys, assistant.dossier.vault; print([m for m in ('pyrage', 'nacl', 'textual') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
