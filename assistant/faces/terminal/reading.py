"""A page to read: text that scrolls with the arrows and the page keys."""

from __future__ import annotations

from textual import events

from assistant.faces.terminal.literal import Literal

LONGEST_LINE = 78  # columns that are pleasant to read


class Reading(Literal):
    DEFAULT_CSS = "Reading { height: 1fr; padding: 1 2 0 2; }"
    can_focus = True

    def on_key(self, event: events.Key) -> None:
        page = max(1, self.scrollable_content_region.height - 1)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "space": page}
        if event.key in steps:
            place: float = self.scroll_y + steps[event.key]
        elif event.key in ("home", "end"):
            place = 0 if event.key == "home" else self.max_scroll_y
        else:
            return
        event.stop()
        self.scroll_to(y=place, animate=False, immediate=True, force=True)
