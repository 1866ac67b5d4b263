"""A session that follows a script: the screens can be driven without a dossier, a pack or a guide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from assistant.dossier.events import Event, Kind, Status
from assistant.dossier.state import State
from assistant.faces.store import Scratch
from assistant.guide.turn import Mode, Option, Outcome, Progress, Prompt, Reply, Say, Tone, Turn, View, Where
from assistant.parcours.model import Parcours

AT = "2026-11-22T10:04:31+01:00"
WHERE = Where("Bilan de compétences", "Investigation", "Mes centres d'intérêt", "Concret")


@dataclass(frozen=True)
class Exchange:
    number: int
    question: str
    answer: str
    at: str = AT
    passation: str = "interets/activites"
    step: str = "r1"
    marked: bool = False
    avoided: bool = False


@dataclass(frozen=True)
class Row:
    passation: str
    title: str
    phase: str
    stage: str
    minutes: int = 10
    entretien: str = ""
    due: str = ""
    opens: str = ""


class Plan:
    """The guide, for the places."""

    parcours = Parcours("essai", "1.0.0", "Essai", "", ())

    def __init__(self, session: Scripted) -> None:
        self._session = session
        self.rows = (
            Row("a/b", "Ma demande et ma situation", "Préliminaire", "termine"),
            Row("e/p@premier", "Préparer un entretien", "Préliminaire", "commence", 8, "Premier entretien"),
            Row("interets/activites", "Mes centres d'intérêt professionnels", "Investigation", "a_faire", 12),
            Row("v/v", "Mes valeurs", "Investigation", "a_faire", 15),
            Row("c/c", "Mon projet", "Conclusion", "a_faire", 20),
        )

    def questionnaires(self, state: State) -> Sequence[Row]:
        return self.rows

    def answered(self, state: State, now: datetime) -> Sequence[Exchange]:
        return tuple(replace(e, number=i) for i, e in enumerate(self._session.past, 1))


def options(*labels: str, kept: Sequence[str] = ()) -> tuple[Option, ...]:
    return tuple(Option(str(i + 1), f"c{i}", label, kept=f"c{i}" in kept) for i, label in enumerate(labels))


SCALE_LABELS = ("Pas du tout", "Plutôt non", "Je ne sais pas", "Plutôt oui", "Tout à fait")


def scale(step: str = "r1", text: str = "Réparer un appareil en panne", **more: Any) -> Prompt:
    return Prompt(
        "interets/activites", step, Mode.ONE, text, options(*SCALE_LABELS), hint="Un chiffre, une lettre, ou vos mots.",
        quick=True, **more,
    )  # fmt: skip


def prompt(mode: Mode, text: str = "Une question ?", labels: Sequence[str] = (), **more: Any) -> Prompt:
    return Prompt("interets/activites", "q1", mode, text, options(*labels, kept=more.pop("kept", ())), **more)


def turn(live: Prompt, *says: Say, progress: str = "Encore 6 à 9 questions, environ 4 min") -> Turn:
    return Turn(live, says, WHERE, Progress(3, 6, 9, 4, progress))


class Scripted:
    """Takes each reply in turn; every answer counts as recorded. `got` holds what was received."""

    read_only = False
    example = False

    def __init__(self, *prompts: Prompt | Turn, past: int = 0, before: Sequence[Exchange] = ()) -> None:
        self.turns = [p if isinstance(p, Turn) else turn(p) for p in prompts]
        self.got: list[Reply] = []
        self.drafts: list[str] = []
        self.recorded: list[Event] = []
        self.state = State()
        self.past = list(before) or [
            Exchange(i, f"Question numéro {i} : qu'est-ce qui compte ?", f"Réponse {i}") for i in range(past)
        ]
        for exchange in self.past:
            self._note(exchange)
        self.outcomes: dict[str, Outcome] = {}  # what a typed text brings, instead of being recorded
        self.closed = False
        self.guide = Plan(self)
        self.vault = Scratch(())
        self.clock = lambda: datetime.fromisoformat(AT)

    def _note(self, exchange: Exchange) -> None:
        self.state.replies.append(
            Event(
                Kind.ANSWER, AT, {"passation": exchange.passation, "question": exchange.step, "etat": Status.ANSWERED}
            )
        )

    @property
    def turn(self) -> Turn:
        return self.turns[0]

    def welcome_back(self) -> tuple[Say, ...]:
        return (Say("Vous en étiez à « Mes centres d'intérêt ».", Tone.GUIDE),) if self.past else ()

    def notices(self) -> tuple[str, ...]:
        return ()

    def reply(self, reply: Reply) -> Outcome:
        self.got.append(reply)
        if (outcome := self.outcomes.get(reply.text)) is not None:
            return outcome
        if reply.text.startswith("/"):
            return Outcome(says=(Say(f"Commande {reply.text}", Tone.HELP),))
        live = self.turn.prompt
        labels = {o.code: o.label for o in live.options}
        answer = reply.text or ", ".join(labels[c] for c in reply.codes or ()) or str(dict(reply.points or ()))
        done = Exchange(len(self.past), live.text, answer, step=live.step)
        self.past.append(done)
        self._note(done)
        if len(self.turns) > 1:
            self.turns.pop(0)
        return Outcome()

    def record(self, events: Sequence[Event]) -> Outcome:
        self.recorded += events
        for event in events:
            self.state.apply(event)
        return Outcome(events=tuple(events))

    def event(self, kind: Kind, **data: Any) -> Event:
        return Event(kind, AT, data)

    def questionnaires(self) -> Sequence[Row]:
        return self.guide.rows

    def draft(self, text: str) -> bool:
        self.drafts.append(text)
        live = self.turn
        self.turns[0] = replace(live, prompt=replace(live.prompt, draft=text))
        return True

    def history(self, before: int | None = None, count: int = 20) -> Sequence[Exchange]:
        end = len(self.past) if before is None else before
        return tuple(self.past[max(0, end - count) : end])

    def close(self) -> None:
        self.closed = True


__all__ = ["Mode", "Outcome", "Reply", "Say", "Scripted", "Tone", "View", "options", "prompt", "scale", "turn"]
