"""An invented person's answers, played through the guide as she would type them: the demo, and the journeys of the tests.

The file (questionnaires/exemples/PARCOURS.yaml) gives what she answers under each step, never the order: the guide asks,
the player looks her answer up. So an example survives a question that moves, and passes a question it does not know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.dossier.events import Kind
from assistant.guide.turn import Mode, Prompt, Reply

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.faces.session import Session

_MARKS = "~marques"
_CARNET = "~carnet"
_MOST_REPLIES = 2_000  # a player that goes round in circles stops there


@dataclass(frozen=True, slots=True)
class Example:
    parcours: str
    presentation: str
    answers: dict[str, dict[str, Any]]  # passation -> step (top question id) -> what she says
    to_come: tuple[str, ...] = ()  # passations that the demo leaves to do

    def under_way(self) -> Example:
        """The same life, before what is to come."""
        return replace(self, answers={one: said for one, said in self.answers.items() if one not in self.to_come})


@dataclass(slots=True)
class Played:
    """What came of it, beside her dossier: the very lines typed, and the answers that no question called for."""

    lines: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)


class MovingClock:
    """The clock of a dossier lived earlier: each look at it is one answer later."""

    def __init__(self, start: datetime, gaps: Iterator[float]) -> None:
        self._now, self._gaps = start, gaps

    def __call__(self) -> datetime:
        return self._now

    def tick(self) -> None:
        """Let the time of one answer pass."""
        self._now += timedelta(seconds=next(self._gaps))


def load(path: Path) -> Example:
    """Read an example file. Ours only: it is shipped with the program, never given by someone else."""
    import yaml

    data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    return Example(data["exemple"], data["presentation"], data["reponses"], tuple(data.get("a_venir", ())))


def play(session: Session, example: Example, clock: MovingClock) -> Played:
    """Live the whole example in a session that reads `clock`: passation after passation, as she would type it.

    Raises ValueError when an answer of the example is not taken: the example, or a pack, is wrong.
    """
    played = Played()
    for passation, answers in example.answers.items():
        session.record([session.event(Kind.OPENED, passation=passation)])
        replies = _Replies(answers)
        for _ in range(_MOST_REPLIES):
            if session.turn.prompt.mode is Mode.MENU:
                break
            _reply(session, clock, played, replies.line(session.turn.prompt, session.state))
        _reply(session, clock, played, next(o.key for o in session.turn.prompt.options if o.code == "terminer"))
        played.unasked += [f"{passation}#{name}" for name in answers if name not in replies.used]
    return played


def _reply(session: Session, clock: MovingClock, played: Played, line: str) -> None:
    clock.tick()
    prompt = session.turn.prompt
    outcome = session.reply(Reply(line))
    played.lines.append(line)
    if not outcome.events:
        said = " ".join(s.text for s in outcome.says)
        raise ValueError(f"{prompt.passation} {prompt.step}: {line!r} → {said} {session.turn.prompt.text}")


class _Replies:
    """What she types at each prompt of one passation."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self.answers = answers
        self.marks: dict[str, str] = dict(answers.get(_MARKS, {}))  # step -> « à aborder », said before she answers
        self.notes: list[str] = list(answers.get(_CARNET, ()))  # lines of the carnet, written as she begins
        self.used: set[str] = {_MARKS, _CARNET}
        self.given: dict[str, int] = {}  # step -> savoir-faire of her own already typed there

    def line(self, prompt: Prompt, state: State) -> str:
        if self.notes:
            return self.notes.pop(0)
        if prompt.followup:
            return "/passer"
        answer = self._find(prompt.step, state.sitting(prompt.passation).fiches)
        if mark := self.marks.pop(prompt.step, ""):
            return f"/marquer {mark}"
        if answer is None:
            return "/passer"
        if isinstance(answer, str) and answer.startswith("~"):
            return "/" + answer[1:]
        return self._typed(prompt, answer)

    def _find(self, step: str, fiches: dict[str, list[str]]) -> Any:
        """Her answer to a step: `question`, `question.row`, `list[f2].field`; for a list itself, whether one more comes."""
        head, _, rest = step.partition(".")
        name, _, fiche = head.partition("[")
        self.used.add(name)
        found = self.answers.get(name)
        if fiche:
            rank = fiches[name].index(fiche.rstrip("]"))
            field, _, row = rest.partition(".")
            inner = found[rank].get(field) if found and rank < len(found) else None
            return inner.get(row) if row and isinstance(inner, dict) else inner
        if isinstance(found, list) and found and isinstance(found[0], dict):
            return "ajouter" if len(fiches.get(name, [])) < len(found) else "fini"
        return found.get(rest) if rest and isinstance(found, dict) else found

    def _typed(self, prompt: Prompt, answer: Any) -> str:
        if prompt.mode is Mode.POINTS:
            return " ".join(str(answer.get(option.code, 0)) for option in prompt.options)
        if isinstance(answer, dict):
            return self._proposal(prompt, answer)
        if not prompt.options:
            return str(answer)
        if prompt.mode is Mode.ONE and isinstance(answer, list):
            return _preferred(prompt, answer)
        if prompt.mode is Mode.MANY and isinstance(answer, str) and answer.isdecimal():
            return " ".join(o.key for o in prompt.options[: int(answer)])
        wanted = answer if isinstance(answer, list) else [answer]
        return " ".join(_key(prompt, code) for code in wanted)

    def _proposal(self, prompt: Prompt, answer: dict[str, Any]) -> str:
        """Savoir-faire read in a récit: keep what is proposed, then say her own, one at each turn."""
        codes = {o.code: o.key for o in prompt.options}
        if "garde" in codes:
            return codes["garde"]
        given = self.given.setdefault(prompt.step, 0)
        additions = answer.get("ajouter", [])
        if given >= len(additions):
            return codes["fini"]
        self.given[prompt.step] += 1
        return str(additions[given])


def _key(prompt: Prompt, code: str) -> str:
    found = next((o.key for o in prompt.options if o.code == code), None)
    if found is None:
        raise ValueError(f"{prompt.passation} {prompt.step}: « {code} » is no option")
    return found


def _preferred(prompt: Prompt, order: list[str]) -> str:
    """Of the options shown, the one she puts first (or last, when the prompt asks for the last of a set)."""
    ranked = sorted(prompt.options, key=lambda o: order.index(o.code) if o.code in order else len(order))
    return ranked[-1 if "dernier" in prompt.text.rsplit("\n", 1)[-1] else 0].key


def shipped(parcours: str) -> Path:
    """The example file of a parcours, in a checkout or in the installed wheel."""
    from assistant.pack.library import shipped_folder

    return shipped_folder() / "exemples" / f"{parcours}.yaml"
