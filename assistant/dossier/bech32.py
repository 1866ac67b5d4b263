"""32 secret bytes as age writes a key: « AGE-SECRET-KEY-1… ». It is Bech32 (BIP 173), a writing and no cipher."""

from __future__ import annotations

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_NAME = "age-secret-key-"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKED = 6  # letters of the checksum
_SECRET = 32  # bytes


def secret_key(secret: bytes) -> str:
    """The age X25519 key that these 32 bytes are."""
    if len(secret) != _SECRET:
        raise ValueError("not 32 bytes")
    values = _fives(secret)
    check = _checksum([*_named(), *values, *[0] * _CHECKED]) ^ 1
    values += [check >> 5 * place & 31 for place in reversed(range(_CHECKED))]
    return f"{_NAME}1{''.join(_LETTERS[value] for value in values)}".upper()


def _fives(data: bytes) -> list[int]:
    """The bits five by five, the last group filled up with zeros."""
    count = -(-8 * len(data) // 5)
    number = int.from_bytes(data) << (5 * count - 8 * len(data))
    return [number >> 5 * place & 31 for place in reversed(range(count))]


def _named() -> list[int]:
    return [*(ord(letter) >> 5 for letter in _NAME), 0, *(ord(letter) & 31 for letter in _NAME)]


def _checksum(values: list[int]) -> int:
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, generator in enumerate(_GENERATOR):
            check ^= generator if top >> bit & 1 else 0
    return check
