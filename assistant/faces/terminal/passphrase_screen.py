"""The passphrase of the dossier, typed twice, with what its loss means said beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.faces import start
from assistant.faces import words as shared
from assistant.faces.terminal import words
from assistant.faces.terminal.twice_screen import TwiceScreen


class PassphraseScreen(TwiceScreen):
    """`drawn`: what to say of a phrase that was drawn for her, instead of how to choose one."""

    title_text, ask, different = shared.PASSPHRASE_TITLE, shared.PASSPHRASE_ASK, shared.PASSPHRASE_DIFFERENT
    keys = (*TwiceScreen.keys, words.QUIT_KEY)

    def __init__(self, drawn: Sequence[str] = ()) -> None:
        super().__init__()
        self._drawn = tuple(drawn)

    def paragraphs(self) -> Iterator[tuple[str, str]]:
        for text in self._drawn or (shared.PASSPHRASE_HOW,):
            yield text, ""
        yield shared.PASSPHRASE_FINAL, "warning"

    def judge(self, phrase: str) -> tuple[bool, str]:
        advice = start.judge(phrase)
        return advice.accepted, advice.text
