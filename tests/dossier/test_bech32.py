"""A key derived from hers is an age key like any other, and its writing is the one age gives it."""

from __future__ import annotations

import secrets

import pyrage
import pytest

from assistant.dossier.bech32 import secret_key
from assistant.dossier.identity import Identity


def test_age_reads_it_and_writes_it_the_same() -> None:
    for secret in (bytes(32), b"\xff" * 32, *(secrets.token_bytes(32) for _ in range(200))):
        written = secret_key(secret)
        assert str(pyrage.x25519.Identity.from_str(written)) == written
    with pytest.raises(ValueError, match="32"):
        secret_key(bytes(31))


def test_the_key_of_known_bytes_never_changes() -> None:
    """What was answered to such a key must open for ever."""
    assert secret_key(bytes(range(32))) == KNOWN
    mine = Identity(KNOWN)
    assert mine.aside(b"essai").recipient == RECIPIENT
    assert mine.aside(b"autre").recipient != RECIPIENT != mine.recipient


KNOWN = "AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG"
RECIPIENT = "age127hcvd0ct8jarxd8g83lwxr8pzyh6rm5m840az690c5qh2sw95jsa36zt6"
