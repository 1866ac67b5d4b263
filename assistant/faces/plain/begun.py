"""Texts begun and not taken: kept with their question, taken up with /brouillon. A newer one never takes an older one's place."""

from __future__ import annotations

from assistant.faces.plain import words
from assistant.faces.session import Session
from assistant.guide.turn import Mode

_COMMAND = "/brouillon"
_OPEN = (Mode.TEXT, Mode.LONG)
_RETYPED = 40  # characters: a number or a name of option that was not understood is typed again faster than taken up


class Begun:
    """What she began at the question of the session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._refused = ""  # the latest text that was refused and kept: its next version takes its place

    def taken_up(self, typed: str) -> str | None:
        """`/brouillon suite` as the text begun and its end, None when there was none; any other line as it is."""
        command, _, more = typed.strip().partition(" ")
        if command.casefold() != _COMMAND:
            return typed
        draft = self._session.turn.prompt.draft
        return f"{draft} {more}".strip() if draft else None

    def left(self, text: str) -> str:
        """Keep a line half typed when she leaves; gives what to say of it, "" where there is no question to keep it with."""
        return self._keep(self._beside(text))

    def refused(self, text: str) -> str:
        """Keep an answer that was not taken; gives what to say of it, "" for a command and for a word typed amiss."""
        prompt = self._session.turn.prompt
        command = text.startswith("/") and "\n" not in text
        small = prompt.mode not in _OPEN and len(text) < _RETYPED and not self._session.unrecorded
        if not text.strip() or command or small:
            return ""
        text = text if prompt.draft == self._refused else self._beside(text)
        self._refused = text
        return self._keep(text)

    def _beside(self, text: str) -> str:
        """The text with the one that was begun before it, unless it holds it."""
        before = self._session.turn.prompt.draft
        return text if not before or before in text else f"{before}\n{text}"

    def _keep(self, text: str) -> str:
        written = self._session.draft(text)
        if not self._session.turn.prompt.step:
            return ""
        return words.DRAFT_KEPT if written else words.DRAFT_HELD
