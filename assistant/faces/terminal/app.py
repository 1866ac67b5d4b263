"""The terminal face: one application over one dossier."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from assistant.faces.terminal import theme, words
from assistant.faces.terminal.conversation_screen import ConversationScreen
from assistant.guide.turn import View

if TYPE_CHECKING:
    from assistant.faces.terminal.port import Conversation


class BilanApp(App[int]):
    """Opens the dossier (or creates it), then stays on the conversation until she leaves."""

    TITLE = words.APP
    ENABLE_COMMAND_PALETTE = False
    PAUSE_GC_ON_SCROLL = True
    CSS = "Screen { background: $background; color: $foreground; }"

    def __init__(self, session: Conversation | None = None) -> None:
        super().__init__()
        self.session = session
        self.register_theme(theme.DARK)
        self.register_theme(theme.LIGHT)
        self.theme = theme.chosen(os.environ)

    def on_mount(self) -> None:
        if self.session is not None:
            self.converse(self.session)

    def converse(self, session: Conversation) -> None:
        self.session = session
        self.push_screen(ConversationScreen(session))
        self.call_after_refresh(gc.freeze)

    def open_place(self, view: View) -> None:
        """A place beside the conversation."""

    def open_about(self) -> None: ...

    def action_colours(self) -> None:
        self.theme = theme.LIGHT.name if self.theme == theme.DARK.name else theme.DARK.name

    def leave(self) -> None:
        self.exit(0)


def run(folder: Path, *, demo: bool = False) -> int:
    """Open the dossier in `folder` (or lead through its creation). Returns the exit code."""
    raise NotImplementedError
