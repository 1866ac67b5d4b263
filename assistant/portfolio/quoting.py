"""Which answers the words of an item take up beside those it is made of: « Pourquoi celle-là : vendeuse ? » quotes the
answer before. What was handed over keeps the list, so that erasing an answer reaches every frozen copy that quotes it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from assistant.dossier.state import State
from assistant.guide.situation import situate
from assistant.pack.model import OUTSIDE, PortfolioRule
from assistant.pack.problem import PackError
from assistant.portfolio.build import every_offer
from assistant.portfolio.items import items, suffixes
from assistant.portfolio.model import Item, Portfolio
from assistant.portfolio.told import Reading, Told

if TYPE_CHECKING:
    from assistant.pack.library import Library


def quoted(
    state: State, library: Library, portfolio: Portfolio, chosen: Collection[str], now: datetime
) -> dict[str, tuple[str, ...]]:
    """Of each chosen item, by id: the answers it quotes, `passation#step`. Rather one too many than one too few."""
    found: dict[str, tuple[str, ...]] = {}
    for passation in dict.fromkeys(id.partition("#")[0] for id in chosen):
        try:
            questionnaire = library.questionnaire(passation.partition("@")[0])
            pack = library.pack(questionnaire.pack)
        except (KeyError, PackError):
            continue
        outside = every_offer(state, library, portfolio, now)
        reading = Reading(situate(pack, questionnaire, state, passation, now, outside))
        for rule, suffix in zip(questionnaire.portfolio, suffixes(questionnaire), strict=True):
            for item in items(reading, rule, suffix):
                if item.id in chosen:
                    found[item.id] = tuple(dict.fromkeys(_quoted(reading, rule, item)))
    return found


def _quoted(reading: Reading, rule: PortfolioRule, item: Item) -> Iterator[str]:
    own = {source.step for source in item.sources}
    for told in (one for one in reading.answers if one.step.key in own):
        question, list = told.step.question, told.step.list
        named = set(question.text.references)
        for template in (rule.title, rule.text, list.item_name if list else None):
            named |= template.references if template else frozenset()
        if question.choices_from and question.choices_from.question not in OUTSIDE:
            named.add(question.choices_from.question)
        for name in named:
            yield from (f"{reading.passation}#{one.step.key}" for one in _named(reading, told, name))
        if question.choices_from and question.choices_from.question in OUTSIDE:
            yield from (_step_of(text) for text in _texts(told.answer.value) if "#" in text)


def _named(reading: Reading, told: Told, name: str) -> Iterator[Told]:
    """What a name of the pack means at that step: an answer, those of a list or of its fiche, those of a score."""
    if name.startswith("score:"):
        score = next((s for s in reading.situation.questionnaire.scores if s.id == name.removeprefix("score:")), None)
        for part in score.items if score else ():
            yield from _named(reading, told, part)
        return
    key = reading.scope(told.step).find(name).key
    chosen = set(_texts(told.answer.value))
    for one in reading.answers:
        step = one.step
        if step.key == key or step.key.startswith(f"{key}."):
            yield one
        elif step.list and key in (step.list.id, f"{step.list.id}.{step.question.id}"):
            from_list = told.step.question.choices_from
            if not (from_list and from_list.question == key) or step.fiche in chosen:
                yield one


def _texts(value: Any) -> Iterator[str]:
    """Every text of an answer, whatever its shape."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value:
            yield from _texts(one)
        if isinstance(value, dict):
            yield from _texts([*value.values()])


def _step_of(id: str) -> str:
    """The step of a portfolio item: `passation#step:code~2` → `passation#step`."""
    passation, _, address = id.partition("#")
    return f"{passation}#{address.partition('~')[0].partition(':')[0]}"
