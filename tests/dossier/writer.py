"""A process that writes in a dossier until it is killed. Usage: python -m tests.dossier.writer JOB FOLDER FIRST

Each line it prints is one thing that was acknowledged.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from assistant.dossier import agefile
from assistant.dossier.carrying import restore_from
from assistant.dossier.phrase import change_passphrase
from assistant.dossier.vault import open_vault, unlock
from tests.dossier.made import answer, draft


def say(text: str) -> None:
    os.write(1, text.encode() + b"\n")


def answer_for_ever(folder: Path, number: int) -> None:
    with open_vault(folder, unlock(folder, None)) as vault:
        say("prêt")
        while True:
            day = f"2026-11-{1 + number // 10 % 28:02d}"  # a backup every tenth answer
            vault.append([draft(number, f"q{number}", "brou")])
            vault.append([answer(number, day=day)])
            say(str(number))
            number += 1


def redact_for_ever(folder: Path, number: int) -> None:
    with open_vault(folder, unlock(folder, None)) as vault:
        say("prêt")
        while True:
            vault.redact(answer(number).data["passation"], f"q{number}")
            say(str(number))
            number += 1


def change_for_ever(folder: Path, number: int) -> None:
    agefile.WORK_FACTOR = 8
    say("prêt")
    while True:
        change_passphrase(folder, _phrase(number), _phrase(number + 1))
        number += 1
        say(str(number))


def _phrase(number: int) -> str | None:
    """Every third one is: none."""
    return None if number % 3 == 2 else f"phrase {number}"


def restore_for_ever(folder: Path, number: int) -> None:
    identity = unlock(folder, None)
    say("prêt")
    while True:
        restore_from(folder.with_name("copie"), folder, identity)
        say(str(number))
        number += 1


JOBS = {
    "repondre": answer_for_ever,
    "oublier": redact_for_ever,
    "phrase": change_for_ever,
    "restaurer": restore_for_ever,
}

if __name__ == "__main__":
    JOBS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
