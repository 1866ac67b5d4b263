"""A paste that holds escape sequences: Textual's parser cuts it there and types the rest, Enter included.

Most terminals take them out of what is pasted; this does it for the others. Between the marks of a bracketed paste no
ESC means anything, so it is dropped before the parser sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.message import Message

BEGIN, END = "\x1b[200~", "\x1b[201~"
_COLOURS = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~])?")


class PasteGuard:
    """Cleans what the terminal sends, in whatever pieces it comes. `__call__` gives what may be parsed by now."""

    def __init__(self) -> None:
        self._inside = False
        self._held = ""  # in a paste, its last signs, which may be the beginning of the mark or of a sequence
        self._passed = ""  # outside, the last signs given: they may be the beginning of a mark, but no key may wait

    def __call__(self, data: str) -> str:
        given: list[str] = []
        while data:
            piece, data = self._pasted(data) if self._inside else self._typed(data)
            given.append(piece)
        return "".join(given)

    def _typed(self, data: str) -> tuple[str, str]:
        """What comes before a paste, with its mark; and the rest."""
        whole = self._passed + data
        begin = whole.find(BEGIN)
        if begin < 0:
            self._passed = whole[1 - len(BEGIN) :]
            return data, ""
        end = begin + len(BEGIN) - len(self._passed)
        self._inside, self._passed = True, ""
        return data[:end], data[end:]

    def _pasted(self, data: str) -> tuple[str, str]:
        """What is pasted, cleaned, with the mark of its end; and the rest."""
        before, mark, rest = (self._held + data).partition(END)
        self._held = ""
        if mark:
            self._inside = False
        else:
            before = self._hold(before)
        return _COLOURS.sub("", before) + mark, rest

    def _hold(self, text: str) -> str:
        """Keep back a sequence that the next piece may finish."""
        start = text.rfind("\x1b")
        if start < 0 or len(text) - start > 8:
            return text
        self._held = text[start:]
        return text[:start]


def install() -> None:
    """Have every driver read through a guard."""
    from textual._xterm_parser import XTermParser

    parse = XTermParser.feed

    def feed(self: XTermParser, data: str) -> Iterable[Message]:
        guard: PasteGuard | None = self.__dict__.get("paste_guard")
        if guard is None:
            guard = self.__dict__["paste_guard"] = PasteGuard()
        # "" is the end of the input, for the parser: nothing to parse yet is nothing to give it.
        safe = guard(data)
        return parse(self, safe) if safe or not data else ()

    XTermParser.feed = feed  # type: ignore[method-assign]  # there is no other way in
