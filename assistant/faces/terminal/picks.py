"""What she is doing with the options in front of her, before she sends it. No screen here: only the choice itself.

Each pick knows the option under the cursor, what a key on an option does, what stands beside each option, whether it
can be sent, and the reply it makes.
"""

from __future__ import annotations

from typing import Any

from assistant.faces.terminal import answer_words as words
from assistant.faces.terminal.pick import Pick
from assistant.guide.turn import Mode, Prompt, Reply


class One(Pick):
    """One option (Mode.ONE, Mode.MENU)."""

    answers_at_once = True

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self._pointed = False  # a digit chose the option under the cursor; it waits for Enter

    def _first(self, prompt: Prompt) -> int | None:
        kept = super()._first(prompt)
        # In a menu the first line is the natural way on. In a question nothing may be suggested.
        return 0 if kept is None and prompt.mode is Mode.MENU and prompt.options else kept

    def toggle(self, index: int) -> None:
        super().toggle(index)
        self._pointed = True

    def leave(self, cursor: int | None) -> None:
        super().leave(cursor)
        self._pointed = False

    def confirm(self) -> Reply | str:
        if self.cursor is None:
            return words.CHOOSE_FIRST
        return Reply(codes=(self.options[self.cursor].code,))

    def status(self) -> str:
        if not self._pointed or self.cursor is None:
            return ""
        return words.enter_sends(self.options[self.cursor].key)


class Many(Pick):
    """Several options, between a minimum and a maximum; an exclusive one stands alone."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self.least = int(prompt.minimum or 0)
        self.most = int(prompt.maximum) if prompt.maximum else len(self.options)
        self.picked: list[str] = [option.code for option in self.options if option.kept]
        self.refused = ""

    def mark(self, index: int) -> str:
        return "[x]" if self.chosen(index) else "[ ]"

    def chosen(self, index: int) -> bool:
        return self.options[index].code in self.picked

    def toggle(self, index: int) -> None:
        self.cursor = index
        option, self.refused = self.options[index], ""
        if option.code in self.picked:
            self.picked.remove(option.code)
        elif option.exclusive:
            self.picked = [option.code]
        else:
            alone = {other.code for other in self.options if other.exclusive}
            kept = [code for code in self.picked if code not in alone]
            if len(kept) >= self.most:
                self.refused = words.too_many(self.most)
                return
            self.picked = [*kept, option.code]

    def confirm(self) -> Reply | str:
        if len(self.picked) < max(self.least, 1) and not self._alone():
            return words.too_few(max(self.least, 1) - len(self.picked))
        order = [option.code for option in self.options if option.code in self.picked]
        return Reply(codes=tuple(order))

    def _alone(self) -> bool:
        return any(option.exclusive and option.code in self.picked for option in self.options)

    def status(self) -> str:
        return self.refused or words.count(len(self.picked), self.least, self.most, len(self.options))


class Order(Pick):
    """Options put in order, the preferred one first. `keep` of them are enough."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self.keep = min(int(prompt.maximum), len(self.options)) if prompt.maximum else len(self.options)
        known = {option.code for option in self.options}
        current = prompt.current if isinstance(prompt.current, list | tuple) else ()
        self.ranked: list[str] = [code for code in current if code in known][: self.keep]
        self.said = ""
        self._placed = ""  # the last option, when its place was found by itself

    def mark(self, index: int) -> str:
        rank = self._rank(index)
        return f"{words.ordinal(rank + 1):>3}" if rank is not None else "  ·"

    def chosen(self, index: int) -> bool:
        return self._rank(index) is not None

    def _rank(self, index: int) -> int | None:
        code = self.options[index].code
        return self.ranked.index(code) if code in self.ranked else None

    def toggle(self, index: int) -> None:
        self.cursor = index
        code = self.options[index].code
        placed, self._placed = self._placed, ""
        if code == placed:
            self._say(index)  # she names it too, « 3 1 2 »: it is there already
        elif code in self.ranked:
            self.ranked.remove(code)
            self.said = words.unranked(self.options[index].label)
        elif len(self.ranked) < self.keep:
            self.ranked.append(code)
            self._say(index)
            self._last_one()
        else:
            self.said = words.rank_full(self.keep)

    def _last_one(self) -> None:
        """When a single option is left to rank, its place is known."""
        rest = [option.code for option in self.options if option.code not in self.ranked]
        if self.keep == len(self.options) and len(rest) == 1:
            self.ranked.append(rest[0])
            self._placed = rest[0]

    def shift(self, step: int) -> None:
        if self.cursor is None or (rank := self._rank(self.cursor)) is None:
            return
        there = min(max(rank + step, 0), len(self.ranked) - 1)
        self.ranked.insert(there, self.ranked.pop(rank))
        self._say(self.cursor)

    def _say(self, index: int) -> None:
        rank = self._rank(index)
        if rank is not None:
            self.said = words.position(self.options[index].label, rank + 1, self.keep)

    def undo(self) -> bool:
        if not self.ranked:
            return False
        code, self._placed = self.ranked.pop(), ""
        self.said = words.unranked(next(o.label for o in self.options if o.code == code))
        return True

    def confirm(self) -> Reply | str:
        if len(self.ranked) < self.keep:
            if self.cursor is not None and not self.chosen(self.cursor):
                self.toggle(self.cursor)
                return ""
            return words.still_to_rank(self.keep - len(self.ranked))
        return Reply(codes=tuple(self.ranked))

    def status(self) -> str:
        return self.said or words.to_rank(len(self.ranked), self.keep)


