"""The steps of her plan: what lands in the rubrique « plan » of her portefeuille with a day of its own, asked or given.

A step is a fiche that asks a day (« Visiter deux ateliers », « pour quel jour ? »), or answers that go together, the first
one in words and another one a day (« Mon prochain pas »). Its address is the id of its item, so that it stays itself when
she says it otherwise. Pure: the same dossier gives the same steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.guide.dated import day_of
from assistant.pack.cleaning import one_line
from assistant.pack.model import Precision, Question, Questionnaire, Type
from assistant.pack.problem import PackError
from assistant.parcours.plan import NOTHING, Mark, marks
from assistant.portfolio.items import suffixes

if TYPE_CHECKING:
    from assistant.dossier.state import State
    from assistant.guide.conversation import Guide
    from assistant.portfolio.model import Item, Portfolio, Source

RUBRIC = "plan"
_FICHE = re.compile(r"([^.\[\]:~]+)\[([^\]]+)\]").fullmatch
# What the questions of a step are about, by one word of their id: « etape_avec », « avec_qui ».
_WHO, _MEANS, _SIGN, _OBSTACLE, _OTHERWISE = ("avec",), ("moyens",), ("preuve", "signe"), ("bloque", "si"), ("alors",)


@dataclass(frozen=True, slots=True)
class Step:
    """`number`: what she calls it by; states and days never change it. `asked`: the day of her answer, which stays as she
    gave it; `given`: when she gave it. `key` names it for ever in a calendar."""

    number: int
    address: str
    text: str
    group: str
    key: str
    asked: date | None = None
    given: date | None = None
    who: str = ""
    means: str = ""
    sign: str = ""  # what she will see that it is done by
    obstacle: str = ""  # what could block it, as she foresaw it
    otherwise: str = ""
    mark: Mark = NOTHING

    @property
    def day(self) -> date | None:
        """The day that holds: the one she gave last."""
        return self.mark.day or self.asked

    def due(self, today: date) -> bool:
        """Its day has passed, and she did not say what became of it."""
        return self.mark.open and self.day is not None and self.day < today


def steps(guide: Guide, state: State, portfolio: Portfolio) -> tuple[Step, ...]:
    """In the order of the portefeuille. What she set aside there is no step, and leaves its number to no other."""
    said = marks(state)
    found = [(item, step) for item in portfolio.items() if (step := _step(guide, state, item))]
    return tuple(
        replace(step, number=number, mark=said.get(step.address, NOTHING))
        for number, (item, step) in enumerate(found, 1)
        if not item.dropped
    )


def by_day(found: Iterable[Step]) -> tuple[Step, ...]:
    """The nearest day first, those without a day last."""
    return tuple(sorted(found, key=lambda one: (one.day or date.max, one.number)))


def _step(guide: Guide, state: State, item: Item) -> Step | None:
    passation, _, address = item.id.partition("#")
    if item.rubric != RUBRIC or not address:
        return None
    try:
        questionnaire = guide.packs.questionnaire(passation.partition("@")[0])
    except (KeyError, PackError):
        return None
    asked = _fiche(questionnaire, address) or _together(questionnaire, address)
    if asked is None:
        return None
    first, prefix, day = asked
    said = {source.step.removeprefix(prefix): source for source in item.sources}
    answer = state.sitting(passation).answers.get(prefix + day)
    asked_day = day_of(answer.value) if answer and day in said else None
    return Step(
        number=0,
        address=item.id,
        text=_text(item, said.get(first)),
        group=item.group,
        key=f"{passation}#{prefix}{day}",
        asked=asked_day,
        given=datetime.fromisoformat(said[day].at).date() if asked_day else None,
        who=_said(said, _WHO),
        means=_said(said, _MEANS),
        sign=_said(said, _SIGN),
        obstacle=_said(said, _OBSTACLE),
        otherwise=_said(said, _OTHERWISE),
    )


def _fiche(questionnaire: Questionnaire, address: str) -> tuple[str, str, str] | None:
    """`etapes[f1]`, where the fiche asks a day: no question names it, prefix of its step keys, id of the question."""
    named = _FICHE(address)
    question = next((q for q in questionnaire.questions() if named and q.id == named[1]), None)
    day = next(_days(question.fields), None) if question else None
    return ("", f"{address}.", day.id) if day else None


def _together(questionnaire: Questionnaire, address: str) -> tuple[str, str, str] | None:
    """`pas`, where the rule that makes the item takes a text first and a day with it."""
    rules = zip(questionnaire.portfolio, suffixes(questionnaire), strict=True)
    rule = next((r for r, suffix in rules if r.sources[0] + suffix == address), None)
    if rule is None or len(rule.sources) < 2:
        return None
    known = {question.id: question for question in questionnaire.questions()}
    first, *rest = (known.get(name) for name in rule.sources)
    day = next(_days(q for q in rest if q), None)
    named = first is not None and first.type in (Type.TEXTE, Type.TEXTE_LONG)
    return (first.id, "", day.id) if first and named and day else None


def _days(questions: Iterable[Question]) -> Iterator[Question]:
    return (q for q in questions if q.type is Type.DATE and q.precision is Precision.JOUR)


def _text(item: Item, first: Source | None) -> str:
    """Her own words for it: those she reworded it with, else those of her answer."""
    return one_line(item.text if item.reworded else first.answer if first else item.title)


def _said(answers: Mapping[str, Source], about: tuple[str, ...]) -> str:
    found = (source.answer for id, source in answers.items() if {*id.split("_")} & {*about})
    return next(found, "")
