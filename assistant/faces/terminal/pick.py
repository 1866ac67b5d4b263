"""A choice being made among options: what every kind of it shares."""

from __future__ import annotations

from assistant.guide.turn import Option, Prompt, Reply


class Pick:
    """The common part: a cursor over options. `cursor` is None until she moves, so that Enter proposes nothing."""

    answers_at_once = False  # a digit on an option answers

    def __init__(self, prompt: Prompt) -> None:
        self.options: tuple[Option, ...] = prompt.options
        self.cursor: int | None = self._first(prompt)

    def _first(self, prompt: Prompt) -> int | None:
        return next((i for i, option in enumerate(self.options) if option.kept), None)

    def move(self, step: int) -> None:
        last = len(self.options) - 1
        if self.cursor is None:
            self.cursor = 0 if step > 0 else last
        else:
            self.cursor = min(max(self.cursor + step, 0), last)

    def go(self, index: int) -> None:
        self.cursor = min(max(index, 0), len(self.options) - 1)

    @property
    def short(self) -> bool:
        """Whether one digit names an option; in longer lists « 1 » may be the beginning of « 12 »."""
        return len(self.options) <= 9

    def index(self, key: str) -> int | None:
        if key.isdigit() and not self.short:
            return None  # written on the line, and sent with Enter
        return next((i for i, option in enumerate(self.options) if option.key == key), None)

    def mark(self, index: int) -> str:
        """What stands between the key and the words of an option; all marks of a pick have the same width."""
        return ""

    def chosen(self, index: int) -> bool:
        return self.options[index].kept

    def toggle(self, index: int) -> None:
        """Space, or the key of an option."""
        self.cursor = index

    def leave(self, cursor: int | None) -> None:
        """Back to where the cursor was: what toggled was the beginning of a text."""
        self.cursor = cursor

    def shift(self, step: int) -> None:
        """Left (-1) and right (+1)."""

    def undo(self) -> bool:
        """Backspace: take back the last thing done here. False when there is nothing to take back."""
        return False

    def confirm(self) -> Reply | str:
        """Enter: the reply, or the sentence that says what is missing. An empty sentence means « not yet, go on »."""
        raise NotImplementedError

    def status(self) -> str:
        """Where things stand, in one line."""
        return ""
