"""The passphrase of a page, typed twice. It opens one file, and is said to one person: the dossier never knows it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exchange.outbox import SHORTEST_PASSPHRASE
from assistant.faces.terminal.sharing import words
from assistant.faces.terminal.twice_screen import TwiceScreen


class PhraseScreen(TwiceScreen):
    places = (*TwiceScreen.places, words.TITLE)
    title_text, ask, different = words.PHRASE_TITLE, words.PHRASE, words.PHRASE_DIFFERENT

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        yield words.PHRASE_HOW, ""

    def judge(self, phrase: str) -> tuple[bool, str]:
        if len(phrase.strip()) < SHORTEST_PASSPHRASE:
            return False, words.PHRASE_SHORT.format(minimum=SHORTEST_PASSPHRASE)
        return True, ""
