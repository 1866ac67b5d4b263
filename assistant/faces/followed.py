"""What a dossier follows: its parcours, what she accepted of the envois she received, and what she changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Kind
from assistant.dossier.state import State
from assistant.faces import words

if TYPE_CHECKING:
    from assistant.faces.store import Store
    from assistant.pack.library import Library
    from assistant.parcours.adapting import Given, Why
    from assistant.parcours.changes import Change
    from assistant.parcours.model import Parcours, Step


@dataclass(frozen=True, slots=True)
class Followed:
    """`parcours` is the one to show; `adapted`, without what it keeps of another, is the one that changes are made to."""

    parcours: Parcours
    adapted: Parcours
    library: Library
    given: Given
    left: tuple[tuple[Change, Why], ...]  # changes of hers that could not be made
    missing: str  # what to say where the program does not have her parcours


def followed(vault: Store) -> Followed:
    """Raises DossierError where the program has no parcours at all."""
    from assistant.parcours import changes
    from assistant.parcours.adapting import Given, adapt, keep

    state = State.of(vault.events)
    parcours, missing = parcours_named(changes.followed(state), changes.given(state))
    parcours, library = with_assigned(parcours, vault)
    begun = frozenset(id for id, sitting in state.sittings.items() if sitting.opened or sitting.answers)
    given = Given(_held(library), begun)
    adapted = adapt(parcours, changes.standing(state), given)
    whole = keep(adapted.parcours, _steps_known(state), given)
    return Followed(whole, adapted.parcours, library, given, adapted.left, missing)


def known_parcours(name: str, given: Mapping[str, str]) -> Parcours:
    """One of the program, or one she was given (its YAML, by id). Raises KeyError, PackError."""
    from assistant.parcours.reading import read_parcours, read_text

    return read_text(given[name], f"{name}.yaml") if name in given else read_parcours(name)


def parcours_named(name: str, given: Mapping[str, str]) -> tuple[Parcours, str]:
    """The parcours of that name, or ours and what to say of it: her answers stay within reach."""
    from assistant.pack.problem import PackError
    from assistant.parcours.reading import USUAL, read_parcours, shipped_ids

    try:
        return known_parcours(name, given), ""
    except KeyError:
        pass
    except PackError:
        if name not in given:  # ours is damaged: nothing stands in for it without a word
            raise
    unknown = words.PARCOURS_UNKNOWN.format(name=name)
    for other in sorted(shipped_ids(), key=lambda id: id != USUAL):
        return read_parcours(other), f"{unknown} {words.PARCOURS_INSTEAD} {words.PARCOURS_UNKNOWN_REMEDY}"
    raise DossierError(unknown, words.PARCOURS_UNKNOWN_REMEDY)


def with_assigned(parcours: Parcours, vault: Store) -> tuple[Parcours, Library]:
    """The parcours and the packs with what she accepted of envois; at no cost for who received none."""
    from assistant.pack.library import Library

    if not any(event.kind is Kind.ENVOI for event in vault.events):
        return parcours, Library.shipped()
    try:
        from assistant.exchange.assigned import texts_of
        from assistant.exchange.assigned import with_assigned as joined
        from assistant.exchange.ledger import Ledger

        ledger = Ledger.of(vault.events)
        library = Library.shipped(texts_of(ledger))
        return joined(parcours, ledger, library), library
    except Exception as error:  # her dossier opens all the same, with the questionnaires of the product
        from assistant.faces.tracing import trace

        trace(error)
        return parcours, Library.shipped()


def _held(library: Library) -> Callable[[str], bool]:
    from assistant.pack.problem import PackError

    def held(key: str) -> bool:
        with suppress(KeyError, PackError, OSError):
            return bool(library.questionnaire(key))
        return False

    return held


def _steps_known(state: State) -> Iterator[Step]:
    """The steps of the parcours this dossier followed, and those she added; read one after the other, as far as needed."""
    from assistant.pack.problem import PackError
    from assistant.parcours import changes
    from assistant.parcours.adapting import added

    given = changes.given(state)
    for name in changes.ever_followed(state):
        with suppress(KeyError, PackError, OSError):
            parcours = known_parcours(name, given)
            renewed = parcours.renewal.phases if parcours.renewal else ()
            yield from (step for phase in (*parcours.phases, *renewed) for step in phase.steps)
    yield from (step for change in changes.made(state) if (step := added(change)))
