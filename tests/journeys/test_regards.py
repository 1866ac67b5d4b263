"""A regard from its asking to its erasing, each step a process of its own: the page is made line by line, filled in a real
browser by someone else, its small file opened with `bilan ouvrir`, its words chosen for nobody, then erased."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from assistant.dossier.vault import create, unlock
from tests.dossier.test_redaction import stands
from tests.exchange.browser import CHROMIUM, Browser
from tests.faces.exchanging import written
from tests.journeys.typed import PHRASE, bilan

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: nobody can fill the page")

WORDS = "CANARI au comptoir, avec les nouveaux"


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def fill(page: Path, folder: Path, agreed: bool) -> Path:
    """What the person who was asked does, alone with the page."""
    with Browser(folder / "profil") as browser:
        browser.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        browser.open(page)
        browser.value("document.getElementById('q1').focus()")
        browser.type(WORDS)
        browser.value(f"document.getElementById('{'oui' if agreed else 'non'}').click()")
        browser.value("document.querySelector('button').click()")
        browser.until("!document.getElementById('pret').hidden")
        browser.value("document.getElementById('enregistrer').click()")
        end = time.monotonic() + 30
        while not (found := list(folder.glob("regard-*.txt"))) and time.monotonic() < end:
            time.sleep(0.05)
        return found[0]


def test_asked_answered_read_and_erased(tmp_path: Path) -> None:
    folder, out, other = tmp_path / "dossier", tmp_path / "cle", tmp_path / "chez-anne"
    out.mkdir()
    other.mkdir()
    create(folder, PHRASE, written()).close()
    asking = ["/regards nouveau", "A. R.", "1", "Nadia", "Ton regard m’aiderait.", "1 2 3", str(out), "oui"]
    done = bilan(folder, [PHRASE, *asking])
    assert done.returncode == 0 and done.stderr == "", done.stderr
    (page,) = out.glob("*.html")
    answered = fill(page, other, agreed=False)

    done = bilan(folder, [PHRASE, "1", "/regards lire", "/partages nouveau", "1"], "ouvrir", str(answered))
    said = plain(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "A. R. (travail) vous répond" in said and WORDS in said and "Rien ne prouve" in said
    assert said.index("- Vous :") < said.index("- A. R. (travail), à ne montrer à personne :")
    shared = said.partition("à ne montrer à personne : ")[2].replace(WORDS, "", 1)
    assert WORDS not in shared, "they are not even offered"

    again = plain(bilan(folder, [PHRASE], "ouvrir", str(answered)).stdout)
    assert "Vous avez déjà cette réponse" in again

    identity = unlock(folder, PHRASE)
    assert stands(folder, identity, WORDS)
    done = bilan(folder, [PHRASE, "/regards effacer 1", "2", "/regards"])
    assert (
        "sont effacés" in plain(done.stdout) and "A. R. (travail) :" not in plain(done.stdout).partition("effacés")[2]
    )
    assert not stands(folder, identity, WORDS) and not stands(folder, identity, "A. R.")
