"""The portefeuille of a dossier: a pure function of its state and of the packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from assistant.dossier.events import CARNET, RETAINED
from assistant.dossier.state import State
from assistant.guide.elsewhere import Elsewhere
from assistant.guide.path import Offers
from assistant.guide.readings import Readings
from assistant.guide.situation import Situation
from assistant.pack.model import Choice, Questionnaire
from assistant.pack.problem import PackError
from assistant.portfolio import outside
from assistant.portfolio.items import items, suffixes
from assistant.portfolio.journal import journal
from assistant.portfolio.judged import with_judgement
from assistant.portfolio.model import RUBRICS, Item, Marked, Portfolio, Rubric
from assistant.portfolio.regards import with_regards
from assistant.portfolio.retained import by_entretien, retained
from assistant.portfolio.stood import with_standings
from assistant.portfolio.told import Reading

if TYPE_CHECKING:
    from assistant.pack.library import Library
    from assistant.parcours.model import Parcours


class Memory:
    """What was read for the portefeuille before, for one set of packs: reading anew gives the same, more slowly."""

    def __init__(self) -> None:
        self.readings, self.elsewhere = Readings(), Readings()
        self._items: dict[str, tuple[Situation, list[Item]]] = {}

    def situation(self, passation: str) -> Situation | None:
        """The latest reading of a passation that items were made of."""
        known = self._items.get(passation)
        return known[0] if known else None

    def items(self, situation: Situation) -> list[Item]:
        """The items of a passation, made once of each reading of it."""
        known = self._items.get(situation.sitting.id)
        if known is None or known[0] is not situation:
            known = self._items[situation.sitting.id] = (situation, _items(situation))
        return known[1]


def build(
    state: State,
    library: Library,
    now: datetime | None = None,
    parcours: Parcours | None = None,
    memory: Memory | None = None,
) -> Portfolio:
    """Rubriques and items out of the live answers of every passation, with her own rewording.

    `now` serves `age()` and `aujourdhui()` in the conditions of packs (default: the latest event, so that one dossier
    always gives one portefeuille). `parcours` gives the order and the names of its entretiens; without it, items come in
    the order in which the questionnaires were opened. Passations whose pack is gone are named in `missing`; their answers stay.
    `memory` spares what has not changed since it last served; the portefeuille is the same without it.
    """
    moment, memory = now or _moment(state.last_at), memory or Memory()
    elsewhere = Elsewhere(state, library, moment, memory.elsewhere)

    def read(passation: str, questionnaire: Questionnaire, offers: Offers) -> list[Item]:
        pack = library.pack(questionnaire.pack)
        return memory.items(memory.readings.situation(pack, questionnaire, state, passation, moment, offers))

    found: dict[str, list[Item]] = {}
    missing: list[str] = []
    late: dict[str, Questionnaire] = {}
    for passation in state.sittings:
        questionnaire = _questionnaire(library, passation)
        if questionnaire is None:
            missing.append(passation)
        elif outside.asks_outside(questionnaire):
            late[passation] = questionnaire
        else:
            found[passation] = read(passation, questionnaire, elsewhere)
    found[CARNET] = list(journal(state))
    found[RETAINED] = list(retained(state, parcours))
    # Those that offer items of the portefeuille as options are read once the items are known.
    ticked = outside.ticked(state.sittings[passation] for passation in late)
    marks = tuple(_marks(state, library, memory, found, ticked))
    known = tuple(_edited(item, state) for passation in found for item in found[passation])
    offered = _offered(outside.Source(known, marks, ticked), elsewhere)
    for passation, questionnaire in late.items():
        found[passation] = read(passation, questionnaire, offered)
    example = state.settings.get("exemple") is True
    rubrics = _rubrics(_ordered(found, state, parcours))
    return Portfolio(rubrics, state.last_at, example, tuple(missing), marks, frozenset(late))


def _ordered(found: Mapping[str, Sequence[Item]], state: State, parcours: Parcours | None) -> list[Item]:
    """The items in the order of the parcours, with what she and others said of each. `found`: passation → its items."""
    names = parcours.sittings() if parcours else {}
    ordered = [
        replace(
            _edited(item, state),
            group=item.group or names.get(passation.partition("@")[2], ""),
            notes=() if item.closed else tuple(state.comments.get(item.id, ())),
        )
        for passation in (*_order(tuple(state.sittings), parcours), RETAINED, CARNET)
        for item in found.get(passation, ())
    ]
    ordered = with_standings(by_entretien(ordered), state)
    return [_commented(item, state) if item.theirs else item for item in with_regards(ordered, state.exchanges)]


def offers(portfolio: Portfolio) -> Callable[[str], tuple[Choice, ...]]:
    """What the guide may offer as options for a question that takes them from the portefeuille: the items she keeps."""
    return outside.offered(portfolio).choices


def every_offer(state: State, library: Library, portfolio: Portfolio, now: datetime) -> Offers:
    """All that a question may offer from outside its questionnaire: the items she keeps, and her other answers."""
    return _offered(outside.offered(portfolio), Elsewhere(state, library, now))


def showable(portfolio: Portfolio) -> Portfolio:
    """Only the items she marked as showable, as they stand: neither what she had said before nor the answers behind them."""
    rubrics = (
        replace(r, items=tuple(_as_it_stands(i) for i in r.items if i.shown and not (i.dropped or i.withheld)))
        for r in portfolio.rubrics
    )
    return replace(portfolio, marks=(), rubrics=tuple(rubric for rubric in rubrics if rubric.items))


def _as_it_stands(item: Item) -> Item:
    sources = tuple(replace(source, answer="") for source in item.sources)
    return replace(item, sources=sources, origin="", reworded=False, judged=None, notes=(), beside=(), talk="")


def _order(passations: Sequence[str], parcours: Parcours | None) -> tuple[str, ...]:
    """As the parcours has them, then the others as they were opened."""
    wanted = [task.passation for _, task in parcours.tasks()] if parcours else []
    known = [passation for passation in wanted if passation in passations]
    return (*known, *(passation for passation in passations if passation not in wanted))


def _items(situation: Situation) -> list[Item]:
    questionnaire, reading = situation.questionnaire, Reading(situation)
    rules = zip(questionnaire.portfolio, suffixes(questionnaire), strict=True)
    return with_judgement(reading, (item for rule, suffix in rules for item in items(reading, rule, suffix)))


def _questionnaire(library: Library, passation: str) -> Questionnaire | None:
    """`pack/questionnaire@entretien` → its questionnaire; None where it is gone, or its pack cannot be used any more."""
    try:
        return library.questionnaire(passation.partition("@")[0])
    except (KeyError, PackError):
        return None


def _marks(
    state: State, library: Library, memory: Memory, found: Iterable[str], ticked: frozenset[str]
) -> Iterator[Marked]:
    """Of the passations that were read; nothing is read for one without a mark."""
    named = {id.partition("#")[0] for id in ticked}
    for passation in found:
        sitting = state.sittings.get(passation)
        known = memory.situation(passation)
        if sitting and known and (sitting.marks or sitting.avoided or passation in named):
            yield from outside.marked(known, ticked)


def _offered(given: outside.Source, elsewhere: Offers) -> Offers:
    @cache
    def choices(name: str) -> tuple[Choice, ...]:
        return given.choices(name)

    return lambda source: elsewhere(source) if source.answers else choices(source.question)


def _edited(item: Item, state: State) -> Item:
    edit = state.items.get(item.id)
    if edit is None:
        return item
    marked = replace(item, shown=edit.shown and not item.closed, dropped=edit.dropped, talk=edit.talk)
    if item.closed:
        return marked  # what she said otherwise of it waits too
    if edit.text is None or edit.text == item.text:
        return marked
    return replace(marked, text=edit.text, origin=item.text, reworded=True)


def _commented(item: Item, state: State) -> Item:
    """Someone else's words: she sets them aside or marks them as showable, she does not change them."""
    edit = state.items.get(item.id)
    marked = replace(item, shown=edit.shown, dropped=edit.dropped, talk=edit.talk) if edit else item
    return replace(marked, notes=tuple(state.comments.get(item.id, ())))


def _rubrics(found: list[Item]) -> tuple[Rubric, ...]:
    rubrics = (Rubric(id, title, tuple(i for i in found if i.rubric == id)) for id, title in RUBRICS.items())
    return tuple(rubric for rubric in rubrics if rubric.items)


def _moment(at: str) -> datetime:
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return datetime(1970, 1, 1)
