"""What the dossier says when something is wrong: errors with a remedy, and notices for what it put right by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing she should know, in French. `serious` when an answer may have to be given again."""

    text: str
    remedy: str = ""
    serious: bool = False


class DossierError(Exception):
    """What happened (`message`) and what to do next (`remedy`), both French, both fit to be shown as they are."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class NotADossier(DossierError):
    """No dossier in this folder."""


class AlreadyThere(DossierError):
    """A dossier, or files of another kind, stand where a new one was asked for."""


class WrongPassphrase(DossierError):
    """Neither the passphrase nor the recovery key opens this dossier."""


class UnsafeFolder(DossierError):
    """The folder belongs to someone else, or others may write in it."""


class InUse(DossierError):
    """Another window holds the dossier."""


class ReadOnlyFolder(DossierError):
    """Nothing can be written in the folder."""


class DiskFull(DossierError):
    """No room left: nothing was changed."""


class SaveFailed(DossierError):
    """The system refused the save for another reason: nothing was changed."""


class TooRecent(DossierError):
    """Written by a later version of the product. Never taken for damage."""


class Damaged(DossierError):
    """What cannot be read. `backup` is the latest good backup, None when there is none."""

    def __init__(self, message: str, remedy: str = "", backup: Path | None = None) -> None:
        super().__init__(message, remedy)
        self.backup = backup
