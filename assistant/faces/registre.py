"""The registre as both faces list it: one line for each thing that came in or left, and what can be done from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.dossier.events import Event, Kind
from assistant.exchange.ledger import Accord, Given, Ledger, Proved, ReceivedEnvoi, Said
from assistant.exchange.outbox import has_notice
from assistant.faces import sharing
from assistant.faces import sharing_words as w
from assistant.pack.template import joined
from assistant.portfolio.words import day_of, said

if TYPE_CHECKING:
    from assistant.faces.session import Session


class Act(StrEnum):
    """What can be done from a line."""

    LOOK = "revoir"  # `content` says what was in it
    WITHDRAW = "retirer"  # sharing.withdraw(session, line.number, folder)
    NOTICE = "aviser"  # sharing.notice_again(session, line.number, folder): the notice of a withdrawal was lost
    PROVE = "prouver"  # sharing.proof, then sharing.prove (session, line.number, folder)


class Sort(StrEnum):
    """What a line tells of."""

    GIVEN = "remis"  # a share that may still be kept
    OVER = "fini"  # a share past its end, or taken back
    ENVOI = "envoi"
    COMMENT = "reponse"
    PROOF = "preuve"
    ACCORD = "accord"


_KINDS = {
    Sort.GIVEN: Kind.SHARED,
    Sort.OVER: Kind.SHARED,
    Sort.ENVOI: Kind.ENVOI,
    Sort.COMMENT: Kind.COMMENTED,
    Sort.PROOF: Kind.PROVED,
    Sort.ACCORD: Kind.ACCORD,
}
_BY_RANK = {Kind.COMMENTED, Kind.PROVED, Kind.ACCORD}  # several may bear one number, or none


@dataclass(frozen=True, slots=True)
class Line:
    """`number`: of the share or of the envoi, `key`: of who signed that envoi. `at`: the instant; `day`: its day in French."""

    number: str
    at: str
    day: str
    text: str
    acts: tuple[Act, ...] = ()
    rank: int = 0  # which reply, proof or accord, where one number has several
    sort: Sort = Sort.GIVEN
    key: str = ""


def lines(session: Session) -> tuple[Line, ...]:
    """The whole registre, latest first."""
    book, today = sharing.ledger(session), session.clock().date()
    title = sharing.titles(session)
    found = [_given(one, today, _acts(session, book, one)) for one in book.shares]
    found += [_envoi(one, [title(key) for key in one.accepted]) for one in book.envois]
    found += [_comment(one, rank) for rank, one in enumerate(book.comments)]
    found += [_proof(book, one, rank) for rank, one in enumerate(book.proofs)]
    found += [_accord(one, rank) for rank, one in enumerate(book.accords)]
    order = _order(session.state.exchanges)
    return tuple(sorted(found, key=lambda line: order.get(_event_of(line), -1), reverse=True))


def _order(events: Iterable[Event]) -> dict[tuple[Kind, str, int], int]:
    """Where each stands among her events. A clock that was moved back, or two in one second, change nothing of it; an
    envoi refused and then accepted keeps its first place."""
    order: dict[tuple[Kind, str, int], int] = {}
    count: Counter[Kind] = Counter()
    for place, event in enumerate(events):
        by_rank = event.kind in _BY_RANK
        number = "" if by_rank else str(event.data.get("numero", ""))
        order.setdefault((event.kind, number, count[event.kind] if by_rank else 0), place)
        count[event.kind] += 1
    return order


def _event_of(line: Line) -> tuple[Kind, str, int]:
    kind = _KINDS[line.sort]
    return (kind, "", line.rank) if kind in _BY_RANK else (kind, line.number, 0)


def content(session: Session, line: Line, width: int) -> list[str]:
    """What exactly was in it: the frozen copy of a share as its recipient reads it, the message of an envoi, a reply."""
    from assistant.portfolio.documents.shared import shared_lines

    book = sharing.ledger(session)
    if line.sort is Sort.COMMENT:
        return reply(session, book.comments[line.rank])
    if given := book.share(line.number):
        replies = [part for one in book.comments if one.number == given.number for part in ("", *reply(session, one))]
        frozen = shared_lines(given.extract, width) if given.extract else [said(w.ALL_ERASED)]
        return [*frozen, *replies]
    if received := book.envoi(line.number, line.key):
        return [said(w.MESSAGE_FROM, name=received.envoi.sender.name), *received.envoi.message.splitlines()]
    return []


def reply(session: Session, one: Said) -> list[str]:
    """What a conseiller said of a share, each remark under the name of what it speaks of today."""
    from assistant.faces.places import portfolio

    names = {item.id: item.name for item in portfolio(session).items()}
    told = [said(w.COMMENT_FROM, name=one.sender, day=day_of(one.made)), *one.message.splitlines()]
    for item, text in one.notes:
        if text:
            told.append(said(w.COMMENT_ON, title=names[item]) if item in names else said(w.COMMENT_ON_GONE))
            told += text.splitlines()
    return told


def _acts(session: Session, book: Ledger, one: Given) -> tuple[Act, ...]:
    if not one.withdrawn:
        return (Act.LOOK, Act.WITHDRAW)
    return (Act.LOOK, Act.NOTICE) if has_notice(book, one, session.vault.identity) else (Act.LOOK,)


def _given(one: Given, today: date, acts: tuple[Act, ...]) -> Line:
    count, ended = len(one.items), one.terms.until < today.isoformat()
    parts = [w.LINE_COUNT_ONE if count == 1 else said(w.LINE_COUNT, count=count)]
    if one.erased:
        parts.append(w.LINE_ERASED_ONE if one.erased == 1 else said(w.LINE_ERASED, count=one.erased))
    if one.withdrawn:
        parts.append(said(w.LINE_WITHDRAWN, day=day_of(one.withdrawn)))
    else:
        parts.append(said(w.LINE_ENDED if ended else w.LINE_UNTIL, day=day_of(one.terms.until)))
    text = said(w.LINE_SHARED, name=one.terms.recipient, purpose=one.terms.purpose)
    sort = Sort.OVER if one.withdrawn or ended else Sort.GIVEN
    return _line(one.number, one.at, f"{text} ({', '.join(parts)})", acts, sort=sort)


def _envoi(one: ReceivedEnvoi, titles: list[str]) -> Line:
    name, key = one.envoi.sender.name, one.envoi.sender.verify_key
    if not one.accepted:
        refused = said(w.LINE_ENVOI_REFUSED, name=name)
        return _line(one.envoi.number, one.at, refused, (Act.LOOK,), sort=Sort.ENVOI, key=key)
    text = said(w.LINE_ENVOI, name=name, titles=joined([f"« {title} »" for title in titles]))
    due = f" ({said(w.LINE_DUE, day=day_of(one.envoi.due))})" if one.envoi.due else ""
    return _line(one.envoi.number, one.at, text + due, (Act.LOOK, Act.PROVE), sort=Sort.ENVOI, key=key)


def _comment(one: Said, rank: int) -> Line:
    return _line(one.number, one.at, said(w.LINE_COMMENT, name=one.sender), (Act.LOOK,), rank, Sort.COMMENT)


def _proof(book: Ledger, one: Proved, rank: int) -> Line:
    received = book.envoi(one.number)
    name = received.envoi.sender.name if received else ""
    return _line(one.number, one.at, said(w.LINE_PROOF, name=name), (), rank, Sort.PROOF)


def _accord(one: Accord, rank: int) -> Line:
    return _line(
        "", one.at, said(w.LINE_ACCORD, name=one.recipient, day=day_of(one.until)), rank=rank, sort=Sort.ACCORD
    )


def _line(
    number: str, at: str, text: str, acts: tuple[Act, ...] = (), rank: int = 0, sort: Sort = Sort.GIVEN, key: str = ""
) -> Line:
    return Line(number, at, day_of(at), text, acts, rank, sort, key)
