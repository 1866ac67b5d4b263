"""Asking questionnaires of someone, and what is refused before it leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conseiller.assigning import PackRefused, offers, own_pack
from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.exchange.signing import fingerprint
from assistant.pack.library import Library
from tests.conseiller.people import ACTIVITIES, asked, day

PACK = """pack: du-cabinet
version: {version}
titre: Du cabinet
auteur: Cabinet des Tilleuls
questionnaires:
  - id: accueil
    titre: Premier contact
    intention: Préparer notre premier rendez-vous.
    limites: Ce sont vos premières idées, elles peuvent changer.
    duree: 3
    sections:
      - id: debut
        questions:
          - {{id: attente, type: texte, texte: "{text}"}}
"""


def written(tmp_path: Path, text: str = "Qu’attendez-vous ?", version: str = "1.0.0", name: str = "du-cabinet") -> Path:
    path = tmp_path / f"{name}.yaml"
    path.write_text(PACK.format(version=version, text=text).replace("du-cabinet", name), "utf-8")
    return path


def test_it_says_who_asks_what_and_by_when(desk: Desk) -> None:
    envoi = asked(desk, message="Bonjour.\nÀ bientôt.", due=day("2026-12-15"), entretien="Deuxième entretien")
    assert envoi.to == "Sandrine V."
    assert envoi.questionnaires == (ACTIVITIES,)
    assert (envoi.due, envoi.entretien, envoi.message) == ("2026-12-15", "Deuxième entretien", "Bonjour.\nÀ bientôt.")
    assert fingerprint(envoi.sender) == fingerprint(desk.card)
    (sent,) = desk.state.assignments.values()
    assert sent.number == envoi.number
    assert [one.questionnaire for one in sent.asked] == [ACTIVITIES]


def test_a_shipped_pack_travels_by_name_and_an_own_one_whole(desk: Desk, tmp_path: Path) -> None:
    mine = own_pack(written(tmp_path))
    envoi = asked(desk, questionnaires=("du-cabinet/accueil", ACTIVITIES), own=(mine,))
    texts = {pack.id: pack.text for pack in envoi.packs}
    assert texts == {"du-cabinet": mine.text, "mes-interets": None}
    assert next(offer.key for offer in offers((mine,))) == "du-cabinet/accueil"


def test_a_pack_not_asked_does_not_travel(desk: Desk, tmp_path: Path) -> None:
    envoi = asked(desk, own=(own_pack(written(tmp_path)),))
    assert [pack.id for pack in envoi.packs] == ["mes-interets"]


def test_a_faulty_pack_is_refused_with_what_the_verifier_says(tmp_path: Path) -> None:
    path = tmp_path / "faux.yaml"
    path.write_text("pack: faux\nversion: 1.0.0\ntitre: Faux\nquestionnaires: []\ninconnu: 1\n", "utf-8")
    with pytest.raises(PackRefused) as refused:
        own_pack(path)
    assert refused.value.problems
    assert "bilan pack verifier" in refused.value.remedy


def test_a_pack_named_as_a_shipped_one_is_refused(tmp_path: Path) -> None:
    shipped = Library.shipped().ids()[0]
    with pytest.raises(DeskError, match="livré"):
        own_pack(written(tmp_path, name=shipped))


def test_a_text_changed_under_the_same_version_is_refused_and_a_new_version_is_not(desk: Desk, tmp_path: Path) -> None:
    keys = ("du-cabinet/accueil",)
    asked(desk, questionnaires=keys, own=(own_pack(written(tmp_path)),))
    asked(desk, "Karim", questionnaires=keys, own=(own_pack(written(tmp_path)),))
    with pytest.raises(DeskError, match="a changé"):
        asked(desk, questionnaires=keys, own=(own_pack(written(tmp_path, "Qu’espérez-vous ?")),))
    asked(desk, questionnaires=keys, own=(own_pack(written(tmp_path, "Qu’espérez-vous ?", "1.10.0")),))
    with pytest.raises(DeskError, match="plus récente"):
        asked(desk, questionnaires=keys, own=(own_pack(written(tmp_path, version="1.9.0")),))
    assert len(desk.state.assignments) == 3


def test_two_files_of_one_pack_are_refused(desk: Desk, tmp_path: Path) -> None:
    mine = own_pack(written(tmp_path))
    with pytest.raises(DeskError, match="même nom"):
        asked(desk, own=(mine, mine))


@pytest.mark.parametrize(
    "what",
    [
        {"questionnaires": ()},
        {"questionnaires": ("mes-interets/inconnu",)},
        {"questionnaires": ("../../etc/passwd",)},
        {"due": day("2026-11-21")},
        {"due": day("2029-11-23")},
        {"message": "x" * 5001},
    ],
)
def test_what_cannot_be_asked_is_refused_and_leaves_no_trace(desk: Desk, what: dict[str, object]) -> None:
    before = desk.vault.events
    with pytest.raises(DeskError) as refused:
        asked(desk, **what)
    assert refused.value.message and refused.value.remedy
    assert desk.vault.events == before
