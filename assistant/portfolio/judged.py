"""What she said of a restitution (« À nuancer »), beside the items it speaks of: a figure never stands without it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.guide.judging import TO_CORRECT, judgement
from assistant.pack.model import Questionnaire
from assistant.portfolio.items import SCORES
from assistant.portfolio.model import Item
from assistant.portfolio.told import Reading


def with_judgement(reading: Reading, found: Iterable[Item]) -> list[Item]:
    """The items of one passation; her judgement goes with those made of its scores.

    Without scores, only what she corrects does: it goes with the answers that the restitution quotes (no fiche of a list,
    since it speaks of the whole), else with the first item. That her own words are hers need not be said.
    """
    items, said = list(found), judgement(reading.situation)
    if said is None:
        return items
    spoken_of = _quoted(reading.situation.questionnaire)
    scored = {item.id for item in items if item.figure and item.id.partition("#")[2].partition("~")[0] == SCORES}
    if not scored and said.code not in TO_CORRECT:
        return items
    beside = (
        scored
        or {item.id for item in items if any(_asked(source.step) in spoken_of for source in item.sources)}
        or {item.id for item in items[:1]}
    )
    return [replace(item, judged=said) if item.id in beside else item for item in items]


def _quoted(questionnaire: Questionnaire) -> frozenset[str]:
    return frozenset(name for one in questionnaire.feedback for name in one.say.references)


def _asked(step: str) -> str:
    """The question behind a step key, row or not (`duels`, `cartes.calme`); "" in a fiche (`recits[f1].titre`)."""
    return "" if "[" in step else step.partition(".")[0]
