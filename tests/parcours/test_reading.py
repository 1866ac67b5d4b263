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


SETTINGS = """
heures_max: 20
heures_min: 13
semaines_max: 6
renouvelable:
  apres: debut
  phases:
    - id: encore
      titre: Encore
      dire: On continue.
      etapes:
        - {questionnaire: mes-valeurs/valeurs, fois: encore, titre: Encore une fois}
"""
_POINT = "avant: mon-suivi/suivi, apres: mes-entretiens/apres, quand: jour"
FOLLOWED = (
    GOOD.replace("quand: jour}", "quand: jour, duree: duree}")
    + f"""
  - id: suivi
    titre: Suivi
    dire: On refait le point.
    etapes:
      - {{entretien: suivi-3, titre: Suivi à trois mois, {_POINT}, pas_avant: {{mois: 3, depuis: premier}}}}
      - {{entretien: suivi-6, titre: Suivi à six mois, {_POINT}, pas_avant: {{mois: 6, depuis: premier}}}}
"""
    + SETTINGS
)


def test_the_settings_of_a_parcours_are_read(tmp_path):
    path = written(tmp_path, FOLLOWED)
    assert check(path, Library.shipped()) == ()
    parcours = read(path)
    assert (parcours.hours_max, parcours.hours_min, parcours.weeks_max, parcours.hours_planned) == (20, 13, 6, 0)
    assert parcours.renewal is not None and parcours.renewal.after == "debut"
    assert [phase.id for phase in parcours.renewal.phases] == ["encore"]
    first, *follow_ups = (entretien for _, entretien in parcours.entretiens())
    assert (first.length, first.since, first.months) == ("duree", "", 0)
    assert [(one.since, one.months) for one in follow_ups] == [("premier", 3), ("premier", 6)]
    bare = read(written(tmp_path, GOOD))
    assert (bare.hours_max, bare.hours_min, bare.weeks_max, bare.renewal) == (0, 0, 0, None)
    planned = FOLLOWED.replace("heures_min: 13", "heures_prevues: 20")
    assert read(written(tmp_path, planned)).hours_planned == 20


@pytest.mark.parametrize(
    ("change", "code", "line", "words"),
    [
        (("heures_min: 13", "heures_min: 21"), "P040", 22, "Baissez"),
        (("heures_min: 13", "heures_min: 13\nheures_prevues: 30"), "P040", 23, "20 au plus"),
        (("heures_min: 13", "heures_min: 13\nheures_prevues: 12"), "P040", 23, "13 au moins"),
        (("heures_max: 20", "heures_max: 0"), "P033", 21, "1"),
        (("semaines_max: 6", "semaines_max: six"), "P033", 23, ""),
        (("heures_max: 20", "heure_max: 20"), "P030", 21, "heures_max"),
        (("apres: debut", "apres: debuts"), "P044", 25, "« debut »"),
        (("apres: debut", "apres: autre"), "P044", 25, "Nommez une phase"),
        (("id: encore", "id: debut"), "P035", 27, "déjà pris"),
        (("id: encore", "id: propose"), "P035", 27, "Changez de nom"),
        (("valeurs, fois: encore", "valeurs, fois: premier"), "P035", 31, "Premier entretien"),
        (("mois: 3, depuis: premier", "mois: 7, depuis: premier"), "P066", 19, "plus de 7 mois"),
        (("mois: 6, depuis: premier", "mois: 3, depuis: premier"), "P066", 19, "« suivi-3 »"),
        (("mois: 3, depuis: premier", "mois: 0, depuis: premier"), "P033", 18, "1"),
        (("mois: 3, depuis: premier", "depuis: premier"), "P031", 18, "mois"),
        (("mois: 3, depuis: premier", "mois: 3, depuis: suivi-6"), "P066", 18, "vient après ce suivi"),
        (("mois: 3, depuis: premier", "mois: 3, depuis: suivi-3"), "P066", 18, "lui-même"),
        (("mois: 3, depuis: premier", "mois: 3, depuis: premiers"), "P044", 18, "« premier »"),
        (("mois: 3, depuis: premier", "mois: 3, depuis: ailleurs"), "P044", 18, "Nommez un entretien"),
        (("duree: duree", "duree: compris"), "P044", 12, "durée en minutes"),
        (("- questionnaire: ma-demande/demande", "- {questionnaire: ma-demande/demande, duree: duree}"), "P039", 11, ""),
        (("entretien: suivi-6", "entretien: premier"), "P035", 19, "dans la phase « Début »"),
        (("ma-demande/demande", "ma-demand/demande"), "P044", 11, "« ma-demande »"),
        (("ma-demande/demande", "un-autre-pack/demande"), "P044", 11, "Mettez « un-autre-pack.yaml » à côté"),
        (("ma-demande/demande", "ma-demande/demandes"), "P044", 11, "demande, situation"),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_hold_is_located_with_its_remedy(tmp_path, change, code, line, words):
    assert change[0] in FOLLOWED
    path = written(tmp_path, FOLLOWED.replace(*change, 1))
    (problem, *_) = check(path, Library.shipped())
    assert (problem.code, problem.line) == (code, line) and words in problem.message + problem.remedy
    assert problem.column > 0 and (problem.remedy or code == "P033")


def test_the_shipped_parcours_are_set():
    bilan, deep, towards = (
        read_parcours(id) for id in ("bilan-de-competences", "bilan-approfondi", "cap-vers-l-entreprise")
    )
    assert (bilan.hours_max, bilan.hours_min, bilan.weeks_max) == (24, 0, 0)
    assert (deep.hours_planned, deep.hours_max, deep.weeks_max) == (20, 0, 6)
    assert towards.renewal is not None
    assert [phase.id for phase in towards.renewal.phases] == [f"mois_{n}" for n in range(7, 13)]
    for parcours in (bilan, deep, towards):
        assert all(one.length == "duree" for _, one in parcours.entretiens())
    waits = [(one.since, one.months) for _, one in bilan.entretiens() if one.since]
    assert waits == [("conclusion", 3), ("conclusion", 6), ("conclusion", 12)]
