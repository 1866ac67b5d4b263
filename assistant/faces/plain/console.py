"""One line in, one line out. No colour, no cursor movement: a screen reader, a braille line or a script can follow.

Signals wait while an answer is being written, and are heard while a line is awaited.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

from assistant.faces.plain import encoding
from assistant.faces.plain import words as say
from assistant.faces.plain.page import width
from assistant.pack.cleaning import clean, one_line

_LOOK = 0.2  # seconds between two looks at a line being typed
LONG_BEGIN, LONG_END = "/texte", "/fin"


class Ended(Exception):
    """No more lines will come (end of file, Ctrl+D). `pending` is a text begun and not sent."""

    pending = ""


class Stopped(Ended):
    """A signal asked to stop: Ctrl+C, closing the window, shutdown."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Gone(Ended):
    """Nothing can be written on the output any more: nobody reads it (`failed` False), or it is full or closed."""

    failed = False


class Console:
    """Reads and writes lines. `interactive` when a person is at the keyboard, otherwise a script or a pipe."""

    def __init__(self, source: TextIO, target: TextIO) -> None:
        self._in, self._out = source, target
        self.interactive = source.isatty()
        self._screen = target.isatty()
        # A script has one try at a passphrase, or its answers would be tried as passphrases.
        self.tries = 3 if self.interactive else 1
        self._edited = self.interactive and self._screen and _line_editing()
        self._blank = True  # the last line written is empty
        self._reading = False
        self._prompted = False  # the last line is a prompt, and the cursor stands behind it
        self._typing = False  # in a line of the system's line editing, which knows what is half typed
        self._seen = ""  # the line half typed, as it was last seen
        self._signal = 0
        for stream, errors in ((target, encoding.register()), (source, "replace")):
            if reconfigure := getattr(stream, "reconfigure", None):
                reconfigure(errors=errors)

    @classmethod
    def standard(cls) -> Console:
        """On the standard input and output. An input that was closed is one that ends at once. Raises Gone without output."""
        if sys.stdout is None:
            raise _gone(failed=True)
        return cls(io.StringIO() if sys.stdin is None else sys.stdin, sys.stdout)

    # Out

    def say(self, text: str, indent: str = "") -> None:
        """Print a text, its paragraphs on lines of their own. Cut between words only where there is a screen."""
        for line in clean(text).split("\n"):
            for part in self._wrapped(line, indent):
                self._write(part + "\n")
        self._blank = False

    def line(self, text: str, indent: str = "") -> None:
        """Print a title or a label: always one paragraph, whatever it holds."""
        self.say(one_line(text), indent)

    def blank(self) -> None:
        """An empty line, never two in a row."""
        if not self._blank:
            self._write("\n")
        self._blank = True

    def verbatim(self, text: str) -> None:
        """Print our own text as it is laid out (the recovery sheet): never wrapped."""
        for line in clean(text).split("\n"):
            self._write(_plain_spaces(line) + "\n")
        self._blank = False

    def _wrapped(self, line: str, indent: str) -> list[str]:
        if not self._screen:
            return [_plain_spaces(indent + line)]
        parts = textwrap.wrap(
            line, max(width(), 20), initial_indent=indent, subsequent_indent=" " * len(indent), break_on_hyphens=False
        )
        return [_plain_spaces(part) for part in parts] or [""]

    def _write(self, text: str) -> None:
        if self._prompted:  # she left, or a signal came, behind a prompt: what is said begins on a line of its own
            self._prompted, text = False, "\n" + text.removeprefix("\n")
        try:
            self._out.write(text)
            self._out.flush()
        except OSError as error:
            _abandon(self._out)
            raise _gone(error.errno not in _UNREAD) from None

    # In

    def ask(self, prompt: str = "> ") -> str:
        """One line as she typed it, without its end. Raises Ended at the end of the input, Stopped on a signal."""
        with self._listening():
            if self._edited:
                return self._edited_line(prompt)
            if self.interactive:
                self._write(prompt)
                self._prompted = True
            line = self._line()
            self._prompted = False
            return line

    def _edited_line(self, prompt: str) -> str:
        self._typing = self._prompted = True
        try:
            with self._watched():
                line = input(prompt)
        except (EOFError, OSError):  # Ctrl+D, or a window that was closed with a line half typed
            ended = Ended()
            ended.pending = self._seen if self._hung_up() else ""
            raise ended from None
        finally:
            self._typing = False
        self._prompted = False
        return line

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Look at the line five times a second: when a window is closed, the system's line editing empties it first."""
        self._seen = ""
        if not hasattr(signal, "setitimer"):  # Windows
            yield
            return
        before = signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    def _look(self, _number: int, _frame: FrameType | None) -> None:
        line = _half_typed()
        if line or not self._hung_up():
            self._seen = line

    def _line(self) -> str:
        script = None if self.interactive else getattr(self._in, "buffer", None)
        raw = encoding.decode(script.readline(), self._in.encoding) if script else self._in.readline()
        if not raw:
            raise Ended
        return raw.rstrip("\r\n")

    def entry(self, prompt: str = "> ") -> str:
        r"""A whole answer: one line, or lines each ended by `\`, or everything between /texte and /fin.

        When the input ends in the middle, the exception carries what was begun in `pending`.
        """
        lines: list[str] = []
        try:
            first = self.ask(prompt)
            if first.strip().casefold() == LONG_BEGIN:
                while (line := self.ask("… ")).strip().casefold() != LONG_END:
                    lines.append(line)
                return "\n".join(lines)
            while first.endswith("\\"):
                lines.append(first[:-1].rstrip())
                first = self.ask("… ")
            return "\n".join([*lines, first])
        except Ended as ended:
            ended.pending = "\n".join(filter(None, [*lines, ended.pending]))
            raise

    def secret(self, label: str) -> str:
        """A passphrase: not shown at a keyboard, one line of the input otherwise."""
        if not self.interactive:
            return self.ask("")
        import getpass
        import warnings

        self._prompted = True
        with self._listening(), warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            try:
                typed = getpass.getpass(f"{label} : ")
                self._prompted = False
                return typed
            except EOFError:
                raise Ended from None
            except UnicodeError:
                return ""  # a keyboard the console cannot decode: the caller says it is empty
            except getpass.GetPassWarning:
                self.say(say.ECHOED)
        return self.ask(f"{label} : ")

    def choose(self, question: str, options: tuple[str, ...]) -> int:
        """A numbered choice; gives the index from 0. Asks again until the number is one of them."""
        self.line(question)
        for number, option in enumerate(options, 1):
            self.line(option, f"{number}. ")
        while True:
            typed = self.ask().strip().rstrip(".)")
            if typed.isdecimal() and 1 <= int(typed) <= len(options):
                return int(typed) - 1
            self.line(say.CHOOSE_NUMBER.format(last=len(options)))

    def _hung_up(self) -> bool:
        """Whether the terminal is gone."""
        try:
            import select

            poll = select.poll()
            poll.register(self._in.fileno(), select.POLLHUP)
            return any(event & select.POLLHUP for _, event in poll.poll(0))
        except (ImportError, AttributeError, OSError, ValueError):  # Windows has no poll
            return False

    # Signals

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Hear Ctrl+C, SIGTERM and SIGHUP as Stopped, between two things and never in the middle of one."""
        names = [n for n in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, n)]
        before = {number: signal.signal(number, self._heard) for number in (getattr(signal, n) for n in names)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        self._signal = number
        if self._reading:
            stopped = Stopped(number)
            if self._typing:
                stopped.pending = _half_typed() or (self._seen if self._hung_up() else "")
            raise stopped

    @contextmanager
    def _listening(self) -> Iterator[None]:
        self._reading = True
        try:
            if self._signal:
                raise Stopped(self._signal)
            yield
        finally:
            self._reading = False


_UNREAD = {errno.EPIPE, errno.EIO}  # a pipe whose reader left, a window that was closed


def _gone(failed: bool) -> Gone:
    gone = Gone()
    gone.failed = failed
    return gone


def _plain_spaces(text: str) -> str:
    """No-break spaces have done their work once lines are cut; a search or a braille line wants plain ones."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def _line_editing() -> bool:
    """The system's line editing, if any: without it a terminal cuts a line at 4,096 bytes (1,024 on macOS)."""
    try:
        import readline
    except ImportError:
        return False
    readline.set_auto_history(False)  # what she types stays nowhere but in her dossier
    return True


def _half_typed() -> str:
    import readline

    return readline.get_line_buffer()


def _abandon(stream: TextIO) -> None:
    """Point a dead output elsewhere, so that the interpreter says nothing about it at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
