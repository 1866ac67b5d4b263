"""What leaves the desk: one file under a name that says nothing, and then only the note that it left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.conseiller import words
from assistant.conseiller.errors import DeskError
from assistant.dossier.events import Event

if TYPE_CHECKING:
    from assistant.conseiller.desk import Desk


@dataclass(frozen=True, slots=True)
class Outgoing:
    data: bytes
    events: tuple[Event, ...]  # what the desk notes once the file stands


def hand_over(desk: Desk, outgoing: Outgoing, folder: Path) -> Path:
    """Write the file in `folder`, where it replaces nothing, and note it. Where either fails, neither remains.

    Raises ExportError, DossierError.
    """
    from assistant.exchange.outbox import neutral_name
    from assistant.portfolio.documents.writing import stage

    staged = stage(folder, neutral_name(), outgoing.data)
    try:
        desk.record(*outgoing.events)
        staged.place()
    except OSError as error:
        staged.remove()
        raise DeskError(words.said(words.NOT_PLACED, path=staged.path), words.NOT_PLACED_REMEDY) from error
    except BaseException:
        staged.remove()
        raise
    return staged.path
