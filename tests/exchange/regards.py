"""Answers as the page writes them, whole or hostile: what the tests of regards pluriels open."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path
from typing import Any

from assistant.dossier.regards import Request
from assistant.exchange.regards_form import BEGIN, END
from assistant.faces import regards
from assistant.faces.session import Session


def coded(plain: bytes, sum: int | None = None) -> str:
    total = zlib.crc32(plain) if sum is None else sum
    return base64.b64encode(plain + total.to_bytes(4, "big")).decode()


def body(request: Request, agreed: bool = True, **answers: str) -> dict[str, Any]:
    return {
        "format": 1,
        "demande": request.number,
        "secret": request.secret,
        "accord": agreed,
        "reponses": answers or {"aise": "Au comptoir."},
    }


def text(data: Any, before: str = "Réponse à Nadia\n\n") -> str:
    plain = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    lines = "\n".join(coded(plain)[at : at + 64] for at in range(0, len(coded(plain)), 64))
    return f"{before}{BEGIN}\n{lines}\n{END}\n"


def answer(request: Request, agreed: bool = True, **answers: str) -> str:
    return text(body(request, agreed, **answers))


def asked(session: Session, folder: Path, name: str = "A. R.", circle: str = "travail", word: str = "") -> Request:
    """She asked this person, and the page was written."""
    chosen = [one.id for one in regards.questions()]
    request = regards.draft(session, name, circle, "Nadia", word, chosen)
    assert regards.ask(session, request, folder).ok
    return next(one for one in regards.requests(session) if one.number == request.number)


def kept(session: Session, request: Request, agreed: bool = True, **answers: str) -> None:
    assert regards.take(session, regards.open_text(session, answer(request, agreed, **answers))).ok
