"""What may stand on the command line of `bilan`, in French. Declared when it is read: a plain `bilan` needs none of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from assistant.faces.plain.french_arguments import FrenchParser

USUAL = "bilan-de-competences"  # the example shown where none is named
Run = Callable[[str], Callable[[argparse.Namespace], int]]  # from the name of a command to what does it


class _Declare(Protocol):
    def __call__(
        self, name: str, text: str, action: Callable[[argparse.Namespace], int]
    ) -> argparse.ArgumentParser: ...


def parser(act: Run, care: Run, desk: Run, at_the_desk: bool) -> argparse.ArgumentParser:
    """The parser of every command. `act`, `care` and `desk` give what carries out the command of that name: of the
    program, on her dossier, on the desk of a conseiller. The options of the desk are declared `at_the_desk` only: no one
    in a bilan waits for them."""
    place = FrenchParser(add_help=False)
    place.add_argument(
        "--dossier", metavar="CHEMIN", type=path, default=argparse.SUPPRESS, help="où se trouve votre dossier"
    )
    made = FrenchParser(
        prog="bilan",
        description="Votre bilan de compétences, une question à la fois, dans un dossier privé.",
        epilog="Sans commande : ouvre votre dossier, et le crée la première fois. "
        "Codes de sortie : 0 tout va bien, 1 un problème est dit, 2 commande mal écrite, 130 interrompu.",
        parents=[place],
    )
    version = act("version")
    made.add_argument("--version", action="store_const", const=version, dest="command", help="montrer la version")
    made.add_argument("--texte", action="store_true", help="ligne par ligne, sans dessin (lecteur d’écran, script)")
    made.set_defaults(command=act("open"), demo="")
    commands = made.add_subparsers(title="commandes", metavar="COMMANDE")

    def command(name: str, text: str, action: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text, parents=[place])
        one.set_defaults(command=action)
        return one

    _talking(command, act)
    _writing(command, care)
    _looking_after(command, care)
    _packs(command("pack", "pour qui écrit des questionnaires", act("need_pack_command")), act)
    text = "pour qui accompagne des bilans : son bureau"
    office = commands.add_parser("conseiller", help=text, description=text)
    office.set_defaults(command=act("need_desk_command"), desk_parser=office)
    if at_the_desk:
        from assistant.faces.plain.desk.arguments import declare

        declare(office, desk)
    return made


def _talking(command: _Declare, act: Run) -> None:
    demo = command("demo", "ouvrir un exemple inventé, pour regarder ; rien n’est gardé", act("open"))
    demo.add_argument(
        "demo",
        metavar="PARCOURS",
        nargs="?",
        type=_example,
        default=USUAL,
        help="l’exemple d’un autre parcours : bilan-approfondi ou cap-vers-l-entreprise",
    )
    received = command("ouvrir", "ouvrir un fichier reçu : une carte, un envoi ou une réponse", act("open_received"))
    received.add_argument("fichier", metavar="FICHIER", type=path)
    for one in (demo, received):
        one.add_argument("--texte", action="store_true", default=argparse.SUPPRESS, help="ligne par ligne, sans dessin")


def _writing(command: _Declare, care: Run) -> None:
    """Commands that write documents in a folder that she names."""
    export = command("exporter", "écrire vos documents dans un dossier", care("export"))
    _destination(export)
    export.add_argument("--format", choices=("html", "md", "json"), action="append", help="un seul format (à répéter)")
    _destination(
        command("emporter", "écrire tout votre dossier, en clair, dans des formats ouverts", care("carry")),
    )
    dates = command("calendrier", "écrire vos dates dans un fichier .ics, pour un agenda", care("calendar"))
    _destination(dates)
    dates.add_argument("--details", action="store_true", help="y mettre les titres, les adresses et vos mots")
    dates.add_argument("--rappel", action="store_true", help="prévenir la veille")
    page = command("fiche", "écrire la fiche d’un entretien, à imprimer sur une page", care("fiche"))
    page.add_argument("entretien", metavar="ENTRETIEN", nargs="?", default="", help="son numéro ou son titre")
    _destination(page)
    page.add_argument("--limites", action="store_true", help="y mettre aussi ce que vous ne voulez pas aborder")


def _destination(one: argparse.ArgumentParser) -> None:
    one.add_argument("destination", metavar="DOSSIER", type=path)
    one.add_argument("--creer", action="store_true", help="créer ce dossier s’il n’existe pas")


def _looking_after(command: _Declare, care: Run) -> None:
    command("verifier", "dire si votre dossier est entier", care("check"))
    back_up = command("sauvegarder", "copier votre dossier ailleurs (sans destination : chez vous)", care("back_up"))
    back_up.add_argument("destination", metavar="DESTINATION", nargs="?")
    restore = command("restaurer", "reprendre une sauvegarde, ou un fichier .json emporté", care("restore"))
    restore.add_argument("source", metavar="SOURCE")
    command("phrase", "changer de phrase secrète, en mettre une ou l’enlever", care("change_phrase"))
    command("fiche-de-secours", "montrer votre fiche de secours", care("sheet"))
    command("effacer", "tout effacer, sauvegardes comprises ; demandé deux fois", care("erase"))


def _packs(pack: argparse.ArgumentParser, act: Run) -> None:
    actions = pack.add_subparsers(title="commandes", metavar="COMMANDE")
    text = "vérifier des questionnaires et dire chaque problème avec son remède"
    check = actions.add_parser("verifier", help=text, description=text)
    check.add_argument("fichiers", metavar="FICHIER", nargs="+", type=path)
    check.add_argument("--json", action="store_true", help="pour une machine")
    check.set_defaults(command=act("check_packs"))
    text = "montrer le schéma JSON des packs, pour qu’un éditeur aide à les écrire"
    schema = actions.add_parser("schema", help=text, description=text)
    schema.add_argument("--parcours", action="store_true", help="celui des fichiers de parcours")
    schema.set_defaults(command=act("print_schema"))
    pack.set_defaults(pack_parser=pack)


def _example(text: str) -> str:
    from assistant.faces.demo import examples

    if text not in (found := examples()):
        raise argparse.ArgumentTypeError(f"aucun exemple ne s’appelle « {text} ». Il y a : {', '.join(found)}.")
    return text


def path(text: str) -> Path:
    return Path(text).expanduser()
