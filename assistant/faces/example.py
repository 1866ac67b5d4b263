"""An invented person's answers, played through the guide as she would type them: the demo, and the journeys of the tests.

The file (questionnaires/exemples/PARCOURS.yaml) gives what she answers under each step, never the order: the guide asks,
the player looks her answer up. So an example survives a question that moves, and passes a question it does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.turn import Mode, Outcome, Prompt, Reply, Turn

_MOST_REPLIES = 2_000  # a player that goes round in circles stops there


@dataclass(frozen=True, slots=True)
class Example:
    parcours: str
    presentation: str
    answers: dict[str, dict[str, Any]]  # passation -> step (top question id) -> what she says


@dataclass(slots=True)
class Played:
    """What came of it: the events of her dossier, and the very lines typed to get there."""

    events: list[Event] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    unasked: list[str] = field(default_factory=list)  # answers that no question called for


def load(path: Path) -> Example:
    """Read an example file. Ours only: it is shipped with the program, never given by someone else."""
    import yaml

    data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    return Example(data["exemple"], data["presentation"], data["reponses"])


def play(guide: Guide, example: Example, start: datetime, tick: Callable[[datetime], datetime]) -> Played:
    """The whole dossier of the example person, answered passation after passation. `tick` gives the time of each reply."""
    return _Player(guide, example, start, tick).run()


class _Player:
    def __init__(self, guide: Guide, example: Example, start: datetime, tick: Callable[[datetime], datetime]) -> None:
        self.guide, self.example, self.now, self.tick = guide, example, start, tick
        self.played = Played()
        self.state = State()
        self.turn: Turn | None = None

    def run(self) -> Played:
        for passation, answers in self.example.answers.items():
            self._sit(passation, answers)
        return self.played

    def _sit(self, passation: str, answers: dict[str, Any]) -> None:
        self._keep(Event(Kind.OPENED, self.now.isoformat(timespec="seconds"), {"passation": passation}))
        used: set[str] = set()
        replies = _Replies(answers, used)
        for _ in range(_MOST_REPLIES):
            turn = self.guide.turn(self.state, self.now)
            if turn.prompt.mode is Mode.MENU:
                break
            self._reply(turn, replies.line(turn.prompt, self.state))
        self._reply(turn, next(o.key for o in turn.prompt.options if o.code == "terminer"))
        self.played.unasked += [f"{passation}#{name}" for name in answers if name not in used]

    def _reply(self, turn: Turn, line: str) -> None:
        self.now = self.tick(self.now)
        outcome = self.guide.reply(self.state, turn, Reply(line), self.now)
        self.played.lines.append(line)
        if not outcome.events:
            raise ValueError(f"{turn.prompt.passation} {turn.prompt.step}: {line!r} → {_said(outcome)}")
        self._keep(*outcome.events)

    def _keep(self, *events: Event) -> None:
        for event in events:
            self.state.apply(event)
            self.played.events.append(event)


def _said(outcome: Outcome) -> str:
    asked = outcome.turn.prompt.text if outcome.turn else ""
    return " ".join([*(s.text for s in outcome.says), asked])


class _Replies:
    """What she types at each prompt of one passation."""

    def __init__(self, answers: dict[str, Any], used: set[str]) -> None:
        self.answers, self.used = answers, used

    def line(self, prompt: Prompt, state: State) -> str:
        if prompt.followup:
            return "/passer"
        answer = self._find(prompt.step, state.sitting(prompt.passation).fiches)
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
            inner = found[rank].get(field) if rank < len(found) else None
            return inner.get(row) if row and isinstance(inner, dict) else inner
        if isinstance(found, list) and found and isinstance(found[0], dict):
            return "ajouter" if len(fiches.get(name, [])) < len(found) else "fini"
        return found.get(rest) if rest and isinstance(found, dict) else found

    def _typed(self, prompt: Prompt, answer: Any) -> str:
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
        additions = answer.setdefault("ajouter", [])
        return str(additions.pop(0)) if additions else codes["fini"]


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


def minutes_apart(gaps: Iterator[float]) -> Callable[[datetime], datetime]:
    """A tick that adds the next gap, in seconds."""
    from datetime import timedelta

    return lambda now: now + timedelta(seconds=next(gaps))
