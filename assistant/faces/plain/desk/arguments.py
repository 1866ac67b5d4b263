"""The options of `bilan conseiller …`. Declared when one of its commands is run, or its help asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from assistant.faces.plain.french_arguments import FrenchParser

Run = Callable[[str], Callable[[argparse.Namespace], int]]  # from the name of a command to what does it

OPEN = "ouvrir un partage, une preuve d’activité ou un retrait, et le garder ; relire un partage reçu"


def declare(parser: argparse.ArgumentParser, run: Run) -> None:
    """Add every command of the desk to `parser`."""
    place = FrenchParser(add_help=False)
    for one in (place, parser):
        one.add_argument(
            "--bureau", metavar="CHEMIN", type=_path, default=argparse.SUPPRESS, help="où se trouve votre bureau"
        )
    actions = parser.add_subparsers(title="commandes", metavar="COMMANDE")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=text, description=text, epilog=_EPILOG, parents=[place])
        made.set_defaults(command=run(name))
        return made

    _key(command("cle", "créer votre bureau et vos clés la première fois ; montrer vos six mots et votre carte"))
    _assign(command("assigner", "proposer des questionnaires à une personne, dans un fichier signé"))
    _open(command("ouvrir", OPEN))
    desk = command("bureau", "voir où en sont les personnes, les partages, et ce qui est à détruire")
    desk.add_argument("--texte", action="store_true", default=argparse.SUPPRESS, help="ligne par ligne, sans dessin")
    _purge(command("purger", "détruire les partages dont la fin est passée"))
    _reply(command("repondre", "répondre à un partage, en tout ou élément par élément"))


def _key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--nom", help="votre nom, tel que les personnes le liront")
    parser.add_argument("--organisme", help="votre organisme")
    parser.add_argument("--sans-phrase", action="store_true", help="un bureau sans phrase secrète")
    parser.add_argument("--fiche", metavar="FICHIER", help="écrire votre fiche de secours dans ce nouveau fichier")
    parser.add_argument("--carte", metavar="DOSSIER", type=_path, help="écrire votre carte publique dans ce dossier")


def _assign(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pour", metavar="PSEUDONYME", help="à qui")
    parser.add_argument("--pack", metavar="FICHIER", type=_path, action="append", help="vos propres questionnaires")
    parser.add_argument(
        "--questionnaire", metavar="PACK/QUESTIONNAIRE", action="append", help="lequel (à répéter) ; sinon, tout --pack"
    )
    parser.add_argument("--message", metavar="TEXTE", help="ce que la personne lira avant d’accepter")
    parser.add_argument("--avant", metavar="JOUR", help="le jour pour lequel, par exemple 2026-12-15")
    parser.add_argument("--entretien", metavar="TITRE", help="l’entretien que cela prépare")
    _where(parser)


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("fichier", metavar="FICHIER", nargs="?", type=_path, help="le fichier reçu")
    parser.add_argument("--partage", metavar="NUMÉRO", help="un partage déjà reçu, au lieu d’un fichier")
    parser.add_argument("--de", metavar="PSEUDONYME", help="de qui il vient, quand rien ne le dit")
    parser.add_argument("--html", metavar="DOSSIER", type=_path, help="écrire aussi le partage en HTML dans ce dossier")


def _purge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--partage", metavar="NUMÉRO", help="détruire celui-ci seul, même avant sa fin")
    parser.add_argument("--oui", action="store_true", help="sans demander")


def _reply(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--partage", metavar="NUMÉRO", help="le partage auquel vous répondez")
    parser.add_argument("--message", metavar="TEXTE", help="ce que vous dites de l’ensemble")
    parser.add_argument(
        "--note", metavar=("ÉLÉMENT", "TEXTE"), nargs=2, action="append", help="une note sur un élément (à répéter)"
    )
    _where(parser)


def _where(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vers", metavar="DOSSIER", type=_path, help="où écrire le fichier ; sinon, dans ce dossier")


def _path(text: str) -> Path:
    return Path(text).expanduser()


_EPILOG = (
    "Ce qui manque est demandé. Dans un script, la phrase secrète est la première ligne de l’entrée. "
    "Le bureau se trouve là où disent --bureau, sinon BILAN_BUREAU, sinon dans vos données."
)
