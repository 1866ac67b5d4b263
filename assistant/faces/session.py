"""One sitting at the dossier, shared by both faces: it holds the order in which things become true.

    reply → guide → events durable on disk → state moves → outcome returned

Nothing is shown as taken before it is on disk, and nothing on disk is refused afterwards. No drawing, no printing here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces import words
from assistant.guide.turn import Outcome, Reply, Say, Tone, Turn

if TYPE_CHECKING:
    from assistant.dossier.errors import Notice
    from assistant.guide.conversation import Exchange, Guide
    from assistant.guide.path import Offers
    from assistant.guide.programme import Row

Clock = Callable[[], datetime]


def now() -> datetime:
    """Local time with its offset, to the second: what the events carry."""
    return datetime.now().astimezone().replace(microsecond=0)


class Store(Protocol):
    """What a session asks of a dossier; `dossier.vault.Vault` and `Scratch` both do it."""

    @property
    def events(self) -> Sequence[Event]: ...
    @property
    def read_only(self) -> bool: ...
    @property
    def notices(self) -> Sequence[Notice]: ...
    def append(self, events: Sequence[Event]) -> None: ...
    def redact(self, passation: str, step: str) -> None: ...
    def close(self) -> None: ...


class Scratch:
    """A dossier that lives in memory and is gone with the program: the demo, and tests."""

    read_only = False
    notices: tuple[Notice, ...] = ()

    def __init__(self, events: Sequence[Event] = ()) -> None:
        self._events = list(events)

    @property
    def events(self) -> Sequence[Event]:
        return tuple(self._events)

    def append(self, events: Sequence[Event]) -> None:
        self._events += events

    def redact(self, passation: str, step: str) -> None:
        written = (Kind.ANSWER, Kind.DRAFT)
        self._events = [
            Event(Kind.ERASED, e.at, {"passation": passation, "question": step})
            if e.kind in written and (e.data["passation"], e.data["question"]) == (passation, step)
            else e
            for e in self._events
        ]

    def close(self) -> None:
        self._events = []


class Session:
    """The dossier, the guide and the clock together. `turn` is always the turn to show."""

    def __init__(self, vault: Store, guide: Guide, clock: Clock = now) -> None:
        self.vault = vault
        self.guide = guide
        self.clock = clock
        self.state = State.of(vault.events)
        self.turn: Turn = guide.turn(self.state, clock())

    @property
    def read_only(self) -> bool:
        return self.vault.read_only

    @property
    def example(self) -> bool:
        """True for the demo: every face says so in plain sight."""
        return bool(self.state.settings.get("exemple"))

    def welcome_back(self) -> tuple[Say, ...]:
        """What to say on coming back: where she was, her last answer, what comes next."""
        return self.guide.welcome_back(self.state, self.clock())

    def notices(self) -> tuple[str, ...]:
        """What must be told at opening: another window, a damaged segment set aside, an example, no passphrase."""
        said = [f"{notice.text} {notice.remedy}".strip() for notice in self.vault.notices]
        if self.read_only and not said:
            said.append(words.READ_ONLY)
        if self.example:
            said.append(words.EXAMPLE_REMINDER)
        return tuple(said)

    def reply(self, reply: Reply) -> Outcome:
        """Take a reply. On return its events are on disk and `turn` is the next one.

        When they could not be written, state and turn have not moved, and the outcome carries a warning and `keep_input`.
        """
        outcome = self.guide.reply(self.state, self.turn, reply, self.clock())
        if refused := self._make_durable(outcome.events):
            return refused
        if outcome.erase and (refused := self._forget(*outcome.erase)):
            return refused
        self.turn = outcome.turn or self.guide.turn(self.state, self.clock())
        return outcome

    def record(self, events: Sequence[Event]) -> Outcome:
        """Events that a place makes (reword an item, open a questionnaire, go back to an answer), same care as a reply."""
        if refused := self._make_durable(tuple(events)):
            return refused
        self.turn = self.guide.turn(self.state, self.clock())
        return Outcome(events=tuple(events))

    def event(self, kind: Kind, **data: Any) -> Event:
        """An event of this instant."""
        return Event(kind, self.clock().isoformat(), data)

    def draft(self, text: str) -> bool:
        """Keep a text begun and not yet sent; "" forgets it. False when it could not be kept (nothing is said of it)."""
        prompt = self.turn.prompt
        if not prompt.step or self.read_only:
            return False
        if text == self.state.sitting(prompt.passation).drafts.get(prompt.step, ""):
            return True
        kept = self.event(Kind.DRAFT, passation=prompt.passation, question=prompt.step, texte=text)
        if self._make_durable((kept,)):
            return False
        self.turn = replace(self.turn, prompt=replace(prompt, draft=text))
        return True

    def history(self, before: int | None = None, count: int = 20) -> tuple[Exchange, ...]:
        """Earlier exchanges, oldest first, ending just before number `before`."""
        return self.guide.history(self.state, before, count)

    def answered(self) -> tuple[Exchange, ...]:
        """Her answers in the questionnaire under way, numbered for `/revoir N`."""
        return self.guide.answered(self.state, self.clock())

    def questionnaires(self) -> tuple[Row, ...]:
        """The whole parcours with the state of each questionnaire."""
        return self.guide.questionnaires(self.state)

    def close(self) -> None:
        self.vault.close()

    def _make_durable(self, events: tuple[Event, ...]) -> Outcome | None:
        """Write, then move the state. None when done, otherwise the outcome that says why not."""
        if not events:
            return None
        if self.read_only:
            return _kept(words.READ_ONLY_REFUSED)
        try:
            self.vault.append(events)
        except DossierError as error:
            return _kept(words.NOT_SAVED.format(reason=_sentences(error)))
        for event in events:
            self.state.apply(event)
        return None

    def _forget(self, passation: str, step: str) -> Outcome | None:
        """Erase for good what was written at a step; the state is made anew from what is left."""
        if self.read_only:
            return _kept(words.READ_ONLY_REFUSED)
        try:
            self.vault.redact(passation, step)
        except DossierError as error:
            self.turn = self.guide.turn(self.state, self.clock())
            return Outcome(says=(Say(words.NOT_ERASED.format(reason=_sentences(error)), Tone.WARNING),))
        self.state = State.of(self.vault.events)
        return None


def _kept(text: str) -> Outcome:
    return Outcome(says=(Say(text, Tone.WARNING),), keep_input=True)


def _sentences(error: DossierError) -> str:
    return f"{error.message} {error.remedy}".strip()


def guide_for(parcours: str, offers: Offers | None = None) -> Guide:
    """The guide of a shipped parcours. `offers`: options taken from outside the questionnaires (her portefeuille)."""
    from assistant.guide.conversation import Guide
    from assistant.pack.library import Library, shipped_folder
    from assistant.parcours.reading import read_parcours

    path = shipped_folder() / "parcours" / f"{parcours}.yaml"
    return Guide(read_parcours(path), Library.shipped(), *([offers] if offers else ()))


def open_session(folder: Path, passphrase: str | None, clock: Clock = now) -> Session:
    """Unlock and open the dossier in `folder`. Most of a second with a passphrase: show `words.OPENING` before.

    The key of her recovery sheet is accepted in the place of the passphrase. Raises DossierError.
    """
    from assistant.dossier import vault as room

    return session_on(room.open_vault(folder, room.unlock(folder, passphrase)), clock)


def session_on(vault: Store, clock: Clock = now) -> Session:
    """A session on a dossier already open (just created, or opened with an identity)."""
    state = State.of(vault.events)
    return Session(vault, guide_for(str(state.settings["parcours"])), clock)
