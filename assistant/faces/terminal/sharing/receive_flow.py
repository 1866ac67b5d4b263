"""Opening a file: who says to have sent it, the six words to compare, what it asks; then she keeps some of it, or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.exchange.her_words import MESSAGE, said
from assistant.exchange.model import Envoi, Reply
from assistant.faces import regards, sharing
from assistant.faces.sharing import ExchangeError, Kind
from assistant.faces.terminal import flow_words as asked
from assistant.faces.terminal import words as common
from assistant.faces.terminal.ask_screen import BACK
from assistant.faces.terminal.choose_screen import ChooseScreen, Tickable
from assistant.faces.terminal.literal import Row, flow
from assistant.faces.terminal.row_list import Entry
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.sharing.flow import SharingFlow
from assistant.faces.typed_path import read_path

if TYPE_CHECKING:
    from assistant.faces.sharing import Done, Opened

BAR = ("▌ ", "accent")  # before the words of someone else
DIFFER = 2  # rank of « a word differs »


class ReceiveFlow(SharingFlow):
    async def run(self, path: Path | None = None) -> bool:
        """True when something was kept, or refused for good."""
        typed = str(path or "")
        if path is not None and regards.looks_returned(path):
            return await self._regard(path)
        while path is not None or (typed := await self.write(asked.RECEIVED, (asked.RECEIVED_WHERE,), typed) or ""):
            try:
                if path is None and regards.looks_returned(read_path(typed)):
                    return await self._regard(read_path(typed))
                opened = sharing.open_received(self.session, path or read_path(typed))
                return await self._judge(opened)
            except ExchangeError as error:
                why = (error.message, error.remedy)
                if await self.ask(words.REFUSED_FILE, why, (asked.ANOTHER_FILE, words.ENOUGH)) != 0:
                    return False
            path = None
        return False

    async def _regard(self, path: Path) -> bool:
        """What someone whom she asked sent back."""
        from assistant.faces.terminal.regards.return_flow import ReturnFlow

        await ReturnFlow(self.app, self.session).file(path)
        return True

    async def _judge(self, opened: Opened) -> bool:
        """Raises ExchangeError."""
        while True:
            compared = False
            if opened.to_compare:
                choice = await self.decide(
                    words.WHO, _who(opened), (words.SAME_WORDS, words.NOT_COMPARED, words.OTHER_WORDS)
                )
                if choice == BACK:
                    return False
                if choice == DIFFER:
                    await self.ask(words.REFUSED_FILE, words.WORDS_DIFFER, (common.CONTINUE,))
                    return False
                compared = choice == 0
            done = await self._keep(opened, compared)
            if done is not None:
                return await self.told(done)
            if not opened.to_compare:
                return False

    async def _keep(self, opened: Opened, compared: bool) -> Done | None:
        """What came of her decision, None when she came back."""
        if opened.kind is Kind.ENVOI:
            return await self._keep_envoi(opened, compared)
        card = opened.kind is Kind.CARD
        title, choices = (
            (words.CARD, (words.KEEP_CARD, words.NO_CARD))
            if card
            else (words.REPLY, (words.KEEP_REPLY, words.NO_REPLY))
        )
        choice = await self.decide(title, _content(opened), choices)
        if choice == BACK:
            return None
        if choice != 0:
            return sharing.refuse(self.session, opened)
        return sharing.pin(self.session, opened, compared) if card else sharing.take(self.session, opened)

    async def _keep_envoi(self, opened: Opened, compared: bool) -> Done | None:
        all_of_it = [one.key for one in opened.offered]
        several = len(all_of_it) > 1
        choices = (words.ACCEPT_ALL, words.ACCEPT_SOME, words.REFUSE) if several else (words.ACCEPT_ONE, words.REFUSE)
        while True:
            choice = await self.decide(words.ASKED, _content(opened), choices)
            if choice == BACK:
                return None
            if choice == len(choices) - 1:
                return sharing.refuse(self.session, opened)
            if choice == 0:
                return sharing.accept(self.session, opened, all_of_it, compared)
            screen = ChooseScreen(words.CHOOSE_ASKED, _offered(opened))
            await self.app.push_screen_wait(screen)
            if screen.chosen is not None:
                return sharing.accept(self.session, opened, screen.chosen, compared)


def six_words(six: Sequence[str], width: int) -> list[Row]:
    """Numbered, far apart, in the order in which they are said on the telephone: across, then down."""
    rows: list[Row] = [flow(words.SIX_WORDS, width, "strong")[0], ()]
    half = max(len(word) for word in six) + 6
    for i in range(0, len(six), 2):
        left, right = six[i], six[i + 1]
        gap = " " * (half - len(left))
        rows.append(((f"  {i + 1} ", "muted"), (left, "chosen"), (gap, ""), (f"{i + 2} ", "muted"), (right, "chosen")))
    return [*rows, ()]


def _who(opened: Opened) -> Callable[[int], Sequence[Row]]:
    """Who it says it comes from, before anything else of the file is read."""
    sender = opened.sender
    assert sender is not None
    who, _, *trust = sender.lines()

    def rows(width: int) -> Sequence[Row]:
        trusted = [row for line in trust for row in flow(line, width)]
        return [*flow(who, width, "strong"), (), *six_words(sender.words, width), *trusted]

    return rows


def _content(opened: Opened) -> Callable[[int], Sequence[Row]]:
    """All that there is to show: the six words stand on their own page, where they had to be compared."""
    lines = opened.lines
    if opened.to_compare and opened.sender is not None:
        who = opened.sender.lines()
        lines = (who[0], *lines[len(who) :])

    start, end = _theirs(opened, lines)

    def rows(width: int) -> Sequence[Row]:
        def ours(part: Sequence[str]) -> list[Row]:
            return [row for line in part for row in flow(line, width)]

        first = flow(lines[0], width, "strong")
        barred = [(BAR, *row) for line in lines[start:end] for row in flow(line, width - 2)]
        return [*first, *ours(lines[1:start]), *barred, *([()] if barred else []), *ours(lines[end:]), ()]

    return rows


def _theirs(opened: Opened, lines: Sequence[str]) -> tuple[int, int]:
    """Where the words of the sender stand among the lines: they are set apart, and can be taken for none of ours."""
    value = opened.letter.value
    if isinstance(value, Reply):
        return 1, len(lines) - 1
    if isinstance(value, Envoi) and value.message and said(MESSAGE) in lines:
        start = lines.index(said(MESSAGE)) + 1
        return start, start + len(value.message.splitlines())
    return len(lines), len(lines)


def _offered(opened: Opened) -> list[Tickable]:
    lines = []
    for one in opened.offered:
        detail = f"{common.stage('a_faire', one.minutes)} · {one.intention}"
        lines.append(Tickable(Entry(one.title, detail), one.key, "all"))
    return lines
