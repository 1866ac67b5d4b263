"""Every French sentence of a pack or a parcours, with the place it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.pack.expression import Template
from assistant.pack.model import Pack, Question, Questionnaire

Text = tuple[str, str]  # where, what is read there

_PIPE = re.compile(r"\{\{.*?\}\}")
_END = re.compile(r"(?<=[.!?…])[\s»]+|\n+")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def words_of(template: Template | str | None) -> str:
    """The words as written, with « … » where an answer would be repeated."""
    if template is None:
        return ""
    return _PIPE.sub("…", template if isinstance(template, str) else template.source)


def every_question(questionnaire: Questionnaire) -> Iterator[Question]:
    """Questions, and the fields of their fiches."""
    for question in questionnaire.questions():
        yield question
        yield from question.fields


def question_texts(question: Question) -> Iterator[Text]:
    where = question.id
    yield where, words_of(question.text)
    yield f"{where}/(aide)", words_of(question.help)
    yield f"{where}/pourquoi", words_of(question.why)
    for choice in (*question.choices, *question.rows):
        yield f"{where}/{choice.code}", choice.text
        yield f"{where}/{choice.code}/(aide)", choice.help
    for control in question.controls:
        yield f"{where}/controle", words_of(control.message)
    for followup in question.followups:
        yield f"{where}/relance", words_of(followup.say)


def questionnaire_texts(questionnaire: Questionnaire) -> Iterator[Text]:
    for part in ("title", "intention", "limits"):
        yield part, getattr(questionnaire, part)
    for section in questionnaire.sections:
        yield f"{section.id}/titre", section.title
        yield f"{section.id}/dire", words_of(section.say)
    for question in every_question(questionnaire):
        yield from question_texts(question)
    for score in questionnaire.scores:
        yield f"{score.id}/titre", score.title
        yield f"{score.id}/plus_haut", score.higher
    for number, feedback in enumerate(questionnaire.feedback):
        yield f"restitution/{number}", words_of(feedback.say)
    for number, rule in enumerate(questionnaire.portfolio):
        yield f"portefeuille/{number}", words_of(rule.title)


def pack_texts(pack: Pack) -> list[Text]:
    """Every non-empty text that a person may read, as loaded."""
    texts = [("titre", pack.title), ("description", pack.description)]
    texts += [(f"aide_humaine/{h.name}", h.when) for h in pack.helplines]
    for questionnaire in pack.questionnaires:
        texts += [(f"{questionnaire.key}/{where}", text) for where, text in questionnaire_texts(questionnaire)]
    return [(f"{pack.id}: {where}", text) for where, text in texts if text]


def sentences(text: str) -> list[str]:
    return [s for s in _END.split(text) if s.strip()]


def count_words(sentence: str) -> int:
    """Words as a reader counts them: « l'entretien » and « rendez-vous » are one each."""
    return len(_WORD.findall(sentence))
