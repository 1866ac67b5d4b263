"""What one durable answer costs, with 10, 1,000 and 10,000 answers in the dossier, against the same bytes in clear.

Usage: python -m tests.benchmarks.durable_answer [rounds] [segment]

Each round saves one answer in each dossier and, beside it, writes a file of the same size with the same two fsyncs: a
temporary file, fsync, rename, fsync of the folder. Rounds are interleaved, so that the moods of the disk fall on all
alike; ratios are of medians. `segment` tries another number of events per segment.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.dossier import segment, tail, vault
from assistant.dossier.events import Event, Kind
from assistant.dossier.vault import Vault, create, open_vault, unlock

SIZES = (10, 1_000, 10_000)
TEXT = (
    "J'ai encadré pendant six ans une équipe de douze personnes à l'atelier ; ce que j'ai préféré, c'est accompagner "
    "les nouveaux, expliquer les gestes, voir quelqu'un prendre confiance. Ce qui m'a coûté : les plannings du dimanche."
)


def answer(number: int) -> Event:
    data = {
        "passation": "mon-parcours/realisations",
        "question": f"recits.f{number}.action",
        "etat": "repondu",
        "valeur": f"{number} {TEXT}",
        "version": "1.0.0",
    }
    return Event(Kind.ANSWER, "2026-11-22T10:04:31+01:00", data)


def plain_write(path: Path, data: bytes) -> None:
    """The least that makes bytes durable under a name."""
    temporary = path.with_name("clair.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(handle, data)
    os.fsync(handle)
    os.close(handle)
    temporary.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


class Subject:
    """One dossier that stays near its size: the smallest one is made again before it doubles."""

    def __init__(self, place: Path, size: int) -> None:
        self.place, self.size, self.made = place, size, 0
        self.sealed: list[float] = []
        self.clear: list[float] = []
        self.vault = self._new()

    def _new(self) -> Vault:
        self.made += 1
        made = create(
            self.place / f"{self.size}-{self.made}", None, [answer(number) for number in range(self.size - 1)]
        )
        made.append([answer(self.size)])  # the backup of the day is paid once a day, not here
        return made

    def round(self) -> None:
        if len(self.vault.events) > 2 * self.size:
            self.vault.close()
            self.vault = self._new()
        event = answer(len(self.vault.events))
        self.sealed.append(timed(lambda: self.vault.append([event])))
        bytes_written = max(self.vault.folder.glob("??????.age")).read_bytes()
        self.clear.append(timed(lambda: plain_write(self.place / f"clair-{self.size}", bytes_written)))


def main(rounds: int, events: int) -> None:
    for room in (segment, tail, vault):
        vars(room)["EVENTS"] = events
    with tempfile.TemporaryDirectory(prefix="bilan-") as temporary:
        place = Path(temporary)
        subjects = [Subject(place, size) for size in SIZES]
        for _ in range(rounds):
            for subject in subjects:
                subject.round()
        print(f"one durable answer, {events} events per segment, medians of {rounds} interleaved rounds")
        for subject in subjects:
            sealed, clear = statistics.median(subject.sealed), statistics.median(subject.clear)
            late = statistics.quantiles(subject.sealed, n=20)[-1]
            print(
                f"  {subject.size:>6} answers: {sealed * 1e3:6.2f} ms (95th {late * 1e3:5.2f}), "
                f"in clear {clear * 1e3:6.2f} ms, ratio {sealed / clear:.2f} (aim: 2 or less)"
            )
        growth = statistics.median(subjects[-1].sealed) / statistics.median(subjects[0].sealed)
        print(f"  10,000 answers against 10: {growth:.2f} (aim: 1.2 or less)")
        folder = subjects[-1].vault.folder
        subjects[-1].vault.close()
        opening = statistics.median(timed(lambda: open_vault(folder, unlock(folder, None)).close()) for _ in range(5))
        print(f"  opening with 10,000 answers, key in clear: {opening * 1e3:.0f} ms")


if __name__ == "__main__":
    main(*(int(given) for given in (sys.argv[1:] + ["320", "64"][len(sys.argv) - 1 :])))
