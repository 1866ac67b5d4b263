"""Reading and checking a pack, against `yaml.compose` with the C loader on the same bytes. Prints ratios, gates nothing.

    python -m tests.benchmarks.pack_reading [FILE…]

Without a file: the largest shipped pack, then all of them, then generated packs of a plainer and of a richer kind.
Rounds are interleaved and the median is kept: on a shared machine only ratios mean something.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from assistant.pack import yaml_tree
from assistant.pack.library import shipped_folder
from assistant.pack.reading import check_bytes

ROUNDS = 40


def composed(data: bytes) -> None:
    yaml.compose(data, Loader=yaml.CSafeLoader)


def timed(work: Callable[[bytes], object], data: bytes) -> float:
    start = time.perf_counter()
    work(data)
    return time.perf_counter() - start


def compare(name: str, data: bytes) -> float:
    """Prints one line; gives reading and checking over composing."""
    parts: dict[str, Callable[[bytes], object]] = {
        "compose": composed,
        "tree": lambda d: yaml_tree.load(d, name),
        "read": lambda d: check_bytes(d, name),
    }
    rounds: dict[str, list[float]] = {key: [] for key in parts}
    gc.collect()
    for _ in range(ROUNDS):
        for key, work in parts.items():
            rounds[key].append(timed(work, data))
    base, tree, read = (statistics.median(rounds[key]) * 1e3 for key in parts)
    print(
        f"{name:34} {len(data) / 1000:6.1f} kB   compose {base:6.2f} ms   guarded tree {tree / base:4.2f}   "
        f"read and checked {read:6.2f} ms = {read / base:4.2f}"
    )
    return read / base


def generated(questions: int, rich: bool) -> bytes:
    """A pack of scale questions on one line each (plain), or of questions with conditions, relances and pipings (rich)."""
    lines = [
        "pack: exemple", "version: 1.0.0", "titre: Un exemple", "questionnaires:", "  - id: q", "    titre: Exemple",
        "    intention: Mesurer la lecture.", "    limites: Aucune.", "    duree: 30", "    modalites:",
        '      accord: {0: "Pas du tout", 1: "Plutôt non", 2: "Je ne sais pas", 3: "Plutôt oui", 4: "Tout à fait"}',
        "    sections:",
    ]  # fmt: skip
    for n in range(questions):
        if n % 12 == 0:
            lines += [f"      - id: s{n}", "        questions:"]
        lines.append(
            f'          - {{id: q{n}, type: echelle, modalites: accord, texte: "Réparer un appareil en panne : le cas {n}"}}'
        )
        if rich and n:
            lines[-1:] = [
                f"          - id: q{n}", "            type: texte_long", f"            si: \"repondu(q{n - 1})\"",
                f"            texte: \"Racontez-moi : qu'avez-vous fait ce jour-là, la fois {n} ?\"",
                "            pourquoi: \"Un souvenir précis en dit plus qu'une case cochée.\"",
                '            relances: [{si: "longueur < 40", dire: "Pouvez-vous donner un détail : où, avec qui ?"}]',
            ]  # fmt: skip
    return "\n".join(lines).encode()


def main() -> None:
    files = [Path(a) for a in sys.argv[1:]] or sorted(
        (shipped_folder() / "packs").glob("*.yaml"), key=lambda p: -p.stat().st_size
    )
    if not sys.argv[1:] and files:
        ratio = compare(files[0].name, files[0].read_bytes())
        print(f"\nLargest shipped pack: {ratio:.2f} times yaml.compose (aim: 2 or less)\n")
    for file in files:
        compare(file.name, file.read_bytes())
    for rich in (False, True):
        compare(f"generated, 180 questions, {'rich' if rich else 'plain'}", generated(180, rich))


if __name__ == "__main__":
    main()
