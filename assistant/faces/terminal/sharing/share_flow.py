"""Handing over: items, terms, form, folder; then exactly what will be received, and an explicit yes."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.faces import sharing
from assistant.faces.sharing import FORMS, ExchangeError, ExportError, Form, Way
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.phrase_screen import PhraseScreen
from assistant.faces.terminal.sharing.terms_flow import TermsFlow
from assistant.pack.cleaning import one_line, typography

if TYPE_CHECKING:
    from assistant.faces.sharing import Done, Handed

CLEAR = (Form.HTML, Form.MARKDOWN, Form.JSON)


class ShareFlow(TermsFlow):
    _way = Way(Form.HTML)

    async def run(self) -> bool:
        """True when something was handed over."""
        self._shared = False
        await self.walk(self._what, self._whom, self._name, self._why, self._when, self._how, self._where, self._seen)
        return self._shared

    async def _how(self) -> bool:
        """Sealed only where she keeps the card of whoever it is for: a name that she typed is no key."""
        forms = [Form.SEALED, Form.PAGE] if self.known else [Form.PAGE]
        labels = [typography(FORMS[form][0]) for form in forms]
        details = [typography(FORMS[form][1]) for form in forms]
        choice = await self.ask(words.HOW, (), (*labels, words.IN_CLEAR), (*details, words.IN_CLEAR_DETAIL))
        if choice == BACK:
            return False
        if choice == len(forms):
            return await self._clear() or await self._how()
        if forms[choice] is Form.PAGE:
            return await self._page() or await self._how()
        self._way = Way(Form.SEALED, self.known.card if self.known else None)
        return True

    async def _clear(self) -> bool:
        labels = [typography(FORMS[form][0]) for form in CLEAR]
        choice = await self.ask(words.WHICH_CLEAR, (words.CLEAR_WARNING,), labels)
        if choice != BACK:
            self._way = Way(CLEAR[choice])
        return choice != BACK

    async def _page(self) -> bool:
        phrase = await self.app.push_screen_wait(PhraseScreen())
        if phrase is not None:
            self._way = Way(Form.PAGE, passphrase=phrase)
        return phrase is not None

    async def _seen(self) -> bool:
        try:
            handed = sharing.preview(self.session, self.chosen, self.terms())
        except ExchangeError as error:
            await self.refused(error, words.NOT_SHARED_TITLE)
            return False
        choice = await self.decide(
            words.PREVIEW, lambda width: self._preview(handed, width), (words.YES_SHARE, words.NO_SHARE)
        )
        if choice == BACK:
            return False
        return choice != 0 or await self._hand_over(handed)

    def _preview(self, handed: Handed, width: int) -> Sequence[Row]:
        says = words.PREVIEW_SAYS.format(name=one_line(handed.extract.terms.recipient))
        *who, last = sharing.cautions(self.session, self._way)
        tone = "warning" if self._way.form in CLEAR else "muted"
        lines = [((line, ""),) for line in sharing.shown_lines(handed, max(width - 2, 20))]
        return [
            *flow(says, width, "strong"),
            *(row for line in who for row in flow(line, width, tone)),
            (),
            *((("▌ ", "accent"), *line) for line in lines),
            (),
            *flow(last, width, "muted"),
        ]

    async def _hand_over(self, handed: Handed) -> bool:
        try:
            done = await self._written(handed)
        except (ExchangeError, ExportError) as error:
            await self.refused(error, words.NOT_SHARED_TITLE)
            return False
        self._shared = await self.told(done, words.SHARED_TITLE, words.NOT_SHARED_TITLE)
        return True

    async def _written(self, handed: Handed) -> Done:
        if self._way.form is not Form.PAGE:
            return sharing.share(self.session, handed, self._way, self.place)
        from assistant.faces.terminal.wait_screen import WaitScreen

        wait = WaitScreen(words.MAKING)  # the key of a page takes a while to be made: see exchange.page
        await self.app.push_screen(wait)
        try:
            return await asyncio.to_thread(sharing.share, self.session, handed, self._way, self.place)
        finally:
            wait.dismiss(None)
