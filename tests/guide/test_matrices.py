# ruff: noqa: E501  # sentences as they are read
"""The table of notes and weights as she reads it, each number computed by hand beside it."""

from __future__ import annotations

import re
from typing import Any

from assistant.guide.introductions import introductions
from assistant.guide.matrices import Table, table
from assistant.portfolio.items import items
from assistant.portfolio.told import Reading
from tests.guide.talking import pack_of, plain
from tests.questionnaires.sheets import filled

PACK = """
modalites:
  respect: {0: "Pas du tout", 1: "Un peu", 2: "À moitié", 3: "Plutôt bien", 4: "Tout à fait"}
sections:
  - id: tout
    questions:
      - {id: piste_1, type: texte, texte: "Une piste ?"}
      - {id: piste_2, type: texte, texte: "Une autre ?"}
      - id: criteres
        type: fiche
        texte: "Vos critères ?"
        singulier: critère
        nom: "{{ critere | defaut: \\"…\\" }}"
        champs:
          - {id: critere, type: texte, texte: "Lequel ?"}
          - {id: note_1, type: echelle, modalites: respect, si: "repondu(piste_1)", texte: "La première ?"}
          - {id: note_2, type: echelle, modalites: respect, si: "repondu(piste_2)", texte: "La deuxième ?"}
      - {id: poids, type: points, total: 20, si: "nombre(criteres) >= 2", texte: "Partagez.", options_depuis: {question: criteres}}
      - {id: voir, type: note, texte: "Voici vos notes.", tableau: choix}
      - {id: penche, type: texte, texte: "Et alors ?"}
tableaux:
  choix:
    lignes: criteres
    poids: poids
    colonnes:
      - {titre: "{{ piste_1 | defaut: \\"\\" }}", note: note_1}
      - {titre: "{{ piste_2 | defaut: \\"\\" }}", note: note_2}
portefeuille:
  - {rubrique: projet, depuis: tableaux, titre: "Mes notes et mes poids"}
"""


def table_of(notes: dict[str, tuple[int | None, ...]], weights: tuple[int, ...] | None, *pistes: str) -> Table | None:
    """Her notes by criterion, None for « je ne sais pas »."""
    pack = pack_of(PACK)
    answers: dict[str, Any] = {f"piste_{n}": name for n, name in enumerate(pistes, 1)}
    for number, (criterion, given) in enumerate(notes.items(), 1):
        answers[f"criteres[f{number}].critere"] = criterion
        for rank, note in enumerate(given, 1):
            answers[f"criteres[f{number}].note_{rank}"] = None if note is None else str(note)
    ids = [f"f{n}" for n in range(1, len(notes) + 1)]
    answers["criteres"] = ids
    answers["poids"] = None if weights is None else dict(zip(ids, weights, strict=True))
    situation = filled(pack, pack.questionnaires[0], answers, {"criteres": len(notes)})
    return table(situation, pack.questionnaires[0].matrices[0])


def read(found: Table | None) -> str:
    assert found is not None
    blocks = [f"{label}\n{text}" for label, text in (*found.rows, ("Les sommes", found.sums), *found.trials)]
    return plain("\n".join([*blocks, found.conclusion]))


NOTES: dict[str, tuple[int | None, ...]] = {"Revenu": (4, 1), "Horaires": (1, 4), "Équipe": (2, 2)}


def test_every_number_is_shown_with_what_it_is_made_of() -> None:
    """Café: 8×4 + 7×1 + 5×2 = 49. Serre: 8×1 + 7×4 + 5×2 = 46."""
    said = read(table_of(NOTES, (8, 7, 5), "Café", "Serre"))
    assert "Revenu (poids 8)\nCafé : note 4, soit 8 × 4 = 32.\nSerre : note 1, soit 8 × 1 = 8." in said
    assert "Café : 32 + 7 + 10 = 49.\nSerre : 8 + 28 + 10 = 46." in said
    assert "Le plus grand nombre va à ceci : Café." in said and "Ces nombres ne décident pas." in said


