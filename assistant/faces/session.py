"""One sitting at the dossier, shared by both faces: it holds the order in which things become true.

    reply → guide → events durable on disk → state moves → outcome returned

Nothing is shown as taken before it is on disk, and nothing on disk is refused afterwards. No drawing, no printing here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Event, Kind
from assistant.dossier.state import State
from assistant.faces import words
from assistant.faces.drafts import Drafts, Place, place_of, written
from assistant.faces.store import Store
from assistant.faces.tracing import trace
from assistant.guide.turn import Mode, Option, Outcome, Prompt, Reply, Say, Tone, Turn
from assistant.pack.cleaning import clean

if TYPE_CHECKING:
    from assistant.dossier.redaction import Erasure
    from assistant.faces.reach import MadeFrom
    from assistant.guide.conversation import Guide
    from assistant.guide.history import Exchange
    from assistant.guide.programme import Row
    from assistant.portfolio.build import Memory

Clock = Callable[[], datetime]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Alarm(Say):
    """A true warning: something was not recorded, is damaged, or the program failed. The guide's own are gentle."""


def now() -> datetime:
    """Local time with its offset, to the second: what the events carry."""
    return datetime.now().astimezone().replace(microsecond=0)


class Session:
    """The dossier, the guide and the clock together. `turn` is always the turn to show."""

    def __init__(self, vault: Store, guide: Guide, clock: Clock = now) -> None:
        self.vault = vault
        self.guide = guide
        self.clock = clock
        self.state = State.of(vault.events, guide.names.event)
        self.version = 0  # grows with every event: what is derived from the state can be kept until it changes
        self.memory: Memory | None = None  # spares what did not change in the portefeuille (see places.portfolio)
        self._turn: Turn | None = None
        # Ids of the portfolio items made from a step (see places.items_from); by their name alone without it.
        self.made_from: MadeFrom = lambda passation, step: ()
        # What the coming days hold, in a few lines (see week.brief); nothing without it. True: the next entretien was said.
        self.week: Callable[[bool], tuple[Say, ...]] = lambda without_next: ()
        self._told = 0  # how many of the dossier's notices were already said
        self.remake: Callable[[], Guide] | None = None  # the guide over what the dossier now holds: see `refresh`
        self.missing = ""  # what this version of the program lacks for this dossier, said at opening
        self._astray = False  # the guide failed at where she is: the parcours menu stands in
        self._refused: set[tuple[str, str]] = set()  # (passation, step) where something could not be recorded
        self._drafts = Drafts()

    @property
    def turn(self) -> Turn:
        """The turn to show. The same object as long as nothing happened. Never fails: the dossier stays open."""
        if self._turn is None:
            self._turn = self._drafts.over(self._next(), self.state)
        return self._turn

    @property
    def read_only(self) -> bool:
        return self.vault.read_only

    @property
    def example(self) -> bool:
        """True for the demo: every face says so in plain sight."""
        return bool(self.state.settings.get("exemple"))

    @property
    def ending(self) -> str:
        """The last sentence, true whatever happened: all is recorded, or not all."""
        if self.example:
            return words.ENDING_EXAMPLE
        if self.unrecorded or self._drafts:
            return words.ENDING_UNSAVED
        return words.ENDING_READ_ONLY if self.read_only else words.ENDING_SAVED

    @property
    def unrecorded(self) -> bool:
        """Whether something she sent could not be recorded, and was not since."""
        return bool(self._refused)

    @property
    def farewell(self) -> str:
        return f"{words.GOODBYE} {self.ending}"

    def welcome_back(self) -> tuple[Say, ...]:
        """What to say on coming back: where she was, her last answer, what comes next, what the week holds."""
        said = _or_nothing(lambda: self.guide.welcome_back(self.state, self.clock()))
        return (*said, *_or_nothing(lambda: self.week(True)))

    def notices(self) -> tuple[str, ...]:
        """What must be told at opening: another window, a damaged segment set aside, an example, no passphrase."""
        said = [say.text for say in self._new_notices()]
        if self.read_only and not said:
            said.append(words.READ_ONLY)
        if self.example:
            said.append(words.EXAMPLE_REMINDER)
        return (*said, self.missing) if self.missing else tuple(said)

    def reply(self, reply: Reply) -> Outcome:
        """Take a reply. On return its events are on disk and `turn` is the next one (the same, when nothing came of it).

        When they could not be written, state and turn have not moved: the outcome holds a warning and `keep_input`.
        """
        prompt = self.turn.prompt
        try:
            outcome = self.guide.reply(self._shown_state(), self.turn, reply, self.clock())
        except Exception as error:
            return self._lost_for_words(error)
        return self._taken(prompt, outcome)

    def _taken(self, prompt: Prompt, outcome: Outcome) -> Outcome:
        place, inside = (prompt.passation, prompt.step), self.state.current is not None
        if refused := self._make_durable((*self._draft_used(prompt, outcome), *outcome.events)):
            return self._not_recorded(refused, place)
        says = outcome.says
        if outcome.sheet:
            from assistant.faces import fiche

            says = (*says, Say("\n".join(fiche.of_passation(self, outcome.sheet))))
        if outcome.erase:
            refused, told = self._forget(*outcome.erase, outcome.erase_too)
            if refused:
                return self._not_recorded(refused, place)
            says += told
        if (outcome.events and not _aside(outcome)) or outcome.erase:
            self._refused.discard(place)
            self._drafts.drop(place_of(prompt))
        if outcome.events or outcome.erase or outcome.turn:
            self._turn = outcome.turn and self._drafts.over(outcome.turn, self.state)
        if inside and self.state.current is None and not outcome.leave:  # between two questionnaires
            says += _or_nothing(lambda: self.week(False))
        return replace(outcome, says=(*says, *self._new_notices()))

    def record(self, events: Sequence[Event]) -> Outcome:
        """Events that a place makes (reword an item, open a questionnaire, go back to an answer): same care."""
        if refused := self._make_durable(tuple(events)):
            return self._not_recorded(refused, ("", ""))
        self._refused.discard(("", ""))
        self._turn = None
        return Outcome(events=tuple(events), says=self._new_notices())

    def forget(self, passation: str, step: str) -> Outcome:
        """Erase for good, as a place asks for it: what was written there, its rewordings, its copies in what left."""
        refused, told = self._forget(passation, step, ())
        if refused:
            return refused
        self._turn = None
        return Outcome(erase=(passation, step), says=(*told, *self._new_notices()))

    def rewrite(self, erasure: Erasure) -> Outcome:
        """Take out of the dossier, for good, what `erasure` takes out of its events."""
        if self.read_only:
            return _kept(words.READ_ONLY_REFUSED)
        try:
            lines = self.vault.rewrite(erasure)
        except DossierError as error:
            return _kept(words.NOT_ERASED.format(reason=_sentences(error)))
        self.state = State.of(self.vault.events, self.guide.names.event)
        self.version += 1
        self._turn = None
        return Outcome(says=tuple(Say(line) for line in lines))

    def event(self, kind: Kind, **data: Any) -> Event:
        """An event of this instant."""
        return Event(kind, self.clock().isoformat(), data)

    def draft(self, text: str) -> bool:
        """Keep a text begun and not yet sent; "" forgets it. False when it could not be written: it is then kept in
        memory, and is `turn.prompt.draft` all the same as long as this session lasts."""
        text, prompt = clean(text), self.turn.prompt
        if not prompt.step:
            return False
        place = place_of(prompt)
        done = text == written(self.state, place) or self._write_draft(place, text)
        if done or not text:
            self._drafts.drop(place)
        else:
            self._drafts.keep(place, text)
        self._turn = self._drafts.over(self.turn, self.state)
        return done

    def _write_draft(self, place: Place, text: str) -> bool:
        return not self._make_durable((self.event(Kind.DRAFT, passation=place[0], question=place[1], texte=text),))

    def _draft_used(self, prompt: Prompt, outcome: Outcome) -> tuple[Event, ...]:
        """An answer does away with its draft by itself; what was begun in a relance is told to go with the relance."""
        place = place_of(prompt)
        if not (outcome.events and not _aside(outcome) and prompt.followup and written(self.state, place)):
            return ()
        return (self.event(Kind.DRAFT, passation=place[0], question=place[1], texte=""),)

    def history(self, before: int | None = None, count: int = 20) -> tuple[Exchange, ...]:
        """Earlier exchanges, oldest first, ending just before number `before`."""
        return _or_nothing(lambda: self.guide.history(self.state, before, count, self.clock()))

    def answered(self) -> tuple[Exchange, ...]:
        """Her answers in the questionnaire under way, numbered for `/revoir N`."""
        return _or_nothing(lambda: self.guide.answered(self.state, self.clock()))

    def questionnaires(self) -> tuple[Row, ...]:
        """The whole parcours with the state of each questionnaire."""
        return _or_nothing(lambda: self.guide.questionnaires(self.state))

    def refresh(self) -> None:
        """Take in the packs and the questionnaires she just accepted. Nothing that she answered moves."""
        if self.remake is not None:
            self.guide, self.memory = self.remake(), None
            self.state = State.of(self.vault.events, self.guide.names.event)
            self.version += 1
            self._turn = None

    def close(self) -> None:
        self.vault.close()

    # When the guide fails

    def _next(self) -> Turn:
        """The guide's turn; where it fails (a pack that is missing, a fault of ours), the parcours menu with a warning."""
        self._astray = False
        try:
            return self.guide.turn(self.state, self.clock())
        except Exception as error:
            trace(error)
        self._astray = True
        try:
            menu = self.guide.turn(self._shown_state(), self.clock())
        except Exception as error:
            trace(error)
            menu = Turn(Prompt("", "", Mode.MENU, words.ASTRAY_MENU, _WAYS_OUT))
        return replace(menu, says=(Alarm(words.ASTRAY, Tone.WARNING), *menu.says))

    def _shown_state(self) -> State:
        """Where she is for the guide: between two questionnaires while it cannot follow her into this one."""
        return replace(self.state, current=None) if self._astray else self.state

    def _lost_for_words(self, error: Exception) -> Outcome:
        trace(error)
        return _kept(words.REPLY_FAILED)

    def _not_recorded(self, refused: Outcome, place: tuple[str, str]) -> Outcome:
        self._refused.add(place)
        says = tuple(Alarm(say.text, say.tone) if say.tone is Tone.WARNING else say for say in refused.says)
        return replace(refused, says=says)

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

    def _forget(self, passation: str, step: str, too: tuple[str, ...] = ()) -> tuple[Outcome | None, tuple[Say, ...]]:
        """Erase for good what was written at a step, texts begun included, and the rewordings of the items made of it.

        `too`: other steps of the passation, erased in the same rewriting of the dossier: all of them or none.
        """
        from assistant.faces import reach

        for one in (step, *too):
            self._drafts.forget(passation, one)
        if self.read_only:
            return _kept(words.READ_ONLY_REFUSED), ()
        gone, names, before = (step, *too), self.guide.names, self.vault.events
        items = reach.items(self.state, names, passation, gone, self.made_from)
        try:
            lines = self.vault.redact(passation, step, items, reach.steps(names, passation, gone))
        except DossierError as error:
            self._turn = None
            return Outcome(says=(Say(words.NOT_ERASED.format(reason=_sentences(error)), Tone.WARNING),)), ()
        self.state = State.of(self.vault.events, names.event)
        self.version += 1
        if self.vault.events == before:
            self._turn = None
            return Outcome(says=(Say(words.NOTHING_ERASED, Tone.WARNING),)), ()
        pairs = zip(before, self.vault.events, strict=False)
        if any(old.kind is Kind.SHARED and old != new for old, new in pairs):
            lines = (*lines, words.HANDED_STAYS)
        return None, tuple(Say(line) for line in lines)

    def _new_notices(self) -> tuple[Say, ...]:
        """What the dossier noticed since it was last asked; it may notice something at any save."""
        new = tuple(self.vault.notices)[self._told :]
        self._told += len(new)
        return tuple(
            Alarm(text, Tone.WARNING) if notice.serious else Say(text)
            for notice in new
            if (text := f"{notice.text} {notice.remedy}".strip())
        )


def _aside(outcome: Outcome) -> bool:
    """What was done beside the question: a line of the carnet, or of an entretien, says nothing of a text begun there."""
    return all(event.kind in (Kind.CARNET, Kind.RETAINED) for event in outcome.events)


def _kept(text: str) -> Outcome:
    return Outcome(says=(Alarm(text, Tone.WARNING),), keep_input=True)


_WAYS_OUT = (
    Option("1", "portefeuille", words.WAY_OUT_PORTFOLIO),
    Option("2", "pause", words.WAY_OUT_PAUSE),
)


def _or_nothing(ask: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
    """What the guide tells of the past; nothing where it fails, so that a missing pack closes no door."""
    try:
        return ask()
    except Exception as error:
        trace(error)
        return ()


def _sentences(error: DossierError) -> str:
    return f"{error.message} {error.remedy}".strip()
