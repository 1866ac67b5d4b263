"""A failure in the middle of handing over, at each of its steps: never a file to hand over without its line."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.conseiller import desk as room
from assistant.conseiller.assigning import Request, assign
from assistant.conseiller.leaving import hand_over
from assistant.dossier.vault import Vault, open_vault
from assistant.faces import sharing
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.portfolio.documents import writing
from assistant.portfolio.documents.writing import ExportError, Staged
from tests.faces.exchanging import NOON, knowing, out_of, sealed

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
KILLED = 9


def killed_at(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, after: bool, act: Callable[[], object]) -> None:
    """The process ends for good just before this function does its work, or just after."""
    real = getattr(owner, name)

    def dying(*given: Any) -> None:
        if after:
            real(*given)
        os._exit(KILLED)

    child = os.fork()
    if not child:
        monkeypatch.setattr(owner, name, dying)
        try:
            act()
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


def to_hand_over(folder: Path) -> list[str]:
    """What anyone would take for a document."""
    return [path.name for path in folder.iterdir() if not path.name.startswith(".")]


STEPS = [(Vault, "append", False), (Vault, "append", True), (Staged, "place", False), (Staged, "place", True)]


@needs_fork
@pytest.mark.parametrize(("owner", "name", "after"), STEPS)
def test_killed_at_any_step_she_has_no_file_without_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, after: bool
) -> None:
    session = knowing(tmp_path)
    folder, identity, before = session.vault.folder, session.vault.identity, len(session.vault.events)  # type: ignore[attr-defined]  # a Vault here
    session.close()

    def act() -> None:
        sealed(session_on(open_vault(folder, identity), lambda: NOON), out_of(tmp_path))

    killed_at(monkeypatch, owner, name, after, act)
    again = session_on(open_vault(folder, identity), lambda: NOON)
    files = to_hand_over(out_of(tmp_path))
    lines = [given.file for given in sharing.ledger(again).shares]
    assert set(files) <= set(lines)
    assert len(lines) == (len(again.vault.events) > before) == ((owner, after) != (Vault, False))
    assert files == (lines if (owner, after) == (Staged, True) else [])


@needs_fork
@pytest.mark.parametrize(("owner", "name", "after"), STEPS)
def test_killed_at_any_step_the_desk_has_no_file_without_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, after: bool
) -> None:
    desk = room.create(tmp_path / "bureau", None, "Hélène Vidal", "", lambda: NOON)
    folder, identity = desk.vault.folder, desk.identity
    desk.close()

    def act() -> None:
        with room.open_desk(folder, identity, lambda: NOON) as open_one:
            hand_over(open_one, assign(open_one, Request("S.", ("mes-interets/interets",))), out_of(tmp_path))

    killed_at(monkeypatch, owner, name, after, act)
    with room.open_desk(folder, identity, lambda: NOON) as again:
        noted = bool(again.state.assignments)
    assert noted == ((owner, after) != (Vault, False))
    assert len(to_hand_over(out_of(tmp_path))) == ((owner, after) == (Staged, True))


def unchanged(session: Session, act: Callable[[], object]) -> None:
    before = session.vault.events
    with pytest.raises(ExportError):
        act()
    assert session.vault.events == before


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_place_that_refuses_the_file_leaves_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    session = knowing(tmp_path)

    def refused(path: Path, content: bytes) -> Path:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(writing, "_hidden", refused)
    unchanged(session, lambda: sealed(session, out_of(tmp_path)))
    assert list(out_of(tmp_path).iterdir()) == []


def test_a_stick_pulled_out_once_it_is_recorded_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = knowing(tmp_path)

    def gone(staged: Staged) -> None:
        raise OSError(errno.ENODEV, "gone")

    monkeypatch.setattr(Staged, "place", gone)
    done = sealed(session, out_of(tmp_path))
    assert done.ok and done.paths == () and "n’a pas pu être mis à sa place" in done.lines[0]
    assert len(sharing.ledger(session).shares) == 1


def test_a_file_already_there_is_never_replaced(tmp_path: Path) -> None:
    folder = out_of(tmp_path)
    (folder / "document-a.bilan").write_bytes(b"un autre")
    staged = writing.stage(folder, "document-a.bilan", b"le mien")
    assert staged.path.name == "document-a-2.bilan"
    staged.path.write_bytes(b"venu entre-temps")
    with pytest.raises(OSError, match="exist"):
        staged.place()
    assert (staged.path.read_bytes(), staged.hidden.read_bytes()) == (b"venu entre-temps", b"le mien")
    assert staged.remove() and sorted(to_hand_over(folder)) == ["document-a-2.bilan", "document-a.bilan"]
