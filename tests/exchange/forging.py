"""What someone who means harm can do to a letter, and the refusal that is expected of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pyrage
import pytest

from assistant.dossier.identity import Identity
from assistant.exchange import letters, sealing
from assistant.exchange.errors import ExchangeError
from tests.exchange.people import HER_SIGNER, READERS, SIGNER, text_of

BORDER = "----- signature -----\n"
Change = Callable[[Any], Any]


def resealed(text: str | bytes, *recipients: str) -> bytes:
    """What anyone who holds a text can do: seal it to whoever they like, padded as ours are."""
    plain = text.encode() if isinstance(text, str) else text
    plain += sealing.padding(len(plain))
    return bytes(pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(one) for one in recipients]))


def as_sent(kind: str, text: str) -> bytes:
    """Sealed to the reader, when that kind is."""
    reader = READERS[kind]
    return text.encode() if reader is None else resealed(text, reader.recipient)


def resigned(kind: str, old: str, new: str, comment: str = "") -> str:
    """The text of that letter, changed once and signed anew by its author: whatever a program of theirs could write."""
    body, _, signature = text_of(kind).rpartition(BORDER)
    assert old in body
    signer = HER_SIGNER if kind in ("partage", "retrait", "preuve") else SIGNER
    comment = comment or signature.split("\n")[2].removeprefix("trusted comment: ")
    body = body.replace(old, new, 1)
    return f"{body}{BORDER}{signer.sign(body.encode(), comment)}\n"


def with_json(kind: str, change: Change) -> bytes:
    """That letter with another JSON, signed by its author with the comment it calls for, sealed to its reader."""
    text = text_of(kind)
    start, end = text.index("\n{\n") + 1, text.index("\n}\n") + 2
    changed = change(json.loads(text[start:end]))
    comment = ""
    if isinstance(changed, dict) and "numero" in changed:
        made = changed.get("fait") or changed["extrait"]["termes"]["fait"]
        comment = f"{kind} {changed['numero']} {made}"
    return as_sent(kind, resigned(kind, text[start:end], json.dumps(changed, ensure_ascii=False, indent=2), comment))


def setting(**fields: object) -> Change:
    """The JSON with other values for these keys."""
    return lambda data: {**data, **fields}


def refused(data: bytes, reader: Identity | None = None, kind: type[ExchangeError] = ExchangeError) -> ExchangeError:
    """One sentence, and what to do."""
    with pytest.raises(kind) as caught:
        letters.read_letter(data, reader)
    error = caught.value
    assert error.message.endswith(".") and ". " not in error.message and error.remedy.endswith(".")
    return error
