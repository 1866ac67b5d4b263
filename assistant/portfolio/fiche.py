"""The fiche of one entretien: when and where, what she wants to speak of and not to, ask and show, then what came of it.

Pure. Read from her preparation by the ids below, that a questionnaire « avant » may use; what it does not ask is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from assistant.guide.path import Step, StepKind
from assistant.guide.wording import date_in_words
from assistant.pack.cleaning import one_line
from assistant.pack.model import Type
from assistant.portfolio import fiche_words as words
from assistant.portfolio.agenda import ADDRESS, HOUR, PLACE
from assistant.portfolio.words import said

if TYPE_CHECKING:
    from assistant.guide.situation import Situation
    from assistant.portfolio.model import Item

STAND = ("ou_jen_suis", "depuis")
SAY, FIRST, WISH = ("marques", "sujets"), "sujet_premier", "attente"
AVOID = ("marques_eviter", "pas_parler", "phrase_limite")
UNSETTLED = "sait_pas"  # of the place
_PLACED = ("jour", HOUR, PLACE, ADDRESS)
ASK = ("questions_notees", "questions")
SHOW = ("a_montrer", "apporter")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its lines, each one whole. `boxes`: a box to tick stands before each."""

    title: str
    lines: tuple[str, ...]
    boxes: bool = True
    cut: bool = False  # not everything of it stands here


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    when: str
    where: str
    stand: Part  # where she is; of a preparation that asks none of this, what she wrote there
    parts: tuple[Part, ...]  # to speak of, to ask, to show: there even when empty, to be filled by hand
    avoided: Part  # for her eyes: see `with_limits`
    retained: Part
    after: Part
    example: bool = False

    @property
    def blank(self) -> bool:
        return not any(part.lines for part in (self.stand, *self.parts, self.avoided, self.retained, self.after))


def sheet(
    title: str,
    day: date | None,
    before: Situation | None,
    retained: Iterable[str],
    after: Iterable[Item],
    example: bool,
) -> Sheet:
    """`before`: her preparation, None where there is none yet. `after`: the items of what she noted since."""
    hour = "".join(_lines(before, (HOUR,)))
    when = date_in_words(day.isoformat()) if day else words.NO_DAY
    found = Sheet(
        one_line(title),
        said(words.HOUR, day=when, hour=hour) if hour else when,
        _where(before),
        Part(words.STAND, tuple(_lines(before, STAND)), boxes=False),
        (
            Part(words.SAY, tuple(_lines(before, SAY))),
            Part(words.ASK, tuple(_lines(before, ASK))),
            Part(words.SHOW, tuple(_lines(before, SHOW))),
        ),
        Part(words.AVOID, tuple(_lines(before, AVOID)), boxes=False),  # nothing to tick off there
        Part(words.RETAIN, tuple(retained), boxes=False),
        Part(words.AFTER, tuple(_noted(after)), boxes=False),
        example,
    )
    prepared = tuple(_prepared(before)) if before and not _known(found) else ()
    return replace(found, stand=Part(words.PREPARED, prepared, boxes=False)) if prepared else found


def _known(sheet: Sheet) -> bool:
    return any(part.lines for part in (sheet.stand, *sheet.parts, sheet.avoided))


def _prepared(situation: Situation) -> Iterator[str]:
    """Of another questionnaire, each answer after its question."""
    for step in situation.answered():
        answer, asked = situation.answer(step), one_line(situation.asked(step))
        if step.kind is not StepKind.LIST and step.question.id not in _PLACED and answer and answer.answered:
            yield f"{asked} {one_line(situation.in_words(step))}"


def with_limits(sheet: Sheet) -> Sheet:
    """With what she does not want to speak of, among the rest: only when she asks for it."""
    first, *others = sheet.parts
    return replace(sheet, parts=(first, sheet.avoided, *others)) if sheet.avoided.lines else sheet


def _where(before: Situation | None) -> str:
    """« Sur place, 3 rue Haute »; "" while it is not settled: beside the day, « ce n’est pas encore fixé » would deny it."""
    answers = before.sitting.answers if before else {}
    unsettled = PLACE in answers and answers[PLACE].value == UNSETTLED
    return "" if unsettled else ", ".join(_lines(before, (PLACE, ADDRESS)))


def _lines(situation: Situation | None, names: Iterable[str]) -> Iterator[str]:
    if situation is None:
        return
    for name in names:
        for step in situation.path.steps:
            if step.question.id == name and step.list is None:
                yield from filter(None, (one_line(line) for line in _said(situation, step)))


def _said(situation: Situation, step: Step) -> Iterator[str]:
    """An answer as lines: the options she ticked, her lines one by one, the fiches of a list with what she expects."""
    if step.kind is StepKind.LIST:
        for fiche in situation.sitting.fiches.get(step.question.id, ()):
            yield _subject(situation, step, fiche)
        return
    answer = situation.answer(step)
    if answer is None or not answer.answered:
        return
    if step.question.type is Type.CHOIX_MULTIPLE:
        labels = {choice.code: choice.text for choice in situation.options(step)}
        yield from (labels[code] for code in answer.value if code in labels)
    else:
        yield from situation.in_words(step).splitlines()


def _subject(situation: Situation, owner: Step, fiche: str) -> str:
    name = situation.scope.fiche_name(owner.question, fiche)
    key = f"{owner.question.id}[{fiche}].{WISH}"
    first = situation.path.answers.get(FIRST)
    if first is not None and first.value == fiche:
        name = words.FIRST.format(subject=name)
    step = situation.path.step(key) if key in situation.path else None
    wish = situation.in_words(step) if step and (given := situation.answer(step)) and given.answered else ""
    return words.WANTS.format(subject=name, wish=wish[:1].lower() + wish[1:]) if wish else name


def _noted(items: Iterable[Item]) -> Iterator[str]:
    """What she noted since, as her portefeuille says it."""
    for item in items:
        text = one_line(item.under) or " · ".join(one_line(text) for _, text in item.lines)
        yield said(words.LABEL, label=item.name, text=text) if text and text != item.name else item.name
