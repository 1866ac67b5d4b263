"""A conversation in memory, for tests: a pack given as YAML, lines typed, the state that comes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from textwrap import dedent, indent

from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.guide.conversation import Guide
from assistant.guide.turn import Outcome, Prompt, Reply, Turn
from assistant.pack.model import Choice, Pack, Questionnaire
from assistant.pack.reading import read_bytes
from assistant.parcours.model import Parcours, Phase, Task

START = datetime(2026, 11, 22, 10, 0, tzinfo=timezone(timedelta(hours=1)))


def plain(text: str) -> str:
    """Typography undone, so that a test reads as it is typed."""
    return text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


HEAD = """
pack: essai
version: 1.0.0
titre: Essai
questionnaires:
  - id: q
    titre: Questionnaire d'essai
    intention: Essayer.
    limites: Rien de plus.
    duree: 5
"""


class Shelf:
    """Packs held in memory."""

    def __init__(self, *packs: Pack) -> None:
        self.packs = {pack.id: pack for pack in packs}

    def pack(self, id: str) -> Pack:
        return self.packs[id]

    def renames(self, id: str) -> bool:
        return True

    def questionnaire(self, key: str) -> Questionnaire:
        pack, _, id = key.partition("/")
        return next(q for q in self.packs[pack].questionnaires if q.id == id)


def pack_of(body: str) -> Pack:
    """A pack of one questionnaire; `body` gives its sections, scores, restitution…"""
    return read_bytes((HEAD + indent(dedent(body).strip("\n"), "    ") + "\n").encode(), "essai.yaml")


@dataclass
class Talk:
    """One person at one questionnaire. `now` moves by ten seconds at each reply."""

    guide: Guide
    state: State
    now: datetime = START
    events: list[Event] = field(default_factory=list)
    last: Outcome = field(default_factory=Outcome)
    turn: Turn = field(init=False)

    def __post_init__(self) -> None:
        self.turn = self.guide.turn(self.state, self.now)

    @property
    def prompt(self) -> Prompt:
        return self.turn.prompt

    def say(self, *lines: str) -> Talk:
        for line in lines:
            self._reply(Reply(line))
        return self

    def pick(self, *codes: str) -> Talk:
        self._reply(Reply(codes=codes))
        return self

    def _reply(self, reply: Reply) -> None:
        self.now += timedelta(seconds=10)
        self.last = self.guide.reply(self.state, self.turn, reply, self.now)
        self.apply(*self.last.events)
        self.turn = self.last.turn or self.guide.turn(self.state, self.now)

    def apply(self, *events: Event) -> None:
        self.events += events
        for event in events:
            self.state.apply(event)

    def answers(self) -> dict[str, object]:
        """Step key → value (or the name of the non-answer) of everything given here."""
        sitting = self.state.sittings["essai/q"]
        return {k: a.value if a.value is not None else a.status.value for k, a in sitting.answers.items()}

    def said(self) -> str:
        """Everything said since the last reply, in one text, with plain spaces and straight apostrophes."""
        return plain("\n".join(s.text for s in (*self.last.says, *self.turn.says)))

    def asked(self) -> str:
        return plain(self.prompt.text)

    def reopened(self) -> Talk:
        """The same dossier opened again: only the events remain."""
        return Talk(self.guide, State.of(self.events, self.guide.names.event), self.now, list(self.events))


def talk(body: str, offers: tuple[Choice, ...] = ()) -> Talk:
    """A dossier just created, at the first question of a questionnaire given as YAML."""
    pack = pack_of(body)
    parcours = Parcours("essai", "1.0.0", "Parcours d'essai", "", (Phase("p", "Phase", "", (Task("essai/q"),)),))
    guide = Guide(parcours, Shelf(pack), lambda source: offers)
    begun = Event(Kind.CREATED, START.isoformat(), {"parcours": "essai"})
    opened = Event(Kind.OPENED, START.isoformat(), {"passation": "essai/q"})
    return Talk(guide, State.of([begun, opened], guide.names.event), events=[begun, opened])
