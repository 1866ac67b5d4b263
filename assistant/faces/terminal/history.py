"""The conversation so far: a window on it, anchored to the bottom, whose cost does not grow with the years.

Blocks are wrapped once and kept as lines; only the lines in sight are painted. Earlier answers come in batches before
she reaches the top, and leave again once she is back at the bottom.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.strip import Strip

from assistant.faces.terminal.blocks import Asked, Block
from assistant.faces.terminal.literal import Lines, Row

WINDOW = 60  # blocks kept when she reads the bottom
BATCH = 40  # blocks loaded at a time, ahead of need

Load = Callable[[int | None, int], Sequence[Asked]]


class History(Lines):
    """`load(before, count)` gives at most `count` exchanges older than the number `before`, oldest first."""

    DEFAULT_CSS = "History { height: 1fr; padding: 0 0 0 0; }"

    def __init__(self, load: Load, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._load = load
        self._blocks: list[Block] = []
        self._heights: list[int] = []  # lines of each block at the present width
        self._more = True
        self.anchored = True

    # What stands in it

    def fill(self) -> None:
        """The last answers, as they stand."""
        older = list(self._load(None, BATCH))
        self._blocks, self._more = [*older], len(older) == BATCH
        self.rebuild()

    def append(self, *blocks: Block) -> None:
        """Add at the bottom and show it: what was just said matters more than where she was reading."""
        if not blocks:
            return
        self._blocks.extend(blocks)
        self.anchored = True
        if self._built_width > 0:
            for block in blocks:
                self._add_lines(block)
            if len(self._blocks) > 2 * WINDOW:
                self._prune()
            self._settle()

    def _add_lines(self, block: Block) -> None:
        lines = block.lines(self._built_width)
        self._heights.append(len(lines))
        self._built.extend(lines)

    def height_of_last(self, blocks: int) -> int:
        """Lines that the last so many blocks take at the present width."""
        return sum(self._heights[-blocks:]) if blocks else 0

    def _prune(self) -> None:
        """Forget the oldest blocks; what was answered can be loaded again."""
        gone = len(self._blocks) - WINDOW
        height = sum(self._heights[:gone])
        del self._blocks[:gone], self._heights[:gone], self._built[:height]
        self._more = True

    def _load_older(self) -> None:
        before = next((b.number for b in self._blocks if isinstance(b, Asked) and b.number >= 0), None)
        if not self._more or before is None:
            return
        older = list(self._load(before, BATCH))
        self._more = len(older) == BATCH
        heights = [block.lines(self._built_width) for block in older]
        added = [line for lines in heights for line in lines]
        self._blocks[:0] = older
        self._heights[:0] = [len(lines) for lines in heights]
        self._built[:0] = added
        place = self.scroll_y + len(added)
        self.measure()
        self.scroll_to(y=place, animate=False, immediate=True)

    # Layout

    def build(self, width: int) -> list[Row]:
        self._heights = []
        lines: list[Row] = []
        for block in self._blocks:
            piece = block.lines(width)
            self._heights.append(len(piece))
            lines.extend(piece)
        return lines

    def on_resize(self) -> None:
        super().on_resize()
        self._settle()

    def rebuild(self) -> None:
        super().rebuild()
        self._settle()

    def _settle(self) -> None:
        self.measure()
        if self.anchored:
            self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True, force=True)
        self.refresh()

    @property
    def _lift(self) -> int:
        """Blank lines above a conversation shorter than the screen: it grows from the bottom."""
        return max(0, self.scrollable_content_region.height - len(self._built))

    def render_line(self, y: int) -> Strip:
        if y < self._lift:
            return Strip.blank(self.scrollable_content_region.width, self.rich_style)
        return super().render_line(y - self._lift)

    # Reading back

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self.anchored = round(new_value) >= self.max_scroll_y
        if new_value < self.size.height * 2 and new_value < old_value:
            self.call_later(self._load_older)

    def page(self, direction: int) -> None:
        """One screen up (-1) or down (+1), one line of the page before still in sight."""
        step = max(1, self.scrollable_content_region.height - 1)
        if direction < 0 and self.scroll_y < step:
            self._load_older()
        self.scroll_to(y=self.scroll_y + direction * step, animate=False, immediate=True)

    @property
    def shown(self) -> tuple[Block, ...]:
        return tuple(self._blocks)
