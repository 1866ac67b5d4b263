"""What she hands over, for both faces: items chosen, seen as they will be received, and sent; taken back; proofs, accords.

No drawing, no printing. Every function that acts gives a `Done`; every refusal is an ExchangeError (or portfolio's
ExportError, for the place she chose), with a `message` and a `remedy` in French. What comes in is in `receiving`, the
lines of the registre in `registre`, the order of truth in `handing`; the faces find all of them here.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.exchange import outbox
from assistant.exchange.errors import ExchangeError
from assistant.exchange.model import Card, Form
from assistant.exchange.names import same_name
from assistant.exchange.outbox import Handed, Outgoing, Way
from assistant.faces import places
from assistant.faces import sharing_words as w
from assistant.faces.handing import Done, ledger, recorded, require_writable, sent, titles
from assistant.faces.receiving import (
    Kind,
    Opened,
    accept,
    compared,
    conseillers,
    forget,
    open_received,
    pin,
    refuse,
    take,
)  # fmt: skip
from assistant.faces.sharing_words import FORMS
from assistant.portfolio.documents.writing import ExportError
from assistant.portfolio.extract import Terms, checked
from assistant.portfolio.words import day_of, said

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.pack.library import Library
    from assistant.portfolio.model import Rubric

__all__ = [
    "FORMS",
    "AccordSort",
    "Done",
    "ExchangeError",
    "ExportError",
    "Form",
    "Handed",
    "Kind",
    "Opened",
    "Terms",
    "Way",
    "accept",
    "accord",
    "cautions",
    "choosable",
    "compared",
    "conseillers",
    "ends",
    "forget",
    "known_as",
    "ledger",
    "notice_again",
    "open_received",
    "pin",
    "preview",
    "proof",
    "prove",
    "refuse",
    "share",
    "shown_lines",
    "take",
    "terms",
    "titles",
    "withdraw",
]


class AccordSort(StrEnum):
    CONSERVATION = "conservation"
    COMMUNICATION = "communication"


def known_as(session: Session, card: Card | None, recipient: str = "") -> str:
    """The name she may sign with: one that this very conseiller knows her by, or whoever bears this name, or "". Never the
    one she uses with somebody else: it may be a pseudonym."""
    book = ledger(session)
    if card is None:
        unsealed = [one.terms for one in book.shares if not one.words and same_name(one.terms.recipient, recipient)]
        return unsealed[-1].sender if unsealed else ""
    sealed = [one.terms.sender for one in book.shares if book.sealed_to(one, card)]
    called = [one.envoi.to for one in book.envois if one.envoi.sender.verify_key == card.verify_key and one.envoi.to]
    return (called or sealed or [""])[-1]


def choosable(session: Session) -> tuple[Rubric, ...]:
    """What she may choose, by rubrique, without what she set aside, nor the words of someone who did not agree to it, nor
    what waits for its day. All is unticked at the start."""
    rubrics = places.portfolio(session).rubrics
    kept = (replace(r, items=tuple(i for i in r.items if not (i.dropped or i.withheld or i.closed))) for r in rubrics)
    return tuple(rubric for rubric in kept if rubric.items)


def ends(session: Session) -> tuple[tuple[str, str], ...]:
    """End dates to offer: what to call each, and its ISO 8601 day. Any other up to the last one can be typed."""
    from assistant.portfolio.law import latest_end

    today = session.clock().date()
    near = [(label, _months_after(today, count).isoformat()) for label, count in w.ENDS]
    return (*near, (w.END_LATEST, latest_end(today).isoformat()))


def terms(session: Session, sender: str, recipient: str, purpose: str, until: str) -> Terms:
    """The terms of a share made today. `until`: ISO 8601 day. Raises ExchangeError for what cannot be."""
    try:
        return checked(Terms(sender, recipient, purpose, session.clock().date().isoformat(), until))
    except ValueError as error:
        raise ExchangeError(str(error)) from None


def preview(session: Session, chosen: Collection[str], terms: Terms) -> Handed:
    """What she chose, frozen. `shown_lines` says it exactly as it will be received, and `share` hands over this very
    extract, whatever changes in the dossier meanwhile. Raises ExchangeError."""
    from assistant.portfolio.quoting import quoted

    portfolio, packs = places.portfolio(session), cast("Library", session.guide.packs)
    quotes = quoted(session.state, packs, portfolio, chosen, session.clock())
    return outbox.prepare(portfolio, chosen, terms, quotes)


def shown_lines(handed: Handed, width: int) -> list[str]:
    """What its recipient will read, at that width."""
    from assistant.portfolio.documents.shared import shared_lines

    return shared_lines(handed.extract, width)


def cautions(session: Session, way: Way) -> tuple[str, ...]:
    """What to say before the last yes: who will be able to read it, whether the six words were compared, and that what
    was read cannot be taken back."""
    lines = [said(FORMS[way.form][1])]
    known = ledger(session).conseiller(way.card.verify_key) if way.card else None
    if way.form is Form.SEALED and known and not known.compared:
        lines.append(said(w.NOT_COMPARED, name=known.card.name, words=" ".join(known.words)))
    return (*lines, said(w.UNREAD_BEFORE))


def share(session: Session, handed: Handed, way: Way, folder: Path) -> Done:
    """Write the file, then record the share. The frozen copy stays in her registre. Raises ExchangeError, ExportError."""
    require_writable(session)
    out = outbox.hand_over(ledger(session), session.vault.identity, handed, way, session.clock())
    name = handed.extract.terms.recipient
    known = {Form.SEALED: w.SHARED_SEALED, Form.PAGE: w.SHARED_PAGE}.get(way.form, w.SHARED_CLEAR)
    return sent(
        session, out, folder, lambda path: (said(w.SHARED, path=path), said(known, name=name), said(w.IN_LEDGER))
    )


def withdraw(session: Session, number: str, folder: Path) -> Done:
    """Take a share back: one line, and for a sealed one the notice to send. Raises ExchangeError, ExportError."""
    require_writable(session)
    book = ledger(session)
    out = outbox.withdraw(book, number, session.vault.identity, session.clock())
    given = book.share(number)
    assert given is not None
    name = given.terms.recipient
    if not out.files:
        aloud = said(w.WITHDRAWN_ALOUD, name=name, file=given.file)
        return recorded(session, out.events, said(w.WITHDRAWN), aloud, said(w.UNREAD))
    return sent(
        session,
        out,
        folder,
        lambda path: (said(w.WITHDRAWN), said(w.WITHDRAWN_FILE, name=name, path=path), said(w.UNREAD)),
    )


def notice_again(session: Session, number: str, folder: Path) -> Done:
    """The notice of a sealed share taken back, written once more. Raises ExchangeError, ExportError."""
    require_writable(session)
    book = ledger(session)
    out = outbox.notice_again(book, number, session.vault.identity, session.clock())
    given = book.share(number)
    assert given is not None
    name = given.terms.recipient
    return sent(session, out, folder, lambda path: (said(w.NOTICE_AGAIN), said(w.WITHDRAWN_FILE, name=name, path=path)))


def proof(session: Session, number: str) -> tuple[str, ...]:
    """All that the proof of activity of an envoi would say, before she sends it. Raises ExchangeError."""
    book = ledger(session)
    told = outbox.activities(book, session.state, number, titles(session))
    received = book.envoi(number)
    assert received is not None
    lines = [said(w.PROOF_ASKED), said(w.PROOF_FOR, name=received.envoi.sender.name, to=received.envoi.to)]
    for one in told:
        if not one.opened:
            lines.append(said(w.PROOF_LINE_NONE, title=one.title))
            continue
        opened = said(w.PROOF_OPENED, day=day_of(one.opened))
        finished = said(w.PROOF_FINISHED, day=day_of(one.finished)) if one.finished else w.PROOF_NOT_FINISHED
        lines.append(said(w.PROOF_LINE, title=one.title, opened=opened, finished=finished))
    return tuple(lines)


def prove(session: Session, number: str, folder: Path) -> Done:
    """Write the proof of activity of an envoi, sealed to who sent it. Raises ExchangeError, ExportError."""
    require_writable(session)
    book = ledger(session)
    out = outbox.prove(book, session.state, number, session.vault.identity, session.clock(), titles(session))
    received = book.envoi(number)
    assert received is not None
    name = received.envoi.sender.name
    return sent(session, out, folder, lambda path: (said(w.PROVED, name=name, path=path),))


def accord(
    session: Session, sort: AccordSort, terms: Terms, chosen: Collection[str], folder: Path, holder: str = ""
) -> Done:
    """Write an accord to print and sign, about these items of the portefeuille, and its line.

    CONSERVATION: `terms.recipient` may keep them after the bilan. COMMUNICATION: `holder` (who accompanies her) may pass
    them on to `terms.recipient`. Raises ExchangeError, ExportError.
    """
    from assistant.portfolio.documents import accords

    require_writable(session)
    portfolio = places.portfolio(session)
    names = accords.names(portfolio, chosen)
    try:
        if sort is AccordSort.CONSERVATION:
            page = accords.accord_conservation(terms, names, portfolio.example)
        else:
            page = accords.accord_communication(terms, names, holder, portfolio.example)
    except ValueError as error:
        raise ExchangeError(str(error)) from None
    event = outbox.accord_event(sort.value, terms.recipient, terms.purpose, terms.until, session.clock())
    out = Outgoing({outbox.neutral_name(".html"): page.encode()}, (event,))
    return sent(session, out, folder, lambda path: (said(w.ACCORD_WRITTEN, path=path),))


def _months_after(day: date, count: int) -> date:
    """The same day of a later month, or its last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
