"""From the key of an answer to the next question painted, with 10 and with 10,000 answers in the dossier.

Usage: python -m tests.benchmarks.next_question [keys] [pairs]

The real command on a pseudo-terminal, on a dossier without passphrase; keys go in turn to the two programs, so that
the moods of the machine fall on both alike. Prints medians, 95th percentiles and their growth; gates nothing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.dossiers import filled, questions
from tests.benchmarks.pty import Terminal, median, percentile

SIZES = (10, 10_000)
AIM_MS, AIM_GROWTH = 50, 1.2


def opened(folder: Path, first: str) -> Terminal:
    terminal = Terminal([sys.executable, "-m", "assistant", "--dossier", str(folder)])
    terminal.until(lambda printed: sign(first) in printed)
    terminal.drain(0.8)
    return terminal


def sign(question: str) -> bytes:
    """What is looked for on the screen: the beginning of a question, which no other one has."""
    return question[:14].encode()


def measure(keys: int, where: Path) -> dict[int, list[float]]:
    asked = questions()
    terminals = {size: opened(filled(where / str(size), size), asked[0]) for size in SIZES}
    times: dict[int, list[float]] = {size: [] for size in SIZES}
    try:
        for following in asked[1 : keys + 1]:
            for size, terminal in terminals.items():
                pressed = terminal.send(b"4")
                painted, _ = terminal.until(lambda printed: sign(following) in printed)  # noqa: B023  called at once
                times[size].append(painted - pressed)
                terminal.drain(0.12)
    finally:
        for terminal in terminals.values():
            terminal.kill()
    return times


def main() -> None:
    keys, pairs = (int(a) for a in (*sys.argv[1:], "55", "2")[:2]) if len(sys.argv) != 2 else (int(sys.argv[1]), 2)
    times: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(pairs):
        with tempfile.TemporaryDirectory() as where:
            for size, found in measure(keys, Path(where)).items():
                times[size] += found
    for size, found in times.items():
        print(f"{size:6} answers: median {median(found) * 1e3:5.1f} ms, p95 {percentile(found, 0.95) * 1e3:5.1f} ms")
    growth = [f(times[SIZES[1]]) / f(times[SIZES[0]]) for f in (median, lambda v: percentile(v, 0.95))]
    print(f"growth: median x{growth[0]:.2f}, p95 x{growth[1]:.2f} (aims: p95 under {AIM_MS} ms, x{AIM_GROWTH} or less)")


if __name__ == "__main__":
    main()
