"""A parcours as data: phases in order, each with its steps (étapes)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

ASSIGNED = "propose"  # id of the phase of what a conseiller assigned and she accepted: no file may take it
KEPT = "deja_commence"  # id of the phase of what she began and her parcours names no more: no file may take it
OURS = (ASSIGNED, KEPT)
MOST_HOURS, MOST_WEEKS, MOST_MONTHS = 500, 260, 60  # that a file or a change may set


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

    @property
    def name(self) -> str:
        """What a change calls this step by; that of an entretien holds no « / »."""
        return self.passation


@dataclass(frozen=True, slots=True)
class Entretien:
    """A meeting with the conseiller: prepared before, looked back on after."""

    id: str
    title: str
    before: Task
    after: Task
    when: str  # id of the question, in `before`, that holds its date
    length: str = ""  # id of the question, in `after`, that holds how many minutes it lasted
    since: str = ""  # id of the entretien that a follow-up is counted from, "" where it is none
    months: int = 0  # how many months after that one it opens

    @property
    def name(self) -> str:
        return self.id


Step = Task | Entretien


def tasks_of(step: Step) -> tuple[Task, ...]:
    """The questionnaires of a step: itself, or those before and after an entretien."""
    return (step.before, step.after) if isinstance(step, Entretien) else (step,)


@dataclass(frozen=True, slots=True)
class Phase:
    id: str
    title: str
    say: str
    steps: tuple[Step, ...]

    def tasks(self) -> Iterator[Task]:
        """Its questionnaires in order, those of its entretiens included."""
        for step in self.steps:
            yield from tasks_of(step)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What is added, one phase after the other, when she and her conseiller go on."""

    after: str  # id of the phase that they come after
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class Parcours:
    """A bound that is 0 was not set."""

    id: str
    version: str
    title: str
    description: str
    phases: tuple[Phase, ...]
    meets: bool = False  # each of its phases has an entretien: she is told of one begun that has none yet
    hours_max: int = 0  # hours of accompaniment: the entretiens, and nothing of what she does alone
    hours_min: int = 0
    hours_planned: int = 0  # what she and her conseiller agreed on
    weeks_max: int = 0  # from the first entretien on
    renewal: Renewal | None = None

    def tasks(self) -> Iterator[tuple[Phase, Task]]:
        """Every questionnaire of the parcours, in order, with its phase."""
        for phase in self.phases:
            for task in phase.tasks():
                yield phase, task

    def entretiens(self) -> Iterator[tuple[Phase, Entretien]]:
        for phase, step in self.steps():
            if isinstance(step, Entretien):
                yield phase, step

    def entretien(self, id: str) -> Entretien | None:
        return next((e for _, e in self.entretiens() if e.id == id), None)

    def phase(self, id: str) -> Phase | None:
        return next((phase for phase in self.phases if phase.id == id), None)

    def steps(self) -> Iterator[tuple[Phase, Step]]:
        """Every step in order, with its phase."""
        for phase in self.phases:
            for step in phase.steps:
                yield phase, step

    def sittings(self) -> dict[str, str]:
        """What follows « @ » in a passation → its title: the entretien, or which time it is."""
        times = {task.passation.partition("@")[2]: task.time for _, task in self.tasks() if task.time}
        return times | {entretien.id: entretien.title for _, entretien in self.entretiens()}

    def phase_of(self, passation: str) -> Phase | None:
        return next((phase for phase, task in self.tasks() if task.passation == passation), None)
