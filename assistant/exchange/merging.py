"""What a new version of a pack would bring together. An old name may lead to one question only: two answers under one
name, and one of them would be lost, or be shown for the other in an item that she marked or chose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.pack.model import Pack, Question

Named = tuple[str, tuple[str, ...]]  # present name of a question, a field or a row, and every name it ever had


def merged(new: Pack, before: Sequence[Pack]) -> str:
    """The name under which `new` would join two answers that the versions `before` (oldest first, of the same pack) kept
    apart; "" for none."""
    ever = {name for pack in before for name, _ in _named(pack)}
    latest = {former: name for name, names in _named(before[-1]) for former in names} if before else {}
    for present, names in _named(new):
        if len({latest.get(name, name) for name in names if name in ever}) > 1:
            return present.rpartition("/")[2]
    return ""


def _named(pack: Pack) -> Iterator[Named]:
    for questionnaire in pack.questionnaires:
        for question in questionnaire.questions():
            yield from _inside(question, ((f"{questionnaire.id}/",), f"{questionnaire.id}/"))


def _inside(question: Question, around: tuple[tuple[str, ...], str]) -> Iterator[Named]:
    befores, here = around
    present, names = here + question.id, _each(befores, question.id, question.former_ids)
    yield present, names
    for row in question.rows:
        yield f"{present}.{row.code}", _each([f"{name}." for name in names], row.code, row.former_codes)
    for champ in question.fields:
        yield from _inside(champ, (tuple(f"{name}." for name in names), f"{present}."))


def _each(befores: Sequence[str], id: str, former: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(before + one for before, one in product(befores, (id, *former)))
