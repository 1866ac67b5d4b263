"""The conversation line by line: show the turn, read one answer, hand it to the session, say what came of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from assistant.dossier.events import Kind
from assistant.faces import words as shared
from assistant.faces.plain import words
from assistant.faces.plain.begun import Begun
from assistant.faces.plain.console import Console, Ended
from assistant.faces.plain.places import Places
from assistant.faces.plain.showing import Display
from assistant.faces.session import Session
from assistant.faces.tracing import trace
from assistant.guide.turn import Reply
from assistant.pack.cleaning import clean

Place = TypeVar("Place")


def converse(console: Console, session: Session, received: Path | None = None) -> None:
    """Talk until she leaves, first about a file that she received, if any. Raises Ended (end of input, signal) with
    everything saved, a text begun included."""
    display = Display(console)
    places = Places(console, session, display)
    begun = Begun(session)
    for notice in session.notices():
        console.say(notice)
    if session.state.replies:
        display.says(session.welcome_back())
    if received is not None:
        console.blank()
        _opened(console, lambda: places.share(f"ouvrir {received}"))
    while True:
        display.turn(session.turn)
        if _exchange(console, session, display, places, begun):
            return


def _exchange(console: Console, session: Session, display: Display, places: Places, begun: Begun) -> bool:
    """One line from her, and what comes of it. True when she leaves."""
    try:
        typed = clean(console.entry())
    except Ended as ended:
        if ended.pending.strip() and (told := begun.left(clean(ended.pending))):
            with suppress(Ended):  # the window may be gone
                console.line(told)
        raise
    if _visited(console, places, typed):
        return False
    text = begun.taken_up(typed)
    if text is None:
        console.line(words.NO_DRAFT)
        return False
    outcome = session.reply(Reply(text=text))
    display.says(outcome.says)
    if not outcome.says and any(event.kind is Kind.ANSWER for event in outcome.events):
        console.line(words.NOTED)
    if outcome.keep_input and (told := begun.refused(text)):
        console.line(told)
    if outcome.view:
        view = outcome.view
        _opened(console, lambda: places.open(view))
    return outcome.leave


def _visited(console: Console, places: Places, typed: str) -> bool:
    done = _opened(console, lambda: places.visit(typed))
    return done is None or done


def _opened(console: Console, go: Callable[[], Place]) -> Place | None:
    """Go to a place; where it fails (a pack that is missing), say so and stay in the conversation."""
    try:
        return go()
    except Ended:
        raise
    except Exception as error:
        trace(error)
        console.say(shared.PLACE_FAILED)
        return None
