"""The last line of the screen: the keys that do something now, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from assistant.faces.terminal.literal import Lines, Row

Key = tuple[str, str, int]  # the key as it is written, what it does, its rank (the lowest stay when room is short)


class KeyBar(Lines):
    """One line, in the order given. What does not fit is left out, the highest rank first."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 2; background: $surface; scrollbar-gutter: auto; }"

    def __init__(self, keys: Sequence[Key] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._keys = tuple(keys)

    def show(self, keys: Sequence[Key]) -> None:
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.rebuild()

    def build(self, width: int) -> list[Row]:
        if not self._keys:
            return [()]
        kept = list(self._keys)
        while len(kept) > 1 and sum(map(_width, kept)) - 2 > width:
            kept.remove(max(kept, key=lambda key: key[2]))
        return [tuple(run for shown, label, _ in kept for run in ((shown, "badge"), (f" {label}  ", "muted")))]


def _width(key: Key) -> int:
    return cell_len(key[0]) + cell_len(key[1]) + 3
