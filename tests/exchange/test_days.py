"""A day as either of the two types it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.exchange.days import read_day
from assistant.exchange.errors import ExchangeError

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["2026-12-15", "15/12/2026", "15 décembre 2026", " 15 decembre 2026 ", "15 décembre"])
def test_a_day_is_read_however_it_is_typed(typed: str) -> None:
    assert read_day(typed, TODAY) == date(2026, 12, 15)


@pytest.mark.parametrize("typed", ["", "bientôt", "décembre 2026", "31/02/2027", "x" * 1000, "\x1b[2J"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ExchangeError) as refused:
        read_day(typed, TODAY)
    assert "\x1b" not in refused.value.message
