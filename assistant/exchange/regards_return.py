"""What comes back: the text of a filled page, from a file or pasted, found among whatever a mail program put around it.

Read once and guarded: size, one writing, known keys, bounded texts, all made harmless. What can be seen of tampering is
said as it is: the number and the secret show that it answers one of her requests, the checksum that the copy is whole.
Neither shows who wrote it.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import json
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.regards import VIA_HAND, VIA_PAGE, Request
from assistant.exchange import regards_words as words
from assistant.exchange.errors import Altered, ExchangeError, NotForYou, NotOurs, TooBig, TooRecent
from assistant.exchange.regards_form import FORMAT, LONGEST_ANSWER, PAGE_MARK
from assistant.exchange.sealing import is_sealed
from assistant.exchange.signed import looks_signed
from assistant.pack.cleaning import clean

LARGEST = 512 * 1024  # bytes: ten answers of the longest, coded, in the thickest of mails
_BEGIN = re.compile(r"-{3,}\s*DEBUT DU REGARD\s*-{3,}")
_END = re.compile(r"-{3,}\s*FIN DU REGARD\s*-{3,}")
_NUMBER = re.compile(r"[0-9a-f]{32}")
_NOT_CODE = re.compile(r"[^A-Za-z0-9+/=]+")
_MARKS = (b"DEBUT DU REGARD", PAGE_MARK.encode(), b"D\0E\0B\0U\0T\0 \0D\0U\0 \0R\0E\0G\0A\0R\0D")
_KEYS = {"format", "demande", "secret", "accord", "reponses"}


@dataclass(frozen=True, slots=True)
class Returned:
    """An answer that was read, whole, and not yet judged. `answers`: text by question id."""

    number: str
    secret: str
    agreed: bool
    answers: Mapping[str, str]


def looks_returned(data: bytes) -> bool:
    """Whether these bytes mean to be an answer (or the page itself), rather than a card, an envoi or a reply."""
    if is_sealed(data) or looks_signed(data):
        return False
    return any(mark in data for mark in _MARKS)


def read(data: bytes) -> Returned:
    """Raises ExchangeError: one sentence, and nothing is imported."""
    if len(data) > LARGEST:
        raise TooBig(words.TOO_BIG, words.AGAIN_REMEDY)
    text = _decoded(data)
    if PAGE_MARK in text:
        raise NotOurs(words.THE_PAGE, words.THE_PAGE_REMEDY)
    blocks = dict.fromkeys(_blocks(text))
    if not blocks:
        raise NotOurs(words.NOT_ONE, words.NOT_ONE_REMEDY)
    # Someone may have typed the very words of the mark in an answer: only what is coded counts.
    whole = [plain for code in blocks if (plain := _plain(code)) is not None]
    if not whole:
        raise Altered(words.DAMAGED, words.AGAIN_REMEDY)
    if len(whole) > 1:
        raise NotOurs(words.SEVERAL, words.SEVERAL_REMEDY)
    return _returned(whole[0])


def judge(requests: Sequence[Request], returned: Returned) -> Request:
    """The request of hers that it answers. Raises ExchangeError."""
    request = next((one for one in requests if one.number == returned.number), None)
    if request is None or not hmac.compare_digest(request.secret, returned.secret):
        raise NotForYou(words.NOT_HERS, words.NOT_HERS_REMEDY)
    if request.regard:
        if request.regard.answers == returned.answers:
            raise ExchangeError(words.TWICE, words.TWICE_REMEDY)
        raise ExchangeError(words.ANOTHER, words.ANOTHER_REMEDY)
    if not returned.answers.keys() <= {one.id for one in request.questions}:
        raise Altered(words.DAMAGED, words.AGAIN_REMEDY)
    return request


def received(request: Request, returned: Returned, now: datetime) -> Event:
    return _event(request, returned.answers, returned.agreed, VIA_PAGE, now)


def copied(request: Request, answers: Mapping[str, str], agreed: bool, now: datetime) -> Event:
    """What she copied herself from a mail, or noted from speech. Raises ExchangeError where there is nothing, or too much."""
    kept = {id: text for id, text in ((id, clean(text).strip()) for id, text in answers.items()) if text}
    if not kept:
        raise ExchangeError(words.NOT_ONE)
    if any(len(text) > LONGEST_ANSWER for text in kept.values()):
        raise ExchangeError(words.CLIPPED)
    return _event(request, kept, agreed, VIA_HAND, now)


def _event(request: Request, answers: Mapping[str, str], agreed: bool, via: str, now: datetime) -> Event:
    rows = [{"question": one.id, "texte": answers[one.id]} for one in request.questions if one.id in answers]
    return Event(
        Kind.REGARD, now.isoformat(), {"numero": request.number, "accord": agreed, "voie": via, "reponses": rows}
    )


def _decoded(data: bytes) -> str:
    """As a mail program or an editor saved it. What matters of it is plain letters."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data.decode("utf-16" if wide else "utf-8", "replace")


def _blocks(text: str) -> list[str]:
    """Every coded part, without what a mail puts between its lines. Raises Altered where there is no end."""
    found = []
    for begin in _BEGIN.finditer(text):
        end = _END.search(text, begin.end())
        if end is None:
            raise Altered(words.CUT, words.AGAIN_REMEDY)
        found.append(_NOT_CODE.sub("", text[begin.end() : end.start()]))
    return found


def _plain(code: str) -> str | None:
    """None for a copy that is not whole."""
    try:
        data = base64.b64decode(code, validate=True)
        plain, sum = data[:-4], data[-4:]
        if len(data) < 4 or zlib.crc32(plain).to_bytes(4, "big") != sum:
            raise ValueError
        return plain.decode()
    except (binascii.Error, ValueError):
        return None


def _returned(text: str) -> Returned:
    try:
        data = json.loads(text, object_pairs_hook=_once)
        if not isinstance(data, dict) or type(data.get("format")) is not int or data["format"] < 1:
            raise ValueError
        if data["format"] > FORMAT:
            raise TooRecent(words.TOO_RECENT, words.TOO_RECENT_REMEDY)
        if set(data) != _KEYS or type(data["accord"]) is not bool:
            raise ValueError
        return Returned(_number(data["demande"]), _number(data["secret"]), data["accord"], _answers(data["reponses"]))
    except (ValueError, RecursionError):
        raise Altered(words.DAMAGED, words.AGAIN_REMEDY) from None


def _number(value: Any) -> str:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise ValueError
    return value


def _answers(value: Any) -> dict[str, str]:
    """Every text harmless, none empty."""
    if not isinstance(value, dict) or not value:
        raise ValueError
    found = {}
    for id, text in value.items():
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST_ANSWER:
            raise ValueError
        if not (found_text := clean(text).strip()):
            raise ValueError
        found[id] = found_text
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found
