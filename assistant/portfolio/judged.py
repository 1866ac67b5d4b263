"""What she said of a restitution (« À nuancer »), beside the items it speaks of: a figure never stands without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.guide.judging import judgement
from assistant.pack.model import Questionnaire
from assistant.portfolio.items import SCORES
from assistant.portfolio.model import Item
from assistant.portfolio.told import Reading


def with_judgement(reading: Reading, found: Iterable[Item]) -> list[Item]:
    """The items of one passation; her judgement goes with those made of its scores, else with those that hold the
    answers quoted by the restitution, else with the first one: it is never left out."""
    items, said = list(found), judgement(reading.situation)
    if said is None or not items:
        return items
    spoken_of = _quoted(reading.situation.questionnaire)
    beside = (
        {item.id for item in items if item.figure and item.id.partition("#")[2].partition("~")[0] == SCORES}
        or {item.id for item in items if any(_asked(source.step) in spoken_of for source in item.sources)}
        or {items[0].id}
    )
    return [replace(item, judged=said) if item.id in beside else item for item in items]


def _quoted(questionnaire: Questionnaire) -> frozenset[str]:
    return frozenset(name for one in questionnaire.feedback for name in one.say.references)


def _asked(step: str) -> str:
    """The name of the question behind a step key: `duels`, `cartes.calme` and `recits[f1].titre` are two and a list."""
    return step.partition("[")[0].partition(".")[0]
