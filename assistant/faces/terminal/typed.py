"""What the keyboard sends, made whole: no-break spaces and accents that come in two pieces."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from textual.widget import Widget

# AZERTY and BÉPO layouts send these for AltGr+Space or Shift+Space. Textual drops them: Python calls them unprintable.
NO_BREAK = "\u00a0\u202f"


def is_text(character: str | None) -> bool:
    """Whether a key brought a character to write."""
    return character is not None and bool(character) and (character.isprintable() or character in NO_BREAK)


def joined(before: str, character: str) -> str | None:
    """The single letter that an accent typed after it makes (`e` then U+0301), or None when it is no such accent."""
    if before and unicodedata.combining(character):
        whole = unicodedata.normalize("NFC", before[-1] + character)
        return whole if len(whole) == 1 else None
    return None


def passed_on(widget: Widget, event: events.Key) -> bool:
    """Give a key to the widget that has the focus by now; True when that is another one.

    Keys typed in one burst wait in the queue of the widget that had the focus when they came in. When an earlier key of
    the burst moved the focus (a first letter opens the line, Enter brings another question), the rest must follow it.
    """
    focused = widget.screen.focused
    if focused is None or focused is widget:
        return False
    focused.post_message(events.Key(event.key, event.character))
    event.stop()
    event.prevent_default()
    return True
