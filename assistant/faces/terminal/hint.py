"""The line under the answer: the answer before or already there, where things stand, how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.faces.terminal import answer_words as words
from assistant.faces.terminal.commands import Command
from assistant.faces.terminal.literal import Row, flow
from assistant.guide.turn import Prompt


@dataclass(frozen=True, slots=True)
class Standing:
    """What that line depends on."""

    prompt: Prompt
    before: str  # her last answer, said again during a run
    status: str  # where the options stand: « 2 cochées »
    listed: bool  # options are shown
    written: bool  # something stands on the line
    selected: bool  # what is typed next replaces it


def hint_rows(now: Standing, width: int) -> list[Row]:
    prompt = now.prompt
    rows = flow(words.BEFORE + now.before, width, "muted") if prompt.quick and now.before else []
    if prompt.current_text and not now.listed:
        rows += flow(words.CURRENT + prompt.current_text, width, "muted")[:2]
    said = _how(now, width)
    if now.status and len(now.status) + len(said) + 3 <= width:
        rows.append(((now.status, "accent"), (f"   {said}", "muted")))
    elif now.status:
        rows += [*flow(now.status, width, "accent"), *flow(said, width, "muted")]
    elif said:
        rows += flow(said, width, "muted")
    return rows


def _how(now: Standing, width: int) -> str:
    if now.selected:
        return words.replaces(width)
    return words.TEXT_HOW if now.listed and now.written else words.hint(now.prompt, width)


def command_rows(found: Sequence[Command], width: int) -> list[Row]:
    """The few commands that what she types may become."""
    return [row for c in found for row in flow(c.what, width, "muted", (f"{c.typed} : ", "badge"))]
