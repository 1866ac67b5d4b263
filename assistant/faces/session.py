"""One sitting at the dossier, shared by both faces: it holds the order in which things become true.

    reply → guide → events durable on disk → state moves → outcome returned

Nothing is shown as taken before it is on disk, and nothing on disk is refused afterwards. No drawing, no printing here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
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
    from assistant.guide.conversation import Guide
    from assistant.guide.history import Exchange
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
    def redact(self, passation: str, step: str, items: Collection[str] = ()) -> Sequence[str]: ...
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

    def redact(self, passation: str, step: str, items: Collection[str] = ()) -> Sequence[str]:
        written = (Kind.ANSWER, Kind.DRAFT)
        self._events = [
            Event(Kind.ERASED, e.at, {"passation": passation, "question": step})
            if e.kind in written and (e.data["passation"], e.data["question"]) == (passation, step)
            else e
            for e in self._events
            if not (e.kind is Kind.ITEM and e.data["element"] in items and "texte" in e.data)
        ]
        return ()

    def close(self) -> None:
        self._events = []


class Session:
    """The dossier, the guide and the clock together. `turn` is always the turn to show."""

    def __init__(self, vault: Store, guide: Guide, clock: Clock = now) -> None:
        self.vault = vault
        self.guide = guide
        self.clock = clock
        self.state = State.of(vault.events)
        self.version = 0  # grows with every event: what is derived from the state can be kept until it changes
        self._turn: Turn | None = None
        # Ids of the portfolio items made from a step (see places.items_from); by their name alone without it.
        self.made_from: Callable[[str, str], Collection[str]] = lambda passation, step: ()
        self._told = 0  # how many of the dossier's notices were already said

    @property
    def turn(self) -> Turn:
        """The turn to show. The same object as long as nothing happened."""
        if self._turn is None:
            self._turn = self.guide.turn(self.state, self.clock())
        return self._turn

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
        said = [say.text for say in self._new_notices()]
        if self.read_only and not said:
            said.append(words.READ_ONLY)
        if self.example:
            said.append(words.EXAMPLE_REMINDER)
        return tuple(said)

    def reply(self, reply: Reply) -> Outcome:
        """Take a reply. On return its events are on disk and `turn` is the next one (the same, when nothing came of it).

        When they could not be written, state and turn have not moved: the outcome holds a warning and `keep_input`.
        """
        outcome = self.guide.reply(self.state, self.turn, reply, self.clock())
        if refused := self._make_durable(outcome.events):
            return refused
        says = outcome.says
        if outcome.erase:
            refused, told = self._forget(*outcome.erase)
            if refused:
                return refused
            says += told
        if outcome.events or outcome.erase or outcome.turn:
            self._turn = outcome.turn
        return replace(outcome, says=(*says, *self._new_notices()))

    def record(self, events: Sequence[Event]) -> Outcome:
        """Events that a place makes (reword an item, open a questionnaire, go back to an answer): same care."""
        if refused := self._make_durable(tuple(events)):
            return refused
        self._turn = None
        return Outcome(events=tuple(events), says=self._new_notices())

    def event(self, kind: Kind, **data: Any) -> Event:
        """An event of this instant."""
        return Event(kind, self.clock().isoformat(), data)

    def draft(self, text: str) -> bool:
        """Keep a text begun and not yet sent; "" forgets it. False when it could not be kept."""
        prompt = self.turn.prompt
        if not prompt.step or self.read_only:
            return False
        if text == self.state.sitting(prompt.passation).drafts.get(prompt.step, ""):
            return True
        kept = self.event(Kind.DRAFT, passation=prompt.passation, question=prompt.step, texte=text)
        if self._make_durable((kept,)):
            return False
        self._turn = replace(self.turn, prompt=replace(prompt, draft=text))
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
        self.version += 1
        return None

    def _forget(self, passation: str, step: str) -> tuple[Outcome | None, tuple[Say, ...]]:
        """Erase for good what was written at a step, and the rewordings of the items that came from it."""
        if self.read_only:
            return _kept(words.READ_ONLY_REFUSED), ()
        made = self.made_from(passation, step)
        items = [item for item in self.state.items if item in made or _comes_from(item, passation, step)]
        try:
            lines = self.vault.redact(passation, step, items)
        except DossierError as error:
            self._turn = None
            return Outcome(says=(Say(words.NOT_ERASED.format(reason=_sentences(error)), Tone.WARNING),)), ()
        self.state = State.of(self.vault.events)
        self.version += 1
        return None, tuple(Say(line) for line in lines)

    def _new_notices(self) -> tuple[Say, ...]:
        """What the dossier noticed since it was last asked; it may notice something at any save."""
        new = tuple(self.vault.notices)[self._told :]
        self._told += len(new)
        return tuple(
            Say(f"{notice.text} {notice.remedy}".strip(), Tone.WARNING if notice.serious else Tone.GUIDE)
            for notice in new
        )


def _comes_from(item: str, passation: str, step: str) -> bool:
    """Whether a portfolio item (`passation#step`, `…:code`, `…~2`) bears the name of this step, be it parked or not.

    An item made of a whole fiche (`…#emplois[f2]`) holds those of each of its fields (`emplois[f2].poste`).
    """
    where, _, address = item.partition("#")
    source = address.partition("~")[0].partition(":")[0]
    return where == passation and (step == source or step.startswith(f"{source}."))


def _kept(text: str) -> Outcome:
    return Outcome(says=(Say(text, Tone.WARNING),), keep_input=True)


def _sentences(error: DossierError) -> str:
    return f"{error.message} {error.remedy}".strip()


def open_session(folder: Path, passphrase: str | None, clock: Clock = now) -> Session:
    """Unlock and open the dossier in `folder`. Most of a second with a passphrase: show `words.OPENING` before.

    The key of her recovery sheet is accepted in the place of the passphrase. Raises DossierError.
    """
    from assistant.dossier import vault as room

    return session_on(room.open_vault(folder, room.unlock(folder, passphrase)), clock)


def session_on(vault: Store, clock: Clock = now) -> Session:
    """A session on a dossier already open (just created, or opened with an identity), with its parcours and the packs.

    Raises DossierError when this version of the program does not have its parcours.
    """
    from functools import partial

    from assistant.faces.places import Outside, items_from
    from assistant.guide.conversation import Guide
    from assistant.pack.library import Library
    from assistant.parcours.reading import read_parcours

    name = str(State.of(vault.events).settings.get("parcours"))
    try:
        parcours = read_parcours(name)
    except KeyError:
        raise DossierError(words.PARCOURS_UNKNOWN.format(name=name), words.PARCOURS_UNKNOWN_REMEDY) from None
    library, outside = Library.shipped(), Outside()
    guide = Guide(parcours, library, outside)
    outside.session = session = Session(vault, guide, clock)
    session.made_from = partial(items_from, session)
    return session
