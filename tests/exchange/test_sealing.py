"""What is sealed says little by its size, and its padding is always the one we put."""

from __future__ import annotations

import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import sealing
from assistant.exchange.errors import Altered, CannotWrite, NotForYou

MINE, OTHER = Identity.new(), Identity.new()


@pytest.mark.parametrize("length", [1, 78, 79, 80, 81, 16_383, 16_384, 16_385, 20_000, 32_768, 100_000])
def test_sizes_are_powers_of_two(length: int) -> None:
    text = "a" * (length - 1) + "\n"
    plain = MINE.open(sealing.seal(text, (MINE.recipient, OTHER.recipient)))
    assert len(plain) >= 16_384 and len(plain).bit_count() == 1 and len(plain) < max(2 * length, 16_385)
    assert sealing.unpadded(plain) == text.encode()
    assert all(len(line) < 80 for line in plain[length:].split(b"\n"))


def test_two_letters_of_one_class_have_sizes_that_tell_nothing() -> None:
    """Only what age itself draws at random differs."""
    sizes = [len(sealing.seal("a" * n + "\n", (MINE.recipient, OTHER.recipient))) for n in (10, 5_000, 16_000)]
    assert max(sizes) - min(sizes) < 600


@pytest.mark.parametrize("tail", [b"", b"\n", b" " * 100, b"x\n", b"\n" * 16_379])
def test_another_padding_is_refused(tail: bytes) -> None:
    with pytest.raises(Altered):
        sealing.unpadded(b"abcd\n" + tail)


def test_each_recipient_opens_it_and_nobody_else() -> None:
    sealed = sealing.seal("abc\n", (MINE.recipient, MINE.recipient))
    assert sealing.unseal(sealed, MINE)
    with pytest.raises(NotForYou):
        sealing.unseal(sealed, OTHER)


def test_more_than_may_be_read_is_not_sealed() -> None:
    with pytest.raises(CannotWrite):
        sealing.seal("a" * sealing.LARGEST + "\n", (MINE.recipient,))


@pytest.mark.parametrize("text", ["", "age1", "é" * 62, "age1" + "q" * 58, "age1pq1" + "q" * 55])
def test_what_is_no_recipient_is_none(text: str) -> None:
    assert not sealing.is_recipient(text)
    assert not sealing.is_recipient(MINE.recipient.upper())
    assert sealing.is_recipient(MINE.recipient)
