"""What both faces do in the portefeuille: build it, change an item, export it. No drawing, no printing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.events import Kind

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.turn import Outcome
    from assistant.portfolio.model import Item, Portfolio

FORMATS = {"html": "html", "md": "markdown", "markdown": "markdown", "json": "json"}


def portfolio(session: Session) -> Portfolio:
    """The portefeuille as it stands now, dropped items included."""
    from assistant.pack.library import Library
    from assistant.portfolio.build import build

    return build(session.state, Library.shipped())


def reword(session: Session, item: Item, text: str | None) -> Outcome:
    """Say an item otherwise; None brings back its origin."""
    return session.record([session.event(Kind.ITEM, element=item.id, texte=text)])


def show(session: Session, item: Item, shown: bool) -> Outcome:
    """Mark an item as something she may show. Nothing leaves by this."""
    return session.record([session.event(Kind.ITEM, element=item.id, montrable=shown)])


def drop(session: Session, item: Item, dropped: bool) -> Outcome:
    """Set an item aside from every document, or take it back."""
    return session.record([session.event(Kind.ITEM, element=item.id, ecarte=dropped)])


def export(session: Session, formats: Sequence[str], folder: Path) -> tuple[Path, ...]:
    """Write her documents. `formats` among the keys of FORMATS. Raises portfolio's ExportError, in French."""
    from assistant.portfolio.documents.export import export as write

    wanted = [FORMATS.get(name, name) for name in formats]
    return write(portfolio(session), folder.expanduser(), wanted, session.clock())
