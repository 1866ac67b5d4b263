"""A program on a pseudo-terminal, timed from outside: what a person at the keyboard would measure."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Callable, Sequence


class Terminal:
    """A child on a pty of `columns` by `rows`."""

    def __init__(self, command: Sequence[str], columns: int = 80, rows: int = 24) -> None:
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", TEXTUAL_ANIMATIONS="none")
            os.execvp(command[0], list(command))
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, seen: Callable[[bytes], bool], timeout: float = 60) -> tuple[float, bytes]:
        """The moment (perf_counter) when `seen` is true of what was printed since this call. Raises TimeoutError."""
        printed = b""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if select.select([self.fd], [], [], 0.2)[0]:
                try:
                    printed += os.read(self.fd, 65536)
                except OSError:
                    break
                if seen(printed):
                    return time.perf_counter(), printed
        raise TimeoutError(printed[-2000:].decode("utf-8", "replace"))

    def drain(self, quiet: float = 0.1) -> bytes:
        """Read until nothing has come for `quiet` seconds."""
        printed = b""
        while select.select([self.fd], [], [], quiet)[0]:
            try:
                printed += os.read(self.fd, 65536)
            except OSError:
                break
        return printed

    def send(self, keys: bytes) -> float:
        """Press keys; gives the moment."""
        moment = time.perf_counter()
        os.write(self.fd, keys)
        return moment

    def kill(self) -> None:
        for act in (lambda: os.kill(self.pid, 9), lambda: os.waitpid(self.pid, 0), lambda: os.close(self.fd)):
            with contextlib.suppress(OSError):
                act()


def median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
