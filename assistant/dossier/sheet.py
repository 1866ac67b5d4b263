"""The recovery sheet: a page to print or copy by hand, which opens the dossier with the public `age` program."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from assistant.dossier.identity import Identity

KEY_NAME = "cle.txt"
WIDTH = 74  # columns, the key itself being that long: whole on the narrowest usual screen, and on a sheet of A4
_INDENT = "    "


def commands(folder: Path) -> tuple[str, ...]:
    """What to type in a Linux or macOS terminal, once the key is in `cle.txt` in the folder."""
    return (
        *_going_to(folder, shlex.quote),
        f'for f in ??????.age; do age -d -i {KEY_NAME} "$f"; done > mon-dossier.txt',
    )


def windows_commands(folder: Path) -> tuple[str, ...]:
    """The same in PowerShell, whose quotes are doubled inside a quoted path."""
    return (
        *_going_to(folder, lambda path: "'" + path.replace("'", "''") + "'"),
        f"dir ??????.age | % {{ age -d -i {KEY_NAME} $_.Name }} > mon-dossier.txt",
    )


def _going_to(folder: Path, quote: Callable[[str], str]) -> Iterator[str]:
    """`cd` to the folder, in several steps where one line would be too long to be printed, or copied without a slip."""
    here, *below = folder.absolute().parts
    for part in below:
        longer = str(Path(here, part)) if Path(here).is_absolute() else f"{here}/{part}"
        if len(f"{_INDENT}cd {quote(longer)}") <= WIDTH:
            here = longer
        else:
            yield f"cd {quote(here)}"
            here = f"./{part}"  # the dot: a name may begin as an option does
    yield f"cd {quote(here)}"


def recovery_sheet(folder: Path, identity: Identity) -> str:
    """Plain text of one page, in lines of WIDTH columns at most but for a single name longer than that.

    Lines to type are indented by four spaces.
    """
    unix = "\n".join(f"{_INDENT}{command}" for command in commands(folder))
    windows = "\n".join(f"{_INDENT}{command}" for command in windows_commands(folder))
    return f"""FICHE DE SECOURS DE VOTRE DOSSIER

À imprimer, ou à recopier à la main, puis à ranger hors de l’ordinateur,
comme une clé de chez vous. Qui a cette clé et une copie de votre dossier
peut tout y lire. Si vous oubliez votre phrase secrète et perdez cette
fiche, personne ne pourra rouvrir votre dossier, nous non plus.

Votre clé (une seule ligne, 74 signes sans espace) :

{identity.reveal()}

1. Vous avez oublié votre phrase secrète.
   Lancez « bilan » et tapez cette clé à la place de la phrase. Puis
   choisissez une nouvelle phrase avec « bilan phrase ».

2. Vous voulez lire votre dossier sans ce programme.
   Installez « age », un outil public et gratuit :
   https://age-encryption.org
   (Debian, Ubuntu : apt install age ; macOS : brew install age ;
   Windows : winget install FiloSottile.age)
   Dans le dossier ci-dessous, créez un fichier nommé {KEY_NAME} qui
   contient la ligne de la clé.

   Puis, dans un terminal (Linux, macOS), ligne après ligne :

{unix}

   ou dans PowerShell (Windows) :

{windows}

   Le fichier mon-dossier.txt contient alors tout ce que vous avez écrit.
   Il n’est pas protégé : effacez-le, ainsi que {KEY_NAME}, quand vous
   avez fini.
"""
