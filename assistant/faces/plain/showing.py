"""How a turn, what is said and what is asked, becomes lines."""

from __future__ import annotations

from dataclasses import replace

from assistant.faces.plain import words
from assistant.faces.plain.console import Console
from assistant.faces.session import Alarm
from assistant.guide.turn import Mode, Option, Prompt, Say, Tone, Turn

_END = 300  # characters shown of each end of a long text begun
_AMONG_PLACES = "portefeuille"  # the menu between two questionnaires leads to the other places
_SAME_OPTIONS_FROM = 3  # shorter lists are said again each time


class Display:
    """Remembers what was last shown, so that nothing long is said twice in a row."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown: Turn | None = None
        self._question: Turn | None = None  # the latest one; a doubt may have been laid over it since
        self._long_explained = False

    def says(self, says: tuple[Say, ...]) -> None:
        for said in says:
            if said.tone is Tone.SECTION:
                self._console.blank()
            text = said.text
            if isinstance(said, Alarm) and not text.startswith("Attention"):  # the guide's own warnings are gentle
                text = words.WARNING.format(text=text)
            self._console.say(text)

    def turn(self, turn: Turn) -> None:
        """Show a turn: all of it when it is new, the question alone when it was just shown."""
        if self._shown and _but_draft(turn) == _but_draft(self._shown):
            self._shown = turn
            self._recall(turn.prompt)
            return
        before, self._shown = self._shown, turn
        self._console.blank()
        told = {*(before.says if before else ()), *self._said_with(turn.prompt)}
        if turn.prompt.step:
            self._question = turn
        elif turn.prompt.payload is None:  # between two questionnaires: what begins is said again
            self._question = None
        self.says(tuple(said for said in turn.says if said not in told))
        if turn.progress and (before is None or before.where != turn.where):
            self._console.line(turn.progress.text)
        self.prompt(turn.prompt, before.prompt if before else None)

    def _said_with(self, prompt: Prompt) -> tuple[Say, ...]:
        """What was said when this question was first shown: coming back to it from a doubt begins no section again."""
        asked = self._question
        same = asked and (asked.prompt.passation, asked.prompt.step) == (prompt.passation, prompt.step)
        return asked.says if asked and same else ()

    def again(self) -> None:
        """Show the whole question once more."""
        if self._shown:
            self.prompt(self._shown.prompt)

    def _recall(self, prompt: Prompt) -> None:
        keys = (prompt.options[0].key, prompt.options[-1].key) if prompt.options else ()
        recall = {1: words.RECALL_ONE, 2: words.RECALL_TWO}.get(len(prompt.options), words.RECALL)
        again = recall.format(first=keys[0], last=keys[1]) if keys else ""
        self._console.line(f"{_asked(prompt)}{again}")

    def prompt(self, prompt: Prompt, before: Prompt | None = None) -> None:
        console = self._console
        console.say(_asked(prompt))
        # An example helps more before the answer than after; said just before, or in a quick run, it would only be said
        # again and again (a relance bears the help of its question).
        if prompt.help and not (before and (prompt.quick or prompt.help == before.help)):
            console.say(prompt.help)
        if before and prompt.quick and _labels(prompt) == _labels(before) and len(prompt.options) >= _SAME_OPTIONS_FROM:
            console.line(words.SAME_OPTIONS.format(first=prompt.options[0].key, last=prompt.options[-1].key))
        else:
            for option in prompt.options:
                console.line(_option(option), f"{option.key}. ")
            if any(option.code == _AMONG_PLACES for option in prompt.options):
                console.line(words.MENU_SHARES)
            if prompt.hint:
                console.line(prompt.hint)
        if prompt.mode is Mode.LONG and not self._long_explained:
            console.line(words.LONG_HOW)
            self._long_explained = True
        if prompt.current_text:
            console.say(words.CURRENT.format(text=prompt.current_text))
        if prompt.draft:
            console.say(words.DRAFT.format(text=_ends(prompt.draft)))


def _ends(text: str) -> str:
    """A long text by its two ends: where it begins to know it, where it stops to go on."""
    return text if len(text) <= 2 * _END + 20 else f"{text[:_END].rstrip()} […] {text[-_END:].lstrip()}"


def _but_draft(turn: Turn) -> Turn:
    """What was begun is her own: a text that was refused does not make the question a new one."""
    return replace(turn, prompt=replace(turn.prompt, draft=""))


def _asked(prompt: Prompt) -> str:
    return prompt.text if prompt.mode is Mode.MENU else words.QUESTION.format(text=prompt.text)


def _option(option: Option) -> str:
    detail = f" : {option.detail}" if option.detail else ""
    return f"{option.label}{detail}{words.KEPT if option.kept else ''}"


def _labels(prompt: Prompt) -> tuple[tuple[str, str], ...]:
    return tuple((option.key, option.label) for option in prompt.options)
