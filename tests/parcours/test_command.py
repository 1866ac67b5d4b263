"""`bilan pack verifier` on parcours and packs together."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from assistant.pack.library import shipped_folder
from assistant.parcours.command import run, verify
from tests.parcours.test_reading import GOOD, written


def test_all_that_is_shipped_is_clean() -> None:
    out = io.StringIO()
    shipped = [*shipped_folder().glob("packs/*.yaml"), *shipped_folder().glob("parcours/*.yaml")]
    assert run(shipped, False, out) == 0
    assert "aucun problème" in out.getvalue()


def test_a_parcours_is_checked_against_the_packs_beside_it_and_ours(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert verify(path) == ()
    (problem,) = verify(written(tmp_path, GOOD.replace("ma-demande/demande", "mon-pack/mien")))
    assert problem.code == "P044"
    (tmp_path / "mon-pack.yaml").write_text(
        "pack: mon-pack\nversion: 1.0.0\ntitre: Le mien\nquestionnaires:\n  - {id: mien, titre: Le mien, intention: Voir.,"
        " limites: Aucune., duree: 1, sections: [{id: s, questions: [{id: q1, type: texte, texte: Alors}]}]}\n",
        "utf-8",
    )
    assert verify(path) == ()


def test_problems_give_exit_code_1_and_no_file_2(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run([written(tmp_path, GOOD.replace("dire:", "dit:"))], False, out) == 1
    assert "essai.yaml:9:5: P030" in out.getvalue()
    assert run([], False, out) == 2


def test_a_file_that_is_neither_is_read_as_a_pack(tmp_path: Path) -> None:
    out = io.StringIO()
    assert run([written(tmp_path, "- rien"), tmp_path / "absent.yaml"], False, out) == 1
    assert "P032" in out.getvalue() and "P001" in out.getvalue()


_TWICE = GOOD + GOOD.partition("phases:\n")[2].replace("ma-demande/demande", "mes-valeurs/valeurs").replace(
    "premier,", "second,"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD.replace("ma-demande/demande", "absent/demande"), ":11:24: P044 Le questionnaire « absent/demande »"),
        (_TWICE, ":13:9: P035 « debut » est déjà pris plus haut."),
        (
            GOOD + "# " + "x" * 5_000_000,
            ":1:1: P002 Ce fichier dépasse 1 Mio.\n    → Partagez-le en plusieurs fichiers.",
        ),
    ],
    ids=["an absent pack", "two phases of one id", "5 MB"],
)
def test_what_a_conseiller_may_get_wrong_is_located_and_said_with_its_remedy(
    text: str, said: str, tmp_path: Path
) -> None:
    out = io.StringIO()
    assert run([written(tmp_path, text)], False, out) == 1
    assert said in out.getvalue() and "\n    → " in out.getvalue()


def told(tmp_path: Path, text: str) -> list[str]:
    return [f"{problem.message} {problem.remedy}" for problem in verify(written(tmp_path, text))]


def test_phases_without_a_name_are_judged_as_a_parcours(tmp_path: Path) -> None:
    (one,) = told(tmp_path, GOOD.replace("parcours: essai\n", ""))
    assert "« parcours » pour un parcours" in one


def test_an_entretien_out_of_its_phase_is_said_once_with_what_to_do(tmp_path: Path) -> None:
    (one,) = told(tmp_path, GOOD.replace("    dire:", "    entretien: premier\n    dire:"))
    assert "« etapes » de sa phase" in one
    (one,) = told(tmp_path, GOOD + "entretiens:\n  - entretien: premier\n")
    assert "« etapes » de sa phase" in one
    alone, doubled = told(tmp_path, GOOD + "      - {entretien: premier}\n")
    assert "n'est pas décrit ici" in alone and "n'a lieu qu'une fois" in doubled


def test_a_name_that_will_not_do_is_said_once(tmp_path: Path) -> None:
    (one,) = told(tmp_path, GOOD.replace("ma-demande/demande", "ma demande"))
    assert "pack/questionnaire" in one


def test_a_questionnaire_named_twice_is_told_how_to_take_it_up_again(tmp_path: Path) -> None:
    (one,) = told(tmp_path, GOOD + "      - questionnaire: ma-demande/demande\n")
    assert "« fois: … »" in one
