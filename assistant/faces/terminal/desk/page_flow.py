"""A share written as a page to print: in clear, and that is said before."""

from __future__ import annotations

from assistant.conseiller import words as said
from assistant.conseiller.desk import Desk
from assistant.conseiller.receiving import content
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.app import DeskApp
from assistant.faces.terminal.desk.flow import DeskFlow
from assistant.pack.cleaning import typography
from assistant.portfolio.documents.shared import shared_html
from assistant.portfolio.documents.writing import write_all


class PageFlow(DeskFlow):
    def __init__(self, app: DeskApp, desk: Desk, number: str) -> None:
        super().__init__(app, desk)
        self._number = number

    async def run(self) -> None:
        """Raises DeskError, ExportError."""
        share = self.desk.share(self._number)
        warning = typography(plain.HTML_CLEAR.format(until=said.day(share.until)))
        folder = await self.folder_to_write((words.PAGE, warning))
        if folder is None:
            return
        page = shared_html(content(self.desk, self.desk.share(self._number)))
        (path,) = write_all(folder, f"partage-{share.number[: said.SHORT]}", {".html": page.encode()})
        await self.tell(words.PAGE_DONE, (plain.HTML_WRITTEN.format(path=path), warning))
