"""Her dossier opens without us: the very commands of the recovery sheet, typed in a shell with the public `age`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from assistant.dossier import layout
from assistant.dossier.identity import KEY_START
from assistant.dossier.segment import EVENTS
from assistant.dossier.sheet import WIDTH, commands, windows_commands
from assistant.dossier.vault import create, unlock
from tests.dossier.made import answer, answers

needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="the `age` command is not installed")


def typed_lines(sheet: str) -> list[str]:
    """The lines to type of the first block, as she would copy them."""
    lines = sheet[: sheet.index("PowerShell")].splitlines()
    return [line.strip() for line in lines if line.startswith("    ")]


def key_line(sheet: str) -> str:
    return next(line for line in sheet.splitlines() if line.startswith(KEY_START))


LONG = "/".join(("un long chemin, " * 3, "-plus bas l'été " * 3, "encore " * 6, "bilan"))


@needs_age
@pytest.mark.parametrize("name", ["dossier", "mon dossier d'été $HOME", LONG])
def test_the_commands_of_the_sheet_print_everything_she_wrote(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    with create(folder, None, answers(2 * EVENTS)) as vault:
        vault.append([answer(900, "œuvre « à » Ÿ")])
        sheet = vault.recovery_sheet()
    elsewhere = folder.with_suffix(".cle")
    (folder / layout.CLEAR_KEY).rename(elsewhere)
    (folder / "cle.txt").write_text(key_line(sheet) + "\n")
    commands = typed_lines(sheet)
    assert commands[0].startswith("cd ")
    subprocess.run(["sh", "-e"], input="\n".join(commands), text=True, check=True, cwd="/")
    lines = (folder / "mon-dossier.txt").read_text().splitlines()
    events = [json.loads(line) for line in lines if not line.startswith('{"format"')]
    assert [event["n"] for event in events] == list(range(1, 2 * EVENTS + 2))
    assert events[-1]["valeur"] == "œuvre « à » Ÿ"
    assert events[3]["question"] == "q3"


@needs_age
def test_age_opens_the_dossier_with_her_passphrase(folder: Path) -> None:
    """The work factor of every day, 2^17: what the sheet promises, not what the tests make cheap."""
    pexpect = pytest.importorskip("pexpect")
    create(folder, "été à Foix", answers(3)).close()
    sealed = (folder / layout.SEALED_KEY).read_bytes()
    assert b"-> scrypt " in sealed
    assert sealed.split(b"\n")[1].endswith(b" 17")
    child = pexpect.spawn(
        "age", ["-d", "-i", layout.SEALED_KEY, "000001.age"], cwd=str(folder), encoding="utf-8", timeout=60
    )
    child.expect("passphrase")
    child.sendline("été à Foix")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert '"question": "q2"' in child.before


@needs_age
def test_the_digest_in_a_header_is_what_she_can_compute(folder: Path) -> None:
    create(folder, None, answers(EVENTS + 1)).close()
    command = "age -d -i identite.txt 000001.age | sha256sum | cut -c1-64; age -d -i identite.txt 000002.age | head -1"
    out = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, cwd=folder).stdout
    digest, header = out.splitlines()
    assert json.loads(header)["precedent"] == digest


def test_the_sheet_holds_the_key_and_says_what_it_is(folder: Path) -> None:
    with create(folder, None) as vault:
        sheet = vault.recovery_sheet()
        assert key_line(sheet) == vault.identity.reveal()
    assert "bilan phrase" in sheet
    assert "personne ne pourra" in sheet
    assert all(command in sheet for command in commands(folder))
    assert unlock(folder, key_line(sheet)).recipient


@pytest.mark.parametrize("below", ["bilan", "/".join(["Documents de travail l'été"] * 9)])
def test_it_is_one_page_and_whole_on_a_screen_of_80_columns(tmp_path: Path, below: str) -> None:
    folder = tmp_path / below
    with create(folder, None) as vault:
        lines = vault.recovery_sheet().splitlines()
    assert max(map(len, lines)) <= WIDTH < 80
    assert len(lines) <= 60
    assert "".join(lines).count("Documents de travail") == 2 * below.count("Documents de travail")


def test_a_quote_in_a_path_is_doubled_for_powershell() -> None:
    assert windows_commands(Path("/tmp/l'été"))[0] == "cd '/tmp/l''été'"
