"""The order in which things become true when something leaves or enters, for both faces.

    made whole → written, durable, under a name that nobody opens → recorded → put under its own name → told

Where it cannot be recorded the file is removed. Killed at any moment, it leaves no file to hand over that has no line in
the registre; at worst a line whose file is still hidden. In read-only nothing leaves and nothing enters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.dossier.events import Event
from assistant.exchange.errors import ExchangeError
from assistant.exchange.ledger import Ledger
from assistant.exchange.outbox import Outgoing
from assistant.faces import sharing_words as w
from assistant.pack.problem import PackError
from assistant.portfolio.documents.writing import Staged, stage
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.faces.session import Session


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it. `ok` is False when nothing was recorded: `lines` say why, and nothing changed."""

    lines: tuple[str, ...]
    paths: tuple[Path, ...] = ()
    ok: bool = True


def ledger(session: Session) -> Ledger:
    """The registre as it stands."""
    return Ledger.of(session.state.exchanges)


def titles(session: Session) -> Callable[[str], str]:
    """Title of a `pack/questionnaire`; its key where no pack at hand holds it any more."""

    def title(key: str) -> str:
        try:
            return session.guide.packs.questionnaire(key).title
        except (KeyError, PackError):
            return key

    return title


def recorded(session: Session, events: Sequence[Event], *told: str) -> Done:
    """Record, then tell; what stood in the way is told instead."""
    if session.read_only:
        return Done((w.READ_ONLY,), ok=False)
    outcome = session.record(events)
    said_by_store = tuple(say.text for say in outcome.says)
    return Done((*told, *said_by_store)) if outcome.events else Done(said_by_store, ok=False)


def sent(session: Session, out: Outgoing, folder: Path, told: Callable[[Path], Sequence[str]]) -> Done:
    """Write each file new, record with the names they took, and remove them where that fails. `told`: what to say of the
    first file."""
    staged: list[Staged] = []
    try:
        for name, data in out.files.items():
            staged.append(stage(folder.expanduser(), name, data))
        names = dict(zip(out.files, (one.path.name for one in staged), strict=True))
        done = recorded(session, [_named(event, names) for event in out.events])
    except BaseException:
        for one in staged:
            one.remove()
        raise
    if not done.ok:
        kept = tuple(said(w.NOT_REMOVED, path=one.hidden) for one in staged if not one.remove())
        return Done((*done.lines, *(kept or (said(w.NOT_RECORDED),))), ok=False)
    paths, lines = _placed(staged)
    return Done((*lines, *(told(paths[0]) if paths and not lines else ()), *done.lines), paths)


def _placed(staged: Sequence[Staged]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Where the files now stand, and what to say of those that could not take their name: a stick was pulled out."""
    paths, lines = [], []
    for one in staged:
        try:
            one.place()
        except OSError:
            lines.append(said(w.NOT_PLACED, path=one.path))
            continue
        paths.append(one.path)
    return tuple(paths), tuple(lines)


def require_writable(session: Session) -> None:
    if session.read_only:
        raise ExchangeError(w.READ_ONLY)


def _named(event: Event, names: dict[str, str]) -> Event:
    file = event.data.get("fichier")
    return replace(event, data={**event.data, "fichier": names[file]}) if file in names else event
