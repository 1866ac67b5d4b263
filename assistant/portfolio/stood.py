"""Where the steps of her plan stand, beside their items. That goes wherever the item she chose goes; the proof and what
blocks are for her alone, like all she writes beside her answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.dossier.state import State
from assistant.guide.plan_words import standing
from assistant.parcours.plan import Mark, Standing, marks
from assistant.portfolio import plan_words as words
from assistant.portfolio.model import Item
from assistant.portfolio.plan import RUBRIC


def with_standings(items: Iterable[Item], state: State) -> list[Item]:
    """The same items; those of the plan with what was said of them."""
    said = marks(state)
    return [_stood(item, said[item.id]) if item.rubric == RUBRIC and item.id in said else item for item in items]


def _stood(item: Item, mark: Mark) -> Item:
    stands = standing(mark)
    proof = mark.proof if mark.standing is Standing.DONE else ""
    beside = ((words.BLOCKS, mark.blocks if mark.open else ""), (words.PROOF, proof))
    lines = (*item.lines, (words.WHERE, stands)) if stands else item.lines
    return replace(item, lines=lines, stands=stands, beside=tuple((label, text) for label, text in beside if text))
