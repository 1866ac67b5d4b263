"""What she accepted, put where she works: its packs beside those of the product, its questionnaires in her parcours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.dossier.events import Event
from assistant.exchange import her_words as w
from assistant.exchange.her_words import said
from assistant.exchange.ledger import Ledger
from assistant.exchange.model import Envoi
from assistant.pack.problem import PackError
from assistant.parcours.model import ASSIGNED, Entretien, Parcours, Phase, Task

if TYPE_CHECKING:
    from assistant.pack.library import Library


def accepted_texts(events: Iterable[Event]) -> dict[str, str]:
    """YAML by pack id: the latest version she accepted of each pack that an envoi carried."""
    return texts_of(Ledger.of(events))


def texts_of(ledger: Ledger) -> dict[str, str]:
    return {id: known.carried.text for id, known in ledger.packs.items() if known.carried.text is not None}


def with_assigned(parcours: Parcours, ledger: Ledger, library: Library) -> Parcours:
    """The parcours with one more phase, the first, of what she accepted and it does not have.

    What it has gets the day it is due for. A questionnaire that no pack at hand holds any more is left out: the answers
    given to it stay in the dossier.
    """
    asked = dict(ledger.assigned())
    if not asked:
        return parcours
    there = {task.questionnaire for _, task in parcours.tasks()}
    phases = tuple(
        replace(phase, steps=tuple(_dated(step, asked) for step in phase.steps)) for phase in parcours.phases
    )
    new = tuple(Task(key, due=envoi.due) for key, envoi in asked.items() if key not in there and _held(library, key))
    if new:
        phases = (Phase(ASSIGNED, said(w.ASSIGNED_TITLE), said(w.ASSIGNED_SAY), new), *phases)
    return replace(parcours, phases=phases)


def _dated(step: Task | Entretien, asked: dict[str, Envoi]) -> Task | Entretien:
    """A task of an entretien is meant by an envoi that names this entretien, or none."""
    if isinstance(step, Task):
        envoi = asked.get(step.questionnaire)
        return replace(step, due=envoi.due) if envoi else step
    named = {key: e for key, e in asked.items() if e.entretien in ("", step.title)}
    before, after = _dated(step.before, named), _dated(step.after, named)
    assert isinstance(before, Task) and isinstance(after, Task)
    return replace(step, before=before, after=after)


def _held(library: Library, key: str) -> bool:
    try:
        library.questionnaire(key)
    except (KeyError, PackError):
        return False
    return True
