"""What is said when a dossier cannot be opened for a reason that is known: the place is at fault, or a file of ours."""

from __future__ import annotations

from assistant.dossier.errors import DossierError
from assistant.faces.terminal import words
from assistant.pack.cleaning import typography


def told(error: Exception) -> tuple[str, ...] | None:
    """The paragraphs to show; None for a fault that only the crash screen can tell."""
    if isinstance(error, DossierError):
        said = tuple(text for text in (error.message, error.remedy) if text)
    else:
        from assistant.pack.problem import PackError, errors

        if not isinstance(error, PackError):
            return None
        said = words.pack_trouble([f"{p.file}, ligne {p.line} : {p.message}" for p in errors(error.problems)[:3]])
    return tuple(typography(text) for text in said)
