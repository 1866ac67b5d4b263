"""`bilan demo`: a dossier in memory, filled by playing an invented person's answers. Nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.faces.session import Clock, Scratch, Session, now, session_on
from assistant.guide.turn import Reply
from assistant.pack.cleaning import clean

PARCOURS = "bilan-de-competences"
_PACE = timedelta(seconds=40)  # between two answers of the example


def demo_session(script: Path | None = None, clock: Clock = now) -> tuple[Session, bool]:
    """A session on the example, and whether its script was found. The dossier is gone when the program ends."""
    script = script or example_path()
    lines = tuple(answers(script.read_text("utf-8"))) if script.is_file() else ()
    played = _Played(clock() - timedelta(days=1) - _PACE * len(lines))
    at = played().isoformat()
    store = Scratch(
        (
            Event(Kind.CREATED, at, {"parcours": PARCOURS}),
            Event(Kind.SETTING, at, {"nom": "exemple", "valeur": True}),
        )
    )
    session = session_on(store, played)
    for line in lines:
        session.reply(Reply(text=line))
    session.clock = clock
    return session, bool(lines)


def example_path() -> Path:
    from assistant.pack.library import shipped_folder

    return shipped_folder() / "exemples" / f"{PARCOURS}.txt"


def answers(text: str) -> Iterator[str]:
    r"""The replies of a script: one a line, several after `\` or in `/texte`…`/fin`; `#` begins a remark."""
    held: list[str] | None = None  # lines between /texte and /fin
    begun: list[str] = []
    for line in text.splitlines():
        word = line.strip().casefold()
        if held is not None:
            if word == "/fin":
                yield clean("\n".join(held))
                held = None
            else:
                held.append(line)
        elif line.endswith("\\"):
            begun.append(line[:-1].rstrip())
        elif begun:
            yield clean("\n".join([*begun, line]))
            begun = []
        elif word == "/texte":
            held = []
        elif word and not word.startswith("#"):
            yield clean(line)


class _Played:
    """A clock that moves on by itself, so that the example looks lived and not written in one second."""

    def __init__(self, start: datetime) -> None:
        self._at = start

    def __call__(self) -> datetime:
        self._at += _PACE / 3
        return self._at
