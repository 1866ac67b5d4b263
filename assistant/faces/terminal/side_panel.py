"""On a wide screen, the parcours stands beside the conversation: its phases, what is done, what is under way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.faces.terminal.literal import Lines, Row, flow

if TYPE_CHECKING:
    from assistant.guide.programme import Row as Task

SIGNS = {"a_faire": "○", "commence": "◐", "termine": "✓"}


class SidePanel(Lines):
    DEFAULT_CSS = """
    SidePanel {
        dock: right; width: 38; height: 1fr; padding: 1 1 0 2; border-left: solid $panel; display: none;
        background: $background;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._tasks: tuple[Task, ...] = ()
        self._current: str | None = None

    def show(self, tasks: Sequence[Task], current: str | None) -> None:
        self._tasks, self._current = tuple(tasks), current
        self.rebuild()

    def build(self, width: int) -> list[Row]:
        rows: list[Row] = []
        phase = ""
        for task in self._tasks:
            if task.phase != phase:
                phase = task.phase
                rows += [*([()] if rows else []), *flow(phase, width, "strong")]
            here = task.passation == self._current
            tone = "chosen" if here else "muted" if task.stage == "termine" else ""
            rows += flow(task.title, width, tone, (f" {'›' if here else SIGNS[task.stage]} ", "accent"))
            if task.entretien:  # « Avant l’entretien »: which one, on a line of its own
                rows += flow(task.entretien, width, "muted", ("   ", ""))
        return rows
