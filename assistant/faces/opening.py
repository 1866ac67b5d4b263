"""From a folder, or a dossier already open, to the session that both faces talk through."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Kind
from assistant.faces import words
from assistant.faces.session import Clock, Session, now
from assistant.faces.store import Store

if TYPE_CHECKING:
    from assistant.faces.followed import Followed
    from assistant.guide.turn import Say
    from assistant.pack.glossary import Glossary


def open_session(folder: Path, passphrase: str | None, clock: Clock = now) -> Session:
    """Unlock and open the dossier in `folder`. Most of a second with a passphrase: show `words.OPENING` before.

    The key of her recovery sheet is accepted in the place of the passphrase. Raises DossierError.
    """
    from assistant.dossier import vault as room

    return session_on(room.open_vault(folder, room.unlock(folder, passphrase)), clock)


def session_on(vault: Store, clock: Clock = now) -> Session:
    """A session on a dossier already open (just created, or opened with an identity), with its parcours and the packs.

    Where this version of the program does not have its parcours, ours stands in. Raises DossierError when there is none, and
    for the desk of a conseiller, which is kept in the same way.
    """
    from assistant.faces.followed import followed
    from assistant.faces.places import Outside, items_from
    from assistant.guide.conversation import Guide

    if vault.events and vault.events[0].kind is Kind.DESK:
        vault.close()
        raise DossierError(words.A_DESK, words.A_DESK_REMEDY)
    first, outside = followed(vault), Outside()

    def guide(found: Followed) -> Guide:
        return Guide(found.parcours, found.library, outside, _glossary)

    outside.session = session = Session(vault, guide(first), clock)
    session.remake = lambda: guide(followed(vault))
    session.made_from = partial(items_from, session)
    session.week = partial(_week, session)
    session.missing = first.missing
    if first.left:
        from assistant.faces.parcours import left_aside

        session.missing = " ".join(filter(None, (first.missing, *left_aside(session))))
    return session


def _week(session: Session, without_next: bool) -> tuple[Say, ...]:
    """Read when it is first said: the first question does not wait for it."""
    from assistant.faces.week import brief

    return brief(session, without_next)


def _glossary() -> Glossary:
    """The words of the product: read when the first one is asked for."""
    from assistant.pack.glossary import shipped

    return shipped()
