"""A parcours file: read whole, or refused with every reason, located, in French."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from assistant.pack.library import Library
from assistant.pack.problem import PackError
from assistant.parcours.model import Entretien
from assistant.parcours.reading import check, read, read_parcours, shipped_ids

GOOD = """
parcours: essai
version: 1.0.0
titre: Essai
description: Pour essayer.
phases:
  - id: debut
    titre: Début
    dire: On commence.
    etapes:
      - questionnaire: ma-demande/demande
      - {entretien: premier, titre: Premier entretien, avant: mes-entretiens/avant, apres: mes-entretiens/apres, quand: jour}
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "essai.yaml"
    path.write_text(dedent(text), "utf-8")
    return path


def test_a_parcours_is_read_in_order(tmp_path):
    parcours = read(written(tmp_path, GOOD))
    assert [task.passation for _, task in parcours.tasks()] == [
        "ma-demande/demande",
        "mes-entretiens/avant@premier",
        "mes-entretiens/apres@premier",
    ]
    entretien = parcours.entretien("premier")
    assert isinstance(entretien, Entretien) and entretien.after.after and not entretien.before.after
    phase = parcours.phase_of("mes-entretiens/apres@premier")
    assert phase is not None and phase.id == "debut"


@pytest.mark.parametrize(
    ("change", "code", "line", "words"),
    [
        (("id: debut", "id: Début"), "P034", 7, "minuscules"),
        (("dire: On commence.", "dit: On commence."), "P030", 9, "dit"),
        (("quand: jour", "quant: jour"), "P030", 12, "quant"),
        (("questionnaire: ma-demande/demande", "questionnaire: demande"), "P034", 11, "pack/questionnaire"),
        (("- questionnaire: ma-demande/demande", "- {titre: Rien}"), "P031", 11, "questionnaire ou un entretien"),
    ],
)
def test_what_is_wrong_is_located_and_said(tmp_path, change, code, line, words):
    path = written(tmp_path, GOOD.replace(*change))
    problems = check(path)
    assert any(p.code == code and p.line == line and words in p.message + p.remedy for p in problems), problems
    with pytest.raises(PackError):
        read(path)


def test_two_phases_of_one_name(tmp_path):
    double = GOOD + GOOD.partition("phases:\n")[2].replace("ma-demande/demande", "mes-valeurs/valeurs").replace(
        "premier,", "second,"
    )
    assert [p.code for p in check(written(tmp_path, double))] == ["P035"]


def test_the_same_questionnaire_or_entretien_twice(tmp_path):
    tail = GOOD.partition("phases:\n")[2].replace("id: debut", "id: suite")
    assert [p.code for p in check(written(tmp_path, GOOD + tail))] == ["P035", "P035"]


def test_a_questionnaire_that_exists_nowhere(tmp_path):
    path = written(tmp_path, GOOD.replace("ma-demande/demande", "ma-demande/demandes"))
    (problem,) = check(path, Library.shipped())
    assert problem.code == "P044" and "ma-demande/demandes" in problem.message


def test_the_shipped_parcours_name_only_what_exists():
    library = Library.shipped()
    from assistant.pack.library import shipped_folder

    assert "bilan-de-competences" in shipped_ids()
    for id in shipped_ids():
        assert check(shipped_folder() / "parcours" / f"{id}.yaml", library) == ()
        assert read_parcours(id).id == id


def test_an_unknown_parcours():
    with pytest.raises(KeyError):
        read_parcours("../packs/ma-demande")


SEVERAL = (
    GOOD
    + """
      - {questionnaire: mes-valeurs/valeurs, fois: mois-1, titre: Premier mois}
      - {questionnaire: mes-valeurs/valeurs, fois: mois-2, titre: Deuxième mois}
"""
)


def test_a_questionnaire_sat_several_times(tmp_path):
    parcours = read(written(tmp_path, SEVERAL))
    sat = [(task.passation, task.time) for _, task in parcours.tasks()][-2:]
    assert sat == [("mes-valeurs/valeurs@mois-1", "Premier mois"), ("mes-valeurs/valeurs@mois-2", "Deuxième mois")]
    titles = {"premier": "Premier entretien", "mois-1": "Premier mois", "mois-2": "Deuxième mois"}
    assert parcours.sittings() == titles and not parcours.meets


@pytest.mark.parametrize(
    ("change", "code", "line", "words"),
    [
        (("fois: mois-2", "fois: mois-1"), "P035", 15, "déjà pris"),
        (("fois: mois-2", "fois: premier"), "P035", 15, "Premier entretien"),
        (("quand: jour}", "quand: jour, fois: mois-3}"), "P039", 12, "fois"),
        (("quand: jour}", "quand: jour, questionnaire: mes-valeurs/valeurs}"), "P039", 12, "deux étapes"),
        ((", titre: Deuxième mois", ""), "P031", 15, "titre"),
        (("fois: mois-2, ", ""), "P031", 15, "fois"),
        (("avant: mes-entretiens/avant", "avant: mes-entretiens/absent"), "P044", 12, "mes-entretiens/absent"),
        (("quand: jour", "quand: heure"), "P044", 12, "question de date"),
        (("quand: jour", "quand: rien"), "P044", 12, "question de date"),
    ],
)
def test_what_does_not_hold_together_is_located(tmp_path, change, code, line, words):
    (problem, *_) = check(written(tmp_path, SEVERAL.replace(*change)), Library.shipped())
    assert (problem.code, problem.line) == (code, line) and words in problem.message + problem.remedy
