"""The whole exchange, as two people play it with files: her dossier in plain mode, the conseiller's desk by its commands.

cle → assigner → ouvrir, accepted → forty answers → two of them handed over → ouvrir at the desk → repondre → the reply
opened → preuve → retirer → ouvrir the notice → purger. Each step is a process of its own, with passphrases on both sides.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from assistant.dossier.identity import Identity
from assistant.dossier.vault import unlock
from tests.dossier.test_redaction import stands
from tests.journeys.typed import FIRST_START, PHRASE

HELENE = "quatre chevaux dans la cour"  # her passphrase
COUNT, CHOSEN = 40, (3, 17)
REPLY, NOTE = "CANARI-reponse : merci de votre confiance", "CANARI-note : parlons-en jeudi"

QUESTION = '          - {{id: q{n}, type: texte, texte: "Question {n} ?"}}\n'
ITEM = '      - {{rubrique: interets, depuis: q{n}, titre: "Envie {n}"}}\n'
PACK = """pack: quarante
version: 1.0.0
titre: Quarante questions
questionnaires:
  - id: envies
    titre: Quarante envies
    intention: Dire ce qui vous attire.
    limites: Rien de plus.
    duree: 10
    sections:
      - id: une
        questions:
{questions}    portefeuille:
{items}"""


def answer(n: int) -> str:
    return f"J’aime CANARI-{n:02d}-fin depuis toujours"


def pack() -> str:
    numbers = range(1, COUNT + 1)
    questions = "".join(QUESTION.format(n=n) for n in numbers)
    return PACK.format(questions=questions, items="".join(ITEM.format(n=n) for n in numbers))


@dataclass
class Table:
    """What both have on one machine: her dossier, the desk, and the folder that files pass through."""

    place: Path

    def run(self, lines: tuple[str, ...], *arguments: str) -> str:
        """Raises AssertionError for an exit code other than 0, and for a word on the error output."""
        done = subprocess.run(
            [sys.executable, "-m", "assistant", *arguments],
            check=False,
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.place / "fichiers",
            env={
                **os.environ,
                "BILAN_DOSSIER": str(self.place / "dossier"),
                "BILAN_BUREAU": str(self.place / "bureau"),
                "PYTHONIOENCODING": "utf-8",
                "PYTHONPATH": str(Path(__file__).parents[2]),
            },
            timeout=120,
        )
        assert done.returncode == 0 and not done.stderr, done.stdout[-3000:] + done.stderr
        assert "\x1b" not in done.stdout
        return done.stdout

    def her(self, *lines: str, opening: Path | None = None, first: bool = False) -> str:
        begin = FIRST_START if first else (PHRASE,)
        received = ("ouvrir", str(opening)) if opening else ()
        return self.run((*begin, *lines), "--texte", *received)

    def desk(self, *arguments: str) -> str:
        return self.run((HELENE,), "conseiller", *arguments)

    def new(self, before: set[Path]) -> Path:
        """The one file that was written since."""
        (path,) = self.files() - before
        return path

    def files(self) -> set[Path]:
        return set((self.place / "fichiers").glob("document-*"))

    def standing(self, text: str) -> list[str]:
        """Where a text stands in the desk, every file of it decrypted."""
        return [str(one) for one in stands(self.place / "bureau", self._identity, text)]

    @cached_property
    def _identity(self) -> Identity:
        """The desk’s own key, once: a passphrase takes most of a second."""
        return unlock(self.place / "bureau", HELENE)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    place = tmp_path_factory.mktemp("echange")
    (place / "fichiers").mkdir()
    (place / "quarante.yaml").write_text(pack(), "utf-8")
    return Table(place)


def test_from_the_keys_to_the_destruction(table: Table) -> None:
    words = made(table)
    envoi = assigned(table)
    accepted(table, envoi, words)
    share = handed(table)
    number = opened(table, share)
    replied(table, number)
    withdrawn(table)
    gone(table, number)


def made(table: Table) -> str:
    """The desk; gives its six words."""
    said = table.desk("cle", "--nom", "Hélène Vidal", "--organisme", "Cabinet des Tilleuls")
    return said.partition("Vos six mots : ")[2].splitlines()[0]


def assigned(table: Table) -> Path:
    before = table.files()
    call = ("assigner", "--pour", "Sandrine V.", "--pack", str(table.place / "quarante.yaml"))
    table.desk(*call, "--message", "Bonjour Sandrine, de quoi préparer jeudi.", "--avant", "2027-01-15")
    return table.new(before)


def accepted(table: Table, envoi: Path, words: str) -> None:
    """It is the first thing that she ever does with the program; then forty answers, and her items read back."""
    answers = tuple(answer(n) for n in range(1, COUNT + 1))
    said = table.her("1", "1", "/parcours 1", *answers, "/portefeuille", opening=envoi, first=True)
    assert f"Ses six mots : {words}" in said, "the same six words on both sides"
    assert "Bonjour Sandrine, de quoi préparer jeudi." in said and "Quarante envies" in said
    assert "éléments 1 à 40" in said
    assert table.standing("CANARI") == [], "assigning gives no sight of the answers"


def handed(table: Table) -> Path:
    before = table.files()
    chosen = " ".join(map(str, CHOSEN))
    script = (f"/partages nouveau {chosen}", "", "1", "Sandrine", "Préparer jeudi", "2", "1", "", "oui")
    said = table.her(*script, "/partages")
    assert "Voici exactement ce que Hélène Vidal lira." in said and "(2 éléments, jusqu’au" in said
    seen = said.partition("Voici exactement")[2].partition("Fin de ce que")[0]
    assert [n for n in range(1, COUNT + 1) if answer(n) in " ".join(seen.split())] == list(CHOSEN)
    return table.new(before)


def opened(table: Table, share: Path) -> str:
    """What the desk shows is what she saw; gives the number of the share."""
    said = table.desk("ouvrir", str(share))
    for n in range(1, COUNT + 1):
        assert (f"CANARI-{n:02d}-fin" in said) == (n in CHOSEN), n
        assert bool(table.standing(f"CANARI-{n:02d}-fin")) == (n in CHOSEN), n
    assert "« Sandrine V. »" in said, "the envoi says whose share it is"
    seen = table.her("/partages voir 2")
    frozen = said[said.index("Extrait d’un portefeuille") : said.index("Pour y répondre")].strip()
    assert frozen in seen, "to the line"
    return said.partition("Numéro : ")[2].split()[0]


def replied(table: Table, number: str) -> None:
    before = table.files()
    table.desk("repondre", "--partage", number, "--message", REPLY, "--note", "2", NOTE)
    assert table.standing("CANARI-reponse") == [] and table.standing("CANARI-note") == []
    said = table.her("1", f"/portefeuille {CHOSEN[1]}", opening=table.new(before))
    shown, _, after = said.partition("C’est gardé.")
    assert REPLY in shown and NOTE in shown and f"À propos de « Envie {CHOSEN[1]} »" in shown
    assert after.count(NOTE) == 1 and answer(CHOSEN[1]) in after, "beside its item"


def withdrawn(table: Table) -> None:
    before = table.files()
    said = table.her("/partages preuve 1", "", "oui")
    assert "Quarante envies : ouvert le" in said
    assert "Preuve d’activité de « Sandrine V. »" in table.desk("ouvrir", str(table.new(before)))
    before = table.files()
    said = table.her("/partages retirer 2", "", "oui", "/partages")
    assert "Remis, fini ou retiré" in said and "C’est retiré" in said
    assert "a repris le partage" in table.desk("ouvrir", str(table.new(before)))


def gone(table: Table, number: str) -> None:
    """Not a word of hers is left in the desk; a dated line says what became of it."""
    said = table.desk("purger", "--oui")
    assert "Rien n’est à détruire" in said
    said = table.desk("bureau")
    assert number in said and "Détruit le" in said and "repris par la personne" in said
    for text in ("CANARI", "Envie 3", "Préparer jeudi", "depuis toujours"):
        assert table.standing(text) == [], text
    assert table.standing("Sandrine V."), "the scan does find what stands there"
