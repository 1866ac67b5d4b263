"""The question behind a step key, without any path: for answers shown again, and for those set aside."""

from __future__ import annotations

from assistant.dossier.state import Sitting
from assistant.guide.judging import reserved
from assistant.pack.model import Choice, Question, Questionnaire, Type


def find(questionnaire: Questionnaire, key: str) -> tuple[Question, Choice | None] | None:
    """The question (and the row, for a grille or a tri) of a step key, or None when the pack no longer has it."""
    if ours := reserved(key):
        return ours, None
    head, _, rest = key.partition(".")
    name, _, fiche = head.partition("[")
    question = next((q for q in questionnaire.questions() if q.id == name), None)
    if question is not None and fiche:
        field, _, rest = rest.partition(".")
        question = next((f for f in question.fields if f.id == field), None)
    if question is None:
        return None
    row = next((row for row in question.rows if row.code == rest), None)
    return None if rest and row is None else (question, row)


def plainly(question: Question, row: Choice | None) -> str:
    """A question outside of its moment: what it would pipe is left as « … »."""
    parts = question.text.source.split("{{")
    text = parts[0] + "".join("…" + part.partition("}}")[2] for part in parts[1:])
    return f"{text}\n{row.text}" if row else text


def fiche_title(owner: Question, fiche: str, sitting: Sitting) -> str:
    """How a fiche may be called without its template: the first text written in it, else « expérience 2 »."""
    for field in owner.fields:
        answer = sitting.answers.get(f"{owner.id}[{fiche}].{field.id}")
        if answer and answer.answered and field.type in (Type.TEXTE, Type.TEXTE_LONG):
            return str(answer.value)
    return f"{owner.singular or 'fiche'} {fiche.removeprefix('f')}"
