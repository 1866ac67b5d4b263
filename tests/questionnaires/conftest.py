"""The shipped packs, read once by the product's own reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.pack.model import Pack, Questionnaire
from assistant.pack.reading import read

ROOT = Path(__file__).parents[2] / "questionnaires"
PACK_FILES = sorted((ROOT / "packs").glob("*.yaml"))


@pytest.fixture(scope="session")
def packs() -> tuple[Pack, ...]:
    return tuple(read(path) for path in PACK_FILES)


@pytest.fixture(scope="session")
def questionnaires(packs: tuple[Pack, ...]) -> dict[str, Questionnaire]:
    return {q.key: q for pack in packs for q in pack.questionnaires}


@pytest.fixture(scope="session")
def interests(questionnaires: dict[str, Questionnaire]) -> Questionnaire:
    return questionnaires["mes-interets/interets"]
