"""The options of a question, in place of a prompt: keys, arrows, Space and Enter; other characters go to the line.

A digit answers by itself only in a run of scale items. Elsewhere it points at an option and Enter sends it: « 4 » may be
the beginning of « 4 ou 5 », and what she meant is not to be guessed from its first sign.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from textual import events
from textual.message import Message

from assistant.faces.terminal import answer_words as words
from assistant.faces.terminal.literal import Lines, Row, flow
from assistant.faces.terminal.pick import Pick
from assistant.faces.terminal.picks import One, Points
from assistant.faces.terminal.typed import is_text, passed_on
from assistant.guide.turn import Reply
from assistant.pack.cleaning import clean

# On an AZERTY keyboard the digits need Shift; the same keys without it give these characters.
AZERTY_DIGITS = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
PATIENCE = 1.5  # seconds after which keys pressed on options are no longer the beginning of a word


class OptionPanel(Lines):
    """Shows a `Pick` and drives it. Posts `Changed` and `TakeBack`.

    An answer, and characters that are no option, go to `when_answered` and `when_typed` at once, not by a message: the
    next key of a burst must already find the next question, or the line. So does `when_regretted`: the digit that has
    just answered an item of a run was the beginning of a text, given whole.
    """

    DEFAULT_CSS = """
    OptionPanel { height: auto; max-height: 100%; padding: 0; background: transparent; }
    OptionPanel:focus { background: transparent; }
    """
    can_focus = True

    @dataclass
    class Changed(Message):
        status: str
        warning: bool = False

    class TakeBack(Message):
        """Left or Backspace where nothing here can be undone: the answer before."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pick: Pick | None = None
        self.quick = False
        self.when_answered: Callable[[Reply], None] = lambda reply: None
        self.when_typed: Callable[[str], None] = self._no_line
        self.when_regretted: Callable[[str], None] = lambda text: None
        self._lost = False  # words were just typed where there is no line to write them on
        self.touched = False  # a key other than Enter came since the question appeared
        self._rows: list[int] = []  # first line of each option
        self._typed = ""  # keys pressed on options that may yet turn out to be a word
        self._typed_at = 0.0
        self._cursor_was: int | None = None  # where the cursor stood before those keys
        self._place_was = 0  # and how far the list was scrolled
        self._answered_by = ""  # the key that answered the item before, in a run
        self._answered_at = 0.0

    def show(self, pick: Pick | None, quick: bool = False) -> None:
        self.pick, self.quick, self._typed, self.touched = pick, quick, "", False
        self._lost = False
        self.scroll_to(y=0, animate=False, immediate=True, force=True)
        self.rebuild()

    # Painting

    def build(self, width: int) -> list[Row]:
        lines: list[Row] = []
        self._rows = []
        if (pick := self.pick) is None:
            return lines
        for i in range(len(pick.options)):
            self._rows.append(len(lines))
            lines.extend(self._option(pick, i, width))
        if self._lost:
            lines.extend([(), *flow(words.MENU_HOW, width, "warning")])
        return lines

    def _option(self, pick: Pick, i: int, width: int) -> list[Row]:
        option = pick.options[i]
        here = i == pick.cursor and self.has_focus
        mark = pick.mark(i)
        tone = "cursor" if here else "chosen" if pick.chosen(i) else ""
        lead = f"{'›' if i == pick.cursor else ' '} "
        badge = f" {option.key:>{max(len(other.key) for other in pick.options)}} "
        head = f"{lead}{badge} {mark + '  ' if mark else ''}"
        after = "  ✓" if pick.chosen(i) and not mark else ""
        rows = flow(option.label + after, width, tone, (head, ""))
        first: Row = (
            (lead, "cursor" if here else "accent"),
            (badge, "cursor" if here else "badge"),
            (f" {mark + '  ' if mark else ''}", tone),
            *rows[0][1:],
        )
        lines: list[Row] = [first, *rows[1:]]
        if option.detail:
            lines.extend(flow(option.detail, width, "muted", (" " * len(head), "")))
        return lines

    def _changed(self, warning: str = "") -> None:
        self.rebuild()
        self._show_cursor()
        self.post_message(self.Changed(warning or (self.pick.status() if self.pick else ""), bool(warning)))

    def _show_cursor(self) -> None:
        """Keep the option under the cursor in sight."""
        if self.pick is None or self.pick.cursor is None:
            return
        lines = self.lay_out(self.scrollable_content_region.width)
        if self.pick.cursor >= len(self._rows):
            return
        self.keep_in_sight(self._rows[self.pick.cursor], [*self._rows, len(lines)][self.pick.cursor + 1])

    def on_focus(self) -> None:
        self.rebuild()

    def on_blur(self) -> None:
        self.rebuild()

    # Keys

    def on_key(self, event: events.Key) -> None:
        if (pick := self.pick) is None or passed_on(self, event):
            return
        self.touched = self.touched or event.key != "enter"
        character = event.character if is_text(event.character) else None
        if (character and self.regretted(character)) or (event.key == "space" and self._space(pick)):
            pass
        elif self._lost and event.key == "space" and time.monotonic() - self._typed_at < PATIENCE:
            pass  # it parts two of those words
        elif self._steer(pick, event.key):
            self._typed = ""
        elif character:
            self._character(pick, character)
        else:
            return
        event.stop()
        event.prevent_default()

    def regretted(self, character: str) -> bool:
        """Whether this key shows that the digit which has just answered, in a run, was the beginning of a text."""
        digit, self._answered_by = self._answered_by, ""
        if not digit or time.monotonic() - self._answered_at > PATIENCE:
            return False
        if character.isdigit() or character in AZERTY_DIGITS:
            return False  # the answer to the item that has come
        self.when_regretted(digit + character)
        return True

    def _space(self, pick: Pick) -> bool:
        """A space typed after a digit parts figures; it neither ticks nor sends. True when this one did so."""
        if not self._typed:
            return False
        if isinstance(pick, One):
            self._begin_text(pick, " ")
            return True
        if time.monotonic() - self._typed_at > PATIENCE:
            return False
        self._typed += " "
        self._typed_at = time.monotonic()
        if isinstance(pick, Points):
            pick.move(1)
            self._changed()
        return True

    def _steer(self, pick: Pick, key: str) -> bool:
        """Keys that move or act; True when this one did."""
        if key in ("up", "down"):
            pick.move(-1 if key == "up" else 1)
        elif key in ("home", "end"):
            pick.go(0 if key == "home" else len(pick.options) - 1)
        elif key in ("left", "right", "shift+up", "shift+down"):
            if isinstance(pick, One):
                if key == "left" and self.quick:
                    self.post_message(self.TakeBack())
                return True
            pick.shift(-1 if key in ("left", "shift+up") else 1)
        elif key == "backspace":
            if not pick.undo():
                self.post_message(self.TakeBack())
                return True
        elif key == "space" and pick.cursor is not None:
            if isinstance(pick, One):
                self.confirm()
                return True
            pick.toggle(pick.cursor)
        elif key == "enter":
            self.confirm()
            return True
        else:
            return False
        self._changed()
        return True

    def confirm(self) -> None:
        if self.pick is None:
            return
        said = self.pick.confirm()
        if isinstance(said, Reply):
            self.when_answered(said)
        elif self.quick and time.monotonic() - self._answered_at < PATIENCE:
            return  # Enter after a digit, as everywhere else: the digit has answered already
        else:
            self._changed(said)

    def _character(self, pick: Pick, character: str) -> None:
        """A key of an option acts on it; anything else begins a text, with what was just typed before it."""
        now = time.monotonic()
        if now - self._typed_at > PATIENCE:
            self._typed = ""
        self._typed_at = now
        digit = AZERTY_DIGITS.get(character, character)
        if isinstance(pick, Points) and digit.isascii() and digit.isdigit():
            pick.digit(int(digit))
            self._typed = digit
            self._changed()
            return
        index = pick.index(character.lower())
        if index is None and character in AZERTY_DIGITS:
            index = pick.index(digit)
        if index is None or (self._typed and isinstance(pick, One) and self._has_line):
            self._begin_text(pick, character)
        elif pick.answers_at_once and self.quick:
            self._answered_by, self._answered_at = character, now
            pick.cursor = index
            self.confirm()
        else:
            self._act(pick, index, character)

    @property
    def _has_line(self) -> bool:
        """Without one, « 3 » then « 2 » can be no text: she changed her mind."""
        return self.when_typed != self._no_line

    def _act(self, pick: Pick, index: int, character: str) -> None:
        if not self._typed:
            self._cursor_was, self._place_was = pick.cursor, self.scroll_offset.y
        self._typed += character
        pick.toggle(index)
        self._changed()

    def _begin_text(self, pick: Pick, character: str) -> None:
        """What looked like keys was the beginning of a word: undo what they did, and keep every character."""
        typed, self._typed = self._typed, ""
        if isinstance(pick, Points):
            typed = ""  # figures are points here, and stay given
        elif typed:
            for key in reversed(typed if not pick.answers_at_once else ""):
                index = pick.index(AZERTY_DIGITS.get(key, key.lower()))
                if index is not None:
                    pick.toggle(index)
            pick.leave(self._cursor_was)
            self.scroll_to(y=self._place_was, animate=False, immediate=True, force=True)
        self.rebuild()
        self.when_typed(typed + character)

    def _no_line(self, text: str) -> None:
        """A page of choices alone: say how to choose, rather than let her words fall in silence."""
        self._lost = True
        self._changed()
        self.call_after_refresh(self.scroll_end, animate=False)  # said under the options: in sight in a small window

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.when_typed(clean(event.text))

    def on_click(self, event: events.Click) -> None:
        """The mouse does what the key does."""
        if self.pick is None:
            return
        line = event.y + self.scroll_offset.y
        index = sum(1 for row in self._rows if row <= line) - 1
        if 0 <= index < len(self.pick.options):
            if self.pick.answers_at_once:
                self.pick.cursor = index
                self.confirm()
            else:
                self.pick.toggle(index)
                self._changed()
