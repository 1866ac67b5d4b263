"""The lines a person types, from the first start to an exported portefeuille, made from the example's answers.

They are found by answering the guide in memory, question after question; typed into the program, they must lead to the
same dossier. A text of several lines is typed between /texte and /fin.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.dossier.events import Event, Kind
from assistant.faces import example
from assistant.faces.opening import session_on
from assistant.faces.session import Session
from assistant.faces.store import Scratch
from assistant.guide.turn import Mode, Reply

PARCOURS = "bilan-de-competences"
PHRASE = "tapis jaune debout lampe"
# Her own phrase, twice; the keyboard; the first parcours offered; the sheet for later.
FIRST_START = ("1", PHRASE, PHRASE, "é ç @ € ê", "1", "3")
WITHOUT_PHRASE = ("3", "", "1")


@dataclass(frozen=True)
class Journey:
    """What is typed for each questionnaire, and the answers that must be in the dossier in the end."""

    parts: dict[str, tuple[str, ...]]  # passation -> lines
    events: tuple[Event, ...]

    def lines(self) -> Iterator[str]:
        for part in self.parts.values():
            yield from part


def journey(passations: int | None = None, parcours: str = PARCOURS) -> Journey:
    """The first questionnaires of the example of a parcours (all of them by default), as typed lines."""
    store = Scratch((Event(Kind.CREATED, "2026-11-22T10:00:00+01:00", {"parcours": parcours}),))
    session = session_on(store)
    wanted = example.load(example.shipped(parcours)).answers
    parts = {passation: tuple(_sit(session, passation, wanted[passation])) for passation in [*wanted][:passations]}
    return Journey(parts, tuple(store.events))


def _sit(session: Session, passation: str, answers: dict[str, object]) -> Iterator[str]:
    number = next(n for n, row in enumerate(session.questionnaires(), 1) if row.passation == passation)
    session.record([session.event(Kind.OPENED, passation=passation)])
    yield f"/parcours {number}"
    replies = example._Replies(answers)
    while session.turn.prompt.mode is not Mode.MENU:
        line = replies.line(session.turn.prompt, session.state)
        outcome = session.reply(Reply(line))
        assert outcome.events, (passation, session.turn.prompt.step, line, outcome.says)
        yield typed(line)
    done = next(option.key for option in session.turn.prompt.options if option.code == "terminer")
    session.reply(Reply(done))
    yield done


def typed(text: str) -> str:
    return f"/texte\n{text}\n/fin" if "\n" in text else text


def answers(events: tuple[Event, ...]) -> list[tuple[str, str, str, object]]:
    """What the dossier holds of her answers: where, to what, in which state, with which value."""
    return [
        (e.data["passation"], e.data["question"], e.data["etat"], e.data.get("valeur"))
        for e in events
        if e.kind is Kind.ANSWER
    ]


def bilan(
    folder: Path, lines: Iterator[str] | list[str], *arguments: str, **environ: str
) -> subprocess.CompletedProcess[str]:
    """`bilan --texte` on these lines, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "assistant", "--texte", *arguments],
        check=False,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "BILAN_DOSSIER": str(folder), "PYTHONIOENCODING": "utf-8", **environ},
        timeout=120,
    )


def recorded(folder: Path, phrase: str | None = PHRASE) -> tuple[Event, ...]:
    """The events of a dossier, read without touching it."""
    from assistant.dossier import vault

    opened = vault.open_vault(folder, vault.unlock(folder, phrase))
    try:
        return opened.events
    finally:
        opened.close()
