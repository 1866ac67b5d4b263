"""Where the dossier stands: the folder must be hers alone, and she is told when a service copies it elsewhere."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from assistant.dossier import disk, layout, words
from assistant.dossier.errors import AlreadyThere, NotADossier, Notice, ReadOnlyFolder, UnsafeFolder

_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "mon drive": "Google Drive",
    "cloudstorage": "un service en ligne",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "kdrive": "kDrive",
    "pcloud": "pCloud",
    "mega": "MEGA",
}


def prepare(folder: Path) -> None:
    """Make the folder, for her alone, or accept an empty one. Raises AlreadyThere, UnsafeFolder, OSError."""
    if folder.exists() and not folder.is_dir():
        raise AlreadyThere(words.not_a_folder(folder), words.NOT_A_FOLDER_REMEDY)
    if layout.exists(folder):
        raise AlreadyThere(words.already_there(folder), words.ALREADY_THERE_REMEDY)
    disk.make_folder(folder)
    if strangers := layout.strangers(folder):
        raise AlreadyThere(words.not_empty(folder, strangers[0]), words.NOT_EMPTY_REMEDY)
    guard(folder)
    if sys.platform != "win32":
        folder.chmod(0o700)


def check(folder: Path) -> None:
    """Whether a dossier stands there or could be made there: asked before anything else is. Leaves nothing behind.

    Raises AlreadyThere, UnsafeFolder, ReadOnlyFolder.
    """
    try:
        if folder.exists() and not folder.is_dir():
            raise AlreadyThere(words.not_a_folder(folder), words.NOT_A_FOLDER_REMEDY)
        if layout.exists(folder):
            guard(folder)
        elif folder.is_dir():
            if strangers := layout.strangers(folder):
                raise AlreadyThere(words.not_empty(folder, strangers[0]), words.NOT_EMPTY_REMEDY)
            guard(folder)
            disk.try_writing(folder)
        else:
            _try_making(folder)
    except OSError as error:
        raise ReadOnlyFolder(_UNUSABLE.format(folder=folder), _UNUSABLE_REMEDY) from error


_UNUSABLE = "Rien ne peut être créé ni lu dans « {folder} »."
_UNUSABLE_REMEDY = "Choisissez un autre endroit avec --dossier. Rien n’a été modifié."


def _try_making(folder: Path) -> None:
    """Make the first of the folders that are missing, and take it back."""
    missing = next(path for path in (*reversed(folder.absolute().parents), folder) if not path.exists())
    missing.mkdir(mode=0o700)
    missing.rmdir()


def require(folder: Path) -> None:
    """A dossier stands there, in a folder that is hers. Raises NotADossier, UnsafeFolder."""
    if not layout.exists(folder):
        raise NotADossier(words.no_dossier(folder), words.NO_DOSSIER_REMEDY)
    guard(folder)


def guard(folder: Path) -> None:
    """Raises UnsafeFolder when others could put their own files in the place of hers."""
    if sys.platform == "win32":
        return
    seen = folder.stat()
    if seen.st_uid != os.geteuid():
        raise UnsafeFolder(words.foreign_owner(folder), words.FOREIGN_OWNER_REMEDY)
    if seen.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise UnsafeFolder(words.open_to_others(folder), words.open_to_others_remedy(folder))


def notices(folder: Path) -> tuple[Notice, ...]:
    """What is to be said of the place itself."""
    for part in folder.absolute().parts:
        low = part.lower()
        for start, name in _SERVICES.items():
            if low == start or low.startswith((f"{start} ", f"{start}-")):
                return (Notice(words.synchronised(name)),)
    return ()
