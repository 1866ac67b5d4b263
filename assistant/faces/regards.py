"""Regards pluriels, for both faces: ask someone, open what comes back, read it beside her own words, erase it.

No drawing, no printing. Every function that acts gives a `Done`; every refusal is an ExchangeError or an ExportError,
with a `message` and a `remedy` in French.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event, Kind
from assistant.dossier.regards import CIRCLES, VIA_HAND, Request, forget, requests_of
from assistant.exchange import regards_form as form
from assistant.exchange import regards_return as back
from assistant.exchange import regards_words as exchange_words
from assistant.exchange.errors import ExchangeError
from assistant.exchange.files import read_file
from assistant.exchange.outbox import Outgoing
from assistant.exchange.regards_questions import Offered, shipped
from assistant.exchange.regards_return import Returned
from assistant.faces import regards_words as w
from assistant.faces.handing import Done, recorded, require_writable, sent
from assistant.pack.cleaning import clean, one_line
from assistant.portfolio.regards import OWN, called
from assistant.portfolio.words import EXAMPLE, day_of, said

if TYPE_CHECKING:
    from assistant.faces.session import Session

__all__ = [
    "OWN",
    "Done",
    "Offered",
    "Opened",
    "Request",
    "ask",
    "called",
    "check_name",
    "check_word",
    "copy",
    "draft",
    "erase",
    "line",
    "looks_returned",
    "open_file",
    "open_text",
    "questions",
    "requests",
    "reserve",
    "signed",
    "take",
    "write_again",
]


def questions() -> tuple[Offered, ...]:
    return shipped()


def requests(session: Session) -> tuple[Request, ...]:
    """Whom she asked, in her order."""
    return requests_of(session.state.exchanges)


def line(request: Request) -> str:
    """Whom she asked, and where it stands."""
    regard = request.regard
    if regard is None:
        return said(w.WAITING, who=called(request), day=day_of(request.at))
    told = said(w.ANSWERED if regard.agreed else w.ANSWERED_RESERVED, who=called(request), day=day_of(regard.at))
    return told + (w.COPIED_BY_YOU if regard.via == VIA_HAND else "")


# -- asking ----------------------------------------------------------------------------


def signed(session: Session) -> str:
    """The name that she signed with last, to be proposed; "" the first time."""
    return next((one.signed for one in reversed(requests(session))), "")


def check_name(text: str) -> str:
    """A first name or initials, hers or of the person she asks. Raises ExchangeError."""
    name = one_line(text)
    if not name:
        raise ExchangeError(w.NAME_EMPTY)
    if len(name) > form.LONGEST_NAME:
        raise ExchangeError(w.NAME_LONG.format(most=form.LONGEST_NAME))
    return name


def check_word(text: str) -> str:
    """Raises ExchangeError."""
    word = clean(text).strip()
    if len(word) > form.LONGEST_WORD:
        raise ExchangeError(w.WORD_LONG.format(most=form.LONGEST_WORD))
    return word


def draft(session: Session, name: str, circle: str, sign: str, word: str, chosen: Sequence[str]) -> Request:
    """What is about to be asked of one person, to be read before it is written. `chosen`: ids of questions. Raises
    ExchangeError."""
    asked = [one.asked() for one in questions() if one.id in chosen]
    if not asked:
        raise ExchangeError(w.NO_QUESTION)
    name = check_name(name)
    if any((one.name.casefold(), one.circle) == (name.casefold(), circle) for one in requests(session)):
        raise ExchangeError(said(w.SAME_NAME, name=name))
    assert circle in CIRCLES
    number, secret, at = form.new_number(), form.new_number(), session.clock().isoformat()
    by = check_name(sign)
    if session.example:  # whoever receives the page of an invented person is told so
        by = f"{by} ({EXAMPLE.lower()})"
    return Request(number, secret, name, circle, by, check_word(word), tuple(asked), at)


def ask(session: Session, request: Request, folder: Path) -> Done:
    """Write the page and the text for one person, and record the request. Raises ExchangeError, ExportError."""
    require_writable(session)
    return _written(session, request, folder, (_asked(request),))


def write_again(session: Session, number: str, folder: Path) -> Done:
    """The same page and text once more, for the same request. Raises ExchangeError, ExportError."""
    request = _request(session, number)
    if request.regard:
        raise ExchangeError(said(w.HAS_ANSWER, name=request.name))
    return _written(session, request, folder, ())


def _written(session: Session, request: Request, folder: Path, events: tuple[Event, ...]) -> Done:
    stem = f"regards-{request.number[:6]}"  # neutral: nobody's name is in it
    files = {f"{stem}.html": form.page(request).encode(), f"{stem}.txt": form.mail(request).encode()}

    def told(path: Path) -> tuple[str, ...]:
        return (said(w.ASKED, name=request.name, path=path), said(w.ASKED_MAIL), said(w.ASKED_NEXT))

    if events:
        return sent(session, Outgoing(files, events), folder, told)
    from assistant.portfolio.documents.writing import write_all

    paths = write_all(folder.expanduser(), stem, {Path(name).suffix: data for name, data in files.items()})
    return Done(told(paths[0]), paths)


def _asked(request: Request) -> Event:
    data = {
        "numero": request.number,
        "secret": request.secret,
        "nom": request.name,
        "cercle": request.circle,
        "de": request.signed,
        "mot": request.word,
        "questions": [{"id": one.id, "texte": one.text, "aide": one.help} for one in request.questions],
    }
    return Event(Kind.REGARD_ASKED, request.at, data)


# -- what comes back -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer that was read and judged. Nothing of it is kept yet. `lines` say what it is; `answers`, what it says."""

    request: Request
    returned: Returned
    lines: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]  # question and text


