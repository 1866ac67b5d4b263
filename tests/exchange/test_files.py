"""Files that come in are guarded before they are read."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest

from assistant.exchange.errors import NotOurs, TooBig
from assistant.exchange.letters import read_file
from tests.exchange.people import written


@pytest.mark.parametrize("kind", ["envoi", "partage"])
def test_a_letter_is_read_whole(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "document.bilan"
    path.write_bytes(written()[kind])
    assert read_file(path) == written()[kind]


@pytest.mark.parametrize("start", [b"", b"age-encryption.org/v1\n", "Bilan de compétences - envoi".encode()])
def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "gros.bilan"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(TooBig) as caught:
        read_file(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
    assert caught.value.message.endswith(".") and caught.value.remedy


def test_a_file_just_over_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.bilan"
    path.write_bytes(b"a" * (8 << 20))
    assert len(read_file(path)) == 8 << 20
    path.write_bytes(b"a" * ((8 << 20) + 1))
    with pytest.raises(TooBig):
        read_file(path)


@pytest.mark.parametrize("name", [".", "absent.bilan", "fichier/dessous", "nul\0", "x" * 300])
def test_what_is_no_file_is_said_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "fichier").write_bytes(b"")
    with pytest.raises(NotOurs) as caught:
        read_file(tmp_path / name)
    assert caught.value.message.endswith(".") and caught.value.remedy


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tuyau")
    with pytest.raises(NotOurs):
        read_file(tmp_path / "tuyau")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_is_not_read() -> None:
    with pytest.raises(NotOurs):
        read_file(Path("/dev/zero"))
