"""A guide of three text questions and a dossier whose disk can fail, for what the session and the plain face do with them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from assistant.dossier.errors import DiskFull, Notice
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces.store import Scratch
from assistant.guide.renaming import PresentNames
from assistant.guide.turn import Mode, Outcome, Prompt, Reply, Say, Tone, Turn, View
from assistant.pack.model import Questionnaire
from assistant.parcours.model import Parcours

PASSATION = "essai/trois"
QUESTIONS = ("prenom", "metier", "attente")
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def clock() -> datetime:
    return NOON


class Exchange(NamedTuple):
    number: int
    question: str
    answer: str
    at: str
    marked: bool = False
    avoided: bool = False


class NoPack:
    """A library that holds nothing, hence renames nothing."""

    def renames(self, id: str) -> bool:
        return False

    def questionnaire(self, key: str) -> Questionnaire:
        raise KeyError(key)


class FakeGuide:
    """Asks three questions in order; « effacer » erases the first one, « voir » opens the portefeuille, « fin » leaves."""

    packs = None
    parcours = Parcours("essai", "1.0.0", "Essai", "", ())
    names = PresentNames(NoPack())

    def turn(self, state: State, now: datetime) -> Turn:
        sitting = state.sitting(PASSATION)
        left = [key for key in QUESTIONS if key not in sitting.answers]
        if not left:
            return Turn(Prompt("", "", Mode.MENU, "C'est fini."))
        draft = sitting.drafts.get(left[0], "")
        return Turn(Prompt(PASSATION, left[0], Mode.LONG, f"Votre {left[0]} ?", draft=draft))

    def welcome_back(self, state: State, now: datetime) -> tuple[Say, ...]:
        return (Say("Vous revoilà."),)

    def reply(self, state: State, turn: Turn, reply: Reply, now: datetime) -> Outcome:
        match reply.text:
            case "effacer":
                return Outcome(erase=(PASSATION, QUESTIONS[0]), says=(Say("C'est effacé."),))
            case "voir":
                return Outcome(view=View.HELP)
            case "doute":
                return Outcome(turn=Turn(Prompt("", "", Mode.MENU, "Vouliez-vous dire ?")))
            case "refus":
                return Outcome(says=(Say("Trop court.", Tone.WARNING),), keep_input=True)
            case "fin":
                return Outcome(leave=True)
        data = {"passation": PASSATION, "question": turn.prompt.step, "etat": "repondu", "valeur": reply.text}
        event = Event(Kind.ANSWER, now.isoformat(), data)
        return Outcome((event,), (Say(f"Noté : {reply.text}", Tone.UNDERSTOOD),))

    def history(
        self, state: State, before: int | None, count: int, now: datetime | None = None
    ) -> tuple[Exchange, ...]:
        end = len(state.replies) if before is None else before
        return tuple(
            Exchange(i, e.data["question"], e.data["valeur"], e.at)
            for i, e in list(enumerate(state.replies))[max(0, end - count) : end]
        )

    def answered(self, state: State, now: datetime) -> tuple[Exchange, ...]:
        return self.history(state, None, 99)

    def questionnaires(self, state: State) -> tuple[()]:
        return ()


class FailingStore(Scratch):
    """A dossier whose disk is full when `full` is set, or that another window holds when `held` is."""

    def __init__(self, *events: Event) -> None:
        super().__init__(events)
        self.full = False
        self.held = False
        self.said: list[Notice] = []
        self.seen_by_append: list[int] = []

    @property
    def read_only(self) -> bool:  # type: ignore[override]  # a plain attribute in Scratch
        return self.held

    @property
    def notices(self) -> tuple[Notice, ...]:  # type: ignore[override]
        return tuple(self.said)

    def append(self, events):  # type: ignore[no-untyped-def]
        if self.full:
            raise DiskFull("Le disque est plein.", "Faites de la place.")
        super().append(events)

    def redact(self, passation, step, items=(), former=()):  # type: ignore[no-untyped-def]
        if self.full:
            raise DiskFull("Le disque est plein.", "Faites de la place.")
        super().redact(passation, step, items, former)
        return ("Les sauvegardes ont été refaites.",)
