"""What the desk refuses, said as the dossier says it: what happened and what to do, one French sentence each."""

from __future__ import annotations

from assistant.dossier.errors import DossierError


class DeskError(DossierError):
    """Nothing was changed at the desk."""


class NotADesk(DeskError):
    """A dossier stands in this folder, not a desk."""
