"""The pages of an act over her dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.faces.terminal import flow_words as words
from assistant.faces.terminal.flow import Flow

if TYPE_CHECKING:
    from assistant.faces.session import Session
    from assistant.faces.sharing import Done
    from assistant.faces.terminal.base_app import BaseApp


class SharingFlow(Flow):
    def __init__(self, app: BaseApp, session: Session) -> None:
        super().__init__(app)
        self.session = session

    async def told(self, done: Done, title: str = words.DONE, failed: str = words.NOT_DONE) -> bool:
        """Say what came of it; whether it was done."""
        await self.tell(title if done.ok else failed, done.lines)
        return done.ok