class Points(Pick):
    """A total shared between options. Left and right move one point; digits write the number."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__(prompt)
        self.total = int(prompt.total or 0)
        given: dict[str, Any] = prompt.current if isinstance(prompt.current, dict) else {}
        self.points: dict[str, int] = {option.code: int(given.get(option.code, 0)) for option in self.options}
        self._typing = False

    def _first(self, prompt: Prompt) -> int | None:
        return 0 if prompt.options else None

    @property
    def left(self) -> int:
        return self.total - sum(self.points.values())

    def mark(self, index: int) -> str:
        return f"{self.points[self.options[index].code]:>{len(str(self.total))}}"

    def chosen(self, index: int) -> bool:
        return self.points[self.options[index].code] > 0

    def move(self, step: int) -> None:
        self._typing = False
        super().move(step)

    def index(self, key: str) -> int | None:
        return None if key.isdigit() else super().index(key)  # digits are points here

    def shift(self, step: int) -> None:
        if self.cursor is not None:
            self._typing = False
            code = self.options[self.cursor].code
            self._give(code, self.points[code] + step)

    def digit(self, digit: int) -> None:
        """Write the number of points of the option under the cursor."""
        if self.cursor is None:
            return
        code = self.options[self.cursor].code
        wanted = self.points[code] * 10 + digit if self._typing else digit
        self._give(code, wanted if wanted <= self._room(code) or not self._typing else digit)
        self._typing = True

    def _room(self, code: str) -> int:
        return self.left + self.points[code]

    def _give(self, code: str, value: int) -> None:
        self.points[code] = min(max(value, 0), self._room(code))

    def undo(self) -> bool:
        if self.cursor is None or not self.points[self.options[self.cursor].code]:
            return False
        self.points[self.options[self.cursor].code] //= 10
        return True

    def confirm(self) -> Reply | str:
        if self.left:
            return words.points_left(self.left)
        return Reply(points=tuple(self.points.items()))

    def status(self) -> str:
        return words.points_left(self.left) if self.left else words.points_done(self.total)


_PICKS: dict[Mode, type[Pick]] = {
    Mode.ONE: One, Mode.MENU: One, Mode.MANY: Many, Mode.ORDER: Order, Mode.POINTS: Points,
}  # fmt: skip


def pick_for(prompt: Prompt) -> Pick | None:
    """The pick of that prompt, or None where the answer is written."""
    kind = _PICKS.get(prompt.mode)
    return kind(prompt) if kind and prompt.options else None
