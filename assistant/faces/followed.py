"""What a dossier follows: the parcours it was begun with, and what she accepted of the envois she received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.dossier.errors import DossierError
from assistant.dossier.events import Kind
from assistant.faces import words

if TYPE_CHECKING:
    from assistant.faces.store import Store
    from assistant.pack.library import Library
    from assistant.parcours.model import Parcours


def parcours_named(name: str) -> tuple[Parcours, str]:
    """The parcours of that name, or ours and what to say of it: her answers stay within reach."""
    from assistant.parcours.reading import USUAL, read_parcours, shipped_ids

    try:
        return read_parcours(name), ""
    except KeyError:
        pass
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
