"""Signed text: what the two sides exchange, readable in any editor and signed over every byte that is loaded.

    Bilan de compétences - envoi - format 1
    (blank line)
    lines in French that say what it is; the last one names the key that signs
    (blank line)
    { one JSON object, see `strict` }
    ----- pack interets-du-cabinet -----
    the pack as it was written; how many lines it takes stands in the JSON, so that no pack can forge a border
    ----- signature -----
    four lines, those of minisign over every byte before that border: see `signing`

To check it without us, cut it before that border: what stands above is the file, what stands below its `.minisig`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.exchange import strict, words
from assistant.exchange.errors import Altered, NotOurs, TooRecent
from assistant.exchange.signing import SIGNATURE_LINES, BadSignature, Signer, verify

FORMAT = 1


class LetterKind(StrEnum):
    """What a signed text is, as its first line says."""

    CARD = "carte"
    ENVOI = "envoi"
    SHARE = "partage"
    WITHDRAWAL = "retrait"
    PROOF = "preuve"
    REPLY = "réponse"


_HEAD = "Bilan de compétences - {kind} - format {number}"
_HEAD_SHAPE = re.compile(r"Bilan de compétences - ([a-zé]{1,20}) - format ([1-9][0-9]{0,3})")
_START = "Bilan de compétences - ".encode()
_BORDER = "----- {name} -----"
_SIGNATURE = _BORDER.format(name="signature")
_MOST_FREE_LINES = 30  # at the top, up to where the JSON begins


@dataclass(frozen=True, slots=True)
class Piece:
    """A text carried whole after the JSON, with its number of lines."""

    name: str
    text: str  # every line ends with \n


@dataclass(frozen=True, slots=True)
class SignedText:
    """What a signed text says, once its signature was verified."""

    kind: LetterKind
    public: str  # the key that signed
    comment: str
    data: dict[str, strict.Value]
    tail: tuple[str, ...]  # the lines after the JSON, see `pieces`
    text: str  # the whole, signature included


def compose(
    kind: LetterKind, name: str, data: Mapping[str, object], carried: tuple[Piece, ...], signer: Signer, comment: str
) -> str:
    """The signed text. `name` is that of the conseiller whose letter it is, one line."""
    head = _HEAD.format(kind=kind, number=FORMAT)
    free = [line.format(name=name) for line in words.HEADS[kind]]
    lines = [head, "", *free, words.KEY_LINE.format(public=signer.public), "", strict.dump(data)]
    body = "".join(f"{line}\n" for line in (*lines, *tail(carried)))
    return f"{body}{_SIGNATURE}\n{signer.sign(body.encode(), comment)}\n"


def looks_signed(data: bytes) -> bool:
    """Whether these bytes begin as a signed text does."""
    return data.startswith(_START)


def decoded(data: bytes) -> str:
    """UTF-8 with \\n line ends. One tolerance: a file whose every line ends with CRLF, as some mail programs leave it.
    Raises NotOurs, Altered."""
    if not looks_signed(data):
        raise NotOurs(words.NOT_OURS, words.NOT_OURS_REMEDY)
    if b"\r" in data:
        if not data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n"):
            raise _altered()
        data = data.replace(b"\r\n", b"\n")
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise _altered() from None


def opened(text: str) -> SignedText:
    """Verify, then read. Nothing is looked at before the signature holds but the first line and the key.
    Raises NotOurs, TooRecent, Altered."""
    # Until the signature holds, only both ends are cut into lines: millions of them would take a great deal of memory.
    above, *below = text.rsplit("\n", SIGNATURE_LINES + 2)
    first = above.split("\n", _MOST_FREE_LINES)[:_MOST_FREE_LINES]
    kind = _kind(first[0])
    if len(below) != SIGNATURE_LINES + 2 or below[0] != _SIGNATURE or below[-1]:
        raise _altered()
    start = _start(first)
    try:
        comment = verify(f"{above}\n".encode(), "\n".join(below[1:-1]), _public(first[start - 2]))
        lines = above.split("\n")
        end = lines.index("}", start) + 1
        data = strict.load("\n".join(lines[start:end]))
    except (BadSignature, ValueError):
        raise _altered() from None
    return SignedText(kind, _public(first[start - 2]), comment, data, tuple(lines[end:]), text)


def tail(carried: tuple[Piece, ...]) -> tuple[str, ...]:
    """The lines that those texts take after the JSON."""
    return tuple(
        line for one in carried for line in (_BORDER.format(name=f"pack {one.name}"), *one.text.split("\n")[:-1])
    )


def pieces(below: tuple[str, ...], expected: tuple[tuple[str, int], ...]) -> tuple[Piece, ...]:
    """The texts carried after the JSON, given their names and numbers of lines. Raises ValueError when they are not
    exactly those."""
    found, at = [], 0
    for name, count in expected:
        if count < 1 or below[at : at + 1] != (_BORDER.format(name=f"pack {name}"),):
            raise ValueError
        taken = below[at + 1 : at + 1 + count]
        found.append(Piece(name, "".join(f"{line}\n" for line in taken)))
        at += 1 + count
    if at != len(below):
        raise ValueError
    return tuple(found)


def _kind(line: str) -> LetterKind:
    shape = _HEAD_SHAPE.fullmatch(line)
    if shape is None:
        raise NotOurs(words.NOT_OURS, words.NOT_OURS_REMEDY)
    if int(shape[2]) > FORMAT:
        raise TooRecent(words.TOO_RECENT, words.TOO_RECENT_REMEDY)
    try:
        return LetterKind(shape[1])
    except ValueError:
        raise NotOurs(words.NOT_OURS, words.NOT_OURS_REMEDY) from None


def _start(first: list[str]) -> int:
    """Where the JSON begins: the first « { », after a blank line, a few lines below the first one."""
    try:
        start = first.index("{")
    except ValueError:
        raise _altered() from None
    if start < 4 or first[1] or first[start - 1]:
        raise _altered()
    return start


def _public(line: str) -> str:
    before, after = words.KEY_LINE.split("{public}")
    if not (line.startswith(before) and line.endswith(after)):
        raise _altered()
    return line.removeprefix(before).removesuffix(after)


def _altered() -> Altered:
    return Altered(words.ALTERED, words.ALTERED_REMEDY)
