"""What both faces do in the portefeuille: build it, change an item, export it. No drawing, no printing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from assistant.faces import words

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.turn import Outcome
    from assistant.pack.library import Library
    from assistant.pack.model import Choice
    from assistant.portfolio.model import Item, Portfolio

FORMATS = {"html": "html", "md": "markdown", "markdown": "markdown", "json": "json"}


def portfolio(session: Session) -> Portfolio:
    """The portefeuille as it stands now, dropped items included."""
    from assistant.portfolio.build import Memory, build

    guide, session.memory = session.guide, session.memory or Memory()
    return build(session.state, cast("Library", guide.packs), session.clock(), guide.parcours, session.memory)


def items_from(session: Session, passation: str, step: str) -> frozenset[str]:
    """Ids of the items that an answer went into: what is to be forgotten with it."""
    items = portfolio(session).items()
    return frozenset(i.id for i in items if any((s.passation, s.step) == (passation, step) for s in i.sources))


def reword(session: Session, item: Item, text: str) -> Outcome:
    """Say an item otherwise; an empty text brings back its origin."""
    from assistant.portfolio import edits

    if item.theirs:
        from assistant.faces.regards_words import THEIR_WORDS

        return _refused(THEIR_WORDS)
    if item.closed:
        return _refused(words.CLOSED_ITEM)
    return session.record([edits.reword(item, text, session.clock())])


def show(session: Session, item: Item, shown: bool) -> Outcome:
    """Mark an item as something she may show. Nothing leaves by this."""
    from assistant.portfolio import edits

    if item.withheld and shown:
        from assistant.faces.regards_words import WITHHELD

        return _refused(WITHHELD)
    if item.closed and shown:
        return _refused(words.CLOSED_ITEM)
    return session.record([edits.mark_showable(item, shown, session.clock())])


def talk(session: Session, item: Item, wish: str) -> Outcome:
    """Mark an item « à aborder » or « à ne pas aborder »; the same mark again takes it back."""
    from assistant.portfolio import edits

    return session.record([edits.talk(item, "" if item.talk == wish else wish, session.clock())])


def drop(session: Session, item: Item, dropped: bool) -> Outcome:
    """Set an item aside from every document, or take it back."""
    from assistant.portfolio import edits

    return session.record([(edits.drop if dropped else edits.take_back)(item, session.clock())])


def export(
    session: Session, formats: Sequence[str], folder: Path, shown_only: bool = False, create: bool = False
) -> tuple[Path, ...]:
    """Write her documents; with `shown_only`, what she marked as showable and nothing else; with `create`, in a folder
    that may not be there yet.

    `formats` among the keys of FORMATS. Raises portfolio's ExportError, in French (NoFolder where one could be made).
    """
    from assistant.portfolio.build import showable
    from assistant.portfolio.documents.export import export as write
    from assistant.portfolio.documents.writing import make_folder

    wanted, place = [FORMATS.get(name, name) for name in formats], folder.expanduser()
    whole = portfolio(session)
    if create:
        make_folder(place)
    return write(showable(whole) if shown_only else whole, place, wanted, session.clock())


def _refused(why: str) -> Outcome:
    """Nothing was recorded: what to say of it."""
    from assistant.guide.turn import Outcome, Say, Tone

    return Outcome(says=(Say(why, Tone.WARNING),), keep_input=True)


class Outside:
    """Options that a question takes from outside the questionnaires: the items of her portefeuille."""

    def __init__(self) -> None:
        self.session: Session | None = None
        self._known: tuple[int, dict[str, tuple[Choice, ...]]] = (-1, {})

    def __call__(self, source: str) -> tuple[Choice, ...]:
        from assistant.portfolio.build import offers

        if self.session is None:
            return ()
        if self._known[0] != self.session.version:
            self._known = (self.session.version, {})
        found = self._known[1]
        if source not in found:
            found[source] = offers(portfolio(self.session))(source)
        return found[source]
