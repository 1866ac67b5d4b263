from __future__ import annotations

from pathlib import Path

import pytest

from assistant.dossier import agefile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a dossier may be made; nothing stands there yet."""
    return tmp_path / "dossier"


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase that costs a millisecond: what is tested is not the price of guessing it."""
    monkeypatch.setattr(agefile, "WORK_FACTOR", 8)
