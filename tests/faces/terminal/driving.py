"""Small helpers to drive the application in memory."""

from __future__ import annotations

from contextlib import asynccontextmanager

from textual import events

from assistant.faces.terminal.app import BilanApp
from assistant.faces.terminal.composer import Composer
from assistant.faces.terminal.history import History
from assistant.faces.terminal.literal import Lines


@asynccontextmanager
async def running(session, size=(80, 24), sealed=True):
    """The application on its conversation, past the moment when Enter is not trusted yet."""
    app = BilanApp(session=session, sealed=sealed)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        trust_enter(app)
        yield app, pilot


def trust_enter(app) -> None:
    app.screen.query_one(Composer)._shown_at = 0.0


def composer(app) -> Composer:
    return app.screen.query_one(Composer)


def history(app) -> History:
    return app.screen.query_one(History)


def hint(app) -> str:
    return composer(app).query_one("#hint", Lines).plain


async def paste(pilot, text: str) -> None:
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()


async def type_in(pilot, text: str) -> None:
    """Through the parser of the real terminal: what a keyboard would send."""
    from textual._xterm_parser import XTermParser

    for event in XTermParser().feed(text):
        pilot.app.post_message(event)
    await pilot.pause()


def everything(app) -> str:
    """All the text on the screen."""
    return "\n".join(lines.plain for lines in app.screen.query(Lines) if lines.display)
