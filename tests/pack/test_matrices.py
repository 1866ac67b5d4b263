# ruff: noqa: E501  # a table reads best with one case a line
"""« tableaux »: criteria, weights and notes crossed, or one sentence at the place of what does not fit."""

from __future__ import annotations

import jsonschema
import pytest

from assistant.pack.reading import read_bytes
from assistant.pack.schema import pack_schema
from tests.pack.given import only, said
from tests.pack.test_schema import typed

PACK = """\
pack: essai
version: 1.0.0
titre: Un essai
modalites:
  respect: {0: "Pas du tout", 1: "Un peu", 2: "À moitié", 3: "Plutôt", 4: "Tout à fait"}
questionnaires:
  - id: q
    titre: Essai
    intention: "Voir."
    limites: "Essai."
    duree: 5
    sections:
      - id: debut
        questions:
          - {id: piste_1, type: texte, texte: "Une piste ?"}
          - {id: piste_2, type: texte, texte: "Une autre ?"}
          - id: criteres
            type: fiche
            texte: "Vos critères ?"
            nom: "{{ critere | defaut: \\"…\\" }}"
            champs:
              - {id: critere, type: texte, texte: "Lequel ?"}
              - {id: note_1, type: echelle, modalites: respect, texte: "La première ?"}
              - {id: note_2, type: echelle, modalites: respect, texte: "La deuxième ?"}
              - {id: avis, type: echelle, modalites: {a: "Oui", b: "Non"}, texte: "Un avis ?"}
              - {id: court, type: echelle, modalites: {0: "Non", 1: "Oui"}, texte: "Court ?"}
          - {id: poids, type: points, total: 20, texte: "Partagez.", options_depuis: {question: criteres}}
          - {id: autres, type: points, total: 20, texte: "Partagez.", options: {a: A, b: B}}
          - {id: voir, type: note, texte: "Voici.", tableau: choix}
    tableaux:
      choix:
        lignes: criteres
        poids: poids
        colonnes:
          - {titre: "{{ piste_1 | defaut: \\"\\" }}", note: note_1}
          - {titre: "{{ piste_2 | defaut: \\"\\" }}", note: note_2}
    portefeuille:
      - {rubrique: projet, depuis: tableaux}
"""


def changed(old: str, new: str) -> str:
    assert PACK.count(old) == 1, (old, PACK.count(old))
    return PACK.replace(old, new)


def test_a_table_is_read_with_its_lines_weights_and_columns() -> None:
    assert said(PACK) == []
    questionnaire = read_bytes(PACK.encode(), "f").questionnaires[0]
    (matrix,) = questionnaire.matrices
    assert (matrix.id, matrix.rows, matrix.weights) == ("choix", "criteres", "poids")
    assert [c.note for c in matrix.columns] == ["note_1", "note_2"]
    assert next(q.matrix for q in questionnaire.questions() if q.id == "voir") == "choix"
    jsonschema.Draft202012Validator(pack_schema()).validate(typed(PACK))


WRONG = {
    "rows of nobody": (changed("lignes: criteres", "lignes: critere_s"), "P044", "« criteres »"),
    "rows of a text": (changed("lignes: criteres", "lignes: piste_1"), "P047", "liste de fiches"),
    "weights of nobody": (changed("poids: poids", "poids: poid"), "P044", "« poids »"),
    "weights of a list": (changed("poids: poids", "poids: criteres"), "P047", "partage de points"),
    "weights of other things": (changed("poids: poids", "poids: autres"), "P047", "options_depuis"),
    "note of nobody": (changed("note: note_2", "note: note_3"), "P044", "pas un champ"),
    "note of a text": (changed("note: note_2", "note: critere"), "P047", "pas de nombre"),
    "note of words": (changed("note: note_2", "note: avis"), "P047", "modalité a un nombre"),
    "note of another scale": (changed("note: note_2", "note: court"), "P047", "même échelle"),
    "note twice": (changed("note: note_2", "note: note_1"), "P047", "mêmes notes"),
    "shown by no name": (changed("tableau: choix", "tableau: choi"), "P044", "« choix »"),
    "shown too soon": (changed('          - {id: voir, type: note, texte: "Voici.", tableau: choix}\n', "").replace("          - {id: poids,", '          - {id: voir, type: note, texte: "Voici.", tableau: choix}\n          - {id: poids,'), "P052", "après les notes"),
    "shown by a question": (changed("{id: piste_1, type: texte,", "{id: piste_1, type: texte, tableau: choix,"), "P039", "note"),
    "kept without a table": ("".join(PACK.partition("    tableaux:")[:1]).replace(", tableau: choix", "") + "    portefeuille:\n      - {rubrique: projet, depuis: tableaux}\n", "P044", "aucun tableau"),
    "a reserved name": (changed("{id: piste_1, type: texte,", "{id: tableaux, type: texte,").replace("{{ piste_1 |", "{{ piste_2 |"), "P034", "mot des conditions"),
    "no column": (changed("poids: poids\n        colonnes:", "poids: poids\n        colonne:"), "P030", "colonnes"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "code", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_cannot_be_computed_is_refused_where_it_stands(text: str, code: str, words: str) -> None:
    problem = only(text)
    assert problem.code == code and words in f"{problem.message} {problem.remedy}", problem
    assert 1 <= problem.line <= len(text.splitlines()) and problem.column >= 1


def test_the_place_is_that_of_the_word() -> None:
    text = changed("note: note_2", "note: note_3")
    problem = only(text)
    assert text.splitlines()[problem.line - 1][problem.column - 1 :].startswith("note_3")
