"""The glossary of the product, and how a bad one is refused."""

from __future__ import annotations

import re

import pytest

from assistant.pack.glossary import Glossary, read_bytes, shipped
from assistant.pack.problem import PackError

HEAD = "glossaire: essai\nversion: 1.0.0\ntitre: Essai\nmots:\n"

# What the issue asks to be explained, at least.
ASKED = """bilan de compétences, phase préliminaire, investigation, synthèse, résultats détaillés, savoir-être, savoir-faire,
compétence transférable, enquête métier, convention, CEP, VAE, CPF, RIASEC, piste, projet alternatif, plan d’action,
carnet de bord, regards pluriels, point de vigilance, portefeuille, envoi, partage, référent, parcours"""


def refused(body: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        read_bytes((HEAD + body).encode(), "glossaire.yaml")
    return [problem.code for problem in caught.value.problems]


def test_the_shipped_one_explains_25_words() -> None:
    glossary = shipped()
    assert isinstance(glossary, Glossary)
    assert {word.name for word in glossary.words} == {" ".join(name.split()) for name in ASKED.split(",")}
    assert len(glossary.words) == 25
    for word in glossary.words:
        print(f"{word.name}: {len(word.meaning)} signes")
        assert 60 <= len(word.meaning) <= 240, word.name


def test_what_it_says_does_not_age() -> None:
    """No figure (an amount, a delay, a year) and no article: those change, and stand in one reviewed table."""
    told = [word.meaning for word in shipped().words]
    assert [text for text in told if re.search(r"\d|€|\beuros?\b|\barticle\b|\bdécret\b", text)] == []


def test_a_bad_one_is_refused_with_all_its_problems() -> None:
    assert refused("  - {mot: Un}\n  - {mot: Deux, dirre: Encore.}\n") == ["P031", "P030"]
    assert refused("  - {mot: Un, dire: Bien.}\n  - {mot: Deux, aussi: [UN], dire: Encore.}\n") == ["P035"]
    assert refused("  - {mot: &a Un, dire: *a}\n") == ["P020"]
    assert refused("  - {mot: [Un], dire: Bien.}\n") == ["P032"]
    assert refused("") != []


def test_a_good_one_is_read_with_its_no_break_spaces() -> None:
    glossary = read_bytes((HEAD + '  - {mot: Un, aussi: [Uns], dire: "« Un » : c\'est peu."}\n').encode(), "g.yaml")
    assert glossary.words[0].also == ("Uns",)
    assert glossary.words[0].meaning == "«\u202fUn\u202f»\u00a0: c'est peu."
