"""Answers given before a pack renamed a question or an option are read under the new name. Nothing is rewritten on disk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assistant.dossier.state import Answer, Sitting
from assistant.pack.model import Choice, Question, Questionnaire


def under_present_names(questionnaire: Questionnaire, sitting: Sitting) -> Sitting:
    """The same sitting with `anciens_ids` and `anciens_codes` followed. An answer under the present name wins."""
    names = _Names(questionnaire)
    if not names.changed:
        return sitting
    answers: dict[str, Answer] = {}
    for key, answer in sitting.answers.items():
        present = names.key(key)
        if present == key or present not in sitting.answers:
            answers[present] = replace(answer, value=names.value(present, answer.value))
    return replace(
        sitting,
        answers=answers,
        fiches={names.key(name): fiches for name, fiches in sitting.fiches.items()},
        removed={names.key(name): fiches for name, fiches in sitting.removed.items()},
        created={names.key(name): count for name, count in sitting.created.items()},
        drafts={names.key(key): text for key, text in sitting.drafts.items()},
        marks={names.key(key) for key in sitting.marks},
        focus=names.key(sitting.focus) if sitting.focus else None,
        last=names.key(sitting.last) if sitting.last else None,
    )


class _Names:
    """Old name to present name: questions, fields of each list, rows and options of each question."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questions: dict[str, Question] = {}
        self.ids: dict[str, str] = {}
        self.codes: dict[str, dict[str, str]] = {}
        for question in questionnaire.questions():
            self._learn(question, "")
        self.changed = bool(self.ids or self.codes)

    def _learn(self, question: Question, prefix: str) -> None:
        """`prefix` is `liste.` for a field: a field is known by its list and its own id, whatever the fiche."""
        name = prefix + question.id
        self.ids.update({prefix + former: question.id for former in question.former_ids})
        codes = {former: c.code for c in (*question.choices, *question.rows) for former in c.former_codes}
        if codes:
            self.codes[name] = codes
        for field in question.fields:
            self._learn(field, f"{name}.")

    def key(self, key: str) -> str:
        """A step key under present names; unchanged when nothing of it was renamed."""
        head, dot, rest = key.partition(".")
        name, bracket, fiche = head.partition("[")
        name = self.ids.get(name, name)
        if bracket and dot:
            field, dot2, row = rest.partition(".")
            field = self.ids.get(f"{name}.{field}", field)
            return f"{name}[{fiche}.{field}" + (f".{self._code(f'{name}.{field}', row)}" if dot2 else "")
        return name + bracket + fiche + (f".{self._code(name, rest)}" if dot else "")

    def _code(self, name: str, code: str) -> str:
        return self.codes.get(name, {}).get(code, code)

    def value(self, key: str, value: Any) -> Any:
        """A JSON value with its codes renamed, whatever its shape."""
        head, _, rest = key.partition(".")
        list_name, bracket, _ = head.partition("[")
        name = f"{list_name}.{rest.partition('.')[0]}" if bracket else head
        codes = self.codes.get(name)
        return _renamed(value, codes) if codes else value


def _renamed(value: Any, codes: dict[str, str]) -> Any:
    match value:
        case str():
            return codes.get(value, value)
        case list():
            return [_renamed(one, codes) for one in value]
        case dict():
            return {codes.get(k, k): _renamed(v, codes) for k, v in value.items()}
        case _:
            return value


def named(question: Question, id: str) -> bool:
    """Whether this question bears that name, or bore it."""
    return question.id == id or id in question.former_ids


def coded(choice: Choice, code: str) -> bool:
    return choice.code == code or code in choice.former_codes
