"""The rubrique « regards »: under each question her own words, then what each person whom she asked answered.

Side by side and nothing more: no mean, no score, no count. Each answer of each person is an item of its own, so that she
shows one without another, and so that erasing one person leaves the words of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.dossier.events import Event
from assistant.dossier.regards import Request, item_id, requests_of
from assistant.portfolio.model import Item
from assistant.portfolio.sharing_words import CIRCLES, FOR_YOU_ALONE

RUBRIC = "regards"
OWN = "mes-regards/mon_regard"  # the questionnaire where she answers the same questions, under the same ids


def with_regards(items: Sequence[Item], exchanges: Iterable[Event]) -> list[Item]:
    """The items with those of the regards received; her own, of the same rubrique, stand first under each question."""
    requests = [one for one in requests_of(exchanges) if one.regard]
    if not requests:
        return list(items)
    questions = {asked.id: asked.text for request in requests for asked in request.questions}
    own = {question: item for item in items if (question := own_question(item))}
    found = []
    for question, text in questions.items():
        if mine := own.get(question):
            found.append(replace(mine, group=text))
        found += [item for request in requests if (item := _item(request, question, text))]
    placed = {item.id for item in found}
    return [*(item for item in items if item.id not in placed), *found]


def own_question(item: Item) -> str:
    """The id of the question that she answered herself, "" for any other item."""
    where, _, step = item.id.partition("#")
    return step if where == OWN and item.rubric == RUBRIC else ""


def called(request: Request) -> str:
    """« A. R. (travail) »."""
    return f"{request.name} ({CIRCLES.get(request.circle, CIRCLES['autre'])})"


def _item(request: Request, question: str, asked: str) -> Item | None:
    regard = request.regard
    if regard is None or not (text := regard.answers.get(question)):
        return None
    title = called(request) if regard.agreed else FOR_YOU_ALONE.format(name=called(request))
    return Item(
        id=item_id(request.number, question),
        rubric=RUBRIC,
        title=title,
        text=text,
        group=asked,
        theirs=True,
        withheld=not regard.agreed,
    )
