"""What every test of the terminal face needs: no colours or theme of the machine, no file outside the test's folder."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def neutral(monkeypatch, tmp_path):
    for name in ("NO_COLOR", "COLORFGBG", "BILAN_THEME", "BILAN_DOSSIER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
