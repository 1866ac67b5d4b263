"""A month of the carnet in the plain face, each day a process of its own, as she types it."""

from __future__ import annotations

from pathlib import Path

from assistant.dossier.events import Kind
from tests.journeys.typed import FIRST_START, PHRASE, bilan, recorded

FIRST = (
    "/carnet",
    "/carnet objectif 8 contacts",
    "/contact Garage Martin, rappeler demain",
    "/contac Mairie",
    "1",
    "/contact",
    "/candidature Leclerc Pantin, hier, avec Zéphyrine",
    "/note [b]gras[/b] {{ 7*7 }} \x1b[2J",
    "/note " + "trop long " * 80,
)
LATER = (
    "/carnet fait 1",
    "/carnet changer 2 Leclerc Pantin, rayon frais, avec Zéphyrine",
    "/visite CFA, hier",
    "/carnet chercher pantin",
    "/carnet oublier 2",
    "2",
    "/carnet effacer 3",
    "2",
    "/carnet",
    "/carnet mois",
    "/portefeuille carnet",
)


def test_lines_typed_on_two_days_stand_in_the_month_and_what_was_erased_does_not(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    first = bilan(folder, [*FIRST_START, *FIRST])
    assert first.returncode == 0 and first.stderr == "" and "\x1b" not in first.stdout
    assert "Votre carnet est vide." in first.stdout
    assert "numéro 1 : Contact employeur, aujourd’hui. Garage Martin. Ensuite : rappeler, demain." in plain(
        first.stdout
    )
    assert "1 contact sur 8." in first.stdout and "Vouliez-vous écrire /contact" in plain(first.stdout)
    assert sum(e.kind is Kind.CARNET for e in recorded(folder)) == 3
    assert sum(e.kind is Kind.ANSWER for e in recorded(folder)) == 1  # the answer given among the lines
    later = bilan(folder, [PHRASE, *LATER])
    assert later.returncode == 0 and later.stderr == ""
    month = plain(later.stdout).rpartition("Objectifs de ")[2]
    assert "1. Contact employeur" in month and "4. Visite" in month and "3. Note" not in month and "gras" not in month
    kept = repr(recorded(folder))
    assert "rayon frais" in kept and "Zéphyrine" not in kept and "gras" not in kept
    assert "Mon carnet" in later.stdout


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")
