"""A table of her own notes and weights, as it is said: each note, each product, each sum, and what another weight would do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from assistant.guide import matrix_words as w
from assistant.guide.situation import Situation
from assistant.guide.turn import Say, Tone
from assistant.guide.words import words
from assistant.pack.expression import UNKNOWN
from assistant.pack.model import Matrix, Question
from assistant.pack.template import joined
from assistant.pack.weighing import Change, Line, Sum, Trial, Weighed, trials

_NAMELESS = ("", "…")  # a title whose answer is missing
Block = tuple[str, str]  # a label, and sentences under it, one a line


@dataclass(frozen=True, slots=True)
class Table:
    """`weighed` is None without weights: then `rows` give her notes, and nothing is added up."""

    weighed: Weighed | None
    rows: tuple[Block, ...]
    sums: str = ""
    first: str = ""
    trials: tuple[Block, ...] = ()

    @property
    def conclusion(self) -> str:
        return "\n".join((self.first, words(w.NOT_DECIDE))) if self.weighed else words(w.NO_WEIGHTS)


def table(situation: Situation, matrix: Matrix) -> Table | None:
    """None while there is nothing to set side by side: no line, or no column that has a name."""
    columns = [
        (c.note, name) for c in matrix.columns if (name := c.title.render(situation.scope).strip()) not in _NAMELESS
    ]
    owner = next((q for q in situation.questionnaire.questions() if q.id == matrix.rows), None)
    fiches = situation.scope.value(matrix.rows)
    if owner is None or not columns or fiches in (UNKNOWN, ()):
        return None
    fields = [next(f for f in owner.fields if f.id == note) for note, _ in columns]
    scale = [_exact(choice.value) for choice in fields[0].choices]
    answer = situation.path.answers.get(matrix.weights)
    weights = answer.value if answer is not None and answer.answered else None
    lines = tuple(
        Line(
            situation.scope.fiche_name(owner, fiche),
            Fraction((weights or {}).get(fiche, 0)),
            tuple(_note(situation, f"{owner.id}[{fiche}].{field.id}", field) for field in fields),
        )
        for fiche in fiches
    )
    weighed = Weighed(tuple(name for _, name in columns), lines, min(scale), max(scale))
    if weights is None:
        return Table(None, tuple((line.name, _bare(weighed, line)) for line in lines))
    rows = tuple((words(w.ROW, name=one.name, weight=_said(one.weight)), _cells(weighed, one)) for one in lines)
    compared = len(columns) > 1
    found = tuple((t.line.name, "\n".join(_trial(weighed, t))) for t in trials(weighed)) if compared else ()
    return Table(weighed, rows, _sums(weighed), _first(weighed) if compared else words(w.ALONE), found)


def says(situation: Situation, name: str) -> tuple[Say, ...]:
    """The table after the note that shows it: a row at a time, so that it reads on forty columns and by ear."""
    matrix = next((one for one in situation.questionnaire.matrices if one.id == name), None)
    found = table(situation, matrix) if matrix else None
    if found is None:
        return ()
    blocks = [f"{label}\n{text}" for label, text in found.rows]
    if found.sums:
        blocks.append(f"{words(w.SUMS)}\n{found.sums}")
    blocks.append(found.conclusion)
    if found.trials:
        blocks.append(f"{words(w.WHAT_IF)} {words(w.OTHERS_STAY)}")
        blocks += [f"{label}\n{text}" for label, text in found.trials]
    told = tuple(Say(block, Tone.RESULT) for block in blocks)
    return (*told, Say(words(w.TRY_HOW))) if found.weighed and len(found.weighed.columns) > 1 else told


def shown_sums(found: Table) -> str:
    """The sums and what comes first, for weights under trial."""
    return f"{words(w.SUMS)}\n{found.sums}\n{found.first}"


def _exact(value: float | None) -> Fraction:
    """The number as its author wrote it: 0.1 is a tenth."""
    return Fraction(str(value))


def _note(situation: Situation, key: str, field: Question) -> Fraction | None:
    answer = situation.path.answers.get(key)
    if answer is None or not answer.answered:
        return None
    return next((_exact(c.value) for c in field.choices if c.code == answer.value), None)


def _said(number: Fraction) -> str:
    """« 3 », « 3,5 »: halves and decimals end, for notes are written with a decimal point."""
    if number.denominator == 1:
        return str(number.numerator)
    return str((Decimal(number.numerator) / Decimal(number.denominator)).normalize()).replace(".", ",")


def _bare(weighed: Weighed, line: Line) -> str:
    notes = zip(weighed.columns, line.notes, strict=True)
    return "\n".join(
        words(w.BARE_MISSING, column=column) if note is None else words(w.BARE, column=column, note=_said(note))
        for column, note in notes
    )


def _cells(weighed: Weighed, line: Line) -> str:
    return "\n".join(_cell(weighed, line, number) for number in range(len(weighed.columns)))


def _cell(weighed: Weighed, line: Line, number: int) -> str:
    column, note, (low, high) = weighed.columns[number], line.notes[number], weighed.part(line, number)
    if note is None:
        return words(w.CELL_MISSING, column=column, low=_said(low), high=_said(high))
    return words(w.CELL, column=column, note=_said(note), weight=_said(line.weight), part=_said(low))


def _sums(weighed: Weighed) -> str:
    return "\n".join(_sum(weighed, number) for number in range(len(weighed.columns)))


def _sum(weighed: Weighed, number: int) -> str:
    """« 24 + 12 = 36 »: the sum with what it is made of, or its two ends."""
    column, (low, high) = weighed.columns[number], weighed.sum(number)
    parts = [weighed.part(line, number) for line in weighed.lines]
    ends = [_added(parts, 0, low), _added(parts, 1, high)]
    missing = sum(line.notes[number] is None for line in weighed.lines)
    if low == high:
        return words(w.SUM_WITHOUT if missing else w.SUM, column=column, total=ends[0])
    if missing == 1:
        return words(w.RANGE_ONE, column=column, low=ends[0], high=ends[1])
    return words(w.RANGE, column=column, low=ends[0], high=ends[1], count=missing)


def _added(parts: list[Sum], end: int, total: Fraction) -> str:
    if len(parts) == 1:
        return _said(total)
    return f"{' + '.join(_said(part[end]) for part in parts)} = {_said(total)}"


def _first(weighed: Weighed) -> str:
    first = weighed.first()
    if first is None:
        return words(w.FIRST_UNKNOWN)
    names = [weighed.columns[number] for number in sorted(first)]
    return words(w.FIRST_ONE, column=names[0]) if len(names) == 1 else words(w.FIRST_TIE, columns=joined(names))


def _trial(weighed: Weighed, trial: Trial) -> Iterator[str]:
    present, line = weighed.first(), trial.line
    half, double = _said(trial.halved.weight), _said(trial.doubled.weight)
    if line.weight:
        if trial.halved.first == trial.doubled.first == present:
            yield words(w.SAME, half=half, double=double)
        else:
            yield words(w.HALVED, half=half, result=_result(weighed, trial.halved))
            yield words(w.DOUBLED, double=double, result=_result(weighed, trial.doubled))
    for change in trial.nearest:
        result = _result(weighed, change)
        yield words(w.NEAREST, weight=_said(change.weight), present=_said(line.weight), result=result)
    if not trial.nearest:
        yield words(w.NEVER)


def _result(weighed: Weighed, change: Change) -> str:
    if change.first == weighed.first():
        return words(w.RESULT_SAME)
    if change.first is None:
        return words(w.RESULT_UNKNOWN)
    names = [weighed.columns[number] for number in sorted(change.first)]
    return words(w.RESULT_ONE, column=names[0]) if len(names) == 1 else words(w.RESULT_TIE, columns=joined(names))
