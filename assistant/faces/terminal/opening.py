"""From the command to an open session: the example, the first start, the passphrase, or nothing to ask at all."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces import words as shared
from assistant.faces.terminal import trouble, words
from assistant.pack.cleaning import typography

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.terminal.app import BilanApp


def without_asking(folder: Path) -> Session | None:
    """The session, where nothing has to be asked and nothing is wrong; None leaves it to `open_or_create`.

    Before the application starts, so that its very first screen is the conversation.
    """
    from assistant.dossier import vault
    from assistant.faces.opening import open_session

    try:
        if vault.exists(folder) and not vault.needs_passphrase(folder):
            return open_session(folder, None)
    except Exception as error:
        if trouble.told(error) is None:
            raise
    return None  # what was known to be wrong is met again, and said, on a screen


async def open_or_create(app: BilanApp) -> Session | None:
    """None when it could not be opened: that was said, and the program ends with exit code 1."""
    try:
        return await _open(app)
    except Exception as error:
        await app.cannot_open(error, words.TROUBLE)
        return None


async def _open(app: BilanApp) -> Session:
    from assistant.faces.opening import open_session

    folder = app.folder
    if folder is None:
        return await _example(app)
    from assistant.dossier import vault

    if not vault.exists(folder):
        from assistant.faces.terminal.first_start import FirstStart

        app.farewell = shared.NOTHING_CREATED
        beginning = FirstStart(app, folder)
        session = await beginning.run()
        app.sealed = beginning.passphrase is not None
        return session
    app.sealed = vault.needs_passphrase(folder)
    if not app.sealed:
        return open_session(folder, None)
    from assistant.faces.terminal.unlock_screen import UnlockScreen

    return await app.push_screen_wait(UnlockScreen(lambda phrase: open_session(folder, phrase)))


async def _example(app: BilanApp) -> Session:
    from assistant.faces.demo import demo_session
    from assistant.faces.terminal.wait_screen import WaitScreen

    wait = WaitScreen(typography(shared.EXAMPLE_PREPARING))
    await app.push_screen(wait)
    session, _ = await asyncio.to_thread(demo_session, app.example)
    wait.dismiss(None)
    return session
