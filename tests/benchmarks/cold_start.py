"""From the command to the first question painted, against the smallest Textual app that paints one line.

Usage: python -m tests.benchmarks.cold_start [rounds]

Both in fresh processes on a pseudo-terminal, in turn; the dossier has no passphrase, so that deriving a key (which is
slow on purpose) is counted apart. The bytecode is compiled beforehand, in a copy of the program, as pip does when it
installs it: a checkout run with PYTHONDONTWRITEBYTECODE would compile the sources at every start. Prints medians and
their ratio; gates nothing.
"""

from __future__ import annotations

import compileall
import shutil
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks.dossiers import filled, questions
from tests.benchmarks.pty import Terminal, median

AIM = 1.3
HOUSE = Path(__file__).parents[2]
SMALLEST = """
from textual.app import App
from textual.widgets import Static
class Smallest(App):
    def compose(self):
        yield Static("UNE LIGNE PEINTE", markup=False)
Smallest().run()
"""


def one(command: list[str], sign: bytes) -> float:
    begun = perf_counter()
    terminal = Terminal(command)
    try:
        painted, _ = terminal.until(lambda printed: sign in printed)
    finally:
        terminal.kill()
    return painted - begun


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    first = questions()[0][:14].encode()
    with tempfile.TemporaryDirectory() as where:
        installed = _installed(Path(where) / "installed")
        commands = {
            "smallest Textual app": ([sys.executable, "-c", SMALLEST], b"UNE LIGNE PEINTE"),
            "bilan, 10 answers": (_bilan(installed, filled(Path(where) / "10", 10)), first),
            "bilan, 1,000 answers": (_bilan(installed, filled(Path(where) / "1000", 1_000)), first),
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for name, (command, sign) in commands.items():
            one(command, sign)  # bytecode and disk cache warm
            times[name].clear()
        for _ in range(rounds):
            for name, (command, sign) in commands.items():
                times[name].append(one(command, sign))
    base = median(times["smallest Textual app"])
    for name, found in times.items():
        print(
            f"{name:22} median {median(found) * 1e3:6.0f} ms, least {min(found) * 1e3:6.0f} ms, x{median(found) / base:.2f}"
        )
    print(f"(aim: x{AIM} or less; the program runs from a copy whose bytecode is compiled, as pip installs it)")


def _installed(place: Path) -> Path:
    """A copy of the program with its questionnaires, compiled. Children read bytecode, and need not write any."""
    for name in ("assistant", "questionnaires"):
        shutil.copytree(HOUSE / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    if not compileall.compile_dir(place / "assistant", quiet=1):
        raise SystemExit("the program does not compile")
    return place


def _bilan(installed: Path, folder: Path) -> list[str]:
    # Not `-m`: that would put the working folder, the checkout, before the copy.
    start = f"import sys; sys.path.insert(0, {str(installed)!r}); from assistant.cli import main; sys.exit(main())"
    return [sys.executable, "-P", "-c", start, "--dossier", str(folder)]


if __name__ == "__main__":
    main()
