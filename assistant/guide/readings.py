"""Passations as they were last read, each as good as new while nothing that it was read from has changed.

A questionnaire that offers her answers to others has them all read at each turn. Reading is a pure function of the
answers of the passation, of the day, and of the options it took from outside: those are kept beside what was read, and
compared. What is given is what reading anew would give, so this is no state: it can be forgotten at any time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from assistant.dossier.state import Sitting, State
from assistant.guide.path import Offers, no_offers
from assistant.guide.situation import Situation, situate
from assistant.pack.model import Choice, ChoicesFrom, Pack, Questionnaire


@dataclass(frozen=True, slots=True)
class _Read:
    moves: int
    taken: tuple[tuple[ChoicesFrom, tuple[Choice, ...]], ...]  # from outside, and what was offered there
    situation: Situation

    def holds(self, sitting: Sitting, now: datetime, offers: Offers) -> bool:
        seen = self.situation
        same = seen.sitting is sitting and self.moves == sitting.moves and seen.today == now.date()
        return same and all(offers(source) == choices for source, choices in self.taken)


class Readings:
    """For one set of packs and one way of offering options."""

    def __init__(self) -> None:
        self._known: dict[str, _Read] = {}

    def situation(
        self, pack: Pack, questionnaire: Questionnaire, state: State, passation: str, now: datetime, offers: Offers
    ) -> Situation:
        """The passation as `situate` gives it, without its offers: it is to be read, not to be gone on with. The same
        object as long as it is as good as new."""
        known = self._known.get(passation)
        if known is not None and known.holds(state.sitting(passation), now, offers):
            return known.situation
        taken: dict[ChoicesFrom, tuple[Choice, ...]] = {}

        def noted(source: ChoicesFrom) -> tuple[Choice, ...]:
            taken[source] = offers(source)
            return taken[source]

        found = replace(situate(pack, questionnaire, state, passation, now, noted), offers=no_offers)
        self._known[passation] = _Read(found.sitting.moves, tuple(taken.items()), found)
        return found