def test_what_another_weight_would_do_is_computed() -> None:
    """Revenu at 4: 33 and 42; at 7, 45 and 45. Équipe is noted alike: nothing of it changes anything."""
    said = read(table_of(NOTES, (8, 7, 5), "Café", "Serre"))
    assert (
        "Revenu\nDeux fois moins (4) : le plus grand nombre va à ceci : Serre.\nDeux fois plus (16) : rien ne change."
        in said
    )
    assert "7 au lieu de 8. Alors, le plus grand nombre est le même pour Café et Serre." in said
    assert (
        "Équipe\nDeux fois moins (2,5) ou deux fois plus (10) : rien ne change.\nAucun autre poids n'y changerait rien."
        in said
    )


def test_a_tie_is_said_as_a_tie() -> None:
    said = read(table_of({"Revenu": (3, 1), "Horaires": (1, 3)}, (10, 10), "Café", "Serre"))
    assert "Le plus grand nombre est le même pour Café et Serre." in said


def test_a_note_she_does_not_know_is_a_range_and_never_a_zero() -> None:
    """Café: 12×2 = 24, and 8 times what is not known: from 24 to 56. Serre: 36 + 8 = 44."""
    said = read(table_of({"Revenu": (2, 3), "Équipe": (None, 1)}, (12, 8), "Café", "Serre"))
    assert "Café : pas de note, soit entre 0 et 32." in said
    assert "Café : entre 24 + 0 = 24 et 24 + 32 = 56, car il manque une note." in said
    assert "on ne peut pas dire où est le plus grand nombre" in said and "Deux fois" not in said


def test_a_missing_note_that_weighs_nothing_is_said_so() -> None:
    said = read(table_of({"Revenu": (2, 3), "Équipe": (None, 1)}, (20, 0), "Café", "Serre"))
    assert "Café : 40 + 0 = 40. Il manque une note, mais son poids est zéro." in said


def test_without_weights_nothing_is_added_up() -> None:
    said = read(table_of(NOTES, None, "Café", "Serre"))
    assert "rien n'est additionné" in said and "Café : note 4." in said and "=" not in said and "décident" not in said


def test_one_piste_is_compared_with_nothing() -> None:
    said = read(table_of({"Revenu": (4,), "Équipe": (2,)}, (12, 8), "Café"))
    assert "Il n'y a qu'une piste" in said and "Café : 48 + 16 = 64." in said and "plus grand nombre" not in said


def test_without_a_piste_there_is_no_table() -> None:
    assert table_of({"Revenu": (), "Équipe": ()}, (12, 8)) is None


def test_it_says_no_verdict_and_no_percentage() -> None:
    for notes, weights in ((NOTES, (8, 7, 5)), ({"Revenu": (2, 3), "Équipe": (None, 1)}, (12, 8))):
        assert not re.search(
            r"%|pour cent|gagn|meilleur|choisissez|score|perd", read(table_of(notes, weights, "Café", "Serre"))
        )


def test_it_is_said_with_its_note_before_the_next_question() -> None:
    pack = pack_of(PACK)
    answers = {"piste_1": "Café", "piste_2": "Serre", "criteres[f1].critere": "Revenu", "criteres[f1].note_1": "4",
               "criteres[f1].note_2": "1", "criteres": ["f1"]}  # fmt: skip
    situation = filled(pack, pack.questionnaires[0], answers, {"criteres": 1})
    said = plain("\n".join(s.text for s in introductions(situation, situation.path.step("penche"))))
    assert "Voici vos notes." in said and "Revenu\nCafé : note 4." in said


def test_its_item_holds_the_computation_and_goes_with_its_answers() -> None:
    pack = pack_of(PACK)
    answers = {"piste_1": "Café", "piste_2": "Serre", "criteres": ["f1", "f2"], "poids": {"f1": 12, "f2": 8}}
    for number, name in enumerate(("Revenu", "Équipe"), 1):
        answers |= {
            f"criteres[f{number}].critere": name,
            f"criteres[f{number}].note_1": "4",
            f"criteres[f{number}].note_2": "1",
        }
    situation = filled(pack, pack.questionnaires[0], answers, {"criteres": 2})
    reading = Reading(situation)
    (item,) = items(reading, situation.questionnaire.portfolio[0])
    assert item.id == "essai/q#tableaux:choix" and item.title == "Mes notes et mes poids"
    assert "Ces nombres ne décident pas." in plain(item.text) and dict(item.lines)["Les sommes"].startswith("Café")
    assert {"poids", "piste_1", "piste_2", "criteres[f1].critere", "criteres[f2].note_2"} <= {
        s.step for s in item.sources
    }
