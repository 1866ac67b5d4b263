"""The parcours: its phases, their questionnaires, what is done and what is not. Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.widget import Widget

from assistant.dossier.events import Kind
from assistant.faces.terminal import words
from assistant.faces.terminal.key_bar import Key
from assistant.faces.terminal.place_screen import PlaceScreen
from assistant.faces.terminal.row_list import Entry, RowList
from assistant.faces.terminal.side_panel import SIGNS
from assistant.guide.menus import dated

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.guide.programme import Row as Task


class ParcoursScreen(PlaceScreen):
    title_text = words.PARCOURS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tasks: list[Task | None] = []  # one for each entry, None for a heading

    def body(self) -> Sequence[Widget]:
        self._tasks, entries = tasks_and_entries(self._session.guide.questionnaires(self._session.state))
        self._list = RowList(entries)
        return (self._list,)

    def keys(self) -> Sequence[Key]:
        return (("↑ ↓", words.MOVE, 2), ("Entrée", words.OPEN_IT, 1), words.BACK_KEY)

    def on_mount(self) -> None:
        super().on_mount()
        current = self._session.state.current
        here = next((i for i, t in enumerate(self._tasks) if t and t.passation == current), None)
        if here is None:
            here = next((i for i, t in enumerate(self._tasks) if t and t.stage != "termine"), 0)
        self._list.show(self._list.entries, here)
        self._list.focus()

    def on_row_list_picked(self, event: RowList.Picked) -> None:
        task = self._tasks[event.index]
        if task is None:
            return
        outcome = self._session.record([self._session.event(Kind.OPENED, passation=task.passation)])
        if outcome.says:
            self.say(outcome.says[0].text, "warning")
        else:
            self.dismiss(None)


def tasks_and_entries(rows: Sequence[Task]) -> tuple[list[Task | None], list[Entry]]:
    """Phases as headings, their questionnaires below."""
    tasks: list[Task | None] = []
    entries: list[Entry] = []
    phase = None
    for row in rows:
        if row.phase != phase:
            phase = row.phase
            tasks.append(None)
            entries.append(Entry(phase, heading=True))
        title = f"{row.title} — {row.entretien}" if row.entretien else row.title
        tasks.append(row)
        tone = "muted" if row.stage == "termine" else ""
        stage = dated(words.stage(row.stage, row.minutes), row)
        entries.append(Entry(title, stage, SIGNS[row.stage], tone))
    return tasks, entries
