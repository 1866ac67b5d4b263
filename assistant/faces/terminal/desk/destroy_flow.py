"""Destroying: what is due, or one share before its end. Always asked, with the rule in sight; nothing is chosen before."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.conseiller import retention
from assistant.conseiller.overview import shared
from assistant.conseiller.state import HeldShare, Reason
from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal.desk import words
from assistant.faces.terminal.desk.flow import DeskFlow
from assistant.faces.terminal.desk.rows import due_entry
from assistant.faces.terminal.literal import Row, flow
from assistant.pack.cleaning import typography

YES = 1  # below the refusal: one key down and Enter, pressed without looking, destroy nothing


class DestroyFlow(DeskFlow):
    async def due(self) -> None:
        """Everything that is due today."""
        ended = self.desk.due()
        entries = [due_entry(shared(self.desk, share)) for share in ended]

        def rows(width: int) -> Sequence[Row]:
            told = [
                row
                for one in entries
                for row in (
                    *flow(one.text, width, "", ("! ", "warning")),
                    *flow(one.detail, width, "muted", ("  ", "")),
                )
            ]
            asked = words.DESTROY_ASK_ONE if len(ended) == 1 else words.DESTROY_ASK
            return [*flow(asked, width, "strong"), (), *told, (), *_rule(width)]

        yes = words.YES_DESTROY_ONE if len(ended) == 1 else words.YES_DESTROY
        if await self.decide(words.DESTROY_TITLE, rows, (words.NO_DESTROY, yes)) == YES:
            await self._destroy([(share, retention.reason(share)) for share in ended])

    async def one(self, number: str) -> None:
        """One share, even before its end."""
        share = self.desk.share(number)
        view = shared(self.desk, share)

        def rows(width: int) -> Sequence[Row]:
            said = words.RECEIVED_UNTIL.format(received=view.received, until=view.until)
            return [
                *flow(words.DESTROY_ASK_ONE, width, "strong"),
                (),
                *flow(words.DUE_SHARE.format(short=view.short, person=view.person), width),
                *flow(typography(said), width, "muted"),
                *flow(view.fate or words.BEFORE_END, width, "muted"),
                (),
                *_rule(width),
            ]

        if await self.decide(words.DESTROY_TITLE, rows, (words.NO_DESTROY, words.YES_DESTROY_ONE)) == YES:
            await self._destroy([(share, Reason.END if view.due else Reason.ASKED)])

    async def _destroy(self, chosen: Sequence[tuple[HeldShare, Reason]]) -> None:
        def act() -> list[str]:
            said: list[str] = []
            for reason in Reason:
                said += self.desk.destroy([share.number for share, why in chosen if why is reason], reason)
            return list(dict.fromkeys(said))

        await self.tell(asked.DONE, await self.app.working(words.DESTROYING, act))


def _rule(width: int) -> list[Row]:
    return [row for line in retention.rule() for row in flow(typography(line), width, "muted")]
