from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.dossier import disk, layout, place
from assistant.dossier.errors import UnsafeFolder
from assistant.dossier.segment import EVENTS
from assistant.dossier.vault import create, open_vault, unlock
from tests.dossier.made import CANARY, SITTING, answer, answers, draft, files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows guards the profile folder by itself")


@pytest.fixture
def no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("no_umask", "cheap")
def test_nothing_is_ever_readable_by_others(folder: Path) -> None:
    with create(folder, "phrase", answers(EVENTS)) as vault:
        vault.append([answer(100)])
        vault.append(answers(3 * EVENTS, 200))
        vault.redact(SITTING, "q3")
        vault.append([answer(900, day="2026-12-01")])
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), f"{path} {mode:o}"


def test_nothing_she_wrote_stands_in_clear(folder: Path) -> None:
    with create(folder, None, answers(EVENTS)) as vault:
        vault.append([draft(1, "q", CANARY)])
        vault.append([answer(100)])
        vault.append(answers(2 * EVENTS, 200))
    words = (CANARY.encode(), SITTING.encode(), b"q100", b"reponse", b"brouillon", b'"quand"')
    for path in files(folder):
        assert not [word for word in words if word in path.read_bytes()], path
        assert "q100" not in str(path)
    assert any(CANARY.encode() in vault.identity.open(p.read_bytes()) for p in folder.glob("0*.age")), "the test sees"


def test_a_folder_others_may_write_in_is_refused_with_the_remedy(folder: Path) -> None:
    create(folder, None).close()
    identity = unlock(folder, None)
    folder.chmod(0o770)
    with pytest.raises(UnsafeFolder) as caught:
        open_vault(folder, identity)
    assert caught.value.remedy.endswith(f"chmod 700 {folder}")
    folder.chmod(0o700)
    open_vault(folder, identity).close()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_someone_else_is_refused(folder: Path) -> None:
    create(folder, None).close()
    identity = unlock(folder, None)
    os.chown(folder, 12345, 12345)
    with pytest.raises(UnsafeFolder) as caught:
        open_vault(folder, identity)
    assert "autre personne" in caught.value.message


def test_an_existing_empty_folder_becomes_hers_alone(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir(mode=0o755)
    (folder / ".DS_Store").write_bytes(b"")
    create(folder, None).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", [layout.segment_name(1), layout.previous_name(1), disk.TEMPORARY])
def test_a_planted_link_is_replaced_and_never_followed(folder: Path, tmp_path: Path, name: str) -> None:
    victim = tmp_path / "victime"
    victim.write_text("intacte")
    with create(folder, None, answers(1)) as vault:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(victim)
        vault.append([answer(1)])
        vault.append([answer(2)])
    assert victim.read_text() == "intacte"
    assert not (folder / name).is_symlink()
    assert open_vault(folder, vault.identity).events == tuple(answers(3))


def test_a_planted_lock_is_not_followed(folder: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victime"
    victim.write_text("intacte")
    create(folder, None, answers(1)).close()
    (folder / "verrou").unlink()
    (folder / "verrou").symlink_to(victim)
    with open_vault(folder, unlock(folder, None)) as vault:
        assert vault.read_only
    assert victim.read_text() == "intacte"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/a/OneDrive/bilan", "OneDrive"),
        ("/home/a/OneDrive - Société/bilan", "OneDrive"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/bilan", "iCloud"),
        ("/Users/a/Library/CloudStorage/Dropbox/bilan", "en ligne"),
        ("/home/a/Dropbox/bilan", "Dropbox"),
        ("/home/a/Documents/bilan", None),
        ("/home/omega/bilan", None),
    ],
)
def test_a_folder_copied_on_line_is_said_so(path: str, service: str | None) -> None:
    said = place.notices(Path(path))
    assert bool(said) is (service is not None)
    assert service is None or service in said[0].text
