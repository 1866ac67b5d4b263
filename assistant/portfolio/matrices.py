"""The item that a table of notes and weights makes: her words, her numbers, and the computation in plain sight."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.guide import matrix_words as w
from assistant.guide.matrices import table
from assistant.guide.words import words
from assistant.pack.model import MATRICES, Matrix, PortfolioRule
from assistant.portfolio.model import Item
from assistant.portfolio.told import Reading, Told


def items(reading: Reading, rule: PortfolioRule) -> Iterator[Item]:
    """One item per table that has something to set side by side."""
    situation = reading.situation
    if rule.condition is not None and rule.condition.evaluate(situation.scope) is not True:
        return
    for matrix in situation.questionnaire.matrices:
        found, used = table(situation, matrix), _used(reading, matrix)
        if found is None or not used:
            continue
        lines = [*found.rows, *([(words(w.SUMS), found.sums)] if found.sums else [])]
        if found.trials:
            lines.append((words(w.WHAT_IF), words(w.OTHERS_STAY)))
        yield Item(
            id=f"{reading.passation}#{MATRICES}:{matrix.id}",
            rubric=rule.rubric,
            title=rule.title.render(situation.scope) if rule.title else situation.questionnaire.title,
            text=found.conclusion,
            kind=rule.kind,
            lines=(*lines, *found.trials),
            sources=tuple(told.source for told in used),
        )


def _used(reading: Reading, matrix: Matrix) -> tuple[Told, ...]:
    """The answers it shows: her weights, her notes, the names of its lines and of its columns."""
    named = {matrix.weights} | {name for column in matrix.columns for name in column.title.references}
    notes = {column.note for column in matrix.columns}

    def shown(told: Told) -> bool:
        if told.step.list is None:
            return told.step.question.id in named
        list, field = told.step.list, told.step.question.id
        naming = list.item_name.references if list.item_name else frozenset()
        return list.id == matrix.rows and (field in notes or bool({field, f"{list.id}.{field}"} & naming))

    return tuple(told for told in reading.answers if shown(told))
