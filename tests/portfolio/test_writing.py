"""Documents reach the disk whole, private, and never over another file."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from assistant.portfolio.documents import writing
from assistant.portfolio.documents.export import export
from assistant.portfolio.documents.writing import ExportError
from tests.portfolio.samples import WHEN, sample

ALL = ("html", "markdown", "json")


def test_names_are_ours_and_neutral(tmp_path: Path) -> None:
    paths = export(sample(), tmp_path, ALL, WHEN)
    assert [p.name for p in paths] == [
        "portefeuille-2026-11-22.html",
        "portefeuille-2026-11-22.md",
        "portefeuille-2026-11-22.json",
    ]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(p.name for p in paths), "nothing else is left there"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_files_are_for_her_alone(tmp_path: Path) -> None:
    for path in export(sample(), tmp_path, ALL, WHEN):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    first = export(sample(), tmp_path, ["json"], WHEN)[0]
    first.write_text("le mien")
    again = export(sample(), tmp_path, ALL, WHEN)
    assert first.read_text() == "le mien"
    assert [p.name for p in again] == [
        "portefeuille-2026-11-22-2.html",
        "portefeuille-2026-11-22-2.md",
        "portefeuille-2026-11-22-2.json",
    ], "the files of one export share one name"
    assert export(sample(), tmp_path, ["html"], WHEN)[0].name == "portefeuille-2026-11-22.html"


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_link_left_there_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "ailleurs"
    (tmp_path / "portefeuille-2026-11-22.html").symlink_to(target)
    assert export(sample(), tmp_path, ["html"], WHEN)[0].name == "portefeuille-2026-11-22-2.html"
    assert not target.exists()


def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for one, two in zip(
        export(sample(), tmp_path / "a", ALL, WHEN), export(sample(), tmp_path / "b", ALL, WHEN), strict=True
    ):
        assert one.read_bytes() == two.read_bytes()


def test_an_absent_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export(sample(), tmp_path / "absent", ALL, WHEN)
    assert "n’existe pas" in caught.value.message and caught.value.remedy


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("")
    with pytest.raises(ExportError, match="n’est pas un dossier"):
        export(sample(), tmp_path / "fichier", ALL, WHEN)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "plus assez de place"),
        (errno.EDQUOT, "plus assez de place"),
        (errno.EACCES, "pas permis d’écrire"),
        (errno.EROFS, "pas permis d’écrire"),
        (errno.EIO, "n’a pas pu être écrit"),
    ],
)
def test_a_failure_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    synced = 0
    real = os.fsync

    def fails_at_the_second(descriptor: int) -> None:
        nonlocal synced
        synced += 1
        if synced == 2:
            raise OSError(number, os.strerror(number))
        real(descriptor)

    monkeypatch.setattr(writing.os, "fsync", fails_at_the_second)
    with pytest.raises(ExportError, match=said) as caught:
        export(sample(), tmp_path, ALL, WHEN)
    assert caught.value.remedy
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_closed_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="pas permis"):
        export(sample(), tmp_path, ALL, WHEN)


def test_unknown_and_absent_formats_are_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="pdf"):
        export(sample(), tmp_path, ["pdf"], WHEN)
    with pytest.raises(ExportError, match="Aucun format"):
        export(sample(), tmp_path, [], WHEN)
    assert list(tmp_path.iterdir()) == []


def test_jinja_waits_until_a_document_is_made() -> None:
    import subprocess

    program = (
        "import sys, assistant.portfolio.documents.export, assistant.portfolio.build, assistant.portfolio.drawing\n"
        "assert not [m for m in sys.modules if m.split('.')[0] in ('jinja2', 'markupsafe', 'yaml', 'textual')]"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
