"""Text on screen that is only ever text: no markup, no control character, no surprise.

Textual reads `[…]` as markup in most of its widgets and passes escape sequences to the terminal. Every sentence,
hers, a pack's or ours, is shown through `Lines` or `Literal`, which know neither.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from assistant.faces.terminal import theme
from assistant.faces.terminal.wrap import wrap
from assistant.pack.cleaning import clean

if TYPE_CHECKING:
    from rich.style import Style
    from textual.selection import Selection

Run = tuple[str, str]  # text, and one of the tones of `theme` ("" for the ordinary text)
Row = tuple[Run, ...]

LONGEST = 20_000  # characters shown of one text: a wall of text must not stop the screen


def harmless(text: str) -> str:
    """What may be painted of a text: cleaned, and cut (saying so) when it is a wall."""
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}… (texte très long : {len(text)} signes en tout)"
    return clean(text)


def flow(text: str, width: int, tone: str = "", first: Run = ("", ""), indent: int | None = None) -> list[Row]:
    """`text` wrapped under a first run (a badge, a bar…), the next lines aligned with the text of the first one."""
    lead = len(first[0]) if indent is None else indent
    pieces = wrap(harmless(text), width - lead)
    return [
        ((first if i == 0 else (" " * lead, "")), (piece, tone)) if lead else ((piece, tone),)
        for i, piece in enumerate(pieces)
    ]


class Lines(ScrollView, inherit_bindings=False):
    """Lines of plain runs, painted one by one: its cost is the lines in sight, whatever is above and below them."""

    DEFAULT_CSS = """
    Lines {
        height: auto; width: 1fr; overflow-x: hidden; scrollbar-size: 0 1; scrollbar-gutter: stable;
        scrollbar-background: $background; scrollbar-color: $panel; scrollbar-background-hover: $background;
        scrollbar-color-hover: $primary; scrollbar-color-active: $primary; scrollbar-background-active: $background;
    }
    """
    can_focus = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._built: list[Row] = []
        self._built_width = -1
        self._tones: Mapping[str, Style] = {}

    def build(self, width: int) -> list[Row]:
        """The lines for that width, in cells. For subclasses."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Something to show has changed."""
        self._built_width = -1
        self.measure()
        self.refresh(layout=True)

    def measure(self) -> None:
        """Lay out at the present width, and tell the scrollbar how much there is."""
        self.lay_out(self.scrollable_content_region.width)
        self.virtual_size = Size(max(self._built_width, 1), len(self._built))

    def lay_out(self, width: int) -> list[Row]:
        """Build once per width and content."""
        if width != self._built_width and width > 0:
            self._built, self._built_width = self.build(width), width
            # Not announced: this may be Textual asking for a height in the middle of its own layout.
            self.set_reactive(Widget.virtual_size, Size(width, len(self._built)))
        return self._built

    def keep_in_sight(self, top: int, end: int) -> None:
        """Scroll as little as needed for the lines from `top` to `end` to show, the first ones where all have no room."""
        height, place = self.scrollable_content_region.height, self.scroll_offset.y
        if top < place:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif end > place + height:
            self.scroll_to(y=min(end - height, top), animate=False, immediate=True, force=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        # Textual gives the width before it takes the gutter of the scrollbar away.
        gutter = self.styles.scrollbar_size_vertical if self.styles.scrollbar_gutter == "stable" else 0
        return len(self.lay_out(width - gutter))

    def on_resize(self) -> None:
        self.measure()

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        ground = self.rich_style
        self.lay_out(width)  # the last height asked for may have been for another width
        self._tones = theme.tones(self.app.current_theme.dark, not self.app.no_color)
        if row >= len(self._built):
            return Strip.blank(width, ground)
        # Cleaned once more on the way to the terminal: whatever built the line, this is the last door.
        strip = Strip([Segment(clean(text), self._style(tone, ground)) for text, tone in self._built[row] if text])
        return self._select(strip.crop_extend(0, width, ground), row)

    def _style(self, tone: str, ground: Style) -> Style:
        return ground + self._tones[tone] if tone else ground

    def _select(self, strip: Strip, row: int) -> Strip:
        """Mouse selection: the stretch she dragged over, so that she can copy her own words."""
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(row)) is not None:
            start, end = span
            end = strip.cell_length if end == -1 else end
            before, chosen, after = (*strip.divide([start, end, strip.cell_length]), Strip([]), Strip([]))[:3]
            chosen = chosen.apply_style(self.screen.get_component_rich_style("screen--selection"))
            strip = Strip.join([before, chosen, after])
        return strip.apply_offsets(0, row)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return selection.extract(self.plain), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()

    @property
    def plain(self) -> str:
        """What stands there, as text (for copying, and for tests)."""
        return "\n".join("".join(text for text, _ in line).rstrip() for line in self._built)


class Literal(Lines):
    """A few sentences, wrapped to the width given."""

    def __init__(self, text: str = "", tone: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._write: Callable[[int], Iterable[Row]] = lambda width: flow(text, width, tone)

    def say(self, text: str, tone: str = "") -> None:
        self.write(lambda width: flow(text, width, tone))

    def write(self, lines: Callable[[int], Iterable[Row]]) -> None:
        """Show lines that depend on the width."""
        self._write = lines
        self.rebuild()

    def build(self, width: int) -> list[Row]:
        return list(self._write(width))
