"""`bilan emporter` and `bilan restaurer` of what it wrote, as she types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.dossier import vault
from assistant.dossier.events import Event
from assistant.faces import places
from assistant.faces.demo import demo_session
from assistant.faces.opening import open_session
from tests.test_cli import ENGLISH, bilan

NO_PHRASE = "3\n"


@pytest.fixture(scope="module")
def lived() -> tuple[Event, ...]:
    return tuple(demo_session()[0].vault.events)


@pytest.fixture
def dossier(lived: tuple[Event, ...], tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    vault.create(folder, None, lived).close()
    return folder


@pytest.fixture
def carried(dossier: Path, tmp_path: Path) -> Path:
    done = bilan("emporter", str(tmp_path / "ici"), "--creer", "--dossier", str(dossier))
    assert done.returncode == 0 and not ENGLISH.search(done.stdout), done
    assert "pas chiffrés" in done.stdout and "peut tout lire" in done.stdout
    (said,) = (tmp_path / "ici").glob("*.reponses.md")
    assert "\n## Ma demande\n" in said.read_text("utf-8") and "apprendre le travail à quelqu" in said.read_text("utf-8")
    (whole,) = (path for path in (tmp_path / "ici").glob("*.json") if ".schema." not in path.name)
    return whole


def test_the_same_portefeuille_comes_back_in_a_new_dossier(dossier: Path, carried: Path, tmp_path: Path) -> None:
    done = bilan("restaurer", str(carried), "--dossier", str(tmp_path / "neuf"), script=NO_PHRASE)
    assert done.returncode == 0 and "refait" in done.stdout, done
    assert bilan("verifier", "--dossier", str(tmp_path / "neuf")).returncode == 0
    then, now = open_session(dossier, None), open_session(tmp_path / "neuf", None)
    assert now.state == then.state
    assert places.portfolio(now) == places.portfolio(then)
    assert now.vault.identity != then.vault.identity
    now.close()
    then.close()


def test_with_a_phrase_nothing_readable_is_on_the_disk(carried: Path, tmp_path: Path) -> None:
    phrase = "quatre mots bien longs"
    done = bilan("restaurer", str(carried), "--dossier", str(tmp_path / "neuf"), script=f"1\n{phrase}\n{phrase}\n3\n")
    assert done.returncode == 0, done
    assert vault.needs_passphrase(tmp_path / "neuf")
    assert all(b"ma-demande" not in path.read_bytes() for path in (tmp_path / "neuf").rglob("*") if path.is_file())


def test_a_dossier_that_is_there_stays_as_it_is(dossier: Path, carried: Path) -> None:
    before = {path: path.read_bytes() for path in dossier.iterdir() if path.is_file()}
    done = bilan("restaurer", str(carried), "--dossier", str(dossier), script=NO_PHRASE)
    assert done.returncode == 1 and "déjà un dossier" in done.stdout
    assert before == {path: path.read_bytes() for path in dossier.iterdir() if path.is_file()}


def _answers(document: dict[str, Any], value: Any) -> dict[str, Any]:
    """Every answer replaced by something that no question can have."""
    rows = [{**row, "valeur": value} if "valeur" in row else row for row in document["evenements"]]
    return {**document, "evenements": rows}


def test_a_hostile_or_cut_file_is_refused_in_one_sentence_and_nothing_is_created(carried: Path, tmp_path: Path) -> None:
    text = carried.read_text("utf-8")
    document = json.loads(text)
    hostile = {
        "coupe": text[: len(text) // 2],
        "vide": "",
        "profond": "[" * 100_000,
        "portefeuille": json.dumps(document["portefeuille"]),
        "parcours": text.replace('"parcours": "bilan-de-competences"', '"parcours": 3'),
    }
    for name, content in hostile.items():
        (tmp_path / f"{name}.json").write_text(content, "utf-8")
        done = bilan("restaurer", str(tmp_path / f"{name}.json"), "--dossier", str(tmp_path / "neuf"), script=NO_PHRASE)
        assert done.returncode == 1 and "rien n’a été créé" in done.stdout, (name, done)
        assert len(done.stdout.splitlines()) == 1 and not ENGLISH.search(done.stdout) and done.stderr == ""
        assert not (tmp_path / "neuf").exists()


@pytest.mark.parametrize("value", [3, {"x": 1}, [[1]], "999999999999"])
def test_answers_that_no_question_can_have_never_crash(carried: Path, tmp_path: Path, value: Any) -> None:
    """Refused, or taken for what they are: no crash, and never half a dossier."""
    path = tmp_path / "autre.json"
    path.write_text(json.dumps(_answers(json.loads(carried.read_text("utf-8")), value)), "utf-8")
    done = bilan("restaurer", str(path), "--dossier", str(tmp_path / "neuf"), script=NO_PHRASE)
    assert done.stderr == ""
    if done.returncode == 0:
        assert bilan("exporter", str(tmp_path), "--dossier", str(tmp_path / "neuf")).returncode == 0
        assert (
            bilan("--texte", "--dossier", str(tmp_path / "neuf"), script="/parcours\n/revoir\n/quitter\n").returncode
            == 0
        )
    else:
        assert "rien n’a été créé" in done.stdout and not (tmp_path / "neuf").exists()
