"""Not one byte of a letter may change: 10,000 changes and cuts, each refused with one sentence and nothing imported."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from assistant.exchange import letters
from assistant.exchange.errors import ExchangeError
from tests.exchange.forging import resealed
from tests.exchange.people import READERS, text_of, written

KINDS = ("envoi", "partage", "retrait", "réponse")
SEALED = ("partage", "retrait", "réponse")
TOTAL = 10_000


def damaged(data: bytes, count: int) -> Iterator[bytes]:
    """`count` copies with one byte changed, cut or added, at positions spread over all of it, both ends included."""
    for rank in range(count):
        at = rank * (len(data) - 1) // (count - 1)
        match rank % 5:
            case 0 | 1:
                yield data[:at] + bytes([data[at] ^ 1 << (rank // 5) % 8]) + data[at + 1 :]
            case 2:
                yield data[:at]
            case 3:
                yield data[:at] + data[at + 1 :]
            case _:
                yield data[:at] + bytes([(data[at] + rank) % 256]) + data[at:]


def refusal(data: bytes, kind: str) -> str:
    """What is said. Anything but a refusal fails."""
    with pytest.raises(ExchangeError) as caught:
        letters.read_letter(data, READERS[kind])
    assert caught.value.remedy
    return caught.value.message


def test_ten_thousand_changes_are_refused(slow: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """A quarter for each kind; for what is sealed, half on the file and half on what is inside, sealed again."""
    total = 10 * TOTAL if slow else TOTAL
    began, tried, said = time.perf_counter(), 0, set()
    for kind in KINDS:
        letters.read_letter(written()[kind], READERS[kind])  # untouched, it is read
        share = total // len(KINDS)
        outside = share // 2 if kind in SEALED else share
        for data in damaged(written()[kind], outside):
            assert data != written()[kind]
            said.add(refusal(data, kind))
            tried += 1
        reader = READERS[kind]
        if reader is not None:
            for inside in damaged(text_of(kind).encode(), share - outside):
                said.add(refusal(resealed(inside, reader.recipient), kind))
                tried += 1
    assert tried == total
    assert all(sentence.count(". ") == 0 and sentence.endswith(".") for sentence in said)
    took = time.perf_counter() - began
    with capsys.disabled():
        print(f"\n{tried} changes and cuts refused, 0 accepted, {len(said)} sentences, {took:.1f} s")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_may_follow_a_letter(kind: str) -> None:
    for more in (b"\n", b" ", b"\0", b"\r\n", b"x", b"\n\n", written()[kind]):
        refusal(written()[kind] + more, kind)


@pytest.mark.parametrize("kind", SEALED)
def test_the_padding_is_not_a_place_to_write(kind: str) -> None:
    """Sealed again with another padding, a letter is refused even though its text is whole."""
    import pyrage

    reader = READERS[kind]
    assert reader is not None
    plain = reader.open(written()[kind])
    recipient = pyrage.x25519.Recipient.from_str(reader.recipient)
    for other in (plain[:-1], plain + b"\n", plain[:-2] + b"x\n", plain[:-1] + b" ", text_of(kind).encode()):
        refusal(bytes(pyrage.encrypt(other, [recipient])), kind)
