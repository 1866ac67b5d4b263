"""What the events add up to. Grows by `apply`, one event at a time, at a cost that does not depend on its size."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from assistant.dossier.events import CARNET, RETAINED, Event, Kind, Status, entry_number
from assistant.dossier.handed import notes_of

Rename = Callable[[Event], Event]


def as_written(event: Event) -> Event:
    """An event under the names it was written with."""
    return event


@dataclass(frozen=True, slots=True)
class Answer:
    """The latest answer under one step key. `value` is a JSON value (see pack.model.Type), None for a non-answer."""

    status: Status
    value: Any
    at: str
    version: str = ""
    followups: int = 0  # relances already asked after this answer
    first: int = 0  # characters of the text before relances added to it, 0 when they added nothing

    @property
    def answered(self) -> bool:
        return self.status is Status.ANSWERED


@dataclass(slots=True)
class Sitting:
    """One passation: a questionnaire as she answers it."""

    id: str
    answers: dict[str, Answer] = field(default_factory=dict)
    fiches: dict[str, list[str]] = field(default_factory=dict)  # list key -> live fiche ids, in order
    removed: dict[str, list[str]] = field(default_factory=dict)
    created: dict[str, int] = field(
        default_factory=dict
    )  # list key -> how many fiches were ever created: ids are never reused
    drafts: dict[str, str] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)  # step keys: to speak of with the conseiller
    avoided: set[str] = field(default_factory=set)  # and those not to speak of; never in both
    opened_early: set[str] = field(default_factory=set)  # dates whose closed texts she opened: see guide.sealing
    focus: str | None = None  # the step she went back to
    opened: str = ""
    closed: str = ""
    last: str | None = None  # step key of her latest answer
    moves: int = field(default=0, compare=False)  # events so far: what was read of it is as good while this is the same


@dataclass(slots=True)
class ItemEdit:
    """What she changed on a portfolio item."""

    text: str | None = None
    shown: bool = False
    dropped: bool = False
    talk: str = ""  # « aborder » or « eviter »: what she wants of it at an entretien


@dataclass(frozen=True, slots=True)
class Comment:
    """What a conseiller said of one item. It changes nothing there by itself."""

    sender: str
    text: str
    at: str  # when she received it
    share: str  # number of the share it was said of


@dataclass(slots=True)
class State:
    created: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    sittings: dict[str, Sitting] = field(default_factory=dict)
    current: str | None = None  # id of the passation under way
    items: dict[str, ItemEdit] = field(default_factory=dict)
    replies: list[Event] = field(default_factory=list)  # every ANSWER, in order: the conversation can be shown again
    exchanges: list[Event] = field(default_factory=list)  # what left and what came in, in order: see exchange.ledger
    carnet: list[Event] = field(default_factory=list)  # its entries and objectives, in order: see parcours.carnet
    steps: dict[str, Event] = field(
        default_factory=dict
    )  # portfolio item id of a step -> its latest word: see parcours.plan
    carnet_made: int = 0  # how many entries were ever made, erased ones included: their names are never reused
    changes: list[Event] = field(default_factory=list)  # of her parcours, in order: see parcours.changes
    retained: list[Event] = field(default_factory=list)  # lines kept during entretiens: see parcours.retained
    retained_made: int = 0
    comments: dict[str, list[Comment]] = field(default_factory=dict)  # portfolio item id -> what was said of it
    last_at: str = ""  # of the latest event, in the order of the log: clocks and offsets may go back, the log does not
    # Present names for what a pack renamed since the event was written: given by those who know the packs.
    rename: Rename = field(default=as_written, compare=False, repr=False)

    @classmethod
    def of(cls, events: Iterable[Event], rename: Rename = as_written) -> State:
        state = cls(rename=rename)
        for event in events:
            state.apply(event)
        return state

    def sitting(self, passation: str) -> Sitting:
        """The passation, empty if nothing was answered yet (and then not kept)."""
        return self.sittings.get(passation) or Sitting(passation)

    def apply(self, event: Event) -> None:
        self.last_at = event.at
        _APPLY.get(event.kind, _exchanged)(self, self.rename(event))

    def _own(self, event: Event) -> Sitting:
        key = event.data["passation"]
        sitting = self.sittings.setdefault(key, Sitting(key))
        sitting.moves += 1
        return sitting


def _created(state: State, event: Event) -> None:
    state.created = event.at
    state.settings["parcours"] = event.data.get("parcours")


def _setting(state: State, event: Event) -> None:
    state.settings[event.data["nom"]] = event.data["valeur"]


def _opened(state: State, event: Event) -> None:
    sitting = state._own(event)
    sitting.opened = sitting.opened or event.at
    sitting.closed = ""
    sitting.focus = None
    state.current = sitting.id


def _closed(state: State, event: Event) -> None:
    sitting = state._own(event)
    sitting.closed = event.at
    sitting.focus = None
    state.current = None


def _left(state: State, event: Event) -> None:
    state.current = None


def _answer(state: State, event: Event) -> None:
    sitting, key, data = state._own(event), event.data["question"], event.data
    sitting.answers[key] = Answer(
        Status(data["etat"]),
        data.get("valeur"),
        event.at,
        data.get("version", ""),
        data.get("relance", 0),
        data.get("debut", 0),
    )
    sitting.last = key
    sitting.opened_early.discard(key)  # another day: what it closes is closed again
    sitting.drafts.pop(key, None)
    if sitting.focus == key and data["etat"] != Status.PARTIAL:
        sitting.focus = None
    state.replies.append(event)


def _back(state: State, event: Event) -> None:
    state._own(event).focus = event.data["question"]


def _fiche_added(state: State, event: Event) -> None:
    sitting, name = state._own(event), event.data["liste"]
    sitting.fiches.setdefault(name, []).append(event.data["fiche"])
    sitting.created[name] = sitting.created.get(name, 0) + 1
    # A list she had called complete is open again: it now holds one more.
    sitting.answers.pop(name, None)
    sitting.focus = None


def _fiche_removed(state: State, event: Event) -> None:
    sitting, name, fiche = state._own(event), event.data["liste"], event.data["fiche"]
    if fiche in sitting.fiches.get(name, []):
        sitting.fiches[name].remove(fiche)
        sitting.removed.setdefault(name, []).append(fiche)
    # What she had called complete is no longer the same list: she says again when it is.
    sitting.answers.pop(name, None)
    sitting.focus = None


def _fiche_restored(state: State, event: Event) -> None:
    sitting, name, fiche = state._own(event), event.data["liste"], event.data["fiche"]
    if fiche in sitting.removed.get(name, []):
        sitting.removed[name].remove(fiche)
        sitting.fiches.setdefault(name, []).append(fiche)
    sitting.answers.pop(name, None)


def _draft(state: State, event: Event) -> None:
    sitting = state._own(event)
    if event.data["texte"]:
        sitting.drafts[event.data["question"]] = event.data["texte"]
    else:
        sitting.drafts.pop(event.data["question"], None)


def _followup(state: State, event: Event) -> None:
    sitting, key = state._own(event), event.data["question"]
    if old := sitting.answers.get(key):
        sitting.answers[key] = replace(old, followups=old.followups + 1)


def _mark(state: State, event: Event) -> None:
    sitting, key = state._own(event), event.data["question"]
    sitting.marks.discard(key)
    sitting.avoided.discard(key)
    if event.data["oui"]:
        (sitting.avoided if event.data.get("eviter") is True else sitting.marks).add(key)


def _seal(state: State, event: Event) -> None:
    opened = state._own(event).opened_early
    (opened.add if event.data["ouvert"] else opened.discard)(event.data["question"])


def _item(state: State, event: Event) -> None:
    edit = state.items.setdefault(event.data["element"], ItemEdit())
    if "texte" in event.data:
        edit.text = event.data["texte"]
    if "montrable" in event.data:
        edit.shown = event.data["montrable"]
    if "ecarte" in event.data:
        edit.dropped = event.data["ecarte"]
    if "entretien" in event.data:
        edit.talk = event.data["entretien"]


def _exchanged(state: State, event: Event) -> None:
    state.exchanges.append(event)


def _commented(state: State, event: Event) -> None:
    _exchanged(state, event)
    sender, share = str(event.data.get("de", "")), str(event.data.get("numero", ""))
    for item, text in notes_of(event):
        if item and text:
            state.comments.setdefault(item, []).append(Comment(sender, text, event.at, share))


def _noted(state: State, event: Event) -> None:
    state.carnet.append(event)
    state.carnet_made = max(state.carnet_made, entry_number(event.data.get("entree", "")))


def _stepped(state: State, event: Event) -> None:
    state.steps[event.data["element"]] = event


def _changed(state: State, event: Event) -> None:
    state.changes.append(event)


def _retained(state: State, event: Event) -> None:
    state.retained.append(event)
    state.retained_made = max(state.retained_made, entry_number(event.data.get("ligne")))


def _erased(state: State, event: Event) -> None:
    """Nothing: what was written there is gone. The step is simply unanswered again; the name of an entry stays taken."""
    if event.data.get("passation") == RETAINED:
        state.retained_made = max(state.retained_made, entry_number(event.data.get("question")))
    if event.data.get("passation") == CARNET:
        state.carnet_made = max(state.carnet_made, entry_number(event.data.get("question")))


_APPLY = {
    Kind.CREATED: _created,
    Kind.SETTING: _setting,
    Kind.OPENED: _opened,
    Kind.CLOSED: _closed,
    Kind.LEFT: _left,
    Kind.ANSWER: _answer,
    Kind.BACK: _back,
    Kind.FICHE_ADDED: _fiche_added,
    Kind.FICHE_REMOVED: _fiche_removed,
    Kind.FICHE_RESTORED: _fiche_restored,
    Kind.DRAFT: _draft,
    Kind.FOLLOWUP: _followup,
    Kind.MARK: _mark,
    Kind.SEAL: _seal,
    Kind.ITEM: _item,
    Kind.COMMENTED: _commented,
    Kind.CARNET: _noted,
    Kind.RETAINED: _retained,
    Kind.OBJECTIVE: _noted,
    Kind.STEP: _stepped,
    Kind.CHANGED: _changed,
    Kind.ERASED: _erased,
}
