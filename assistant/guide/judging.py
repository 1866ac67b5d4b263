"""« Est-ce juste ? »: what she says of a restitution. It is asked at the end of every questionnaire that says something
of her answers, and kept under names that no pack can take (an id of a pack never holds « ~ »)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from assistant.guide import words as w
from assistant.guide.words import words
from assistant.pack.model import Choice, Place, Question, Questionnaire, Section, Type
from assistant.pack.template import Template

if TYPE_CHECKING:
    from assistant.guide.situation import Situation

JUDGED, NUANCE = "~juste", "~nuance"
RIGHT, SHADED, WRONG = "juste", "nuancer", "faux"
TO_CORRECT = (SHADED, WRONG)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What she said of a restitution: one of RIGHT, SHADED, WRONG, the same in words, and what she would correct."""

    code: str
    said: str
    nuance: str = ""


def judgement(situation: Situation) -> Judgement | None:
    """Her judgement of the restitution of a passation, to stand beside what it speaks of; None before she gave one.

    Where the pack asks the same by a question of its own, that is her judgement.
    """
    answers = situation.path.answers
    asked, correcting = _questions()[JUDGED], NUANCE
    if JUDGED not in situation.path and (own := asked_by_the_pack(situation.questionnaire)):
        asked, correcting = own, _correction(situation.questionnaire, own)
    judged, nuance = answers.get(asked.id), answers.get(correcting)
    if judged is None or not judged.answered:
        return None
    said = next(choice.text for choice in asked.choices if choice.code == judged.value)
    return Judgement(judged.value, said, nuance.value if nuance and nuance.answered else "")


def reserved(key: str) -> Question | None:
    """The question of ours behind a step key, None for a question of a pack."""
    return _questions().get(key) if key.startswith("~") else None


def section() -> Section:
    """Where our two questions stand: after the sections of the pack."""
    return Section("~", words(w.RESULT_TITLE), None, None, False, tuple(_questions().values()))


def asked_by_the_pack(questionnaire: Questionnaire) -> Question | None:
    """A question of its own by which a pack asks the same: then it is not asked twice."""
    codes = {RIGHT, SHADED, WRONG}
    return next((q for q in questionnaire.questions() if {choice.code for choice in q.choices} == codes), None)


def _correction(questionnaire: Questionnaire, own: Question) -> str:
    """The text that a pack asks for where its own question says that something is to be corrected; "" for none."""
    texts = (q for q in questionnaire.questions() if q.type in (Type.TEXTE, Type.TEXTE_LONG))
    return next((q.id for q in texts if q.condition and q.condition.references == {own.id}), "")


@cache
def _questions() -> dict[str, Question]:
    nowhere = Place("", 0, 0)
    choices = (
        Choice(RIGHT, words(w.JUDGED_RIGHT)),
        Choice(SHADED, words(w.JUDGED_SHADED)),
        Choice(WRONG, words(w.JUDGED_WRONG)),
    )
    why = Template(words(w.JUDGED_WHY))
    help = Template(words(w.NUANCE_HELP))
    return {
        JUDGED: Question(JUDGED, Type.CHOIX, Template(words(w.JUDGED_ASK)), nowhere, why=why, choices=choices),
        NUANCE: Question(NUANCE, Type.TEXTE_LONG, Template(words(w.NUANCE_ASK)), nowhere, help=help, why=why),
    }
