"""The two written accords: everything a person must know on one page, nothing signed, and no law but the reviewed one."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import assistant
from assistant.portfolio import accord_words, law
from assistant.portfolio.documents.accords import accord_communication, accord_conservation, names
from assistant.portfolio.extract import Terms
from tests.portfolio import hostile
from tests.portfolio.pages import read
from tests.portfolio.samples import sample
from tests.portfolio.test_browser import BROWSER

TERMS = Terms("Claude Martin", "Cap Métiers", "Suivre la mise en route de mon projet.", "2026-11-22", "2029-11-22")
ITEMS = ("Je sais former des stagiaires", "Mon projet", "Mes valeurs")


def _text(html: str) -> str:
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(read(html).text))


def test_it_says_what_to_whom_why_until_when_and_the_article() -> None:
    text = _text(accord_conservation(TERMS, ITEMS))
    for said in (
        *ITEMS,
        "Cap Métiers",
        "Suivre la mise en route",
        "22 novembre 2029",
        "suffit pour le retirer, à tout moment",
        "R6313-7",
    ):
        assert said in text
    text = _text(accord_communication(TERMS, ITEMS, "Camille Durand"))
    for said in ("que Camille Durand communique à Cap Métiers", "L6313-4", "27 mars 2026", "1er janvier 2019", *ITEMS):
        assert said in text
    assert "que la personne qui m’accompagne communique" in _text(accord_communication(TERMS, ITEMS))


def test_nothing_is_signed_in_her_place() -> None:
    """Every line to fill in is empty: a label, a colon, and nothing after it."""
    blanks = re.findall(r'<div class="blank"><p>(.*?)</p></div>', accord_conservation(TERMS, ITEMS))
    labels = (accord_words.NAME, accord_words.PLACE, accord_words.DAY, accord_words.SIGNATURE)
    assert blanks == [f"{label}\u00a0:" for label in labels]
    assert "ne vaut pas accord" in _text(accord_conservation(TERMS, ITEMS))


@pytest.mark.parametrize("make", [accord_conservation, accord_communication])
def test_more_than_three_years_and_nothing_chosen_are_refused(make: type) -> None:
    with pytest.raises(ValueError, match="trois ans au plus"):
        make(replace(TERMS, until="2029-11-23"), ITEMS)
    with pytest.raises(ValueError, match="Aucun élément"):
        make(TERMS, ["  "])


def test_an_example_says_so() -> None:
    assert "Exemple inventé" in accord_conservation(TERMS, ITEMS, example=True)
    assert "Exemple inventé" not in accord_conservation(TERMS, ITEMS)


def test_items_are_named_as_the_portefeuille_names_them() -> None:
    portfolio = sample()
    assert names(portfolio, ["r#s:former", "x#points", "x#jete"]) == (
        "Je sais former des stagiaires au lit du malade",
        "Ce qui me donne envie de travailler",
    )


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_stays_a_text(name: str) -> None:
    text = hostile.TEXTS[name]
    terms = replace(TERMS, sender=text[:60], recipient=text[:60], purpose=text)
    for html in (accord_conservation(terms, [text]), accord_communication(terms, [text], text)):
        page = read(html)
        assert page.problems == []
        assert "unsafe" not in html


@pytest.mark.skipif(BROWSER is None, reason="no Chromium here: the page was not printed for real")
def test_each_takes_one_sheet_of_paper(tmp_path: Path) -> None:
    many = [f"Je sais tenir à jour un registre numéro {n}" for n in range(20)]
    for html in (accord_conservation(TERMS, many, example=True), accord_communication(TERMS, many, "Camille Durand")):
        (tmp_path / "accord.html").write_text(html, "utf-8")
        command = [
            str(BROWSER),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path / 'profil'}",
        ]
        command += [
            "--no-pdf-header-footer",
            f"--print-to-pdf={tmp_path / 'a.pdf'}",
            (tmp_path / "accord.html").as_uri(),
        ]
        subprocess.run(command, capture_output=True, timeout=90, check=True)
        assert len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "a.pdf").read_bytes())) == 1


# The law


def test_no_article_is_named_outside_the_reviewed_table() -> None:
    root = Path(assistant.__file__).parent
    files = [path for path in root.rglob("*") if path.suffix in (".py", ".j2", ".json", ".txt", ".js")]
    naming = {p.relative_to(root).as_posix() for p in files if re.search(r"\b[LRD]\.? ?\d{4}-\d", p.read_text("utf-8"))}
    assert naming == {"portfolio/law.py"}


def test_the_table_was_read_after_what_it_says_came_into_force() -> None:
    assert date(2026, 3, 27) == law.READ_ON
    for number, article in law.ARTICLES.items():
        assert number == article.number and article.since <= law.READ_ON and article.says.endswith(".")
    assert date(2023, 12, 31) == law.RETENTION.since and "trois ans" in law.RETENTION.says
