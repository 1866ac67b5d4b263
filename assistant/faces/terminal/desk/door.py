"""The door of the desk: its passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.faces.terminal.desk import words
from assistant.faces.terminal.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from assistant.conseiller.desk import Desk


class Door(UnlockScreen["Desk"]):
    closed, opening = words.CLOSED, words.OPENING

    def __init__(self, unlock: Callable[[str], Desk], folder: Path) -> None:
        super().__init__(unlock)
        self.lost = words.LOST.format(folder=folder)
