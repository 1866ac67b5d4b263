"""What an error of the system means to her: what did not happen, why, and how to try again. One sentence each."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path

from assistant.dossier.errors import DiskFull, DossierError, ReadOnlyFolder, SaveFailed

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}
REASONS = {
    errno.ENOENT: "ce chemin n’existe pas, ou n’accepte pas de fichier",
    errno.EEXIST: "un fichier de ce nom existe déjà",
    errno.EACCES: "vous n’y avez pas accès",
    errno.EPERM: "vous n’y avez pas accès",
    errno.EROFS: "cet endroit est en lecture seule",
    errno.ENOSPC: "il n’y a plus de place",
    errno.ENOTDIR: "un fichier se trouve là où il faudrait un dossier",
    errno.EISDIR: "un dossier se trouve là où il faudrait un fichier",
    errno.EIO: "le disque ne répond pas bien",
    errno.EBUSY: "un autre programme s’en sert",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.ELOOP: "ce chemin tourne en rond",
    errno.ENODEV: "le disque n’est plus là",
    errno.ENOTEMPTY: "il s’y trouve encore des fichiers",
}


@dataclass(frozen=True, slots=True)
class Task:
    """What was being done when the system refused. No capital, no full stop."""

    undone: str  # what did not happen; "" where whoever shows the message says it already
    again: str  # what to do once there is room, or the right to write
    otherwise: str  # the whole remedy when the reason is another one
    place: str = ""  # another way out, where the place itself can be changed


SAVING = Task(
    "",
    "puis validez de nouveau",
    "Validez de nouveau ; si cela recommence, copiez votre dossier ailleurs avec « bilan sauvegarder ».",
)
FORGETTING = Task("", "puis recommencez", "Recommencez ; si cela continue, lancez « bilan verifier ».")
CREATING = Task(
    "le dossier n’a pas été créé",
    "puis recommencez",
    "Choisissez un autre endroit avec --dossier.",
    "ou choisissez un autre endroit avec --dossier",
)
COPYING = Task(
    "la copie n’a pas été faite",
    "puis recommencez",
    "Choisissez un autre endroit, par exemple une clé USB ou vos Documents.",
    "ou choisissez un autre endroit",
)
RESTORING = Task(
    "la copie n’a pas été reprise", "puis recommencez", "Recommencez ; ce qui était dans votre dossier y est toujours."
)
REPHRASING = Task(
    "le changement de phrase ne s’est pas terminé",
    "puis recommencez ; d’ici là, gardez les deux phrases",
    "Recommencez ; d’ici là, gardez les deux phrases.",
)
ERASING = Task(
    "l’effacement ne s’est pas terminé", "puis recommencez", "Relancez « bilan effacer » pour effacer le reste."
)
MENDING = Task("le dossier n’a pas pu être réparé", "puis rouvrez votre dossier", "Fermez puis rouvrez votre dossier.")


def refusal(error: OSError, folder: Path, task: Task = SAVING) -> DossierError:
    """The error to raise `from` that of the system. `folder` is where the writing was to take place."""
    undone = f" : {task.undone}" if task.undone else ""
    if error.errno in FULL:
        room = f"Libérez un peu de place (une corbeille à vider suffit souvent), {task.again}."
        return DiskFull(f"Le disque est plein{undone}.", room)
    if error.errno in REFUSED:
        again = f"{task.place}, {task.again}" if task.place else task.again
        separator = " " if task.place else ", "
        remedy = f"Vérifiez que la clé USB ou le disque n’est pas protégé contre l’écriture{separator}{again}."
        return ReadOnlyFolder(f"Rien ne peut être écrit dans « {folder.absolute()} »{undone}.", remedy)
    return SaveFailed(
        f"Le système a refusé d’écrire dans « {folder.absolute()} » ({reason(error)}){undone}.", task.otherwise
    )


def reason(error: OSError) -> str:
    """Why, in French. What we raise ourselves has no number and is French already."""
    if error.errno is None:
        return error.strerror or "sans dire pourquoi"
    return REASONS.get(error.errno, f"erreur {error.errno}")
