from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faces.terminal.desk.sitting import Sat, sat


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Sat]:
    (tmp_path / "Documents").mkdir()  # the folder that systems make, and that is proposed
    made = sat(tmp_path)
    yield made
    made.desk.close()
