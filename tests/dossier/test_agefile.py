from __future__ import annotations

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dossier import agefile
from assistant.dossier.agefile import BadPassphrase, NotAPassphraseFile, is_sealed, seal, unseal

pytestmark = pytest.mark.usefixtures("cheap")
KEY = b"AGE-SECRET-KEY-1ESSAI"


def test_the_work_factor_is_fixed_and_written_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert agefile.WORK_FACTOR == 17
    assert seal(KEY, b"x").split(b"\n")[1].split()[-1] == b"17"


def test_pyrage_opens_what_we_seal_and_we_open_what_pyrage_seals() -> None:
    assert pyrage.passphrase.decrypt(seal(KEY, "été à Foix".encode()), "été à Foix") == KEY


@pytest.mark.slow
def test_we_open_what_pyrage_seals() -> None:
    assert unseal(pyrage.passphrase.encrypt(KEY, "été à Foix"), "été à Foix".encode()) == KEY


@settings(max_examples=30, deadline=None)
@given(data=st.binary(max_size=3000), passphrase=st.text())
def test_what_is_sealed_opens(data: bytes, passphrase: str) -> None:
    agefile.WORK_FACTOR = 4
    secret = passphrase.encode("utf-8", "replace")
    assert unseal(seal(data, secret), secret) == data


def test_another_passphrase_is_told_from_damage() -> None:
    sealed = seal(KEY, b"juste")
    with pytest.raises(BadPassphrase):
        unseal(sealed, b"faux")
    with pytest.raises(NotAPassphraseFile):
        unseal(b"", b"juste")
    with pytest.raises(NotAPassphraseFile):
        unseal(sealed[:-1], b"juste")


def test_no_altered_byte_goes_unnoticed() -> None:
    sealed = seal(KEY, b"juste")
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises((BadPassphrase, NotAPassphraseFile)):
            unseal(bytes(altered), b"juste")


def test_a_planted_work_factor_does_not_freeze_the_machine() -> None:
    planted = seal(KEY, b"x").replace(b" 8\n", b" 40\n")
    assert not is_sealed(planted)
    with pytest.raises(NotAPassphraseFile):
        unseal(planted, b"x")


def test_an_armored_file_is_read() -> None:
    import base64

    sealed = seal(KEY, b"x")
    text = base64.encodebytes(sealed)
    armored = b"-----BEGIN AGE ENCRYPTED FILE-----\n" + text + b"-----END AGE ENCRYPTED FILE-----\n"
    assert unseal(armored, b"x") == KEY
