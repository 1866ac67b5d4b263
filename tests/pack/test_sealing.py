# ruff: noqa: E501  # a table reads best with one case a line
"""« scelle_jusqu_a »: a text, or all the texts of a section, closed until a day asked before."""

from __future__ import annotations

import jsonschema
import pytest

from assistant.pack.reading import read_bytes
from assistant.pack.schema import pack_schema
from tests.pack.given import PACK, changed, only, said
from tests.pack.test_schema import typed

DATED = changed(
    "          - {id: age,",
    '          - {id: jour, type: date, precision: jour, texte: "Quel jour ?"}\n          - {id: age,',
)
LETTER = '{id: lettre, type: texte_long, texte: "Écrivez.", scelle_jusqu_a: jour}'


def given(question: str = LETTER, text: str = DATED, before: str = "          - {id: fin,") -> str:
    assert text.count(before) == 1
    return text.replace(before, f"          - {question}\n{before}")


def closed(text: str) -> dict[str, str]:
    questionnaire = read_bytes(text.encode(), "f").questionnaires[0]
    return {q.id: q.sealed_until for q in questionnaire.questions() if q.sealed_until}


def test_a_text_names_the_day_it_waits_for() -> None:
    assert said(given()) == [] and closed(given()) == {"lettre": "jour"}
    assert closed(PACK) == {}
    jsonschema.Draft202012Validator(pack_schema()).validate(typed(given()))


def test_a_section_closes_its_texts_and_nothing_else() -> None:
    section = """
      - id: lettre
        scelle_jusqu_a: jour
        questions:
          - {id: mots, type: texte, texte: M}
          - {id: page, type: texte_long, texte: P}
          - {id: dit, type: oui_non, texte: D}
"""
    text = DATED.replace("\n    scores:", section + "    scores:")
    assert said(text) == [] and closed(text) == {"mots": "jour", "page": "jour"}
    jsonschema.Draft202012Validator(pack_schema()).validate(typed(text))


_SUITE = "      - id: suite\n"
WRONG = {
    "nobody": (given(LETTER.replace("a: jour", "a: jours")), "P044", "« jour »"),
    "a text": (given(LETTER.replace("a: jour", "a: prenom")), "P046", "pas une date"),
    "a later date": (given(before="          - {id: prenom,"), "P052", "avant le texte"),
    "a year": (given(text=DATED.replace("precision: jour, ", "")), "P046", "precision: jour"),
    "a fiche": (DATED.replace("{id: poste, type: texte,", "{id: poste, type: texte, scelle_jusqu_a: jour,"), "P046", "fiche"),
    "a number": (given("{id: n, type: entier, texte: N, scelle_jusqu_a: jour}"), "P039", "texte_long"),
    "asked again": (given(LETTER[:-1] + ', relances: [{dire: "Encore ?"}]}'), "P046", "relance"),
    "read": (given(LETTER + "\n          - {id: s, type: propositions, depuis: [lettre], texte: S}"), "P046", "savoir-faire"),
    "fiches": (DATED.replace(_SUITE, _SUITE + "        scelle_jusqu_a: jour\n"), "P046", "fiches"),
    "no text": (DATED.replace(_SUITE, "      - id: x\n        scelle_jusqu_a: jour\n        questions: [{id: o, type: oui_non, texte: O}]\n" + _SUITE), "P046", "aucun texte"),
    "its own section": (DATED.replace("      - id: debut\n", "      - id: debut\n        scelle_jusqu_a: jour\n"), "P052", "avant le texte"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_closed_is_refused_where_it_stands(text: str, code: str, words: str) -> None:
    problem = only(text)
    assert problem.code == code and words in f"{problem.message} {problem.remedy}", problem
    line = text.splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].strip() and any(word in line for word in ("scelle", "relances", "depuis")), (
        problem
    )


def test_the_place_is_that_of_the_name() -> None:
    text = given(LETTER.replace("a: jour", "a: jours"))
    problem = only(text)
    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith("jours")
