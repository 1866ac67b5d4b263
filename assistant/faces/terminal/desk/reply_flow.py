"""Answering a share: what is said, then one sealed file. The desk keeps its date alone."""

from __future__ import annotations

from assistant.conseiller.desk import Desk
from assistant.conseiller.errors import DeskError
from assistant.conseiller.leaving import hand_over
from assistant.conseiller.receiving import content
from assistant.conseiller.replying import reply
from assistant.faces.plain.desk import words as plain
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.app import DeskApp
from assistant.faces.terminal.desk.flow import DeskFlow
from assistant.faces.terminal.desk.reply_screen import END, WHOLE, ReplyScreen
from assistant.pack.cleaning import one_line


class ReplyFlow(DeskFlow):
    def __init__(self, app: DeskApp, desk: Desk, number: str) -> None:
        super().__init__(app, desk)
        self._number = number
        self._notes: dict[int, str] = {}  # WHOLE for the message, then items from 1

    async def run(self) -> None:
        """Raises DeskError, ExchangeError, ExportError."""
        titles = [item.name for item in content(self.desk, self.desk.share(self._number)).items()]
        at: int | None = None
        while True:
            screen = ReplyScreen(titles, self._notes, at)
            await self.app.push_screen_wait(screen)
            at = screen.wanted
            if at is None:
                if not self._notes or await self._dropped():
                    return
            elif at != END:
                await self._say(at, titles)
            elif await self._written():
                return

    async def _dropped(self) -> bool:
        return await self.ask(words.REPLY_DROP, (words.REPLY_DROP_SAYS,), (words.KEEP_ON, words.DROP)) == 1

    async def _say(self, number: int, titles: list[str]) -> None:
        title = words.REPLY_WHOLE if number == WHOLE else words.NOTE.format(title=one_line(titles[number - 1]))
        text = await self.compose(title, "", self._notes.get(number, ""))
        if text:
            self._notes[number] = text
        elif text is not None:
            self._notes.pop(number, None)

    async def _written(self) -> bool:
        """False to go on writing: it says nothing yet, or the conseiller came back."""
        notes = {number: text for number, text in self._notes.items() if number != WHOLE}
        try:
            outgoing = reply(self.desk, self.desk.share(self._number), self._notes.get(WHOLE, ""), notes)
        except DeskError as error:
            await self.refused(error)
            return False
        folder = await self.folder_to_write()
        if folder is None:
            return False
        path = hand_over(self.desk, outgoing, folder)
        await self.tell(words.REPLY_DONE, (plain.REPLY_WRITTEN.format(path=path), plain.REPLY_NOT_KEPT))
        return True
