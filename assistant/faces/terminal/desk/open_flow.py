"""Opening a received file: judged, kept, told; and a share is then read at once."""

from __future__ import annotations

from assistant.conseiller.errors import DeskError
from assistant.conseiller.receiving import Arrival, judge, opened, take
from assistant.exchange.errors import ExchangeError
from assistant.exchange.files import read_file
from assistant.exchange.model import Proof, Share
from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.flow import DeskFlow, why
from assistant.faces.typed_path import read_path


class OpenFlow(DeskFlow):
    async def run(self, typed: str = "") -> None:
        """`typed` names a file dropped on the window; without it the file is asked for."""
        dropped = bool(typed)
        while dropped or (typed := await self.write(asked.RECEIVED, (asked.RECEIVED_WHERE,)) or ""):
            dropped = False
            try:
                arrival = self._judged(typed)
                if await self._take(arrival):
                    return
            except (DeskError, ExchangeError) as error:
                if await self.ask(words.REFUSED, why(error), (asked.ANOTHER_FILE, words.ENOUGH)) != 0:
                    return

    def _judged(self, typed: str) -> Arrival:
        """Raises DeskError, ExchangeError."""
        letter = opened(read_file(read_path(typed)), self.desk.identity)
        return judge(self.desk.state, self.desk.identity.recipient, letter, self.desk.today)

    async def _take(self, arrival: Arrival) -> bool:
        """False when the conseiller came back from the question of whose it is."""
        who = ""
        if arrival.person is None:
            said = await self.someone(words.FROM_WHOM, (words.FROM_WHOM_HOW,))
            if said is None:
                return False
            who = said
        lines = await self.app.working(words.KEEPING, lambda: take(self.desk, arrival, who))
        value = arrival.value
        proof = words.GOT_PROOF if isinstance(value, Proof) else words.GOT_WITHDRAWAL
        await self.tell(words.GOT_SHARE if isinstance(value, Share) else proof, lines)
        if isinstance(value, Share):
            from assistant.faces.terminal.desk.share_screen import ShareScreen

            await self.app.push_screen_wait(ShareScreen(self.desk, value.number))
        return True
