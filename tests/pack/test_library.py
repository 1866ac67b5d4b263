"""Packs by id and questionnaires by key, read once; an id is never a path."""

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.pack import library as room
from assistant.pack.library import Library, shipped_folder
from assistant.pack.problem import PackError
from tests.pack.given import PACK


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "essai.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "casse.yaml").write_text("pack: [", encoding="utf-8")
    (tmp_path / "autre.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "Ancien pack.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


def test_packs_and_questionnaires(folder: Path) -> None:
    library = Library([folder])
    assert library.ids() == ("autre", "casse", "essai")
    assert library.pack("essai") is library.pack("essai")
    assert library.questionnaire("essai/q").title == "Essai"
    assert library.questionnaire("essai/q") is library.pack("essai").questionnaires[0]


@pytest.mark.parametrize("id", ["absent", "../essai", "/etc/passwd", "", "essai.yaml", "ESSAI", "essai\0"])
def test_unknown_ids(folder: Path, id: str) -> None:
    (folder / "sous").mkdir()
    with pytest.raises(KeyError):
        Library([folder / "sous"]).pack(id)
    with pytest.raises(KeyError):
        Library([folder]).pack(id)


def test_broken_and_misnamed(folder: Path) -> None:
    with pytest.raises(PackError):
        Library([folder]).pack("casse")
    with pytest.raises(PackError, match="s'appelle"):
        Library([folder]).pack("autre")
    with pytest.raises(KeyError):
        Library([folder]).questionnaire("essai/absent")


def test_the_first_folder_wins(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "perso"
    own.mkdir()
    (own / "essai.yaml").write_text(PACK.replace("titre: Un essai", "titre: Le mien"), encoding="utf-8")
    assert Library([own, folder]).pack("essai").title == "Le mien"
    assert Library([folder / "absent", folder]).pack("essai").title == "Un essai"


def test_shipped_in_a_checkout_and_in_a_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert (shipped_folder() / "packs").is_dir()
    package = tmp_path / "site" / "assistant"
    (package / "questionnaires" / "packs").mkdir(parents=True)
    (package / "pack").mkdir()
    monkeypatch.setattr(room, "__file__", str(package / "pack" / "library.py"))
    assert shipped_folder() == package / "questionnaires"


def test_every_shipped_pack_loads_without_advice() -> None:
    from assistant.pack.reading import check

    library = Library.shipped()
    assert library.ids()
    for id in library.ids():
        assert library.pack(id).questionnaires
        assert not [p for p in check(library.path(id)) if p.severity == "erreur"]


def test_what_the_guide_imports_does_not_load_yaml() -> None:
    """Before the first paint only the standard library is loaded; YAML comes with the first pack that is read."""
    modules = "model expression scores rankings cleaning library problem command"
    code = (
        "import sys\n"
        + "".join(f"import assistant.pack.{m}\n" for m in modules.split())
        + "sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_texts_are_packs_like_those_of_folders(folder: Path) -> None:
    library = Library([folder], {"mien": PACK.replace("pack: essai", "pack: mien"), "../x": PACK})
    assert library.ids() == ("autre", "casse", "essai", "mien")
    assert library.pack("mien").id == "mien"
    assert library.questionnaire("mien/q").title == "Essai"
    assert not library.renames("mien")
    assert Library([], {"mien": PACK + "\n# anciens_ids"}).renames("mien")
    with pytest.raises(KeyError):
        library.path("mien")


def test_a_text_never_takes_the_place_of_a_pack_of_a_folder(folder: Path) -> None:
    other = PACK.replace("titre: Un essai", "titre: Un faux") + "\n# anciens_ids"
    library = Library([folder], {"essai": other, "casse": PACK.replace("pack: essai", "pack: casse")})
    assert library.pack("essai").title == "Un essai"
    assert not library.renames("essai")
    with pytest.raises(PackError):  # even where the file of the folder cannot be read
        library.pack("casse")


def test_a_text_bears_the_name_it_was_accepted_under() -> None:
    with pytest.raises(PackError, match="s'appelle"):
        Library([], {"autre": PACK}).pack("autre")
