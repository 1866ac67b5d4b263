"""What leaves the desk: one file under a name that says nothing, and then only the note that it left."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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
    from assistant.portfolio.documents.writing import write_all

    name = Path(neutral_name())
    (path,) = write_all(folder, name.stem, {name.suffix: outgoing.data})
    try:
        desk.record(*outgoing.events)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path