def looks_returned(path: Path) -> bool:
    """Whether a file means to be an answer; False for one that cannot be read, which says why when it is opened."""
    try:
        return back.looks_returned(read_file(path.expanduser()))
    except ExchangeError:
        return False


def open_file(session: Session, path: Path) -> Opened:
    """Raises ExchangeError: one sentence, nothing imported."""
    return _opened(session, read_file(path.expanduser()))


def open_text(session: Session, text: str) -> Opened:
    """What she pasted. Raises ExchangeError."""
    return _opened(session, text.encode("utf-8", "replace"))


def _opened(session: Session, data: bytes) -> Opened:
    returned = back.read(data)
    request = back.judge(requests(session), returned)
    lines = (
        said(exchange_words.FROM, name=called(request), day=day_of(request.at)),
        said(exchange_words.AGREED if returned.agreed else exchange_words.RESERVED),
        said(exchange_words.HONEST),
    )
    answers = tuple((one.text, returned.answers[one.id]) for one in request.questions if one.id in returned.answers)
    return Opened(request, returned, lines, answers)


def take(session: Session, opened: Opened) -> Done:
    """Keep an answer. Raises ExchangeError where it is no longer one to keep."""
    request = back.judge(requests(session), opened.returned)
    return _kept(session, request, back.received(request, opened.returned, session.clock()), opened.returned.agreed)


def copy(session: Session, number: str, answers: Mapping[str, str], agreed: bool) -> Done:
    """Keep what she copied from a mail, question by question. Raises ExchangeError."""
    request = _request(session, number)
    if request.regard:
        raise ExchangeError(said(w.HAS_ANSWER, name=request.name))
    return _kept(session, request, back.copied(request, answers, agreed, session.clock()), agreed)


def _kept(session: Session, request: Request, event: Event, agreed: bool) -> Done:
    told = [said(w.KEPT, name=called(request))]
    if not agreed:
        told.append(said(w.KEPT_RESERVED))
    return recorded(session, [event], *told)


# -- taking back -----------------------------------------------------------------------


def reserve(session: Session, number: str) -> Done:
    """The person no longer wants her words to be shown. Raises ExchangeError."""
    request = _request(session, number)
    if request.regard is None:
        raise ExchangeError(said(w.NO_ANSWER_YET, name=request.name))
    if not request.regard.agreed:
        raise ExchangeError(said(w.ALREADY_RESERVED, name=request.name))
    event = session.event(Kind.REGARD_RESERVED, numero=number)
    return recorded(session, [event], said(w.RESERVED, name=called(request)), said(w.RESERVED_GONE))


def erase(session: Session, number: str) -> Done:
    """Forget a request for good: the name, the word, what was answered, its copies. To be asked before."""
    require_writable(session)
    request = _request(session, number)
    before = session.vault.events
    try:
        lines = session.vault.rewrite(forget(request))
    except DossierError as error:
        return Done((said(w.NOT_ERASED), f"{error.message} {error.remedy}".strip()), ok=False)
    session.refresh()
    pairs = zip(before, session.vault.events, strict=False)
    gone = any(old.kind is Kind.SHARED and old != new for old, new in pairs)
    from assistant.faces.words import HANDED_STAYS

    told = (said(w.ERASED, name=request.name), said(w.ERASED_PAGE), *lines, *((HANDED_STAYS,) if gone else ()))
    return Done(told)


def _request(session: Session, number: str) -> Request:
    found = next((one for one in requests(session) if one.number == number), None)
    if found is None:
        raise ExchangeError(w.GONE)
    return found
