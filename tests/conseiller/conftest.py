from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.conseiller.desk import Desk
from tests.conseiller.people import Clock, Her, new_desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """A desk without a passphrase, on 22 November 2026."""
    with new_desk(tmp_path / "bureau", clock) as made:
        yield made


@pytest.fixture
def her(desk: Desk, clock: Clock) -> Her:
    return Her(desk.card, clock)
