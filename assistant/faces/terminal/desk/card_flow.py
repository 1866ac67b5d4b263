"""The public card of the desk, written where the conseiller says."""

from __future__ import annotations

from assistant.exchange.keys import conseiller_signer
from assistant.exchange.letters import write_card
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.flow import DeskFlow
from assistant.portfolio.documents.writing import write_all


class CardFlow(DeskFlow):
    async def run(self) -> None:
        """Raises ExportError."""
        folder = await self.folder_to_write((words.CARD,))
        if folder is not None:
            data = write_card(self.desk.card, conseiller_signer(self.desk.identity))
            (path,) = write_all(folder, "carte", {".bilan": data})
            await self.tell(words.CARD_DONE, (plain.CARD_WRITTEN.format(path=path),))
