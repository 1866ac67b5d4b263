"""A parcours as data: phases in order, each with its steps (étapes)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

ASSIGNED = "propose"  # id of the phase of what a conseiller assigned and she accepted: no file may take it


@dataclass(frozen=True, slots=True)
class Task:
    """One questionnaire to sit. `passation` is where its answers are kept: `pack/questionnaire[@entretien or @fois]`."""

    passation: str
    entretien: str = ""  # id of the entretien it prepares or follows
    after: bool = False  # it is sat once the entretien took place
    due: str = ""  # ISO 8601 day before which a conseiller hopes for it, "" when there is none
    time: str = ""  # « Premier mois »: what tells this sitting from the others, when it is sat several times

    @property
    def questionnaire(self) -> str:
        return self.passation.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Entretien:
    """A meeting with the conseiller: prepared before, looked back on after."""

    id: str
    title: str
    before: Task
    after: Task
    when: str  # id of the question, in `before`, that holds its date


@dataclass(frozen=True, slots=True)
class Phase:
    id: str
    title: str
    say: str
    steps: tuple[Task | Entretien, ...]

    def tasks(self) -> Iterator[Task]:
        """Its questionnaires in order, those of its entretiens included."""
        for step in self.steps:
            if isinstance(step, Entretien):
                yield step.before
                yield step.after
            else:
                yield step


@dataclass(frozen=True, slots=True)
class Parcours:
    id: str
    version: str
    title: str
    description: str
    phases: tuple[Phase, ...]
    meets: bool = False  # each of its phases has an entretien: she is told of one begun that has none yet

    def tasks(self) -> Iterator[tuple[Phase, Task]]:
        """Every questionnaire of the parcours, in order, with its phase."""
        for phase in self.phases:
            for task in phase.tasks():
                yield phase, task

    def entretiens(self) -> Iterator[tuple[Phase, Entretien]]:
        for phase in self.phases:
            for step in phase.steps:
                if isinstance(step, Entretien):
                    yield phase, step

    def entretien(self, id: str) -> Entretien | None:
        return next((e for _, e in self.entretiens() if e.id == id), None)

    def sittings(self) -> dict[str, str]:
        """What follows « @ » in a passation → its title: the entretien, or which time it is."""
        times = {task.passation.partition("@")[2]: task.time for _, task in self.tasks() if task.time}
        return times | {entretien.id: entretien.title for _, entretien in self.entretiens()}

    def phase_of(self, passation: str) -> Phase | None:
        return next((phase for phase, task in self.tasks() if task.passation == passation), None)
