"""The recovery sheet: a page to print or copy by hand, which opens the dossier with the public `age` program."""

from __future__ import annotations

import shlex
from pathlib import Path

from assistant.dossier.identity import Identity

KEY_NAME = "cle.txt"


def commands(folder: Path) -> tuple[str, ...]:
    """What to type in a Linux or macOS terminal, once the key is in `cle.txt` in the folder."""
    return (
        f"cd {shlex.quote(str(folder.absolute()))}",
        f'for f in ??????.age; do age -d -i {KEY_NAME} "$f"; done > mon-dossier.txt',
    )


def windows_commands(folder: Path) -> tuple[str, ...]:
    """The same in PowerShell, whose quotes are doubled inside a quoted path."""
    quoted = "'" + str(folder.absolute()).replace("'", "''") + "'"
    return (
        f"cd {quoted}",
        f"foreach ($f in Get-ChildItem ??????.age) {{ age -d -i {KEY_NAME} $f.Name >> mon-dossier.txt }}",
    )


def recovery_sheet(folder: Path, identity: Identity) -> str:
    """Plain text, lines of 100 characters at most but for the paths. Lines to type are indented by four spaces."""
    unix = "\n".join(f"    {command}" for command in commands(folder))
    windows = "\n".join(f"    {command}" for command in windows_commands(folder))
    return f"""FICHE DE SECOURS DE VOTRE DOSSIER

À imprimer, ou à recopier à la main, puis à ranger hors de l’ordinateur, comme une clé de chez vous.
Qui a cette clé et une copie de votre dossier peut tout y lire. Si vous oubliez votre phrase secrète
et perdez cette fiche, personne ne pourra rouvrir votre dossier, nous non plus.

Votre clé (une seule ligne) :

{identity.reveal()}

1. Vous avez oublié votre phrase secrète.
   Lancez « bilan » et tapez cette clé à la place de la phrase. Puis choisissez une nouvelle phrase
   avec « bilan phrase ».

2. Vous voulez lire votre dossier sans ce programme.
   Installez « age », un outil public et gratuit : https://age-encryption.org
   (Debian, Ubuntu : apt install age ; macOS : brew install age ;
   Windows : winget install FiloSottile.age)
   Dans le dossier ci-dessous, créez un fichier nommé {KEY_NAME} qui contient la ligne de la clé.

   Puis, dans un terminal (Linux, macOS) :

{unix}

   ou dans PowerShell (Windows) :

{windows}

   Le fichier mon-dossier.txt contient alors tout ce que vous avez écrit, une ligne par événement.
   Il n’est pas protégé : effacez-le, ainsi que {KEY_NAME}, quand vous avez fini.
"""
